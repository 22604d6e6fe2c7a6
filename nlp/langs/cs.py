"""Czech.

Paradigms: names in -ckij become -ckého; women's names in -ova bend as -ová or as nouns.
"""

from __future__ import annotations

from nlp.langs.base import Language, Rule

LANGUAGE = Language(
    code="cs",
    scripts=("Latn",),
    given=(
        Rule("ie", "f", "ie ii ii ií ii ie"),
        Rule("ia", "f", "ie ii ii ií ii ie"),
        Rule("ja", "f", "ji ji ju jí ji jo"),
        Rule("a", "f", "y/i ě/e u ou ě/e o"),
        Rule("š", "m", "še šovi še šem šovi ši"),
        Rule("s", "m", "se/sa sovi se/sa sem sovi si"),
        Rule("ej", "m", "eje ejovi eje ejem ejovi eji"),
        Rule("l", "m", "la lovi la lem lovi le"),
        Rule("", "m", "a ovi a em ovi e"),
    ),
    surname=(
        Rule("ckij", "m", "ckého ckému ckého ckým ckém ckij"),
        Rule("cký", "m", "ckého ckému ckého ckým ckém cký"),
        Rule("ský", "m", "ského skému ského ským ském ský"),
        Rule("cki", "m", "ckého ckému ckého ckým ckém cki"),
        Rule("ski", "m", "ského skému ského ským ském ski"),
        Rule("vá", "f", "vé vé vou vou vé vá"),
        Rule("va", "f", "vy/vé vě/vé vu/vou vou vě/vé vo"),
        Rule("ka", "", "ky kovi ku kou kovi ko"),
        Rule("ko", "m", "ka kovi ka kem kovi ko"),
        Rule("č", "m", "če čovi če čem čovi či"),
        Rule("i", "m", "iho imu iho im im i"),
        Rule("e", "", "- - - - - -"),
        Rule("o", "", "- - - - - -"),
        Rule("u", "", "- - - - - -"),
        Rule("a", "", "y ovi u ou ovi o"),
        Rule("", "m", "a ovi a em ovi e"),
    ),
    endings="a u ovi em e y ou ů ové ému ého ým ém ě i",
    titles=(
        "pan paní biskup pastor právník právnička advokát novinář novinářka blogger aktivista aktivistka "
        "disident disidentka laureát nositel opoziční vůdkyně"
    ),
    free="svobodu pro propusťte svoboda osvoboďte zasvobodu svobodu_pro svoboda_pro",
    joins="a i",
    prison=(
        "vězen vězn věznice uvězn zatčen zatkl odsouz soud rozsudek zadrž propuš propust trestn mučen kriminál "
        "hladovk celu_ balík_do_věz odvolac odvolání_zamít domácí_vězen samovazb samotk ostrah_ trestaneck "
        "amnest omilost milost_ deport vyhošt výměna_vězň výměně_vězň vyměněn výslech vyslých vyšetřov kgb_ fsb_ "
        "omon_ estébá extremis obžal obvin stíhán za_mříže na_svobodě na_svobodu podmínečn zmizel_beze zmizení_ "
        "nucené_zmiz nezvěstn odpykáv zbit_ zbitý zbili lékařskou_péči pracovní_tábor pracovním_táb gulag lágr "
        "únos unesen rukojm doživot trest_smrti žalář odsed vazbě_ mučili týrán vazebn ve_vazbě"
    ),
    rights=(
        "lidských_práv lidská_práva opozi režim aktivist disident nobel protest represe novinář demokra bělorusk "
        "obhájce_lid obhájkyně_lid lidskoprávn práva_člověk lidským_práv disent nezávislá_médi nezávislých_médi "
        "nezávislé_médi nezávislý_novin svoboda_slov svobody_slov svobodu_slov odborář odbory_ stávk ombuds "
        "občanská_společ občanské_společ právní_stát cichanousk cichanovsk lukašenk kreml_ kremlu_ sankc "
        "zbaven_občan zbavena_občan medžlis svobodné_volb pronásled perzeku helsinsk charta_77 charty_77 "
        "politický_věz aktivism angažovan politického_věz"
    ),
    cause=(
        "svíčk svíce_ pohlednic pohled_pro petic podepište_petic sbíráme_podpis transparent plakát banner mural_ "
        "muralu_ graffiti nálepk samolepk portrét shromážděn demonstr manifestac pochod_ pochodu_ vigili "
        "na_podporu solidarit ambasád velvyslanectv konzulát čtení_jmen čtení_dopis četli_nahlas čteme_nahlas "
        "přečetli věnovan zasvěcen laureát čestný_občan čestné_občan sacharov cena_václava cenu_václava "
        "ceny_václava havlov homo_homini člověk_v_tísni emigrac emigrant diaspor vyhnan diktát junt totalit "
        "autorit propagand odvah odvážn statečn svědom nebojácn nezlom nezapomen nezapomín nemlč mlčen mlčet_ "
        "umlč pamatujme pamatujem minuta_ticha minutou_ticha hrdin symbol odpor_ odporu_ vzdor_ kde_je_ "
        "kde_jsou_ co_je_s_ den_hladovk velvyslanec_ parlament europarlament europosl rezoluc osn_ zpravodaj_osn "
        "zvláštní_zprav pen_klub reportéř revoluc sametov povstán zfalšov zmanipulov ukradené_volb cenzur menšin "
        "ujgur sin-ťiang tibet žena,_život žena_život žyvje_běl vlast_ vlasti_ nespravedl bezpráv beztrest "
        "dopisy_pro dopis_pro napište_dopis píšeme_dopis maraton_psan bílo-červeno-bíl mučední důstojnost svobod "
        "osvobo exil"
    ),
    sport=(
        "fotbal tenis zápas liga mistrovství medail olymp gól trenér hokej turnaj brankářk záložník útočn "
        "penalta penaltu_ hattrick vlastňák přestup_ přestupu_ ligy_mistr baráž play-off čtvrtfinál semifinál "
        "finále_ poločas tie-break set_ setu_ boxer knokaut nokaut mma_ ufc_ judist vzpírán plavkyn plavec "
        "štafet sprint_ maratón_ skok_do krasobrusl bruslař šachist šachy_ šachov velmistr házenkář volejbalist "
        "basketbal reprezentac kanonýr derby_ sparta_ slavia_ baník_ biatlon cyklist gymnast grand_slam "
        "střelec_gól vstřelil kouč_týmu"
    ),
    stage=(
        "herečk herec film seriál koncert album zpěv premiéra_ premiéru_ trailer upoutávk klip_ klipu_ videoklip "
        "singl_ singlu_ hit_ hitparád turné_ rapper_ divadl divadeln balerín baletk opera_ opeře_ operní soprán "
        "režisér casting sitcom komedie_ talkshow stand-up komik_ kabaret hlavní_rol v_hlavní_rol v_roli_ "
        "telenovel netflix eurovi modelk přehlídkov influenc tiktok_ hudební_skup písnič kapel_ kapela_ kapely_ "
        "představení_"
    ),
    faith="svatý imám prorok",
    elder="otec starší otce starší_z",
    nature="jaro zvíře lasice",
    office="prezident premiér král",
    private=(
        "kadeřní holič instalatér restaurac jmenovec svatba recept_na účetní prodává manikúr salon_ pediatr "
        "krejčí švadlen lekce doučován pedikúr kosmeti fyzioterap masáž jóga balet hlídání hodinář lékárn řezník "
        "kuchař číšník servírk barist řidič mechanik automechanik elektrikář truhlář tesař zedník pokrývač "
        "zahradník včelař zemědělec farmář veterinář zdravotní_sestr optik porodní_asist švec klenotník pokladní "
        "prodavač pojišť cestovní_kancelář průvodkyn průvodce_ knihovnic knihovník pošťák listonoš školník "
        "domovník uklízeč hlídač recepční letušk strojvedouc průvodčí matikář matematik_ učitel ředitel_školy "
        "ředitelka_školy sbormistr dirigent taneční_mistr svatební_fotograf vinař sládek sýrař geodet radiolog "
        "kardiolog chirurg plavčík instruktor háčkov pleten keramik knihkupec kutil zámečník obkladač svářeč "
        "pronajm na_prodej prodám sleva moje_teta můj_strýc bratranec sestřenic spolužá ženich házen volejbal "
        "zápasník vzpěrač brankář rozhodčí trenér dj_ autoservis účetn realitn cukrář kadeřnic varhany varhaník "
        "našem_sboru sboru_ tenor_ stolní_tenis judo nájemník podnájemník byt_ fyzik polovodič klavír_ kytaru_ "
        "konzervatoř sauny_ cvičitel góly_ žlutou_kartu dorost čistírn prádeln pračk mrazák myčk_ myčka_ vysavač "
        "klimatizac bojler komín topenář instalat plynař záchod_ laminát tapet malíř_pokoj lakýrn "
        "rekonstrukce_byt koupeln zateplen fasád obklad dlažb podlahář střech_ chalup chata_ chatu_ chatař "
        "zahrádk skleník sazenic rajčat rajče okurk brambor jahod meruňk sekačk trávník hnojiv slepic kozy_ "
        "koza_ ovce_ krávy_ kráva_ prase_ prasat zabijačk králík koně_ jezdecký_klub poník kocour kočk kotě "
        "koťat štěňat štěně labrador ovčák křeček papouš akvári zverimex chovatelsk ztratil_se_pes "
        "ztratila_se_kočk nalezen_pes nalezena_kočk útulek_ naslouchátk naslouchadl rekonstrukce_koup stříhán "
        "melír obočí_ řasy_ depilac solárium barber tetován tatér vizážist svateb nevěst družičk rozlučka_se "
        "catering dort_ dorty_ dortu_ dortík koláč zákusk buchty_ buchta_ cukrov pečen vánočk rohlík chlebíčk "
        "šéfkuchař knedl svíčkov vepřo gril_ grilov marmelád zavařen zavařov pizzeri pizza_ pizzu_ kavárničk "
        "jídeln sushi_ rozvoz_jídl burger kebab barman koktejl sommelier sklípek vinobran pivovar bleší_trh "
        "jarmark supermarket lidl_ lidlu kaufland albert_ bazoš aukro vinted_ slevový_kód výprodej černý_pátek "
        "doprava_zdarma osobní_odběr na_splátky jako_nov pište_do_zpráv cena_do_zpráv skladem_ na_zakázku_ "
        "levně_ gauč pohovk skříň_ křeslo_ matrac nábyt sběratel_znám numismat filatel ztratil_klíč "
        "ztratila_klíč nalezeny_klíč našla_peněžen našel_peněžen ztráty_a_nález nálezné nálezce hypoték "
        "novostavb garsonk garsonier panelák dvoupokoj 2+kk 3+1_ bytové_družstv družstevní_byt výtah_ zvonek_ "
        "stěhován stěhovák nákladní_aut náklaďák bagr_ bagrist jeřábník soustružn frézař montér zedničin "
        "architekt_interi interiér webdesign obchodní_zástup obchodní_ředitel obchodní_manaž manažer_prodej "
        "vedoucí_prodej personalist hr_ náborář pracovní_nabíd pracovní_pohovor výběrové_řízení_na start-up "
        "onboarding nová_pozice marketing finanční_ředitel jednatel_společ s._r._o. logistik skladník skladnic "
        "expedient vysokozdviž asistentka_ředit správce_sítě ajťák tester_ programátor_v frontend backend devops "
        "teambuilding networking kouč_ auditor daňový_porad daňové_přiz finanční_porad hypoteční fakturac zubní_ "
        "dentální rovnátk implantát obvodní_lékař praktický_lékař gynekolog urolog dermatolog orl_ ortoped "
        "rehabilitačn ultrazvuk nutriční dietolog alergolog logoped lázně_ lázních oční_optik "
        "očkování_proti_chřip rentgenolog třídní_učit třídní_ prvňáč prvňák maturit maturant vysvědčen rodičovsk "
        "třídní_schůzk družin školk_ školka_ školce_ školku_ školní_ jesle_ kroužek_ kroužk vedoucí_odd skaut_ "
        "skautsk oddílov docent_ katedr_ katedra_ katedře_ doktorand spoluautor prof._ing ing._ děkanát kolej_ "
        "kolejích prvák_ zkouškov přijímačk fakult diplomk bakalářk článek_v_časop sborník_konf polymer katalyz "
        "nanotechnolog amatérsk okresní_přebor krajský_přebor půlmaraton běh_park posilovn fitness crossfit "
        "pilates zumba strečink lezeckou_stěn lezecká_stěn horolezec_amat karate_ taekwondo šipky_ kulečník "
        "kuželk rybář kapr_ kapra_ štik houbař houby_ na_houby veslov jachtař kajak vodáck vodák golf_ lyžařsk "
        "lyžák snowboard skateboard turistický_odd výlet_na cyklovýl vyšívá krajk korálk patchwork drhán řezbář "
        "deskov puzzle modelář origami bonsaj cosplay streamer stream_na gamer herní_ esport minecraft tinder "
        "seznamk rande_ rande_naslepo bývalk výročí_svatb zlatá_svatba křtiny křest_ biřmov jmenin svátek_slaví "
        "oslavenec oslavenk kolaudac cestovk agroturist penzion hotel_ hotelu_ dovolen all_inclusive zájezd "
        "okružní_plavb kemp_ kempu_ pokojsk kormideln předpověď_poč meteorolog rosničk tramvaj_č linka_autobus "
        "autobusov trolejbus tramvaják autoškol stk_ technická_kontrol pneumatik gumy_ karburátor převodovk "
        "autobazar myčka_aut ojet odtahov kurýr_ zásilkovn balíkovn loteri tombol kvíz_ soutěž_krásy karaoke "
        "posvícen hody_ pouť_ masopust městské_slavn kulturní_dům kulturního_dom kulturák ochotn loutk besídk "
        "stromeček_ mikulášsk harmonikář akordeon cimbál nedělní_škol farní_rad farní_zprav ministrant kostelník "
        "zvoník far_ farník schola_ hudební_škol lidušk zuš_ housle_ houslist violoncell saxofon hodiny_zpěv "
        "bubeník dechovk rodokmen genealog matrik matriční prababi pradědeč praprad sčítání_lid rodný_list "
        "oddací_list parte_ smuteční_oznám zarmoucen smuteční_hostin obecní_úřad zastupitel_obce sbor_dobrovol "
        "dobrovolní_hasič hasičsk můj_šéf moje_šéf můj_zubař naše_pošť dojičk zootechnik hajný hajného lesník "
        "lesnic včelín medu_ med_ traktor kombajn agronom sadař švagr tchýn tchán_ zeť_ snach kolega_z_prác "
        "kolegyně_z_prác kolega_z_kanc spolubydl pejskař chův"
    ),
    scene="soused pekař zubař květin taxikář babičk květinář lednic kuřat guláš",
    mine=(
        "můj_ moje_ mého_ mou_ mojí_ mému_ mým_ náš_ naše_ našeho_ naši_ našemu_ naším_ váš_ vaše_ vašeho_ tvůj_ "
        "tvoje_ jeho_ její_ jejich_ jistý_ jistá_ jistého_ jistou_ nějaký_ nějaká_ nějakého_ jakýsi_ jakási_ "
        "jeden_ jedna_ jménem_ zvaný_ zvaná_ nový_ nová_ nového_ novou_ místní_ známý_ známá_ soused_ sousedka_"
    ),
    about="o pro za k ke",
    officials=(
        "soudce soudkyně prokurátor ministr prezident generál plukovník velitel mluvčí velvyslanec starosta "
        "trenér útočník herec herečka zpěvá poslanec"
    ),
)
