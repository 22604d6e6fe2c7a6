"""Kazakh."""

from __future__ import annotations

from nlp.langs.base import Language

LANGUAGE = Language(
    code="kk",
    scripts=("Cyrl",),
    suffixes="дың дің ның нің тың тің ға ге қа ке ды ді ны ні ты ті да де дан ден",
    titles="мырза ханым адвокат журналист белсенді",
    free="бостандық азаттық",
    joins="және мен",
    prison="түрме қамау қамал сот_ сотта үкім азаттық босат азапта тұтқын",
    rights="адам_құқық оппозиц режим белсенді нобел наразылық журналист",
    office="президент",
    private="көрші наубай тіс_дәрігер шаштараз мейрамхана аттас той_",
)
