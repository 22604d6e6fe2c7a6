"""Norwegian."""

from __future__ import annotations

from nlp.langs.base import Language

LANGUAGE = Language(
    code="no",
    scripts=("Latn",),
    suffixes="s",
    titles=(
        "herr fru biskop advokat journalist aktivist aktivisten dissident opposisjonsleder fredsprisvinner "
        "frihet for når og med ifølge"
    ),
    free="frihet for frigi løslat",
    joins="og",
    prison="fengs fengsel arrestert pågrep dømt dom_ rettssak domstol straffekoloni løslat tortur sultestreik",
    rights="menneskerett opposisjon regime aktivist dissident nobel protest journalist demokrat belarus hviterus",
    sport="fotball tennis kamp_ mesterskap medalje olympisk trener turnering",
    stage="skuespiller film_ serie_ konsert album",
    elder="faren senior",
    office="president statsminister konge",
    private="nabo baker_ tannlege frisør rørlegger restaurant navnebror bryllup oppskrift",
)
