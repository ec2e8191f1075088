"""Six agents with two months of days; one joins in June without a report, one left in May."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ccleader.metrics.measures import MEASURE_KEYS
from ccleader.metrics.periods import Period
from ccleader.models import agents, reviews, targets, traffic
from ccleader.models.agents import AgentForm, Level
from ccleader.models.changed import Changed
from ccleader.models.facts import Grain, Subject, as_int

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

DAYS = Period(date(2026, 5, 1), date(2026, 6, 29))
JUNE = date(2026, 6, 1)
TEXT = "处理时长稳定,下月由师傅带练两次。"

NAMES = {
    "0071": "唐欣然",
    "8012": "林晓彤",
    "8017": "王思远",
    "8026": "刘洋",
    "8045": "徐梦洁",
    "8058": "郭子轩",
}
NEW, GONE = "8045", "8026"
COMMENTED = ("0071", "8012")


def fill(session: Session) -> Changed:
    """The group, its facts, a target and two comments."""
    group = agents.add_group(session, "晨曦组", title="班长")
    ids = {number: _agent(session, group, number, name) for number, name in NAMES.items()}
    batch = traffic.open_batch(session, traffic.BatchInfo("月报.xlsx", "0" * 64, DAYS.first, DAYS.last))
    rows = [
        _row(ids[number], day, place)
        for day in DAYS
        for place, number in enumerate(NAMES)
        if number != NEW and (number != GONE or day.month == 5)
    ]
    traffic.deliver(session, batch, Subject.AGENT, rows)
    targets.set_target(session, "aht", 190, date(2026, 1, 1))
    for number in COMMENTED:
        reviews.set_comment(session, ids[number], JUNE, TEXT)
    return Changed.ALL


def _agent(session: Session, group: int, number: str, name: str) -> int:
    joined = date(2026, 6, 28) if number == NEW else date(2025, 1, 1)
    left = date(2026, 5, 31) if number == GONE else None
    form = AgentForm(group, number, name, Level.MID, joined_on=joined, left_on=left)
    return agents.add(session, form)


def _row(agent_id: int, day: date, place: int) -> tuple[int | None, ...]:
    calls = 80 + (day.day * 7 + place * 5) % 23
    handle = calls * (184 + place * 4 + day.day % 5)
    measured = {
        "calls_handled": calls,
        "handle_seconds": handle,
        "talk_seconds": handle * 4 // 5,
        "acw_seconds": handle // 5,
        "login_seconds": handle * 4 // 3,
        "not_ready_seconds": 1700 + (day.day * 37 + place * 91) % 500,
    }
    return agent_id, as_int(day), Grain.DAY, 0, *(measured.get(key) for key in MEASURE_KEYS)
