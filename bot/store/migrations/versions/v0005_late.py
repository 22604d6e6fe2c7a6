"""Minutes that were heard, but late."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    with op.batch_alter_table("heard", schema=None) as batch_op:
        batch_op.add_column(sa.Column("late", sa.BigInteger(), server_default="0", nullable=False))
