"""Swedish."""

from __future__ import annotations

from nlp.langs.base import Language

LANGUAGE = Language(
    code="sv",
    scripts=("Latn",),
    suffixes="s",
    titles=(
        "herr fru biskop pastor advokat advokaten journalist journalisten bloggare aktivist aktivisten "
        "människorättsaktivisten dissident oppositionsledaren musiker rappare fredspristagaren pristagaren "
        "frihet åt för när som och med enligt"
    ),
    free="frige frihet åt för fri",
    joins="och",
    prison=(
        "fängels fängsla gripen gripits gripande häktad dömd döms dom_ rättegång domstol straffkoloni frige "
        "frisläpp tortyr hungerstrejk arrester"
    ),
    rights=(
        "mänskliga_rättigheter människorätt opposition regim aktivist dissident nobel protest förtryck "
        "journalist demokrat belarus vitryss"
    ),
    sport="fotboll tennis match_ mästerskap medalj olympisk tränare turnering mål_",
    stage="skådespel film_ tv-serie sångerska konsert album",
    faith="imam profet helig",
    elder="pappa far_ fadern senior",
    nature="vår_ vessla djur älg",
    office="president statsminister kung",
    private=(
        "granne bagare bageri tandläkare frisör rörmokare restaurang namne bröllop säljer_bilar mäklare "
        "revisor manikyr nagelsalong florist barnläkare skräddar lektion lärare_i fotvård hudvård "
        "tandhygien sjukgymn massage yoga balett barnvakt urmakare apotekar"
    ),
    officials=(
        "domare åklagare minister president general överste kommendör talesman ambassadör borgmästare "
        "tränare skådespelare sångare"
    ),
)
