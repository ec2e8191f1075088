"""The table of checks: its columns, its kinds with their counts, what its filter lets through."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication

from ccleader.columns import Column, Kind
from ccleader.metrics.catalog import Format
from ccleader.metrics.formats import rounded
from ccleader.models.quality import CheckState, EvaluationRow, Purpose
from ccleader.ui.delegates import MarkDelegate, RowDelegate
from ccleader.ui.desk import Desk
from ccleader.ui.quality import wording
from ccleader.ui.tables import RowsModel, TableView
from ccleader.words import mark

ALL, FATAL, LOW, DISPUTED, DRAFTS, TARGETED = "all", "fatal", "low", "disputed", "drafts", "targeted"


@dataclass(frozen=True, slots=True)
class Found:
    """A check, all it is found by (lower case), what was wrong in words, and whether its score is too low."""

    row: EvaluationRow
    sought: str
    errors: str
    low: bool


def found(row: EvaluationRow, pinyin: str, passing: int) -> Found:
    """A check ready to be looked for: by agent, recording, errors, grader, type, comment."""
    errors = wording.errors(row)
    parts = (row.agent, row.agent_number, pinyin, row.call_ref, errors)
    more = (row.grader, row.call_type, row.comment)
    return Found(row, " ".join((*parts, *more)).casefold(), errors, _is_low(row, passing))


def _is_low(row: EvaluationRow, passing: int) -> bool:
    """Whether its score lies below, as it is written, without a fatal error."""
    if row.state is CheckState.DRAFT or row.fatal or row.of_100 >= passing:
        return False
    return rounded(row.of_100, Format.DECIMAL) < passing


KINDS: dict[str, Callable[[Found], bool]] = {
    ALL: lambda one: True,
    FATAL: lambda one: one.row.fatal > 0 and one.row.state is not CheckState.DRAFT,
    LOW: lambda one: one.low,
    DISPUTED: lambda one: one.row.state is CheckState.DISPUTED,
    DRAFTS: lambda one: one.row.state is CheckState.DRAFT,
    TARGETED: lambda one: one.row.purpose is not Purpose.RANDOM,
}
"""What each choice above the table lets through."""


def counted(rows: Iterable[Found]) -> dict[str, int]:
    """How many rows each choice has."""
    every = list(rows)
    return {name: sum(map(accepts, every)) for name, accepts in KINDS.items()}


def accepts(kind: str, agent_id: int | None, text: str) -> Callable[[Found], bool] | None:
    """What lets a row through; None where nothing is asked for."""
    words = text.casefold().split()
    if kind == ALL and agent_id is None and not words:
        return None
    fits = KINDS[kind]

    def accept(one: Found) -> bool:
        return (
            fits(one)
            and (agent_id is None or one.row.agent_id == agent_id)
            and all(map(one.sought.__contains__, words))
        )

    return accept


def columns() -> tuple[Column[Found], ...]:
    """What the table tells of a check."""
    return (
        Column(
            "day",
            mark("columns", "Day"),
            lambda one: one.row.day,
            Kind.DATE,
            lambda one: wording.short_day(one.row.day),
            width=9,
        ),
        Column("who", mark("columns", "Agent"), lambda one: one.row.agent, width=9),
        Column("number", mark("columns", "Staff no."), lambda one: one.row.agent_number, width=9),
        Column("ref", mark("columns", "Recording"), lambda one: one.row.call_ref or None, width=13),
        Column("type", mark("columns", "Type of call"), lambda one: one.row.call_type or None, width=11),
        Column(
            "length",
            mark("columns", "Length"),
            lambda one: one.row.call_seconds,
            Kind.SECONDS,
            lambda one: wording.length(one.row.call_seconds) or "—",
            width=8,
        ),
        Column("score", mark("columns", "Score"), _score, Kind.NUMBER, _score_text, width=8),
        Column("fatal", mark("columns", "Fatal"), _fatal, Kind.COUNT, width=7),
        Column("faults", mark("columns", "Non-fatal"), _faults, Kind.COUNT, width=9),
        Column("errors", mark("columns", "Errors"), lambda one: one.errors or None, width=22),
        Column("grader", mark("columns", "Grader"), lambda one: one.row.grader or None, width=8),
        Column("state", mark("columns", "State"), lambda one: wording.word(one.row.state), width=10),
        Column(
            "purpose", mark("columns", "Why checked"), lambda one: wording.word(one.row.purpose), width=10
        ),
        Column("comment", mark("columns", "Comment"), lambda one: one.row.comment or None, width=26),
    )


HIDDEN = ("number", "purpose", "comment")
SPARE = ("comment", "purpose", "number", "length", "type", "grader", "state", "fatal", "faults")


def table(desk: Desk) -> tuple[RowsModel, TableView]:
    """The model and its view; all rows are of one height."""
    what = QCoreApplication.translate("QualityRoom", "Checks")
    model = RowsModel(columns(), lambda one: one.row.id)
    view = TableView(model, desk.theme, desk.settings, "quality", what, HIDDEN, 33, SPARE)
    keys = [column.key for column in model.columns]
    view.setItemDelegateForColumn(keys.index("who"), RowDelegate(desk.theme, view, bold=True))
    view.setItemDelegateForColumn(keys.index("score"), MarkDelegate(desk.theme, view, _mark))
    tell = partial(RowDelegate, desk.theme, view)
    view.setItemDelegateForColumn(keys.index("fatal"), tell(lambda one: "bad" if one.row.fatal else "t2"))
    view.setItemDelegateForColumn(keys.index("errors"), tell(lambda one: "bad" if one.row.fatal else "t2"))
    view.setItemDelegateForColumn(keys.index("state"), tell(_state_ink))
    return model, view


def _score(one: Found) -> float | None:
    return None if one.row.state is CheckState.DRAFT else one.row.score


def _score_text(one: Found) -> str:
    score = _score(one)
    return "—" if score is None else wording.number(score)


def _fatal(one: Found) -> int | None:
    return one.row.fatal if one.row.fatal_known and one.row.state is not CheckState.DRAFT else None


def _faults(one: Found) -> int | None:
    if one.row.state is CheckState.DRAFT:
        return None
    return one.row.given_faults if one.row.score_only else one.row.faults


def _mark(one: Found) -> tuple[str, str] | None:
    if one.row.state is CheckState.DRAFT:
        return None
    if one.row.fatal:
        return ("◆", "bad")
    return ("▽", "warn") if one.low else None


_INKS = {CheckState.DRAFT: "pri", CheckState.DISPUTED: "bad", CheckState.SAVED: "warn"}


def _state_ink(one: Any) -> str:
    return _INKS.get(one.row.state, "t2")
