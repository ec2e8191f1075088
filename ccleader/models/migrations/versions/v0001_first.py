"""The first schema: roster, facts, targets, layouts, comments, events, baselines, history."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_MEASURES = (
    "calls_offered",
    "calls_handled",
    "calls_abandoned",
    "calls_in_threshold",
    "abandoned_in_threshold",
    "short_calls",
    "talk_seconds",
    "hold_seconds",
    "acw_seconds",
    "handle_seconds",
    "ring_seconds",
    "wait_seconds",
    "login_seconds",
    "ready_seconds",
    "not_ready_seconds",
    "rest_seconds",
    "not_ready_count",
    "outbound_calls",
    "outbound_seconds",
    "transfers",
    "held_calls",
    "ring_no_answer",
    "surveys",
    "satisfied",
)


def _measures() -> list[sa.Column[int]]:
    return [sa.Column(key, sa.Integer(), nullable=True) for key in _MEASURES]


def upgrade() -> None:
    """Make all tables."""
    op.create_table(
        "agent_group",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("center", sa.String(), nullable=False),
        sa.Column("department", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agent_group")),
        sa.UniqueConstraint("name", name=op.f("uq_agent_group_name")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "batch",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("file_name", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("imported_at", sa.DateTime(), nullable=False),
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=True),
        sa.Column("last_day", sa.Date(), nullable=True),
        sa.Column("rows", sa.Integer(), nullable=False),
        sa.Column("accepted", sa.Integer(), nullable=False),
        sa.Column("new", sa.Integer(), nullable=False),
        sa.Column("changed", sa.Integer(), nullable=False),
        sa.Column("same", sa.Integer(), nullable=False),
        sa.Column("refused", sa.Integer(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_batch")),
    )
    op.create_index(op.f("ix_batch_sha256"), "batch", ["sha256"], unique=False)
    op.create_table(
        "layout",
        sa.Column("signature", sa.String(), nullable=False),
        sa.Column("columns", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("signature", name=op.f("pk_layout")),
    )
    op.create_table(
        "operation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("context", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("named", sa.String(), nullable=False),
        sa.Column("changed", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("of_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["of_id"], ["operation.id"], name=op.f("fk_operation_of_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_operation")),
    )
    op.create_index(op.f("ix_operation_state"), "operation", ["state"], unique=False)
    op.create_table(
        "agent",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("pinyin", sa.String(), nullable=False),
        sa.Column("level", sa.String(), nullable=True),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("position", sa.String(), nullable=False),
        sa.Column("team", sa.String(), nullable=False),
        sa.Column("hired_on", sa.Date(), nullable=True),
        sa.Column("joined_on", sa.Date(), nullable=True),
        sa.Column("left_on", sa.Date(), nullable=True),
        sa.Column("mentor_id", sa.Integer(), nullable=True),
        sa.Column("skills", sa.JSON(), nullable=False),
        sa.Column("seat", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["agent_group.id"], name=op.f("fk_agent_group_id")),
        sa.ForeignKeyConstraint(["mentor_id"], ["agent.id"], name=op.f("fk_agent_mentor_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agent")),
        sa.UniqueConstraint("number", name=op.f("uq_agent_number")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_agent_group_id"), "agent", ["group_id"], unique=False)
    op.create_table(
        "queue",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["group_id"], ["agent_group.id"], name=op.f("fk_queue_group_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_queue")),
        sa.UniqueConstraint("name", name=op.f("uq_queue_name")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "row_change",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("operation_id", sa.Integer(), nullable=False),
        sa.Column("table_name", sa.String(), nullable=False),
        sa.Column("row_key", sa.String(), nullable=False),
        sa.Column("before", sa.String(), nullable=True),
        sa.Column("after", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["operation_id"], ["operation.id"], name=op.f("fk_row_change_operation_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_row_change")),
    )
    op.create_index("ix_row_change_operation", "row_change", ["operation_id"], unique=False)
    op.create_table(
        "target",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("metric", sa.String(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=True),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("value", sa.Double(), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["agent_group.id"], name=op.f("fk_target_group_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_target")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_target_metric"), "target", ["metric"], unique=False)
    op.create_table(
        "event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=True),
        sa.Column("text", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["agent_group.id"], name=op.f("fk_event_group_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_event_day"), "event", ["day"], unique=False)
    op.create_table(
        "baseline",
        sa.Column("metric", sa.String(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["agent_group.id"], name=op.f("fk_baseline_group_id")),
        sa.PrimaryKeyConstraint("metric", "group_id", "first_day", name=op.f("pk_baseline")),
    )
    op.create_table(
        "agent_daily",
        sa.Column("agent_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("agent_days", sa.Integer(), nullable=False),
        sa.Column("grain", sa.Integer(), nullable=False),
        *_measures(),
        sa.ForeignKeyConstraint(["agent_id"], ["agent.id"], name=op.f("fk_agent_daily_agent_id")),
        sa.PrimaryKeyConstraint("agent_id", "day", name=op.f("pk_agent_daily")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_agent_daily_day", "agent_daily", ["day", "agent_id"], unique=False)
    op.create_table(
        "agent_fact",
        sa.Column("agent_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("grain", sa.Integer(), nullable=False),
        sa.Column("slot", sa.Integer(), nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        *_measures(),
        sa.ForeignKeyConstraint(["agent_id"], ["agent.id"], name=op.f("fk_agent_fact_agent_id")),
        sa.ForeignKeyConstraint(["batch_id"], ["batch.id"], name=op.f("fk_agent_fact_batch_id")),
        sa.PrimaryKeyConstraint("agent_id", "day", "grain", "slot", "batch_id", name=op.f("pk_agent_fact")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_agent_fact_day", "agent_fact", ["day", "agent_id"], unique=False)
    op.create_table(
        "agent_login",
        sa.Column("login", sa.String(), nullable=False),
        sa.Column("agent_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["agent_id"], ["agent.id"], name=op.f("fk_agent_login_agent_id")),
        sa.PrimaryKeyConstraint("login", name=op.f("pk_agent_login")),
    )
    op.create_index(op.f("ix_agent_login_agent_id"), "agent_login", ["agent_id"], unique=False)
    op.create_table(
        "agent_monthly",
        sa.Column("agent_id", sa.Integer(), nullable=False),
        sa.Column("month", sa.Integer(), nullable=False),
        sa.Column("agent_days", sa.Integer(), nullable=False),
        sa.Column("gaps", sa.Integer(), nullable=False),
        *_measures(),
        sa.ForeignKeyConstraint(["agent_id"], ["agent.id"], name=op.f("fk_agent_monthly_agent_id")),
        sa.PrimaryKeyConstraint("agent_id", "month", name=op.f("pk_agent_monthly")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_agent_monthly_month", "agent_monthly", ["month", "agent_id"], unique=False)
    op.create_table(
        "agent_period_fact",
        sa.Column("agent_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("grain", sa.Integer(), nullable=False),
        sa.Column("slot", sa.Integer(), nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        *_measures(),
        sa.ForeignKeyConstraint(["agent_id"], ["agent.id"], name=op.f("fk_agent_period_fact_agent_id")),
        sa.ForeignKeyConstraint(["batch_id"], ["batch.id"], name=op.f("fk_agent_period_fact_batch_id")),
        sa.PrimaryKeyConstraint(
            "agent_id", "day", "grain", "slot", "batch_id", name=op.f("pk_agent_period_fact")
        ),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_agent_period_fact_day", "agent_period_fact", ["day", "agent_id"], unique=False)
    op.create_table(
        "agent_withdrawn_fact",
        sa.Column("agent_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("grain", sa.Integer(), nullable=False),
        sa.Column("slot", sa.Integer(), nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        *_measures(),
        sa.ForeignKeyConstraint(["batch_id"], ["batch.id"], name=op.f("fk_agent_withdrawn_fact_batch_id")),
        sa.PrimaryKeyConstraint(
            "agent_id", "day", "grain", "slot", "batch_id", name=op.f("pk_agent_withdrawn_fact")
        ),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_agent_withdrawn_fact_day", "agent_withdrawn_fact", ["day", "agent_id"], unique=False)
    op.create_table(
        "queue_daily",
        sa.Column("queue_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("agent_days", sa.Integer(), nullable=False),
        sa.Column("grain", sa.Integer(), nullable=False),
        *_measures(),
        sa.ForeignKeyConstraint(["queue_id"], ["queue.id"], name=op.f("fk_queue_daily_queue_id")),
        sa.PrimaryKeyConstraint("queue_id", "day", name=op.f("pk_queue_daily")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_queue_daily_day", "queue_daily", ["day", "queue_id"], unique=False)
    op.create_table(
        "queue_fact",
        sa.Column("queue_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("grain", sa.Integer(), nullable=False),
        sa.Column("slot", sa.Integer(), nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        *_measures(),
        sa.ForeignKeyConstraint(["batch_id"], ["batch.id"], name=op.f("fk_queue_fact_batch_id")),
        sa.ForeignKeyConstraint(["queue_id"], ["queue.id"], name=op.f("fk_queue_fact_queue_id")),
        sa.PrimaryKeyConstraint("queue_id", "day", "grain", "slot", "batch_id", name=op.f("pk_queue_fact")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_queue_fact_day", "queue_fact", ["day", "queue_id"], unique=False)
    op.create_table(
        "queue_monthly",
        sa.Column("queue_id", sa.Integer(), nullable=False),
        sa.Column("month", sa.Integer(), nullable=False),
        sa.Column("agent_days", sa.Integer(), nullable=False),
        sa.Column("gaps", sa.Integer(), nullable=False),
        *_measures(),
        sa.ForeignKeyConstraint(["queue_id"], ["queue.id"], name=op.f("fk_queue_monthly_queue_id")),
        sa.PrimaryKeyConstraint("queue_id", "month", name=op.f("pk_queue_monthly")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_queue_monthly_month", "queue_monthly", ["month", "queue_id"], unique=False)
    op.create_table(
        "queue_period_fact",
        sa.Column("queue_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("grain", sa.Integer(), nullable=False),
        sa.Column("slot", sa.Integer(), nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        *_measures(),
        sa.ForeignKeyConstraint(["batch_id"], ["batch.id"], name=op.f("fk_queue_period_fact_batch_id")),
        sa.ForeignKeyConstraint(["queue_id"], ["queue.id"], name=op.f("fk_queue_period_fact_queue_id")),
        sa.PrimaryKeyConstraint(
            "queue_id", "day", "grain", "slot", "batch_id", name=op.f("pk_queue_period_fact")
        ),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_queue_period_fact_day", "queue_period_fact", ["day", "queue_id"], unique=False)
    op.create_table(
        "queue_withdrawn_fact",
        sa.Column("queue_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("grain", sa.Integer(), nullable=False),
        sa.Column("slot", sa.Integer(), nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        *_measures(),
        sa.ForeignKeyConstraint(["batch_id"], ["batch.id"], name=op.f("fk_queue_withdrawn_fact_batch_id")),
        sa.PrimaryKeyConstraint(
            "queue_id", "day", "grain", "slot", "batch_id", name=op.f("pk_queue_withdrawn_fact")
        ),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_queue_withdrawn_fact_day", "queue_withdrawn_fact", ["day", "queue_id"], unique=False)
    op.create_table(
        "review_comment",
        sa.Column("agent_id", sa.Integer(), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("comment", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["agent_id"], ["agent.id"], name=op.f("fk_review_comment_agent_id")),
        sa.PrimaryKeyConstraint("agent_id", "month", name=op.f("pk_review_comment")),
    )
