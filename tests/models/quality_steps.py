"""Operations on scorecards, checks, disputes and drawn calls, for any sequence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from hypothesis import strategies as st
from sqlalchemy.orm import Session

from ccleader.errors import Trouble
from ccleader.metrics.periods import Period
from ccleader.models import agents, quality, quality_writes, samples, scorecards
from ccleader.models.quality import (
    CheckState,
    DisputeOutcome,
    EvaluationForm,
    EvaluationRow,
    FindingForm,
    Purpose,
    Verdict,
)
from ccleader.words import phrase

WHOLE = Period(date(2026, 1, 1), date(2026, 12, 31))
KINDS = (
    "starter",
    "version",
    "items",
    "retire",
    "check",
    "draft",
    "second",
    "edit",
    "confirm",
    "dispute",
    "settle",
    "discard",
    "draw",
    "skip",
)
_AMONG: dict[str, Callable[[EvaluationRow], bool]] = {
    "dispute": lambda row: bool(row.findings) and row.state is not CheckState.DRAFT,
    "settle": lambda row: row.state is CheckState.DISPUTED,
    "discard": lambda row: row.state is CheckState.DRAFT,
}
"""Which checks a step is about, where only some can be."""

NUMBER = st.integers(0, 9)

STEPS = st.tuples(st.just("quality"), st.sampled_from(KINDS), NUMBER, NUMBER)

LAST = -1
"""As the first number: the newest one."""

LIVES = (
    (("check", 1, 9), ("dispute", LAST, 0), ("settle", LAST, 0)),
    (("check", 7, 9), ("confirm", LAST, 0), ("dispute", LAST, 0), ("settle", LAST, 1)),
    (("check", 1, 9), ("edit", LAST, 1), ("second", LAST, 0)),
    (("draft", 1, 9), ("discard", LAST, 0)),
    (("draw", 1, 0), ("skip", 0, 0)),
    (("check", 1, 9), ("version", 0, 0), ("items", 3, 0), ("retire", 0, 0)),
)
"""What follows on each other: nothing of it is refused where there is one scorecard."""


def _pick(found: Sequence[Any], number: int) -> Any:
    if not found:
        raise Trouble(phrase("trouble", "nothing there"))
    return found[number % len(found)]


def apply(session: Session, kind: str, one: int, two: int) -> None:
    """Do one step; Trouble where a user would meet it."""
    group = _pick(agents.groups(session), 0).id
    if kind in KINDS[:4]:
        _card(session, kind, group, one)
    elif kind in ("draw", "skip"):
        _sample(session, kind, group, one)
    else:
        _check(session, kind, group, one, two)


def _card(session: Session, kind: str, group: int, number: int) -> None:
    if kind == "starter":
        scorecards.add_starter(session, group if number % 2 else None, date(2026, 6, 1))
        return
    card = _pick(scorecards.cards(session, None), number)
    if kind == "version":
        scorecards.add_version(session, card.scorecard_id, f"v{number}", date(2026, 6, 2 + number))
    elif kind == "items":
        scorecards.set_items(session, card.id, [(item.id, item) for item in card.items[number:]])
    elif number % 3 == 0:
        scorecards.retire(session, card.scorecard_id)


def _check(session: Session, kind: str, group: int, one: int, two: int) -> None:
    now = datetime(2026, 6, 20, 8 + one, two)
    if kind in ("check", "draft"):
        quality_writes.evaluate(session, _form(session, group, one, two), now, _state(kind))
        return
    rows = [
        row for row in quality.evaluations(session, None, WHOLE) if kind not in _AMONG or _AMONG[kind](row)
    ]
    row = _pick(rows, one)
    if kind == "second":
        told = (row.agent_id, row.version_id, row.day, row.call_ref, f"乙{two}", Purpose.CALIBRATION)
        quality_writes.evaluate(session, EvaluationForm(*told, second_of=row.id), now)
    elif kind == "edit":
        form = replace(row.form(), call_ref=f"E{one}{two}", findings=row.form().findings[two % 2 :])
        quality_writes.edit_evaluation(session, row.id, form, now, CheckState.SAVED)
    elif kind == "confirm":
        quality_writes.confirm(session, [row.id], now)
    elif kind == "discard":
        quality_writes.discard(session, row.id)
    elif kind == "dispute":
        item = _pick([found for found in row.findings if found.disputed_at is None], two).item_id
        quality_writes.dispute(session, row.id, {item: "不认可"}, now)
    else:
        item = _pick([found for found in row.findings if found.open_dispute], two).item_id
        outcome = list(DisputeOutcome)[two % 2]
        quality_writes.settle_dispute(session, row.id, item, outcome, "复听", now + timedelta(hours=1))


def _form(session: Session, group: int, one: int, two: int) -> EvaluationForm:
    who = _pick(agents.agents(session, group), one).id
    card = _pick(scorecards.cards(session, None), two)
    wrong = tuple(
        FindingForm(item.id, list(Verdict)[(one + at) % 3 // 2], "2:05")
        for at, item in enumerate(card.items[two : two + one % 4])
    )
    return EvaluationForm(who, card.id, date(2026, 6, 1 + two), f"R{one}{two}", "甲", findings=wrong)


def _state(kind: str) -> CheckState:
    return CheckState.DRAFT if kind == "draft" else CheckState.SAVED


def _sample(session: Session, kind: str, group: int, number: int) -> None:
    if kind == "draw":
        samples.draw(session, group, date(2026, 6, 1), number, date(2026, 6, 30))
    else:
        row = _pick(samples.samples(session, group, date(2026, 6, 1)), number)
        samples.skip_sample(session, row.id, "无录音")
