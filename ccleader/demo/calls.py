"""The calls of the demo group: 13 months of half-hours from a fixed seed, with a few true signals in them.

Shape: a table of calls by weekday and half-hour, a season, holidays. Planted: from 22 June 2026
every call takes about 6 s longer; one agent's not-ready time leaves its limits on his last three
days; two agents' satisfaction lies below the rest. Everything else is noise without runs.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from ccleader.words import resources

SEED = 20260794
FIRST, LAST = date(2025, 6, 1), date(2026, 6, 29)
USUAL_HEADS = 15.1
"""Heads that the calls of `OFFERED` are for."""
FIRST_SLOT = 16
"""Half-hour in which the lines open: 08:00."""
SHIFT_SLOTS = 16
"""The group works the early shift, 08:00–16:00."""

OFFERED = (
    (46, 64, 85, 106, 102, 98, 92, 81, 68, 75, 93, 100, 98, 84, 66, 55)
    + (53, 56, 58, 65, 74, 84, 86, 75, 71, 56, 47, 39, 30, 21, 16, 13),
    (44, 58, 80, 94, 97, 91, 82, 70, 64, 68, 80, 90, 88, 78, 64, 52)
    + (50, 52, 56, 62, 68, 74, 76, 70, 62, 52, 42, 34, 26, 20, 15, 11),
    (44, 60, 80, 93, 101, 88, 78, 70, 63, 67, 77, 83, 85, 79, 64, 52)
    + (49, 49, 52, 63, 69, 68, 73, 66, 61, 49, 43, 34, 26, 20, 15, 11),
    (40, 58, 79, 88, 97, 91, 82, 70, 63, 66, 80, 84, 90, 78, 63, 47)
    + (49, 48, 56, 60, 63, 72, 70, 64, 58, 52, 42, 33, 24, 20, 14, 10),
    (46, 58, 80, 95, 101, 89, 87, 74, 65, 74, 87, 87, 85, 78, 70, 52)
    + (52, 53, 55, 62, 70, 75, 83, 72, 65, 54, 41, 37, 28, 21, 15, 11),
    (35, 47, 62, 72, 78, 73, 64, 56, 52, 55, 66, 67, 72, 65, 50, 43)
    + (38, 42, 44, 47, 52, 61, 59, 52, 48, 40, 34, 28, 21, 15, 12, 8),
    (34, 42, 60, 72, 71, 70, 60, 53, 44, 52, 61, 63, 65, 56, 45, 36)
    + (37, 37, 40, 43, 51, 55, 53, 51, 43, 39, 30, 24, 18, 15, 10, 8),
)
"""Mean calls by weekday (Monday first) and half-hour from 08:00 to 24:00."""

SEASON = (1.03, 0.95, 0.98, 0.99, 0.99, 1.0, 1.05, 1.04, 0.98, 0.97, 1.0, 1.02)
"""Calls against a usual month, January first."""

HOLIDAYS = (
    (date(2025, 10, 1), date(2025, 10, 8), 0.8),
    (date(2026, 1, 1), date(2026, 1, 3), 0.85),
    (date(2026, 2, 15), date(2026, 2, 23), 0.65),
    (date(2026, 4, 4), date(2026, 4, 6), 0.85),
    (date(2026, 5, 1), date(2026, 5, 5), 0.85),
    (date(2026, 6, 19), date(2026, 6, 21), 0.9),
)
"""First day, last day, calls against usual days."""

QUEUES = (("宽带热线", 0.6), ("电视热线", 0.4))
"""Skill groups and their share of the calls."""

USUAL_AHT = 188.0
UPGRADE = date(2026, 6, 22)
AHT_AFTER_UPGRADE = (192.0, 195.0, 194.0, 192.0, 193.0, 194.0, 194.0, 199.0)
RESTLESS, RESTLESS_MINUTES = "8058", (59, 58, 61)
DAYS_OFF = ((0,) * 4 + (1,) * 4 + (2,) * 4 + (3,) * 4 + (4,) * 2, (4,) * 2 + (5,) * 8 + (6,) * 8)
"""Each week every agent draws one place of both rows: the weekdays on which he is off."""


@dataclass(frozen=True)
class Person:
    """An agent of the demo group; aht in seconds, not_ready in minutes a day, csat as a share."""

    number: str
    name: str
    level: str
    hired_on: date
    mentor: str
    skills: tuple[str, ...]
    aht: float
    not_ready: float
    csat: float


@dataclass
class AgentSlot:
    """One agent's half-hour, in the words of the ACD; times in seconds."""

    day: date
    slot: int
    person: Person
    login: int
    handled: int
    handle: int = 0
    hold: int = 0
    acw: int = 0
    ring: int = 0
    ready: int = 0
    not_ready: int = 0
    not_ready_count: int = 0
    held: int = 0
    transfers: int = 0
    surveys: int = 0
    satisfied: int = 0

    @property
    def talk(self) -> int:
        """Handling time without hold and after-call work."""
        return self.handle - self.hold - self.acw

    @property
    def slack(self) -> int:
        """Logged-in time that calls left over."""
        return max(0, self.login - self.handle - self.ring)


@dataclass(frozen=True)
class QueueSlot:
    """One skill group's half-hour; wait is that of the answered calls, in seconds."""

    day: date
    slot: int
    queue: str
    offered: int
    handled: int
    abandoned: int
    in_threshold: int
    abandoned_in_threshold: int
    wait: int


@dataclass
class Traffic:
    """All half-hours of the demo, by day."""

    agents: list[AgentSlot] = field(default_factory=list)
    queues: list[QueueSlot] = field(default_factory=list)


def people() -> list[Person]:
    """The 18 agents, by 工号."""
    with (resources() / "demo" / "agents.csv").open(encoding="utf-8", newline="") as file:
        return [
            Person(
                number=row["number"],
                name=row["name"],
                level=row["level"],
                hired_on=date.fromisoformat(row["hired_on"]),
                mentor=row["mentor"],
                skills=tuple(row["skills"].split()),
                aht=float(row["aht"]),
                not_ready=float(row["not_ready"]),
                csat=float(row["csat"]) / 100,
            )
            for row in csv.DictReader(file)
        ]


def traffic() -> Traffic:
    """Every half-hour of the demo; the same on every machine."""
    random = Random(SEED)
    group = people()
    duty = _duty(group, random)
    aht = _group_aht(random)
    restless_days = [day for day, there in duty.items() if RESTLESS in {p.number for p in there}][-3:]
    unhappy = {person.number: random.random() for person in group}
    made = Traffic()
    for day, there in duty.items():
        queues = list(_queue_slots(day, len(group) - sum(p.hired_on > day for p in group), random))
        made.queues += queues
        slots = _agent_slots(day, there, queues, random)
        _spend_on_calls(slots, aht[day], random)
        restless = day in restless_days
        swing = random.gauss(0, 1.0)
        for person in there:
            own = [slot for slot in slots if slot.person is person]
            minutes = max(8.0, random.gauss(person.not_ready + swing, 3.6))
            if restless and person.number == RESTLESS:
                minutes = RESTLESS_MINUTES[restless_days.index(day)]
            _spend_the_rest(own, round(minutes * 60), random)
            _rate(own, unhappy, random)
        made.agents += sorted(slots, key=lambda slot: (slot.slot, slot.person.number))
    return made


def _days() -> Iterator[date]:
    for offset in range((LAST - FIRST).days + 1):
        yield FIRST + timedelta(offset)


def _duty(group: list[Person], random: Random) -> dict[date, list[Person]]:
    """Who works on which day: five days a week, fewer at the weekend."""
    duty = {}
    drawn: list[Person] = []
    for day in _days():
        if not drawn or day.weekday() == 0:
            drawn = random.sample(group, len(group))
        pairs = dict(zip(drawn, zip(*DAYS_OFF, strict=True), strict=True))
        duty[day] = [p for p in group if p.hired_on <= day and day.weekday() not in pairs[p]]
    return duty


def _group_aht(random: Random) -> dict[date, float]:
    """The group's handling time of each day: noise that never stays on one side, then the upgrade."""
    found = {}
    same_side, last = 0, 0.0
    for day in _days():
        if day >= UPGRADE:
            found[day] = AHT_AFTER_UPGRADE[(day - UPGRADE).days]
            continue
        noise = max(-9.0, min(9.0, random.gauss(0, 4)))
        if noise * last > 0 and same_side >= 4:
            noise = -noise
        same_side = same_side + 1 if noise * last > 0 else 1
        last = noise
        found[day] = USUAL_AHT + noise
    found[UPGRADE - timedelta(1)] = USUAL_AHT - 1
    return found


def _queue_slots(day: date, heads: int, random: Random) -> Iterator[QueueSlot]:
    """The skill groups' half-hours; the fuller the half-hour, the longer the wait."""
    busy = SEASON[day.month - 1] * heads / USUAL_HEADS
    for first, last, factor in HOLIDAYS:
        if first <= day <= last:
            busy *= factor
    busy *= random.gauss(1, 0.02)
    for index, usual in enumerate(OFFERED[day.weekday()]):
        strain = max(0.0, random.gauss(usual / 75 - 0.72, 0.12))
        for queue, share in QUEUES:
            mean = usual * busy * share
            offered = max(1, round(random.gauss(mean, mean**0.5 * 0.7)))
            abandoned = min(offered, int(offered * (0.016 + 0.085 * strain) + random.random()))
            handled = offered - abandoned
            in_threshold = round(handled * max(0.55, 0.985 - 0.26 * strain))
            wait = round(
                in_threshold * random.uniform(5, 8) + (handled - in_threshold) * random.uniform(28, 55)
            )
            quick = int(abandoned * random.uniform(0.2, 0.5))
            yield QueueSlot(
                day, FIRST_SLOT + index, queue, offered, handled, abandoned, in_threshold, quick, wait
            )


def _agent_slots(day: date, there: list[Person], queues: list[QueueSlot], random: Random) -> list[AgentSlot]:
    """Share the calls of the early shift among the agents there, by the time each is logged in."""
    meals = {person: random.choice((6, 7, 8, 9)) for person in there}
    slots = []
    for index in range(SHIFT_SLOTS):
        calls = sum(queue.handled for queue in queues if queue.slot == FIRST_SLOT + index)
        logins = {
            person: random.randint(840, 960) if index in (0, SHIFT_SLOTS - 1) else 1800
            for person in there
            if index not in (meals[person], meals[person] + 1)
        }
        speed = sum(login / person.aht**0.5 for person, login in logins.items())
        left = 0.0
        for person in random.sample(list(logins), len(logins)):
            share = calls * logins[person] / person.aht**0.5 / speed + left
            room = int((logins[person] - 60) / person.aht)
            handled = min(room, round(share))
            left = share - handled
            slots.append(AgentSlot(day, FIRST_SLOT + index, person, logins[person], handled))
    return slots


def _spend_on_calls(slots: list[AgentSlot], aht: float, random: Random) -> None:
    """Give each half-hour its handling time, so that the group's day comes to `aht`."""
    form = {slot.person: random.gauss(1, 0.03) for slot in slots}
    wanted = [slot.handled * slot.person.aht * form[slot.person] * random.gauss(1, 0.04) for slot in slots]
    scale = aht * sum(slot.handled for slot in slots) / sum(wanted)
    for slot, seconds in zip(slots, wanted, strict=True):
        slot.handle = round(seconds * scale)
        slot.held = sum(random.random() < 0.11 for _ in range(slot.handled))
        slot.transfers = sum(random.random() < 0.04 for _ in range(slot.handled))
        slot.hold = min(slot.handle // 4, slot.held * random.randint(25, 50))
        slot.acw = round(slot.handle * random.uniform(0.11, 0.16))
        slot.ring = slot.handled * random.randint(3, 5)


def _spend_the_rest(own: list[AgentSlot], not_ready: int, random: Random) -> None:
    """Divide the time that one agent's calls left between not ready (`not_ready` seconds a day) and ready."""
    for slot in own:
        slot.login = max(slot.login, slot.handle + slot.ring)
    weights = [slot.slack * random.uniform(0.4, 1.6) for slot in own]
    for slot, weight in zip(own, weights, strict=True):
        slot.not_ready = min(slot.slack, round(not_ready * weight / sum(weights)))
    for slot in own:
        missing = not_ready - sum(other.not_ready for other in own)
        slot.not_ready += max(-slot.not_ready, min(missing, slot.slack - slot.not_ready))
        slot.not_ready_count = -(-slot.not_ready // 420)
        slot.ready = slot.slack - slot.not_ready


def _rate(own: list[AgentSlot], unhappy: dict[str, float], random: Random) -> None:
    """About a third of the calls are rated; dissatisfied ones come as often as the agent's share says."""
    for slot in own:
        slot.surveys = sum(random.random() < 0.31 for _ in range(slot.handled))
        owed = unhappy[slot.person.number] + slot.surveys * (1 - slot.person.csat)
        dissatisfied = min(slot.surveys, int(owed))
        unhappy[slot.person.number] = owed - dissatisfied
        slot.satisfied = slot.surveys - dissatisfied
