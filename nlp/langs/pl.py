"""Polish.

Paradigms: names in -ski and -wa bend as adjectives, the rest as nouns; foreign men's names take -a, -owi, -em.
"""

from __future__ import annotations

from nlp.langs.base import Language, Rule

LANGUAGE = Language(
    code="pl",
    scripts=("Latn",),
    given=(
        Rule("ia", "f", "ii ii ię ią ii io"),
        Rule("a", "f", "y/i ie/e ę ą ie/e o"),
        Rule("ar", "m", "ara arowi ara arem arze arze"),
        Rule("ś", "m", "sia siowi sia siem siu siu"),
        Rule("s", "m", "sa sowi sa sem sie sie"),
        Rule("ej", "m", "eja ejowi eja ejem eju eju"),
        Rule("in", "m", "ina inowi ina inem inie inie"),
        Rule("im", "m", "ima imowi ima imem imie imie"),
        Rule("ir", "m", "ira irowi ira irem irze irze"),
        Rule("dź", "m", "dzia dziowi dzia dziem dziu dziu"),
        Rule("d", "m", "da dowi da dem dzie dzie"),
        Rule("l", "m", "la lowi la lem lu lu"),
        Rule("n", "m", "na nowi na nem nie nie"),
        Rule("", "m", "a owi a em u -"),
    ),
    surname=(
        Rule("cki", "m", "ckiego ckiemu ckiego ckim ckim cki"),
        Rule("ski", "m", "skiego skiemu skiego skim skim ski"),
        Rule("wa", "f", "wej wej wą wą wej wa"),
        Rule("ica", "f", "icy icy icę icą icy ico"),
        Rule("ka", "", "ki ce kę ką ce ko"),
        Rule("ko", "m", "ki ce kę ką ce ko"),
        Rule("icz", "m", "icza iczowi icza iczem iczu iczu"),
        Rule("uk", "m", "uka ukowi uka ukiem uku uku"),
        Rule("ik", "m", "ika ikowi ika ikiem iku iku"),
        Rule("ak", "m", "aka akowi aka akiem aku aku"),
        Rule("a", "", "y ie ę ą ie o"),
        Rule("i", "m", "iego iemu iego im im i"),
        Rule("e", "", "- - - - - -"),
        Rule("o", "", "- - - - - -"),
        Rule("u", "", "- - - - - -"),
        Rule("", "m", "a owi a em ie -"),
    ),
    titles=(
        "pan pani panna bp biskup ks ksiądz dr mecenas prawnik prawniczka obrończyni obrońca dziennikarz "
        "dziennikarka bloger aktywista aktywistka działacz działaczka opozycjonista opozycjonistka noblista "
        "noblisty pastor żona mąż siostra brat"
    ),
    free="uwolnić wolność dla wolni wolny wolna uwolnijcie solidarni z wolność_dla uwolnijmy",
    joins="i oraz",
    prison=(
        "więzie więźni aresztow areszt skazan wyrok zatrzyma uwięz kolonii_karnej łagr uwolni sąd_ sądu_ sądow "
        "sądem_ sądzi proces tortur głodówk cela_ celi_ widzenie_ widzenia_ paczka_dla paczkę_dla apelac kasac "
        "izolatk karcer kolonia_karna kolonii_kar kolonię_karną zaostrzony_rygor ułaskawi amnesti deportow "
        "deportac wydalon wydalen wymiana_więź wymianie_więź wymieniony_na przesłuch kgb_ fsb_ omon_ ekstremi "
        "oskarż zarzut_ zarzuty_ zarzutów podsądn za_kratami za_kraty za_kratkami na_wolności_ na_wolność_ "
        "wymuszone_znik zaginięci odsiaduj odsiadk pobit_ pobity_ pobita_ opieki_medycz obóz_pracy obozie_pracy "
        "zakładni porwan dożywoci prokurat politycznych_więź rozpraw_ rozprawa_ rozprawie_ salę_sąd "
        "warunkowe_zwolnien zaginiona_bez zaginiony_bez"
    ),
    rights=(
        "praw_człowieka opozyc reżim aktywist dysydent nobl represj protest dziennikar demokra białorus "
        "obrońca_praw obrończyni_praw prawa_człow prawom_człow działacz_opoz działaczk inaczej_myśląc "
        "niezależne_medi niezależnych_medi niezależny_dzienn wolność_słow wolności_słow wolne_medi związek_zawod "
        "związki_zawod związkow strajk rzecznik_praw społeczeństwo_obywat praworządn cichanousk łukaszenk kreml_ "
        "kremla_ sankcj pozbawi_obywat pozbawiony_obywat pozbawiona_obywat medżlis wolne_wybor prześladow "
        "helsińsk aktywizm emigracja_polit biełsat belsat swabod obrońcy_praw obrońców_praw społeczeństwa_obywat"
    ),
    cause=(
        "świeczk znicz pocztówk petycj podpisz_petyc zbieramy_podpis plakat transparent baner_ banerem mural "
        "graffiti wlepk naklejk portret wiecu_ manifestac manifestuj pikiet marsz_ marszu_ czuwani w_geście "
        "solidar ambasad konsulat czytanie_list czytanie_imion czytaliśmy_na_głos czytamy_na_głos odczytali "
        "dedykuj zadedykow poświęcon laureat honorowe_obywat honorowy_obywat nagroda_sacharow nagrodę_sacharow "
        "nagroda_havla havla_ emigrac emigrant diaspor wygnani dyktat tyran junt totalitar autorytar propagand "
        "odwag odważn sumieni nieustrasz niezłomn nieugię nie_złama nie_zapomn nie_zapomin pamiętamy pamiętajmy "
        "pamięci_ milczeni milczeć_ przemilcz uciszy minuta_cisz bohater symbol opór_ oporu_ gdzie_jest_ "
        "gdzie_są_ co_się_dzieje_z dzień_głodów parlament europarlament europosł rezolucj onz_ sprawozdawc "
        "amnesty pen_club polski_pen reportersk reporterzy_bez rewolucj powstani sfałszow ukradzione_wybor "
        "cenzur mniejszo ujgur sinciang tybet kobieta,_życie kobieta_życie żywie_biełaruś żywie_białoruś ojczyzn "
        "niesprawiedl bezpraw bezkarn maraton_pisania listy_do_ list_do_ napisz_list piszemy_listy "
        "biało-czerwono-biał męczenni godnoś wolne_słow świecę_ świecami_"
    ),
    sport=(
        "mecz piłkar gol liga turniej mistrzostw medal olimpi trener tenis boks zawodnik bramkar obrońca_lewy "
        "pomocnik_ napastni rzut_karny hat-trick dublet_ samobój transfer ekstraklas ligi_mistrz baraż play-off "
        "ćwierćfinał półfinał finał_ połow_meczu tie-break set_ secie_ nokaut mma_ ufc_ dżudo judok pływaczk "
        "pływak sztafet sprint_ maraton_ skok_w_dal stumetr łyżwiar szachist szachy_ szachow arcymistrz "
        "szczypiornist koszykar reprezentac selekcjoner król_strzel żużel żużlow skoczek_ skoki_narc biatlon "
        "kolarz kolarsk gimnastycz derby_ legia_ rakieta_świata"
    ),
    stage=(
        "aktork aktor film serial piosenkark koncert album premiera_ premierę_ premierze_ zwiastun_film trailer "
        "teaser_ klip_ teledysk singiel singla_ hit_ przebój tras_koncert trasa_koncert raper_ spektakl teatr_ "
        "teatrze_ teatru_ baletnic opera_ operze_ sopran reżyser casting sitcom komedi_romant komedia_ talk-show "
        "prezenter stand-up komik_ kabaret główna_rola głównej_roli w_rolach w_obsadzie obsad telenowel netflix "
        "eurowizj modelk influenc tiktok_ wokalist disco_polo"
    ),
    faith="święt imam prorok",
    elder="ojciec senior dziadek ojca starszy_ starszego",
    nature="łasica wiosn zwierz łoś",
    office="prezydent premier król",
    private=(
        "hydraulik restauracj imiennik zbieżność_nazwisk wesele przepis_na księgow mechanik manicure paznokci "
        "salon_ florystk kwiaciar pediatr przedszkol krawc krawiec lekcje uczy_ korepetycj pedicure kosmetycz "
        "fizjoterap masaż joga balet opiekunk zegarmistrz aptekar logoped rzeźnik kucharz kuchark kelner barist "
        "kierowc elektryk stolarz cieśl dekarz ogrodnik pszczelarz rolnik weterynarz pielęgniar optyk położn "
        "szewc jubiler kasjer sprzedawc ekspedient ubezpiecz biuro_podróży przewodni listonosz dozorc woźn "
        "sprzątacz ochroniarz recepcjon stewardes maszynist konduktor matematyk_ nauczyciel matematyczk chemiczk "
        "wuefist dyrektor_szkoły dyrektorka_szkoły przedszkolank dyrygent chórmistrz chórzyst nauczyciel_tańca "
        "fotograf_ślubny winiarz piwowar serowar geodet radiolog kardiolog chirurg ratownik_wodny instruktor "
        "szydełk włóczk drutach ceramik księgarz złota_rączka ślusarz glazurnik spawacz wynajm na_sprzedaż "
        "sprzedam promocja rabat moja_ciocia moja_ciotka mój_wujek kuzyn kuzynka babcia kolega_z_klasy "
        "koleżanka_z_klasy pan_młody piłka_ręczna siatk siatkar zapaśnik sztangist bramkarz sędzia_piłkarsk "
        "trener dj_ warsztat_samochod nieruchomoś piekarz cukierni osiedl montuje_kuchnie tapicer organach "
        "organist naszym_chórze chórze_ tenor_ tenis_stołow judo współlokator lokator_ mieszkanie_ uczy_fizyki "
        "półprzewodnik fortepian gitarze_ konserwatorium sauny_ treser gole_ gola_ żółtą_kartkę juniorów "
        "pralni_chem pralka_ pralkę_ pralki_ lodówk zamrażark zmywark odkurzacz klimatyzac bojler_ piec_gazowy "
        "kominiarz toalet laminat tapet malarz_pokoj malowanie_ścian remont wykończeniow gładzie_ glazur brukarz "
        "kostka_brukow działk_ działkę_ działka_ działkowc szklarni rozsad_ rozsada pomidor ogórek ziemniak "
        "truskawk kosiark trawnik nawóz kury_ kurnik kozy_ koza_ owce_ krowy_ krowa_ prosię świnie_ królik "
        "konie_ stadnin kucyk kotek_ kotka_ kocia szczeni labrador owczar chomik papug akwari zoologiczn "
        "psi_fryzjer groomer zaginął_pies zaginął_kot zaginęła_kotk znaleziono_psa znaleziono_kota szkoła_podst "
        "szkole_podst szkoły_podst ścianka_wspin strzyżen fryzur balejaż brwi_ rzęs_ rzęsy depilac solari barber "
        "tatuaż tatuatork wizażyst ślubn wesel panna_młoda panny_młodej druhn wieczór_panień wieczór_kawaler "
        "oczepin wodzirej catering tort_ torty_ tortów ciast pączk pierog pierożk naleśnik rogal bułk drożdżów "
        "szef_kuchni sous-chef schabow bigos żurek_ rosół_ kiełbas grill_ grilla_ dżem_ kiszon przetwor pizzeri "
        "pizza_ pizzę_ kawiarni_pracuj stołówk sushi_ na_wynos burger kebab barman koktajl sommelier winnic "
        "browar_ targ_staroci pchli_targ kiermasz supermarket biedronk_ biedronce lidl_ lidlu allegro olx_ "
        "vinted_ kod_rabat wyprzedaż czarny_piątek darmowa_dostawa darmowa_wysyłk odbiór_osobisty na_raty "
        "stan_idealn jak_nowy pisz_na_priv cena_na_priv na_stanie_ na_zamówienie_ kanap szafa_ szafę_ fotel_ "
        "materac mebl kolekcjoner numizmat filatel zgubił_klucz zgubiłam_klucz znaleziono_klucz "
        "znaleziono_portfel zgubiono biuro_rzeczy znaleźne znalazc kredyt_hipotecz hipotek deweloper kawalerk "
        "dwupokojow bliźniak_ blok_z_wielk najemc wspólnota_mieszkan spółdzielni_mieszkan spółdzielnia_mieszkan "
        "klatce_schod klatka_schod domofon winda_ windę_ przeprowadzk wywrotk koparkow koparka_ dźwigow tokarz "
        "frezer monter architekt_wnętrz wnętrz_ projektant_wnętrz web_design kierownik_sprzedaż "
        "dyrektor_sprzedaż przedstawiciel_handl handlowiec handlowc menedżer_ds manager_ds specjalista_ds hr_ "
        "rekruter rekrutac_ rekrutacj ogłoszenie_o_prac rozmowa_kwalifik start-up onboarding awansow_na "
        "nowe_stanowisko dyrektor_marketing dyrektor_finans prezes_spółk spółka_z_o.o. sp._z_o.o. logistyk "
        "magazynier spedytor wózk_widłow wózek_widł sekretariat_ administrator_sieci tester_ oprogramowania "
        "programista_java frontend backend devops integracja_firm networking szkolenie_biznes coach_ audytor "
        "doradca_podatk doradca_kredyt urząd_skarb zus_ faktur ortodon aparat_na_zęby implant_ implanty "
        "lekarz_rodzinny ginekolog urolog dermatolog laryngolog ortoped osteopat usg_ dietety alergolog sanatori "
        "aparat_słuch szczepieni_na_gryp przychodni rehabilitantk wychowawczyn wychowawca_klas klasy_3 "
        "pierwszoklasist studniówk matur_ maturzyst rozpoczęcie_rok zakończenie_rok wywiadówk świetlica_ "
        "podstawówk szkolne_ szkolnej_ egzamin_ósmo żłobek żłobk zajęcia_dodat harcmistrz harcerz harcerk zuchy_ "
        "zuchow zastęp_ kolonie_letni adiunkt katedra_ katedrze_ katedry_chem doktorant współautor prof._dr "
        "prof._uczel dr_hab dziekanat akademik_ pierwszoroczn sesja_egzamin sesji_egzamin kolokwi "
        "artykuł_w_czasop materiały_konferenc polimer kataliz nanotechnolog amatorsk półmaraton parkrun jogging "
        "siłowni fitness crossfit pilates zumba rozciągan wspinaczk karate_ taekwondo rzutki_ bilard kręgl wędk "
        "karp_ szczupak grzybiarz grzyby_ na_grzyby wioślar żegl kajak golf_ narciarz_amat snowboard deskorolk "
        "wycieczka_pieszo rajd_rower haft hafcia koralik patchwork makram rękodzieł rzeźbienie_w_drew "
        "gry_planszow planszówk puzzle origami bonsai cosplay streamer streamuj gracz_ gamer esport minecraft "
        "gildi_ tinder randk eks_ byłą_dziewcz rocznica_ślubu złote_gody chrzciny chrzest_ komunia_ komunii "
        "komunijn imienin jubilat parapetówk biuro_podróż agroturyst pensjonat hotel_ hotelu_ wczasy "
        "all_inclusive wycieczk_ wycieczka_do rejs_ kamping kemping pokojówk sternik prognoza_pogod pogodynk "
        "synoptyk tramwaj_nr linia_autobus autobus_linii motornicz metrem_ pociąg_do nauka_jazdy prawo_jazdy "
        "egzamin_na_prawo przegląd_techn opony_ opon_ wymiana_opon gaźnik skrzynia_bieg komis_ myjni "
        "używane_auto używany_samoch laweta_ pomoc_drogow inpost loteri losowanie_nagród konkurs_piękno karaoke "
        "dożynk festyn odpust_ dni_miasta dom_kultur domu_kultur gminny_ośrod gok_ kukiełk jasełk choinka_ "
        "mikołajki_ akordeon kapela_lud szkółka_niedziel rada_parafial ministran kościeln_ kościelny_ dzwonnik "
        "plebani gazetka_parafial róża_różań schola_ oaza_ szkoła_muzycz szkole_muzycz skrzyp kontrabas saksofon "
        "lekcja_śpiewu emisja_głosu perkusist orkiestra_dęta genealog drzewo_genealog metryk księgi_metryk "
        "prababc prababk pradziad prapra spis_ludnoś akt_urodz akt_ślubu nekrolog pogrążeni_w_żalu msza_żałobna "
        "stypa_ wójt_ sołtys rada_osiedla mój_szef moja_szefowa mój_dentysta nasz_listonosz dojark zootechni "
        "leśniczy leśnik_ gajow pasiek miód_ miodu_ traktor ciągnik_ kombajn agronom sadownik szwagier teściow "
        "teść_ zięć_ synowa_ kumpel_z_pracy koleżanka_z_pracy kolega_z_pracy"
    ),
    scene=("sąsiad sąsiedz piekar dentyst fryzjer taksówkarz murarz bibliotekar ogórk sadzon akademiku"),
    mine=(
        "mój_ moja_ mojego_ mojej_ mojemu_ moim_ nasz_ nasza_ naszego_ naszej_ naszemu_ naszym_ wasz_ wasza_ "
        "twój_ twoja_ twojego_ twojej_ jego_ jej_ ich_ pewien_ pewna_ pewnego_ niejaki_ niejaka_ niejakiego_ "
        "jakiś_ jakaś_ jakiegoś_ jeden_ o_imieniu_ o_nazwisku_ niejakim_ nowy_ nowa_ nowego_ nowej_ tutejszy_ "
        "znajomy_ znajoma_ znajomego_"
    ),
    about="o dla do za",
    officials=(
        "sędzia sędzi prokurator minister prezydent generał pułkownik komendant rzecznik ambasador "
        "burmistrz trener napastnik bramkarz aktor aktorka piosenkar poseł"
    ),
)
