"""Turkish."""

from __future__ import annotations

from nlp.langs.base import Language

LANGUAGE = Language(
    code="tr",
    scripts=("Latn",),
    suffixes=(
        "ın in un ün nın nin nun nün ı i u ü yı yi yu yü a e ya ye na ne da de ta te dan den tan ten la le "
        "yla yle lar ler ların lerin lı li ki daki deki"
    ),
    titles="bay bayan sayın piskopos papaz avukat gazeteci aktivist muhalif lider eylemci müzisyen rapçi blog yazarı",
    free="özgürlük özgür serbest bırakın",
    joins="ve ile",
    prison=(
        "hapis hapse cezaevi tutuk gözaltı mahkum mahkûm mahkeme dava ceza serbest_bırak tahliye işkence "
        "açlık_grevi hücre"
    ),
    rights=(
        "insan_hakları muhalif muhalefet rejim aktivist nobel protesto baskı gazeteci demokrasi avukat siyasi "
        "özgürlük belarus"
    ),
    sport="futbol tenis maç_ gol_ lig_ şampiyon madalya olimpiyat antrenör turnuva basketbol",
    stage="oyuncu film_ dizi_ şarkıcı konser albüm",
    faith="imam peygamber hazreti",
    elder="babası büyük",
    nature="bahar hayvan sokak",
    office="cumhurbaşkanı başbakan kral",
    private=(
        "komşu berber fırıncı diş_hekimi dişçi kuaför tesisatçı lokanta adaş isim_benzerliği düğün tarifi "
        "emlakçı manikür kuaför_salonu çiçekçi çocuk_doktoru terzi ders_ öğretmeni pedikür güzellik "
        "cilt_bakımı masaj yoga bale_ bakıcı saatçi eczacı"
    ),
    officials="yargıç hakim savcı bakan başkan general albay komutan sözcü büyükelçi vali antrenör oyuncu şarkıcı",
)
