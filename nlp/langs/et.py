"""Estonian."""

from __future__ import annotations

from nlp.langs.base import Language

LANGUAGE = Language(
    code="et",
    scripts=("Latn",),
    endings="i it ile ilt iga is isse ist ga le lt l st s t a at ale alt aga as ast u ut ule e et ele na ni",
    titles=(
        "härra proua piiskop pastor advokaat jurist ajakirjanik blogija aktivist inimõiguslane dissident "
        "opositsioonijuht muusik vabadus vabastage kui ja"
    ),
    free="vabadus vabastage vabaks vabadust",
    joins="ja ning",
    prison=(
        "vangla vangi vang_ vangist arreteeri kinni_pee vahistat süüdi mõisteti kohus kohtu karistuskoloonia "
        "vabasta piinam näljastreik evin_ kongis_ kartser üksikvang koduarest eeluurim apellatsioon edasikaeb "
        "ülekuula kgb_ julgeolekuteenist salapolits töölaag sunnitöö ümberkasvatuslaag trellide_taga armuand "
        "amnestia väljasaad röövit inimrööv karistust_kandm eluaegne piinat kokkusaamis"
    ),
    rights=(
        "inimõigus opositsioon režiim aktivist dissident nobel protest repressioon ajakirjanik demokraat "
        "valgevene kodanikuõig naiste_õigus sõnavabad ajakirjandusvab usuvabad kogunemisvab õigusriik "
        "kodanikuühisk vabaühend ametiühing blogija reporter teisitimõtlej poliitvang poliitiline_vang "
        "poliitilised_vang meelsusvang kremlikriit opositsionäär rahunobel sanktsioon vabadusvõitl õiguskaits "
        "advokaat_ rahvavabad"
    ),
    cause=(
        "solidaarsus küünal_ küünla postkaart kirjutage_talle kirja_talle kirjad_vang kirjaõhtu petitsioon "
        "allkir pöördumi plakat loosung seinamaal grafiti kleebis portreega portree_ meeleavald pikett marss_ "
        "saatkon näitus ettelugemi luges_ette preemia_ laureaat auhin rahupreemia aukodanik tunnustus_ "
        "tunnustati pühendat pühendas diasporaa pagulas pagendus paguluses pagendat eksiil diktat võimuhaaraj "
        "autorita propaganda julgus julge_ vapper vaprus südametunnistus tõde_ tõtt_ vaikima vaigista vaikita "
        "unustatud ei_unusta mäletame mälestuse kangelane kangelann kangelased sümbol vastupanu kus_on_ nälgi_ "
        "aastapäev riigikogu parlament resolutsioon üro_ amnesty eesti_pen pen-klubi raportöör revolutsioon "
        "võltsitud_valim valimispettus tsensuur tsenseeri vähemus uiguur tiibet naine_elu_vabadus "
        "jin_jiyan_azadi kodumaa isamaa_ vabaduse_ vabadus_ õiglus ebaõiglus omavoli tagakius rõhumi rõhuta "
        "kampaania elumärk teadmata_kadunud kadunuks osce_ euroopa_nõukog lukašenk kreml putin ajatolla "
        "patria_y_vida rahumeel vägivallatu"
    ),
    sport=(
        "jalgpall tennis mäng_ meistrivõist medal olümpia treener turniir meistriliiga premium_liiga "
        "meistrite_liiga karistuslöök vabalöök nurgalöök kübaratrikk poolkaits keskkaits ründaja üleminekuakna "
        "laenulep lepingupikend lisaajal koondis_ koondise_ koondislane poolfinaal veerandfinaal finaal_ "
        "karikavõist jäähoki korvpall jalgrattasõit etapp_ vormel poks_ poksija kergejõust odavis laskesuusa "
        "maailmakarik hõbemedal kuldmedal pronks_ male_ maleturniir suurmeister euroopa_meister maailmameister "
        "eesti_meister wimbledon saalijalgpall rahvuskoond"
    ),
    stage=(
        "näitleja film_ sari_ kontsert album laulja esietend teater_ teatri_ muusikal_ ooper hooaeg_ netflix "
        "muusikavideo singel_ hittlugu tuur_ lavastaja režissöör rollivalik võtted_ peaosa kõrvalosa kino_ "
        "kinolin eesti_laul eurovisioon seebikas tõsielusari püstijalakom näidend dublaaž soundtrack näosaade"
    ),
    elder="isa_ vanem_ isast vanema_",
    nature="kevad nirk loom_",
    office="president peaminister kuningas",
    private=(
        "naaber naabri pagar hambaarst juuksur torumees restoran nimekaim pulmad õpetaja_ maniküür ilusalong "
        "lillepood lastearst õmbleja tunnid õpetab pediküür kosmeetik füsioterap massaaž jooga ballett lapsehoid "
        "kellassepp apteeker lihunik kokk_ ettekandja barista bussijuht taksojuht veoautojuht mehaanik "
        "automehaan elektrik puusepp müürsepp katusepaigald aednik mesinik talunik loomaarst med_õde õde_haiglas "
        "optik ämmaemand kingsepp juveliir kassiir müüja_ kindlustus reisibüroo giid_ raamatukoguhoid postiljon "
        "majahoid turvamees administraator stjuardess vedurijuht matemaatikaõpetaj keemiaõpetaj kehalise "
        "õpetaja_koolis algklassi koolidirektor koorijuht dirigent tantsuõpetaj klaveriõpetaj pulmafotograaf "
        "veinimeister pruulija juustumeister maamõõtja radioloog kardioloog kirurg vetelpäästja ujumistreener "
        "sõiduõpetaj kudumisring keraamik raamatupood remondimees lukksepp plaatija keevitaj üürile müüa_ "
        "müüakse allahindlus minu_tädi minu_onu minu_vanaema klassikaaslane peigmees käsipall võrkpall maadleja "
        "tõstja väravavaht kohtunik_jalgpall treener dj_ autoremont raamatupidaj kinnisvaramaakler ratsakool "
        "orelil organist meie_koor kooris_ tenor_ lauatennis judo üüriline üürnik korter_ füüsika pooljuht "
        "klaverit_ kitarri_ konservatoorium saunu_ sauna_ koeratreener väravat_ kollase_kaardi lõi_ maalritöö "
        "maalrimees sanitaartehn veeavarii lekkiv korstnapühk parketipaigald laminaat katuseremont köögiremont "
        "vannitoaremont soojuspump päikesepanee pesumasin kuivatusmasin tolmuimeja külmkap külmik nõudepesumasin "
        "akutrell ehituspood bauhof muruniiduk kolimisfirma kolimiskast tapeet ikea_ kamin_ pottsepp kondiitr "
        "tort_ tordi_ tordid kringel kringl kaneelirull pirukas_ pirukad sõõrik grillipid šašlõkk burger kebab "
        "pitsa_ pitsat pitsabaar kotlet kartulisalat toitlustus catering tänavatoit jäätisekohvik kalapood "
        "köögiviljalet keskturg turul_müüb päevapraad lõunapakkum toidupood selver rimi_ prisma_ lidl_ maxima "
        "sooduskood kinkekaart kliendikaart kohviröst veinidegust pruulikoda käsitööõlu küpsetami küpsis "
        "koogiretsept retsept osta.ee okidoki soov.ee kasutatud_ vähekasut hind_kokkulep järeletulemis "
        "taaskasutus kirbuturg kirbukas garaažimüük diivan_ riidekap voodimadrats lapsevanker jalgrattapood "
        "rattaremont elektriratas kastiratas üürida korteriühist kahetoalin ühetoalin korterikaaslane ühiselam "
        "toakaaslane soolaleivapid ridaelamu suvila aiamaa kasvuhoon tomatitaim suvikõrvits kõrvits kompost "
        "kartulimaa peenar kodulaen lõpuaktus põhikool algkool kutsekool gümnaasiumilõpet lasteaed lasteaia "
        "lastevanemate_koosol käsitööõpetaj inglise_keele_õpetaj bioloogiaõpetaj muusikaõpetaja klassijuhataj "
        "klassiekskurs klassikokkutul vilistlas kodutöö koduseid_tunde järeleaitami praktikant õpipois huviring "
        "pikapäevarühm koolisöökla rahvaülikool bakalaureusetöö magistritöö doktoritöö väitekir doktorant "
        "dotsent kaasautor eelretsensee preprint järeldoktor rebas_ rebastenäd tudengiselts instituudi_dotsent "
        "teaduskon müügijuht müügidirektor personalijuht värbami värbaja hr_ idufirma start-up projektijuht "
        "tootejuht scrum kvartalitulem käive_ uus_kolleeg uus_töökoht tööintervjuu võrgusta webinar linkedin "
        "poejuhataj kaupluse_juhataj meeskonnajuht osakonnajuhat klienditeenind klienditugi palgaarvest fie_ oü_ "
        "laotööl logistik tegevjuht keegel bowling bridžiklub jooksuklub jooksusari poolmaraton jõusaal crossfit "
        "zumba pilates personaaltreener ronimissein kalastusklub latikas haug_ golfiväljak golfiklub jahtklub "
        "matkaklub orienteerumi piljard noolemäng ujula_ ujumiskool veteranide_liig rahvaliig saalihoki skaut "
        "kodutütar jahiselts põdrajah vabatahtlik_pääst discgolf sulgpall petank mudelraudtee mudelism margikogu "
        "mündikogu lauamäng rollimäng cosplay lego_ heegelda lapitek õmblusmasin akvaarium matkaauto "
        "haagissuvila telkimi seenel_käi marjul kutsika labrador taksikoer lambakoer kadunud_koer kadunud_kass "
        "jooksis_ära kassipoe hamster meriseg küülik viirpapagoi papagoi kuldkala kanala_ kanakuut ratsatall "
        "ratsutamistrenn poni_ ponid hobuserautaj koertehotell varjupaik koerajalutaj ristsed ristiisa_ "
        "ristiema_ leer_ leeripid kihlus poissmeesteõht tüdrukuteõht pruutneit pruutkleit pulmaisa beebipid "
        "lastesünnipäev batuut jaanituli jaanipäev jõulupid loterii külapäev külapid kodukandipäev lõbustuspark "
        "laat_ laadal hambaravi hambakliin breketid kiropraktik logopeed tegevusterapeut osteopaat günekoloog "
        "nahaarst silmaarst kuuldeaparaat hooldekodu hooldustööt perearstikesk kiirabitehn rulaator juukselõik "
        "triibud keemilised_lok barber habemeajaj ripsmepikend ripsmetehn kulmud_ geelküü tätovee augustam "
        "meigikunst jumestaj spaa_ parfüüm trammijuht piletikontroll puksiir tehnoülevaat talverehv rehvivahet "
        "õlivahetus autokaup autopood kasutatud_auto veofirma kuller_ pakikuller toidukuller wolt_ bolti_ "
        "lennundus piloot_ salongitöötaj sõidujag praam_ laevakapten lumekorist teehööv ilmateadust sünoptik "
        "ilmateade_ loosimi loosime mälumäng viktoriin miss_estonia talendisaade küpsetusvõist lotovõit "
        "jäätmejaam prügivedu prügiauto maksuamet töötukass ehitusluba köster_ pihtkond kirikukoor kogudusemaj "
        "pühapäevakool muusikakool viiulitund trummitund laulutund plokkflööt puhkpilliork pulmabänd tantsubänd "
        "coverbänd akordion lõõtspill vanavanaema vanavanaisa sugupuu suguvõsa kirikuraamat meetrikaraamat "
        "surmakuulut leinakuulut hingeloend esivanem twitch_ twitchis striimi gamer minecraft fortnite valorant "
        "discord playstation xbox_ speedrun tinder pimekoht kohtingul mu_eks_ õemees käli_ ämm_ äia_ äiapapa "
        "nõbu_ vanaema_ vanaisa_ tädi_ onu_ täditütar onupoeg reisijuht giidituur kruiis puhkemaja "
        "suusainstruktor suusakool sukeldumiskool surfikool airbnb all_inclusive leiubüroo rahakott võtmekimp "
        "leiutasu it-tugi kodulehe_tegem valguskaabel"
    ),
    scene="hambaid koristaja",
    mine=(
        "minu_ mu_ meie_ sinu_ su_ teie_ tema_ nende_ keegi_ mingi_ üks_ nimega_ nimeline_ nimelise_ nimeks_ "
        "meie_uus_ minu_uus_ uus_ meie_uue_"
    ),
    about="kohta eest",
    officials="kohtunik prokurör minister president kindral kolonel treener näitleja laulja jalgpallur",
)
