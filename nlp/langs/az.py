"""Azerbaijani."""

from __future__ import annotations

from nlp.langs.base import Language

LANGUAGE = Language(
    code="az",
    scripts=("Latn",),
    suffixes="ın in un ün nın nin nun nün ı i u ü nı ni nu nü a ə ya yə na nə da də dan dən la lə lar lər ların lərin",
    titles="cənab xanım bəy vəkil hüquqşünas jurnalist fəal müxalif lider",
    free="azadlıq azad buraxın azadlıq_ver azadlığa",
    joins="və ilə",
    prison=(
        "həbs məhbus türmə saxlanıl məhkəmə məhkum cəza azadlığa azad_edil işgəncə aclıq zindan penitensiar "
        "istintaq təcridxana koloniya apellyasiya kassasiya bəraət ittiham_ ittihamı ittihamla hökm_ hökmü "
        "dindiril dindirmə məhbəs tutuldu_ tutulub_ saxlanc şərti_azad əfv_ əfvi amnistiya ev_dustaq deportasiya "
        "sərhəddən itkin_ itkin_düş karser baş_idarə_polis dtx_ mtn_ kqb_ fsb_ əl-qol_bağl qandal görüş_icazə "
        "baratlanmış ömürlük dəyişdiril girov_ casusluq"
    ),
    rights=(
        "insan_haqları hüquq müdafiə müxalif rejim fəal nobel etiraz jurnalist vəkil siyasi azadlıq demokrat "
        "haqq_müdafiə dissident blogger_ bloqer həmkarlar_ittif mətbuat_ söz_azadlıq vətəndaş_fəal ayrı-seçkilik "
        "repressiya represiya avtoritarizm konstitusiya boykot hrw_ rsf_ cpj_ avropa_məhkəmə lukaşenko putin_ "
        "kreml qadın_hüquq insan_haqq protest_"
    ),
    cause=(
        "həmrəylik şam_ şamlar şam_yand açıqca otkritka məktub_yaz məktub_göndər imza_topla imzala petisiya "
        "plakat_ plakatı transparant pankart divar_rəsm qraffiti stiker portreti mitinq yürüş piket_ aksiya_ "
        "aksiyası səfirlik səfirliy konsulluq sərgi_ sərgisi mükafat laureat fəxri_vətəndaş fəxri_ diaspor "
        "mühacir sürgün diktator diktatura tiran avtoritar totalitar təbliğat cəsarət cəsur vicdan həqiqət_ "
        "susma_ susdur sükut unutma unudul xatırla anım_ xatirəsi qəhrəman simvol rəmzi müqavimət haradadır "
        "aclıq_ gündür_ taleyi səfir_ parlament avropa_şuras qətnamə birləşmiş_millət bmt_ amnesti_ "
        "beynəlxalq_amn məruzəçi inqilab saxta_seçki seçki_ senzura azlıqları azlıq_ uyğur tibet şərqi_türküstan "
        "qadın_həyat jin_jiyan vətən_ söz_azad ifadə_azad mətbuat_azad vətəndaş_cəmiyyət qht_ havel_ saxarov "
        "ədalət zülm haqsızlıq tək_deyil yanındayıq səsi_ol səsini_ eşitdir susmayacaq işğal_ etiraz_aksiya "
        "mübariz dözüm patria_y_vida ağ-qırmızı kreml_ bir_dəqiqəlik_sükut"
    ),
    sport=(
        "futbol tennis oyun_ qol_ liqa çempion medal olimpi məşqçi qarabağ_fk neftçi_ qəbələ_ premyer_liqa "
        "avropa_liq penalti 11_metrlik hücumçu müdafiəçisi_oyun qapıçısı baş_məşqçi transferi icarəyə_ver "
        "millimiz_ milli_komanda yığma_ yarımfinal dörddəbir_final finalda finala_ turnir_cədvəl səfər_oyun "
        "azarkeş dərbi het-trik kubok_ kuboku atletika güləş_ boks_ boksçu nokaut qrossmeyster şahmat_turnir "
        "fide_ formula_1 qran-pri nba_ ufc_ üzgüçü dəqiqədə_ hesabı_açdı"
    ),
    stage=(
        "aktrisa aktyor film_ serial konsert müğənni yazıçı treyler premyera kino_ kinosu filmi_ filmdə kassa_ "
        "netflix ssenari baş_rol teatr_ teatrı tamaşa_ tamaşası stend-ap komediya_ klip_ klipi sinql mahnı_ "
        "mahnısı remiks spotify avroviziya şou_ şou-biznes aparıcı_ bloqqer_ inflüenser tiktok yutuber podium "
        "defile opera_ soprano bəstəkar dublyaj reytinq efirdə_"
    ),
    elder="atası ata_ atasının",
    office="prezident baş_nazir",
    private=(
        "qonşu bərbər çörəkçi santexnik restoran adaş toy_ resept satır manikür gözəllik_salonu pediatr dərzi "
        "dərs_ müəllimi pedikür gözəllik masaj yoqa dayə saatsaz əczaçı qəssab aşpaz ofisiant barista sürücü "
        "taksi_ ustası mexanik elektrik_usta dülgər bənna bağban arıçı fermer baytar tibb_bacısı optik mama_ "
        "çəkməçi zərgər kassir satıcı sığorta turizm bələdçi kitabxanaçı poçtalyon xadimə gözətçi mühafizəçi "
        "stüardessa maşinist riyaziyyat_müəllim kimya_müəllim idman_müəllim müəllimə məktəb_direktor xor_rəhbər "
        "dirijor rəqs_müəllim toy_fotoqraf şərabçı pendir radioloq kardioloq cərrah xilasedici toxuma keramika "
        "kitab_mağaza usta_ çilingər qaynaqçı kirayə satılır endirim xalam bibim əmim dayım sinif_yoldaş bəy_ "
        "həndbol voleybol güləşçi ştanqist qapıçı hakim_futbol məşqçi dj_ avtoservis mühasib əmlak şirniyyat "
        "saç_ustası gül_mağaza repetitor orqan_ xorda_ xorumuz tenor_ gənclər_komand stolüstü_tennis cüdo "
        "kirayəçi mənzil_ fizika yarımkeçirici pianino gitara konservatoriya sauna it_təlim qol_vur iki_qol "
        "sarı_vərəqə roman_tərcümə tərcümə_etdi turnir tacir kabab bazarda işlənmiş_maşın sürücülük_kurs "
        "uşaq_bağça təmir pişik otel_ müğənni futbolçu marafon fitnes rəqqas fotoqraf kimyəvi_təmizləmə "
        "dermatoloq ginekoloq mağaza dükan dərs_deyir rəngsaz malyar_ suvaqçı parket_ laminat mebel divan_satıl "
        "kombi_ kondisioner paltaryuyan qabyuyan soyuducu tozsoran xalça_yuma xalçaçı pərdə_ yükdaşıma evdən_evə "
        "şüşəbənd alçıpan dam_ustası interyer dizayner_ inşaatçı inşaat_mühəndis podratçı market_ supermarket "
        "bazarkom göyərti tərəvəz meyvə_ qənnadı tort_ tortu tortlar şəkərbura paxlava qoğal_ təndir_çör düşbərə "
        "qutab_ plov_ dolma_ lahmacun lülə xəngəl çayxana çay_evi kafe_ kafedə dondurma peçenye qatıq_ mürəbbə "
        "turşu_ zeytun_yağ bal_satı nar_bağ fındıq_ pambıq_yığ traktor inək_ mal-qara qoyun_ keçi_ toyuq_ "
        "hinduşka tutuquşu akvarium küçük_ itimiz pişiyim insan_resurs kadrlar_şöb satış_menecer satış_təmsil "
        "satış_üzrə menecer layihə_rəhbər layihə_menecer marketinq_ proqramçı proqramlaşdır qrafik_dizayn "
        "veb_sayt_haz data_analitik startap startup_ linkedin karyera_ vakansiya iş_elanı müsahibəyə_çağır "
        "təcrübəçi stajor növbətçi_apt anbar_ anbardar forklift logistika kuryer çatdırılma faktura vergi_bəyan "
        "bank_işçi bankda filial_müdir kredit_ kripto_ istehsalat keyfiyyət_nəzarət texnik_ operator_ "
        "zəng_mərkəz komandamıza kollektivimiz topdan_ pərakəndə sərgi-satış lisey_ orta_məktəb məktəbli "
        "uşaq_bağ abituriyent qəbul_imtahan buraxılış_bal məzun_günü son_zəng jurnal_qiymət valideyn_iclas "
        "sinif_rəhbər ədəbiyyat_müəllim musiqi_müəllim ingilis_dili_kurs tələbə_yatax kursları magistratura "
        "dissertasiya elmi_rəhbər dosent kafedra dekan_ laborant əsgər_yoldaş ortodont diş_telli ortoped "
        "fizioterap dietoloq psixoloq_ lor_həkim göz_həkim ailə_həkim mamaginekoloq poliklinika_növbə aptek "
        "saç_əkimi botoks lazer_epil dırnaq_ şellak kirpik qaş_ tatu_ pirsinq növbə_götür nişan_üzük nişanlan "
        "xınayaxdı xına_gecə gəlinlik sünnət_toy nikah_ toyumuz ad_günü_tort kiçik_toy piknik_ novruz_tonqal "
        "ev_sahib ev_yiyə bina_evi yeni_tikili köhnə_tikili kommunal lifti avtodayanacaq torpaq_sah ipoteka "
        "həyət_evi otaqlı ikinci_əl az_istifadə razılaşma_yolu barter hədiyyə_kart pulsuz_çatdır sifariş_qəbul "
        "sifarişlər butik_ itmiş_it itmiş_pişik pul_qab açar_dəst tapana_ hörmət_olun maşın_satıl maşını_ "
        "avtomobil_satıl şinomontaj təkər_ motosiklet velosiped_təm sükan_ avtobus_sür marşrut_ marşrutka "
        "metroda_işlə dalğıc_ kapitan_pilot bərə_ reys_ baqaj hava_proqnoz sinoptik yağıntı yarışma yarış_ "
        "müsabiqə_qalib xəmir_ masterşef viktorina icra_nümay bələdiyyə_üzv bələdiyyə_sədr axund_ molla_ "
        "ziyarətə_get umrə_ məclis_aparıcı tamada tarzən kamança_ qarmon_ nağara skripka vokal_dərs "
        "musiqi_məktəb rəqs_kurs şəcərə nəsil_ ulu_baba ulu_nənə babamın_ yas_yeri ehsan_ allah_rəhmət "
        "həmmüəllif polimer_ nanotexn simpozium konfrans_məruzə tvitç_ twitch_ valorant minecraft pubg_ "
        "playstation kibersport klanımız tinder_ keçmiş_sevgil ilk_görüş pansion_ hostel_ istirahət_mərkəz "
        "kempinq karavan_ tətildə tur_paket tur_şirkət çimərlik sanatori naftalan xizək balıq_tut balıqçı tilov_ "
        "nərd_ krossvord kolleksiyaçı maket_ alpinist gəzinti_turu həvəskar_ idman_zal pilates zumba kikboks "
        "karate taekvondo okçuluq rəsm_kurs xalça_toxu ovçuluq"
    ),
    scene="diş_həkimi nənəm çempion çörək_sex",
    mine=(
        "bizim_ mənim_ sənin_ sizin_ onun_ onların_ öz_ adlı_ adında_ bir_nəfər_ hansısa_ kimsə_ yeni_ qonşumuz_ "
        "müəllimimiz_ müdirimiz_ ustamız_ işçimiz_ tələbəmiz_ kolleqam_ kolleqamız_ tanışım_ həkimimiz_ "
        "sürücümüz_"
    ),
    about="üçün haqqında adına",
    officials="hakim prokuror nazir prezident general polkovnik komandir məşqçi aktyor aktrisa futbolçu müğənni",
)
