"""Slovak.

Paradigms: as in Czech, with -om for the instrumental and -ovej for women.
"""

from __future__ import annotations

from nlp.langs.base import Language, Rule

LANGUAGE = Language(
    code="sk",
    scripts=("Latn",),
    given=(
        Rule("ia", "f", "ie ii iu iou ii ia"),
        Rule("a", "f", "y e u ou e a"),
        Rule("", "m", "a ovi a om ovi -"),
    ),
    surname=(
        Rule("cký", "m", "ckého ckému ckého ckým ckom cký"),
        Rule("cki", "m", "ckého ckému ckého ckým ckom cki"),
        Rule("ski", "m", "ského skému ského ským skom ski"),
        Rule("ová", "f", "ovej ovej ovú ovou ovej ová"),
        Rule("va", "f", "vy/vej ve/vej vu/vú vou ve/vej va"),
        Rule("ka", "", "ku kovi ku kom kovi ka"),
        Rule("i", "m", "iho imu iho im im i"),
        Rule("e", "", "- - - - - -"),
        Rule("o", "", "- - - - - -"),
        Rule("u", "", "- - - - - -"),
        Rule("a", "", "y ovi u ou ovi o"),
        Rule("", "m", "a ovi a om ovi -"),
    ),
    endings="a u ovi om y ou ú ovej ého ému ým e i",
    titles="pán pani biskup právnik právnička advokát novinár novinárka aktivista aktivistka disident",
    free="slobodu pre prepustite sloboda osloboďte slobodu_pre sloboda_pre",
    joins="a i",
    prison=(
        "väzen väzň väznic uväznen zatkn zatkli odsúd súd rozsudok zadrž prepust mučen väzbe_ väzobn vo_väzbe "
        "celu_ samotk trestaneck trestn amnest omilosť milosť_ deport vyhost výmena_väzň výmene_väzň vymenen "
        "výsluch vypočúv vyšetrov kgb_ fsb_ omon_ extrémiz obžal obvin stíhan za_mrežami za_mreže na_slobode_ "
        "na_slobodu_ podmienečn zmiznutie_ nútené_zmiz nezvestn odpykáv zbit_ zbitý zbili lekársku_starostlivosť "
        "pracovný_tábor pracovnom_tábor gulag lágr únos unesen rukojem doživoti domáce_väzen odvolac hladovk "
        "týran mučili žalár prokurát politický_väz politickí_väz"
    ),
    rights=(
        "ľudských_práv opozí režim aktivist disident nobel protest represi novinár demokra bielorusk obhajca_ľud "
        "obhajkyňa_ľud ľudskopráv práva_človek ľudské_práva ľudským_práv disent nezávislé_médi nezávislých_médi "
        "nezávislý_novin sloboda_slov slobody_slov slobodu_slov odborár odbory_ štrajk ombuds občianska_spol "
        "občianskej_spol právny_štát cichanousk cichanovsk lukašenk kremeľ kremľa sankci zbaven_občian "
        "zbavená_občian medžlis slobodné_voľb prenasled perzek helsinsk charta_77 charty_77 aktivizm bloger_ "
        "blogerk"
    ),
    cause=(
        "sviečk pohľadnic petíc podpíšte_petíc zbierame_podpis transparent plagát banner mural_ muralu_ "
        "nástenná_maľb graffiti nálepk samolepk portrét zhromažden demonštrác pochod_ pochode_ vigíli "
        "na_podporu_ solidarit ambasád veľvyslanectv konzulát čítanie_mien čítanie_listov čítali_nahlas "
        "čítame_nahlas prečítali_mená venovan venujeme_ laureát čestný_občan čestné_občian sacharov cena_václava "
        "cenu_václava ceny_václava havlov emigrác emigrant exil diaspór vyhnan diktát junt totalit autorit "
        "propagand odvah odvážn statočn svedom nebojácn nezlom nezabud nemlč mlčan mlčať_ umlč pamätajme "
        "pamätáme_ pamiatku_ minúta_ticha minútou_ticha hrdin symbol odpor_ odporu_ vzdor_ kde_je_ kde_sú_ "
        "čo_je_s_ deň_hladovk veľvyslanec_ parlament europarlament európsky_parl europosl rezolúc osn_ "
        "spravodajkyň pen_klub reportéri_bez revolúc nežnej_revol povstan sfalšov zmanipulov ukradnuté_voľb "
        "cenzúr menšin ujgur sin-ťiang tibet žena,_život žena_život žyvje vlasť_ vlasti_ nespravodliv bezpráv "
        "beztrest listy_pre_ list_pre_ napíšte_list píšeme_listy maratón_písan bielo-červeno-biel dôstojnosť "
        "slobod oslobo"
    ),
    sport=(
        "futbal tenis zápas liga majstrovst medail olymp gól hokej brankár útočník záložník penalta penaltu_ "
        "hetrik hattrick vlastný_gól prestup_ prestupu_ ligy_majst baráž play-off štvrťfinál semifinál finále_ "
        "polčas tajbrejk tie-break set_ setu_ boxer knokaut nokaut mma_ ufc_ džudist vzpieran plavkyň plavec "
        "štafet šprint maratón_ skok_do krasokorč korčuliar šachist šachy_ veľmajster hádzanár volejbalist "
        "basketbal reprezentác kanonier derby_ slovan_ biatlon cyklist gymnast grand_slam strelil_gól turnaj "
        "tréner"
    ),
    stage=(
        "herečk herec film seriál koncert premiéra_ premiéru_ trailer upútavk klip_ klipu_ videoklip singel "
        "singl_ hit_ hitparád turné_ raper_ rapper_ predstaveni divadl divadiel balerín opera_ opere_ operný "
        "soprán režisér casting kasting sitkom sitcom komédi talkšou stand-up komik_ kabaret hlavná_úloh "
        "hlavnej_úloh v_hlavnej_úl telenovel netflix eurovíz modelk prehliadkov influenc tiktok_ hudobná_skup "
        "pesničk kapela_ kapely_ spevák speváč album muzikál jojke_"
    ),
    faith="svätý imám",
    elder="otec starší otca",
    nature="jar zviera lasica",
    office="prezident premiér kráľ",
    private=(
        "kaderní holič inštalatér reštaurác menovec svadba recept_na účtovní opravuje manikúr salón_ kvetin "
        "pediater krajčír lekcie doučovan pedikúr kozmeti fyzioterap masáž joga balet stráženie hodinár lekárn "
        "čašník čašníčk barist vodič_ taxikár mechanik automechanik elektrikár stolár tesár murár pokrývač "
        "záhradník včelár poľnohospodár farmár veterinár zdravotná_sestr zdravotn optik pôrodná_asist obuvník "
        "klenotník pokladníč predavač poisť cestovná_kancelár sprievod knihovník poštár školník domovník "
        "upratovač strážnik recepčn letušk rušňovodič matikár učiteľ riaditeľ_školy riaditeľka_školy zbormajster "
        "dirigent tanečn svadobný_fotograf vinár sládok syrár geodet rádiolog kardiológ chirurg plavčík "
        "inštruktor háčkov pletení keramik majster zámočník obkladač zvárač prenajm na_predaj predám zľava "
        "moja_teta môj_strýko bratranec sesternic babk spolužia ženích hádzan volejbal zápasník vzpierač brankár "
        "rozhodca tréner dj_ autoservis účtovn realitn cukrár kaderníč kaderník kvetinár organe_ organista "
        "našom_zbore zbore_ tenor_ stolný_tenis judo nájomník podnájomník byt_ fyzik polovodič klavír_ gitaru_ "
        "konzervatóri sauny_ cvičiteľ góly_ žltú_kartu dorast čistiareň čistiarn práčk mraznič umývačk "
        "klimatizác bojler kotolň komín kúrenár inštalat vodár_ plynár záchod_ laminát tapet maliar_izb lakovn "
        "rekonštrukcia_kúp rekonštrukcia_byt kúpeľň zateplen fasád obklad dlažb podlahár strech_ strechár chalup "
        "chata_ chatu_ záhradk skleník sadenic priesad paradajk paradajok uhork zemiak jahod marhuľ kosačk "
        "trávnik hnojiv sliepk sliepok kurčat kozy_ koza_ ovce_ kravy_ krava_ prasa_ prasiat zabíjačk králik "
        "králič kone_ jazdecký_klub poník mačk mačiat kocúr šteňa šteniat labrador ovčiak škrečok papagáj akvári "
        "zverimex stratil_sa_pes stratila_sa_mačk nájdený_pes nájdená_mačk útulok_ strihanie_vlas melír obočie_ "
        "mihalnic depilác solárium barber tetovan tatér vizážist svadob svadb nevest družičk rozlúčka_so_slob "
        "catering tortu_ torty_ torta koláč zákusk buchty_ kysnut cukrov pečieme vianočk rožk_ chlebík šéfkuchár "
        "bryndz haluš pirohy_ kapustnic guláš gril_ grilov lekvár zaváran džem_ pizzeri pizza_ pizzu_ jedálň "
        "sushi_ donáška_jed rozvoz_jed burger kebab barman koktail someliér pivnica_vín vinobran vinič pivovar "
        "blší_trh jarmok supermarket lidl_ lidli kaufland bazoš vinted_ zľavový_kód výpredaj čierny_piatok "
        "doprava_zadarmo osobný_odber na_splátky ako_nov píšte_do_správ cena_do_správ skladom_ na_zákazku_ "
        "lacno_ gauč pohovk skriňa_ skriňu_ kreslo_ matrac nábyt zberateľ_znám numizmat filatel stratil_kľúč "
        "stratila_kľúč nájdené_kľúč našla_peňažen našiel_peňažen straty_a_nález nálezné nálezc hypoték novostavb "
        "garsónk panelák dvojizb trojizb 2-izb 3-izb bytové_družstv výťah_ zvonček_ sťahovan sťahovák "
        "nákladné_aut nákladiak bager_ bagrist žeriavnik sústružn frézar montér architekt_interi interiér "
        "webdizajn obchodný_zástup obchodná_zástup obchodný_riad obchodný_manaž manažér_pred manažérka_pred "
        "vedúci_pred personalist hr_ náborár pracovná_ponuk pracovný_pohovor start-up onboarding nová_pozíc "
        "vedúci_odd marketing finančný_riad konateľ_spol s._r._o. logistik skladník skladníč expedient "
        "vysokozdviž asistentka_riad správca_siet ajťák tester_ programátor_v frontend backend devops "
        "teambuilding networking kouč_ auditor daňový_porad daňové_prizn finančný_porad fakturác živnostník "
        "zubný_ strojček_na_zub implantát obvodný_lek všeobecný_lek gynekológ urológ dermatológ orl_ ortopéd "
        "rehabilitačn ultrazvuk nutričn dietológ alergológ logopéd kúpele_ kúpeľoch načúvac očná_optik "
        "očkovanie_proti_chríp triedna_ triedny_učiteľ prvák_ prváci maturit maturant stužkov vysvedčen "
        "rodičovsk družin škôlk školsk jasle_ krúžok_ krúžk skaut_ skautsk docent_ katedra_ katedre_ katedry_ "
        "doktorand spoluautor prof._ing dekanát internát_ internáte_ skúškov prijímačk fakult diplomovk bakalárk "
        "článok_v_časop zborník_z_konf polymér katalyz nanotechnol amatérsk okresná_súťaž okresný_prebor "
        "polmaratón posilňovn posilk fitnes crossfit pilates zumba strečing lezecká_sten lezeckej_sten karate_ "
        "taekwondo šípky_ biliard kolky_ kolkár rybár_ rybársk kapor_ kapra_ šťuk hubár huby_ na_huby veslovan "
        "jachtár kajak vodáck golf_ lyžiarsk lyžovač snowboard skateboard turistický_odd výlet_na cyklovýl "
        "vyšíva háčku korálk patchwork drotár rezbár spoločenské_hry doskov puzzle modelár origami bonsaj "
        "cosplay streamer gamer esport minecraft tinder zoznamk rande_ bývalk výročie_svad zlatá_svadba krstin "
        "krst_ birmov menin_ meniny_ oslávenec oslávenk kolaudáč cestovk agroturist hotel_ hotela_ hoteli_ "
        "dovolenk all_inclusive zájazd okružná_plavb kemp_ kempe_ chyžn kormideln predpoveď_poč meteorológ "
        "rosničk električka_č autobusov trolejbus autoškol vodičák stk_ technická_kontrol pneumatik gumy_ "
        "karburátor prevodovk autobazár umyváreň_aut ojazden odťahov kuriér_ packet_ balíkobox lotéri tombol "
        "kvíz_ súťaž_krásy karaoke hody_ púť_ fašiang dni_mesta dom_kultúry kultúrny_dom kultúrneho_dom kulturák "
        "ochotníck ochotník besiedk stromček_ mikulášsk harmonik heligónk akordeón cimbal fujar folklórn "
        "nedeľná_škol farská_rad farský_oznam miništrant kostolník zvonár schola_ hudobná_škol zuš_ husle_ "
        "huslist violončel saxofón hodiny_spev bubeník dychovk rodokmeň genealóg matrik matričn prababk prababič "
        "pradedk pradedo prapra sčítanie_ľud rodný_list sobášn parte_ smútočné_oznám zarmúten obecný_úrad "
        "poslanec_obecného dobrovoľní_hasič hasičsk môj_šéf moja_šéf môj_zubár naša_pošt dojičk zootechni horár_ "
        "horára lesník_ včelín úle_ medu_ med_ traktor kombajn agronóm sadár švagor švagrin svokr svokor zať_ "
        "kolega_z_prác kolegyňa_z_prác spolubýva psičkár chovateľ opatrovateľk"
    ),
    scene=("sused pekár zubár mäsiar kuchár šofér knihovníč kníhkupec chladnič vysávač rožky_ klobás penzión"),
    mine=(
        "môj_ moja_ moje_ môjho_ mojej_ moju_ mojou_ môjmu_ mojím_ náš_ naša_ nášho_ našej_ našu_ našou_ nášmu_ "
        "naším_ váš_ vaša_ vášho_ tvoj_ tvoja_ jeho_ jej_ ich_ istý_ istá_ istého_ istú_ nejaký_ nejaká_ "
        "nejakého_ akýsi_ akási_ jeden_ jedna_ menom_ zvaný_ nový_ nová_ nového_ novú_ novou_ miestny_ miestna_ "
        "známy_ známa_ sused_ suseda_"
    ),
    about="o pre za k ku",
    officials=(
        "sudca sudkyňa prokurátor minister prezident generál plukovník veliteľ hovorca veľvyslanec starosta "
        "tréner útočník herec herečka spevá poslanec futbalista"
    ),
)
