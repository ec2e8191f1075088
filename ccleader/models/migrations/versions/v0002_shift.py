"""The records of the shift: leaders, rosters, attendance, notices, briefings, handovers, matters."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "attendance_code",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("symbol", sa.String(), nullable=False),
        sa.Column("letter", sa.String(), nullable=False),
        sa.Column("meaning", sa.String(), nullable=False),
        sa.Column("calendar_days", sa.Boolean(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("retired", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_attendance_code")),
    )
    op.create_table(
        "leader",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("pinyin", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("left_on", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_leader")),
        sa.UniqueConstraint("name", name=op.f("uq_leader_name")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "shift_pattern",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("days", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shift_pattern")),
        sa.UniqueConstraint("name", name=op.f("uq_shift_pattern_name")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "shift_type",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("short", sa.String(), nullable=False),
        sa.Column("letter", sa.String(), nullable=False),
        sa.Column("starts", sa.Integer(), nullable=False),
        sa.Column("ends", sa.Integer(), nullable=False),
        sa.Column("breaks", sa.JSON(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("retired", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shift_type")),
        sa.UniqueConstraint("name", name=op.f("uq_shift_type_name")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "special_day",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("day", name=op.f("pk_special_day")),
    )
    op.create_table(
        "asset",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("seat", sa.String(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("retired", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["agent_group.id"], name=op.f("fk_asset_group_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_asset")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_asset_group_id"), "asset", ["group_id"], unique=False)
    op.create_table(
        "meeting",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("weekdays", sa.JSON(), nullable=False),
        sa.Column("starts", sa.Integer(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("chairs", sa.JSON(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("retired", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["agent_group.id"], name=op.f("fk_meeting_group_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_meeting_group_id"), "meeting", ["group_id"], unique=False)
    op.create_table(
        "briefing",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("shift_type_id", sa.Integer(), nullable=True),
        sa.Column("meeting_id", sa.Integer(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("chair", sa.String(), nullable=False),
        sa.Column("minutes_by", sa.String(), nullable=False),
        sa.Column("deputy", sa.String(), nullable=False),
        sa.Column("excused", sa.String(), nullable=False),
        sa.Column("begun_at", sa.DateTime(), nullable=True),
        sa.Column("ended_at", sa.DateTime(), nullable=True),
        sa.Column("figures", sa.JSON(), nullable=False),
        sa.Column("minutes", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["agent_group.id"], name=op.f("fk_briefing_group_id")),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_briefing_meeting_id")),
        sa.ForeignKeyConstraint(["shift_type_id"], ["shift_type.id"], name=op.f("fk_briefing_shift_type_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_briefing")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_briefing_day"), "briefing", ["day"], unique=False)
    op.create_index(op.f("ix_briefing_group_id"), "briefing", ["group_id"], unique=False)
    op.create_table(
        "handover",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("shift_type_id", sa.Integer(), nullable=False),
        sa.Column("next_day", sa.Date(), nullable=True),
        sa.Column("next_shift_type_id", sa.Integer(), nullable=True),
        sa.Column("previous_id", sa.Integer(), nullable=True),
        sa.Column("from_id", sa.Integer(), nullable=True),
        sa.Column("signed_id", sa.Integer(), nullable=True),
        sa.Column("behalf", sa.String(), nullable=False),
        sa.Column("to_id", sa.Integer(), nullable=True),
        sa.Column("from_name", sa.String(), nullable=False),
        sa.Column("signed_name", sa.String(), nullable=False),
        sa.Column("to_name", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("heads", sa.JSON(), nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.Column("reminder", sa.String(), nullable=False),
        sa.Column("conditions", sa.JSON(), nullable=False),
        sa.Column("despite", sa.String(), nullable=False),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("way", sa.String(), nullable=False),
        sa.Column("way_reason", sa.String(), nullable=False),
        sa.Column("signed_at", sa.DateTime(), nullable=True),
        sa.Column("accepted_at", sa.DateTime(), nullable=True),
        sa.Column("sealed_at", sa.DateTime(), nullable=True),
        sa.Column("read_by", sa.String(), nullable=False),
        sa.Column("check_code", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["from_id"], ["leader.id"], name=op.f("fk_handover_from_id")),
        sa.ForeignKeyConstraint(["group_id"], ["agent_group.id"], name=op.f("fk_handover_group_id")),
        sa.ForeignKeyConstraint(
            ["next_shift_type_id"], ["shift_type.id"], name=op.f("fk_handover_next_shift_type_id")
        ),
        sa.ForeignKeyConstraint(["previous_id"], ["handover.id"], name=op.f("fk_handover_previous_id")),
        sa.ForeignKeyConstraint(["shift_type_id"], ["shift_type.id"], name=op.f("fk_handover_shift_type_id")),
        sa.ForeignKeyConstraint(["signed_id"], ["leader.id"], name=op.f("fk_handover_signed_id")),
        sa.ForeignKeyConstraint(["to_id"], ["leader.id"], name=op.f("fk_handover_to_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_handover")),
        sa.UniqueConstraint("number", name=op.f("uq_handover_number")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_handover_day"), "handover", ["day"], unique=False)
    op.create_index("ix_handover_signed", "handover", ["group_id", "signed_at"], unique=False)
    op.create_table(
        "leader_group",
        sa.Column("leader_id", sa.Integer(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["agent_group.id"], name=op.f("fk_leader_group_group_id")),
        sa.ForeignKeyConstraint(["leader_id"], ["leader.id"], name=op.f("fk_leader_group_leader_id")),
        sa.PrimaryKeyConstraint("leader_id", "group_id", name=op.f("pk_leader_group")),
    )
    op.create_index(op.f("ix_leader_group_group_id"), "leader_group", ["group_id"], unique=False)
    op.create_table(
        "leader_pin",
        sa.Column("leader_id", sa.Integer(), nullable=False),
        sa.Column("hashed", sa.String(), nullable=False),
        sa.Column("wrong_tries", sa.Integer(), nullable=False),
        sa.Column("paused_until", sa.DateTime(), nullable=True),
        sa.Column("set_at", sa.DateTime(), nullable=False),
        sa.Column("vouched_by", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["leader_id"], ["leader.id"], name=op.f("fk_leader_pin_leader_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("leader_id", name=op.f("pk_leader_pin")),
    )
    op.create_table(
        "matter",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("origin_id", sa.Integer(), nullable=True),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("urgency", sa.String(), nullable=False),
        sa.Column("owner", sa.String(), nullable=False),
        sa.Column("owner_before", sa.String(), nullable=False),
        sa.Column("due_at", sa.DateTime(), nullable=True),
        sa.Column("opened_on", sa.Date(), nullable=False),
        sa.Column("opened_at", sa.DateTime(), nullable=False),
        sa.Column("shift_type_id", sa.Integer(), nullable=True),
        sa.Column("seat", sa.String(), nullable=False),
        sa.Column("ticket", sa.String(), nullable=False),
        sa.Column("informed", sa.String(), nullable=False),
        sa.Column("why_open", sa.String(), nullable=False),
        sa.Column("sent_to", sa.String(), nullable=False),
        sa.Column("sent_at", sa.DateTime(), nullable=True),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("answered_at", sa.DateTime(), nullable=True),
        sa.Column("closed_at", sa.DateTime(), nullable=True),
        sa.Column("closed_how", sa.String(), nullable=False),
        sa.Column("closed_by", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["agent_group.id"], name=op.f("fk_matter_group_id")),
        sa.ForeignKeyConstraint(["shift_type_id"], ["shift_type.id"], name=op.f("fk_matter_shift_type_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_matter")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_matter_closed_at"), "matter", ["closed_at"], unique=False)
    op.create_index(op.f("ix_matter_group_id"), "matter", ["group_id"], unique=False)
    op.create_index(op.f("ix_matter_opened_on"), "matter", ["opened_on"], unique=False)
    op.create_table(
        "month_lock",
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("locked_at", sa.DateTime(), nullable=False),
        sa.Column("definition", sa.String(), nullable=False),
        sa.Column("kinds", sa.JSON(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["agent_group.id"], name=op.f("fk_month_lock_group_id")),
        sa.PrimaryKeyConstraint("group_id", "month", name=op.f("pk_month_lock")),
    )
    op.create_table(
        "month_member",
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("agent_id", sa.Integer(), nullable=False),
        sa.Column("first", sa.Date(), nullable=False),
        sa.Column("last", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["agent_id"], ["agent.id"], name=op.f("fk_month_member_agent_id")),
        sa.ForeignKeyConstraint(["group_id"], ["agent_group.id"], name=op.f("fk_month_member_group_id")),
        sa.PrimaryKeyConstraint("group_id", "month", "agent_id", name=op.f("pk_month_member")),
    )
    op.create_index(op.f("ix_month_member_agent_id"), "month_member", ["agent_id"], unique=False)
    op.create_table(
        "notice",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("old", sa.String(), nullable=False),
        sa.Column("new", sa.String(), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("effective_on", sa.Date(), nullable=True),
        sa.Column("know_by", sa.Date(), nullable=True),
        sa.Column("quiz", sa.Boolean(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("by", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["agent_group.id"], name=op.f("fk_notice_group_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notice")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_notice_received_on"), "notice", ["received_on"], unique=False)
    op.create_table(
        "setting",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=True),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("value", sa.JSON(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["agent_group.id"], name=op.f("fk_setting_group_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_setting")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_setting_key"), "setting", ["key"], unique=False)
    op.create_table(
        "staff_need",
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("weekday", sa.Integer(), nullable=False),
        sa.Column("slot", sa.Integer(), nullable=False),
        sa.Column("heads", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["agent_group.id"], name=op.f("fk_staff_need_group_id")),
        sa.PrimaryKeyConstraint("group_id", "weekday", "slot", name=op.f("pk_staff_need")),
    )
    op.create_table(
        "visitor",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("came_at", sa.DateTime(), nullable=False),
        sa.Column("left_at", sa.DateTime(), nullable=True),
        sa.Column("by", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["agent_group.id"], name=op.f("fk_visitor_group_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_visitor")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_visitor_day"), "visitor", ["day"], unique=False)
    op.create_index(op.f("ix_visitor_group_id"), "visitor", ["group_id"], unique=False)
    op.create_table(
        "attendance",
        sa.Column("agent_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("shift_type_id", sa.Integer(), nullable=True),
        sa.Column("arrived", sa.Integer(), nullable=True),
        sa.Column("left", sa.Integer(), nullable=True),
        sa.Column("minutes_late", sa.Integer(), nullable=True),
        sa.Column("minutes_early", sa.Integer(), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("login_seconds", sa.Integer(), nullable=True),
        sa.Column("by", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["agent_id"], ["agent.id"], name=op.f("fk_attendance_agent_id")),
        sa.ForeignKeyConstraint(
            ["shift_type_id"], ["shift_type.id"], name=op.f("fk_attendance_shift_type_id")
        ),
        sa.PrimaryKeyConstraint("agent_id", "day", "source", name=op.f("pk_attendance")),
    )
    op.create_index(op.f("ix_attendance_day"), "attendance", ["day"], unique=False)
    op.create_table(
        "attendance_correction",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("agent_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("before", sa.String(), nullable=False),
        sa.Column("after", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["agent_id"], ["agent.id"], name=op.f("fk_attendance_correction_agent_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attendance_correction")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_attendance_correction_agent_id"), "attendance_correction", ["agent_id"], unique=False
    )
    op.create_index(op.f("ix_attendance_correction_day"), "attendance_correction", ["day"], unique=False)
    op.create_table(
        "briefing_point",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("briefing_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("notice_id", sa.Integer(), nullable=True),
        sa.Column("read_out", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["briefing_id"], ["briefing.id"], name=op.f("fk_briefing_point_briefing_id")),
        sa.ForeignKeyConstraint(["notice_id"], ["notice.id"], name=op.f("fk_briefing_point_notice_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_briefing_point")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_briefing_point_briefing_id"), "briefing_point", ["briefing_id"], unique=False)
    op.create_table(
        "briefing_question",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("briefing_id", sa.Integer(), nullable=False),
        sa.Column("agent_id", sa.Integer(), nullable=True),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("right", sa.Boolean(), nullable=True),
        sa.ForeignKeyConstraint(["agent_id"], ["agent.id"], name=op.f("fk_briefing_question_agent_id")),
        sa.ForeignKeyConstraint(
            ["briefing_id"], ["briefing.id"], name=op.f("fk_briefing_question_briefing_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_briefing_question")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_briefing_question_agent_id"), "briefing_question", ["agent_id"], unique=False)
    op.create_index(
        op.f("ix_briefing_question_briefing_id"), "briefing_question", ["briefing_id"], unique=False
    )
    op.create_table(
        "briefing_roll_call",
        sa.Column("briefing_id", sa.Integer(), nullable=False),
        sa.Column("agent_id", sa.Integer(), nullable=False),
        sa.Column("presence", sa.String(), nullable=False),
        sa.Column("dress", sa.Boolean(), nullable=True),
        sa.Column("badge", sa.Boolean(), nullable=True),
        sa.Column("mood", sa.String(), nullable=True),
        sa.Column("minutes_late", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["agent_id"], ["agent.id"], name=op.f("fk_briefing_roll_call_agent_id")),
        sa.ForeignKeyConstraint(
            ["briefing_id"], ["briefing.id"], name=op.f("fk_briefing_roll_call_briefing_id")
        ),
        sa.PrimaryKeyConstraint("briefing_id", "agent_id", name=op.f("pk_briefing_roll_call")),
    )
    op.create_index(op.f("ix_briefing_roll_call_agent_id"), "briefing_roll_call", ["agent_id"], unique=False)
    op.create_table(
        "delegation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("from_id", sa.Integer(), nullable=False),
        sa.Column("to_leader_id", sa.Integer(), nullable=True),
        sa.Column("to_agent_id", sa.Integer(), nullable=True),
        sa.Column("starts_at", sa.DateTime(), nullable=False),
        sa.Column("ends_at", sa.DateTime(), nullable=True),
        sa.Column("badge_given", sa.Boolean(), nullable=False),
        sa.Column("badge_back", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["from_id"], ["leader.id"], name=op.f("fk_delegation_from_id")),
        sa.ForeignKeyConstraint(["group_id"], ["agent_group.id"], name=op.f("fk_delegation_group_id")),
        sa.ForeignKeyConstraint(["to_agent_id"], ["agent.id"], name=op.f("fk_delegation_to_agent_id")),
        sa.ForeignKeyConstraint(["to_leader_id"], ["leader.id"], name=op.f("fk_delegation_to_leader_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_delegation")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_delegation_day"), "delegation", ["day"], unique=False)
    op.create_table(
        "handover_amendment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("handover_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("read_by", sa.String(), nullable=False),
        sa.Column("read_at", sa.DateTime(), nullable=True),
        sa.Column("by", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["handover_id"], ["handover.id"], name=op.f("fk_handover_amendment_handover_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_handover_amendment")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_handover_amendment_handover_id"), "handover_amendment", ["handover_id"], unique=False
    )
    op.create_table(
        "handover_item",
        sa.Column("handover_id", sa.Integer(), nullable=False),
        sa.Column("item", sa.String(), nullable=False),
        sa.Column("normal", sa.Boolean(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("carried", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["handover_id"], ["handover.id"], name=op.f("fk_handover_item_handover_id")),
        sa.PrimaryKeyConstraint("handover_id", "item", name=op.f("pk_handover_item")),
    )
    op.create_table(
        "handover_matter",
        sa.Column("handover_id", sa.Integer(), nullable=False),
        sa.Column("matter_id", sa.Integer(), nullable=False),
        sa.Column("turn", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("ticket", sa.String(), nullable=False),
        sa.Column("urgency", sa.String(), nullable=False),
        sa.Column("owner_before", sa.String(), nullable=False),
        sa.Column("owner", sa.String(), nullable=False),
        sa.Column("due_at", sa.DateTime(), nullable=True),
        sa.Column("opened_on", sa.Date(), nullable=False),
        sa.Column("informed", sa.String(), nullable=False),
        sa.Column("why_open", sa.String(), nullable=False),
        sa.Column("closed_how", sa.String(), nullable=False),
        sa.Column("age", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["handover_id"], ["handover.id"], name=op.f("fk_handover_matter_handover_id")
        ),
        sa.ForeignKeyConstraint(["matter_id"], ["matter.id"], name=op.f("fk_handover_matter_matter_id")),
        sa.PrimaryKeyConstraint("handover_id", "matter_id", name=op.f("pk_handover_matter")),
    )
    op.create_index(op.f("ix_handover_matter_matter_id"), "handover_matter", ["matter_id"], unique=False)
    op.create_table(
        "handover_step",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("handover_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("step", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["handover_id"], ["handover.id"], name=op.f("fk_handover_step_handover_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_handover_step")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_handover_step_handover_id"), "handover_step", ["handover_id"], unique=False)
    op.create_table(
        "leave",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("agent_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("first", sa.Date(), nullable=False),
        sa.Column("last", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("cover", sa.String(), nullable=False),
        sa.Column("asked_at", sa.DateTime(), nullable=False),
        sa.Column("slip_at", sa.DateTime(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("decided_at", sa.DateTime(), nullable=True),
        sa.Column("decided_by", sa.String(), nullable=False),
        sa.Column("decided_why", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["agent_id"], ["agent.id"], name=op.f("fk_leave_agent_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_leave")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_leave_agent_id"), "leave", ["agent_id"], unique=False)
    op.create_index(op.f("ix_leave_first"), "leave", ["first"], unique=False)
    op.create_index(op.f("ix_leave_last"), "leave", ["last"], unique=False)
    op.create_table(
        "loan",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("agent_id", sa.Integer(), nullable=False),
        sa.Column("thing", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("lent_at", sa.DateTime(), nullable=False),
        sa.Column("back_at", sa.DateTime(), nullable=True),
        sa.Column("by", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["agent_id"], ["agent.id"], name=op.f("fk_loan_agent_id")),
        sa.ForeignKeyConstraint(["group_id"], ["agent_group.id"], name=op.f("fk_loan_group_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_loan")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_loan_agent_id"), "loan", ["agent_id"], unique=False)
    op.create_index(op.f("ix_loan_day"), "loan", ["day"], unique=False)
    op.create_index(op.f("ix_loan_group_id"), "loan", ["group_id"], unique=False)
    op.create_table(
        "notice_told",
        sa.Column("notice_id", sa.Integer(), nullable=False),
        sa.Column("agent_id", sa.Integer(), nullable=False),
        sa.Column("told_at", sa.DateTime(), nullable=False),
        sa.Column("read_at", sa.DateTime(), nullable=True),
        sa.Column("briefing_id", sa.Integer(), nullable=True),
        sa.Column("by", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["agent_id"], ["agent.id"], name=op.f("fk_notice_told_agent_id")),
        sa.ForeignKeyConstraint(["briefing_id"], ["briefing.id"], name=op.f("fk_notice_told_briefing_id")),
        sa.ForeignKeyConstraint(["notice_id"], ["notice.id"], name=op.f("fk_notice_told_notice_id")),
        sa.PrimaryKeyConstraint("notice_id", "agent_id", name=op.f("pk_notice_told")),
    )
    op.create_index(op.f("ix_notice_told_agent_id"), "notice_told", ["agent_id"], unique=False)
    op.create_table(
        "observation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("agent_id", sa.Integer(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("at_once", sa.String(), nullable=False),
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["agent_id"], ["agent.id"], name=op.f("fk_observation_agent_id")),
        sa.ForeignKeyConstraint(["group_id"], ["agent_group.id"], name=op.f("fk_observation_group_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_observation")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_observation_agent_id"), "observation", ["agent_id"], unique=False)
    op.create_index(op.f("ix_observation_day"), "observation", ["day"], unique=False)
    op.create_index(op.f("ix_observation_group_id"), "observation", ["group_id"], unique=False)
    op.create_table(
        "overtime",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("agent_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("starts", sa.Integer(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("compensation", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("decided_at", sa.DateTime(), nullable=True),
        sa.Column("decided_by", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["agent_id"], ["agent.id"], name=op.f("fk_overtime_agent_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_overtime")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_overtime_agent_id"), "overtime", ["agent_id"], unique=False)
    op.create_index(op.f("ix_overtime_day"), "overtime", ["day"], unique=False)
    op.create_table(
        "planned_shift",
        sa.Column("agent_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("shift_type_id", sa.Integer(), nullable=True),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["agent_id"], ["agent.id"], name=op.f("fk_planned_shift_agent_id")),
        sa.ForeignKeyConstraint(
            ["shift_type_id"], ["shift_type.id"], name=op.f("fk_planned_shift_shift_type_id")
        ),
        sa.PrimaryKeyConstraint("agent_id", "day", name=op.f("pk_planned_shift")),
    )
    op.create_index(op.f("ix_planned_shift_day"), "planned_shift", ["day"], unique=False)
    op.create_table(
        "shift_swap",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("agent_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("shift_type_id", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=False),
        sa.Column("other_day", sa.Date(), nullable=True),
        sa.Column("other_shift_type_id", sa.Integer(), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("asked_at", sa.DateTime(), nullable=False),
        sa.Column("short_notice", sa.Boolean(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("decided_at", sa.DateTime(), nullable=True),
        sa.Column("decided_by", sa.String(), nullable=False),
        sa.Column("decided_why", sa.String(), nullable=False),
        sa.Column("paid_back_on", sa.Date(), nullable=True),
        sa.Column("by", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["agent_id"], ["agent.id"], name=op.f("fk_shift_swap_agent_id")),
        sa.ForeignKeyConstraint(["other_id"], ["agent.id"], name=op.f("fk_shift_swap_other_id")),
        sa.ForeignKeyConstraint(
            ["other_shift_type_id"], ["shift_type.id"], name=op.f("fk_shift_swap_other_shift_type_id")
        ),
        sa.ForeignKeyConstraint(
            ["shift_type_id"], ["shift_type.id"], name=op.f("fk_shift_swap_shift_type_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shift_swap")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_shift_swap_agent_id"), "shift_swap", ["agent_id"], unique=False)
    op.create_index(op.f("ix_shift_swap_day"), "shift_swap", ["day"], unique=False)
    op.create_index(op.f("ix_shift_swap_other_id"), "shift_swap", ["other_id"], unique=False)
