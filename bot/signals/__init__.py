"""Claims in posts: a release, a death, a transfer, a sentence, a hospital, a hunger strike, a trial.

Pure: texts and mentions in, claims and waves out. A claim asserts nothing; many of them ask a moderator to look.
`lexicon`: `config/claims/<lang>.toml` as patterns; `clauses`: texts in sentences and clauses, mentions masked; `times`:
which day a text speaks of; `detect`: claims of one text; `waves`: the same claim by several accounts.
"""

from bot.signals.clauses import Named
from bot.signals.detect import claims_in
from bot.signals.lexicon import Lexicon, read_lexicons
from bot.signals.waves import INDEPENDENT, WINDOW, Claim, Reading, Wave, find_waves, wording

__all__ = [
    "INDEPENDENT",
    "WINDOW",
    "Claim",
    "Lexicon",
    "Named",
    "Reading",
    "Wave",
    "claims_in",
    "find_waves",
    "read_lexicons",
    "wording",
]
