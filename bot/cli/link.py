"""`vigil link`: who is spoken about in the texts on standard input."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from nlp import Linker
    from nlp.types import Hints, Mention

PeopleFolder = Annotated[
    Path | None,
    typer.Option("--people", help="A folder of records (YAML) in place of the shipped registry.", show_default=False),
]


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command("link")(link)


def main() -> None:
    """The command by itself, as tests run it."""
    app = typer.Typer()
    register(app)
    app()


def link(
    given: Annotated[
        list[str] | None,
        typer.Argument(help="With --text: the text itself, instead of standard input.", metavar="[TEXT]"),
    ] = None,
    text: Annotated[bool, typer.Option("--text", help="Every line is a plain text, not JSON.")] = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="With each mention, every candidate and its evidence.")
    ] = False,
    people: PeopleFolder = None,
) -> None:
    """Name the people in texts: JSON lines in, JSON lines out, in order.

    In: {"id", "text", "langs"?, "tags"?}. Out: {"id", "mentions": [{"start", "end", "text", "person", "score",
    "evidence"}]}, where start and end count code points of the text. Needs no working directory. A line that is no such
    JSON is reported on standard error, gives {"id": null, "error": …}, and makes the exit status 1 at the end.
    A text given as an argument is answered in words at a terminal, and in JSON to a pipe.

    Examples: `echo '{"id": 1, "text": "Free Ales Bialiatski!"}' | vigil link`,
    `vigil link --text "Free Ales Bialiatski!" --explain`
    """
    if given and not text:
        raise typer.BadParameter("a text as an argument needs --text; JSON lines come on standard input")
    source = io.BytesIO(" ".join(given).encode("utf-8", "surrogateescape")) if given else sys.stdin.buffer
    linker = load(people)
    if given and sys.stdout.isatty():
        tell(" ".join(given), linker, sys.stdout, explain=explain)
        return
    if not _run(source, sys.stdout, linker, plain=text, explain=explain):
        raise typer.Exit(1)


def tell(text: str, linker: Linker, out: IO[str], *, explain: bool) -> None:
    """Who is named in a text, for a person to read; with `explain` also who else was thought of, and why."""
    from nlp.types import Outcome

    mentions = [one for one in linker.link(text) if explain or one.outcome is not Outcome.NIL]
    if not mentions:
        out.write("Nobody who is followed is named.\n")
    for one in mentions:
        linked = one.outcome is Outcome.LINK
        unsure = "not sure: a moderator decides" if one.outcome is Outcome.ABSTAIN else "nobody who is followed"
        who = f"{one.person}, {one.score:.2f}, linked" if linked else unsure
        out.write(f"{one.text} ({one.start} to {one.end}): {who}\n")
        for item in one.evidence if linked else ():
            out.write(f"  {item.weight:+.2f}  {item.reason}\n")
        for other in one.candidates if explain or not linked else ():
            if not linked or other.person != one.person:
                out.write(f"  thought of: {other.person}, {other.score:.2f}\n")
                for item in other.evidence:
                    out.write(f"    {item.weight:+.2f}  {item.reason}\n")


def load(people: Path | None, config: Path | None = None) -> Linker:
    """The linker of the shipped registry, or of a folder of records; ends the command when it can't be read."""
    from bot.registry import BrokenRegistry, load_registry
    from bot.settings import shipped_config
    from nlp import load_linker
    from nlp.documents import RecordError
    from nlp.registry import read_people

    try:
        if people is not None:
            return load_linker([record.person for record in read_people(people)], config=config)
        registry = load_registry(shipped_config())
    except (BrokenRegistry, RecordError) as error:
        print(f"The registry can't be read:\n{error}", file=sys.stderr)
        raise typer.Exit(2) from None
    return load_linker(
        registry.persons,
        campaign_tags=registry.campaign_tags,
        not_targets=registry.not_target_names,
        config=config,
    )


def _run(source: IO[bytes], out: IO[str], linker: Linker, *, plain: bool, explain: bool) -> bool:
    """One line out for each line in; False when a line could not be read."""
    good = True
    for number, raw in enumerate(_lines(source), 1):
        try:
            key, text, hints = _item(raw, number, plain)
        except ValueError as error:
            print(f"line {number}: {error}", file=sys.stderr)
            _write(out, {"id": None, "error": str(error)})
            good = False
            continue
        mentions = [_shown(mention, explain) for mention in linker.link(text, hints)]
        _write(out, {"id": key, "mentions": [mention for mention in mentions if mention is not None]})
    return good


def _lines(source: IO[bytes]) -> Iterator[bytes]:
    for line in source:
        stripped = line.rstrip(b"\r\n")
        yield stripped


def _item(raw: bytes, number: int, plain: bool) -> tuple[Any, str, Hints]:
    from nlp.types import Hints

    try:
        line = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ValueError(f"not UTF-8: byte {error.start + 1} is {raw[error.start]:#04x}") from None
    if plain:
        return number, line, Hints()
    try:
        item = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise ValueError(f"not JSON: {error}") from None
    if not isinstance(item, dict):
        raise ValueError("not a JSON object with `id` and `text`")
    text, key = item.get("text"), item.get("id")
    if "id" not in item:
        raise ValueError("`id` is missing")
    if not isinstance(text, str):
        raise ValueError("`text` is missing" if "text" not in item else "`text` is not a string")
    return key, text, Hints(langs=_strings(item, "langs"), tags=_strings(item, "tags"))


def _strings(item: dict[str, Any], key: str) -> tuple[str, ...]:
    value = item.get(key)
    if value is None:
        return ()
    if not isinstance(value, list) or not all(isinstance(entry, str) for entry in value):
        raise ValueError(f"`{key}` is not a list of strings")
    return tuple(value)


def _shown(mention: Mention, explain: bool) -> dict[str, Any] | None:
    """The mention as JSON. What names somebody else is no mention of the registry and is shown by --explain only."""
    from nlp.types import Outcome

    if mention.outcome is Outcome.NIL and not explain:
        return None
    shown: dict[str, Any] = {
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "person": mention.person,
        "score": mention.score,
        "evidence": [item.reason for item in mention.evidence],
    }
    if mention.outcome is Outcome.ABSTAIN or explain:
        shown["outcome"] = str(mention.outcome)
        shown["candidates"] = [
            {"person": candidate.person, "score": candidate.score, "alias": candidate.alias, "kind": candidate.kind}
            for candidate in mention.candidates
        ]
    if explain:
        shown["evidence"] = [{"reason": item.reason, "weight": round(item.weight, 2)} for item in mention.evidence]
        for candidate, entry in zip(mention.candidates, shown["candidates"], strict=True):
            entry["evidence"] = [
                {"reason": item.reason, "weight": round(item.weight, 2)} for item in candidate.evidence
            ]
    return shown


def _write(out: IO[str], value: dict[str, Any]) -> None:
    """ASCII JSON: any pipe can take it, a lone surrogate stays an escape. A person at a terminal reads letters."""
    line = json.dumps(value, ensure_ascii=not out.isatty())
    out.write(line.encode("utf-8", "backslashreplace").decode("utf-8") + "\n")
    out.flush()
