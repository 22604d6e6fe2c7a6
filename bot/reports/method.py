"""How we counted, in sentences that somebody can read who never saw a database."""

from __future__ import annotations

from bot.reports import words
from bot.reports.cells import Cells
from bot.reports.disclosure import difference, number_word, shown

SMALL = (
    "One to {most} people are written as “fewer than {small}”, and some other numbers as ranges or not at all, "
    "so that nobody who speaks up can be picked out, not even by subtraction."
)
STATUS = (
    "What is said about a person's situation comes from published sources with their dates, never from posts. "
    "A date shows when it was last confirmed, not that it is still so."
)


def method(cells: Cells) -> tuple[str, ...]:
    """How we counted, one sentence or two an entry."""
    attention, small = cells.attention, cells.receipt.small_group
    once = (
        "A person is counted once, however much he or she wrote"
        if cells.window.within_week
        else "This report is longer than a calendar week, so each person is counted once a week"
    )
    posts = shown(attention.everyone.posts_raw, small).text
    texts = shown(attention.everyone.posts, small).text
    entries = [
        f"People are counted, not posts. {once}; somebody who wrote on two networks counts on each.",
        _floods(cells),
        ""
        if _too_few(cells)
        else f"Posts that named somebody we follow: {posts}; the same text counted once, {texts}.",
        _left_out(cells),
        "A mention counts where it is clear enough who is meant; doubtful ones and namesakes are left out.",
        SMALL.format(most=number_word(small - 1), small=number_word(small)) if small > 1 else "",
        STATUS,
    ]
    return tuple(entry for entry in entries if entry)


def _floods(cells: Cells) -> str:
    attention, small = cells.attention, cells.receipt.small_group
    meaning = f"A text that {number_word(cells.receipt.flood_authors)} or more accounts posted within a week is a flood"
    if not attention.floods:
        return f"{meaning}; there was none."
    posts = "" if _too_few(cells) else f" in {attention.flood_posts:,} posts"
    text = (
        f"{meaning}: {words.counted(attention.floods, 'text', 'texts')}{posts}. "
        "Accounts that only took part in one are not counted above"
    )
    held = attention.held
    if held.people_raw > held.people and difference(held.people_raw, held.people, small) and not _too_few(cells):
        text += f"; with them it would be {held.people_raw:,} people instead of {held.people:,}"
    return f"{text}."


def _too_few(cells: Cells) -> bool:
    """Whether so few people wrote that numbers of posts would say how many."""
    counts = (cells.attention.held, cells.attention.everyone)
    return any(shown(count.people, cells.receipt.small_group).small for count in counts)


def _left_out(cells: Cells) -> str:
    attention, small = cells.attention, cells.receipt.small_group
    parts = []
    for reason, number in attention.excluded.items():
        text = f"{number:,}" if reason in words.NOT_SUPPORTERS else shown(number, small).text
        parts.append(f"{text} {words.REASONS.get(reason, reason)}")
    if attention.copies:
        parts.append(f"{words.counted(attention.copies, 'bridged copy', 'bridged copies')} of others")
    if attention.nobody:
        parts.append(f"{shown(attention.nobody, small).text} with a watched hashtag that name nobody we follow")
    if attention.pending:
        parts.append(f"{shown(attention.pending, small).text} not yet read for names")
    return f"Posts left out: {words.listed(parts)}." if parts else "No other posts were left out."
