"""Small records for tests: a group, its agents, a queue, a delivered batch; and what a store holds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from ccleader.metrics.grains import Grain, Subject
from ccleader.metrics.measures import MEASURE_KEYS
from ccleader.models import agents, traffic
from ccleader.models.agents import AgentForm
from ccleader.models.base import Base
from ccleader.models.changed import Changed
from ccleader.models.facts import FactRow
from ccleader.models.store import Store
from ccleader.words import Phrase, phrase

NAMES = ("林晓彤", "王思远", "刘洋", "徐梦洁", "郭子轩")


def named(text: str = "Change") -> Phrase:
    """A name for an operation."""
    return phrase("operations", text)


def write(store: Store, function: Any, *args: Any, name: str = "Change", **kwargs: Any) -> Any:
    """Run `function(session, …)` as one operation and return what it returns."""

    def operation(session: Session) -> tuple[Changed, Any]:
        return Changed.ALL, function(session, *args, **kwargs)

    return store.write(named(name), operation).value


def read(store: Store, function: Any, *args: Any, **kwargs: Any) -> Any:
    """What `function(session, …)` returns."""
    return store.read(lambda session: function(session, *args, **kwargs))


def team(
    store: Store, size: int = 3, name: str = "晨曦组", first_number: int = 8012
) -> tuple[int, list[int]]:
    """A new group of agents; its id and theirs."""
    group = write(store, agents.add_group, name, name="Add group")
    forms = [AgentForm(group, f"{first_number + at:04}", NAMES[at % 5]) for at in range(size)]
    return group, [write(store, agents.add, form, name="Add agent") for form in forms]


def fact(
    subject_id: int, day: int, slot: int = 0, grain: Grain = Grain.HALF_HOUR, **measures: int
) -> FactRow:
    """A fact row: the measures named, all others unknown."""
    assert measures.keys() <= set(MEASURE_KEYS)
    return (subject_id, day, int(grain), slot, *(measures.get(key) for key in MEASURE_KEYS))


def deliver(
    store: Store,
    facts: Iterable[FactRow],
    subject: Subject = Subject.AGENT,
    sha256: str = "0",
    **info: Any,
) -> int:
    """Write a batch of facts as one operation; its id."""

    def operation(session: Session) -> tuple[Changed, int]:
        batch_id = traffic.open_batch(session, traffic.BatchInfo("report.xlsx", sha256, **info))
        traffic.deliver(session, batch_id, subject, facts)
        return Changed.TRAFFIC, batch_id

    return int(store.write(named("Import"), operation).value)


def month_of_facts(agent_ids: Sequence[int], day: date = date(2026, 6, 1)) -> list[FactRow]:
    """Two half-hours on two days for each agent."""
    first = day.year * 10000 + day.month * 100 + 1
    return [
        fact(
            agent_id,
            first + at,
            slot,
            calls_handled=3 + at,
            handle_seconds=600 + 10 * slot,
            login_seconds=1800,
        )
        for agent_id in agent_ids
        for at in (0, 1)
        for slot in (18, 19)
    ]


def dump(store: Store, without: Sequence[str] = ()) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table but those left out, in the order of the keys."""

    def rows(session: Session) -> dict[str, list[tuple[object, ...]]]:
        tables = [table for table in Base.metadata.sorted_tables if table.name not in without]
        return {
            table.name: [
                tuple(map(_frozen, row))
                for row in session.execute(select(table).order_by(*table.primary_key))
            ]
            for table in tables
        }

    return store.read(rows)


def _frozen(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value
