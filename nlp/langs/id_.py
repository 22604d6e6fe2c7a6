"""Indonesian."""

from __future__ import annotations

from nlp.langs.base import Language

LANGUAGE = Language(
    code="id",
    scripts=("Latn",),
    suffixes="nya",
    titles=(
        "bapak ibu pak bu uskup pendeta pengacara jurnalis wartawan aktivis pembangkang pemimpin bebaskan untuk dan"
    ),
    free="bebaskan kebebasan untuk",
    joins="dan",
    prison=(
        "penjara dipenjara tahanan ditahan ditangkap penangkapan hukuman vonis pengadilan sidang dibebaskan "
        "pembebasan penyiksaan mogok_makan tapol dijatuhi"
    ),
    rights="hak_asasi ham_ oposisi rezim aktivis pembangkang nobel protes represi jurnalis demokrasi pengacara",
    sport="sepak_bola tenis pertandingan gol_ liga_ kejuaraan medali olimpiade pelatih",
    stage="aktris aktor film_ serial konser penyanyi album",
    faith="imam nabi",
    elder="ayah",
    office="presiden perdana_menteri raja",
    private=(
        "tetangga tukang dokter_gigi penjual warung restoran senama nama_sama pernikahan resep_ salon "
        "salon_kuku toko_bunga dokter_anak penjahit les_ guru_ pedikur kecantikan pijat yoga balet pengasuh "
        "apoteker"
    ),
    officials=(
        "hakim jaksa menteri presiden jenderal kolonel komandan jurubicara gubernur pelatih pemain aktor "
        "aktris penyanyi"
    ),
)
