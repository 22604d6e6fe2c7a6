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
    free="vabadus vabastage vabaks vabadust",
    joins="ja ning",
    prison=(
        "vangla vangi vang_ vangist arreteeri kinni_pee vahistat süüdi mõisteti kohus kohtu karistuskoloonia "
        "vabasta piinam näljastreik"
    ),
    rights="inimõigus opositsioon režiim aktivist dissident nobel protest repressioon ajakirjanik demokraat valgevene",
    sport="jalgpall tennis mäng_ meistrivõist medal olümpia treener turniir",
    stage="näitleja film_ sari_ kontsert album laulja",
    elder="isa_ vanem_ isast vanema_",
    nature="kevad nirk loom_",
    office="president peaminister kuningas",
    private=(
        "naaber naabri pagar hambaarst juuksur torumees restoran nimekaim pulmad õpetaja_ maniküür "
        "ilusalong lillepood lastearst õmbleja tunnid õpetab pediküür kosmeetik hambaid füsioterap "
        "massaaž jooga ballett lapsehoid kellassepp apteeker lihunik kokk_ ettekandja barista bussijuht "
        "taksojuht veoautojuht mehaanik automehaan elektrik puusepp müürsepp katusepaigald aednik "
        "mesinik talunik loomaarst med_õde õde_haiglas optik ämmaemand kingsepp juveliir kassiir müüja_ "
        "kindlustus reisibüroo giid_ raamatukoguhoid postiljon majahoid koristaja turvamees "
        "administraator stjuardess vedurijuht matemaatikaõpetaj keemiaõpetaj kehalise õpetaja_koolis "
        "algklassi koolidirektor koorijuht dirigent tantsuõpetaj klaveriõpetaj pulmafotograaf "
        "veinimeister pruulija juustumeister maamõõtja radioloog kardioloog kirurg vetelpäästja "
        "ujumistreener sõiduõpetaj kudumisring keraamik raamatupood remondimees lukksepp plaatija "
        "keevitaj üürile müüa_ müüakse allahindlus minu_tädi minu_onu minu_vanaema klassikaaslane "
        "peigmees käsipall võrkpall maadleja tõstja väravavaht kohtunik_jalgpall treener dj_ autoremont "
        "raamatupidaj kinnisvaramaakler ratsakool orelil organist meie_koor kooris_ tenor_ lauatennis "
        "judo üüriline üürnik korter_ füüsika pooljuht klaverit_ kitarri_ konservatoorium saunu_ sauna_ "
        "koeratreener väravat_ kollase_kaardi lõi_"
    ),
    officials="kohtunik prokurör minister president kindral kolonel treener näitleja laulja jalgpallur",
)
