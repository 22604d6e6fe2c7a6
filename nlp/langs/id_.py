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
    free="bebaskan kebebasan untuk merdeka",
    joins="dan",
    prison=(
        "penjara dipenjara tahanan ditahan ditangkap penangkapan hukuman vonis pengadilan sidang dibebaskan "
        "pembebasan penyiksaan mogok_makan tapol dijatuhi"
    ),
    rights="hak_asasi ham_ oposisi rezim aktivis pembangkang nobel protes represi jurnalis demokrasi pengacara",
    sport="sepak_bola tenis pertandingan gol_ liga_ kejuaraan medali olimpiade pelatih",
    stage="aktris aktor film_ serial konser penyanyi album",
    faith="imam nabi",
    elder="ayah ayahnya senior",
    office="presiden perdana_menteri raja",
    private=(
        "tetangga tukang dokter_gigi penjual warung restoran senama nama_sama pernikahan resep_ salon "
        "salon_kuku toko_bunga dokter_anak penjahit les_ guru_ pedikur kecantikan pijat yoga balet "
        "pengasuh apoteker koki_ pelayan barista sopir_ supir_ mekanik montir teknisi bengkel petani_ "
        "peternak dokter_hewan perawat_ bidan_ kasir_ pedagang asuransi pemandu_wisata pustakawan satpam "
        "resepsionis pramugari masinis guru_matematika guru_kimia guru_olahraga guru_tk guru_sd "
        "guru_piano guru_tari kepala_sekolah paduan_suara fotografer_pernikahan fotografer_nikah salon_ "
        "penata_rambut tukang_cukur akuntan agen_properti disewakan dijual diskon promo_ tanteku pamanku "
        "sepupu nenekku teman_sekelas pengantin nikahan bola_voli bola_tangan penjaga_gawang kiper wasit "
        "pelatih vokalis dj_ kafe_ toko_roti pengasuh_ pesulap ahli_bedah dokter_bedah instruktur rajut "
        "keramik toko_buku organ_gereja tenor_ junior_ tenis_meja judo penyewa kontrakan apartemen "
        "fisika semikonduktor piano_ gitar_ konservatori sauna pelatih_anjing mencetak_gol dua_gol "
        "kartu_kuning pemain_pengganti menerjemahkan_novel penerjemah juara_ turnamen saudagar bakso "
        "sate_ pasar_ mobil_bekas kursus_mengemudi kursus_ taman_kanak renovasi kucing hotel_ penyanyi "
        "pesepak penyerang maraton gym_ penari fotografer binatu laundry dokter_kulit kandungan toko_ "
        "mengajar"
    ),
    officials=(
        "hakim jaksa menteri presiden jenderal kolonel komandan jurubicara gubernur pelatih pemain aktor "
        "aktris penyanyi"
    ),
)
