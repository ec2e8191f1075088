"""Make the filled store that a release leaves behind: tests/databases/<schema>.ccl.

    tools/make_database.py          write the file of the present schema; an older one is never made anew

It has rows of every kind, so that a later upgrade step is tried on more than empty tables.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ccleader.metrics.grains import Grain, Subject
from ccleader.metrics.measures import MEASURE_KEYS
from ccleader.models import (
    agents,
    assets,
    attendance,
    baselines,
    briefings,
    closing,
    codes,
    events,
    handovers,
    layouts,
    leaders,
    leave,
    matters,
    meetings,
    needs,
    notices,
    observations,
    overtime,
    plans,
    questions,
    reviews,
    settings,
    shifts,
    swaps,
    targets,
    traffic,
    visits,
    workdays,
)
from ccleader.models.agents import AgentForm, Level, Status
from ccleader.models.assets import AssetForm, AssetKind
from ccleader.models.attendance import Entry
from ccleader.models.briefings import BriefingKind
from ccleader.models.changed import Changed
from ccleader.models.facts import FactRow
from ccleader.models.kinds import METADATA
from ccleader.models.leaders import DelegationForm, LeaderForm
from ccleader.models.leave import LeaveForm
from ccleader.models.matters import MatterForm, MatterKind
from ccleader.models.meetings import MeetingForm
from ccleader.models.notices import NoticeForm, NoticeKind
from ccleader.models.observations import ObservationForm, ObservationKind
from ccleader.models.overtime import OvertimeForm
from ccleader.models.questions import QuestionForm
from ccleader.models.rolls import Presence, Roll
from ccleader.models.schema import HEAD
from ccleader.models.shifts import Preset, Shift, SwapKind
from ccleader.models.store import Store
from ccleader.models.swaps import SwapForm
from ccleader.models.visits import LoanForm, VisitorForm
from ccleader.models.workdays import DayKind
from ccleader.words import phrase

PIN = "1234"
FOLDER = Path(__file__).resolve().parent.parent / "tests" / "databases"
JUNE = date(2026, 6, 1)


def main() -> None:
    """Write the file."""
    path = FOLDER / f"{HEAD}.ccl"
    if path.exists():
        sys.exit(f"{path} stands already; delete it only while {HEAD} is not released")
    FOLDER.mkdir(exist_ok=True)
    with Store.open(path) as store:
        for operation in (
            _roster,
            _settings,
            _import,
            _another_import,
            _shifts,
            _absences,
            _floor,
            _briefing,
        ):
            store.write(phrase("operations", "Fill"), operation, who="林晓彤")
        store.write(phrase("operations", "Undo an import"), lambda session: traffic.withdraw(session, 2))
        store.write(phrase("operations", "Hand over"), _handover, who="周敏")
        store.write(phrase("operations", "Lock"), _lock, who="周敏")
        store.write(phrase("operations", "Add group"), _group)
        store.undo()
        empty = store.read(_empty)
    if empty:
        path.unlink()
        sys.exit(f"{path} was not made: nothing fills {', '.join(empty)}")
    path.with_name(path.name + ".lock").unlink(missing_ok=True)


def _roster(session: Session) -> Changed:
    group = agents.add_group(session, "晨曦组", "班长", "一中心", "热线部")
    first = AgentForm(
        group_id=group,
        number="0071",
        name="唐欣然",
        level=Level.SENIOR,
        position="话务员",
        team="甲班",
        hired_on=date(2021, 4, 12),
        joined_on=date(2021, 5, 1),
        skills=("宽带", "电视"),
        seat="A12",
        logins=("t001", "w71"),
        phone="13800715678",
    )
    mentor = agents.add(session, first)
    second = AgentForm(group, "8058", "郭子轩", status=Status.TRAINEE, mentor_id=mentor)
    agents.add(session, second)
    agents.add(session, AgentForm(group, "8012", "林晓彤", left_on=date(2026, 6, 30)))
    traffic.add_queue(session, "宽带热线", group)
    traffic.add_queue(session, "电视热线", None)
    return Changed.AGENTS


def _settings(session: Session) -> Changed:
    changed = targets.set_target(session, "aht", 190.0, JUNE)
    changed |= targets.set_target(session, "csat", 0.95, JUNE, 1)
    changed |= layouts.remember(
        session, "工号|姓名|接听量", {"工号": "agent_number", "接听量": "calls_handled"}
    )
    events.add_event(session, date(2026, 6, 22), "工单系统升级", 1)
    changed |= baselines.start_anew(session, "aht", 1, date(2026, 6, 22))
    return changed | Changed.EVENTS | reviews.set_comment(session, 1, JUNE, "保持")


def _import(session: Session) -> Changed:
    info = traffic.BatchInfo("六月.xlsx", "a" * 64, JUNE, date(2026, 6, 30), rows=9, accepted=9, new=9)
    batch = traffic.open_batch(session, info, "林晓彤")
    halves = [_fact(who, 20260600 + day, slot) for who in (1, 2) for day in (1, 2) for slot in (18, 19)]
    traffic.deliver(session, batch, Subject.AGENT, [*halves, _fact(3, 20260601, 29, Grain.PERIOD)])
    both = [_fact(1, 20260601, 18, Grain.HOUR), _fact(1, 20260601, 29, Grain.PERIOD)]
    traffic.deliver(session, batch, Subject.QUEUE, both)
    return Changed.TRAFFIC


def _another_import(session: Session) -> Changed:
    batch = traffic.open_batch(
        session, traffic.BatchInfo("更正.csv", "b" * 64, rows=3, accepted=3, changed=3)
    )
    rows = [_fact(1, 20260601, 18), _fact(2, 20260601, 0, Grain.DAY), _fact(1, 20260601, 29, Grain.PERIOD)]
    traffic.deliver(session, batch, Subject.AGENT, rows)
    totals = [_fact(2, 20260601, 29, Grain.PERIOD)]
    traffic.deliver(session, batch, Subject.QUEUE, totals)
    return Changed.TRAFFIC


def _shifts(session: Session) -> Changed:
    shifts.start_with(session, Preset.THREE_SHIFTS)
    early, late, _ = (row.id for row in shifts.shift_types(session))
    plans.set_plan(session, {(1, _day(1)): early, (2, _day(1)): None, (1, _day(2)): None, (2, _day(2)): late})
    plans.add_pattern(session, "早晚休", [early, late, None])
    needs.set_needs(session, 1, {(0, 18): 2})
    workdays.set_special(session, _day(5), DayKind.REST, "中心开放日")
    settings.set_value(session, settings.SUPERVISOR, "邓岚", JUNE)
    for name in ("周敏", "许薇"):
        leader_id = leaders.add_leader(session, LeaderForm(name, "班长", (1,)))
        leaders.set_pin(session, leader_id, PIN, _at(7))
    lent = DelegationForm(1, _day(1), 1, _at(10), "开会", badge_given=True, to_leader_id=2)
    leaders.end_delegation(session, leaders.delegate(session, lent), _at(11), badge_back=True)
    return Changed.ALL


def _absences(session: Session) -> Changed:
    codes.edit_code(session, replace(codes.codes(session)["sick"], name="病休"))
    attendance.record(session, [Entry(1, _day(1), "present", 1, arrived=484, minutes_late=4, note="堵车")])
    asked = leave.ask_leave(session, LeaveForm(2, "annual", _day(3), _day(4), "探亲"), _at(9))
    leave.approve_leave(session, asked, "周敏", _at(10))
    extra = overtime.add_overtime(session, OvertimeForm(1, _day(1), 960, 120, reason="断网抢修"))
    overtime.confirm_overtime(session, extra, "周敏", _at(17))
    swap = SwapForm(SwapKind.SWAP, 1, _day(1), 2, _day(2), "体检")
    swaps.approve_swap(session, swaps.ask_swap(session, swap, _at(8)), "周敏", _at(9))
    return Changed.ALL


def _floor(session: Session) -> Changed:
    observations.observe(
        session, ObservationForm(1, _at(10), ObservationKind.GOOD, agent_id=1, text="安抚得当")
    )
    visits.add_visitor(session, VisitorForm(1, "赵工", _at(10), "设备科", "检修空调"))
    visits.loan_back(session, visits.add_loan(session, LoanForm(1, 1, "应急手机", _at(14), "急事")), _at(15))
    headset = assets.add_asset(session, AssetForm(1, AssetKind.EQUIPMENT, "耳麦", "07"))
    assets.report_fault(session, headset, "无声", _at(9), ticket="D-01")
    report = matters.open_matter(session, MatterForm(1, "话后超时", MatterKind.REPORT), _at(9))
    matters.send_report(session, report, "邓岚", _at(10))
    matters.close_matter(session, report, "已答复", _at(11))
    return Changed.ALL


def _briefing(session: Session) -> Changed:
    notices.add_notice(session, NoticeForm("宽带资费说明口径更新", _day(1), NoticeKind.CHANGE, 1, "业务部"))
    meetings.add_meeting(session, MeetingForm(1, "大早会", (0,), 580, 30, JUNE, ("周敏",)))
    made = briefings.prepare(session, 1, _day(1), 1, BriefingKind.BEFORE, "周敏", _at(7))
    briefings.roll_call(session, made, [Roll(1, Presence.HERE, dress=True, badge=True)])
    questions.ask(session, made, QuestionForm("停机保号资费？", 1, "每月 5 元", right=True))
    briefings.begin(session, made, _at(7, 50))
    briefings.hold(session, made, _at(8))
    return Changed.ALL


def _handover(session: Session) -> Changed:
    shift = Shift(_day(1), shifts.shift_types(session)[0])
    made = handovers.start(session, 1, shift, 1, _at(15, 50))
    handovers.sign(session, made, 1, PIN, _at(15, 55))
    handovers.accept(session, made, 2, PIN, _at(16))
    handovers.amend(session, made, "工单号应为 041", 1, PIN, _at(16, 30))
    return Changed.ALL


def _lock(session: Session) -> Changed:
    changed = closing.lock_month(session, 1, JUNE, _at(18))
    return changed | attendance.record(session, [Entry(2, _day(2), "sick")], reason="补交病假条")


def _empty(session: Session) -> list[str]:
    """Tables of the schema without a row."""
    tables = METADATA.sorted_tables
    return [table.name for table in tables if not session.scalar(select(func.count()).select_from(table))]


def _day(number: int) -> date:
    return JUNE.replace(day=number)


def _at(hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 6, 1, hour, minute)


def _group(session: Session) -> Changed:
    agents.add_group(session, "朝阳组")
    return Changed.AGENTS


def _fact(subject_id: int, day: int, slot: int, grain: Grain = Grain.HALF_HOUR) -> FactRow:
    """Every other measure known, each value another."""
    values = (None if at % 2 else subject_id * 100 + slot + at for at in range(len(MEASURE_KEYS)))
    return (subject_id, day, int(grain), slot, *values)


if __name__ == "__main__":
    main()
