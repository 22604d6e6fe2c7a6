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
    free="svobodu pro propusťte svoboda osvoboďte zasvobodu",
    joins="a i",
    prison=(
        "vězen vězn věznice uvězn zatčen zatkl odsouz soud rozsudek zadrž propuš propust trestn mučen kriminál hladovk"
    ),
    rights="lidských_práv lidská_práva opozi režim aktivist disident nobel protest represe novinář demokra bělorusk",
    sport="fotbal tenis zápas liga mistrovství medail olymp gól trenér hokej turnaj",
    stage="herečk herec film seriál koncert album zpěv",
    faith="svatý imám prorok",
    elder="otec starší otce starší_z",
    nature="jaro zvíře lasice",
    office="prezident premiér král",
    private=(
        "soused pekař zubař kadeřní holič instalatér restaurac jmenovec svatba recept_na účetní prodává "
        "manikúr salon_ květin pediatr krejčí švadlen lekce doučován pedikúr kosmeti fyzioterap masáž "
        "jóga balet hlídání hodinář lékárn řezník kuchař číšník servírk barist řidič taxikář mechanik "
        "automechanik elektrikář truhlář tesař zedník pokrývač zahradník včelař zemědělec farmář "
        "veterinář zdravotní_sestr optik porodní_asist švec klenotník pokladní prodavač pojišť "
        "cestovní_kancelář průvodkyn průvodce_ knihovnic knihovník pošťák listonoš školník domovník "
        "uklízeč hlídač recepční letušk strojvedouc průvodčí matikář matematik_ učitel ředitel_školy "
        "ředitelka_školy sbormistr dirigent taneční_mistr svatební_fotograf vinař sládek sýrař geodet "
        "radiolog kardiolog chirurg plavčík instruktor háčkov pleten keramik knihkupec kutil zámečník "
        "obkladač svářeč pronajm na_prodej prodám sleva moje_teta můj_strýc bratranec sestřenic babičk "
        "spolužá ženich házen volejbal zápasník vzpěrač brankář rozhodčí trenér dj_ autoservis účetn "
        "realitn cukrář kadeřnic květinář varhany varhaník našem_sboru sboru_ tenor_ stolní_tenis judo "
        "nájemník podnájemník byt_ fyzik polovodič klavír_ kytaru_ konzervatoř sauny_ cvičitel góly_ "
        "žlutou_kartu dorost"
    ),
    officials=(
        "soudce soudkyně prokurátor ministr prezident generál plukovník velitel mluvčí velvyslanec starosta "
        "trenér útočník herec herečka zpěvá poslanec"
    ),
)
