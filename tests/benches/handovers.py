"""A handover on five years of them: begun filled in, opened, and the month's list beside it."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import insert
from sqlalchemy.orm import Session

from ccleader.metrics.periods import Period, month
from ccleader.models import agents, handovers, leaders, matters, shifts
from ccleader.models.changed import Changed
from ccleader.models.handovers import Handover, HandoverItem, HandoverMatter, HandoverState, Item, Turn, Way
from ccleader.models.leaders import LeaderForm
from ccleader.models.matters import Matter, MatterForm
from ccleader.models.shifts import Preset, Shift
from ccleader.models.store import Store
from ccleader.words import phrase
from tests.benches import Figure, case, median_seconds
from tests.benches.stores import LAST_DAY, five_years

AGE = 5
"""Shifts that a matter stays open."""


@case
def handover(small: bool) -> Iterator[Figure]:
    """Three handovers a day, each with a new matter; the limits are those of a room that opens."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(shutil.copy(five_years(small=small), folder))
        days = Period(LAST_DAY - timedelta(days=30 if small else 1800), LAST_DAY - timedelta(days=1))
        with Store.open(path) as store:
            store.write(phrase("operations", "Fill"), lambda session: _fill(session, days))
            shift = Shift(LAST_DAY, store.read(shifts.shift_types)[0])
            group = store.read(agents.groups)[0].id
            yield from _measured(store, group, shift)


def _measured(store: Store, group: int, shift: Shift) -> Iterator[Figure]:
    now = shift.window[1]

    def begin() -> int:
        def start(session: Session) -> tuple[Changed, int]:
            return Changed.HANDOVERS, handovers.start(session, group, shift, 1, now)

        return int(store.write(phrase("operations", "Begin handover"), start).value)

    def begin_and_open() -> None:
        key = begin()
        store.read(lambda session: handovers.handover(session, key))
        store.undo()

    (opened,) = median_seconds(5, begin_and_open)
    yield Figure("handover_opens_ms", opened * 1000, 200)
    key = begin()
    again, listed = median_seconds(
        5,
        lambda: store.read(lambda session: handovers.handover(session, key)),
        lambda: store.read(lambda session: handovers.handovers(session, group, month(LAST_DAY))),
    )
    yield Figure("handover_draft_again_ms", again * 1000, 200)
    yield Figure("handover_month_list_ms", listed * 1000, 100)


def _fill(session: Session, days: Period) -> Changed:
    """Sealed handovers of three shifts a day, in bulk; every matter is carried `AGE` times."""
    group = agents.groups(session)[0].id
    shifts.start_with(session, Preset.THREE_SHIFTS)
    kinds = shifts.shift_types(session)
    people = [leaders.add_leader(session, LeaderForm(name)) for name in ("周敏", "许薇", "程立")]
    matters.open_matter(session, MatterForm(group, "短信模板乱码"), _moment(days, 0))
    rows: dict[type, list[dict[str, object]]] = {
        Handover: [],
        HandoverItem: [],
        Matter: [],
        HandoverMatter: [],
    }
    for number, (day, kind) in enumerate((day, kind) for day in days for kind in kinds):
        moment = kind.window(day)[1]
        key = number + 1
        rows[Handover].append(_handover(key, group, Shift(day, kind), people[number % 3], moment))
        rows[HandoverItem] += [
            {"handover_id": key, "item": item, "normal": True, "text": "齐", "carried": ""} for item in Item
        ]
        rows[Matter].append(_matter(key + 1, group, moment))
        rows[HandoverMatter] += [
            _kept(key, older + 1, group, moment) for older in range(max(1, key - AGE), key + 1)
        ]
    for table, values in rows.items():
        session.execute(insert(table), values)
    return Changed.ALL


def _moment(days: Period, hours: int) -> datetime:
    return datetime.combine(days.first, datetime.min.time()) + timedelta(hours=hours)


def _handover(key: int, group: int, shift: Shift, leader: int, moment: datetime) -> dict[str, object]:
    texts = ("behalf", "reminder", "despite", "question", "way_reason", "read_by", "by")
    return {
        **dict.fromkeys(texts, ""),
        "id": key,
        "number": f"JJ-{key}",
        "group_id": group,
        "day": shift.day,
        "shift_type_id": shift.type.id,
        "from_id": leader,
        "signed_id": leader,
        "state": HandoverState.SEALED,
        "heads": {},
        "facts": {},
        "conditions": [],
        "way": Way.IN_PERSON,
        "signed_at": moment,
        "accepted_at": moment,
        "sealed_at": moment,
        "check_code": "00000000",
    }


def _matter(key: int, group: int, moment: datetime) -> dict[str, object]:
    """A matter that is closed `AGE` shifts later."""
    texts = ("seat", "ticket", "informed", "why_open", "sent_to", "answer", "owner_before", "closed_by", "by")
    return {
        **dict.fromkeys(texts, ""),
        "id": key,
        "group_id": group,
        "kind": "task",
        "origin": "leader",
        "text": "待回访",
        "urgency": "blue",
        "owner": "林晓彤",
        "opened_on": moment.date(),
        "opened_at": moment,
        "closed_at": moment + timedelta(hours=8 * AGE),
        "closed_how": "已办",
    }


def _kept(handover_id: int, key: int, group: int, moment: datetime) -> dict[str, object]:
    matter = _matter(key, group, moment)
    names = [column.name for column in HandoverMatter.__table__.columns]
    kept = {name: matter[name] for name in names if name in matter}
    return kept | {"handover_id": handover_id, "matter_id": key, "turn": Turn.CARRIED, "age": 1}
