"""A made-up group with two months of days: one true change on 22 June, one agent with few calls."""

from __future__ import annotations

import random
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from ccleader.metrics.measures import MEASURE_KEYS
from ccleader.metrics.periods import Period
from ccleader.models import agents, targets, traffic
from ccleader.models.agents import AgentForm, Level
from ccleader.models.changed import Changed
from ccleader.models.facts import Grain, Subject, as_int
from ccleader.models.store import Store
from ccleader.words import phrase

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

DAYS = Period(date(2026, 3, 1), date(2026, 6, 29))
SHIFT = date(2026, 6, 22)

PEOPLE = (
    ("8012", "林晓彤", 175), ("8017", "王思远", 168), ("8026", "刘洋", 180), ("8031", "赵雨萱", 180),
    ("8033", "陈嘉怡", 174), ("8040", "吴倩", 181), ("8045", "徐梦洁", 180), ("8047", "黄志强", 188),
    ("8050", "朱文博", 187), ("8052", "高建国", 190), ("8053", "马丽娜", 188), ("8055", "何静雯", 192),
    ("8058", "郭子轩", 187), ("8060", "孙浩然", 192), ("8063", "宋宇航", 205), ("8066", "罗诗琪", 207),
    ("8069", "梁佳慧", 215), ("0071", "唐欣然", 225),
)  # fmt: skip

NEW = "0071"
"""Works only the last two days."""


def fill(session: Session, days: Period = DAYS) -> Changed:
    """One group, its agents, a queue, targets and a day's facts for each agent on duty."""
    made = random.Random(20260630)
    group = agents.add_group(session, "晨曦组", title="班长")
    ids = {number: _agent(session, group, number, name) for number, name, _ in PEOPLE}
    queue = traffic.add_queue(session, "宽带报障", group)
    batch = traffic.open_batch(session, traffic.BatchInfo("月报.xlsx", "0" * 64, days.first, days.last))
    rows, queue_rows = [], []
    for day in days:
        handled = 0
        mood = made.gauss(0, 3)
        for place, (number, _, aht) in enumerate(PEOPLE):
            on_duty = (day.toordinal() + place) % 7 not in (0, 1)
            if number == NEW:
                on_duty = day >= date(2026, 6, 28)
            if on_duty:
                measured = _agent_day(made, aht + mood + (9 if day >= SHIFT else 0), number)
                handled += measured["calls_handled"]
                rows.append(_row(ids[number], day, measured))
        queue_rows.append(_row(queue, day, _queue_day(made, handled)))
    traffic.deliver(session, batch, Subject.AGENT, rows)
    traffic.deliver(session, batch, Subject.QUEUE, queue_rows)
    for key, value in (("aht", 190), ("utilisation", 0.75), ("not_ready_time", 35 * 60), ("csat", 0.97)):
        targets.set_target(session, key, value, date(2026, 1, 1))
    return Changed.ALL


def _agent(session: Session, group: int, number: str, name: str) -> int:
    form = AgentForm(group, number, name, Level.MID, joined_on=date(2025, 1, 1))
    return agents.add(session, form)


def _agent_day(made: random.Random, aht: float, number: str) -> dict[str, int]:
    calls = max(20, round(made.gauss(95, 9)))
    handle = round(calls * made.gauss(aht, 9))
    acw, hold = round(handle * 0.16), round(handle * 0.05)
    surveys = round(calls * 0.3)
    happy = 0.943 if number == "8050" else 0.985 if number == "8033" else 0.971
    held = round(calls * 0.2)
    return {
        "calls_handled": calls,
        "talk_seconds": handle - acw - hold,
        "hold_seconds": hold,
        "acw_seconds": acw,
        "handle_seconds": handle,
        "login_seconds": round(handle / made.gauss(0.77, 0.015)),
        "not_ready_seconds": max(0, round(made.gauss(31, 4) * 60)),
        "transfers": sum(made.random() < 0.04 for _ in range(calls)),
        "held_calls": held,
        "surveys": surveys,
        "satisfied": sum(made.random() < happy for _ in range(surveys)),
    }


def _queue_day(made: random.Random, handled: int) -> dict[str, int]:
    lost = round(handled * max(0.01, made.gauss(0.034, 0.008)))
    return {
        "calls_offered": handled + lost,
        "calls_handled": handled,
        "calls_abandoned": lost,
        "calls_in_threshold": round(handled * made.gauss(0.93, 0.012)),
        "wait_seconds": round(handled * made.gauss(14, 2)),
    }


def _row(subject: int, day: date, measured: dict[str, int]) -> tuple[int | None, ...]:
    return (subject, as_int(day), Grain.DAY, 0, *(measured.get(key) for key in MEASURE_KEYS))


def write(path: Path, days: Period = DAYS) -> Path:
    """A store with all of it."""
    with Store.open(path) as store:
        store.write(phrase("operations", "Add group"), lambda session: fill(session, days))
    return path
