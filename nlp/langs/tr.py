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
        "açlık_grevi hücre hükümlü müebbet koğuş görüş_günü görüşçü tecrit infaz_ istinaf temyiz yargıtay beraat "
        "iddianame gardiyan kelepçe nezaret sorguya sorgulan adli_kontrol ev_hapsi sınır_dışı zorla_kaybet "
        "mahpus mapus toplama_kamp çalışma_kamp kgb_ fsb_ muhaberat af_çık affedil şartlı_tahliye parmaklık "
        "zindan özgürlüğüne_kavuş alıkon idam_ casuslu esir_takas takasıyla rehin_"
    ),
    rights=(
        "insan_hakları muhalif muhalefet rejim aktivist nobel protesto baskı gazeteci demokrasi avukat siyasi "
        "özgürlük belarus hak_savunucu hak_ihlal hak_örgüt savunucusu sendika_ sendikacı eylemci "
        "yurttaş_gazeteci düşünce_suç ayrımcılı faşi anayasa kadın_hakları basın_mensup muhabir boykot hrw_ rsf_ "
        "cpj_ gözlem_örgüt lukaşenko putin_ vicdani_ret darbe_ protest hukuk_devlet"
    ),
    cause=(
        "dayanışma nöbet_ mum_ mumlar kartpostal mektup_yaz mektup_gönder mektuplar_oku imza_ver imza_kampanya "
        "imzala dilekçe afiş pankart duvar_resm graffiti çıkartma_ portre miting_ yürüyüşünde elçili konsoloslu "
        "önünde_topla sergisi ödülü_ ödüllü fahri_hemşe onursal diaspora sürgün diktatör tiran otoriter "
        "totaliter propaganda cesaret cesur vicdan hakikat sessiz_kal susma susturul suskunlu unutma unutul "
        "unutturm hatırla anıyoruz anısına saygıyla_an kahraman simgesi sembolü direni akıbet haber_alınam "
        "gündür_ açlı parlament avrupa_konsey karar_tasarı birleşmiş_millet af_örgüt amnesty_ raportör devrim "
        "hileli_seçim çalınan_seçim sansür azınlı uygur tibet doğu_türkistan kadın_yaşam jin_jiyan vatan_ "
        "ifade_özgür basın_özgür sivil_toplum havel_ saharov sakharov adalet zulüm zulme zulm_ yalnız_değil "
        "yanındayız sesi_ol sesini_duyur ses_ver isyan_ ayaklan farkındalık mazlum haksızlı patria_y_vida "
        "beyaz-kırmızı kremlin_ bir_dakikalık_saygı"
    ),
    sport=(
        "futbol tenis maç_ gol_ lig_ şampiyon madalya olimpiyat antrenör turnuva basketbol süper_lig galatasaray "
        "fenerbahçe trabzonspor başakşehir penaltı frikik forvet stoper orta_saha bonservis transferi "
        "teknik_direktör avrupa_lig premier_lig la_liga serie_a milli_takım playoff çeyrek_final yarı_final "
        "derbi deplasman hat-trick kupası_ atletizm boksör boks_ nakavt satranç_turn büyükusta fide_ formula_1 "
        "grand_prix nba_ ufc_ yüzücü dakikada_"
    ),
    stage=(
        "oyuncu film_ dizi_ şarkıcı konser albüm aktör_ aktris_ fragman prömiyer galası_ vizyonda vizyona gişe_ "
        "netflix senarist başrol tiyatro_ stand-up komedyen klibi_ klip_ remiks spotify eurovision magazin "
        "ünlü_oyun fenomen_ influencer tiktok youtuber podyum manken_ defile soprano dublaj sezon_final dizisi "
        "dizide reyting"
    ),
    faith="imam peygamber hazreti",
    elder="babası büyük baba_",
    nature="bahar hayvan sokak",
    office="cumhurbaşkanı başbakan kral",
    private=(
        "berber dişçi kuaför tesisatçı lokanta adaş isim_benzerliği düğün tarifi emlakçı manikür kuaför_salonu "
        "çiçekçi çocuk_doktoru terzi ders_ öğretmeni pedikür güzellik cilt_bakımı masaj yoga bale_ bakıcı saatçi "
        "eczacı kasap aşçı garson barista şoför taksici kamyoncu tamirci oto_tamir elektrikçi marangoz duvarcı "
        "çatı_usta bahçıvan arıcı çiftçi veteriner hemşire optisyen gözlükçü ebe_ ayakkabıcı kunduracı kuyumcu "
        "kasiyer satıcı tezgahtar sigorta seyahat_acente tur_rehber rehber_ kütüphaneci postacı kapıcı "
        "temizlikçi bekçi güvenlik_görevlisi resepsiyon hostes makinist matematik_öğretmen kimya_öğretmen "
        "beden_öğretmen okul_müdür koro_şef dans_öğretmen piyano_öğretmen düğün_fotoğraf şarapçı peynirci "
        "haritacı radyolog kardiyolog cerrah cankurtaran sürücü_kurs yüzme örgü_ tığ_ seramik kitapçı usta_ "
        "çilingir fayans kaynakçı kiralık satılık indirim teyzem halam amcam dayım kuzenim babaannem "
        "sınıf_arkadaş damat hentbol voleybol güreşçi halterci kaleci hakem antrenör dj_ oto_sanayi muhasebe "
        "emlak pastane dershane org_çal orgcu koromuz koroda_ tenor_ masa_tenis judo kiracı ev_arkadaş daire_ "
        "fizik_ yarı_iletken piyano_ gitar_ konservatuvar sauna köpek_eğit gol_ sarı_kart altyapı boyacı "
        "badanacı sıvacı alçıpan parkeci laminat mobilya koltuk_takım kanepe_ kombi_ klima_ doğalgaz_ petek_ "
        "çamaşır_makin bulaşık_makin buzdolab elektrikli_süpürge halı_yıkama halıcı perdeci nakliyat evden_eve "
        "hurdacı camcı_ pimapen tadilat dekorasyon iç_mimar inşaat_mühendis makine_mühendis müteahhit tüpçü "
        "bakkal market_ manav_ pazarcı semt_pazarı şarküteri aktar_ kuruyemiş simit_ simitçi poğaça börek_ "
        "börekçi baklava künefe kebap kebab lahmacun pideci pide_ köfteci dönerci tantuni çiğ_köfte kokoreç "
        "mangal_ kahvaltı menemen meyhane kahvehane çay_bahçe dondurmac pasta_ pastacı kurabiye ekşi_maya "
        "airfryer turşu_ reçel_ zeytinyağ süzme_bal hasat_ fındık_ traktör süt_ürün inek_ keçi_ koyun_ tavuk_ "
        "kümes muhabbet_kuş papağan akvaryum kedi köpek köpeğ kısırlaştır sahiplendir petshop mama_kab tasması "
        "insan_kaynakları satış_müdür satış_temsil satış_sorumlu satış_danışman bölge_müdür şube_müdür "
        "proje_yönetici proje_müdür ürün_müdür ürün_yönetici pazarlama_müdür pazarlama_ekib yazılım_geliştir "
        "yazılımcı yazılım_mühendis grafik_tasarım web_tasarım veri_analist startup_ linkedin kariyerim "
        "işe_başla iş_ilanı mülakat_ stajyer stajım staja vardiya forklift lojistik kargo_ kurye_ kuryesi "
        "fatura_ vergi_dairesi mali_müşavir bankacı banka_şube kripto_ üretim_müdür kalite_kontrol teknisyen "
        "bilgi_işlem çağrı_merkez ekibimize aramıza_katıl toptan perakende fuarda_ bayilik bayimiz lise_ lisesi "
        "ortaokul ilkokul anaokul kreş_ yks_ lgs_ kpss_ mezuniyet karne_ kantin_ veli_toplantı okul_aile "
        "sınıf_öğretmen edebiyat_öğretmen müzik_öğretmen ingilizce_ders özel_ders kursiyer yüksek_lisans "
        "doktora_tez tez_danışman doçent araştırma_görevli bölüm_başkan fakülte_sekreter dekan_ devre_arkadaş "
        "asker_arkadaş ortodonti diş_tel ortopedi fizyoterap fizik_tedavi diyetisyen kulak_burun göz_doktor "
        "aile_hekim kadın_doğum eczane_ saç_ekim botoks lazer_epil protez_tırnak kalıcı_makyaj kirpik kaş_ "
        "dövmeci piercing randevu_ kına_gece sünnet_düğün gelinlik nikâh_ baby_shower altın_günü piknik_ "
        "organizasyon_firma kiraya_ ev_sahib apartman site_yönet aidat_ asansör otopark arsa_ tapu_ müstakil "
        "sahibinden_ letgo_ dolap_ ikinci_el az_kullanıl pazarlık_pay çekiliş hediye_çek ücretsiz_kargo sipariş_ "
        "stokta butik_ mağaza kayıp_kedi kayıp_köpek cüzdan_ cüzdanı anahtarlı bulan_olursa araba_ galerici "
        "lastikçi lastik_ motosiklet ehliyet direksiyon_ otobüs_şof dolmuş minibüs servis_şof metrobüs tır_ "
        "kaptan_pilot vapur_ feribot bagaj_ vize_danışman hava_durumu meteoroloji sağanak yarışma şenlik_ "
        "panayır kermes masterchef bilgi_yarış muhtar_ muhtarımız muhtarı_ zabıta müezzin hafızlık umre_ "
        "kuran_kurs mukabele bağlama_kurs saz_kurs keman_ klarnet solfej şan_ders müzik_kurs halk_oyun zeybek "
        "soyağac dedemin_ büyük_dedem nüfus_kayd taziye_ev öğle_namaz hakkın_rahmet ortak_yazar tübitak polimer_ "
        "nanotekn sempozyum twitch_ valorant minecraft pubg_ playstation espor klanımız tinder_ flört_ "
        "eski_sevgil ilk_buluşma çöpçatan pansiyon_ bungalov kamp_alan karavan_ tatil_köy tatilde tekne_tur "
        "plaj_ kaplıca kayak_ oltac balık_tut tavla_ okey_ briç_ bulmaca_ maket_ puzzle_ dağcılık doğa_yürüyüş "
        "trekking halı_saha amatör_lig spor_salon pilates zumba kickboks karate tekvando okçuluk ahşap_boya "
        "resim_kurs amigurumi takı_tasar izci_"
    ),
    scene="komşu fırıncı diş_hekimi anneannem",
    mine=(
        "bizim_ benim_ senin_ sizin_ onun_ onların_ bizimkilerden_ adlı_ isimli_ adında_ isminde_ diye_biri_ "
        "bir_tane_ komşumuz_ hocamız_ hocam_ müdürümüz_ müdürüm_ öğretmenimiz_ öğrencimiz_ ustamız_ patronum_ "
        "çalışanımız_ üyemiz_ oyuncumuz_ yeni_komşumuz_ ekip_arkadaşımız_ muhasebecimiz_"
    ),
    about="için hakkında adına",
    officials="yargıç hakim savcı bakan başkan general albay komutan sözcü büyükelçi vali antrenör oyuncu şarkıcı",
)
