"""A month of points of a group: the register 扣分登记表, and a sheet without names for the notice board."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from itertools import count
from typing import TYPE_CHECKING

from ccleader.metrics import conduct as figures
from ccleader.metrics.conduct import ConductKind, Standing, span
from ccleader.metrics.periods import Period
from ccleader.models import agents, conduct, observations
from ccleader.models.agents import GroupRow
from ccleader.models.conduct import ConductRow, Outcome
from ccleader.models.observations import ObservationKind
from ccleader.reports.folio import Block, Column, Folio, Line, Signing, Table, columns, folio, said, signer
from ccleader.reports.points_page import kind_text, outcome_text, standing_text, told_text
from ccleader.reports.sheets import Head, joined, place_of, short_day
from ccleader.words import mark, phrase, translate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

TITLE = mark("paper", "Register of warnings and points")
BOARD_TITLE = mark("paper", "Points of the month")

_SPANS = ("month", "quarter", "year")
_TOTALS = range(8, 11)
"""Columns of the running totals, in the order of `_SPANS`."""

_BLANK_ROWS = 14


def _columns() -> tuple[Column, ...]:
    made = columns(
        (mark("paper", "Record no."), 17),
        (mark("paper", "Time, place"), 21),
        (mark("paper", "Name, number"), 15),
        (mark("paper", "Rulebook, version, article"), 30),
        (mark("paper", "Facts"), 0),
        (mark("paper", "Evidence, witness"), 19),
        (mark("paper", "Kind"), 11),
        (mark("paper", "Points given"), 10, "right"),
        (mark("paper", "Σ mo."), 9, "right"),
        (mark("paper", "Σ qtr."), 9, "right"),
        (mark("paper", "Σ year"), 9, "right"),
        (mark("paper", "Done about it"), 19),
        (mark("paper", "Agent's signature, date"), 21),
        (mark("paper", "Recorded by"), 12),
        (mark("paper", "Reviewed by"), 12),
        (mark("paper", "Appeal, struck"), 25),
    )
    kept = {0, *_TOTALS, len(made) - 1}
    return tuple(replace(column, kept=place in kept) for place, column in enumerate(made))


def blank(session: Session, group: GroupRow | None, period: Period | None, now: datetime) -> Folio:
    """The register for the hand."""
    del session
    written = str(phrase("paper", "Month ________")) if period is None else period.title
    head = Head(said(TITLE), written, place_of(group))
    table = Table("", _columns(), blanks=_BLANK_ROWS, fine=True)
    return folio(head, (table, _signing()), now, True)


def within(session: Session, group_id: int, period: Period, now: datetime) -> list[Folio]:
    """The register of the month the period begins in; none where nothing was recorded."""
    found = conduct.records(session, group_id, period)
    if not found:
        return []
    year = Period(date(period.first.year, 1, 1), period.last)
    ids = {row.agent_id for row in found}
    known = [row for row in conduct.records(session, None, year) if row.agent_id in ids]
    running = _running(known)
    head = Head(said(TITLE), period.title, place_of(agents.group(session, group_id)))
    table = Table(
        "",
        _columns(),
        tuple(_line(row, running[row.id]) for row in found),
        struck=tuple(place for place, row in enumerate(found) if row.standing is Standing.STRUCK),
        fine=True,
    )
    return [folio(head, (table, Line(_sums(found)), _signing()), now, False)]


def _running(known: Sequence[ConductRow]) -> dict[int, tuple[int, ...]]:
    """Record id → what counted of its agent up to it in its month, quarter and year."""
    sums: defaultdict[tuple[int, Period], int] = defaultdict(int)
    found = {}
    for row in known:
        spans = [span(row.day, name) for name in _SPANS]
        for each in spans:
            sums[row.agent_id, each] += row.counted
        found[row.id] = tuple(sums[row.agent_id, each] for each in spans)
    return found


def _line(row: ConductRow, running: tuple[int, ...]) -> tuple[str, ...]:
    points = str(row.points) if row.kind is ConductKind.POINTS else ""
    if points and row.standing is Standing.REDUCED:
        points = f"{row.points}→{row.counted}"
    rules = f"{row.rulebook} {row.version} {' '.join(filter(None, (row.chapter, row.article)))}"
    return (
        row.number,
        joined((f"{row.at:%m-%d %H:%M}", row.place)),
        f"{row.agent} {row.agent_number}",
        rules,
        joined((row.facts, row.consequence)),
        joined((row.evidence, row.witness)),
        translate("conduct", conduct.LABELS[row.kind]),
        points,
        *map(str, running),
        joined((row.improve, _reported(row), _rests(row), row.departed_why)),
        told_text(row),
        row.by,
        "",
        standing_text(row),
    )


def _reported(row: ConductRow) -> str:
    if not row.reported_to:
        return ""
    return str(phrase("paper", "reported to {who}", who=row.reported_to))


def _rests(row: ConductRow) -> str:
    """The warning that points rest on."""
    if not row.warning_number:
        return ""
    return str(phrase("paper", "after warning {number}", number=row.warning_number))


def _sums(found: Sequence[ConductRow]) -> str:
    """What the month comes to."""
    total = figures.Total()
    for row in found:
        total = total.plus(row.entry)
    told = phrase(
        "paper",
        "{count} records: {points} points that count, {warnings} warnings, {reminders} reminders, "
        "{reported} reported; {appealed} under appeal, {struck} struck.",
        count=len(found),
        points=total.points,
        warnings=total.warnings,
        reminders=total.reminders,
        reported=total.reported,
        appealed=total.appealed,
        struck=total.struck,
    )
    return str(told)


def _signing() -> Signing:
    roles = (mark("paper", "Made by"), mark("paper", "Leader"), mark("paper", "Supervisor"))
    return Signing(tuple(map(signer, roles)))


# ---- the notice board


def blank_board(session: Session, group: GroupRow | None, period: Period | None, now: datetime) -> Folio:
    """The sheet for the hand."""
    del session
    written = str(phrase("paper", "Month ________")) if period is None else period.title
    return folio(Head(said(BOARD_TITLE), written, place_of(group)), _board((), 15), now, True)


def board(session: Session, group_id: int, period: Period, now: datetime) -> list[Folio]:
    """The month's points as everyone may read them: no names, no numbers, no facts that give anyone away."""
    found = conduct.records(session, group_id, period)
    if not found:
        return []
    praise = sum(
        row.kind is ObservationKind.GOOD for row in observations.observations(session, group_id, period)
    )
    told = str(phrase("paper", "{count} times somebody was praised.", count=praise)) if praise else ""
    blocks = (*_board(found, 0), Line(_sums(found)), *((Line(told),) if told else ()))
    head = Head(said(BOARD_TITLE), period.title, place_of(agents.group(session, group_id)))
    return [folio(head, blocks, now, False)]


def _board(found: Sequence[ConductRow], blanks: int) -> tuple[Block, ...]:
    """A line a record that holds or is struck; agents as they come up, by letters that tell nothing."""
    letters: defaultdict[int, str] = defaultdict(map(_letter, count()).__next__)
    heads = columns(
        (mark("paper", "Day"), 20),
        (mark("paper", "Who"), 20),
        (mark("paper", "Article"), 26),
        (mark("paper", "What it says"), 0),
        (mark("paper", "Outcome"), 26),
    )
    shown = [row for row in found if row.standing is not Standing.APPEALED]
    rows = tuple(
        (short_day(row.day), letters[row.agent_id], row.article, row.short or row.text, _outcome(row))
        for row in shown
    )
    struck = tuple(place for place, row in enumerate(shown) if row.standing is Standing.STRUCK)
    note = said(
        mark("paper", "Agents stand by letters in the order of the table; what is under appeal is not in it.")
    )
    return Table("", heads, rows, blanks=blanks, struck=struck), Line(note)


def _outcome(row: ConductRow) -> str:
    """What a record comes to now."""
    if row.standing is not Standing.REDUCED:
        return kind_text(row)
    return outcome_text(Outcome.REDUCED, row.counted)


def _letter(place: int) -> str:
    """A, B … Z, AA …"""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
