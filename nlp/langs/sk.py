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
    free="slobodu pre prepustite sloboda osloboďte",
    joins="a i",
    prison="väzen väzň väznic uväznen zatkn zatkli odsúd súd rozsudok zadrž prepust mučen",
    rights="ľudských_práv opozí režim aktivist disident nobel protest represi novinár demokra bielorusk",
    sport="futbal tenis zápas liga majstrovst medail olymp gól",
    stage="herečk herec film seriál koncert",
    faith="svätý imám",
    elder="otec starší otca",
    nature="jar zviera lasica",
    office="prezident premiér kráľ",
    private=(
        "sused pekár zubár kaderní holič inštalatér reštaurác menovec svadba recept_na účtovní opravuje "
        "manikúr salón_ kvetin pediater krajčír lekcie doučovan pedikúr kozmeti fyzioterap masáž joga "
        "balet stráženie hodinár lekárn mäsiar kuchár čašník čašníčk barist vodič_ šofér taxikár "
        "mechanik automechanik elektrikár stolár tesár murár pokrývač záhradník včelár poľnohospodár "
        "farmár veterinár zdravotná_sestr zdravotn optik pôrodná_asist obuvník klenotník pokladníč "
        "predavač poisť cestovná_kancelár sprievod knihovník knihovníč poštár školník domovník upratovač "
        "strážnik recepčn letušk rušňovodič matikár učiteľ riaditeľ_školy riaditeľka_školy zbormajster "
        "dirigent tanečn svadobný_fotograf vinár sládok syrár geodet rádiolog kardiológ chirurg plavčík "
        "inštruktor háčkov pletení keramik kníhkupec majster zámočník obkladač zvárač prenajm na_predaj "
        "predám zľava moja_teta môj_strýko bratranec sesternic babk spolužia ženích hádzan volejbal "
        "zápasník vzpierač brankár rozhodca tréner dj_ autoservis účtovn realitn cukrár kaderníč "
        "kaderník kvetinár organe_ organista našom_zbore zbore_ tenor_ stolný_tenis judo nájomník "
        "podnájomník byt_ fyzik polovodič klavír_ gitaru_ konzervatóri sauny_ cvičiteľ góly_ žltú_kartu "
        "dorast"
    ),
    officials=(
        "sudca sudkyňa prokurátor minister prezident generál plukovník veliteľ hovorca veľvyslanec starosta "
        "tréner útočník herec herečka spevá poslanec futbalista"
    ),
)
