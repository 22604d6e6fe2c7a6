"""The project's spaCy components: `vigil_mentions` finds hits, `vigil_links` decides on them.

After them `doc._.vigil_mentions` holds the Mentions with exact offsets. `doc.ents` shows the linked ones to other spaCy
components, widened to whole tokens, with the person's id as `kb_id_`, `span._.vigil_score` and `span._.vigil_evidence`.
Hints are given to the document before the components run: `doc._.vigil_hints`.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from nlp.normal import Normal
from nlp.scorer import Scorer, load_model
from nlp.types import Hints, Mention, Outcome

if TYPE_CHECKING:
    from nlp.disambiguator import Disambiguator
    from nlp.hits import Hit
    from nlp.matcher import Matcher

LABEL = "PERSON"
_SURROGATES = re.compile("[\ud800-\udfff]")
_NO_HINTS = Hints()

for _name in ("vigil_mentions", "vigil_hints", "vigil_hits", "vigil_normal"):
    if not Doc.has_extension(_name):
        Doc.set_extension(_name, default=None)
for _name, _default in (("vigil_score", 0.0), ("vigil_evidence", ())):
    if not Span.has_extension(_name):
        Span.set_extension(_name, default=_default)


class Mentions:
    """Finds every alias in the document's text. `matcher` is attached by `build`."""

    def __init__(self) -> None:
        self.matcher: Matcher | None = None

    def __call__(self, doc: Doc) -> Doc:
        if self.matcher is None:
            raise ValueError("vigil_mentions has no registry: build the pipeline by nlp.load_linker")
        normal: Normal | None = doc._.vigil_normal
        if normal is None:
            normal = doc._.vigil_normal = Normal(doc.text)
        doc._.vigil_hits = self.matcher.hits(normal)
        return doc


class Links:
    """Decides on the hits and writes `doc.ents`. `disambiguator` and `scorer` are attached by `build`."""

    def __init__(self, link_at: float, abstain_at: float, model: str) -> None:
        self.link_at = link_at
        self.abstain_at = abstain_at
        self.model = model
        self.scorer = Scorer()
        self.disambiguator: Disambiguator | None = None

    def __call__(self, doc: Doc) -> Doc:
        if self.disambiguator is None:
            raise ValueError("vigil_links has no registry: build the pipeline by nlp.load_linker")
        hits: list[Hit] = doc._.vigil_hits or []
        normal: Normal = doc._.vigil_normal
        entities = tuple((ent.start_char, ent.end_char, ent.label_) for ent in doc.ents)
        mentions = self.disambiguator.decide(
            normal, hits, doc._.vigil_hints or _NO_HINTS, self.scorer, self.link_at, self.abstain_at, entities
        )
        doc._.vigil_mentions = mentions
        if not len(doc):  # the caller wants mentions, and made no tokens that entities could be made of
            return doc
        spans = [span for span in (_span(doc, mention) for mention in mentions) if span is not None]
        if spans:
            others = [ent for ent in doc.ents if all(ent.end <= s.start or s.end <= ent.start for s in spans)]
            doc.ents = filter_spans([*spans, *others])
        return doc


def _span(doc: Doc, mention: Mention) -> Span | None:
    if mention.outcome is not Outcome.LINK or mention.person is None:
        return None
    span = doc.char_span(mention.start, mention.end, label=LABEL, kb_id=mention.person, alignment_mode="expand")
    if span is not None:
        span._.vigil_score = mention.score
        span._.vigil_evidence = mention.evidence
    return span


@Language.factory("vigil_mentions")
def make_mentions(nlp: Language, name: str) -> Mentions:  # noqa: ARG001 - spaCy's signature
    """The factory behind `[components.vigil_mentions]`."""
    return Mentions()


@Language.factory("vigil_links", default_config={"link_at": 0.55, "abstain_at": 0.35, "model": ""})
def make_links(nlp: Language, name: str, link_at: float, abstain_at: float, model: str) -> Links:  # noqa: ARG001
    """The factory behind `[components.vigil_links]`. `model` is a file beside the config; none: the prior decides."""
    return Links(link_at, abstain_at, model)


def shipped_config() -> Path:
    """`config/nlp.cfg` of a clone, or `bot/_config/nlp.cfg` of a wheel."""
    root = Path(__file__).resolve().parent.parent
    for folder in (root / "config", root / "bot" / "_config"):
        if (folder / "nlp.cfg").is_file():
            return folder / "nlp.cfg"
    raise FileNotFoundError(
        f"no nlp.cfg in {root / 'config'} nor {root / 'bot' / '_config'}: install the package again"
    )


def build(matcher: Matcher, disambiguator: Disambiguator, config: Path | None = None) -> Language:
    """The pipeline of a spaCy config, with the registry and the model attached to the project's components.

    `[vigil] base = "name"` in the config names an installed spaCy pipeline (or a folder with one): its components run
    first, on its own tokens, and the entities that it finds are evidence. A model is looked for beside the config,
    then beside the shipped one.
    """
    from spacy import load, util

    path = config or shipped_config()
    settings = util.load_config(path)
    base = settings.pop("vigil", {}).get("base")
    if base:
        nlp = load(base if Path(base).is_absolute() else _near(path, base))
        for name in settings["nlp"]["pipeline"]:
            options = dict(settings["components"].get(name, {}))
            nlp.add_pipe(options.pop("factory", name), name=name, config=options)
    else:
        nlp = util.load_model_from_config(settings, auto_fill=True)
    for _, component in nlp.pipeline:
        if isinstance(component, Mentions):
            component.matcher = matcher
        elif isinstance(component, Links):
            component.disambiguator = disambiguator
            if component.model:
                component.scorer = load_model(_model(path, component.model))
    if not any(isinstance(component, Links) for _, component in nlp.pipeline):
        raise ValueError(f"{config}: the pipeline lacks vigil_links")
    return nlp


def _near(config: Path, name: str) -> str | Path:
    """A folder beside the config, when there is one of this name; else the name of an installed package."""
    folder = config.parent / name
    return folder if folder.is_dir() else name


def _model(config: Path, name: str) -> Path:
    for folder in (config.parent, shipped_config().parent):
        if (folder / name).is_file():
            return folder / name
    raise FileNotFoundError(f"{config}: no model {name} beside it nor in {shipped_config().parent}: run `vigil train`")


class Runner:
    """Runs a pipeline over texts one by one; every few hundred texts what spaCy learnt of their words is forgotten.

    Tokens are made for the components of others only. Ours read the text itself, so that a pipeline of nothing else
    gets documents without tokens, at half the cost, and writes no entities into them.
    """

    def __init__(self, nlp: Language, texts_per_zone: int = 512) -> None:
        self._nlp = nlp
        self._limit = texts_per_zone
        self._count = 0
        self._zone: Any = None
        self._tokens = any(not isinstance(component, Mentions | Links) for _, component in nlp.pipeline)

    def run(self, text: str, hints: Hints, normal: Normal) -> tuple[Mention, ...]:
        """The mentions of one text, of which `normal` is the matching form. The document does not outlive the call."""
        doc: Any = self._tokenised(text) if self._tokens else Doc(self._nlp.vocab)
        doc._.vigil_hints = hints
        doc._.vigil_normal = normal
        mentions: tuple[Mention, ...] = self._nlp(doc)._.vigil_mentions
        return mentions

    def _tokenised(self, text: str) -> Doc:
        if self._zone is None or self._count >= self._limit:
            self.close()
            self._zone = self._nlp.memory_zone()
            self._zone.__enter__()
        self._count += 1
        # spaCy can't hash a lone surrogate; offsets and mentions are those of the text as it came.
        return self._nlp.make_doc(_SURROGATES.sub("\ufffd", text))

    def close(self) -> None:
        """Gives spaCy's strings back."""
        if self._zone is not None:
            self._zone.__exit__(None, None, None)
            self._zone, self._count = None, 0
