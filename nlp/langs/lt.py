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
    free="laisvę išlaisvinkite laisvė",
    joins="ir bei",
    prison="kalėj kalin suimt suėm areštu nuteist teism nuosprend įkalin sulaik paleist kankin laisvės_atėm",
    rights="žmogaus_teis opozicij režim aktyvist disident nobel protest represij žurnalist demokrat baltarus",
    sport="futbol teniso rungtyn čempionat medal olimpin krepšin įvart turnyr",
    stage="aktorė aktorius film serial koncert album",
    faith="šventas imam pranaš",
    elder="tėvas vyresnysis",
    nature="pavasar gyvūn žebenkšt",
    office="prezident premjer karal",
    private=(
        "kaimyn kepėj odontolog kirpėj santechnik restoran bendravard vestuv receptas_ bites manikiūr "
        "grožio_salon gėlinink pediatr siuvėj pamok mokytoja_ pedikiūr kosmetik masaž joga baletas auklė "
        "laikrodinink vaistinink"
    ),
    officials=(
        "teisėj prokuror ministr prezident generol pulkinink vadas atstov ambasador meras treneris aktor dainin"
    ),
)
