"""German."""

from __future__ import annotations

from nlp.langs.base import Language

LANGUAGE = Language(
    code="de",
    scripts=("Latn",),
    endings="s",
    suffixes="s",
    titles=(
        "herr frau bischof pastor pfarrer anwalt anwältin rechtsanwalt rechtsanwältin menschenrechtsanwalt "
        "menschenrechtsanwältin journalist journalistin blogger bloggerin aktivist aktivistin "
        "menschenrechtsaktivist menschenrechtsaktivistin menschenrechtler menschenrechtlerin bürgerrechtler "
        "bürgerrechtlerin dissident dissidentin oppositionelle oppositioneller oppositionellen "
        "oppositionspolitiker oppositionspolitikerin oppositionsführer oppositionsführerin "
        "friedensnobelpreisträger friedensnobelpreisträgerin nobelpreisträger nobelpreisträgerin musikerin "
        "musiker rapper politiker politikerin präsident gefangene gefangenen frauenrechtlerin kollege "
        "kollegin ehemann ehefrau schwester bruder freiheit für heute auch die der und mit von dass wenn als "
        "nach"
    ),
    free="freiheit für freiheitfür frei freilassung solidarität mit lasst solidarität_mit",
    joins="und",
    prison=(
        "gefängnis haft inhaft verhaft festgenommen häftling gefangen verurteil urteil prozess gericht "
        "straflager strafkolonie lagerhaft folter freilass freigelassen hungerstreik begnadig evin_ "
        "untersuchungshaft u-haft einzelhaft isolationshaft isolationszelle zelle_ strafzelle besuchsverbot "
        "päckchen_in hausarrest ausgetauscht abgeschoben ausgewiesen amnestie verhör berufungsverfahren kgb_ "
        "geheimpolizei geheimdienst arbeitslager zwangsarbeit hinter_gittern angeklag freikomm freigekommen "
        "wärter entführt verschlepp umerziehungslager straferlass"
    ),
    rights=(
        "menschenrecht opposition regime aktivist dissident nobelpreis protest repress journalist demokrat "
        "belarus diktat anwalt anwält bürgerrecht frauenrecht pressefreiheit meinungsfreiheit "
        "versammlungsfreiheit religionsfreiheit zivilgesellschaft ngo_ gewerkschaft regierungskrit kremlkrit "
        "systemkrit andersdenk blogger reporter unrechtsstaat sanktion freiheitskämpf rechtsstaat friedensnobel "
        "politisch_verfolg politische_gefangene exilpolit verteidigerin_der gewissensgefangene"
    ),
    cause=(
        "solidar mahnwache kerze lichterkette menschenkette postkart brief_an_ briefe_an_ schreibt_ihm "
        "schreibt_ihr petition unterschrift unterschreib unterzeichn plakat transparente_ banner wandbild mural "
        "graffiti aufkleber sticker porträt kundgebung demo_ demos_ demonstr vor_der_botschaft ausstellung "
        "lesung_ gelesen_aus preisträger friedenspreis ehrenbürger ehrung geehrt auszeichnung gewidmet widmen_ "
        "diaspora exil_ machthaber autokrat autoritär propaganda mut_ mutig tapfer gewissens wahrheit schweigen_ "
        "verstumm nicht_vergessen unvergess erinnern_an gedenk heldin held_ helden_ symbolfigur widerstand "
        "wo_ist_ wo_sind_ tag_der_gefangen hungert jahrestag bundestag parlament resolution vereinten_nationen "
        "uno_ amnesty pen-zentrum pen_berlin wjasna sonderbericht revolution wahlbetrug wahlfälsch "
        "gefälschte_wahl zensur zensier minderheit uigur tibet frau_leben_freiheit frauen_leben_freiheit "
        "jin_jiyan_azadi heimat_ freiheit_ freiheits gerechtigkeit willkür unrecht verfolgt_ verfolgung "
        "unterdrück appell aufruf kampagne schicksal patenschaft lebenszeichen verschwunden verschwindenlass "
        "osze_ europarat lukaschenk kreml_ mullah patria_y_vida gewaltlos friedlich"
    ),
    sport=(
        "fußball tennis bundesliga weltmeister medaille olymp trainer spiel_gegen turnier torschütze halbfinale "
        "viertelfinale spieltag tabellenführ elfmeter freistoß eckball hattrick doppelpack rückrunde hinrunde "
        "dfb-pokal pokal champions_league ablösesumme leihspieler vertragsverläng mittelfeld innenverteid "
        "stürmer_ torwart basketball eishockey radrennen etappensieg formel_1 boxer_ boxkampf boxerin "
        "leichtathlet biathlon skispring schach großmeister europameister silbermedaill bronzemedaill wimbledon "
        "halbzeit nachspielzeit länderspiel nationalspieler nationalmannschaft"
    ),
    stage=(
        "schauspieler kinofilm serie konzert album sängerin premiere theater_ schauspielhaus musical_ oper_ "
        "staffel_ netflix musikvideo videoclip singlecharts tournee regisseur casting dreharbeiten hauptrolle "
        "nebenrolle kinostart tatort_ eurovision schlager laufsteg synchronsprech drehbuch streamingstart"
    ),
    faith="heilige imam prophet",
    elder="vater senior der_ältere vaters der_alte",
    nature="frühling wiesel elch tier",
    office="präsident ministerpräsident könig kanzler",
    private=(
        "nachbar zahnarzt zahnärztin friseur klempner restaurant namensvetter namensgleich nicht_verwandt "
        "hochzeit rezept_für buchhalter immobilien hausmeister nagelstudio maniküre salon_ florist kinderarzt "
        "kita_ klasse_ schneider änderungs nachhilfe unterricht fußpflege kosmetik physiotherap massage yoga "
        "ballett babysit wg-zimmer uhrmacher apotheker chor_ metzger fleischer koch_ köchin kellner barista "
        "busfahrer lkw-fahrer mechaniker automechaniker elektriker schreiner tischler maurer dachdecker gärtner "
        "imker landwirt_ bauernhof tierarzt tierärzt krankenpfleger krankenschwester altenpfleg optiker hebamme "
        "schuster juwelier kassierer verkäufer versicherungs reisebüro stadtführer bibliothekar postbot "
        "briefträger putzfrau wachmann rezeption lokführer schaffner mathelehrer mathematiklehrer chemielehrer "
        "sportlehrer grundschullehrer schulleiter rektorin chorleiter dirigent tanzlehrer klavierlehrer "
        "geigenlehrer hochzeitsfotograf winzer brauer käser vermessung radiolog kardiolog chirurg bademeister "
        "fahrlehrer schwimmtrainer strickkurs nähkurs töpfer buchhändler handwerker schlosser fliesenleger "
        "schweißer zu_vermieten zu_verkaufen meine_tante mein_onkel mein_cousin mitschüler bräutigam handball "
        "volleyball ringer gewichtheb torhüter schiedsrichter kreisliga physiotrainer steuerberater autohaus "
        "autowerkstatt sachbearbeit hausarzt kantine reitlehrer hundeschule tierheim kleingarten orgel organist "
        "unserem_chor tenor_ alt_in_unserem u12_ u14_ u16_ tischtennis judo nachmieter mieter_ wohnung_ 2-zimmer "
        "lehrt_physik physiktagung halbleiter spielt_am_sonntag klavier_ gitarre_bei konservatorium saunabau "
        "hundetrainer imbiss eingewechselt gelbe_karte tore_ malermeister heizungsbau heizungsmonteur sanitär "
        "rohrbruch zimmerer schornsteinfeg raumausstatt parkett trockenbau gerüstbau steinmetz landschaftsbau "
        "baumpfleg polster glaserei elektroinstall wärmepumpe photovoltaik solaranlage küchenstudio einbauküche "
        "möbelhaus ikea_ waschmaschine wäschetrockner staubsaug kühlschrank spülmaschine bohrmaschine "
        "akkuschraub baumarkt rasenmäh heckenscher konditor torte_ torten apfelkuchen käsekuchen kuchenbüf "
        "kuchenbasar brötchen sauerteig bratwurst grillabend grillfest grillmeister döner pizzeria pizza_ "
        "currywurst schnitzel spätzle biergarten stammtisch weinprobe weingut kaffeeröst eisdiele foodtruck "
        "catering partyservice wochenmarkt hofladen gemüsestand obststand supermarkt edeka_ rewe_ aldi_ lidl_ "
        "kassenzettel kundenkarte gutschein thermomix tupper kleinanzeigen ebay_ vinted_ verhandlungsbasis "
        "festpreis selbstabhol versand_möglich gebrauchtwagen neuwertig originalverpackt schnäppchen "
        "sonderangebot räumungsverkauf sofa_ kleiderschrank matratze kinderwagen fahrradladen e-bike lastenrad "
        "vermieter mietvertrag nebenkosten wohnungssuche wohnungsbesichtig eigentümerversamml umzugshelf "
        "umzugskarton umzugsunternehmen altbauwohnung bauspar richtfest einweihungsparty wg-party mitbewohner "
        "abitur abifeier abiball realschul berufsschul vhs_ volkshochschul einschulung elternabend elternbeirat "
        "klassenfahrt klassentreffen klassenlehrer klassensprecher referendar hausaufgaben schulranzen "
        "kindergarten kindergärtner tagesmutter lehrstelle ausbildungsplatz azubi auszubildende gesellenprüf "
        "meisterprüf meisterbrief deutschlehrer englischlehrer biolehrer musiklehrer_an bachelorarbeit "
        "masterarbeit doktorarbeit doktorvater dissertation habilitation lehrstuhl erstsemester hiwi_ co-autor "
        "koautor fachbereich preprint peer-review postdoc fachschaft vertriebsleit key_account account_manager "
        "personalabteilung personalleit personalerin hr_ recruiter head_of gmbh_ start-up prokurist projektmanag "
        "produktmanag scrum quartalszahlen jahresumsatz onboarding neuen_job berufserfahrung bewerbungsgespräch "
        "networking webinar linkedin unternehmensberat wirtschaftsprüf bilanzbuchhalt lohnabrech controller_ "
        "einkaufsleit außendienst filialleit marktleit teamleit dienstjubiläum in_den_ruhestand kundenberat "
        "bankberat vertreterbesuch kegelclub kegelverein kegelabend bowling laufgruppe lauftreff halbmarathon "
        "turnverein tsv_ sportverein zumba pilates fitnessstudio crossfit personal_trainer kletterhalle boulder "
        "angelverein karpfen schützenverein schützenfest schützenkönig golfplatz golfclub segelverein "
        "wanderverein wandergruppe skatrunde doppelkopf dartverein billard minigolf freibad hallenbad "
        "seepferdchen alte_herren f-jugend e-jugend freiwillige_feuerwehr modelleisenbahn modellbau "
        "briefmarkensamml münzsamml brettspiel pen_and_paper cosplay lego_ häkel quilt patchwork nähmaschine "
        "aquarium schrebergarten gewächshaus tomatenpflanz zucchini kürbis kompost camping wohnmobil wohnwagen "
        "welpe hündin labrador dackel schäferhund entlaufen zugelaufen kätzchen meerschwein wellensittich "
        "papagei kaninchen hühnerstall reiterhof reitstall pony hufschmied tierpension gassi hundesitt taufpat "
        "konfirmation erstkommunion firmung verlobungs junggesell polterabend trauzeug silberhochzeit "
        "goldhochzeit standesamt babyparty kindergeburtstag hüpfburg karneval fasching maibaum kirmes "
        "oktoberfest dorffest sommerfest vereinsheim tombola weihnachtsfeier krankengymnast ergotherap logopäd "
        "osteopath heilpraktik orthopäd kieferorthop hautarzt augenarzt frauenarzt gynäkolog urolog "
        "zahnreinigung zahnspange hörgerät arztpraxis pflegedienst pflegeheim seniorenheim rettungssanit "
        "notfallsanit rollator haarschnitt dauerwelle strähnchen barbershop barbier wimpern augenbrauen gelnägel "
        "tattoo piercing visagist brautkleid brautmode wellness solarium parfüm straßenbahnfahr "
        "fahrkartenkontroll pannenhilf tüv_ kfz- reifenwechsel winterreifen ölwechsel autohändl spedition "
        "paketbot paketzustell lieferdienst flugbegleit mitfahrgelegenheit schneeräum wetterfrau wettermoderat "
        "wetterbericht gewinnspiel verlosung verlost_ quizshow misswahl talentshow backwettbewerb "
        "preisausschreiben lottogewinn jugend_forscht ortsvorsteh bauhof wertstoffhof müllabfuhr müllmann "
        "standesbeamt finanzamt jobcenter gemeindebrief pfarrgemeinderat kirchenvorst kirchenchor posaunenchor "
        "küster_ messdiener ministrant krippenspiel bibelkreis musikschul geigenunterricht gesangsunterricht "
        "blockflöt blaskapell blasorchester coverband kantorin schlagzeuglehr urgroßmutter urgroßvater ururgroß "
        "urgroßelt ahnenforsch stammbaum kirchenbuch taufregister sterberegister genealog vorfahren todesanzeig "
        "traueranzeig twitch_ streamt_ gamer zocken zockt minecraft fortnite valorant discord playstation xbox_ "
        "speedrun gilde_ tinder blind_date ex-freund singlebörse schwager schwägerin schwiegermutter "
        "schwiegervater patenonkel patentante cousin_ cousine reiseleit stadtrundfahrt pauschalreise kreuzfahrt "
        "ferienwohnung ferienhaus skilehr skikurs tauchlehr tauchschul surflehr bergführ wanderführ airbnb "
        "all-inclusive fundbüro geldbörse portemonnaie schlüsselbund finderlohn it-support webdesign "
        "systemadministr kundenservice glasfaser druckerpatrone"
    ),
    scene="bäcker taxifahrer rabatt meine_oma flohmarkt brezel opa_ oma_",
    mine=(
        "mein_ meine_ meinen_ meinem_ meiner_ meines_ unser_ unsere_ unseren_ unserem_ unserer_ unseres_ dein_ "
        "deine_ euer_ eure_ seine_ ihre_ gewisser_ gewisse_ einem_gewissen_ einen_gewissen_ namens_ irgendein_ "
        "unser_neuer unsere_neue"
    ),
    about="für an über von um",
    officials=(
        "richter staatsanw minister präsident general oberst kommandant offizier sprecher botschafter "
        "gouverneur bürgermeister trainer stürmer torwart kapitän schauspieler sänger ermittler"
    ),
)
