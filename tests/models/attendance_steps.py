"""What may be done with attendance, leave, overtime and codes, for the test of undo."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from hypothesis import strategies as st
from sqlalchemy.orm import Session

from ccleader.errors import Trouble
from ccleader.metrics.attendance import Meaning
from ccleader.metrics.periods import month
from ccleader.models import agents, attendance, codes, leave, overtime
from ccleader.models.attendance import Entry, Source
from ccleader.models.codes import CodeRow
from ccleader.models.leave import LeaveForm
from ccleader.models.overtime import OvertimeForm
from ccleader.words import phrase

JUNE = month(date(2026, 6, 1))
NOW = datetime(2026, 6, 3, 8, 10)
WHAT = ("record", "sign in", "clear", "code", "ask", "slip", "approve", "return", "overtime", "confirm")

STEPS = st.tuples(st.just("attendance"), st.sampled_from(WHAT), st.integers(0, 9), st.integers(0, 9))


def apply(session: Session, what: str, one: int, two: int) -> None:
    """Do it to some agent; Trouble where there is nothing to do it to."""
    who = _pick(agents.agents(session, include_left=True), one)
    day = date(2026, 6, 1 + two)
    match what:
        case "record":
            source = Source.IMPORT if one % 2 else Source.LEADER
            entry = Entry(who.id, day, ("present", "sick", "out")[two % 3], minutes_late=one or None)
            attendance.record(session, [entry], source)
        case "sign in":
            attendance.sign_in(session, [who.id], date(2026, 6, 3), NOW)
        case "clear":
            attendance.clear(session, [(who.id, day)])
        case "code":
            sick = codes.codes(session)["sick"]
            codes.edit_code(session, replace(sick, name=f"病假{one}", retired=bool(two % 2)))
            codes.add_code(session, CodeRow("", f"工伤{two}", f"伤{two}", "", Meaning.EXCUSED))
        case "ask":
            form = LeaveForm(who.id, "annual", day, date(2026, 6, 2 + two), by_phone=bool(one % 2))
            leave.ask_leave(session, form, NOW)
        case "overtime":
            overtime.add_overtime(session, OvertimeForm(who.id, day, 1080, 60 + one))
        case _:
            _decide(session, what, who.group_id, two)


def _decide(session: Session, what: str, group_id: int, number: int) -> None:
    if what == "confirm":
        made = _pick(overtime.overtimes(session, group_id, JUNE), number)
        decide = overtime.return_overtime if number % 2 else overtime.confirm_overtime
        decide(session, made.id, "王主管", NOW)
        return
    asked = _pick(leave.leaves(session, group_id, JUNE), number).id
    match what:
        case "slip":
            leave.hand_in_slip(session, asked, NOW)
        case "approve":
            leave.approve_leave(session, asked, "王主管", NOW)
        case "return":
            leave.return_leave(session, asked, "王主管", NOW, "取消")


def _pick(found: Sequence[Any], number: int) -> Any:
    if not found:
        raise Trouble(phrase("trouble", "nothing there"))
    return found[number % len(found)]
