"""`vigil evaluate`: how well names are linked in texts with known mentions."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli.link import PeopleFolder, load

if TYPE_CHECKING:
    from nlp.evaluate import Report, Score
    from nlp.gold import Case
    from nlp.linker import Linker


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command("evaluate")(evaluate)


def evaluate(
    files: Annotated[list[Path], typer.Argument(help="Texts with gold mentions, JSON lines.", metavar="FILE…")],
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    treatments: Annotated[
        bool, typer.Option("--treatments", help="Also under distortions: typos, homoglyphs, capitals, hashtags …")
    ] = False,
    errors: Annotated[int, typer.Option("--errors", min=0, help="How many of the worst errors to show.")] = 30,
    seed: Annotated[int, typer.Option("--seed", help="The seed of the distortions.")] = 7,
    config: Annotated[
        Path | None,
        typer.Option("--config", help="A spaCy config in place of nlp.cfg.", show_default=False),
    ] = None,
    people: PeopleFolder = None,
) -> None:
    """Measure the linker on texts whose mentions are known: precision, recall, F1 and the worst errors.

    A line is {"text", "langs" or "lang", "mentions": [{"start", "end", "person", "optional"?}], "split"?}. A link is
    right when it overlaps a mention of that person; exact spans are reported beside. Intervals are 95 % bootstrap
    intervals over texts.

    Example: `vigil evaluate tests/gold/names.jsonl --treatments`
    """
    from nlp.evaluate import evaluate as measured
    from nlp.gold import GoldError, judge, read_cases
    from nlp.treatments import TREATMENTS, treat

    try:
        cases = [case for file in files for case in read_cases(file)]
    except (GoldError, OSError, UnicodeDecodeError) as error:
        raise typer.BadParameter(str(error)) from None
    linker = load(people, config)

    def run(texts: list[Case]) -> Report:
        return measured(judge(texts, lambda case: linker.link(case.text, case.hints)), errors)

    report = run(cases)
    distorted = {name: run([treat(case, name, seed) for case in cases]) for name in TREATMENTS} if treatments else {}
    if as_json:
        print(json.dumps(_as_json(report, distorted, linker), ensure_ascii=False, indent=1))
        return
    _show(report, distorted)


def _as_json(report: Report, distorted: dict[str, Report], linker: Linker) -> dict[str, Any]:
    return {
        "linker": linker.version,
        "texts": report.texts,
        "mentions": report.mentions,
        "total": report.total.as_json(),
        "hard_negatives": {"texts": report.hard_texts, "with_a_wrong_link": report.hard_wrong},
        "other_negatives": {"texts": report.negative_texts, "with_a_wrong_link": report.negative_wrong},
        "groups": {
            group: {name: score.as_json() for name, score in scores.items()} for group, scores in report.groups.items()
        },
        "treatments": {name: one.total.as_json() for name, one in distorted.items()},
        "worst": [
            {
                "id": finding.case.id,
                "lang": finding.case.lang,
                "error": finding.verdict,
                "person": finding.person,
                "surface": finding.surface,
                "outcome": finding.outcome,
                "kind": finding.kind,
                "score": finding.score,
                "reasons": finding.reasons,
                "text": finding.case.text,
            }
            for finding in report.worst
        ],
    }


def _show(report: Report, distorted: dict[str, Report]) -> None:
    total = report.total
    print(f"{report.texts} texts, {report.mentions} mentions")
    for name in ("precision", "recall", "f1"):
        low, high = getattr(total, f"{name}_interval") or (0.0, 1.0)
        print(f"  {name:10} {getattr(total, name):.3f}  ({low:.3f} to {high:.3f})")
    print(f"  exact span {total.exact_share:.3f} of the right links")
    print(f"  hard negatives with a wrong link: {report.hard_wrong} of {report.hard_texts}")
    print(f"  other texts without a mention that have a wrong link: {report.negative_wrong} of {report.negative_texts}")
    for group, scores in report.groups.items():
        print(f"\nby {group}, worst first")
        for name, score in scores.items():
            print(f"  {name:14} {_line(score)}")
    if distorted:
        print("\nunder distortions")
        for name, one in distorted.items():
            print(f"  {name:14} {_line(one.total)}  hard negatives {one.hard_wrong} of {one.hard_texts}")
    if report.worst:
        print("\nworst errors")
    for finding in report.worst:
        print(
            f"  {finding.case.id} {finding.case.lang} {finding.verdict}: {finding.surface!r} {finding.person} "
            f"({finding.kind}, {finding.outcome}, {finding.score:.2f})"
        )
        print(f"      {finding.case.text[:160]!r}")
        print(f"      {'; '.join(finding.reasons)[:240]}")


def _line(score: Score) -> str:
    return (
        f"P {score.precision:.3f}  R {score.recall:.3f}  F1 {score.f1:.3f}  right {score.right:4} "
        f"wrong {score.wrong:3} missed {score.missed:3} exact {score.exact:4}"
    )
