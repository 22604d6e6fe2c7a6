"""Estonian."""

from __future__ import annotations

from nlp.langs.base import Language

LANGUAGE = Language(
    code="et",
    scripts=("Latn",),
    endings="i it ile ilt iga is isse ist ga le lt l st s t a at ale alt aga as ast u ut ule e et ele na ni",
    titles=(
        "härra proua piiskop pastor advokaat jurist ajakirjanik blogija aktivist inimõiguslane dissident "
        "opositsioonijuht muusik vabadus vabastage kui ja"
    ),
    free="vabadus vabastage vabaks",
    joins="ja ning",
    prison=(
        "vangla vangi vang_ vangist arreteeri kinni_pee vahistat süüdi mõisteti kohus kohtu karistuskoloonia "
        "vabasta piinam näljastreik"
    ),
    rights="inimõigus opositsioon režiim aktivist dissident nobel protest repressioon ajakirjanik demokraat valgevene",
    sport="jalgpall tennis mäng_ meistrivõist medal olümpia treener turniir",
    stage="näitleja film_ sari_ kontsert album laulja",
    elder="isa_ vanem_",
    nature="kevad nirk loom_",
    office="president peaminister kuningas",
    private=(
        "naaber naabri pagar hambaarst juuksur torumees restoran nimekaim pulmad õpetaja_ maniküür "
        "ilusalong lillepood lastearst õmbleja tunnid õpetab pediküür kosmeetik hambaid füsioterap massaaž "
        "jooga ballett lapsehoid kellassepp apteeker"
    ),
    officials="kohtunik prokurör minister president kindral kolonel treener näitleja laulja jalgpallur",
)
