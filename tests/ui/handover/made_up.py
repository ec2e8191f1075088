"""Six agents, three shifts, two leaders who sign, and one matter open since last week."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from ccleader.models import agents, assets, leaders, matters, shifts
from ccleader.models.agents import AgentForm
from ccleader.models.assets import AssetForm, AssetKind
from ccleader.models.changed import Changed
from ccleader.models.leaders import LeaderForm, LeaderRow
from ccleader.models.matters import MatterForm, MatterKind, Urgency
from ccleader.models.shifts import Preset

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
