"""Finnish."""

from __future__ import annotations

from nlp.langs.base import Language

LANGUAGE = Language(
    code="fi",
    scripts=("Latn",),
    endings=(
        "n in a ä ta tä ssa ssä sta stä an än iin en on un ön lla llä lle lta ltä na nä ksi ille illa illä ia "
        "iä ja jä sta"
    ),
    titles=(
        "herra rouva piispa pastori asianajaja toimittaja bloggaaja aktivisti ihmisoikeusaktivisti "
        "ihmisoikeuspuolustaja toisinajattelija oppositiojohtaja muusikko räppäri nobelisti vapaus "
        "vapauttakaa kun ja"
    ),
    free="vapauttakaa vapaus vapauteen vapautetaan vapautta vapaa vapaaksi",
    joins="ja",
    prison=(
        "vanki vanke vankila vangit pidätet pidätys tuomit tuomio tuomar oikeudenkäyn oikeus vapaute vapauta "
        "rangaistussiirtola kidut nälkälakko"
    ),
    rights=(
        "ihmisoike oppositio hallinto aktivisti toisinajatteli nobel mielenosoit sorto toimittaja demokrat "
        "valko-venä valkovenä"
    ),
    sport="jalkapallo tennis ottelu mestaruus mitali olympia valmentaja turnaus maali_ jääkiekko",
    stage="näyttelijä elokuva sarja konsertti albumi laulaja",
    elder="isä vanhempi isän isänsä",
    nature="kevät kevään lumikko eläin hirvi",
    office="presidentti pääministeri kuningas",
    private=(
        "naapuri leipuri leipomo hammaslääkäri parturi kampaaja putkimies ravintola kaima häät torilla "
        "kioski kynsistudio kauneushoitola kukkakaup lastenlääkäri ompelija opettaja_ oppitun jalkahoit "
        "hoitaa_jalkoja kosmetolog fysioterap hieroja jooga baletti lastenhoit kelloseppä apteekkari "
        "teurastaj kokki_ tarjoilija barista bussikuski taksikuski rekkakuski mekaanik asentaj sähkömie "
        "sähköasent kirvesmie puusepp muurari katontek puutarhur mehiläis maanvilj maatil eläinlääkär "
        "sairaanhoit lähihoit optikko kätilö suutari kultasepp kassatyönt myyjä_ vakuutus matkatoimist "
        "opas_ kirjastonhoit postinkantaj talonmies siivooj vartija vastaanottovirk lentoemän "
        "junankuljet konduktöör matematiikan kemian_opett liikunnanopett luokanopett rehtori "
        "kuoronjohtaj kuorojohtaj tanssinopett pianonopett hääkuvaaj viininvilj panimomest juustomest "
        "maanmitt radiolog kardiolog kirurgi uimavalvoj uimaopett ajo-opett neulekerho neulonta keramiik "
        "kirjakaupp remonttimie lukkosepp laatoittaj hitsaaj vuokrataan myydään alennus tätini setäni "
        "enoni serkkuni mummoni luokkakaver sulhanen käsipallo lentopallo painija painonnost maalivahti "
        "erotuomar valmentaj dj_ autokorjaamo kirjanpit kiinteistönvälit leipur kampaaj putkimie "
        "kukkakaupp ratsastuskoulu urkuj urkuri kuorossam kuoromme tenori pöytätennis judo vuokralais "
        "kämppäkaver asunto_ fysiikka puolijohd pianoa_ kitaraa_ konservatori saunoja_ saunan "
        "koirakoulutt maalia_ keltaisen"
    ),
    officials=(
        "tuomari syyttäjä ministeri presidentti kenraali eversti komentaja tiedottaja suurlähettiläs "
        "pormestari valmentaja näyttelijä laulaja"
    ),
)
