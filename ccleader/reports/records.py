"""Records by kind as tables: one declaration each, for the command line, JSON and workbooks.

A new kind joins by its entry here and its rows (see `record_rows`).
"""

from __future__ import annotations

from datetime import date

from ccleader.metrics.periods import Period
from ccleader.models import handovers, matters, notices, observations, workdays
from ccleader.models.briefings import LABELS as BRIEFINGS
from ccleader.models.leave import LeaveState
from ccleader.models.overtime import COMPENSATIONS
from ccleader.models.overtime import STATES as OVERTIME_STATES
from ccleader.models.said import Source
from ccleader.models.shifts import PlanSource
from ccleader.models.swaps import KIND_NAMES, STATE_NAMES
from ccleader.reports import people_records, record_rows
from ccleader.reports.record_columns import (
    AGENT,
    BY,
    DAY,
    DECIDED,
    ID,
    NO,
    NUMBER,
    REASON,
    SHIFT,
    RecordKind,
    count,
    day,
    member,
    moment,
    said,
    yes,
)
from ccleader.words import mark

ALWAYS = Period(date(1970, 1, 1), date(2999, 12, 31))
"""The period of somebody who names none."""

_PLAN_SOURCES = {
    PlanSource.LEADER: mark("records", "entered"),
    PlanSource.PATTERN: mark("records", "rotation"),
    PlanSource.IMPORT: mark("records", "imported"),
    PlanSource.SWAP: mark("records", "swap or cover"),
}
_SOURCES = {
    Source.LEADER: mark("records", "entered"),
    Source.LEAVE: mark("records", "approved leave"),
    Source.IMPORT: mark("records", "imported"),
    Source.ACD: mark("records", "login at the ACD"),
}
_LEAVE_STATES = {
    LeaveState.PHONED: mark("records", "told by phone"),
    LeaveState.SLIP: mark("records", "slip handed in"),
    LeaveState.APPROVED: mark("records", "approved"),
    LeaveState.RETURNED: mark("records", "returned"),
}

_ALL = (
    RecordKind(
        "shifts",
        mark("records", "Planned shifts"),
        (
            NUMBER,
            AGENT,
            DAY,
            SHIFT,
            moment("begins", mark("columns", "Begins")),
            moment("ends", mark("columns", "Ends")),
            member("source", mark("columns", "Source"), ("records", _PLAN_SOURCES)),
        ),
        record_rows.shifts_rows,
    ),
    RecordKind(
        "attendance",
        mark("records", "Attendance"),
        (
            NUMBER,
            AGENT,
            DAY,
            said("planned", mark("columns", "Planned")),
            SHIFT,
            said("code", mark("columns", "Code"), 10),
            said("code_name", mark("columns", "Attendance")),
            member("source", mark("columns", "Source"), ("records", _SOURCES)),
            moment("arrived", mark("columns", "Arrived")),
            moment("left", mark("columns", "Left at")),
            count("minutes_late", mark("columns", "Minutes late")),
            count("minutes_early", mark("columns", "Minutes early")),
            yes("locked", mark("columns", "Locked")),
            said("note", mark("columns", "Note"), 30),
        ),
        record_rows.attendance_rows,
    ),
    RecordKind(
        "leave",
        mark("records", "Leave"),
        (
            ID,
            NUMBER,
            AGENT,
            said("code", mark("columns", "Code"), 10),
            said("code_name", mark("columns", "Kind of leave")),
            day("first", mark("columns", "First day")),
            day("last", mark("columns", "Last day")),
            count("days", mark("columns", "Days")),
            REASON,
            said("cover", mark("columns", "Cover"), 20),
            moment("asked_at", mark("columns", "Asked at")),
            yes("in_advance", mark("columns", "In advance")),
            moment("slip_at", mark("columns", "Slip handed in")),
            yes("slip_overdue", mark("columns", "Slip overdue")),
            member("state", mark("columns", "State"), ("records", _LEAVE_STATES)),
            *DECIDED,
            said("decided_why", mark("columns", "Decision"), 20),
            BY,
        ),
        record_rows.leave_rows,
    ),
    RecordKind(
        "overtime",
        mark("records", "Overtime"),
        (
            ID,
            NUMBER,
            AGENT,
            DAY,
            moment("begins", mark("columns", "Begins")),
            moment("ends", mark("columns", "Ends")),
            count("minutes", mark("columns", "Minutes")),
            member("kind", mark("columns", "Kind of day"), ("workdays", workdays.KIND_NAMES)),
            member("compensation", mark("columns", "Compensation"), ("overtime", COMPENSATIONS)),
            REASON,
            member("state", mark("columns", "State"), ("overtime", OVERTIME_STATES)),
            *DECIDED,
            BY,
        ),
        record_rows.overtime_rows,
    ),
    RecordKind(
        "swaps",
        mark("records", "Swaps and covers"),
        (
            ID,
            member("kind", mark("columns", "Kind"), ("swaps", KIND_NAMES)),
            AGENT,
            DAY,
            SHIFT,
            said("other", mark("columns", "Other agent")),
            day("other_day", mark("columns", "Other day")),
            said("other_shift", mark("columns", "Other shift")),
            REASON,
            moment("asked_at", mark("columns", "Asked at")),
            yes("short_notice", mark("columns", "Short notice")),
            member("state", mark("columns", "State"), ("swaps", STATE_NAMES)),
            *DECIDED,
            said("decided_why", mark("columns", "Decision"), 20),
            day("paid_back_on", mark("columns", "Paid back on")),
            BY,
        ),
        record_rows.swaps_rows,
    ),
    RecordKind(
        "briefings",
        mark("records", "Briefings"),
        (
            ID,
            DAY,
            member("kind", mark("columns", "Kind"), ("briefings", BRIEFINGS)),
            SHIFT,
            member("state", mark("columns", "State"), ("briefings", BRIEFINGS)),
            said("chair", mark("columns", "Chair")),
            said("deputy", mark("columns", "Deputy")),
            said("minutes_by", mark("columns", "Minutes by")),
            moment("begun_at", mark("columns", "Begins")),
            moment("ended_at", mark("columns", "Ends")),
            count("here", mark("columns", "Here")),
            count("late", mark("columns", "Late")),
            count("missing", mark("columns", "Missing")),
            count("leave", mark("columns", "On leave")),
            said("minutes", mark("columns", "Minutes of the briefing"), 40),
            BY,
        ),
        record_rows.briefings_rows,
    ),
    RecordKind(
        "notices",
        mark("records", "Notices"),
        (
            ID,
            member("kind", mark("columns", "Kind"), ("notices", notices.LABELS)),
            said("source", mark("columns", "Source")),
            said("number", mark("columns", "Notice number")),
            said("title", mark("columns", "Notice"), 30),
            said("text", mark("columns", "Text"), 40),
            said("old", mark("columns", "Old rule")),
            said("new", mark("columns", "New rule")),
            day("received_on", mark("columns", "Received")),
            day("effective_on", mark("columns", "Effective")),
            day("know_by", mark("columns", "Know by")),
            yes("quiz", mark("columns", "Quiz")),
            count("told", mark("columns", "Told")),
            count("untold", mark("columns", "Untold")),
            day("closed_on", mark("columns", "Closed")),
            BY,
        ),
        record_rows.notices_rows,
    ),
    RecordKind(
        "handovers",
        mark("records", "Handovers"),
        (
            ID,
            NO,
            DAY,
            SHIFT,
            day("next_day", mark("columns", "Next day")),
            said("next_shift", mark("columns", "Next shift")),
            said("handed_by", mark("columns", "Handed over by")),
            said("taken_by", mark("columns", "Taken over by")),
            member("state", mark("columns", "State"), ("handovers", handovers.LABELS)),
            member("way", mark("columns", "Way"), ("handovers", handovers.LABELS)),
            moment("signed_at", mark("columns", "Signed at")),
            moment("accepted_at", mark("columns", "Accepted at")),
            moment("sealed_at", mark("columns", "Sealed at")),
            count("amendments", mark("columns", "Amendments")),
            said("question", mark("columns", "Question"), 30),
        ),
        record_rows.handovers_rows,
    ),
    RecordKind(
        "matters",
        mark("records", "Open matters"),
        (
            ID,
            said("text", mark("columns", "Matter"), 40),
            member("kind", mark("columns", "Kind"), ("matters", matters.LABELS)),
            member("urgency", mark("columns", "Urgency"), ("matters", matters.LABELS)),
            member("origin", mark("columns", "Origin"), ("matters", matters.LABELS)),
            said("owner", mark("columns", "Owner")),
            moment("due_at", mark("columns", "Due")),
            day("opened_on", mark("columns", "Since")),
            count("age_days", mark("columns", "Age (days)")),
            yes("overdue", mark("columns", "Overdue")),
            said("seat", mark("columns", "Seat"), 8),
            said("ticket", mark("columns", "Ticket")),
            said("why_open", mark("columns", "Why not done"), 30),
            said("sent_to", mark("columns", "Reported to")),
            moment("sent_at", mark("columns", "Reported at")),
            said("answer", mark("columns", "Answer"), 30),
            moment("answered_at", mark("columns", "Answered at")),
            moment("closed_at", mark("columns", "Closed")),
            said("closed_how", mark("columns", "How it ended"), 30),
            said("closed_by", mark("columns", "Closed by")),
            BY,
        ),
        record_rows.matters_rows,
    ),
    RecordKind(
        "observations",
        mark("records", "Observations"),
        (
            ID,
            moment("at", mark("columns", "Time")),
            NUMBER,
            AGENT,
            member("kind", mark("columns", "Kind"), ("observations", observations.LABELS)),
            member("at_once", mark("columns", "At once"), ("observations", observations.LABELS)),
            said("zone", mark("columns", "Zone")),
            said("text", mark("columns", "Text"), 40),
            BY,
        ),
        record_rows.observations_rows,
    ),
    RecordKind(
        "visitors",
        mark("records", "Visitors"),
        (
            ID,
            said("name", mark("columns", "Name")),
            said("unit", mark("columns", "Visitor's unit")),
            said("purpose", mark("columns", "Purpose"), 30),
            moment("came_at", mark("columns", "Came")),
            moment("left_at", mark("columns", "Left at")),
            BY,
        ),
        record_rows.visitors_rows,
    ),
    RecordKind(
        "loans",
        mark("records", "Things lent"),
        (
            ID,
            said("thing", mark("columns", "Thing")),
            NUMBER,
            AGENT,
            REASON,
            moment("lent_at", mark("columns", "Lent")),
            moment("back_at", mark("columns", "Back")),
            BY,
        ),
        record_rows.loans_rows,
    ),
)

KINDS: dict[str, RecordKind] = {kind.key: kind for kind in (*_ALL, *people_records.KINDS)}
