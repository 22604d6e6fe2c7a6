"""Serbian in Cyrillic."""

from __future__ import annotations

from nlp.langs.base import Language, Rule

LANGUAGE = Language(
    code="sr",
    scripts=("Cyrl",),
    given=(
        Rule("а", "", "е и у ом и о"),
        Rule("о", "m", "а у а ом у о"),
        Rule("", "m", "а у а ом/ем у е"),
    ),
    surname=(
        Rule("ки", "m", "ког ком ког ким ком ки"),
        Rule("ва", "f", "ве/вој ви/вој ву вом ви/вој ва"),
        Rule("а", "", "е и у ом и о"),
        Rule("", "m", "а у а ом/ем у е"),
    ),
    endings="а у ом ем е и ој ог ом им",
    titles="господин госпођа владика бискуп адвокат новинар новинарка активиста активисткиња дисидент опозициона",
    free=(
        "слобода за слободу ослободите sloboda slobodu za oslobodite slobodan слободан слобода_за "
        "слободу_за sloboda_za slobodu_za"
    ),
    joins="и",
    prison=(
        "затвор ухапш притвор осуђен пресуд суд_ суду суђењ ослобођ мучењ штрајк_глађу робиј казнен ћелиј "
        "самица_ самици_ посета_у_затвор пакет_за жалба_ жалбу_ апелацион кућни_притвор кућном_притвор "
        "строги_режим помиловањ помилован амнестиј амнестир депорт протеран размена_заробљ размена_затвор "
        "размењен саслуш иследн кгб_ фсб_ омон_ екстремиз оптужб оптужен оптужниц окривљен под_истраг "
        "на_слободу_ на_слободи_ без_трага присилно_нестан одслужењ тортур претучен лекарску_помоћ радни_логор "
        "логор_ логора_ логору_ талац_ таоц доживотн отет_ отмиц казна_затвора zatvor uhapš pritvor osuđen "
        "presud sud_ suđenj oslobođ mučenj štrajk_glađu robij ćelij samici_ žalb kućni_pritvor pomilovan "
        "amnestij deport proteran razmenjen sasluš optužb optužen optužnic na_slobodu_ na_slobodi_ "
        "prisilno_nestan tortur pretučen logor_ logora_ logoru_ talac_ taoci_ doživotn"
    ),
    rights=(
        "људска_права људских_права опозиц режим активист нобел протест новинар демокра белорус дисидент "
        "правобран заштитник_људск бранилац_људск неистомишљ политички_затвор независни_медиј независни_новин "
        "синдикат_ синдикалн штрајк_ обустава_рад омбудсман цивилно_друштв цивилног_друштв владавина_прав "
        "лукашенк тихановск кремљ санкциј одузето_држављ меџлис прогоњ репресиј људским_прав ljudska_prava "
        "ljudskih_prav ljudskim_prav opozic režim aktivist nobel protest novinar demokrat belorus disident "
        "slobod represij progonj sankcij sindikat_ sindikaln lukašenk kremlj nezavisni_medij nezavisni_novin "
        "civilno_društv aktivizam активизам слобод грађански_активис"
    ),
    cause=(
        "свећ_ свећа_ свеће_ свећу_ разгледниц петициј потпиши_петиц потпишите_петиц потписи_за плакат банер_ "
        "мурал графит налепниц стикер портрет митинг бдење бдењу_ у_знак_подршке у_знак_солидарн солидарн "
        "демонстрац амбасад конзулат читање_имена читање_писама читали_смо_наглас читали_наглас посвећен посвети "
        "посвећује лауреат почасни_грађанин сахаров хавел_ хавелова емиграциј емигрант дијаспор диктат тиран "
        "хунта_ тоталитар ауторитар пропаганд храброст храбра_ храбар_ храбри_ савест неустраш несломљ "
        "не_заборав да_се_не_заборави ћутање_ прећутк сећамо_се_ сећање_на минут_ћутањ херој_ хероја_ хероин "
        "симбол отпор_ где_је_ где_су_ шта_је_са_ дан_штрајк парламент резолуциј ун_ известилац amnesty "
        "међународна_амнест пен_центар репортери_без_граница вјасна револуциј устанак_ побун украдени_избор "
        "лажирани_избор цензур мањин ујгур синђанг тибет жена_живот_слобода живела_белорусија жыве_беларусь "
        "домовин отаџбин неправд безакоњ некажњ писма_за писмо_за напиши_писмо напишите_писмо пишемо_писма "
        "мучени достојанств прогнан у_изгнанств изгнанств sveća_ sveće_ sveću_ razglednic peticij plakat baner_ "
        "mural grafit nalepnic stiker portret miting bdenje u_znak_podrške u_znak_solidarn solidarn demonstrac "
        "ambasad konzulat čitanje_imena čitanje_pisama posvećen posvećuje laureat počasni_građanin saharov "
        "emigrant dijaspor diktat tiran hunta_ totalitar autoritar propagand hrabrost hrabra_ hrabar_ savest "
        "neustraš neslomlj nezaborav prećutk sećamo_se_ sećanje_na minut_ćutanj heroj_ heroin simbol otpor_ "
        "gde_je_ parlament rezolucij revolucij pobun ukradeni_izbor cenzur manjin ujgur tibet žena_život_sloboda "
        "domovin otadžbin nepravd pisma_za pismo_za dostojanstv prognan izgnanstv"
    ),
    sport=(
        "фудбал тенис утакмиц првенств медаљ олимпи тренер турнир кошарк голман бек_ штопер_ нападач везиста_ "
        "једанаестерац пенал_ хет-трик аутогол трансфер прва_лига суперлиг лига_шампиона лиге_шампиона плејоф "
        "четвртфинал полуфинал финале_купа полувреме тајбрек гејм_ сет_ сету_ рекет_ бокс_ боксер нокаут мма_ "
        "ufc_ рвањ рвачки џудист пливач пливањ штафет спринт_ маратон_ скок_у стометр клизањ шахист шаховск "
        "велемајстор рукометаш одбојкаш репрезентациј дерби_ звезда_победил звезде_и_партизан fudbal tenis "
        "utakmic prvenstv medalj olimpi turnir košark golman napadač penal_ transfer superlig četvrtfinal "
        "polufinal bokser nokaut plivač maraton_ šahist rukometaš odbojkaš reprezentacij šahovsk"
    ),
    stage=(
        "глумиц глумац филм_ серија концерт певач трејлер тизер спот_ спота_ сингл_ хит_ топ_листа турнеј репер_ "
        "представа_ представу_ представе_ позоришт балерин опера_ опере_ сопран режисер редитељ кастинг ситком "
        "ток_шоу водитељк стендап комичар главну_улогу главна_улога у_главној_улози турска_серија netflix "
        "нетфликс евровизиј песма_евровизије модел_ манекенк инфлуенсер тикток_ турбо-фолк фолк_звезд албум "
        "глумил glumic glumac film_ serija serije_ koncert pevač spot_ singl_ hit_ turnej predstava_ pozorišt "
        "režiser reditelj kasting voditeljk komičar album evrovizij manekenk influenser"
    ),
    elder="отац старији оца старијег otac oca stariji starijeg",
    nature="пролеће",
    office="председник премијер краљ",
    private=(
        "комшиј сусед пекар зубар фризер берберин водоинсталатер ресторан имењак презимењак свадба рецепт "
        "продаје маникир салон_ цвећар педијатар кројач часови педикир козмети масаж јога балет дадиља часовнич "
        "семинар месар куван кувар конобар бариста возач таксиста механичар електричар столар тесар зидар "
        "кровопокривач баштован пчелар ратар_ ветеринар медицинска_сестр оптичар бабица_ обућар златар касирк "
        "продавац продавачиц осигурањ туристичк водич_ библиотекар поштар домар чистачиц чувар_ рецепцио "
        "стјуардес машиновођ кондуктер наставник_ наставниц професор_математике професорка_ учитељ учитељиц "
        "директор_школе директорка_школе хоровођ диригент хора_ учитељ_плеса фотограф_за_венчањ винар пивар "
        "сирар геодет радиолог кардиолог хирург_ спасилац инструктор плетењ хекл керамич грнчар књижар мајстор_ "
        "бравар керамичар заваривач издаје_ изнајмљ продаје_ на_продају попуст моја_тетка мој_ујак мој_стриц "
        "рођак_ школски_друг другар_из_разреда младожењ рукомет одбојк рвач_ голман судија_утакм тренер диџеј "
        "аутосервис књиговођ некретнин агент_за посластич mesar kuvar konobar vozač taksist mehaničar električar "
        "stolar zidar pčelar veterinar medicinska_sestr optičar obućar zlatar kasirk prodavač prodavac "
        "turistički poštar domar čistačic čuvar_ nastavnik nastavnic učitelj profesor_matematike profesorka "
        "direktor_škole horovođ dirigent hora_ vinar pivar geodet hirurg instruktor pletenj hekl keramič knjižar "
        "bravar zavarivač izdaje_ iznajmlj prodaje_ popust moja_tetka moj_ujak moj_stric rođak rukomet odbojk "
        "golman trener auto-servis knjigovođ nekretnin pekar poslastič frizer vodoinstalater cvećar krojač "
        "komšij оргуље оргуљаш нашем_хору хору_ тенор_ стони_тенис џудо подстанар цимер стан_ физику_ "
        "полупроводник клавир_ гитару_ конзерваторијум сауне_ дресер голова_ гола_ жути_картон јуниор превео_је "
        "orgulje našem_horu stoni_tenis džudo podstanar cimer fiziku_ klavir_ gitaru_ dresёr žuti_karton juniora "
        "preveo_je хемијско_чишћ перионица фрижидер замрзивач судопер машина_за_веш усисивач клима_уређ бојлер "
        "водовод_ тоалет ламинат тапет молер_ кречењ глетов гипсар викендиц пластеник расад_ краставац парадајз_ "
        "кромпир кукуруз воћњак шљив_ шљиве_ ракиј косилиц травњак ђубрив кокошк пилићи козе_ козу_ овце_ овчар_ "
        "краве_ крава_ прасе_ прасиће_ зечев_ коњички ергел пони_ мачк_ мачка_ маче_ мачић штене_ штенц куче_ "
        "кера_ лабрадор овчарск хрчак папагај акваријум пет_шоп изгубљен_пас изгубљена_мачк нађен_пас удомљав "
        "фризура шишањ фарбањ_косе обрве_ трепавиц депилациј солариј барбер тетоваж тату_ шминкер венчањ млада_ "
        "кум_ кума_ куму_ кумови девојачко_вече момачко_вече кетеринг торта_ торту_ торте_ колач пите_ бурек "
        "бурегџ ајвар зимниц сарма_ сарму_ роштиљ ћевап пљескавиц гибаниц пицериј пица_ пицу_ кафана_ кафани_ "
        "кафић суши_ достава_хране гирос шанкер коктел_бар сомелијер пијац бувљак вашар супермаркет максију "
        "лидл_ купујемпродајем кп_огла промо_код распродај црни_петак бесплатна_достав на_рате_ као_ново "
        "писати_у_инбокс цена_у_инбокс на_стању по_поруџбини повољно_ кауч_ орман_ фотељ душек намештај "
        "колекционар нумизмат филател изгубио_кључ изгубила_кључ нађени_кључ нађен_новчаник изгубљен_новчаник "
        "налазачу_ стамбени_кредит новоградњ гарсоњер двособан једнособан станодав кућни_савет скупштина_станара "
        "домофон лифт_ носач_ селидб камион_ багер_ дизалич стругар_ глодач_ монтер_ архитекта_ентериј ентеријер "
        "веб_дизајн менаџер_продаје менаџер_за_продај комерцијалист шеф_продаје људски_ресурс људских_ресурс хр_ "
        "регрутер оглас_за_посао интервју_за_посао стартап тимлид пројект_менаџ маркетинг финансијски_директор "
        "генерални_директор д.о.о. логистик магационер складишт систем_администр тестер_ фронтенд бекенд девопс "
        "тимбилдинг коуч_ ревизор_ пореск кредитни_саветн зубни_ ортодонт имплант_ изабрани_лекар гинеколог "
        "уролог дерматолог ушни_ ортопед остеопат ултразвук_ нутриционист дијететич логопед алерголог бања_ "
        "бањи_ наочаре_за слушни_апарат вакцина_против_грипа дом_здравља разредна_ разредни_старешин ђак_првак "
        "ђаци_ матура_ матуру_ матурско_вече родитељски_састан школски_ школска_ припремна_наст вртић васпитач "
        "вежбанк доцент_ катедра_ катедри_ докторанд дисертациј коаутор др_сци асистент_на факултет испитни_рок "
        "бруцош студентски_дом рад_у_часопису зборник_радова полимер катализ нанотехнолог рекреатив полумаратон "
        "трчкарањ теретан фитнес кросфит пилатес зумба планинар карате_ теквондо пикадо билијар куглањ пецањ "
        "пецарош шаран_ штука_ сом_ гљивар печурк веслањ једрењ кајак голф_ сноуборд скејт бициклист вез_ гоблен "
        "перле_ макраме дуборез друштвене_игр слагалиц оригами бонсаи косплеј стример гејмер мајнкрафт тиндер "
        "слепи_састан годишњица_брака златна_свадба крштењ крсна_слава славимо_славу рођенданска_торт усељењ "
        "сеоски_туризам апартман хотел_ хотелу_ летовањ зимовањ крстарењ собариц кормилар временска_прогноз "
        "метеоролог трамвај_бр аутобус_бр тролејбус возовођ ауто_школ технички_преглед гуме_ карбуратор мењач_ "
        "ауто_плац половн шлеп_служб курир пост_експрес наградна_игра томбол лутриј квиз_ карневал караоке "
        "сабор_трубач трубач_ гуча_ дом_култур дома_култур аматерско_позор куд_ фолклор хармоник тамбураш виолин "
        "виолончел солфеђ музичка_школ музичкој_школ соло_певањ бубњар_ веронаук црквењак звонар појац_ просфор "
        "породично_стабло родослов генеалог матична_књиг матичној_књиг крштениц прабаб прадед_ прадеда_ чукундед "
        "попис_становн читуљ умрлиц ожалошћ даћа_ месна_заједниц председник_кућног мој_шеф моја_шефиц мој_зубар "
        "наш_поштар трактор_ тракторист комбајн_ агроном задруга_ кошниц мед_ млекар воћар ујна_ стрина_ ташта_ "
        "таст_ зет_ снаја_ пашеног колега_из_канцел колегиниц hemijsko_čišć frižider zamrzivač mašina_za_veš "
        "usisivač bojler laminat moler_ krečenj gipsar vikendic plastenik rasad_ krastavac paradajz_ krompir "
        "kukuruz voćnjak rakij kosilic travnjak kokošk pilići ovce_ krave_ prase_ konjički mačka_ mače_ mačić "
        "štene_ štenc labrador hrčak papagaj akvarijum pet_šop izgubljen_pas izgubljena_mačk udomljav šišanj "
        "obrve_ trepavic depilacij solarij tetovaž šminker venčanj kum_ kuma_ kumovi devojačko_veče momačko_veče "
        "ketering torta_ tortu_ kolač burek palačink ajvar zimnic roštilj ćevap pljeskavic gibanic picerij pica_ "
        "kafana_ kafić dostava_hrane šanker somelijer pijac buvljak vašar supermarket kupujemprodajem promo_kod "
        "rasprodaj crni_petak besplatna_dostav kao_novo na_stanju kauč_ orman_ fotelj dušek namešt kolekcionar "
        "izgubio_ključ izgubila_ključ nađeni_ključ novčanik stambeni_kredit novogradnj garsonjer dvosoban "
        "jednosoban stanodav domofon selidb bager_ enterijer menadžer_prodaje komercijalist ljudski_resurs "
        "regruter oglas_za_posao intervju_za_posao startap marketing finansijski_direktor doo_ logistik "
        "magacioner tester_ timbilding poresk zubni_ ortodont ginekolog urolog dermatolog ortoped nutricionist "
        "logoped banja_ naočare_za dom_zdravlja razredna_ maturu_ matursko_veče roditeljski_sastan vrtić "
        "vaspitač docent_ katedra_ disertacij koautor fakultet ispitni_rok bruc polumaraton teretan fitnes "
        "krosfit pilates planinar karate_ tekvondo pikado bilijar pecanj pecaroš gljivar veslanj jedrenj golf_ "
        "biciklist goblen društvene_igr strimer gejmer majnkraft krštenj krsna_slava useljenj seoski_turizam "
        "apartman hotel_ letovanj krstarenj vremenska_prognoz meteorolog trolejbus auto_škol tehnički_pregled "
        "gume_ karburator polovn kurir nagradna_igra tombol kviz_ karneval karaoke trubač_ dom_kultur folklor "
        "harmonik tamburaš violin solfeđ muzička_škol muzičkoj_škol veronauk porodično_stablo rodoslov genealog "
        "matična_knjig matičnoj_knjig prabab praded_ čukunded čitulj umrlic mesna_zajednic moj_šef naš_poštar "
        "traktor_ kombajn_ agronom košnic sirarn ujna_ strina_ tašta_ zet_ snaja_ koleginic"
    ),
    scene="бака_ палачинк perionic",
    mine=(
        "мој_ моја_ мог_ мога_ мојој_ моју_ мом_ мојим_ наш_ наша_ нашег_ нашу_ нашој_ нашем_ нашим_ ваш_ ваша_ "
        "вашег_ твој_ твоја_ његов_ његова_ њен_ њена_ њихов_ њихова_ неки_ некакав_ извесни_ извесна_ један_ "
        "једна_ по_имену_ нови_ нова_ новог_ нову_ локални_ mog_ moju_ mojim_ naš_ naša_ našeg_ našu_ našoj_ "
        "našem_ našim_ vaš_ vaša_ vašeg_ tvoj_ njegov_ njegova_ njen_ njena_ neki_ izvesni_ izvesna_ jedan_ "
        "jedna_ po_imenu_ novi_ nova_ novog_ novu_"
    ),
    about="за о za o",
    officials=(
        "судија тужилац министар председник генерал пуковник посланик градоначелник тренер глумица глумац "
        "певач фудбалер"
    ),
)
