"""The demo group's shift: leaders, the plan, attendance, notices, briefings, handovers of the last days.

The plan follows the made-up calls: who was logged in on a day was planned for the early shift. All
names and events are invented; every leader's PIN is `PIN`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import TYPE_CHECKING

from ccleader.metrics.catalog import BY_KEY
from ccleader.metrics.periods import Period
from ccleader.models import (
    agents,
    assets,
    attendance,
    briefings,
    handovers,
    leaders,
    leave,
    matters,
    meetings,
    needs,
    notices,
    observations,
    overtime,
    plans,
    rolls,
    settings,
    shifts,
)
from ccleader.models.agenda import Point, PointKind
from ccleader.models.briefings import BriefingKind
from ccleader.models.changed import Changed
from ccleader.models.figures import By, figures
from ccleader.models.plans import Cell
from ccleader.models.shifts import Preset, Shift
from ccleader.words import mark, phrase

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from ccleader.models.store import Store

PIN = "1234"
LEADERS = (("周敏", "班长"), ("许薇", "班长"), ("程立", "值班长"))
"""Early, late, night."""

FIRST = date(2026, 5, 1)
"""The plan begins here."""
WEEKS_AHEAD = 2
HANDED_DAYS = 3
"""Days whose three handovers are written, before the one that waits."""

_LEAVE = (
    ("8012", "annual", 8, 1, "家人来访"),
    ("8033", "personal", 16, 1, "办理证件"),
    ("8061", "sick", 10, 1, "肠胃不适，有病假单"),
    ("8042", "sick", 11, 1, "感冒，有病假单"),
    ("8026", "marriage", 3, 1, "婚假"),
    ("8047", "sick", 30, 1, "发热，电话报备"),
    ("8052", "annual", 30, 3, "外出旅行"),
)
"""Number, code, day of June from which on the agent's first free day is taken, days, reason."""

_LATE = (("8042", 24, 6), ("8042", 26, 4), ("8058", 12, 9), ("8061", 5, 3), ("8052", 15, 2))
"""Number, day of June from which on the agent's first working day is taken, minutes."""

_MATTERS = (
    ("升级后短信模板乱码，已提工单", "现场主管", 22, 26, "工单系统厂家排期中"),
    ("电视点播重复扣费，4 单待财务核对", "王思远", 25, 28, "财务尚未回复"),
    ("城东片区宽带认证失败，27 户待回访", "林晓彤", 28, 31, ""),
    ("07 号席耳麦更换", "设备组", 29, 31, "备件明日到"),
)
"""Text, owner, opened on and due on (days of June; 31 is 1 July), why open."""


def add_shift(store: Store, now: datetime) -> None:
    """Fill the records of the shift up to `now`, as the early leader 周敏 sees them."""
    group_id = store.read(agents.groups)[0].id
    steps = (
        (mark("operations", "Set up leaders and shifts"), _set_up),
        (mark("operations", "Plan the shifts"), _plan),
        (mark("operations", "Enter attendance"), _attend),
        (mark("operations", "Take in notices"), _notify),
        (mark("operations", "Hand over"), _hand_over),
        (mark("operations", "Prepare the day"), _prepare),
    )
    for name, step in steps:
        operation = partial(step, group_id=group_id, now=now)
        store.write(phrase("operations", name), operation, who=LEADERS[0][0])


def _set_up(session: Session, group_id: int, now: datetime) -> Changed:
    since = datetime.combine(FIRST, time(9))
    for name, title in LEADERS:
        made = leaders.add_leader(session, leaders.LeaderForm(name, title, (group_id,)))
        leaders.set_pin(session, made, PIN, now=since)
    changed = shifts.start_with(session, Preset.THREE_SHIFTS)
    changed |= settings.set_value(session, settings.SUPERVISOR, "邓岚", FIRST)
    changed |= needs.set_needs(session, group_id, _needed())
    for kind, name, seat, count in (
        (assets.AssetKind.EQUIPMENT, "耳麦", "07", 1),
        (assets.AssetKind.EQUIPMENT, "备用耳麦", "", 2),
        (assets.AssetKind.TOOL, "对讲机", "", 2),
        (assets.AssetKind.TOOL, "应急手机", "", 1),
        (assets.AssetKind.TOOL, "值班牌", "", 1),
    ):
        assets.add_asset(session, assets.AssetForm(group_id, kind, name, seat, count))
    form = meetings.MeetingForm(
        group_id, "大早会", (0, 2), 580, 30, FIRST, tuple(name for name, _ in LEADERS)
    )
    meetings.add_meeting(session, form)
    return changed | Changed.LEADERS | Changed.ASSETS | Changed.BRIEFINGS


def _needed() -> dict[tuple[int, int], int]:
    """Agents a half hour of the early shift needs: more on Mondays and in the morning's peak."""
    return {
        (weekday, slot): (9 if weekday > 4 else 12) + (weekday == 0) + 2 * (18 <= slot < 22 and weekday < 5)
        for weekday in range(7)
        for slot in range(16, 32)
    }


def _worked(session: Session, group_id: int, now: datetime) -> set[Cell]:
    """The agents and days with calls."""
    past = Period(FIRST, now.date() - timedelta(days=1))
    metric = BY_KEY["calls_handled"]
    found = figures(session, [metric], past, group_id=group_id, by=[By.AGENT, By.DAY])
    return {figure.keys for figure in found}  # type: ignore[misc]


def _leaves(session: Session, worked: set[Cell]) -> list[leave.LeaveForm]:
    """Leave lies on days without calls."""
    ids = {row.number: row.id for row in agents.agents(session)}
    forms = []
    for number, code, june, days, reason in _LEAVE:
        first = date(2026, 6, june)
        while (ids[number], first) in worked:
            first += timedelta(days=1)
        last = first + timedelta(days=days - 1)
        forms.append(leave.LeaveForm(ids[number], code, first, last, reason))
    return forms


def _plan(session: Session, group_id: int, now: datetime) -> Changed:
    """Early where somebody was logged in or on leave, else rest; the weeks ahead as the last one."""
    early = shifts.shift_types(session)[0].id
    worked = _worked(session, group_id, now)
    away = {
        (form.agent_id, day) for form in _leaves(session, worked) for day in Period(form.first, form.last)
    }
    past = Period(FIRST, now.date() - timedelta(days=1))
    cells: dict[Cell, int | None | plans.Clear] = {}
    for row in agents.agents(session, group_id):
        for day in past:
            if row.in_group_on(day):
                on = (row.id, day) in worked or (row.id, day) in away
                cells[row.id, day] = early if on else None
        for day in Period(now.date(), now.date() + timedelta(weeks=WEEKS_AHEAD)):
            before = day - timedelta(weeks=-(-((day - past.last).days) // 7))
            cells[row.id, day] = early if (row.id, day) in away else cells.get((row.id, before))
    return plans.set_plan(session, cells, shifts.PlanSource.PATTERN)


def _attend(session: Session, group_id: int, now: datetime) -> Changed:
    """Leave, who was late, overtime still to be confirmed, and nine of today signed in."""
    early, today = shifts.shift_types(session)[0].id, now.date()
    worked = _worked(session, group_id, now)
    ids = {row.number: row.id for row in agents.agents(session, group_id)}
    for form in _leaves(session, worked):
        asked = datetime.combine(form.first - timedelta(days=2), time(10))
        if form.code == "sick" and form.first == today:
            phoned = replace(form, by_phone=True)
            leave.ask_leave(session, phoned, datetime.combine(today, time(6, 50)))
            continue
        made = leave.ask_leave(session, form, asked)
        leave.approve_leave(session, made, LEADERS[0][0], asked + timedelta(hours=1))
    for number, june, minutes in _LATE:
        day = date(2026, 6, june)
        while (ids[number], day) not in worked:
            day += timedelta(days=1)
        entry = attendance.Entry(ids[number], day, "present", early, 480 + minutes, None, minutes)
        attendance.record(session, [entry])
    for number in ("8017", "8026", "8033"):
        form_over = overtime.OvertimeForm(ids[number], date(2026, 6, 22), 960, 120, reason="系统升级值守")
        overtime.add_overtime(session, form_over)
    for place, who in enumerate(attendance.day(session, group_id, today, early).not_in[:9]):
        attendance.sign_in(session, [who], today, datetime.combine(today, time(7, 31 + place)))
    return Changed.ATTENDANCE | Changed.LEAVE


def _notify(session: Session, group_id: int, now: datetime) -> Changed:
    today = now.date()
    everyone = [row.id for row in agents.agents(session, group_id)]
    for form, told in (
        (
            notices.NoticeForm(
                "宽带资费说明口径更新",
                today - timedelta(days=1),
                notices.NoticeKind.CHANGE,
                group_id,
                "业务支撑部",
                "业支〔2026〕31号",
                old="到期后按标准资费",
                new="到期前 30 天短信提醒，到期后按客户所选套餐",
                effective_on=date(2026, 7, 1),
                know_by=today,
                quiz=True,
            ),
            (),
        ),
        (
            notices.NoticeForm(
                "新工单系统结案步骤",
                date(2026, 6, 22),
                notices.NoticeKind.NOTICE,
                group_id,
                "客服部",
                "客服〔2026〕18号",
                effective_on=date(2026, 6, 22),
            ),
            everyone[:-2],
        ),
    ):
        made = notices.add_notice(session, form)
        notices.tell(session, made, told, datetime.combine(form.received_on, time(7, 55)))
    praised = agents.find(session, "8023")[0].id
    for day, what in ((28, "客户来电致谢：耐心解释账单"), (29, "客户来电致谢：主动回访")):
        form_seen = observations.ObservationForm(
            group_id,
            datetime(2026, 6, day, 15, 10),
            observations.ObservationKind.GOOD,
            agent_id=praised,
            text=what,
        )
        observations.observe(session, form_seen)
    return Changed.NOTICES | Changed.OBSERVATIONS


def _open(session: Session, group_id: int, since: datetime, until: datetime) -> Changed:
    """Open the matters that came up between two moments."""
    for text, owner, opened, due, why in _MATTERS:
        at = datetime(2026, 6, opened, 10, 20)
        if not since <= at < until:
            continue
        form = matters.MatterForm(
            group_id,
            text,
            urgency=matters.Urgency.YELLOW if due < 30 else matters.Urgency.BLUE,
            owner=owner,
            due_at=datetime(2026, 6, 1, 18) + timedelta(days=due - 1),
            why_open=why,
        )
        matters.open_matter(session, form, at)
    return Changed.MATTERS


def _hand_over(session: Session, group_id: int, now: datetime) -> Changed:
    """Three handovers a day up to the night's before `now`, which waits for the early leader.

    Matters are opened as they came up, so that each handover carries what was open then.
    """
    duty = {kind.id: leader for kind, leader in zip(shifts.shift_types(session), _ids(session), strict=True)}
    chain, told = _chain(session, now), datetime.combine(FIRST, time())
    for shift in chain:
        ends = shift.window[1]
        _open(session, group_id, told, ends)
        told, outgoing = ends, duty[shift.type.id]
        following = shifts.next_shift(session, shift)
        assert following is not None
        incoming = duty[following.type.id]
        made = handovers.start(session, group_id, shift, outgoing, ends - timedelta(minutes=30))
        _write_items(session, made, shift)
        handovers.set_successor(session, made, incoming)
        handovers.sign(session, made, outgoing, PIN, ends - timedelta(minutes=22))
        if shift is not chain[-1]:
            handovers.accept(session, made, incoming, PIN, ends - timedelta(minutes=2))
    return Changed.HANDOVERS | Changed.MATTERS


def _ids(session: Session) -> Sequence[int]:
    found = {row.name: row.id for row in leaders.leaders(session)}
    return [found[name] for name, _ in LEADERS]


def _chain(session: Session, now: datetime) -> list[Shift]:
    """The shifts that ended in the last days, the earliest first, and the one that ends next."""
    kinds = shifts.shift_types(session)
    days = [now.date() - timedelta(days=back) for back in range(HANDED_DAYS, 0, -1)]
    found = [Shift(day, kind) for day in days for kind in kinds]
    return [shift for shift in found if shift.window[1] <= now + timedelta(hours=1)]


def _write_items(session: Session, handover_id: int, shift: Shift) -> None:
    said = {
        handovers.Item.SITUATION: "城东片区宽带认证失败，27 户待回访",
        handovers.Item.EQUIPMENT: "07 号席耳麦无声，已报修",
    }
    if shift.day == date(2026, 6, 29):
        for item, text in said.items():
            handovers.edit_item(session, handover_id, item, normal=False, text=text)
    handovers.edit_item(session, handover_id, handovers.Item.TOOLS, text="对讲机 2 部、应急手机 1 部齐全")


def _prepare(session: Session, group_id: int, now: datetime) -> Changed:
    """Yesterday's briefing was held; today's is prepared."""
    early = shifts.shift_types(session)[0].id
    yesterday = now.date() - timedelta(days=1)
    chair = LEADERS[0][0]
    held = briefings.prepare(
        session,
        group_id,
        yesterday,
        early,
        BriefingKind.BEFORE,
        chair,
        datetime.combine(yesterday, time(7, 40)),
    )
    lines = [
        rolls.Roll(who, rolls.Presence.HERE, dress=True, badge=True, mood=rolls.Mood.GOOD)
        for who in plans.on_shift(session, group_id, yesterday, early)
    ]
    briefings.roll_call(session, held, lines)
    briefings.set_points(session, held, [Point(PointKind.FOCUS, "新工单系统结案步骤逐条核对")])
    briefings.begin(session, held, datetime.combine(yesterday, time(7, 50)))
    briefings.hold(session, held, datetime.combine(yesterday, time(7, 59)))
    made = briefings.prepare(session, group_id, now.date(), early, BriefingKind.BEFORE, chair, now)
    standing = briefings.briefing(session, made).points
    task = Point(PointKind.TASK, "处理时长偏高，演示新工单快捷键")
    return Changed.BRIEFINGS | Changed.NOTICES | briefings.set_points(session, made, [task, *standing])
