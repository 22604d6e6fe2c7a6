"""Latvian.

Paradigms: foreign men's names take -s or -is and bend; women's names in -a bend.
"""

from __future__ import annotations

from nlp.langs.base import Language, Rule

LANGUAGE = Language(
    code="lv",
    scripts=("Latn",),
    given=(
        Rule("a", "f", "as ai u u ā a"),
        Rule("", "m", "a am u u ā -"),
    ),
    surname=(
        Rule("cki", "m", "cka ckim cki cki ckī cki"),
        Rule("ski", "m", "ska skim ski ski skī ski"),
        Rule("a", "", "as ai u u ā a"),
        Rule("", "m", "a am u u ā -"),
    ),
    endings="s is us a u am ai i ā ē e es ei š ša šam šu ja jam ju o os iem",
    titles=(
        "kungs kundze bīskaps mācītājs advokāts advokāte žurnālists žurnāliste aktīvists aktīviste disidents jurists"
    ),
    free="brīvību atbrīvojiet brīvība par",
    joins="un",
    prison="cietum ieslodz arestē apcietin notiesā tiesa tiesas aiztur atbrīvo spriedum spīdzin",
    rights="cilvēktiesīb opozīcij režīm aktīvist disident nobela protest represij žurnālist demokrāt baltkriev",
    sport="futbol tenis čempionāt medaļ olimpi hokej turnīr vārti",
    stage="aktris aktier film seriāl koncert album",
    faith="svētais imām",
    elder="tēvs vecākais tēva vecākā",
    nature="pavasar zebiekst",
    office="prezident premjer karal",
    private=(
        "kaimiņ maiznie zobārst frizier santehniķ restorān vārdabrāl kāzas recepte_ tirgo manikīr "
        "skaistumkopšan florist pediatr šuvēj stundas skolotāj pedikīr kosmetoloģ masāž joga balets "
        "aukle pulksteņmeist farmaceit miesnieks miesniec pavār viesmīl barista autobusa_vadītāj taksist "
        "šofer mehāniķ elektriķ galdniek mūrniek jumiķ dārzniek biškop zemniek veterinār medmās "
        "medicīnas_mās optiķ vecmāt kurpniek juvelier kasier pārdevēj apdrošinā ceļojumu gids_ "
        "bibliotekār pastniek sētniek dežurant apsarg administrator stjuart mašīnist matemātik ķīmijas "
        "sporta_skolotāj skolas_direktor kora_diriģent diriģent dejotāj klavieru_skolotāj kāzu_fotogrāf "
        "vīndar alusdar alus_dar siera mērniek radiolog kardiolog ķirurg glābēj braukšanas_instruktor "
        "adītāj adīšan keramiķ grāmatnīc meistar atslēdzniek flīzētāj metinātāj izīrē pārdod atlaid "
        "mana_tante mans_onkulis brālēn māsīc vecmām klasesbiedr līgavain handbol volejbol cīkston "
        "svarcēl vārtsarg tiesnesis_futbol trener dj_ autoserviss grāmatved nekustam maiznīc konditor "
        "friziere floriste kaimiņien ērģeles ērģelniek mūsu_korī korī_ tenors_ galda_tenis džudo īrniek "
        "dzīvokl fizik pusvadītāj klavieres_ ģitār konservatorij pirtis_ suņu_trener vārtus_ dzelteno"
    ),
    officials=(
        "tiesnes prokuror ministr prezident ģenerāl pulkved komandier pārstāv vēstniek mērs treneris aktier "
        "aktris dziedātāj"
    ),
)
