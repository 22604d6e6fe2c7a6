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
        "więzie więźni aresztow areszt skazan wyrok zatrzyma uwięz kolonii_karnej łagr uwolni sąd proces tortur głodówk"
    ),
    rights="praw_człowieka opozyc reżim aktywist dysydent nobl represj protest dziennikar demokra białorus",
    sport="mecz piłkar gol liga turniej mistrzostw medal olimpi trener tenis boks zawodnik",
    stage="aktork aktor film serial piosenkark koncert album",
    faith="święt imam prorok",
    elder="ojciec senior dziadek ojca starszy_ starszego",
    nature="łasica wiosn zwierz łoś",
    office="prezydent premier król",
    private=(
        "sąsiad sąsiedz piekar dentyst fryzjer hydraulik restauracj imiennik zbieżność_nazwisk wesele "
        "przepis_na księgow mechanik manicure paznokci salon_ florystk kwiaciar pediatr przedszkol krawc "
        "krawiec lekcje uczy_ korepetycj pedicure kosmetycz fizjoterap masaż joga balet opiekunk "
        "zegarmistrz aptekar logoped rzeźnik kucharz kuchark kelner barist kierowc taksówkarz elektryk "
        "stolarz cieśl murarz dekarz ogrodnik pszczelarz rolnik weterynarz pielęgniar optyk położn szewc "
        "jubiler kasjer sprzedawc ekspedient ubezpiecz biuro_podróży przewodni bibliotekar listonosz "
        "dozorc woźn sprzątacz ochroniarz recepcjon stewardes maszynist konduktor matematyk_ nauczyciel "
        "matematyczk chemiczk wuefist dyrektor_szkoły dyrektorka_szkoły przedszkolank dyrygent "
        "chórmistrz chórzyst nauczyciel_tańca fotograf_ślubny winiarz piwowar serowar geodet radiolog "
        "kardiolog chirurg ratownik_wodny instruktor szydełk włóczk drutach ceramik księgarz "
        "złota_rączka ślusarz glazurnik spawacz wynajm na_sprzedaż sprzedam promocja rabat moja_ciocia "
        "moja_ciotka mój_wujek kuzyn kuzynka babcia kolega_z_klasy koleżanka_z_klasy pan_młody "
        "piłka_ręczna siatk siatkar zapaśnik sztangist bramkarz sędzia_piłkarsk trener dj_ "
        "warsztat_samochod nieruchomoś piekarz cukierni osiedl montuje_kuchnie tapicer organach organist "
        "naszym_chórze chórze_ tenor_ tenis_stołow judo współlokator lokator_ mieszkanie_ uczy_fizyki "
        "półprzewodnik fortepian gitarze_ konserwatorium sauny_ treser gole_ gola_ żółtą_kartkę juniorów"
    ),
    officials=(
        "sędzia sędzi prokurator minister prezydent generał pułkownik komendant rzecznik ambasador "
        "burmistrz trener napastnik bramkarz aktor aktorka piosenkar poseł"
    ),
)
