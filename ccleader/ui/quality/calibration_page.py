"""Calls graded twice: how far two graders agree, item by item."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ccleader.columns import Column, Kind
from ccleader.metrics.catalog import Format
from ccleader.metrics.formats import text
from ccleader.models.calibration import Judged, Pair, agreement
from ccleader.models.quality import Verdict
from ccleader.ui.delegates import RowDelegate
from ccleader.ui.desk import Desk
from ccleader.ui.parts import Card, Empty, label
from ccleader.ui.quality import wording
from ccleader.ui.quality.reading import pairs
from ccleader.ui.tables import RowsModel, TableView
from ccleader.words import mark, phrase


@dataclass(frozen=True)
class ItemLine:
    """An item of all pairs: how often it was judged twice, and how often otherwise."""

    item: str
    judged: int
    apart: int


class CalibrationPage(QWidget):
    """The pairs above; below them the items of the chosen one, beside them the items that part graders."""

    opened = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.pairs = RowsModel(_pairs(), lambda pair: pair.second.id)
        self.items = RowsModel(_items(), lambda one: one.item_id)
        self.often = RowsModel(_often(), lambda one: one.item)
        for model in (self.pairs, self.items, self.often):
            model.setParent(self)
        make = partial(_table, desk)
        self.table = make(self.pairs, "quality_pairs", self.tr("Calls graded twice"))
        self.one = make(self.items, "quality_pair", self.tr("Items of the call"))
        self.many = make(self.often, "quality_apart", self.tr("Items that part graders"))
        self.one.message = self.tr("Choose a call above.")
        self.many.message = self.tr("No item was judged differently.")
        self._agree = label("", "strong", wrap=True)
        self._lay_out()
        self.setFocusProxy(self.table)
        self.table.selected.connect(self._show_pair)
        self.table.opened.connect(lambda pair: self.opened.emit(pair.second.id))

    def load(self, first: Any) -> None:
        """Read the pairs of three months."""
        group = self._desk.group_id
        if group is not None:
            self._desk.worker.read(lambda session: pairs(session, group, first), self.show_pairs, self)

    def show_pairs(self, found: Sequence[Pair]) -> None:
        """Show calls graded twice, the newest first."""
        self._empty.setVisible(not found)
        self._body.setVisible(bool(found))
        self.pairs.set_rows(list(found)[::-1])
        self.often.set_rows(_apart(found))
        self._agree.setText(_agreement(found))
        if found and not self.table.selected_rows():
            self.table.selectRow(0)
        self._show_pair(self.table.selected_rows())

    def _show_pair(self, chosen: Sequence[Pair]) -> None:
        rows = chosen[0].items if chosen else ()
        self.items.set_rows(sorted(rows, key=lambda one: one.agreed))

    def _lay_out(self) -> None:
        theme = self._desk.theme
        why = self.tr(
            "Open a check, “More”, “Grade it a second time”: another grader judges the same call, "
            "without seeing the first. The second one stays out of the score."
        )
        self._empty = Card()
        self._empty.body.addWidget(Empty(theme, "checklist", self.tr("No call was graded twice yet"), why))
        self._body = QWidget()
        across = QHBoxLayout(self._body)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(12)
        left = QVBoxLayout()
        left.setSpacing(12)
        upper = Card(self.tr("Calls graded twice"), self.tr("three months"), padded=False)
        told = QWidget()
        line = QVBoxLayout(told)
        line.setContentsMargins(14, 8, 14, 8)
        line.addWidget(self._agree)
        upper.body.addWidget(told)
        upper.body.addWidget(self.table, 1)
        lower = Card(self.tr("Item by item"), padded=False)
        lower.body.addWidget(self.one)
        left.addWidget(upper, 2)
        left.addWidget(lower, 3)
        right = Card(self.tr("Items that part graders"), padded=False)
        right.body.addWidget(self.many)
        across.addLayout(left, 3)
        across.addWidget(right, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._empty)
        column.addWidget(self._body)
        self._body.hide()
        keys = [one.key for one in self.items.columns]
        same = RowDelegate(theme, self.one, lambda one: "ok" if one.agreed else "bad")
        self.one.setItemDelegateForColumn(keys.index("same"), same)


def _table(desk: Desk, model: RowsModel, name: str, what: str) -> TableView:
    return TableView(model, desk.theme, desk.settings, name, what, (), 33, ("ref",))


def _agreement(found: Iterable[Pair]) -> str:
    """Agreement 94.2 %, κ 0.61 (336 items); without chance to correct for only the former."""
    known = agreement(found)
    if known is None:
        return ""
    share = text(known.observed, Format.PERCENT)
    said = str(phrase("quality", "Agreement {share}%", share=share))
    if known.kappa is not None:
        said += "  ·  " + str(phrase("quality", "κ {kappa:.2f}", kappa=known.kappa))
    chance = text(known.expected, Format.PERCENT)
    told = phrase("quality", "{n} items; {chance}% by chance alone", n=known.n, chance=chance)
    return f"{said}  ·  {told}"


def _apart(found: Iterable[Pair]) -> list[ItemLine]:
    """The items judged differently, the most often first."""
    judged: Counter[str] = Counter()
    apart: Counter[str] = Counter()
    for pair in found:
        judged.update(item.text for item in pair.items)
        apart.update(item.text for item in pair.items if not item.agreed)
    return [ItemLine(item, judged[item], count) for item, count in apart.most_common()]


def _said(verdict: Verdict | None) -> str:
    return str(phrase("quality", "right")) if verdict is None else wording.word(verdict)


def _pairs() -> tuple[Column[Any], ...]:
    return (
        Column(
            "day",
            mark("columns", "Day"),
            lambda pair: pair.first.day,
            Kind.DATE,
            lambda pair: wording.short_day(pair.first.day),
            width=9,
        ),
        Column("who", mark("columns", "Agent"), lambda pair: pair.first.agent, width=9),
        Column("ref", mark("columns", "Recording"), lambda pair: pair.first.call_ref, width=13),
        Column("first", mark("columns", "First grader"), lambda pair: pair.first.grader, width=11),
        Column("one", mark("columns", "Score"), lambda pair: pair.first.score, Kind.NUMBER, width=8),
        Column("second", mark("columns", "Second grader"), lambda pair: pair.second.grader, width=11),
        Column("two", mark("columns", "Score"), lambda pair: pair.second.score, Kind.NUMBER, width=8),
        Column(
            "same",
            mark("columns", "Items agreed"),
            lambda pair: sum(item.agreed for item in pair.items),
            Kind.COUNT,
            lambda pair: f"{sum(item.agreed for item in pair.items)} / {len(pair.items)}",
            width=11,
        ),
    )


def _items() -> tuple[Column[Any], ...]:
    return (
        Column("item", mark("columns", "Item"), _item, width=24),
        Column("first", mark("columns", "First grader"), lambda one: _said(one.first), width=12),
        Column("second", mark("columns", "Second grader"), lambda one: _said(one.second), width=12),
        Column("same", mark("columns", "Agreed"), lambda one: "✓" if one.agreed else "×", width=8),
    )


def _item(one: Judged) -> str:
    return f"◆ {one.text}" if one.fatal else one.text


def _often() -> tuple[Column[Any], ...]:
    return (
        Column("item", mark("columns", "Item"), lambda one: one.item, width=24),
        Column("apart", mark("columns", "Differently"), lambda one: one.apart, Kind.COUNT, width=10),
        Column("judged", mark("columns", "Of"), lambda one: one.judged, Kind.COUNT, width=6),
    )
