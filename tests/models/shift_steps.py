"""Operations on shifts, the plan, needs, swaps and special days, for sequences of any operations."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from hypothesis import strategies as st
from sqlalchemy.orm import Session

from ccleader.errors import Trouble
from ccleader.metrics.periods import Period
from ccleader.models import agents, needs, plans, shifts, swaps, workdays
from ccleader.models.shifts import Decision, SwapKind
from ccleader.words import phrase

EVE = date(2026, 12, 28)
"""A Monday; its week ends in the new year."""

KINDS = (
    "type",
    "retire",
    "plan",
    "copy",
    "pattern",
    "needs",
    "ask",
    "approve",
    "return",
    "pay back",
    "special",
)
NUMBER = st.integers(0, 9)

STEPS = st.tuples(st.just("shift"), st.sampled_from(KINDS), NUMBER, NUMBER, NUMBER)


def _pick(found: Sequence[Any], number: int) -> Any:
    if not found:
        raise Trouble(phrase("trouble", "nothing there"))
    return found[number % len(found)]


def apply(session: Session, kind: str, one: int, two: int, three: int) -> None:
    """Do one step; Trouble where a user would meet it."""
    day = EVE + timedelta(days=two % 7)
    group = _pick(agents.groups(session), 0).id
    match kind:
        case "type":
            form = shifts.ShiftTypeForm(f"班{one}", f"{one}", "AEILMOQRBD"[one], one * 240, one * 240 + 480)
            shifts.add_shift_type(session, form)
        case "retire":
            row = _pick(shifts.shift_types(session, include_retired=True), one)
            form = shifts.ShiftTypeForm(row.name, row.short, row.letter, two, 1000, (), three % 2 == 0)
            shifts.edit_shift_type(session, row.id, form)
        case "plan":
            _plan(session, one, day, three)
        case "copy":
            plans.copy_week(session, group, EVE, EVE + timedelta(weeks=one - 4))
        case "pattern":
            _pattern(session, one, two, day)
        case "needs":
            needs.set_needs(session, group, {(one % 7, slot): slot % 5 for slot in range(two, two + three)})
        case "ask":
            _ask(session, one, day, three)
        case "special" if three % 3:
            workdays.set_special(session, day, list(workdays.DayKind)[one % 4], f"{one}")
        case "special":
            workdays.clear_special(session, day)
        case _:
            _decide(session, kind, group, one)


def _plan(session: Session, who: int, day: date, number: int) -> None:
    kinds = [kind.id for kind in shifts.shift_types(session)]
    wanted = _pick([*kinds, None, plans.CLEAR], number)
    people = agents.agents(session)
    cells = {(_pick(people, who + at).id, day): wanted for at in range(2)}
    plans.set_plan(session, cells)


def _pattern(session: Session, one: int, two: int, day: date) -> None:
    kinds = [kind.id for kind in shifts.shift_types(session)]
    made = plans.add_pattern(session, f"规律{one}", [*kinds, None])
    people = [row.id for row in agents.agents(session)][: two % 4]
    plans.apply_pattern(session, people, made, Period(day, day + timedelta(days=3)), one)


def _ask(session: Session, one: int, day: date, three: int) -> None:
    """Plan what a request needs, then make it: random plans would seldom allow one."""
    people, kinds = agents.agents(session), shifts.shift_types(session)
    giver, taker = _pick(people, one).id, _pick(people, one + 1 + three % 2).id
    kind, other_day = (SwapKind.SWAP, day) if three % 2 else (SwapKind.COVER, None)
    taken = _pick(kinds, three + 1).id if three % 2 else None
    plans.set_plan(session, {(giver, day): _pick(kinds, three).id, (taker, day): taken})
    form = swaps.SwapForm(kind, giver, day, taker, other_day)
    swaps.ask_swap(session, form, datetime(2026, 12, 27, 9))


def _decide(session: Session, kind: str, group: int, one: int) -> None:
    now = datetime(2026, 12, 28, 9)
    if kind == "pay back":
        found = swaps.swaps(session, group, state=Decision.APPROVED)
        swaps.pay_back(session, _pick(found, one).id, EVE)
        return
    asked = _pick(swaps.swaps(session, group, state=Decision.ASKED), one).id
    decide = swaps.approve_swap if kind == "approve" else swaps.return_swap
    decide(session, asked, "周敏", now)
