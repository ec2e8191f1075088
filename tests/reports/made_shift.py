"""A group with a shift behind it: plan, attendance, leave, swap, overtime, briefing, handover, floor."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from ccleader.metrics import periods
from ccleader.models import (
    agents,
    attendance,
    briefings,
    handovers,
    leaders,
    leave,
    matters,
    notices,
    observations,
    overtime,
    plans,
    settings,
    shifts,
    swaps,
    visits,
)
from ccleader.models.agenda import Point, PointKind
from ccleader.models.attendance import Entry
from ccleader.models.briefings import BriefingForm, BriefingKind
from ccleader.models.changed import Changed
from ccleader.models.handovers import Item
from ccleader.models.leave import LeaveForm
from ccleader.models.matters import MatterForm, Urgency
from ccleader.models.notices import NoticeForm, NoticeKind
from ccleader.models.observations import AtOnce, ObservationForm, ObservationKind
from ccleader.models.overtime import OvertimeForm
from ccleader.models.questions import QuestionForm
from ccleader.models.rolls import Mood, Presence, Roll
from ccleader.models.shifts import Preset, SwapKind
from ccleader.models.store import Store
from ccleader.models.swaps import SwapForm
from ccleader.models.visits import LoanForm, VisitorForm
from ccleader.words import phrase
from tests.reports import made_people

GROUP = "晨曦组"
MONTH = date(2026, 6, 1)
DAY = date(2026, 6, 30)
NOW = datetime(2026, 6, 30, 16, 20)
PIN = "2468"
WHOLE = periods.month(MONTH)

NAMES = ("郭子轩", "陈䶮㛃", "马丽娜", "阿卜杜热西提·麦麦提图尔荪", "孙浩然", "王思远")


def store(folder: Path) -> Store:
    """A store with the group, one operation a step, as a window would write it."""
    made = Store.open(folder / "shift.ccl")
    for step in (_people, _plan, _absences, _floor, _records, _briefing, _handover):
        made.write(phrase("test", "fill"), _all(step), who="周敏")
    return made


def _records(session: Session) -> None:
    made_people.fill(session, DAY)


def at(hour: int, minute: int = 0) -> datetime:
    """A moment of the last day."""
    return datetime.combine(DAY, time(hour, minute))


def _all(step: Callable[[Session], object]) -> Callable[[Session], tuple[Changed, Any]]:
    return lambda session: (Changed.ALL, step(session))


def _people(session: Session) -> None:
    group = agents.add_group(session, GROUP, "班长", "云川有线客户服务中心", "客服部")
    for place, name in enumerate(NAMES):
        form = agents.AgentForm(group, f"80{58 + place}", name, joined_on=date(2025, 3, 17))
        agents.add(session, form)
    for name in ("周敏", "许薇"):
        leader = leaders.add_leader(session, leaders.LeaderForm(name, "班长", (group,)))
        leaders.set_pin(session, leader, PIN, now=at(7))
    settings.set_value(session, settings.SUPERVISOR, "邓岚", MONTH)
    shifts.start_with(session, Preset.THREE_SHIFTS)


def _plan(session: Session) -> None:
    kinds = [kind.id for kind in shifts.shift_types(session)]
    cells = {}
    for who in agents.agents(session):
        for day in periods.month(MONTH):
            turn = (day.toordinal() + who.id) % 7
            early = who.id <= 3 and day == DAY
            cells[who.id, day] = kinds[0] if early else None if turn > 4 else kinds[who.id % 2]
    plans.set_plan(session, cells)


def _absences(session: Session) -> None:
    early = shifts.shift_types(session)[0].id
    attendance.record(
        session,
        [
            Entry(1, DAY, "present", early, arrived=476),
            Entry(2, DAY, "present", early, arrived=484, minutes_late=4, note="堵车"),
            Entry(5, date(2026, 6, 12), "absent"),
        ],
    )
    sick = leave.ask_leave(
        session, LeaveForm(3, "sick", date(2026, 6, 29), DAY, "发烧，门诊输液", by_phone=True), at(7, 10)
    )
    leave.hand_in_slip(session, sick, at(8, 30))
    leave.approve_leave(session, sick, "周敏", at(9, 2))
    plan = plans.plan(session, 1, periods.month(MONTH))
    day = next(day for day in WHOLE if all(plan[who, day].shift_type_id for who in (4, 5)))
    asked = swaps.ask_swap(session, SwapForm(SwapKind.SWAP, 4, day, 5, day, "体检"), at(9))
    swaps.approve_swap(session, asked, "周敏", at(9, 4))
    extra = overtime.add_overtime(session, OvertimeForm(1, date(2026, 6, 20), 960, 120, reason="断网抢修"))
    overtime.confirm_overtime(session, extra, "周敏", at(9, 5))


def _floor(session: Session) -> None:
    notices.add_notice(
        session,
        NoticeForm(
            "点播退订改为次月生效",
            date(2026, 6, 29),
            NoticeKind.CHANGE,
            1,
            "业务部",
            "业务〔2026〕18 号",
            old="当月",
            new="次月",
            effective_on=date(2026, 7, 1),
            quiz=True,
        ),
    )
    matters.open_matter(
        session,
        MatterForm(
            1,
            "升级后短信模板乱码",
            urgency=Urgency.RED,
            owner="王思远",
            due_at=datetime(2026, 6, 29, 18),
            why_open="信息中心排期在 7 月 2 日",
        ),
        datetime(2026, 6, 25, 10),
    )
    done = matters.open_matter(session, MatterForm(1, "宽带认证 18 户回访"), at(8, 30))
    matters.close_matter(session, done, "全部回访完", at(14, 20))
    observations.observe(
        session,
        ObservationForm(1, at(10, 12), ObservationKind.GOOD, AtOnce.NOTHING, 1, "A 区", "安抚得当"),
    )
    came = visits.add_visitor(session, VisitorForm(1, "张工", at(10, 5), "信息中心", "检修显示器"))
    visits.visitor_left(session, came, at(11, 20))
    visits.add_loan(session, LoanForm(1, 2, "应急手机", at(13, 10), "核实断网范围"))


def _briefing(session: Session) -> None:
    early = shifts.shift_types(session)[0].id
    figures = (
        {
            "metric": "aht",
            "value": 196.0,
            "target": 190.0,
            "state": "signal",
            "note": "平均处理时长：连续 8 天高于均值",
        },
        {"metric": "utilisation", "value": 0.762, "target": 0.75, "state": "met", "note": ""},
    )
    held = briefings.prepare(session, 1, DAY, early, BriefingKind.BEFORE, "周敏", at(7, 40), figures=figures)
    sheet = briefings.briefing(session, held)
    points = [*sheet.points, Point(PointKind.GOAL, "20秒接通率 90% 以上")]
    briefings.set_points(session, held, points)
    briefings.begin(session, held, at(7, 45))
    briefings.roll_call(
        session,
        held,
        [
            Roll(1, Presence.HERE, True, True, Mood.GOOD),
            Roll(2, Presence.LATE, True, False, Mood.PLAIN, 4),
            Roll(3, Presence.LEAVE),
        ],
    )
    briefings.ask(session, held, QuestionForm("点播退订何时生效？", 1, "次月 1 日", True))
    row = briefings.briefing(session, held)
    briefings.edit_briefing(
        session,
        held,
        BriefingForm("周敏", "郭子轩", minutes="系统卡顿的台号报给 12 号席。", begun_at=row.begun_at),
    )
    briefings.hold(session, held, at(8, 5))


def _handover(session: Session) -> None:
    shift = shifts.shift_at(session, at(15, 30))
    assert shift is not None
    made = handovers.start(session, 1, shift, 1, at(15, 30))
    handovers.edit_item(session, made, Item.EQUIPMENT, normal=False, text="07 号席耳麦停用。")
    for item in (Item.SITUATION, Item.TOOLS, Item.QUALITY, Item.RECORDS):
        handovers.edit_item(session, made, item, normal=True)
    handovers.set_reminder(session, made, "17:00 断网后来电会集中。")
    handovers.set_successor(session, made, 2)
    handovers.sign(session, made, 1, PIN, at(15, 53))
    handovers.accept(session, made, 2, PIN, at(15, 58))
    handovers.amend(session, made, "断网改为 17:30 开始。", 1, PIN, at(16, 12))
