"""Every table, by subject. Alembic's history in `migrations/` makes exactly these; a test compares the two.

What a thief of the database may read stands in clear: hour, language, watched tag, person, network, rule, week.
`*_key` columns are HMACs under the index key, `*_week` columns pseudonyms that last one ISO week,
`sealed` columns AES-GCM under the period key named in `period`. Hours count from 1970-01-01T00Z (`bot.clock.hour_of`).
"""

from __future__ import annotations

from bot.store.tables.base import Base, Moment
from bot.store.tables.hearing import Counter, GapRow, Heard, Source, TagChange, TagRow
from bot.store.tables.office import AlertMatter, AlertMessage, Audit, Note, User
from bot.store.tables.outbox import PublicationRow, ReportRow, SummaryRow
from bot.store.tables.people import Dataset, Hidden, PersonRow, Proposal, Review, ReviewPost, StatusRow
from bot.store.tables.posts import AuthorBar, LinkRow, PostRow, PostTag, Profile, Tally, Tombstone

__all__ = [
    "AlertMatter",
    "AlertMessage",
    "Audit",
    "AuthorBar",
    "Base",
    "Counter",
    "Dataset",
    "GapRow",
    "Heard",
    "Hidden",
    "LinkRow",
    "Moment",
    "Note",
    "PersonRow",
    "PostRow",
    "PostTag",
    "Profile",
    "Proposal",
    "PublicationRow",
    "ReportRow",
    "Review",
    "ReviewPost",
    "Source",
    "StatusRow",
    "SummaryRow",
    "TagChange",
    "TagRow",
    "Tally",
    "Tombstone",
    "User",
]
