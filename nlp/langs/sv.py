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
    free="frige frihet åt för fri släpp friheten",
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
    elder="pappa far_ fadern senior den_äldre",
    nature="vår_ vessla djur älg",
    office="president statsminister kung",
    private=(
        "granne bagare bageri tandläkare frisör rörmokare restaurang namne bröllop säljer_bilar mäklare "
        "revisor manikyr nagelsalong florist barnläkare skräddar lektion lärare_i fotvård hudvård "
        "tandhygien sjukgymn massage yoga balett barnvakt urmakare apotekar slaktare kock_ kocken "
        "servitör barista busschaufför taxichaufför lastbil mekaniker bilmekanik elektriker snickare "
        "murare takläggare trädgårdsmäst biodlare lantbruk bonde_ veterinär sjuksköterska undersköterska "
        "optiker barnmorska skomakare juvelerare kassör säljare försäkring resebyrå guide_ bibliotekarie "
        "brevbärare vaktmästare städare ordningsvakt receptionist flygvärdinna lokförare konduktör "
        "mattelärare matematiklärare kemilärare gymnastiklärare idrottslärare rektor_ körledare "
        "kördirigent danslärare pianolärare bröllopsfotograf vinodlare bryggare ostmakare lantmätare "
        "radiolog kardiolog kirurg badvakt simlärare körskollärare stickcafé stickning keramik bokhandl "
        "hantverkare låssmed plattsättare svetsare uthyres till_salu säljes rabatt min_moster min_faster "
        "min_farbror min_kusin min_mormor klasskamrat brudgum handboll volleyboll brottare tyngdlyft "
        "målvakt domare_i_division tränare tränaren dj_ bilverkstad grannen ridskola hunddagis orgel "
        "orgeln organist vår_kör kör_ tenor_ u12_ u15_ bordtennis judo hyresgäst inneboende lägenhet "
        "piano_ lär_min gitarr_ konservatori bastu bastur hundtränar halvledar fysik_ mål_för gult_kort"
    ),
    officials=(
        "domare åklagare minister president general överste kommendör talesman ambassadör borgmästare "
        "tränare skådespelare sångare"
    ),
)
