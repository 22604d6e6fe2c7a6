"""`vigil draft languages` and `vigil draft gallery`: which languages may go live, and all kinds of drafts to read."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.options import AsJson, Directory


def languages(directory: Directory = Path(), as_json: AsJson = False) -> None:
    """List the languages of the templates: who has approved each, and what to write down once a reader has.

    Example: `vigil draft languages`
    """
    from bot.app import open_settings
    from bot.poster.wording import Wording

    settings = open_settings(directory)
    folder = directory / "config" / "summaries"
    found = Wording(folder).languages.values()
    posted = {plan.lang for plan in settings.summaries}
    if as_json:
        rows = [
            {
                "tag": one.tag,
                "name": one.name,
                "live": one.live,
                "planned": one.tag in posted,
                "approved_by": one.approved_by,
                "approved": one.approved,
                "digest": one.digest,
            }
            for one in found
        ]
        print(json.dumps(rows, ensure_ascii=False))
        return
    for one in found:
        planned = "" if one.tag in posted else "; no summary is planned in it"
        if one.live:
            print(f"{one.tag:<4} {one.name}: live, approved by {one.approved_by}{planned}")
            continue
        why = f"{one.approved_by} approved another version" if one.approved_by else "nobody has approved it"
        print(f"{one.tag:<4} {one.name}: not live, {why}{planned}")
        print(f"     once a native reader has read {one.tag}.j2 and its words, write into {folder / 'languages.toml'}:")
        print(f'     [{one.tag}] approved_by = "their name", approved = "{one.digest}"')


def gallery(
    file: Annotated[Path, typer.Argument(help="The page to write, HTML that loads nothing.")],
    config: Annotated[
        Path | None,
        typer.Option(help="A config folder with registry and templates; when left out DIR/config, or the shipped one."),
    ] = None,
    today: Annotated[str, typer.Option(help="The day that the drafts are for, YYYY-MM-DD.")] = "",
    directory: Directory = Path(),
) -> None:
    """Write drafts of every kind and language, with their cards, onto one page to be read through.

    The people and facts are the registry's; what was heard is made up. Nothing is stored or sent.
    Example: `vigil draft gallery gallery.html`
    """
    write_gallery(file, config, today, directory)


def write_gallery(file: Path, config: Path | None = None, today: str = "", directory: Path = Path()) -> None:
    """Make the page and say where it is. Without `config` it is that of the working directory, where there is one."""
    from bot.clock import utc_now
    from bot.errors import ConfigError
    from bot.poster.compose import LIMITS
    from bot.poster.fonts import load_fonts
    from bot.poster.gallery import gallery_page
    from bot.poster.preview import preview
    from bot.registry.load import load_registry
    from bot.settings import shipped_config
    from bot.stages.gallery import gallery as drafts

    own = directory / "config"
    folder = config or (own if (own / "summaries").is_dir() else shipped_config())
    try:
        day = date.fromisoformat(today) if today else utc_now().date()
    except ValueError:
        raise ConfigError(f"--today {today!r} is no day: write it as 2026-11-16") from None
    registry = load_registry(folder)
    tag = next((card.tag.removeprefix("#") for card in registry.tags if card.publish), "")
    made = drafts(folder, registry, today=day, tag=tag)
    fonts = load_fonts(shipped_config())
    shown = [preview(draft, fonts, list(LIMITS.values())) for draft in made]
    note = "People, dates and sources are those of the registry. What was heard, and the corrections, are made up."
    file.write_text(gallery_page("Drafts of every kind and language", note, shown), encoding="utf-8")
    whose = "the shipped texts" if folder == shipped_config() else f"the texts of {folder}"
    print(f"{len(shown)} drafts by {whose} are on the page {file}.")
