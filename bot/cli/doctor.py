"""`vigil doctor`: is the working directory fit to run?"""

from __future__ import annotations

import json
import textwrap
from dataclasses import asdict
from pathlib import Path

import typer

from bot.cli.options import AsJson, Directory

LABELS = {
    "ok": ("ok", "green"),
    "warning": ("warning", "yellow"),
    "failed": ("FAILED", "red"),
    "skipped": ("-", "cyan"),
}


def register(app: typer.Typer) -> None:
    app.command("doctor")(doctor)


def doctor(directory: Directory = Path(), as_json: AsJson = False) -> None:
    """Check everything that `vigil run` needs, and say for each failure what to do. Changes nothing.

    Exit status 1 when something failed; warnings alone don't.

    Example: `vigil doctor --dir /srv/vigil`
    """
    from bot.doctor import examine

    findings = []
    for finding in examine(directory):
        findings.append(finding)
        if not as_json:
            label, colour = LABELS[finding.state]
            lines = textwrap.wrap(finding.found, 96) if "\n" not in finding.found else finding.found.splitlines()
            typer.secho(f"{label:<8}", fg=colour, bold=finding.state == "failed", nl=False)
            print(f" {finding.name}: {lines[0] if lines else ''}")
            for line in lines[1:]:
                print(f"{'':<9}{line}")
            if finding.do:
                print(f"{'':<9}→ {finding.do}")
    failed = [finding.name for finding in findings if finding.state == "failed"]
    if as_json:
        print(json.dumps({"ok": not failed, "findings": [asdict(finding) for finding in findings]}, ensure_ascii=False))
    else:
        print(f"\n{len(failed)} failed: {', '.join(failed)}." if failed else "\nAll is well.")
    if failed:
        raise typer.Exit(1)
