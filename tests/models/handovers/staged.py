"""A floor for tests of handovers: a group with three shifts a day and two leaders with their PINs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy.orm import Session

from ccleader.models import handovers, leaders, matters, shifts
from ccleader.models.handovers import HandoverSheet, Item, Way
from ccleader.models.leaders import LeaderForm, Refusal
from ccleader.models.matters import MatterForm
from ccleader.models.shifts import Preset, Shift
from ccleader.models.store import Store
from tests.models.made import named, read, team, write

DAY = date(2026, 6, 30)
ZHOU_PIN, XU_PIN = "1234", "5678"


def at(hour: int, minute: int = 0, day: date = DAY) -> datetime:
    """A moment of the day."""
    return datetime(day.year, day.month, day.day, hour, minute)


EARLY, LATE = at(15, 40), at(23, 40)
DONE = EARLY + timedelta(minutes=18)


@dataclass
class Floor:
    """A group with its agents, and the leaders 周敏, 许薇 (with PINs) and 程立 (without)."""

    store: Store
    group: int
    agents: list[int]
    zhou: int
    xu: int
    cheng: int

    def shift(self, moment: datetime) -> Shift:
        """The shift that runs at a moment."""
        found = read(self.store, shifts.shift_at, moment)
        assert isinstance(found, Shift)
        return found

    def start(self, moment: datetime, leader_id: int | None = None, **more: Any) -> int:
        """Begin the handover of the shift that runs at a moment."""
        leader = self.zhou if leader_id is None else leader_id
        return int(write(self.store, handovers.start, self.group, self.shift(moment), leader, moment, **more))

    def sheet(self, handover_id: int) -> HandoverSheet:
        """A whole handover."""
        found = read(self.store, handovers.handover, handover_id)
        assert isinstance(found, HandoverSheet)
        return found

    def does(self, function: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        """What an operation that says what it changed returns beside it."""

        def operation(session: Session) -> Any:
            return function(session, *args, **kwargs)

        return self.store.write(named(), operation, who="周敏").value

    def sign(self, handover_id: int, moment: datetime, leader_id: int | None = None, **more: Any) -> None:
        """Sign with the leader's own PIN."""
        leader = self.zhou if leader_id is None else leader_id
        pin = ZHOU_PIN if leader == self.zhou else XU_PIN
        refused: Refusal | None = self.does(handovers.sign, handover_id, leader, pin, moment, **more)
        assert refused is None

    def accept(
        self,
        handover_id: int,
        moment: datetime,
        leader_id: int | None = None,
        way: Way = Way.IN_PERSON,
        reason: str = "",
    ) -> None:
        """Accept with the leader's own PIN."""
        leader = self.xu if leader_id is None else leader_id
        pin = ZHOU_PIN if leader == self.zhou else XU_PIN
        refused: Refusal | None = self.does(
            handovers.accept, handover_id, leader, pin, moment, way=way, reason=reason
        )
        assert refused is None

    def text(self, handover_id: int, item: Item) -> str:
        """What stands under an item."""
        return next(row.text for row in self.sheet(handover_id).items if row.item is item)


def floor(store: Store) -> Floor:
    """A floor in an empty store, as the early shift begins."""
    group, people = team(store)
    people_leading = [
        int(write(store, leaders.add_leader, LeaderForm(name, "班长", (group,))))
        for name in ("周敏", "许薇", "程立")
    ]
    for leader_id, pin in zip(people_leading, (ZHOU_PIN, XU_PIN), strict=False):
        write(store, leaders.set_pin, leader_id, pin, at(8))
    write(store, shifts.start_with, Preset.THREE_SHIFTS)
    return Floor(store, group, people, *people_leading)


def matter(staged: Floor, text: str, moment: object = EARLY, owner: str = "林晓彤") -> int:
    """A matter opened at a moment; due at the end of the late shift."""
    form = MatterForm(staged.group, text, owner=owner, due_at=LATE)
    return int(write(staged.store, matters.open_matter, form, moment))


def handed(staged: Floor) -> int:
    """The early shift, signed by 周敏 for 许薇."""
    key = staged.start(EARLY)
    write(staged.store, handovers.set_successor, key, staged.xu)
    staged.sign(key, EARLY)
    return key
