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
    free="frige frihet åt för fri släpp friheten frihet_åt frihet_för",
    joins="och",
    prison=(
        "fängels fängsla gripen gripits gripande häktad dömd döms dom_ rättegång domstol straffkoloni frige "
        "frisläpp tortyr hungerstrejk arrester evin_ cell_ isoleringscell isolering_ isolerad_ häkte "
        "besöksförbud husarrest anhållen åtalad åtal_ överklag förhör hemliga_polisen säkerhetstjänst kgb_ "
        "arbetsläger tvångsarbete omskolningsläger bakom_galler torterad torterats benåd amnesti utvisad "
        "utvisats fångutväxling utväxlad kidnappad bortförd fånge_ fången_ fångar livstids medfånge "
        "villkorligt_fri påföljd maxstraff"
    ),
    rights=(
        "mänskliga_rättigheter människorätt opposition regim aktivist dissident nobel protest förtryck "
        "journalist demokrat belarus vitryss kvinnorätt yttrandefrihet pressfrihet religionsfrihet medborgarrätt "
        "rättsstat civilsamhäll ngo_ fackförening fackförbund bloggare reporter oliktänkande kremlkrit "
        "politisk_fånge politiska_fångar samvetsfånge sanktion frihetskämp försvarare_av advokat_för "
        "utan_gränser"
    ),
    cause=(
        "solidar ljusmanifest ljusvaka vaka_för vakan ljus_för_ tänt_ett_ljus tände_ett_ljus tänder_ett_ljus "
        "vykort brev_till_ skriv_till_honom skriv_till_henne namninsamling namnunderskrift upprop skriv_under "
        "skrev_under affisch plakat banderoll väggmålning muralmålning graffiti klistermärke porträtt "
        "manifestation demonstr marsch_för utanför_ambassad ambassad utställning uppläsning högläsning_av "
        "pristagare fredspris hedersmedborgar hedersdoktor hedra hyllning utmärkelse tillägnad tillägnar "
        "tillägnat diaspora landsflykt exil_ diktat makthavare autokrat auktoritär propaganda mod_ modig tapper "
        "samvete sanning tystnad tystad tystas glöm_inte glömmer_inte glöms_inte aldrig_glömma minnesstund "
        "minns_ till_minne hjältinna hjälte_ hjältar symbol_för motstånd var_är_ hungrar årsdag riksdag "
        "parlament resolution fn_ förenta_nationerna amnesty svenska_pen pen_international rapportör revolution "
        "valfusk riggat_val riggade_val censur minoritet uigur tibet kvinna_liv_frihet kvinnor_liv_frihet "
        "jin_jiyan_azadi hemland fosterland frihet_ frihets rättvisa orätt godtycke förföljd förföljelse kampanj "
        "livstecken försvunnit_spår osse_ europarådet lukasjenk kreml_ mulla_ patria_y_vida fredlig ickevåld "
        "friprat"
    ),
    sport=(
        "fotboll tennis match_ mästerskap medalj olympisk tränare turnering mål_ allsvenskan superettan "
        "division_ champions_league straffspark frispark hörna_ hattrick mittfältare mittback anfallare "
        "transferfönster lånas_ut kontraktsförläng tilläggstid omgång_ landskamp landslag kvartsfinal semifinal "
        "final_i ishockey hockeyallsvenskan shl_ basket_ innebandyliga cykellopp etapp_ formel_1 boxare boxning "
        "friidrott skidskytte längdskid schack stormästare silvermedalj guldmedalj brons_ sm-guld svensk_mästare "
        "världsmästare wimbledon bandy_"
    ),
    stage=(
        "skådespel film_ tv-serie sångerska konsert album premiär teater_ teatern musikal opera_ säsong_ netflix "
        "musikvideo singel_ topplista turné regissör provfilm inspelning huvudroll biroll biograf biofilm "
        "melodifestivalen mello_ dokusåpa ståupp revy_ skådis soundtrack dubbning manus_"
    ),
    faith="imam profet helig",
    elder="pappa far_ fadern senior den_äldre",
    nature="vår_ vessla djur älg",
    office="president statsminister kung",
    private=(
        "bagare bageri tandläkare rörmokare restaurang bröllop säljer_bilar mäklare revisor manikyr nagelsalong "
        "florist barnläkare skräddar lektion lärare_i fotvård hudvård tandhygien sjukgymn massage yoga balett "
        "barnvakt urmakare apotekar slaktare kock_ kocken servitör barista busschaufför lastbil mekaniker "
        "bilmekanik elektriker snickare murare takläggare trädgårdsmäst biodlare lantbruk bonde_ veterinär "
        "sjuksköterska undersköterska optiker barnmorska skomakare juvelerare kassör säljare försäkring resebyrå "
        "guide_ bibliotekarie brevbärare vaktmästare städare ordningsvakt receptionist flygvärdinna lokförare "
        "konduktör mattelärare matematiklärare kemilärare gymnastiklärare idrottslärare rektor_ körledare "
        "kördirigent danslärare pianolärare bröllopsfotograf vinodlare bryggare ostmakare lantmätare radiolog "
        "kardiolog kirurg badvakt simlärare körskollärare stickcafé stickning keramik bokhandl hantverkare "
        "låssmed plattsättare svetsare uthyres till_salu säljes rabatt min_farbror min_kusin klasskamrat brudgum "
        "handboll volleyboll brottare tyngdlyft målvakt domare_i_division tränare tränaren dj_ bilverkstad "
        "ridskola hunddagis orgel orgeln organist vår_kör kör_ tenor_ u12_ u15_ bordtennis judo hyresgäst "
        "inneboende lägenhet piano_ lär_min gitarr_ konservatori bastu bastur hundtränar halvledar fysik_ "
        "mål_för gult_kort golvläggare plåtslagare sotare målerifirma byggfirma vvs_ vattenläcka badrumsrenover "
        "köksrenover värmepump solceller tvättmaskin torktumlare dammsugare frysbox diskmaskin borrmaskin "
        "byggvaruhus gräsklippare häcksax ikea_ biltema parkettgolv tapetser möbelsnick altanbygg konditor "
        "tårta_ tårtor kanelbull semla_ semlor surdeg bakning kladdkaka muffins grillkväll grillfest korvkiosk "
        "korv_ kebab pizzeria pizza_ köttbull surströmming kräftskiva catering foodtruck glasskiosk glassbar "
        "fiskhandl grönsaksstånd saluhall gårdsbutik matbutik ica_ coop_ willys lidl_ kassakvitto medlemskort "
        "presentkort kafferosteri vinprovning ölprovning mikrobryggeri fikarum airfryer blocket tradera begagnad "
        "fyndhörn prutat pris_kan_diskuteras hämtas_i nyskick loppis auktionsfynd rea_ mellandagsrea soffa_ "
        "garderob_ madrass barnvagn cykelverkstad cykelaffär elcykel lådcykel hyresvärd hyreskontrakt andrahand "
        "visning_av bostadskö bostadsrätt brf_ bolån flyttfirma flyttkartong flytthjälp inflyttningsfest "
        "studentkorridor korridorsfest radhus sommarstuga kolonilott odlingslott växthus tomatplant squash_ "
        "pumpa_ kompost trädgårdsland studentexamen studentskiva grundskol högstadi mellanstadi lågstadi "
        "gymnasieelev komvux folkhögskol föräldramöte utvecklingssamtal förskol fritids_ dagmamma syslöjd "
        "träslöjd slöjdlärare svensklärare engelsklärare biologilärare klassresa klassfest läxhjälp läxor "
        "praktikant lärling elevråd skolmatsal kandidatuppsats examensarbete masteruppsats doktorand avhandling "
        "disputer docent_ handledare_ medförfattare preprint peer_review postdok institutionen_för nollning "
        "studentkår säljchef försäljningschef key_account hr_ hr-chef personalchef rekryter head_of startup "
        "projektledare produktägare scrum kvartalsrapport omsättning onboarding nytt_jobb nya_kollega "
        "anställningsintervju mingelkväll afterwork webbinar linkedin konsultchef platschef butikschef "
        "teamledare avdelningschef kundtjänst lönekonsult ekonomiassistent egenföretag ab_ lagerarbet logistik "
        "bowling boule_ bridgeklubb löpargrupp halvmarathon vasaloppet gym_ gymmet crossfit zumba pilates "
        "personlig_tränare klätterhall fiskeklubb gäddfiske golfbana golfklubb segelsällskap vandringsgrupp "
        "orientering biljard dartklubb simskola simhall knatte korpen_ korplag veteranlag ungdomsledare "
        "innebandy friskis scoutkår deltidsbrandman jaktlag älgjakt modelljärnväg modellbygge frimärkssaml "
        "myntsaml brädspel rollspel cosplay lego_ virka_ virkning symaskin lapptäck akvarium husbil husvagn "
        "camping_ campingen svampplock valp_ valpar labrador tax_ schäfer bortsprungen katt_försvunnen kattunge "
        "hamster_ marsvin kanin undulat papegoja guldfisk hönshus ridlektion stall_ stallet ponny hovslagare "
        "hundpensionat katthem hundpromenad dopfest gudmor_ gudfar_ konfirmation förlovning möhippa svensexa "
        "brudtärna brudklänning babyshower barnkalas hoppborg midsommarfest lucia_ luciatåg majbrasa valborg_ "
        "tombola lotteri byafest gårdsfest julbord tivoli tandreglering tandställning kiropraktor logoped "
        "arbetsterap naprapat fotterap gynekolog hudläkare ögonläkare hörapparat hemtjänst äldreboende "
        "vårdcentral ambulanssjukvård rullator hårklipp slingor permanent_hår barberare ögonfrans ögonbryn "
        "gelénagl tatuer piercing make-up-artist sminkör spahelg parfym spårvagnsförare biljettkontroll bärgning "
        "besiktning däckbyte vinterdäck bilhandl bilförsälj åkeri budfirma paketbud matbud pilot_ kabinpersonal "
        "samåkning skeppare färjeläge snöröjning väderpresentatör meteorolog väderprognos tävla_och_vinn "
        "utlottning frågesport quizkväll fröken_sverige talangjakt baktävling hela_sverige_bakar lottovinst "
        "återvinningscentral sophämt sopgubbe skatteverket arbetsförmedling bygglov kyrkvaktmästare kyrkokör "
        "kyrkoråd församlingsblad söndagsskol konfirmander bibelstudi musikskol kulturskol fiollektion "
        "trumlektion sånglektion blockflöjt blåsorkester dansband coverband kantor_ gammelmormor gammelmorfar "
        "gammelfarmor gammelfarfar släktforsk släktträd kyrkbok kyrkböcker dödsannons bouppteckning förfäder "
        "farfars_far morfars_far twitch_ streamar gamer gejma minecraft fortnite valorant discord playstation "
        "xbox_ speedrun tinder blinddejt dejting mitt_ex_ svåger svägerska svärmor farbror morbror kusin_ "
        "kusinen morfar_ farmor_ farfar_ reseledare båttur kryssning semesterby stuguthyr skidlärare skidskola "
        "dykskola surfläger fjällguide airbnb all_inclusive hittegods plånbok nyckelknippa hittelön it-support "
        "webbyrå fiberanslut"
    ),
    scene=(
        "granne frisör namne taxichaufför min_moster min_faster min_mormor grannen kylskåp svärfar moster_ "
        "faster_ mormor_"
    ),
    mine=(
        "min_ mitt_ mina_ vår_ vårt_ våra_ din_ ditt_ er_ ert_ hans_ hennes_ deras_ en_viss_ viss_ någon_ "
        "vid_namn_ som_heter_ vår_nya_ vår_nye_ min_nya_"
    ),
    about="för till om av",
    officials=(
        "domare åklagare minister president general överste kommendör talesman ambassadör borgmästare "
        "tränare skådespelare sångare"
    ),
)
