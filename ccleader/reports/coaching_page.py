"""The record of a coaching 一对一辅导记录表: the talk on its first page, what came of it on its second.

What only the coach may read is never on it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, cast

from ccleader.metrics import coaching as comparing
from ccleader.metrics import formats
from ccleader.metrics.catalog import BY_KEY, Format
from ccleader.metrics.periods import Period
from ccleader.models import agents, coaching, coaching_effect
from ccleader.models.agents import GroupRow
from ccleader.models.coaching import Cause, CoachingKind, CoachingRow, Conclusion, GoalRow
from ccleader.models.figures import By, figures
from ccleader.reports import judging
from ccleader.reports.folio import (
    READ,
    Block,
    Fields,
    Folio,
    Plot,
    Signing,
    Table,
    Turn,
    blank_span,
    choices,
    columns,
    folio,
    frame,
    said,
    signer,
    wide,
)
from ccleader.reports.page import Happening
from ccleader.reports.review_pages import drawn
from ccleader.reports.sheets import Head, joined, long_day, moment_text, place_of, short_day
from ccleader.reports.slips import Field, field
from ccleader.words import mark, phrase, translate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

TITLE = mark("paper", "Record of a coaching")

WEEKS = 8
"""Before a coaching, and after it is closed, of which its chart tells."""

_ACTIONS, _LOOKS = 3, 4
"""Rows for actions and looks, at least: what is not filled in is for the hand."""


def blank(session: Session, group: GroupRow | None, period: Period | None, now: datetime) -> Folio:
    """The form for the hand."""
    del session, period
    return folio(Head(said(TITLE), blank_span(), place_of(group)), _blocks(None, {}, ()), now, True)


def one(session: Session, id: int, now: datetime) -> Folio:
    """The form of one cycle; its figures as they are known on the day it is printed."""
    row = coaching.coaching(session, id)
    place = place_of(agents.group(session, row.group_id), row.number)
    head = Head(said(TITLE), long_day(row.opened_on), place, row.number)
    compared = {goal.id: _compared(session, row, goal, now) for goal in row.goals}
    plots = [plot for goal in row.goals[:1] if (plot := _plot(session, row, goal, now.date())) is not None]
    return folio(head, _blocks(row, compared, plots), now, False)


def within(session: Session, group_id: int, period: Period, now: datetime) -> list[Folio]:
    """The forms of the cycles that were open in a period."""
    return [one(session, row.id, now) for row in coaching.coachings(session, group_id, period=period)]


def goal_text(goal: GoalRow) -> str:
    """What a goal is about, with its unit."""
    metric = BY_KEY.get(goal.metric)
    if metric is None:
        return goal.text
    return f"{translate('metrics', metric.label)} {formats.unit(metric.format)}".strip()


def value_text(goal: GoalRow, value: float | None) -> str:
    """A value of a goal as its figure is written; nothing where it is not known."""
    metric = BY_KEY.get(goal.metric)
    return "" if value is None else formats.text(value, Format.DECIMAL if metric is None else metric.format)


def _compared(session: Session, row: CoachingRow, goal: GoalRow, now: datetime) -> tuple[str, str]:
    """A goal's value now, and the sentence that compares before and after, with its interval."""
    values = coaching_effect.goal_values(session, row.id, goal.id, now.date())
    metric = BY_KEY.get(goal.metric)
    effect = coaching_effect.effect(session, row.id, goal.id, now.date())
    if metric is None or effect is None:
        return value_text(goal, values.now), ""
    per_check = coaching_effect.per_check(goal.metric)
    parts = [str(comparing.sentence(effect, metric.format, per_check=per_check))]
    if effect.verdict is not comparing.Verdict.TOO_FEW:
        parts.insert(0, translate("coaching", comparing.LABELS[effect.verdict]))
    if effect.regression is not None:
        parts.append(str(comparing.warning(effect.regression, metric.format)))
    return value_text(goal, values.now), joined(parts)


def _plot(session: Session, row: CoachingRow, goal: GoalRow, today: date) -> Plot | None:
    """A goal's figure day by day from eight weeks before the coaching; limits from the days before it."""
    metric = BY_KEY.get(goal.metric)
    if metric is None or coaching_effect.per_check(goal.metric):
        return None
    first = row.opened_on - timedelta(weeks=WEEKS)
    last = min(today, (row.closed_on or today) + timedelta(weeks=WEEKS))
    known = figures(session, [metric], Period(first, last), agent_ids=[row.agent_id], by=(By.DAY,))
    days = tuple((cast(date, figure.keys[0]), figure.value) for figure in known)
    if not days:
        return None
    before = sum(day < row.opened_on for day, _ in days)
    trend = judging.whole_trend(judging.Facts(metric, target=goal.target, days=days, before=before))
    begun = Happening(row.began_on, said(mark("paper", "Coaching")))
    return Plot(drawn(trend, [begun], noted=True), 42)


def _blocks(
    row: CoachingRow | None, compared: dict[int, tuple[str, str]], plots: Sequence[Plot]
) -> Iterator[Block]:
    yield from _talk(row)
    yield Turn()
    yield from _followed(row, compared, plots)


# ---- the talk


def _talk(row: CoachingRow | None) -> Iterator[Block]:
    yield Fields("", tuple(_first(row)))
    yield Fields(said(mark("paper", "Facts")), tuple(_facts(row)))
    yield _goals(row)
    yield Fields(said(mark("paper", "Where it stands, why, and ways")), tuple(_reality(row)))
    yield _actions(row)
    support, words = ("", "") if row is None else (row.support, row.agent_words)
    yield Fields(
        "",
        (
            wide(mark("paper", "Support needed"), support),
            wide(mark("paper", "The agent's words"), words, tall=True),
        ),
    )
    yield _signing(row)


def _first(row: CoachingRow | None) -> Iterator[Field]:
    yield field(mark("paper", "Name"), "" if row is None else row.agent)
    yield field(mark("paper", "Agent number"), "" if row is None else row.agent_number)
    yield field(mark("paper", "Coach"), "" if row is None else row.coach)
    minutes = "" if row is None or row.minutes is None else str(phrase("paper", "{n} min", n=row.minutes))
    held = "" if row is None else moment_text(row.held_at)
    yield field(mark("paper", "Time and length"), " · ".join(filter(None, (held, minutes))))
    yield field(mark("paper", "Place"), "" if row is None else row.place)
    nth = str(phrase("paper", "no. {n} with this agent", n="____" if row is None else row.nth))
    yield field(mark("paper", "Coaching"), nth)
    kinds = [(_word(kind), row is not None and row.kind is kind) for kind in CoachingKind]
    yield choices(mark("paper", "Kind"), kinds)
    yield wide(mark("paper", "Focus"), "" if row is None else row.focus)
    yield wide(mark("paper", "What gave rise to it"), "" if row is None else _trigger(row))


def _trigger(row: CoachingRow) -> str:
    evidence = (f"{_word(one.kind)} {one.text or one.ref}" for one in row.evidence)
    return joined((row.trigger, *evidence))


def _facts(row: CoachingRow | None) -> Iterator[Field]:
    yield wide(mark("paper", "Time and occasion"), "" if row is None else row.situation)
    yield wide(mark("paper", "Behaviour"), "" if row is None else row.behaviour)
    yield wide(mark("paper", "Effect"), "" if row is None else row.impact)
    yield wide(mark("paper", "What went well"), "" if row is None else row.went_well)


def _goals(row: CoachingRow | None) -> Table:
    heads = columns(
        (mark("paper", "Goal"), 0),
        (mark("paper", "Where it is now"), 26, "right"),
        (mark("paper", "What of"), 46),
        (mark("paper", "Wanted"), 26, "right"),
        (mark("paper", "Until"), 24),
    )
    goals = () if row is None else row.goals
    rows = tuple(
        (
            goal_text(goal),
            value_text(goal, goal.baseline),
            _base(goal),
            value_text(goal, goal.target),
            "" if goal.due_on is None else short_day(goal.due_on),
        )
        for goal in goals
    )
    return Table(said(mark("paper", "Goals")), heads, rows, blanks=0 if rows else 2)


def _base(goal: GoalRow) -> str:
    """What the baseline stands on."""
    parts = []
    if goal.baseline_from is not None and goal.baseline_to is not None:
        parts.append(f"{short_day(goal.baseline_from)} – {short_day(goal.baseline_to)}")
    if goal.baseline_n is not None:
        parts.append(f"n = {goal.baseline_n}")
    return joined(parts)


def _reality(row: CoachingRow | None) -> Iterator[Field]:
    yield wide(mark("paper", "As the agent says"), "" if row is None else row.reality_agent, tall=True)
    yield wide(mark("paper", "As the coach saw"), "" if row is None else row.reality_coach, tall=True)
    yield choices(
        mark("paper", "Causes"), [(_word(cause), row is not None and cause in row.causes) for cause in Cause]
    )
    options = "" if row is None else row.options
    yield wide(mark("paper", "Ways: the agent's own first"), options, tall=True)


def _actions(row: CoachingRow | None) -> Table:
    heads = columns(
        (mark("paper", "No."), 8, "center"),
        (mark("paper", "What is done"), 0),
        (mark("paper", "By whom"), 24),
        (mark("paper", "Until"), 22),
        (mark("paper", "How it is checked"), 46),
    )
    rows = tuple(
        (
            str(number),
            one.text,
            one.who,
            "" if one.due_on is None else short_day(one.due_on),
            one.check,
        )
        for number, one in enumerate(() if row is None else row.actions, 1)
    )
    return Table(said(mark("paper", "Actions")), heads, rows, blanks=max(0, _ACTIONS - len(rows)))


def _signing(row: CoachingRow | None) -> Signing:
    signed_on = None if row is None else row.agent_signed_on
    stamp = "" if signed_on is None else str(phrase("paper", "signed {day}", day=short_day(signed_on)))
    return Signing(
        (
            signer(mark("paper", "Signed by the agent"), stamp=stamp),
            signer(mark("paper", "Coach"), "" if row is None else row.coach),
        ),
        said(READ),
    )


# ---- what came of it


def _followed(
    row: CoachingRow | None, compared: dict[int, tuple[str, str]], plots: Sequence[Plot]
) -> Iterator[Block]:
    yield _looks(row)
    yield _figures(row, compared)
    yield from plots
    chosen = None if row is None else row.conclusion
    yield Fields(
        said(mark("paper", "Result")),
        (choices(mark("paper", "Result"), [(_word(each), each is chosen) for each in Conclusion]),),
    )
    texts = ("",) * 3 if row is None else (row.summary, row.keep, row.next_goal)
    titles = (
        mark("paper", "Summary"),
        mark("paper", "To keep"),
        mark("paper", "Next goal"),
    )
    for title, text, height in zip(titles, texts, (20, 13, 13), strict=True):
        yield frame(title, text, height)
    closed = "" if row is None or row.closed_on is None else long_day(row.closed_on)
    yield Fields("", (wide(mark("paper", "Closed on"), closed),))
    yield Signing(
        (
            signer(mark("paper", "Signed by the agent")),
            signer(mark("paper", "Coach"), "" if row is None else row.coach),
        ),
        said(READ),
    )


def _looks(row: CoachingRow | None) -> Table:
    heads = columns(
        (mark("paper", "Day"), 22),
        (mark("paper", "What was seen"), 0),
        (mark("paper", "The agent's words"), 52),
        (mark("paper", "Seen by"), 22),
    )
    rows = tuple(
        (short_day(look.day), look.seen, look.agent_words, look.by)
        for look in (() if row is None else row.follow_ups)
    )
    due = (
        ""
        if row is None or row.next_on is None
        else str(phrase("paper", "next on {day}", day=short_day(row.next_on)))
    )
    blanks = 0 if row is not None and not row.open else max(1, _LOOKS - len(rows))
    return Table(said(mark("paper", "Looks at how it goes")), heads, rows, due, blanks)


def _figures(row: CoachingRow | None, compared: dict[int, tuple[str, str]]) -> Block:
    heads = columns(
        (mark("paper", "Goal"), 42),
        (mark("paper", "At the start"), 20, "right"),
        (mark("paper", "Wanted"), 20, "right"),
        (mark("paper", "Now"), 20, "right"),
        (mark("paper", "Before and after the coaching, with what chance allows for"), 0),
    )
    rows = tuple(
        (goal_text(goal), value_text(goal, goal.baseline), value_text(goal, goal.target), *compared[goal.id])
        for goal in (() if row is None else row.goals)
    )
    return Table(said(mark("paper", "What the figures say")), heads, rows, blanks=0 if rows else 2)


def _word(word: CoachingKind | Cause | Conclusion | coaching.EvidenceKind) -> str:
    return translate("coaching", coaching.LABELS[word])
