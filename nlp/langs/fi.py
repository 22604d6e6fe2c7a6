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
        "rangaistussiirtola kidut nälkälakko evin_ selli_ sellissä sellin eristyss eristykse rangaistuseristy "
        "kotiares tutkintavank vangin_ telkien_takana kaltereiden syytett syytteen muutoksenhak hovioikeu "
        "valitusoik kuulustel salainen_poliisi salaisen_poliis turvallisuuspoliis kgb_ kgb:n työleiri pakkotyö "
        "uudelleenkoulutusleir armahd armahtam karkotus vanginvaih siepat lusii elinkau poliisivankil "
        "pahoinpidel tapaamiskiel ehdonalai"
    ),
    rights=(
        "ihmisoike oppositio hallinto aktivisti toisinajatteli nobel mielenosoit sorto toimittaja demokrat "
        "valko-venä valkovenä kansalaisoik naisten_oikeu sananvap lehdistönvap uskonnonvap kokoontumisvap "
        "oikeusvalt kansalaisyhteisk kansalaisjärj ammattiliit ammattiyhdist bloggaaj journalis reportter "
        "poliittinen_vanki poliittiset_vangi poliittisia_vank mielipidevan vallan_arvostel kremlin_arvostel "
        "regiimi rauhannobel pakottee vapaustaistel puolustaja_ protest vähemmistöjen_oikeu kansalaisaktiv"
    ),
    cause=(
        "solidaari kynttil kynttelikkö muistohet postikort kirje_ kirjeitä_ kirjoita_hänelle vetoomu adressi "
        "allekirjoit nimienker juliste plakaatti banderol muraali seinämaalau graffiti tarra_ tarroja muotokuva "
        "kuvakyltti kyltti_ kylttejä mieltäosoitta mielenilmau marssi_ marssimme lähetystön_ suurlähetystö "
        "näyttely luentatilais luetaan_ääneen lausuntail palkinnon_saaja palkinnonsaaj palkittu rauhanpalkin "
        "kunniakansal kunnianosoit tunnustuspalkin omistettu omisti_ diaspora maanpako maanpaossa karkotett "
        "diktat vallanpitäj autorit itsevalti propaganda rohkeu rohkea_ rohkeasti urhea omatunto omantun totuu "
        "vaieta vaikenem vaiennet hiljennet unohdettu unohdeta unohtaa_ älkää_unohta ei_unohd muistamme "
        "muistolle sankari_ sankarit_ sankaritar symboli vastarin missä_on nälkä_ vuosipäiv eduskun parlament "
        "päätöslausel yk_ yk:n amnesty pen-klub suomen_pen raportoij vallankumou vaalivilp vaaliväärenn sensuur "
        "sensuroi vähemmistö uiguur tiibet nainen_elämä_vapaus jin_jiyan_azadi kotimaa_ kotimaan_ isänmaa "
        "vapauden_ vapaus_ vapautta_ oikeudenmukai epäoikeuden mielivalt vainottu vainotaan vaino_ sorret "
        "kampanja elonmerk kadonnut_vankil teillä_tietym etyj_ euroopan_neuvost lukašenk lukashenk kreml putin "
        "ajatolla patria_y_vida rauhanomai väkivallat"
    ),
    sport=(
        "jalkapallo tennis ottelu mestaruus mitali olympia valmentaja turnaus maali_ jääkiekko veikkausliig "
        "ykkösliig mestarien_liig rangaistuspotk vapaapotk kulmapotk hattutem keskikenttäpel puolustajan_paik "
        "hyökkääj maalintek siirtoikkun lainasopim jatkosopim lisäajal maaottelu maajoukku välierä puolivälierä "
        "loppuottel finaali liigamest hifk_ hjk_ koripallo salibandyliig pesäpallo pyöräily_kisa etappi formula "
        "nyrkkeil yleisurheil keihäänheit ampumahiih hiihtokisa maailmancup sm-kulta sm-hopea pronssi_ hopeamit "
        "kultamit shakki_ shakkimest suurmestari euroopanmest maailmanmest wimbledon jäähalli vastahyökk"
    ),
    stage=(
        "näyttelijä elokuva sarja konsertti albumi laulaja ensi-ilta ensi-illa teatteri musikaali ooppera "
        "tuotantokausi kausi_ netflix musiikkivideo sinkku_ sinkkubiis hittibiis kiertue ohjaaja_elok koe-esiin "
        "roolittaj kuvaukset_alk pääosa sivuosa leffa euroviisu uuden_musiikin_kilpail tositv saippuasarj "
        "salkkari stand-up näytelmä dubbaus soundtrack festarikeik"
    ),
    elder="isä vanhempi isän isänsä",
    nature="kevät kevään lumikko eläin hirvi",
    office="presidentti pääministeri kuningas",
    private=(
        "naapuri leipuri leipomo hammaslääkäri parturi kampaaja putkimies ravintola kaima häät torilla kioski "
        "kynsistudio kauneushoitola kukkakaup lastenlääkäri ompelija opettaja_ oppitun jalkahoit hoitaa_jalkoja "
        "kosmetolog fysioterap hieroja jooga baletti lastenhoit kelloseppä apteekkari teurastaj kokki_ "
        "tarjoilija barista bussikuski taksikuski rekkakuski mekaanik asentaj sähkömie sähköasent kirvesmie "
        "puusepp muurari katontek puutarhur mehiläis maanvilj maatil eläinlääkär sairaanhoit lähihoit optikko "
        "kätilö suutari kultasepp kassatyönt myyjä_ vakuutus matkatoimist opas_ kirjastonhoit postinkantaj "
        "talonmies vartija vastaanottovirk lentoemän junankuljet konduktöör matematiikan kemian_opett "
        "liikunnanopett luokanopett rehtori kuoronjohtaj kuorojohtaj tanssinopett pianonopett hääkuvaaj "
        "viininvilj panimomest juustomest maanmitt radiolog kardiolog kirurgi uimavalvoj uimaopett ajo-opett "
        "neulekerho neulonta keramiik kirjakaupp remonttimie lukkosepp laatoittaj hitsaaj vuokrataan myydään "
        "alennus tätini setäni enoni serkkuni mummoni luokkakaver sulhanen käsipallo lentopallo painija "
        "painonnost maalivahti erotuomar valmentaj dj_ autokorjaamo kirjanpit kiinteistönvälit leipur kampaaj "
        "putkimie kukkakaupp ratsastuskoulu urkuj urkuri kuorossam kuoromme tenori pöytätennis judo vuokralais "
        "kämppäkaver asunto_ fysiikka puolijohd pianoa_ kitaraa_ konservatori saunoja_ saunan koirakoulutt "
        "maalia_ keltaisen maalarimest lvi_ vesivahin vuotava_hana viemär nuohooj parket laminaat kattoremont "
        "keittiöremont kylpyhuoneremont kylppäriremont ilmalämpöpump aurinkopanee pesukone kuivausrumpu "
        "pölynimur jääkaap pakastin astianpesukone porakone rautakaup ruohonleikkur ikea_ tapetointi tapetti "
        "remonttifirma muuttofirma muuttoauto muuttolaatik kondiittor täytekakku täytekaku voileipäkakku pulla_ "
        "korvapuust karjalanpiirak munkki_kahvi grilli-ilta grillikioski nakkikioski lihapiirak kebab pizzeria "
        "pizza_ pizzan_ lihapull hernekeit pitopalvelu catering foodtruck jäätelökioski kalakaup kalatiski "
        "vihanneskoj kauppahalli kauppatori lounasravintol lounaspaik lounaslist ruokakaup prisma_ lidl_ "
        "citymarket s-market lahjakort kahvipaahtimo viininmaist oluenmaist pienpanimo leivonta leivonnai "
        "mokkapal mansikkakak mustikkapiir tori.fi huutokauppa käytetty_ vähän_käytet hintapyyntö nouto_ "
        "noudetta uudenveroi kirpputor kirppiks kirppis itsepalvelukirp sohva_ vaatekaapp sängynrunko patja_ "
        "lastenvaun rattaat_ pyöräkorjaam pyöräliik sähköpyörä laatikkopyör vuokranant vuokrasopim vuokra-asunto "
        "yksiö_ kaksio_ asuntonäyttö asuntolain taloyhtiö isännöitsij tupaantuli opiskelija-asunt soluasun "
        "rivitalo kesämökk mökkinaapur palstavilj siirtolapuutarh kasvihuone tomaatintaim kesäkurpits kurpits "
        "komposti perunapenkk ylioppilasjuhl lakkiais lakkijuhl yläkoulu alakoulu ala-aste ammattikoulu amiksen "
        "kansalaisopist kansanopist vanhempainilt vanhempainvart päiväkot päiväkod esikoul eskari perhepäivähoit "
        "käsityönopet biologianopet englanninopet ruotsinopet musiikinopet historianopettaja_koul luokkaretk "
        "leirikoul luokkakokous läksyt läksyjä tukiopet harjoittelij oppisopimus kouluruokail iltapäiväkerho "
        "kandidaatintyö kandin_tutkin pro_gradu gradu_ gradun_ väitöskirj väitteli tohtorikoulut kanssakirjoitt "
        "yhteisartikkel preprint vertaisarvioi tutkijatohtor ainejärjestö fuksi tiedekunta laitoksen_profess "
        "myyntipäällik myyntijohtaj avainasiak hr_ henkilöstöpäällik henkilöstöjohtaj rekrytoi startup "
        "projektipäällik tuotepäällik scrum osavuosikats liikevaihto perehdytys uusi_työ uudessa_työ "
        "uusi_kollega työhaastat verkostoitu webinaari linkedin myymäläpäällik tiiminvetäj osastopäällik "
        "asiakaspalvel palkanlask toiminimi oy_ oy:n varastotyö logistiik toimitusjohtaj talouspäällik keilail "
        "keilaus keilahalli mölkky bridgekerho juoksukoulu juoksuporuk puolimaraton maratonin_ kuntosal crossfit "
        "zumba pilates personal_trainer kiipeilyhal kalakerho pilkkikis hauki_ kuhaa_ golfkent golfseura "
        "purjehdusseur suunnistus biljard tikanheit dartsk uimahalli uimakoulu ikämies harrastesarj puulaaki "
        "salibandy partiolai lippukun metsästysseur hirviporuk vpk_ sulkapallo petanqu pienoisrautat "
        "pienoismalli postimerkkeil kolikkokerä lautapel roolipel cosplay lego_ virkkaus virkattu tilkkupeit "
        "ompelukone akvaario matkailuauto asuntovaunu leirintäalue karavaanar sieniretk marjareissu pentu_ "
        "pennut_ koiranpen labrador mäyräkoir saksanpaimenk karannut_koira karannut_kissa kissanpen hamster_ "
        "hamsteri marsu_ kani_ kanit_ undulaat papukaij kultakal kanala_ ratsastustun hevostall talli_ tallilla_ "
        "poni_ kengittäj koirahoitol löytöeläin löytökoir koiranulkoil kadonnut_kissa ristiäis kummitäti "
        "kummisetä rippijuhl rippikoul kihlajais polttari morsiuspuk morsian kaaso_ bestman vauvakut lastenjuhl "
        "pomppulinna juhannuskokko juhannustans vappusim pikkujoulu arpajais kyläjuhl pihajuhl kyläkaup tivoli "
        "hammashoit suuhygienist oikomishoit hammasrau jäsenkorjaaj kiropraktik osteopaat puheterap "
        "toimintaterap naprapaat gynekolog ihotautilääk silmälääk kuulokoje kotihoit vanhainkoti palvelukot "
        "terveyskesk ensihoitaj rollaattor hiustenleik raidat_ permanent barberi partturi ripsipidenny kulmakarv "
        "geelikyn tatuoi lävistys meikkaaj hemmottelu hajuvesi kylpylä raitiovaununkuljet lipuntarkast "
        "hinausauto katsastus talvirenk renkaanvaihto öljynvaihto autokaup käytetty_auto kuljetusliike lähetti_ "
        "pakettikuski ruokalähet wolt_ foodora lentäj matkustamohenk kimppakyyt lossi_ lossikuski aurauskuski "
        "lumityöt katuharj meteorolog säätiedot sääennust sääjuontaj arvonta_ arvonnan_ tietovisa pubivisa "
        "miss_suomi kykykilpail lottovoit eurojackpot jäteasema roskakuski roskis verotoimisto verohallinto "
        "te-toimisto rakennuslup suntio kirkkokuor kanttori pyhäkoul seurakuntakerho rippileir musiikkiopist "
        "viulutun rumputun laulutun nokkahuilu torvisoittok puhallinork häämuusik tanssiorkest coverbänd "
        "isoisoäi isoisoisä isomummo sukututkim sukupuu kirkonkirj rippikirj kuolinilmoit perukirj esivanhemp "
        "esi-isä twitch_ twitchissä striim gamer pelaaja_valorant minecraft fortnite valorant discord pleikkari "
        "playstation xbox_ speedrun tinder sokkotreff deitti deiteil eksäni lankoni kälyni anoppi_ anoppini "
        "appiukko serkku_ serkun_ mummo_ ukki_ pappani vaari_ matkaopas risteily lomamökki mökkivuokr "
        "hiihdonopet laskettelu sukelluskoul surffikoul airbnb all_inclusive löytötavar lompakko lompakon "
        "avainnip löytöpalkkio atk-tuki it-tuki nettisivut_ valokuitu"
    ),
    scene="siivooj dosent",
    mine=(
        "minun_ mun_ meidän_ meiän_ sinun_ sun_ teidän_ hänen_ heidän_ sen_yhden_ eräs_ erään_ joku_ eräältä_ "
        "niminen_ nimisen_ niminen_mies_ nimeltä_ nimeltään_ uusi_ uuden_ mun_uusi_ meidän_uusi_"
    ),
    about="puolesta kuva",
    officials=(
        "tuomari syyttäjä ministeri presidentti kenraali eversti komentaja tiedottaja suurlähettiläs "
        "pormestari valmentaja näyttelijä laulaja"
    ),
)
