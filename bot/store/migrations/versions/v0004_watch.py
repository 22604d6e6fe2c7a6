"""Profiles of authors, changes of hashtags, re-checks of posts, several accounts."""

import sqlalchemy as sa
from alembic import op

from bot.store.tables import Moment

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.create_table(
        "profile",
        sa.Column("author_key", sa.LargeBinary(length=16), nullable=False),
        sa.Column("optout", sa.String(length=40), nullable=False),
        sa.Column("bot", sa.Boolean(), nullable=False),
        sa.Column("failed", sa.Integer(), nullable=False),
        sa.Column("hour", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("author_key", name=op.f("pk_profile")),
    )
    with op.batch_alter_table("profile", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_profile_hour"), ["hour"], unique=False)

    op.create_table(
        "tag_change",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("tag", sa.String(length=200), nullable=False),
        sa.Column("action", sa.String(length=20), nullable=False),
        sa.Column("before", sa.JSON(), nullable=True),
        sa.Column("after", sa.JSON(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("actor", sa.String(length=80), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("undoes", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tag_change")),
    )
    with op.batch_alter_table("tag_change", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_tag_change_tag"), ["tag"], unique=False)

    with op.batch_alter_table("post", schema=None) as batch_op:
        batch_op.add_column(sa.Column("checked_hour", sa.BigInteger(), server_default="0", nullable=False))
        batch_op.create_index(batch_op.f("ix_post_checked_hour"), ["checked_hour"], unique=False)

    with op.batch_alter_table("publication", schema=None) as batch_op:
        batch_op.add_column(sa.Column("account", sa.String(length=253), server_default="", nullable=False))
        batch_op.drop_constraint(batch_op.f("uq_publication_network"), type_="unique")
        batch_op.create_unique_constraint(batch_op.f("uq_publication_network"), ["network", "account", "key"])
        batch_op.drop_constraint(batch_op.f("uq_publication_summary_id"), type_="unique")
        batch_op.create_unique_constraint(
            batch_op.f("uq_publication_summary_id"), ["summary_id", "network", "account", "ordinal"]
        )
