"""The sampling plan of a month: who lacks how many checks, which calls were drawn, and the seed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from ccleader.columns import Column, Kind
from ccleader.metrics.quality import ENOUGH, Rates, rates
from ccleader.models import samples
from ccleader.models.agents import AgentRow
from ccleader.models.changed import Changed
from ccleader.models.samples import SampleRow
from ccleader.ui.delegates import RowDelegate
from ccleader.ui.desk import Desk
from ccleader.ui.parts import Card, button, label
from ccleader.ui.quality import wording
from ccleader.ui.quality.dialogs import SkipDialog
from ccleader.ui.quality.reading import MonthRead
from ccleader.ui.tables import RowsModel, TableView
from ccleader.words import mark, phrase

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_MOST_SEED = 999_999_999


@dataclass(frozen=True)
class Person:
    """An agent with what the checks of the month come to, how many are wanted and still missing."""

    who: AgentRow
    rates: Rates
    missing: int
    wanted: int

    @property
    def mean(self) -> str:
        """The mean with its interval; nothing to compare where there are too few."""
        return wording.mean(self.rates.mean_score, self.rates.checks, self.rates.mean_interval)


class PlanPage(QWidget):
    """Enter on a call opens the form filled in; Del skips it with a reason."""

    listened = Signal(object)
    """A `SampleRow` to be checked now."""
    opened = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._read: MonthRead | None = None
        self.calls = RowsModel(_calls(), lambda row: row.id)
        self.people = RowsModel(_people(), lambda one: one.who.id)
        for model in (self.calls, self.people):
            model.setParent(self)
        what = self.tr("Calls to listen to")
        self.table = TableView(
            self.calls, desk.theme, desk.settings, "quality_plan", what, ("number",), 33, ("type", "length")
        )
        self.table.message = self.tr("Nothing is drawn for this month yet.")
        who = self.tr("Checks by agent")
        self.agents = TableView(
            self.people, desk.theme, desk.settings, "quality_people", who, (), 33, ("fatal",)
        )
        self.seed = QSpinBox()
        self.seed.setRange(1, _MOST_SEED)
        self.seed.setMinimumWidth(desk.theme.wide(110))
        self.seed.setAccessibleName(self.tr("Seed"))
        self.seed.setToolTip(self.tr("The same seed draws the same calls: anybody can check the draw."))
        self.draw = button(self.tr("Draw what is missing"), self._draw, "primary", "draw_calls", small=True)
        self.skip = button(self.tr("Skip …"), self._skip, name="skip_call", small=True)
        self._state, self._missing = label("", "secondary", wrap=True), label("", "warning", wrap=True)
        self._lay_out()
        self._dress()
        self.setFocusProxy(self.table)
        self.table.opened.connect(self._open)
        self.table.selected.connect(lambda _: self._offer())

    def show_month(self, read: MonthRead) -> None:
        """Show the plan of a month."""
        if self._read is None or self._read.period != read.period:
            self.seed.setValue(read.period.first.year * 100 + read.period.first.month)
        self._read = read
        self.calls.set_rows(read.plan)
        self.people.set_rows(_persons(read))
        names = {who.id: who.name for who in read.people}
        lacking = self._lacking(read.missing, names)
        said = self.tr("Still missing: {names}").format(names=lacking)
        self._missing.setText(said if lacking else "")
        self._missing.setVisible(bool(lacking))
        self._state.setText(self._told(read))
        self._offer()

    def _lacking(self, missing: Mapping[int, int], names: Mapping[int, str]) -> str:
        parts = (
            self.tr("{name} {n}").format(name=names[who], n=n) for who, n in missing.items() if who in names
        )
        return str(phrase("quality", ", ")).join(parts)

    def _told(self, read: MonthRead) -> str:
        parts = [self.tr("%n checks an agent this month", "", read.wanted)]
        if read.plan:
            seeds = sorted({row.seed for row in read.plan})
            parts.append(self.tr("drawn with seed {seeds}").format(seeds=", ".join(map(str, seeds))))
            parts.append(self.tr("%n to listen to", "", len(read.waiting)))
        return "  ·  ".join(parts)

    def _offer(self) -> None:
        read, writes = self._read, not self._desk.read_only
        waiting = 0 if read is None else len(read.waiting)
        missing = 0 if read is None else sum(read.missing.values())
        self.draw.setEnabled(writes and missing > waiting)
        self.seed.setEnabled(writes and missing > waiting)
        chosen = self.table.selected_rows()[:1]
        self.skip.setEnabled(writes and bool(chosen) and chosen[0].is_open)

    def _draw(self) -> None:
        group, read, today, seed = self._desk.group_id, self._read, self._desk.today(), self.seed.value()
        if group is None or read is None:
            return
        first = read.period.first
        name = phrase("operations", "Draw calls to check: {month}", month=read.period.title)

        def operation(session: Session) -> tuple[Changed, int]:
            return Changed.QUALITY, samples.draw(session, group, first, seed, today)

        def drawn(count: int) -> None:
            self._desk.tell(self.tr("%n calls drawn", "", count), undo=True)

        self._desk.worker.write(name, operation, drawn, self)

    def _open(self, row: SampleRow) -> None:
        if row.is_open:
            self.listened.emit(row)
        elif row.evaluation_id is not None:
            self.opened.emit(row.evaluation_id)

    def _skip(self) -> None:
        for row in self.table.selected_rows()[:1]:
            if row.is_open and not self._desk.read_only:
                SkipDialog(self._desk, row, self.window()).open()

    def _lay_out(self) -> None:
        calls, people = Card(padded=False), Card(self.tr("By agent"), padded=False)
        people.caption.setText(self.tr("Fewer than {n} checks compare nobody").format(n=ENOUGH))
        top = QWidget()
        column = QVBoxLayout(top)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(6)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(label(self.tr("Calls to listen to"), "heading"))
        line.addStretch()
        line.addWidget(self.skip)
        line.addWidget(label(self.tr("Seed"), "label"))
        line.addWidget(self.seed)
        line.addWidget(self.draw)
        column.addLayout(line)
        for part in (self._state, self._missing):
            column.addWidget(part)
        calls.body.addWidget(top)
        calls.body.addWidget(self.table, 1)
        people.body.addWidget(self.agents)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(12)
        across.addWidget(calls, 4)
        across.addWidget(people, 3)
        away = QShortcut(QKeySequence("Del"), self.table, self._skip)
        away.setContext(Qt.ShortcutContext.WidgetShortcut)

    def _dress(self) -> None:
        theme = self._desk.theme
        keys = [column.key for column in self.calls.columns]
        state = RowDelegate(theme, self.table, lambda row: "pri" if row.is_open else "t3")
        self.table.setItemDelegateForColumn(keys.index("state"), state)
        self.table.setItemDelegateForColumn(keys.index("who"), RowDelegate(theme, self.table, bold=True))
        keys = [column.key for column in self.people.columns]
        self.agents.setItemDelegateForColumn(keys.index("who"), RowDelegate(theme, self.agents, bold=True))
        grey = partial(RowDelegate, theme, self.agents)
        for key in ("mean", "enough"):
            place = keys.index(key)
            self.agents.setItemDelegateForColumn(place, grey(lambda one: "t1" if one.rates.enough else "t3"))
        lacking = grey(lambda one: "warn" if one.missing else "t2")
        self.agents.setItemDelegateForColumn(keys.index("done"), lacking)


def _persons(read: MonthRead) -> list[Person]:
    return [
        Person(
            who,
            rates(row for row in read.rows if row.agent_id == who.id),
            read.missing.get(who.id, 0),
            read.wanted,
        )
        for who in read.people
    ]


def _state(row: SampleRow) -> str:
    if row.skipped_why:
        return str(phrase("quality", "skipped: {why}", why=row.skipped_why))
    return str(phrase("quality", "to listen to") if row.is_open else phrase("quality", "checked"))


def _calls() -> tuple[Column[Any], ...]:
    return (
        Column("who", mark("columns", "Agent"), lambda row: row.agent, width=9),
        Column("number", mark("columns", "Staff no."), lambda row: row.agent_number, width=9),
        Column(
            "day",
            mark("columns", "Day"),
            lambda row: row.day,
            Kind.DATE,
            lambda row: wording.short_day(row.day),
            width=9,
        ),
        Column("slot", mark("columns", "Half-hour"), wording.half_hour, width=12),
        Column("nth", mark("columns", "Call no."), lambda row: row.nth, Kind.COUNT, width=8),
        Column("length", mark("columns", "Length"), lambda row: str(row.wanted), width=17),
        Column("type", mark("columns", "Type of call"), lambda row: row.call_type or None, width=11),
        Column("state", mark("columns", "State"), _state, width=16),
    )


def _people() -> tuple[Column[Any], ...]:
    return (
        Column("who", mark("columns", "Agent"), lambda one: one.who.name, width=9),
        Column(
            "done",
            mark("columns", "Checked"),
            lambda one: one.rates.checks,
            Kind.COUNT,
            lambda one: f"{one.rates.checks} / {one.wanted}",
            width=9,
        ),
        Column("mean", mark("columns", "Mean score"), lambda one: one.mean, width=19),
        Column("fatal", mark("columns", "Fatal"), lambda one: one.rates.fatal_checks, Kind.COUNT, width=7),
        Column(
            "enough",
            mark("columns", "Comparable"),
            lambda one: "" if one.rates.enough else wording.too_few(),
            width=13,
        ),
    )
