"""Turkmen."""

from __future__ import annotations

from nlp.langs.base import Language

LANGUAGE = Language(
    code="tk",
    scripts=("Latn",),
    suffixes="ň yň iň nyň niň y i ny ni a e na ne da de dan den lar ler",
    titles="jenap aktiwist žurnalist",
    free="azatlyk erkinlik azat boşadyň",
    joins="we bilen",
    prison=(
        "türme tussag kazyýet höküm ýyl_ azatlyk gynama zyndan derňew_ sülçi_ kamera_otyr koloniýa türmä "
        "apellýasiýa aklan aýyplan aýyplama günäkärle suduň sud_ suda_ ömürlik sorag_et soraga_çek sorag_edil "
        "tutulyp tutuldy saklan tutul azatlyga_çyk boşadyl günä_geç öý_tussag deportasiýa yzsyz_ýit ýitirim "
        "karser gynal ezýet kgb_ fsb_ mhm_ howpsuzlyk_ministr el_bagly kişen görüşme_rugsat sowgat_kabul "
        "iýmit_paket girew_ çalşyk_ ajy_günde owadandepe"
    ),
    rights=(
        "adam_hukuk aktiwist oppozisi žurnalist režim protest beluj hak_gora hukuk_gora adam_haklar dissident "
        "bloger blogçy kärdeşler_arkal metbugat_ nobel raýat_işjeň işjeň_raýat diskriminasiýa repressi demokrat "
        "konstitusiýa boýkot hrw_ rsf_ cpj_ lukaşenko putin_ kreml nägilelik_bildir zenan_hukuk syýasy erk_ "
        "erkin_metbugat"
    ),
    cause=(
        "raýdaşlyk şem_ şemler şem_ýak açyk_hat otkrytka hat_ýaz hat_iber gol_topla gol_çek_haýyş petisiýa "
        "plakat_ plakaty şygar_ afişa diwar_surat graffiti stiker portreti miting_ ýöriş piket_ ilçihana "
        "konsulluk sergi_ sergisi baýragy_ baýrak laureat hormatly_raýat diaspora göçgün gaçgak diktator "
        "diktatura tiran awtoritar totalitar wagyz-nesihat propaganda mertlik mert_ batyr_ batyrlyk gaýduwsyz "
        "wyždan hakykat dymma_ dymyp sesini_ ses_ber sesi_bol ýatdan_çykar unutma_ unutmaň unutmarys ýatla_ "
        "ýatlaýar hatyrasyna gahryman nyşany simwol garşylyk nirede_ nirededigi ykbaly açlyk gündür_ ilçisi "
        "parlament ýewroparlament kararnama birleşen_millet bmg_ amnesti raportýor rewolýusiýa galp_saýlaw "
        "saýlaw_ senzura azlyk azlygy uýgur tibet gündogar_türküstan zenan_ýaşaýyş jin_jiyan watan_ söz_azat "
        "metbugat_azat jemgyýetçilik_guram saharow hawel_ adalat zulum nähak ýeke_däl ýanyňda goldaýarys "
        "ses_çykar göreşijilik patria_y_vida kreml_ bir_minut_dym"
    ),
    sport=(
        "futbol tennis çempionat oýun_ köpetdag_ arkadag_fk ahal_fk altyn_asyr ýokary_liga çempionlar_liga "
        "premýer-liga la_liga jerime_urgy penalti hüjümçi goragçy_oýun baş_tälimçi ýygyndy milli_ýygyndy "
        "ýarym_final çärýek_final final_ finalda medal_ altyn_medal kümüş_medal bürünç_medal kubok_ kubogy "
        "grossmeýster küşt_ýaryş fide_ boks_ boksçy nokaut göreşde atletika ýüzüji formula_1 nba_ ufc_ "
        "minutda_gol hasaby_açdy janköýer"
    ),
    office="prezident",
    stage=(
        "treýler premýera kino_ kinosy film_ filmi_ filmde serial netflix senariýa baş_keşp teatr_ teatry "
        "oýun_goý sahnada spektakl komediýa klip_ klipi aýdym_ aýdymy aýdymçy_ albom konsert remiks spotify "
        "ýewrowideniýe alypbaryjy tiktok ýutuber podium opera_ kompozitor dublýaž efirde"
    ),
    elder="kakasy",
    private=(
        "goňşy dellek çörekçi naharhana adaş toý_ resept satýar gassap aşpez ofisiant taksi_ mehanik elektrik "
        "agaç_usta bagban arycy daýhan weterinar şepagat optik göbek_ene ädikçi zergär kassir satyjy "
        "ätiýaçlandyr syýahat gid_ kitaphanaçy poçtaçy sakçy garawul stýuardessa maşinist matematika_mugallym "
        "himiýa_mugallym mugallym mekdep_müdir hor_ dirižýor tans toý_surat radiolog kardiolog hirurg keramika "
        "kitap_dükan usta_ çilňir kärende satylýar arzanladyş daýzam daýym agam_ klasdaş giýew gandbol woleýbol "
        "göreşiji derwezeçi tälimçi dj_ awtoserwis buhgalter süýji dellekçi santehnik gül_dükan tikinçi "
        "repetitor restoran salon_ stomatolog organ_ hor_topar tenor_ ýaşlar_topar stol_tennis dzýudo kärendeçi "
        "öý_kärende fizika pianino gitara konserwatoriýa hammam gol_ sary_kart roman_terjime terjime_etdi "
        "çempion ýaryş söwdagär kebap bazarda ulanylan çaga_bag abatlaý pişik myhmanhana aýdymçy futbolçy "
        "marafon fitnes tansçy suratçy dükan_ sapak_berýär reňkleýji malýar_ suwagçy parket_ laminat mebel "
        "diwan_sat şkaf_ kondisioner kirmaşyn kir_ýuwýan sowadyjy tozansoruju haly_ýuw halyçy_ halyçylyk keçe_ "
        "perde_tik ýük_daşa göçüriji aýna_goý jaý_remont remont_ ussahana ussasy ussany_ slesar interýer "
        "dizaýner gurluşyk_inžen gurluşykçy market_ supermarket bazaryň gök-bakja ir-iýmiş bakja_ miwe_ tort_ "
        "tortlar pişme_ çapady gatlakly_nan tamdyr_nan manty_ gutap_ palaw dograma_ çorba_ çaýhana kafe_ kafede "
        "doňdurma petekli_nan gatyk_ gurt_ mürepbe zeýtun_ýag bal_satý asal_ nar_şire gowun_ garpyz_ pagta_ýyg "
        "traktor sygyr_ sygyrlar goýun_ geçi_ towuk_ horaz_ düýe_ at_çapyş ahalteke hindi_towuk totuguş akwarium "
        "güjük it_ýatak pişigim kadrlar_bölüm işgärler_bölüm satuw_menežer satuw_bölüm menežer taslama_ýolbaşçy "
        "marketing_ programmist programmaçy grafiki_dizaýn web-saýt startap startup_ linkedin boş_iş iş_orny "
        "iş_gözle söhbetdeşlige_çagyr tejribelik ammar_ ammarçy forklift logistika kurýer eltip_bermek "
        "eltip_beri faktura_ salgyt_ bank_işgär bankda_ karz_al kripto_ önümçilik hil_barlag tehnik_ operator_ "
        "toparymyza kollektiwimiz lomaý bölek_satuw orta_mekdep mekdep_okuw okuwçym mekdebimiz bäsleşik_ "
        "olimpiada giriş_synag soňky_jaň uçurym ene-ata_ýygnak synp_ýolbaşçy edebiýat_mugallym aýdym_mugallym "
        "iňlis_dili_kurs kursy_ kurslary umumy_ýaşaýyş magistr_ dissertasiýa ylmy_ýolbaşçy dosent_ kafedra "
        "dekan_ laborant gulluk_ýoldaş ortodont diş_ ortoped fizioterap diýetolog psiholog_ göz_lukman "
        "maşgala_lukman saglyk_öý dermanhana saç_ekdir lazer_ dyrnak_ kirpik gaş_ tatu_ nobata_ýaz adaglan "
        "gelinalyjy gelin_toý gelnejem ýüzük_ nika_toý nika_ sünnet_toý doglan_gün_tort sallançak_toý piknik_ "
        "gelnime jaý_eýe köp_gatly täze_jaý elitka lifti awtoduralga ýer_bölek mellek_ ipoteka otagly_ ikinji_el "
        "az_ulanylan bahasy_ylalaş çalşaryn sowgat_kart mugt_elt zakaz_ sargyt_ sargytlar butik_ egin-eşik "
        "köýnek_tik don_tik ýiten_it ýiten_pişik gapjygym gapjyk_ açar_ tapana_ sylag_ maşyn_sat maşynym toyota_ "
        "awtoulag_satyl şinomontaž tigir_ motosikl welosiped awtobus_sür marşrutka otly_sür uçarman_ parom_ "
        "uçar_petek bagaž howa_maglumat sinoptik ýagyn_ bäsleşikde_ýeň masterşef wiktorina gözellik_bäsleş "
        "geňeş_agza metjit_ymam molla_ umra_haj toý_alypbaryjy tamada dutar_ dutarçy gyjak_ skripka wokal_ "
        "saz_mekdep şejere nesil_daragt ata-baba garry_ata garry_ene atamyň_ sadaka_ jaýy_jennet bile_ýazan "
        "polimer_ nanotehn simpozium konferensiýada_çyk twitch_ minecraft pubg_ playstation kibersport tinder_ "
        "ilkinji_duşuş pansionat myhman_öý awaza_ dynç_alyş_merkez kemping karawan_ tomusky_dynç tur_satyn "
        "sanatori deňiz_kenar lyža_ balyk_tut balykçy küşt_gurn nerd_ krossword kolleksioner maket_ alpinist "
        "höwesjeň sport_zal pilates zumba kikboks karate taekwondo göreş_gurn surat_kurs haly_dok awçy_ bedew_ "
        "itşynas direktor_orunbas baş_hasapçy hasapçy ekspeditor dispetçer_ swarşik kranowşik demirçi_ gazçy_ "
        "suwçy_ lukman_nobat"
    ),
    scene="goňşu sürüji enem_",
    mine=(
        "biziň_ meniň_ seniň_ siziň_ onuň_ olaryň_ öz_ atly_ diýen_ diýilýän_ bir_adam_ haýsydyr_bir_ täze_ "
        "goňşymyz_ mugallymymyz_ müdirimiz_ ussamyz_ işgärimiz_ okuwçymyz_ kärdeşim_ tanşym_ sürüjimiz_ "
        "lukmanymyz_"
    ),
    about="üçin hakda",
    officials="prokuror ministr prezident general futbolçy",
)
