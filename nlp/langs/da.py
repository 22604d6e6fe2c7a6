"""Danish."""

from __future__ import annotations

from nlp.langs.base import Language

LANGUAGE = Language(
    code="da",
    scripts=("Latn",),
    suffixes="s",
    titles=(
        "hr fru biskop advokat journalist aktivist aktivisten dissident oppositionsleder frihed for når og med ifølge"
    ),
    free="frihed for befri løslad frihedfor",
    joins="og",
    prison="fængs fængsel anholdt arrest dømt dom_ retssag domstol straffekoloni løslad tortur sultestrejke",
    rights="menneskeret opposition regime aktivist dissident nobel protest journalist demokrat belarus hviderus",
    sport="fodbold tennis kamp_ mesterskab medalje olympisk træner turnering",
    stage="skuespiller film_ serie_ koncert album",
    elder="faren senior",
    office="præsident statsminister konge",
    private="nabo bager tandlæge frisør restaurant navnebror bryllup opskrift",
)
