"""A small group with made-up daily facts, for the tests of pages and workbooks."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random

from sqlalchemy.orm import Session

from ccleader.metrics.measures import MEASURE_KEYS
from ccleader.models import agents, reviews, targets, traffic
from ccleader.models.changed import Changed
from ccleader.models.facts import FactRow, Grain, Subject
from ccleader.models.store import Store
from ccleader.words import phrase

MONTH = date(2026, 6, 1)
TODAY = datetime(2026, 6, 30, 16, 20)
FIRST, LAST = date(2026, 4, 6), date(2026, 6, 29)

NAMES = ("郭子轩", "陈䶮", "李㛃", "阿卜杜热西提·麦麦提图尔荪", "#panic() *x* $y$ <z> _w_ @v", "王思远")

TARGETS = {
    "aht": 190.0,
    "not_ready_time": 35 * 60.0,
    "utilisation": 0.75,
    "calls_per_day": 90.0,
    "csat": 0.97,
}


def day_facts(agent_id: int, day: date, random: Random, busy: float) -> FactRow:
    """One agent's day: about 93 calls of 187 s, `busy` minutes not ready."""
    calls = round(random.gauss(93, 6))
    talk, acw = round(calls * random.gauss(150, 5)), round(calls * random.gauss(37, 3))
    surveys = round(calls * 0.3)
    known = {
        "calls_handled": calls,
        "talk_seconds": talk,
        "acw_seconds": acw,
        "handle_seconds": talk + acw,
        "login_seconds": 23400,
        "ready_seconds": 23400 - talk - acw - round(busy * 60),
        "not_ready_seconds": round(random.gauss(busy, 4) * 60),
        "surveys": surveys,
        "satisfied": surveys - (random.random() < 0.6),
        "transfers": round(calls * 0.05),
    }
    key = (agent_id, day.year * 10000 + day.month * 100 + day.day, int(Grain.DAY), 0)
    return (*key, *(known.get(measure) for measure in MEASURE_KEYS))


def fill(session: Session) -> Changed:
    """A group of six, eleven weeks of days; the first agent is often away from the phone at the end."""
    random = Random(11)
    group_id = agents.add_group(session, "晨曦组", "班长", "云川有线客户服务中心", "客服部")
    ids = []
    for place, name in enumerate(NAMES):
        form = agents.AgentForm(
            group_id,
            f"80{58 + place}",
            name,
            agents.Level.JUNIOR,
            joined_on=date(2025, 3, 17),
            skills=("宽带", "电视"),
        )
        ids.append(agents.add(session, form))
    batch = traffic.open_batch(
        session, traffic.BatchInfo("坐席日报_202606.xlsx", "0" * 64, FIRST, LAST, 1, 1, 1), "test"
    )
    rows = []
    for place, agent_id in enumerate(ids):
        for offset in range((LAST - FIRST).days + 1):
            day = FIRST + timedelta(days=offset)
            if (offset + place) % 7 in (5, 6):
                continue
            away = place == 0 and day > date(2026, 6, 24)
            rows.append(day_facts(agent_id, day, random, 59 if away else 36))
    traffic.deliver(session, batch, Subject.AGENT, rows)
    for key, value in TARGETS.items():
        targets.set_target(session, key, value, date(2026, 1, 1), group_id)
    reviews.set_comment(session, ids[0], MONTH, "质检稳定,待客耐心。示忙问题先从补工单时机入手。")
    return Changed.ALL


def store(folder: Path) -> Store:
    """A store with the made-up group."""
    made = Store.open(folder / "made.ccl")
    made.write(phrase("test", "fill"), fill)
    return made
