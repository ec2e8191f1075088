"""Stores of the size a group reaches after years, made once a run."""

import atexit
import random
import shutil
import tempfile
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

from sqlalchemy.orm import Session

from ccleader.metrics.grains import Grain, Subject
from ccleader.metrics.measures import MEASURE_KEYS
from ccleader.metrics.periods import Period, month_starts, shift_months
from ccleader.models import agents, traffic
from ccleader.models.changed import Changed
from ccleader.models.facts import FactRow, as_int
from ccleader.models.store import Store
from ccleader.words import phrase
from tests.benches import floors

AGENTS = 30
SLOTS = range(16, 36)
LAST_DAY = date(2026, 10, 31)


@cache
def five_years(*, small: bool) -> Path:
    """A store of 30 agents × 5 years (small: 14 months): 20 half-hours a day, the floor; made once a run."""
    folder = Path(tempfile.mkdtemp(prefix="ccleader-bench-"))
    atexit.register(shutil.rmtree, folder)
    path = folder / "晨曦组.ccl"
    months = 14 if small else 60
    period = Period(shift_months(LAST_DAY, 1 - months), LAST_DAY)
    with Store.open(path) as store:
        store.write(phrase("operations", "Import {file}", file="bench"), lambda s: _fill(s, period))
    return path


def _fill(session: Session, period: Period) -> Changed:
    group_id = agents.add_group(session, "晨曦组")
    ids = [
        agents.add(session, agents.AgentForm(group_id, f"{8000 + number}", f"组员{number}"))
        for number in range(AGENTS)
    ]
    for start in month_starts(period):
        days = [day for day in period if (day.year, day.month) == (start.year, start.month)]
        batch_id = traffic.open_batch(session, traffic.BatchInfo(f"{start:%Y-%m}.xlsx", str(start)))
        traffic.deliver(session, batch_id, Subject.AGENT, facts(ids, days))
    floors.fill(session, group_id, ids, period)
    return Changed.ALL


def facts(ids: list[int], days: list[date]) -> Iterator[FactRow]:
    """Half-hourly rows of all agents, every measure known, from a fixed seed."""
    source = random.Random(20261121)
    for day in days:
        for agent_id in ids:
            for slot in SLOTS:
                values = [source.randrange(1800) for _ in MEASURE_KEYS]
                yield (agent_id, as_int(day), Grain.HALF_HOUR, slot, *values)
