"""The table of all records: its columns, and what its filter lets through."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from ccleader.columns import Column, Kind
from ccleader.models.conduct import ConductKind, ConductRow, Standing
from ccleader.ui.conduct import saying
from ccleader.ui.delegates import MarkDelegate, RowDelegate
from ccleader.ui.desk import Desk
from ccleader.ui.flow import FlowLayout
from ccleader.ui.parts import label
from ccleader.ui.tables import RowsModel, TableView
from ccleader.words import mark

ANY = ""


@dataclass(frozen=True, slots=True)
class Found:
    """A record and all it is found by, lower case."""

    row: ConductRow
    sought: str


def found(row: ConductRow, pinyin: str) -> Found:
    """A record ready to be looked for: by number, agent, article, facts, place, witness."""
    parts = (row.number, row.agent, row.agent_number, pinyin, row.article, row.short, row.facts)
    return Found(row, " ".join((*parts, row.place, row.witness, row.evidence)).casefold())


def columns() -> tuple[Column[Found], ...]:
    """What the table tells of a record."""
    return (
        Column("number", mark("columns", "No."), lambda one: one.row.number, width=12),
        Column("day", mark("columns", "Day"), lambda one: one.row.day, Kind.DATE, width=11),
        Column("who", mark("columns", "Agent"), lambda one: one.row.agent, width=10),
        Column("agent_number", mark("columns", "Staff no."), lambda one: one.row.agent_number, width=9),
        Column("article", mark("columns", "Article"), lambda one: one.row.article, width=9),
        Column("short", mark("columns", "Rule"), lambda one: one.row.short, width=22),
        Column("kind", mark("columns", "Kind"), lambda one: saying.word(one.row.kind), width=9),
        Column("points", mark("columns", "Points"), _points, Kind.COUNT, width=7),
        Column("counted", mark("columns", "Counted"), _counted, Kind.COUNT, width=8),
        Column("standing", mark("columns", "Standing"), lambda one: saying.word(one.row.standing), width=11),
        Column("told", mark("columns", "Told"), lambda one: _day(one.row.told_at), Kind.DATE, width=11),
        Column("signed", mark("columns", "Signed"), _signed, width=11),
        Column("facts", mark("columns", "Facts"), lambda one: one.row.facts, width=34),
        Column("witness", mark("columns", "Seen by"), lambda one: one.row.witness or None, width=10),
        Column("rulebook", mark("columns", "Rulebook"), lambda one: one.row.rulebook, width=18),
    )


HIDDEN = ("agent_number", "told", "witness", "rulebook")
SPARE = ("witness", "rulebook", "agent_number", "told", "facts", "signed", "counted")


def table(desk: Desk, what: str) -> tuple[RowsModel, TableView]:
    """The model and its view; rows are uniform, whatever they hold."""
    model = RowsModel(columns(), lambda one: one.row.id)
    view = TableView(model, desk.theme, desk.settings, "conduct", what, HIDDEN, 33, SPARE)
    keys = [column.key for column in model.columns]
    view.setItemDelegateForColumn(keys.index("who"), RowDelegate(desk.theme, view, bold=True))
    view.setItemDelegateForColumn(keys.index("kind"), MarkDelegate(desk.theme, view, _mark))
    return model, view


class RecordFilter(QWidget):
    """Text, kind, standing, and only what is unsigned."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.text = QLineEdit()
        self.text.setObjectName("record_search")
        self.text.setPlaceholderText(self.tr("Agent, article, facts, number"))
        self.text.setAccessibleName(self.tr("Find records"))
        self.text.setClearButtonEnabled(False)
        glass = QAction(self.text)
        desk.theme.set_icon(glass, "search", "t3")
        self.text.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)
        self.kind, self.standing, self.paper = QComboBox(), QComboBox(), QComboBox()
        self.kind.addItem(self.tr("All kinds"), ANY)
        for kind in ConductKind:
            self.kind.addItem(saying.word(kind), kind.value)
        self.standing.addItem(self.tr("Whatever its standing"), ANY)
        for standing in Standing:
            self.standing.addItem(saying.word(standing), standing.value)
        self.paper.addItem(self.tr("Signed or not"), ANY)
        self.paper.addItem(self.tr("Not signed"), "unsigned")
        self.paper.addItem(self.tr("Not told"), "untold")
        names = (self.tr("Kind"), self.tr("Standing"), self.tr("Paper"))
        self._count = label("", "caption")
        self.flow = FlowLayout(self, 8)
        self.flow.setContentsMargins(12, 8, 12, 8)
        self.text.setFixedWidth(desk.theme.wide(220))
        self.flow.addWidget(self.text)
        for combo, name in zip((self.kind, self.standing, self.paper), names, strict=True):
            combo.setAccessibleName(name)
            combo.currentIndexChanged.connect(self.changed)
            self.flow.addWidget(combo)
        self.flow.addWidget(self._count)
        self.text.textChanged.connect(self.changed)

    def accepts(self) -> Callable[[Any], bool] | None:
        """What lets a row through; None where nothing is asked for."""
        words = self.text.text().casefold().split()
        kind, standing = str(self.kind.currentData()), str(self.standing.currentData())
        paper = str(self.paper.currentData())
        if not (words or kind or standing or paper):
            return None

        def accept(one: Found) -> bool:
            return (
                all(map(one.sought.__contains__, words))
                and (not kind or one.row.kind == kind)
                and (not standing or one.row.standing == standing)
                and (not paper or _paper(one.row, paper))
            )

        return accept

    def show_count(self, count: int) -> None:
        """How many are let through."""
        self._count.setText(self.tr("%n records", "", count))

    def clear(self) -> None:
        """Let all through."""
        self.text.clear()
        for combo in (self.kind, self.standing, self.paper):
            combo.setCurrentIndex(0)

    def choose_unsigned(self) -> None:
        """Only what nobody signed."""
        self.clear()
        self.paper.setCurrentIndex(1)


def _paper(row: ConductRow, asked: str) -> bool:
    if asked == "unsigned":
        return not row.signed and row.struck_at is None and row.kind is not ConductKind.REMINDER
    return row.told_at is None and row.struck_at is None


def _points(one: Found) -> int | None:
    return one.row.points if one.row.kind is ConductKind.POINTS else None


def _counted(one: Found) -> int | None:
    return one.row.counted if one.row.kind is ConductKind.POINTS else None


def _signed(one: Found) -> str | None:
    row = one.row
    if row.signed_on is not None:
        return row.signed_on.isoformat()
    return saying.refused() if row.refused_why else None


def _day(at: Any) -> Any:
    return None if at is None else at.date()


def _mark(one: Found) -> tuple[str, str] | None:
    if not one.row.standing.holds:
        return ("□", "t3")
    marks = {
        ConductKind.POINTS: ("■", "data"),
        ConductKind.WARNING: ("△", "warn"),
        ConductKind.REMINDER: ("○", "t3"),
        ConductKind.REPORTED: ("▲", "bad"),
    }
    return marks[one.row.kind]
