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
    elder="vater senior der_ältere",
    nature="frühling wiesel elch tier",
    office="präsident ministerpräsident könig kanzler",
    private=(
        "nachbar bäcker zahnarzt zahnärztin friseur klempner restaurant namensvetter namensgleich "
        "nicht_verwandt hochzeit rezept_für buchhalter immobilien hausmeister nagelstudio maniküre salon_ "
        "florist kinderarzt kita_ klasse_ schneider änderungs nachhilfe unterricht fußpflege kosmetik "
        "physiotherap massage yoga ballett babysit wg-zimmer uhrmacher apotheker chor_"
    ),
    officials=(
        "richter staatsanw minister präsident general oberst kommandant offizier sprecher botschafter "
        "gouverneur bürgermeister trainer stürmer torwart kapitän schauspieler sänger ermittler"
    ),
)
