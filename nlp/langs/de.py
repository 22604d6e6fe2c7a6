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
    free="freiheit für freiheitfür frei freilassung solidarität mit lasst",
    joins="und",
    prison=(
        "gefängnis haft inhaft verhaft festgenommen häftling gefangen verurteil urteil prozess gericht "
        "straflager strafkolonie lagerhaft folter freilass freigelassen hungerstreik begnadig"
    ),
    rights=(
        "menschenrecht opposition regime aktivist dissident nobelpreis protest repress journalist demokrat "
        "belarus diktat anwalt anwält"
    ),
    sport=(
        "fußball tennis bundesliga weltmeister medaille olymp trainer spiel_gegen turnier torschütze "
        "halbfinale viertelfinale"
    ),
    stage="schauspieler kinofilm serie konzert album sängerin",
    faith="heilige imam prophet",
    elder="vater senior der_ältere vaters der_alte",
    nature="frühling wiesel elch tier",
    office="präsident ministerpräsident könig kanzler",
    private=(
        "nachbar bäcker zahnarzt zahnärztin friseur klempner restaurant namensvetter namensgleich "
        "nicht_verwandt hochzeit rezept_für buchhalter immobilien hausmeister nagelstudio maniküre "
        "salon_ florist kinderarzt kita_ klasse_ schneider änderungs nachhilfe unterricht fußpflege "
        "kosmetik physiotherap massage yoga ballett babysit wg-zimmer uhrmacher apotheker chor_ metzger "
        "fleischer koch_ köchin kellner barista busfahrer taxifahrer lkw-fahrer mechaniker "
        "automechaniker elektriker schreiner tischler maurer dachdecker gärtner imker landwirt_ "
        "bauernhof tierarzt tierärzt krankenpfleger krankenschwester altenpfleg optiker hebamme schuster "
        "juwelier kassierer verkäufer versicherungs reisebüro stadtführer bibliothekar postbot "
        "briefträger putzfrau wachmann rezeption lokführer schaffner mathelehrer mathematiklehrer "
        "chemielehrer sportlehrer grundschullehrer schulleiter rektorin chorleiter dirigent tanzlehrer "
        "klavierlehrer geigenlehrer hochzeitsfotograf winzer brauer käser vermessung radiolog kardiolog "
        "chirurg bademeister fahrlehrer schwimmtrainer strickkurs nähkurs töpfer buchhändler handwerker "
        "schlosser fliesenleger schweißer zu_vermieten zu_verkaufen rabatt meine_tante mein_onkel "
        "mein_cousin meine_oma mitschüler bräutigam handball volleyball ringer gewichtheb torhüter "
        "schiedsrichter kreisliga physiotrainer steuerberater autohaus autowerkstatt sachbearbeit "
        "hausarzt kantine reitlehrer hundeschule tierheim kleingarten flohmarkt orgel organist "
        "unserem_chor tenor_ alt_in_unserem u12_ u14_ u16_ tischtennis judo nachmieter mieter_ wohnung_ "
        "2-zimmer lehrt_physik physiktagung halbleiter spielt_am_sonntag klavier_ gitarre_bei "
        "konservatorium saunabau hundetrainer imbiss eingewechselt gelbe_karte tore_"
    ),
    officials=(
        "richter staatsanw minister präsident general oberst kommandant offizier sprecher botschafter "
        "gouverneur bürgermeister trainer stürmer torwart kapitän schauspieler sänger ermittler"
    ),
)
