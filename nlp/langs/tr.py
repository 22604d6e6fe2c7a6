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
    free="özgürlük özgür serbest bırakın özgürlük_için için serbestbırakın hürriyet",
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
    elder="babası büyük baba_",
    nature="bahar hayvan sokak",
    office="cumhurbaşkanı başbakan kral",
    private=(
        "komşu berber fırıncı diş_hekimi dişçi kuaför tesisatçı lokanta adaş isim_benzerliği düğün "
        "tarifi emlakçı manikür kuaför_salonu çiçekçi çocuk_doktoru terzi ders_ öğretmeni pedikür "
        "güzellik cilt_bakımı masaj yoga bale_ bakıcı saatçi eczacı kasap aşçı garson barista şoför "
        "taksici kamyoncu tamirci oto_tamir elektrikçi marangoz duvarcı çatı_usta bahçıvan arıcı çiftçi "
        "veteriner hemşire optisyen gözlükçü ebe_ ayakkabıcı kunduracı kuyumcu kasiyer satıcı tezgahtar "
        "sigorta seyahat_acente tur_rehber rehber_ kütüphaneci postacı kapıcı temizlikçi bekçi "
        "güvenlik_görevlisi resepsiyon hostes makinist matematik_öğretmen kimya_öğretmen beden_öğretmen "
        "okul_müdür koro_şef dans_öğretmen piyano_öğretmen düğün_fotoğraf şarapçı peynirci haritacı "
        "radyolog kardiyolog cerrah cankurtaran sürücü_kurs yüzme örgü_ tığ_ seramik kitapçı usta_ "
        "çilingir fayans kaynakçı kiralık satılık indirim teyzem halam amcam dayım kuzenim anneannem "
        "babaannem sınıf_arkadaş damat hentbol voleybol güreşçi halterci kaleci hakem antrenör dj_ "
        "oto_sanayi muhasebe emlak pastane dershane org_çal orgcu koromuz koroda_ tenor_ masa_tenis judo "
        "kiracı ev_arkadaş daire_ fizik_ yarı_iletken piyano_ gitar_ konservatuvar sauna köpek_eğit gol_ "
        "sarı_kart altyapı"
    ),
    officials="yargıç hakim savcı bakan başkan general albay komutan sözcü büyükelçi vali antrenör oyuncu şarkıcı",
)
