"""The records of people: rulebooks, points, quality checks, coaching, attachments."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the tables."""

    op.create_table(
        "attachment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("owner", sa.String(), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("added_at", sa.DateTime(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attachment")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_attachment_digest"), "attachment", ["digest"], unique=False)
    op.create_index(op.f("ix_attachment_owner_id"), "attachment", ["owner_id"], unique=False)
    op.create_index(
        "ix_row_change_attachment",
        "row_change",
        ["operation_id"],
        unique=False,
        sqlite_where=sa.text("table_name = 'attachment'"),
        postgresql_where=sa.text("table_name = 'attachment'"),
    )
    op.create_table(
        "rulebook",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("issuer", sa.String(), nullable=False),
        sa.Column("scope", sa.String(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("retired", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["agent_group.id"], name=op.f("fk_rulebook_group_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rulebook")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "scorecard",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("retired", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["agent_group.id"], name=op.f("fk_scorecard_group_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_scorecard")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "coaching",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("agent_id", sa.Integer(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("stage", sa.String(), nullable=False),
        sa.Column("stage_days", sa.JSON(), nullable=False),
        sa.Column("coach", sa.String(), nullable=False),
        sa.Column("focus", sa.String(), nullable=False),
        sa.Column("trigger", sa.String(), nullable=False),
        sa.Column("opened_on", sa.Date(), nullable=False),
        sa.Column("held_at", sa.DateTime(), nullable=True),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("situation", sa.String(), nullable=False),
        sa.Column("behaviour", sa.String(), nullable=False),
        sa.Column("impact", sa.String(), nullable=False),
        sa.Column("went_well", sa.String(), nullable=False),
        sa.Column("reality_agent", sa.String(), nullable=False),
        sa.Column("reality_coach", sa.String(), nullable=False),
        sa.Column("causes", sa.JSON(), nullable=False),
        sa.Column("options", sa.String(), nullable=False),
        sa.Column("support", sa.String(), nullable=False),
        sa.Column("agent_words", sa.String(), nullable=False),
        sa.Column("agent_signed_on", sa.Date(), nullable=True),
        sa.Column("next_on", sa.Date(), nullable=True),
        sa.Column("conclusion", sa.String(), nullable=True),
        sa.Column("summary", sa.String(), nullable=False),
        sa.Column("keep", sa.String(), nullable=False),
        sa.Column("next_goal", sa.String(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("previous_id", sa.Integer(), nullable=True),
        sa.Column("by", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["agent_id"], ["agent.id"], name=op.f("fk_coaching_agent_id")),
        sa.ForeignKeyConstraint(["group_id"], ["agent_group.id"], name=op.f("fk_coaching_group_id")),
        sa.ForeignKeyConstraint(["previous_id"], ["coaching.id"], name=op.f("fk_coaching_previous_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_coaching")),
        sa.UniqueConstraint("number", name=op.f("uq_coaching_number")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_coaching_agent_id"), "coaching", ["agent_id"], unique=False)
    op.create_index(op.f("ix_coaching_group_id"), "coaching", ["group_id"], unique=False)
    op.create_index(op.f("ix_coaching_next_on"), "coaching", ["next_on"], unique=False)
    op.create_index(op.f("ix_coaching_opened_on"), "coaching", ["opened_on"], unique=False)
    op.create_index(op.f("ix_coaching_stage"), "coaching", ["stage"], unique=False)
    op.create_table(
        "rulebook_version",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("rulebook_id", sa.Integer(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("effective_from", sa.Date(), nullable=False),
        sa.Column("effective_to", sa.Date(), nullable=True),
        sa.Column("adopted_on", sa.Date(), nullable=True),
        sa.Column("announced_on", sa.Date(), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["rulebook_id"], ["rulebook.id"], name=op.f("fk_rulebook_version_rulebook_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rulebook_version")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_rulebook_version_rulebook_id"), "rulebook_version", ["rulebook_id"], unique=False
    )
    op.create_table(
        "scorecard_version",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("scorecard_id", sa.Integer(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("effective_from", sa.Date(), nullable=False),
        sa.Column("fatal_zeroes", sa.Boolean(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["scorecard_id"], ["scorecard.id"], name=op.f("fk_scorecard_version_scorecard_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_scorecard_version")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_scorecard_version_scorecard_id"), "scorecard_version", ["scorecard_id"], unique=False
    )
    op.create_table(
        "article",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("chapter", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("short", sa.String(), nullable=False),
        sa.Column("pinyin", sa.String(), nullable=False),
        sa.Column("category", sa.String(), nullable=False),
        sa.Column("severity", sa.String(), nullable=False),
        sa.Column("points", sa.Integer(), nullable=True),
        sa.Column("points_most", sa.Integer(), nullable=True),
        sa.Column("warn_first", sa.Boolean(), nullable=False),
        sa.Column("charged", sa.String(), nullable=False),
        sa.Column("suspended_from", sa.Date(), nullable=True),
        sa.Column("suspended_to", sa.Date(), nullable=True),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["version_id"], ["rulebook_version.id"], name=op.f("fk_article_version_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_article")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_article_version_id"), "article", ["version_id"], unique=False)
    op.create_table(
        "coach_note",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("coaching_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["coaching_id"], ["coaching.id"], name=op.f("fk_coach_note_coaching_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_coach_note")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_coach_note_coaching_id"), "coach_note", ["coaching_id"], unique=False)
    op.create_table(
        "coaching_action",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("coaching_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("check", sa.String(), nullable=False),
        sa.Column("progress", sa.String(), nullable=False),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["coaching_id"], ["coaching.id"], name=op.f("fk_coaching_action_coaching_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_coaching_action")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_coaching_action_coaching_id"), "coaching_action", ["coaching_id"], unique=False)
    op.create_table(
        "coaching_evidence",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("coaching_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("ref", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["coaching_id"], ["coaching.id"], name=op.f("fk_coaching_evidence_coaching_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_coaching_evidence")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_coaching_evidence_coaching_id"), "coaching_evidence", ["coaching_id"], unique=False
    )
    op.create_table(
        "coaching_goal",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("coaching_id", sa.Integer(), nullable=False),
        sa.Column("metric", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("baseline", sa.Double(), nullable=True),
        sa.Column("baseline_n", sa.Integer(), nullable=True),
        sa.Column("baseline_from", sa.Date(), nullable=True),
        sa.Column("baseline_to", sa.Date(), nullable=True),
        sa.Column("target", sa.Double(), nullable=True),
        sa.Column("actual", sa.Double(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["coaching_id"], ["coaching.id"], name=op.f("fk_coaching_goal_coaching_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_coaching_goal")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_coaching_goal_coaching_id"), "coaching_goal", ["coaching_id"], unique=False)
    op.create_table(
        "evaluation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("agent_id", sa.Integer(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("call_at", sa.DateTime(), nullable=True),
        sa.Column("call_ref", sa.String(), nullable=False),
        sa.Column("call_seconds", sa.Integer(), nullable=True),
        sa.Column("call_type", sa.String(), nullable=False),
        sa.Column("grader", sa.String(), nullable=False),
        sa.Column("graded_at", sa.DateTime(), nullable=False),
        sa.Column("comment", sa.String(), nullable=False),
        sa.Column("given_score", sa.Double(), nullable=True),
        sa.Column("given_fatal", sa.Integer(), nullable=True),
        sa.Column("given_faults", sa.Integer(), nullable=True),
        sa.Column("second_of", sa.Integer(), nullable=True),
        sa.Column("heard_at", sa.DateTime(), nullable=True),
        sa.Column("by", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["agent_id"], ["agent.id"], name=op.f("fk_evaluation_agent_id")),
        sa.ForeignKeyConstraint(["group_id"], ["agent_group.id"], name=op.f("fk_evaluation_group_id")),
        sa.ForeignKeyConstraint(["second_of"], ["evaluation.id"], name=op.f("fk_evaluation_second_of")),
        sa.ForeignKeyConstraint(
            ["version_id"], ["scorecard_version.id"], name=op.f("fk_evaluation_version_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evaluation")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_evaluation_agent_id"), "evaluation", ["agent_id"], unique=False)
    op.create_index(op.f("ix_evaluation_call_ref"), "evaluation", ["call_ref"], unique=False)
    op.create_index(op.f("ix_evaluation_day"), "evaluation", ["day"], unique=False)
    op.create_index(op.f("ix_evaluation_group_id"), "evaluation", ["group_id"], unique=False)
    op.create_index(op.f("ix_evaluation_second_of"), "evaluation", ["second_of"], unique=False)
    op.create_index(op.f("ix_evaluation_version_id"), "evaluation", ["version_id"], unique=False)
    op.create_table(
        "follow_up",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("coaching_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("seen", sa.String(), nullable=False),
        sa.Column("agent_words", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["coaching_id"], ["coaching.id"], name=op.f("fk_follow_up_coaching_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_follow_up")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_follow_up_coaching_id"), "follow_up", ["coaching_id"], unique=False)
    op.create_index(op.f("ix_follow_up_day"), "follow_up", ["day"], unique=False)
    op.create_table(
        "rulebook_acknowledgement",
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("agent_id", sa.Integer(), nullable=False),
        sa.Column("signed_on", sa.Date(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["agent_id"], ["agent.id"], name=op.f("fk_rulebook_acknowledgement_agent_id")
        ),
        sa.ForeignKeyConstraint(
            ["version_id"], ["rulebook_version.id"], name=op.f("fk_rulebook_acknowledgement_version_id")
        ),
        sa.PrimaryKeyConstraint("version_id", "agent_id", name=op.f("pk_rulebook_acknowledgement")),
    )
    op.create_table(
        "score_item",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("section", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("fault", sa.String(), nullable=False),
        sa.Column("weight", sa.Integer(), nullable=False),
        sa.Column("fatal", sa.Boolean(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["version_id"], ["scorecard_version.id"], name=op.f("fk_score_item_version_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_score_item")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_score_item_version_id"), "score_item", ["version_id"], unique=False)
    op.create_table(
        "conduct_record",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("agent_id", sa.Integer(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("facts", sa.String(), nullable=False),
        sa.Column("witness", sa.String(), nullable=False),
        sa.Column("evidence", sa.String(), nullable=False),
        sa.Column("consequence", sa.String(), nullable=False),
        sa.Column("points", sa.Integer(), nullable=False),
        sa.Column("warning_id", sa.Integer(), nullable=True),
        sa.Column("departed_why", sa.String(), nullable=False),
        sa.Column("told_at", sa.DateTime(), nullable=True),
        sa.Column("statement", sa.String(), nullable=False),
        sa.Column("improve", sa.String(), nullable=False),
        sa.Column("signed_on", sa.Date(), nullable=True),
        sa.Column("refused_why", sa.String(), nullable=False),
        sa.Column("refusal_witness", sa.String(), nullable=False),
        sa.Column("reported_to", sa.String(), nullable=False),
        sa.Column("reported_at", sa.DateTime(), nullable=True),
        sa.Column("struck_at", sa.DateTime(), nullable=True),
        sa.Column("struck_why", sa.String(), nullable=False),
        sa.Column("struck_by", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["agent_id"], ["agent.id"], name=op.f("fk_conduct_record_agent_id")),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("fk_conduct_record_article_id")),
        sa.ForeignKeyConstraint(["group_id"], ["agent_group.id"], name=op.f("fk_conduct_record_group_id")),
        sa.ForeignKeyConstraint(
            ["warning_id"], ["conduct_record.id"], name=op.f("fk_conduct_record_warning_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_conduct_record")),
        sa.UniqueConstraint("number", name=op.f("uq_conduct_record_number")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_conduct_record_agent_id"), "conduct_record", ["agent_id"], unique=False)
    op.create_index(op.f("ix_conduct_record_article_id"), "conduct_record", ["article_id"], unique=False)
    op.create_index(op.f("ix_conduct_record_day"), "conduct_record", ["day"], unique=False)
    op.create_index(op.f("ix_conduct_record_group_id"), "conduct_record", ["group_id"], unique=False)
    op.create_table(
        "finding",
        sa.Column("evaluation_id", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("disputed_at", sa.DateTime(), nullable=True),
        sa.Column("disputed_why", sa.String(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=True),
        sa.Column("decided_at", sa.DateTime(), nullable=True),
        sa.Column("decided_by", sa.String(), nullable=False),
        sa.Column("decided_why", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["evaluation_id"], ["evaluation.id"], name=op.f("fk_finding_evaluation_id")),
        sa.ForeignKeyConstraint(["item_id"], ["score_item.id"], name=op.f("fk_finding_item_id")),
        sa.PrimaryKeyConstraint("evaluation_id", "item_id", name=op.f("pk_finding")),
    )
    op.create_table(
        "sample_call",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("agent_id", sa.Integer(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("slot", sa.Integer(), nullable=False),
        sa.Column("nth", sa.Integer(), nullable=False),
        sa.Column("call_type", sa.String(), nullable=False),
        sa.Column("length", sa.String(), nullable=False),
        sa.Column("seed", sa.Integer(), nullable=False),
        sa.Column("evaluation_id", sa.Integer(), nullable=True),
        sa.Column("skipped_why", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["agent_id"], ["agent.id"], name=op.f("fk_sample_call_agent_id")),
        sa.ForeignKeyConstraint(
            ["evaluation_id"], ["evaluation.id"], name=op.f("fk_sample_call_evaluation_id")
        ),
        sa.ForeignKeyConstraint(["group_id"], ["agent_group.id"], name=op.f("fk_sample_call_group_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sample_call")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_sample_call_agent_id"), "sample_call", ["agent_id"], unique=False)
    op.create_index(op.f("ix_sample_call_day"), "sample_call", ["day"], unique=False)
    op.create_index(op.f("ix_sample_call_group_id"), "sample_call", ["group_id"], unique=False)
    op.create_table(
        "appeal",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("record_id", sa.Integer(), nullable=False),
        sa.Column("handed_in_at", sa.DateTime(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("witness", sa.String(), nullable=False),
        sa.Column("inquiry", sa.String(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=True),
        sa.Column("points_after", sa.Integer(), nullable=True),
        sa.Column("decided_at", sa.DateTime(), nullable=True),
        sa.Column("decided_by", sa.String(), nullable=False),
        sa.Column("decided_why", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["record_id"], ["conduct_record.id"], name=op.f("fk_appeal_record_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_appeal")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_appeal_record_id"), "appeal", ["record_id"], unique=False)
