"""Six agents, three shifts, two leaders who sign, and one matter open since last week."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from ccleader.models import agents, assets, handovers, leaders, matters, observations, shifts, visits
from ccleader.models.agents import AgentForm
from ccleader.models.assets import AssetForm, AssetKind
from ccleader.models.changed import Changed
from ccleader.models.handovers import Item
from ccleader.models.leaders import LeaderForm, LeaderRow
from ccleader.models.matters import MatterForm, MatterKind, Urgency
from ccleader.models.observations import AtOnce, ObservationForm, ObservationKind
from ccleader.models.shifts import Preset, Shift
from ccleader.models.visits import LoanForm, VisitorForm

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

NOW = datetime(2026, 6, 30, 15, 42)
"""Eighteen minutes before the end of the early shift."""
OUTGOING, INCOMING = "周敏", "许薇"
PINS = {OUTGOING: "1234", INCOMING: "5678"}
NAMES = {
    "8012": "林晓彤",
    "8017": "王思远",
    "8026": "刘洋",
    "8045": "徐梦洁",
    "8058": "郭子轩",
    "0071": "唐欣然",
}
TOOLS = "对讲机 2 部、应急手机 1 部、备用工号牌 3 枚齐。"
OLD = "升级后短信模板乱码"


def fill(session: Session) -> Changed:
    """The floor as every test finds it."""
    group = agents.add_group(session, "晨曦组", title="班长")
    for number, name in NAMES.items():
        agents.add(session, AgentForm(group, number, name, joined_on=date(2025, 1, 1)))
    shifts.start_with(session, Preset.THREE_SHIFTS)
    for name, pin in PINS.items():
        leader_id = leaders.add_leader(session, LeaderForm(name, "班长", (group,)))
        leaders.set_pin(session, leader_id, pin, NOW)
    due = datetime(2026, 6, 26, 18)
    form = MatterForm(group, OLD, MatterKind.OTHER_UNIT, Urgency.YELLOW, "现场主管", due)
    matters.open_matter(session, form, datetime(2026, 6, 22, 10))
    assets.add_asset(session, AssetForm(group, AssetKind.EQUIPMENT, "耳麦", "07"))
    assets.add_asset(session, AssetForm(group, AssetKind.TOOL, "应急手机"))
    return Changed.ALL


def leader(leader_id: int, name: str) -> LeaderRow:
    """A leader as the desk knows him."""
    return LeaderRow(leader_id, name, "班长", (1,), True)


def story(session: Session) -> Changed:
    """What a day leaves behind: records before it, visitors, a loan, a fault, matters, observations."""
    yesterday = date(2026, 6, 29)
    kinds = shifts.shift_types(session)
    ids = {row.name: row.id for row in leaders.leaders(session)}
    for day in (date(2026, 6, 28), yesterday):
        for place, kind in enumerate(kinds):
            giver, taker = (OUTGOING, INCOMING) if place % 2 == 0 else (INCOMING, OUTGOING)
            end = kind.window(day)[1]
            handover_id = handovers.start(session, 1, Shift(day, kind), ids[giver], end)
            handovers.edit_item(
                session, handover_id, Item.TOOLS, text="对讲机 2 部、应急手机 1 部、备用工号牌 3 枚齐。"
            )
            handovers.set_successor(session, handover_id, ids[taker])
            handovers.sign(session, handover_id, ids[giver], PINS[giver], end)
            handovers.accept(session, handover_id, ids[taker], PINS[taker], end)
    _floor(session)
    return Changed.ALL


def _floor(session: Session) -> None:
    people = {row.name: row.id for row in agents.agents(session)}
    visits.add_visitor(session, VisitorForm(1, "赵工", NOW.replace(hour=10), "设备科", "检修空调"))
    visits.add_loan(
        session, LoanForm(1, people["刘洋"], "应急手机", NOW.replace(hour=14, minute=5), "家里有急事")
    )
    assets.report_fault(session, 1, "无声,已贴停用标签", NOW.replace(hour=9), ticket="D-0630-02")
    form = MatterForm(
        1,
        "工单 0630-041 投诉回访",
        MatterKind.CALL_BACK,
        Urgency.RED,
        INCOMING,
        NOW.replace(hour=18, minute=0),
        why_open="客户 18:00 后方便接听",
        ticket="0630-041",
    )
    matters.open_matter(session, form, NOW.replace(hour=13))
    for name, kind, at_once, text in (
        ("郭子轩", ObservationKind.DISCIPLINE, AtOnce.CORRECTED, "通话间隙看手机"),
        ("林晓彤", ObservationKind.GOOD, AtOnce.NOTHING, "安抚投诉客户得当"),
        ("唐欣然", ObservationKind.MOOD, AtOnce.TALKED, "连续两通投诉后情绪低落"),
    ):
        at = NOW.replace(hour=11, minute=10)
        seen = ObservationForm(1, at, kind, at_once, people[name], "B 区", text)
        observations.observe(session, seen)
