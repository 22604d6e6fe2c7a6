"""Spanish."""

from __future__ import annotations

from nlp.langs.base import Language

LANGUAGE = Language(
    code="es",
    scripts=("Latn",),
    titles=(
        "sr sra señor señora don doña dr dra mons monseñor obispo padre pastor abogado abogada periodista "
        "bloguero activista disidente opositor opositora músico rapero líder político presa_ preso_ defensor "
        "defensora libertad para cuando como el la los las con por y al del según hoy también que exijo "
        "exigimos"
    ),
    free="libertad libertadpara para libre liberen free todos con sos yo soy vida",
    joins="y e",
    prison=(
        "prisión cárcel preso_ presa_ encarcel deten arrest conden juicio tribunal sentenc excarcel liberad "
        "liberaci liberen tortur huelga_de_hambre desaparec secuestr régimen calabozo celda desterr"
    ),
    rights=(
        "derechos_humanos oposic oposit opositor activist disident régimen dictadura nobel protest represi "
        "periodist democra exilio preso_político políticos patria_y_vida iglesia obispo diócesis"
    ),
    sport=(
        "fútbol tenis partido_de gol liga campeonato medalla olímpic entrenador delantero boxeo boxeador "
        "torneo roland_garros selección mundial_de semifinal"
    ),
    stage="actriz actor película serie_de cantante concierto álbum telenovela",
    faith="imán profeta san_",
    elder="padre abuelo",
    nature="primavera animal castillo_de playa hotel calle",
    office="presidente expresidente ministro rey",
    private=(
        "vecin panader dentista peluquer plomero fontanero restaurante homónimo tocayo boda receta_de "
        "contador_ inmobiliari mecánico carnicer manicura salón_de florist pediatra sastre modista "
        "clases_de profesora_de profesor_de pedicura estetic fisioterap masaj yoga ballet niñera relojer "
        "farmac dermat afina"
    ),
    officials=(
        "juez jueza fiscal ministr presidente general coronel comandante oficial comisionado portavoz "
        "embajador gobernador alcalde entrenador delantero portero actor actriz cantante diputad"
    ),
)
