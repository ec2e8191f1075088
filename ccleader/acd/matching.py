"""Whose rows are these: the subjects of a report matched with the roster and the queues."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ccleader.metrics.grains import Subject
from ccleader.models import agents, traffic
from ccleader.models.agents import AgentRow

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@dataclass(frozen=True)
class Named:
    """A subject as the report writes it; `id` is its number in the staging file."""

    id: int
    kind: Subject
    number: str
    name: str

    @property
    def shown(self) -> str:
        """The subject in a sentence: 工号 and name, or whichever there is."""
        return " ".join(part for part in (self.number, self.name) if part)


@dataclass(frozen=True)
class Matched:
    """Staging id → store id of the known subjects, and the unknown ones.

    `misnamed` are known by number but bear another name in the roster, which stands beside.
    """

    known: Mapping[int, int]
    unknown: tuple[Named, ...]
    misnamed: tuple[tuple[Named, str], ...] = ()

    @property
    def unknown_agents(self) -> tuple[Named, ...]:
        """Agents that are not in the roster."""
        return tuple(named for named in self.unknown if named.kind is Subject.AGENT)


def match(session: Session, subjects: Iterable[Named]) -> Matched:
    """Match subjects with the store.

    An agent is known by 工号 or ACD login; by name only where the report has no numbers and
    exactly one agent bears it. A queue is known by its name.
    """
    roster = agents.agents(session, include_left=True)
    numbers = {login: row.id for row in roster for login in row.logins}
    numbers |= {row.number: row.id for row in roster}
    called = {row.id: row.name for row in roster}
    names = _unambiguous(roster)
    queues = {queue.name: queue.id for queue in traffic.queues(session)}
    known: dict[int, int] = {}
    unknown: list[Named] = []
    misnamed: list[tuple[Named, str]] = []
    for named in subjects:
        if named.kind is Subject.QUEUE:
            found = queues.get(named.name or named.number)
        elif named.number:
            found = numbers.get(named.number)
        else:
            found = names.get(named.name) or numbers.get(named.name)
        if found is None:
            unknown.append(named)
            continue
        known[named.id] = found
        if (
            named.kind is Subject.AGENT
            and named.number
            and named.name not in ("", named.number, called[found])
        ):
            misnamed.append((named, called[found]))
    return Matched(known, tuple(unknown), tuple(misnamed))


def _unambiguous(roster: Iterable[AgentRow]) -> dict[str, int]:
    bearers: dict[str, list[int]] = {}
    for row in roster:
        bearers.setdefault(row.name, []).append(row.id)
    return {name: ids[0] for name, ids in bearers.items() if len(ids) == 1}


def add_unknown(session: Session, unknown: Iterable[Named], group_id: int) -> dict[int, int]:
    """Add the unknown subjects to a group; returns staging id → store id."""
    added: dict[int, int] = {}
    for named in unknown:
        if named.kind is Subject.QUEUE:
            added[named.id] = traffic.add_queue(session, named.name or named.number, group_id)
        else:
            form = agents.AgentForm(group_id, named.number or named.name, named.name or named.number)
            added[named.id] = agents.add(session, form)
    return added
