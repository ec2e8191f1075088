"""The sampling plan 抽检计划: calls of a month drawn at random for every agent, over days and hours."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import cycle, islice
from random import Random
from typing import TypeVar

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ccleader.errors import Misfit, Trouble
from ccleader.metrics import periods
from ccleader.metrics.catalog import BY_KEY
from ccleader.metrics.periods import Period
from ccleader.models import agents, plans, settings, shifts
from ccleader.models.agents import Agent, AgentRow, Status
from ccleader.models.base import still
from ccleader.models.changed import Changed
from ccleader.models.figures import By, figures
from ccleader.models.floor import business_day
from ccleader.models.quality import LABELS, CheckState, Length, Purpose
from ccleader.models.quality_records import Evaluation, SampleCall
from ccleader.words import Phrase, mark, phrase

SLOT = 30
"""Minutes of a half-hour."""

_BAND = 120
_LENGTHS = (Length.ANY, Length.LONG, Length.ANY, Length.SHORT)
"""Half of the calls as they come; the others see to it that long and short ones are heard, too."""

_WANTED = {
    Length.ANY: LABELS[Length.ANY],
    Length.LONG: mark("quality", "Long: {n} min or more"),
    Length.SHORT: mark("quality", "Short: under {n} min"),
}


@dataclass(frozen=True)
class SampleRow:
    """A call drawn; `slot` is minutes from midnight of the business day, `long_from` minutes of a call."""

    id: int
    agent_id: int
    agent: str
    agent_number: str
    group_id: int
    day: date
    slot: int
    nth: int
    call_type: str
    length: Length
    seed: int
    evaluation_id: int | None
    skipped_why: str
    by: str
    long_from: int

    @property
    def wanted(self) -> Phrase:
        """How long the call should be: a long one lasts `long_from` minutes or more, a short one less."""
        return phrase("quality", _WANTED[self.length], n=self.long_from)

    @property
    def starts(self) -> datetime:
        """When its half-hour begins."""
        return datetime.combine(self.day, time()) + timedelta(minutes=self.slot)

    @property
    def is_open(self) -> bool:
        """Whether it is still to be checked."""
        return self.evaluation_id is None and not self.skipped_why


@dataclass(frozen=True)
class _Slot:
    """A half-hour with calls of an agent; `known` where their number is, not only the day's."""

    starts: datetime
    calls: float
    known: bool

    @property
    def band(self) -> int:
        """The two hours of the day it lies in."""
        return (self.starts.hour * 60 + self.starts.minute) // _BAND


def samples(session: Session, group_id: int, month: date) -> list[SampleRow]:
    """The calls drawn of a group for the month a day is in, by agent and time."""
    period = periods.month(month)
    query = (
        select(SampleCall, Agent.name, Agent.number)
        .join(Agent, Agent.id == SampleCall.agent_id)
        .where(SampleCall.group_id == group_id, SampleCall.day.between(period.first, period.last))
        .order_by(Agent.number, SampleCall.day, SampleCall.slot, SampleCall.id)
    )
    long_from = settings.value(session, settings.LONG_CALL_MINUTES, period.last, group_id)
    return [_row(found, name, number, long_from) for found, name, number in session.execute(query)]


def missing(session: Session, group_id: int, month: date) -> dict[int, int]:
    """Agents of the group who have fewer checks than the month asks for, and how many they lack."""
    period = periods.month(month)
    wanted = settings.value(session, settings.CHECKS_PER_MONTH, period.last, group_id)
    done = _done(session, group_id, period)
    lacking = {row.id: wanted - done[row.id] for row in _people(session, group_id, period)}
    return {agent_id: count for agent_id, count in lacking.items() if count > 0}


def draw(session: Session, group_id: int, month: date, seed: int, today: date) -> int:
    """Draw what is still missing, beyond the calls drawn already; returns how many were drawn.

    A half-hour is drawn by the number of its calls, on other days and at other hours before the same
    again; where only the day's calls are known, by the planned shift. The same seed draws the same.
    Trouble where there are no calls to draw from.
    """
    whole = periods.month(month)
    drawn = samples(session, group_id, month)
    waiting = Counter(row.agent_id for row in drawn if row.is_open)
    lacking = {who: lack - waiting[who] for who, lack in missing(session, group_id, month).items()}
    lacking = {who: lack for who, lack in lacking.items() if lack > 0}
    if not lacking:
        return 0
    slots: Mapping[int, list[_Slot]] = {}
    if whole.first <= today:
        slots = _slots(session, group_id, list(lacking), Period(whole.first, min(whole.last, today)))
    types = _types(session, group_id)
    count = 0
    for who, lack in lacking.items():
        random = Random(f"{seed} {who}")
        before = [row.starts for row in drawn if row.agent_id == who]
        bands = zip(_cycled(random, _LENGTHS), _cycled(random, types or ("",)), strict=False)
        chosen = _chosen(random, slots.get(who, []), lack, before)
        for one, (length, kind) in zip(chosen, bands, strict=False):
            session.add(_sample(session, random, one, length, kind, who, group_id, seed))
            count += 1
    if not count:
        raise _nothing()
    session.flush()
    return count


def skip_sample(session: Session, sample_id: int, why: str) -> Changed:
    """Note why a call that was drawn is not checked (no recording); another may be drawn for it."""
    if not why.strip():
        raise Misfit("why", phrase("trouble", "Say why the call is not checked."))
    found = still(session, SampleCall, sample_id)
    if found.evaluation_id is not None:
        raise Trouble(phrase("trouble", "This call that was drawn has been checked already."))
    found.skipped_why = why.strip()
    session.flush()
    return Changed.QUALITY


def _row(found: SampleCall, name: str, number: str, long_from: int) -> SampleRow:
    return SampleRow(
        found.id,
        found.agent_id,
        name,
        number,
        found.group_id,
        found.day,
        found.slot,
        found.nth,
        found.call_type,
        Length(found.length),
        found.seed,
        found.evaluation_id,
        found.skipped_why,
        found.by,
        long_from,
    )


def _people(session: Session, group_id: int, period: Period) -> list[AgentRow]:
    """Who worked in the group in the period, as the roster says."""
    everyone = agents.agents(session, group_id, include_left=True)
    there = [row for row in everyone if any(row.in_group_on(day) for day in period)]
    return [row for row in there if row.status is not Status.AWAY]


def _done(session: Session, group_id: int, period: Period) -> Counter[int]:
    """Checks of the period that count, by agent."""
    query = (
        select(Evaluation.agent_id, func.count())
        .where(
            Evaluation.group_id == group_id,
            Evaluation.day.between(period.first, period.last),
            Evaluation.purpose == Purpose.RANDOM,
            Evaluation.state != CheckState.DRAFT,
        )
        .group_by(Evaluation.agent_id)
    )
    return Counter(dict(session.execute(query).all()))


def _types(session: Session, group_id: int) -> list[str]:
    """The kinds of call that were checked in the group, where there are several."""
    query = select(Evaluation.call_type).where(Evaluation.group_id == group_id).distinct()
    found = sorted(filter(None, session.scalars(query)))
    return found if len(found) > 1 else []


def _slots(session: Session, group_id: int, ids: Sequence[int], period: Period) -> Mapping[int, list[_Slot]]:
    """The half-hours with calls of each agent, in order of time."""
    handled = [BY_KEY["calls_handled"]]
    found: dict[int, list[_Slot]] = defaultdict(list)
    told: set[tuple[int, date]] = set()
    mine = _Belonging(session, period)
    reach = Period(period.first, period.last + timedelta(days=1))  # a night ends on the day after
    for figure in figures(session, handled, reach, agent_ids=ids, by=(By.AGENT, By.DAY, By.HALF_HOUR)):
        who, day, slot = figure.keys
        assert isinstance(who, int)
        assert isinstance(day, date)
        assert isinstance(slot, int)
        starts = datetime.combine(day, time()) + timedelta(minutes=slot * SLOT)
        if figure.numerator and mine[starts]:
            found[who].append(_Slot(starts, figure.numerator, known=True))
            told.add((who, day))
    planned = plans.plan(session, group_id, period)
    kinds = {kind.id: kind for kind in shifts.shift_types(session, include_retired=True)}
    for figure in figures(session, handled, period, agent_ids=ids, by=(By.AGENT, By.DAY)):
        who, day = figure.keys
        assert isinstance(who, int)
        assert isinstance(day, date)
        plan = planned.get((who, day))
        if figure.numerator and (who, day) not in told and plan and plan.shift_type_id is not None:
            found[who] += _of_shift(kinds[plan.shift_type_id].window(day), figure.numerator)
    return found


class _Belonging(dict[datetime, bool]):
    """Whether a half-hour is of a period, by its business day; those at its ends are looked up."""

    def __init__(self, session: Session, period: Period) -> None:
        self._session = session
        self._period = period

    def __missing__(self, starts: datetime) -> bool:
        inside = self._period.first < starts.date() <= self._period.last
        found = inside or self._period.contains(business_day(self._session, starts))
        self[starts] = found
        return found


def _of_shift(window: tuple[datetime, datetime], calls: int) -> list[_Slot]:
    """The half-hours of a shift, with the calls of its day spread evenly."""
    first, last = window
    count = max(1, (last - first) // timedelta(minutes=SLOT))
    return [_Slot(first + at * timedelta(minutes=SLOT), calls / count, known=False) for at in range(count)]


def _chosen(
    random: Random, slots: Sequence[_Slot], count: int, before: Sequence[datetime]
) -> Iterator[_Slot]:
    """So many half-hours, each once, drawn by their calls; other days and other hours come first."""
    days = {moment.date() for moment in before}
    bands = {_Slot(moment, 0, known=False).band for moment in before}
    left = [slot for slot in slots if slot.starts not in before]
    for _ in range(min(count, len(left))):
        other_days = [slot for slot in left if slot.starts.date() not in days] or left
        best = [slot for slot in other_days if slot.band not in bands] or other_days
        one = random.choices(best, [slot.calls for slot in best])[0]
        left.remove(one)
        days.add(one.starts.date())
        bands.add(one.band)
        yield one


def _sample(
    session: Session,
    random: Random,
    one: _Slot,
    length: Length,
    kind: str,
    agent_id: int,
    group_id: int,
    seed: int,
) -> SampleCall:
    day = business_day(session, one.starts)
    return SampleCall(
        agent_id=agent_id,
        group_id=group_id,
        day=day,
        slot=(one.starts - datetime.combine(day, time())) // timedelta(minutes=1),
        nth=random.randint(1, int(one.calls)) if one.known else 1,
        call_type=kind,
        length=length,
        seed=seed,
        skipped_why="",
    )


_T = TypeVar("_T")


def _cycled(random: Random, options: Sequence[_T]) -> Iterator[_T]:
    """The options in turn, from any of them on."""
    return islice(cycle(options), random.randrange(len(options)), None)


def _nothing() -> Trouble:
    return Trouble(
        phrase(
            "trouble",
            "There is nothing to draw from: no calls of these agents are known by half-hours, "
            "nor a day's calls with a planned shift. Import a report first.",
        )
    )
