"""Lithuanian.

Paradigms: foreign names take -as or -is and bend; women's names in -a bend, others do not.
"""

from __future__ import annotations

from nlp.langs.base import Language, Rule

LANGUAGE = Language(
    code="lt",
    scripts=("Latn",),
    given=(
        Rule("as", "m", "o ui ą u e ai"),
        Rule("is", "m", "io iui į iu yje i"),
        Rule("ys", "m", "io iui į iu yje y"),
        Rule("us", "m", "aus ui ų umi uje au"),
        Rule("a", "f", "os ai ą a oje a"),
        Rule("ė", "f", "ės ei ę e ėje e"),
        Rule("", "m", "o/io ui/iui ą/į u/iu e/yje ai/i"),
    ),
    surname=(
        Rule("is", "m", "io iui į iu yje i"),
        Rule("as", "m", "o ui ą u e ai"),
        Rule("ius", "m", "iaus iui ių iumi iuje iau"),
        Rule("a", "f", "os ai ą a oje a"),
        Rule("", "m", "o/io ui/iui ą/į u/iu e/yje ai/i"),
    ),
    endings="is as us o io ui iui ą į u iu e yje aus os ai oje ę ės ei ius",
    titles=(
        "ponas ponia vyskupas pastorius advokatas advokatė žurnalistas žurnalistė aktyvistas aktyvistė "
        "disidentas laureatas laureato teisininkas opozicionierė politikas"
    ),
    free="laisvę išlaisvinkite laisvė laisvės už",
    joins="ir bei",
    prison="kalėj kalin suimt suėm areštu nuteist teism nuosprend įkalin sulaik paleist kankin laisvės_atėm",
    rights="žmogaus_teis opozicij režim aktyvist disident nobel protest represij žurnalist demokrat baltarus",
    sport="futbol teniso rungtyn čempionat medal olimpin krepšin įvart turnyr",
    stage="aktorė aktorius film serial koncert album",
    faith="šventas imam pranaš",
    elder="tėvas vyresnysis tėvo vyresniojo",
    nature="pavasar gyvūn žebenkšt",
    office="prezident premjer karal",
    private=(
        "kaimyn kepėj odontolog kirpėj santechnik restoran bendravard vestuv receptas_ bites manikiūr "
        "grožio_salon gėlinink pediatr siuvėj pamok mokytoja_ pedikiūr kosmetik masaž joga baletas auklė "
        "laikrodinink vaistinink mėsinink virėj padavėj barista autobuso_vairuotoj taksist vairuotoj "
        "mechanik elektrik stali dailidė mūrinink stogdeng sodinink bitinink ūkinink veterinar slaugytoj "
        "optik akušer batsiuv juvelyr kasinink pardavėj draud kelionių_agent gid_ bibliotekinink "
        "paštinink kiemsarg valytoj apsaugin administrator stiuardes mašinist matematik chemijos "
        "kūno_kultūros mokytoj mokyklos_direktor chorved choro dirigent šokių pianino vestuvių_fotograf "
        "vyndar aludar sūrinink matinink radiolog kardiolog chirurg gelbėtoj vairavimo mezgim keramik "
        "knygyn meistr šaltkalv plytel suvirintoj nuomoja parduoda nuolaid mano_teta mano_dėd pusbrol "
        "pussser močiut klasiok jaunik rankin tinklin imtynin sunkumų_kilnot vartinink teisėj_futbol "
        "treneri dj_ autoservis buhalter nekilnojam kepykl florist vargonais vargonink mūsų_chore chore_ "
        "tenoras_ stalo_tenis dziudo nuominink butą_ fizik puslaidinink pianinu_ gitar konservatorij "
        "pirtis_ šunų_dresuot įvarčius įvarčių geltoną_kortelę"
    ),
    officials=(
        "teisėj prokuror ministr prezident generol pulkinink vadas atstov ambasador meras treneris aktor dainin"
    ),
)
