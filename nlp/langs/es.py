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
        "farmac dermat afina cociner camarer barista chofer chófer taxista camionero electricista "
        "carpinter albañil jardiner apicult ganader granja_ veterinari enfermer_ óptic comadrona zapater "
        "joyer_ cajer vendedor vendedora aseguradora agencia_de_viajes guía_turístic bibliotecari carter "
        "conserje vigilante recepcionista azafata maestro_de maestra_de maestra_jubil director_de_coro "
        "directora_de_coro director_del_coro directora_del_coro director_del_colegio "
        "directora_del_colegio directora_de_la_escuela fotógrafo_de_bodas vinicultor viticult cervecer "
        "ques_ topógraf radiólog cardiólog cirujan odontólog socorrista instructor monitora tejido_ "
        "cerámica librería_ cerrajer soldador se_alquila se_vende en_venta rebaja descuento mi_tía "
        "mi_tío mi_primo mi_prima mi_abuela compañer_de_clase novio_de balonmano voleibol luchador "
        "pesista portero_del árbitro beisbolista pelotero lanzador jonrón dj_ taller_mecánico "
        "autoescuela contable corredor_de_bolsa agente_inmobiliari consultorio panader_ verduler "
        "ferreter_ pescader_ órgano_ organista coro_ nuestro_coro tenor_ sub-12 sub-15 sub-17 juvenil_ "
        "tenis_de_mesa judo inquilin compañero_de_piso piso_ enseña_física semiconductor piano_ "
        "guitarra_ conservatorio sauna adiestrador dos_goles goles_ tarjeta_amarilla"
    ),
    officials=(
        "juez jueza fiscal ministr presidente general coronel comandante oficial comisionado portavoz "
        "embajador gobernador alcalde entrenador delantero portero actor actriz cantante diputad"
    ),
)
