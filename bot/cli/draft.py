"""`vigil draft`: what is to be posted; `vigil approve`, `vigil retract`: the team's word on it."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli import texts
from bot.cli.options import Acting, AsJson, Directory
from bot.model import Network, Role, State

if TYPE_CHECKING:
    from bot.stages.desk import Step
    from bot.store.outbox import Publication
    from bot.store.summaries import Draft

Id = Annotated[int, typer.Argument(help="The number that `vigil draft list` shows.", min=1)]


def register(app: typer.Typer) -> None:
    group = typer.Typer(invoke_without_command=True)
    group.callback()(top)
    group.command("list")(show_list)
    group.command("show")(show)
    group.command("preview")(preview)
    group.command("gallery")(texts.gallery)
    group.command("languages")(texts.languages)
    app.add_typer(group, name="draft")
    app.command("approve")(approve)
    app.command("retract")(retract)
    app.command("correct")(correct)


def top(
    context: typer.Context,
    gallery: Annotated[
        Path | None, typer.Option(help="Write drafts of every kind and language onto this page, as `gallery` does.")
    ] = None,
) -> None:
    """What is to be posted, and what became of it.

    Example: `vigil draft --gallery page.html`
    """
    if gallery is not None:
        texts.write_gallery(gallery)
        raise typer.Exit
    if context.invoked_subcommand is None:
        print(context.get_help())


def show_list(
    state: Annotated[list[State] | None, typer.Option(help="Only these states; may be given several times.")] = None,
    limit: Annotated[int, typer.Option(min=1, max=10_000, help="How many, the one due last first.")] = 30,
    directory: Directory = Path(),
    as_json: AsJson = False,
) -> None:
    """List drafts and summaries: number, when due, state, language, occasion.

    Example: `vigil draft list --state draft`
    """
    from bot.app import App
    from bot.store import summaries

    with App.open(directory).store.read() as conn:
        found = summaries.drafts(conn, state or (), limit=limit)
        stopped = summaries.stopped(conn)
    if as_json:
        print(json.dumps({"stopped": stopped, "drafts": [_plain(draft) for draft in found]}, ensure_ascii=False))
        return
    if stopped:
        print(f"{stopped}\n")
    for draft in found:
        by = f"  by {draft.approved_by}" if draft.approved_by else ""
        print(f"{draft.id:>5}  {draft.due_at:%Y-%m-%d %H:%M}Z  {draft.state:<11}  {draft.lang:<3}  {draft.key}{by}")
    if not found:
        print("There are none.")


def show(draft_id: Id, directory: Directory = Path(), as_json: AsJson = False) -> None:
    """Show a draft exactly as each network would get it, the facts behind it, and what became of each post.

    Example: `vigil draft show 12`
    """
    from bot.app import App
    from bot.looking import warning
    from bot.poster.compose import LIMITS
    from bot.store import outbox, summaries

    app = App.open(directory)
    with app.store.read() as conn:
        draft = summaries.load(conn, draft_id)
        posts = outbox.of_summary(conn, draft_id)
        anew = summaries.why_anew(conn, draft)
    if unchecked := warning(app, draft.summary.start, draft.summary.end):
        print(f"vigil: {unchecked}", file=sys.stderr)
    fit = app.publisher.desk().fit
    threads = {network: fit(draft.summary, LIMITS[network]) for network in draft.networks}
    texts = {network.value: [piece.text for piece in pieces] for network, pieces in threads.items()}
    folds = {network.value: pieces[0].warning or pieces[0].label for network, pieces in threads.items()}
    for network in draft.networks:
        if fixed := [post for post in posts if post.network is network]:
            texts[network.value] = [str(post.record.get("text", post.record.get("status"))) for post in fixed]
            folds[network.value] = _fold(fixed[0].record)
    if as_json:
        plain = {**_plain(draft), "anew": anew, "texts": texts, "folds": folds}
        plain["posts"] = [_plain_post(post) for post in posts]
        print(json.dumps(plain, ensure_ascii=False))
        return
    print(
        f"{draft.key} (revision {draft.revision}), {draft.lang}, {draft.state}, due {draft.due_at:%Y-%m-%d %H:%M} UTC"
    )
    if anew:
        print(f"It stands for revision {draft.revision - 1}, which was {anew}. It needs approval like any other.")
    for name, thread in texts.items():
        if folds[name]:
            print(f"\n{name}: folded behind the {'warning' if name == Network.MASTODON else 'label'} {folds[name]!r}")
        for ordinal, text in enumerate(thread):
            print(f"\n── {name} {ordinal + 1}/{len(thread)} " + "─" * 40 + f"\n{text}")
    if draft.summary.card is not None:
        print(f"\nCard's description: {draft.summary.card.alt}")
    print("\nFacts:")
    facts = [f for post in draft.summary.posts for par in post for sentence in par.sentences for f in sentence.facts]
    for fact in dict.fromkeys((f.person or "", f.field, f.value, f.as_of, f.source) for f in facts):
        print("  " + " · ".join(part for part in fact if part))
    for post in posts:
        where = post.remote_uri or post.problem or ""
        print(f"\n{post.network} {post.ordinal + 1}: {post.state}  {where}")


def preview(
    draft_id: Id,
    html: Annotated[
        Path | None, typer.Option(help="Also write the preview, card included, as a page that loads nothing.")
    ] = None,
    directory: Directory = Path(),
) -> None:
    """Show how a draft would look on each network, how long it is there, and what speaks against sending it now.

    Example: `vigil draft preview 12 --html draft.html`
    """
    from rich.console import Console

    from bot.app import App
    from bot.poster.compose import LIMITS
    from bot.poster.fonts import load_fonts
    from bot.poster.preview import STYLE, page_fragment, terminal
    from bot.poster.preview import preview as shown
    from bot.posting import records
    from bot.settings import shipped_config
    from bot.store import summaries

    app = App.open(directory)
    desk = app.publisher.desk()
    with app.store.read() as conn:
        draft = summaries.load(conn, draft_id)
        objection = desk.recheck(conn, draft)
    speakers = {n: desk.poster(n, draft.summary.lang) for n in draft.networks}
    limits = [poster.limits() if poster else LIMITS[n] for n, poster in speakers.items()]
    prepare = {**records(app.settings), **{n: poster.prepare for n, poster in speakers.items() if poster}}
    seen = shown(draft.summary, load_fonts(shipped_config()), limits, objection or "", prepare)
    Console().print(terminal(seen))
    if html is not None:
        html.write_text(
            f'<!doctype html><html lang="en"><meta charset="utf-8"><title>Draft {draft_id}</title>'
            f"<style>body {{ font-family: sans-serif; margin: 2rem; }}{STYLE}</style>{page_fragment(seen)}</html>\n"
        )
        print(f"The page is {html}.")


def approve(
    draft_id: Id,
    acting: Acting = "",
    directory: Directory = Path(),
) -> None:
    """Approve a draft as it stands. Whoever made it leaves this to another person.

    Example: `vigil approve 12 --as rook`
    """
    from bot.app import App
    from bot.stages import withdraw
    from bot.store import summaries

    app = App.open(directory)
    user = app.user(acting, Role.MODERATOR)
    delay = timedelta(hours=app.settings.posting.delay_h)
    with app.store.write() as conn:
        due = withdraw.approve(conn, draft_id, user=user, at=app.clock(), delay=delay)
        corrects = summaries.load(conn, draft_id).corrects
    print(f"Draft {draft_id} is approved and due on {due:%Y-%m-%d at %H:%M} UTC.")
    if corrects is not None:
        print(
            f"It corrects summary {corrects}: `vigil run` does so at once; where it does not run, `vigil publish` does."
        )


def retract(
    draft_id: Id,
    reason: Annotated[str, typer.Option(help="Why; it stands in the audit trail.")],
    acting: Acting = "",
    directory: Directory = Path(),
) -> None:
    """Take back a draft, or what it published, from every network; any user may, at once.

    Example: `vigil retract 12 --reason "the date is wrong" --as rook`
    """
    from bot.app import App
    from bot.stages import withdraw

    app = App.open(directory)
    user = app.user(acting, Role.STAFF)
    with app.store.write() as conn:
        standing = withdraw.retract(conn, draft_id, user=user, at=app.clock(), reason=reason)
    if not standing:
        print(f"Summary {draft_id} is retracted and will never be sent.")
        return
    _tell(app.publisher.everywhere(app.publisher.withdraw_on), draft_id)


def correct(
    draft_id: Id,
    what: Annotated[str, typer.Option(help="A sentence: what was wrong. In the language of the post.")],
    right: Annotated[str, typer.Option(help="A sentence: what is right.")],
    acting: Acting = "",
    directory: Directory = Path(),
) -> None:
    """Draft the correction of something published; it acts everywhere once another person approves it.

    On Bluesky the posts are deleted and the correction is a new post; on Mastodon the first post becomes it by an edit.

    Example: `vigil correct 12 --what "We wrote 2013." --right "It was 2012." --as rook`
    """
    from bot.app import App

    app = App.open(directory)
    user = app.user(acting, Role.MODERATOR)
    made = app.editor.correct(draft_id, what, right, user=user)
    print(f"Draft {made} is the correction. Another person reads it (`vigil draft show {made}`) and approves it.")


def _tell(steps: Sequence[Step], summary: int) -> None:
    """Say what became of each post that was to go."""
    for step in steps:
        which = "" if step.ordinal is None else f" post {step.ordinal + 1}"
        print(f"{step.network}{which}: {step.state}  {step.detail}")
    if any(step.trouble for step in steps):
        print(f"Summary {summary} still stands in part; `vigil run` and `vigil publish` go on trying.")
        raise typer.Exit(1)


def _plain(draft: Draft) -> dict[str, Any]:
    return {
        "id": draft.id,
        "key": draft.key,
        "revision": draft.revision,
        "kind": draft.kind,
        "lang": draft.lang,
        "state": draft.state.value,
        "networks": [network.value for network in draft.networks],
        "due_at": draft.due_at.isoformat(),
        "made_by": draft.made_by,
        "approved_by": draft.approved_by,
    }


def _fold(record: Mapping[str, Any]) -> str:
    """The content warning of a status, or the label of a Bluesky record; "" for none."""
    labels = record.get("labels", {}).get("values", ())
    return str(record.get("spoiler_text") or next((one["val"] for one in labels), ""))


def _plain_post(post: Publication) -> dict[str, Any]:
    return {
        "network": post.network.value,
        "ordinal": post.ordinal,
        "state": post.state.value,
        "key": post.key,
        "uri": post.remote_uri,
        "problem": post.problem,
        "attempts": post.attempts,
    }
