"""Croatian, Bosnian, Serbian in Latin letters."""

from __future__ import annotations

from nlp.langs.base import Language

LANGUAGE = Language(
    code="hr",
    scripts=("Latn",),
    endings="a u om em e i oj og ome im og ovom",
    titles=(
        "gospodin gospođa biskup odvjetnik advokat novinar novinarka aktivist aktivistica aktivistkinja "
        "disident opozicijska"
    ),
    free="sloboda za slobodu oslobodite",
    joins="i te",
    prison="zatvor uhićen uhapš pritvor osuđen presud sud_ sudu suđenj oslobođen oslobađ mučen štrajk_glađu robij",
    rights=(
        "ljudska_prava ljudskih_prava oporb opozici režim aktivist disident nobel prosvjed protest novinar "
        "demokra bjelorus"
    ),
    sport="nogomet fudbal tenis utakmic prvenstv medalj olimp trener gol_ turnir košark",
    stage="glumica glumac film_ serija koncert pjevač",
    elder="otac stariji",
    nature="proljeće",
    office="predsjednik premijer kralj",
    private="susjed pekar zubar frizer vodoinstalater restoran imenjak svadba vjenčanje recept",
)
