"""Swaps 换班 and covers 顶班: who works for whom, approved together with the plan it changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, Select, or_, select
from sqlalchemy.orm import Session, aliased

from ccleader.errors import Misfit, Trouble
from ccleader.metrics.periods import Period
from ccleader.models import locks, settings
from ccleader.models.agents import Agent, agent
from ccleader.models.changed import Changed
from ccleader.models.plans import Cell, set_plan
from ccleader.models.shifts import (
    Decision,
    PlannedShift,
    PlanSource,
    Swap,
    SwapKind,
    shift_type,
)
from ccleader.words import Phrase, mark, phrase

KIND_NAMES = {SwapKind.SWAP: mark("swaps", "Swap"), SwapKind.COVER: mark("swaps", "Cover")}
STATE_NAMES = {
    Decision.ASKED: mark("swaps", "Asked for"),
    Decision.APPROVED: mark("swaps", "Approved"),
    Decision.RETURNED: mark("swaps", "Returned"),
}


@dataclass(frozen=True)
class SwapForm:
    """What is asked for: `agent_id` gives the shift of `day` to `other_id`.

    In a swap he takes that of `other_day` for it, which may be the same day; a cover has no `other_day`.
    """

    kind: SwapKind
    agent_id: int
    day: date
    other_id: int
    other_day: date | None = None
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class SwapRow(SwapForm):
    """A request as rooms and pages see it; `short_notice` where it came later than it should."""

    id: int
    agent_name: str
    other_name: str
    shift_type_id: int
    other_shift_type_id: int | None
    asked_at: datetime
    short_notice: bool
    state: Decision
    decided_at: datetime | None
    decided_by: str
    decided_why: str
    paid_back_on: date | None
    by: str

    @property
    def open(self) -> bool:
        """Whether it waits for a decision."""
        return self.state is Decision.ASKED

    @property
    def owed(self) -> bool:
        """Whether it is a cover that was approved and is still to be paid back."""
        approved = self.state is Decision.APPROVED
        return approved and self.kind is SwapKind.COVER and self.paid_back_on is None


@dataclass(frozen=True)
class Covers:
    """How often an agent stood in for others and others for him; `balance` counts what is not paid back."""

    given: int
    taken: int
    balance: int


def swaps(
    session: Session, group_id: int, period: Period | None = None, state: Decision | None = None
) -> list[SwapRow]:
    """Requests of who is in a group, or was when the month was locked, the latest first.

    Of a period those with either day in it.
    """
    query = _QUERY.where(_of_group(group_id))
    if period is not None:
        ends = (period.first, period.last)
        query = query.where(or_(Swap.day.between(*ends), Swap.other_day.between(*ends)))
    if state is not None:
        query = query.where(Swap.state == state)
    return [_row(*row) for row in session.execute(query)]


def swap(session: Session, swap_id: int) -> SwapRow:
    """One request."""
    _standing(session, swap_id)
    return _row(*session.execute(_QUERY.where(Swap.id == swap_id)).one())


def _standing(session: Session, swap_id: int) -> Swap:
    found = session.get(Swap, swap_id)
    if found is None:
        raise Trouble(phrase("trouble", "This request was taken back meanwhile. Ask anew."))
    return found


_GIVER, _TAKER = aliased(Agent), aliased(Agent)
_QUERY: Select[Swap, str, str] = (
    select(Swap, _GIVER.name, _TAKER.name)
    .join(_GIVER, _GIVER.id == Swap.agent_id)
    .join(_TAKER, _TAKER.id == Swap.other_id)
    .order_by(Swap.asked_at.desc(), Swap.id.desc())
)


def _of_group(group_id: int) -> ColumnElement[bool]:
    """Whether one of the two stood in a group on the day."""
    both = (Swap.agent_id, Swap.other_id)
    return or_(*(locks.of_group(group_id, who, Swap.day) for who in both))


def _row(found: Swap, giver: str, taker: str) -> SwapRow:
    return SwapRow(
        kind=SwapKind(found.kind),
        agent_id=found.agent_id,
        day=found.day,
        other_id=found.other_id,
        other_day=found.other_day,
        reason=found.reason,
        id=found.id,
        agent_name=giver,
        other_name=taker,
        shift_type_id=found.shift_type_id,
        other_shift_type_id=found.other_shift_type_id,
        asked_at=found.asked_at,
        short_notice=found.short_notice,
        state=Decision(found.state),
        decided_at=found.decided_at,
        decided_by=found.decided_by,
        decided_why=found.decided_why,
        paid_back_on=found.paid_back_on,
        by=found.by,
    )


def ask_swap(session: Session, form: SwapForm, now: datetime) -> int:
    """Ask for a swap or a cover and return its id; Misfit where the two plans do not allow it."""
    given, taken = _shifts(session, form)
    made = Swap(
        kind=form.kind,
        agent_id=form.agent_id,
        day=form.day,
        shift_type_id=given,
        other_id=form.other_id,
        other_day=form.other_day,
        other_shift_type_id=taken,
        reason=form.reason.strip(),
        asked_at=now,
        short_notice=_short_notice(session, form, given, taken, now),
        state=Decision.ASKED,
        decided_by="",
        decided_why="",
    )
    session.add(made)
    session.flush()
    return made.id


def _short_notice(session: Session, form: SwapForm, given: int, taken: int | None, now: datetime) -> bool:
    """Whether the earlier of the shifts begins sooner than a swap is to be asked for ahead."""
    starts = [shift_type(session, given).window(form.day)[0]]
    if form.other_day is not None and taken is not None:
        starts.append(shift_type(session, taken).window(form.other_day)[0])
    group_id = agent(session, form.agent_id).group_id
    ahead = settings.value(session, settings.SWAP_AHEAD_HOURS, now.date(), group_id)
    return min(starts) - now < timedelta(hours=ahead)


def approve_swap(
    session: Session, swap_id: int, who: str, now: datetime, reason: str | None = None
) -> Changed:
    """Approve a request and change both plans with it.

    Misfit where the plans no longer allow it, or a month is locked and no reason is given.
    """
    found = _asked(session, swap_id)
    form = _form(found)
    if _shifts(session, form) != (found.shift_type_id, found.other_shift_type_id):
        raise Misfit(
            "day", phrase("trouble", "The plan was changed after this was asked for. Return it and ask anew.")
        )
    plans = _plans(session, form)
    cells: dict[Cell, int | None] = {}
    for day in {form.day, form.other_day or form.day}:
        cells[form.agent_id, day] = plans.get((form.other_id, day))
        cells[form.other_id, day] = plans.get((form.agent_id, day))
    set_plan(session, cells, PlanSource.SWAP, reason)
    _decide(found, Decision.APPROVED, who, now, "")
    session.flush()
    return Changed.SHIFTS


def return_swap(session: Session, swap_id: int, who: str, now: datetime, why: str = "") -> Changed:
    """Return a request; of one approved before the plan goes back to what it was.

    Trouble where the plan was changed since; Misfit where a month is locked and nobody says why.
    """
    found = _standing(session, swap_id)
    if found.state == Decision.RETURNED:
        raise Trouble(phrase("trouble", "This request was returned already. Ask anew."))
    if found.state == Decision.APPROVED:
        _take_back(session, found, why)
    _decide(found, Decision.RETURNED, who, now, why)
    session.flush()
    return Changed.SHIFTS


def _take_back(session: Session, found: Swap, why: str) -> None:
    """Plan both as before the swap; Trouble where a cell is not as the swap made it."""
    form = _form(found)
    plans = _plans(session, form)
    before = {(form.agent_id, form.day): found.shift_type_id, (form.other_id, form.day): None}
    if form.other_day is not None:
        before.setdefault((form.agent_id, form.other_day), None)
        before[form.other_id, form.other_day] = found.other_shift_type_id
    partner = {form.agent_id: form.other_id, form.other_id: form.agent_id}
    for who, day in before:
        if plans.get((who, day)) != before[partner[who], day]:
            said = phrase(
                "trouble",
                "{name} is planned otherwise on {day} since the swap. Plan these days by hand.",
                name=agent(session, who).name,
                day=day,
            )
            raise Trouble(said)
    set_plan(session, before, reason=why)


def pay_back(session: Session, swap_id: int, on: date | None) -> Changed:
    """Say when an approved cover was paid back; None: not yet, after all. Misfit before the cover."""
    found = _standing(session, swap_id)
    if found.kind != SwapKind.COVER or found.state != Decision.APPROVED:
        raise Trouble(phrase("trouble", "Only a cover that was approved is paid back."))
    if on is not None and on < found.day:
        said = phrase(
            "trouble", "The cover is on {day}. It is paid back on that day or later.", day=found.day
        )
        raise Misfit("paid_back_on", said)
    found.paid_back_on = on
    session.flush()
    return Changed.SHIFTS


def covers(rows: Iterable[SwapRow]) -> dict[int, Covers]:
    """The approved covers among requests, per agent; agents without any are missing."""
    given: Counter[int] = Counter()
    taken: Counter[int] = Counter()
    balance: Counter[int] = Counter()
    for row in rows:
        if row.kind is SwapKind.COVER and row.state is Decision.APPROVED:
            given[row.other_id] += 1
            taken[row.agent_id] += 1
            if row.paid_back_on is None:
                balance[row.other_id] += 1
                balance[row.agent_id] -= 1
    return {who: Covers(given[who], taken[who], balance[who]) for who in given | taken}


def _asked(session: Session, swap_id: int) -> Swap:
    found = _standing(session, swap_id)
    if found.state != Decision.ASKED:
        raise Trouble(
            phrase("trouble", "This request was decided already. To change it, plan the days anew.")
        )
    return found


def _decide(found: Swap, state: Decision, who: str, now: datetime, why: str) -> None:
    found.state, found.decided_by, found.decided_at, found.decided_why = state, who, now, why.strip()


def _form(found: Swap) -> SwapForm:
    return SwapForm(
        SwapKind(found.kind), found.agent_id, found.day, found.other_id, found.other_day, found.reason
    )


def _plans(session: Session, form: SwapForm) -> dict[Cell, int | None]:
    """What is planned for both on both days."""
    query = select(PlannedShift.agent_id, PlannedShift.day, PlannedShift.shift_type_id).where(
        PlannedShift.agent_id.in_((form.agent_id, form.other_id)),
        PlannedShift.day.in_((form.day, form.other_day or form.day)),
    )
    return {(agent_id, day): kind for agent_id, day, kind in session.execute(query)}


def _shifts(session: Session, form: SwapForm) -> tuple[int, int | None]:
    """The shift given and the one taken for it; Misfit where the plans do not allow it."""
    if form.agent_id == form.other_id:
        raise Misfit("other_id", phrase("trouble", "Choose somebody else: nobody swaps with themselves."))
    if (form.other_day is not None) != (form.kind is SwapKind.SWAP):
        raise Misfit("other_day", phrase("trouble", "A swap names the day taken for it; a cover has none."))
    plans = _plans(session, form)
    given = plans.get((form.agent_id, form.day))
    if given is None:
        raise Misfit("day", _lacks(session, form.agent_id, form.day))
    if form.other_day is None:
        _check_free(session, plans, form.other_id, form.day, "other_id")
        return given, None
    taken = plans.get((form.other_id, form.other_day))
    if taken is None:
        raise Misfit("other_day", _lacks(session, form.other_id, form.other_day))
    if form.other_day != form.day:
        _check_free(session, plans, form.other_id, form.day, "day")
        _check_free(session, plans, form.agent_id, form.other_day, "other_day")
    elif given == taken:
        raise Misfit(
            "other_id", phrase("trouble", "Both work the same shift that day. There is nothing to swap.")
        )
    return given, taken


def _lacks(session: Session, agent_id: int, day: date) -> Phrase:
    name = agent(session, agent_id).name
    return phrase("trouble", "{name} has no shift on {day}. Choose a day with one.", name=name, day=day)


def _check_free(
    session: Session, plans: dict[Cell, int | None], agent_id: int, day: date, field: str
) -> None:
    kind = plans.get((agent_id, day))
    if kind is not None:
        said = phrase(
            "trouble",
            "{name} works the {shift} on {day} already. Choose another day or another agent.",
            name=agent(session, agent_id).name,
            shift=shift_type(session, kind).name,
            day=day,
        )
        raise Misfit(field, said)
