"""Gaps that were searched for afterwards, and posts whose authors' repositories were replaced."""

import sqlalchemy as sa
from alembic import op

from bot.store.tables import Moment

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    with op.batch_alter_table("gap", schema=None) as batch_op:
        batch_op.add_column(sa.Column("searched_at", Moment(), nullable=True))
        batch_op.add_column(sa.Column("recovered", sa.Integer(), server_default="0", nullable=False))

    with op.batch_alter_table("post", schema=None) as batch_op:
        batch_op.add_column(sa.Column("reset", sa.Boolean(), server_default=sa.false(), nullable=False))
    where = sa.text("reset")
    op.create_index("ix_post_reset", "post", ["reset"], unique=False, sqlite_where=where, postgresql_where=where)
