"""The page 巡视: what was seen on the floor, entered in one line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QVBoxLayout, QWidget

from ccleader.columns import Column
from ccleader.metrics.periods import Period
from ccleader.models import agents, observations
from ccleader.models.agents import AgentRow
from ccleader.models.changed import Changed
from ccleader.models.observations import (
    LABELS,
    AtOnce,
    ObservationForm,
    ObservationKind,
    ObservationRow,
    observe,
)
from ccleader.ui.delegates import RowDelegate
from ccleader.ui.desk import Desk
from ccleader.ui.flow import FlowLayout
from ccleader.ui.forms import fault_label
from ccleader.ui.handover.people import AgentField
from ccleader.ui.parts import Card, Segmented, button, label, restyle, rule
from ccleader.ui.tables import RowsModel, TableView
from ccleader.words import mark, phrase, translate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_BACK = {"day": 0, "week": 6, "month": 30}
"""How many days before today each choice reaches."""


@dataclass(frozen=True)
class Walks:
    """Observations of a period, newest first, and whom they may be about."""

    rows: tuple[ObservationRow, ...]
    people: tuple[AgentRow, ...]


def gather(session: Session, group_id: int, period: Period) -> Walks:
    """What was seen in a group on the days of a period."""
    rows = observations.observations(session, group_id, period)
    return Walks(tuple(reversed(rows)), tuple(agents.agents(session, group_id)))


def word(value: ObservationKind | AtOnce) -> str:
    """The word of a kind, or of what was done at once."""
    return translate("observations", LABELS[value])


def columns() -> list[Column[ObservationRow]]:
    """The columns of the list."""
    return [
        Column(
            "at",
            mark("columns", "At"),
            lambda row: row.at,
            text=lambda row: f"{row.at:%m-%d %H:%M}",
            width=11,
        ),
        Column("agent", mark("columns", "Agent"), lambda row: row.agent_name or None, width=10),
        Column("seen", mark("columns", "Seen"), lambda row: word(row.kind), width=10),
        Column("at_once", mark("columns", "Done at once"), lambda row: word(row.at_once), width=14),
        Column("zone", mark("columns", "Where"), lambda row: row.zone or None, width=8),
        Column("text", mark("columns", "Observation"), lambda row: row.text or None, width=40),
        Column("by", mark("columns", "Entered by"), lambda row: row.by or None, width=8),
    ]


class WalkEntry(QWidget):
    """Who, what, what was done, Enter; the cursor is back at who."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.agent = AgentField(self.tr("Agent (initials)"))
        self.agent.setMinimumWidth(190)
        self.kind = _choices(tuple(ObservationKind))
        self.at_once = _choices(tuple(AtOnce))
        self.zone = QLineEdit()
        self.zone.setPlaceholderText(self.tr("Where"))
        self.zone.setMaximumWidth(90)
        self.text = QLineEdit()
        self.text.setPlaceholderText(self.tr("What was seen (optional)"))
        self.text.setMinimumWidth(240)
        self.matter = QCheckBox(self.tr("Keep as open matter"))
        self.done = button(self.tr("Enter"), self.enter, kind="primary", name="observe")
        self._fault = fault_label()
        self._name()
        flow_host = QWidget()
        flow = FlowLayout(flow_host)
        flow.setContentsMargins(0, 0, 0, 0)
        for part in (self.agent, self.kind, self.at_once, self.zone, self.text, self.matter, self.done):
            flow.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(4)
        column.addWidget(label(self.tr("Who · what · what was done · Enter"), "label"))
        column.addWidget(flow_host)
        column.addWidget(self._fault)
        self.setFocusProxy(self.agent)
        for line in (self.agent, self.zone, self.text):
            line.textEdited.connect(lambda: self._complain(""))

    def keyPressEvent(self, event: object) -> None:
        """Enter enters, wherever in the line."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):  # type: ignore[attr-defined]
            self.enter()
        else:
            super().keyPressEvent(event)  # type: ignore[arg-type]

    def enter(self) -> None:
        """Write the observation of this moment, once however long Enter is held."""
        group_id = self._desk.group_id
        if group_id is None or self._desk.read_only or not self.done.isEnabled():
            return
        if not any(line.text().strip() for line in (self.agent, self.zone, self.text)):
            self._complain(self.tr("Whom does it concern, or what was seen?"))
            return
        if not self.agent.valid:
            self._complain(
                self.tr("This means nobody, or several. Type more of the name, or leave it empty.")
            )
            self.agent.setFocus()
            return
        agent = self.agent.agent()
        form = ObservationForm(
            group_id,
            self._desk.now(),
            ObservationKind(self.kind.currentData()),
            AtOnce(self.at_once.currentData()),
            None if agent is None else agent.id,
            self.zone.text(),
            self.text.text(),
        )
        what = " ".join(part for part in ("" if agent is None else agent.name, word(form.kind)) if part)
        keep = self.matter.isChecked()

        def operation(session: Session) -> tuple[Changed, int]:
            changed = Changed.OBSERVATIONS | (Changed.MATTERS if keep else Changed.NONE)
            return changed, observe(session, form, keep)

        name = phrase("operations", "Observation: {what}", what=what)
        self.done.setEnabled(False)
        self._desk.worker.write(name, operation, lambda _: self._entered(str(name)), self, self._refused)

    def _refused(self, error: BaseException) -> None:
        self.done.setEnabled(True)
        self._complain(str(error))

    def _entered(self, told: str) -> None:
        self.done.setEnabled(True)
        for line in (self.agent, self.zone, self.text):
            line.clear()
        self.at_once.setCurrentIndex(0)
        self.matter.setChecked(False)
        self._desk.tell(told, undo=True)
        self.agent.setFocus()

    def _complain(self, sentence: str) -> None:
        self._fault.setText(f"× {sentence}" if sentence else "")
        self._fault.setVisible(bool(sentence))
        restyle(self.agent, "state", "" if self.agent.valid or not sentence else "error")

    def _name(self) -> None:
        for part, name, what in (
            (self.agent, "agent", self.tr("Agent")),
            (self.kind, "kind", self.tr("What was seen")),
            (self.at_once, "at_once", self.tr("What was done at once")),
            (self.zone, "zone", self.tr("Where")),
            (self.text, "text", self.tr("In words")),
        ):
            part.setObjectName(f"walk_{name}")
            part.setAccessibleName(what)
            part.setToolTip(what)


class WalkPage(QWidget):
    """The entry line over the observations of today, of a week or of a month."""

    counted = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.entry = WalkEntry(desk)
        choices = (("day", self.tr("Today")), ("week", self.tr("7 days")), ("month", self.tr("31 days")))
        self.span = Segmented(choices, self.tr("Period"))
        self.span.chosen.connect(lambda _: self.load())
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Agent or text  /"))
        self.search.setAccessibleName(self.tr("Find an observation"))
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(200)
        self.search.textChanged.connect(self._narrow)
        self.model = RowsModel(columns(), lambda row: row.id)
        self.model.setParent(self)
        self.table = TableView(
            self.model,
            desk.theme,
            desk.settings,
            "observations",
            self.tr("Observations"),
            row_height=33,
            spare=("by", "zone"),
        )
        keys = [column.key for column in self.model.columns]
        good = RowDelegate(
            desk.theme, self.table, lambda row: "ok" if row.kind is ObservationKind.GOOD else "t1"
        )
        self.table.setItemDelegateForColumn(keys.index("seen"), good)
        self.model.counted.connect(lambda _: self._count())
        self._told = label("", "caption")
        self._lay_out()
        shortcut = QShortcut(QKeySequence("N"), self.table, self.entry.setFocus)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)

    def load(self) -> None:
        """Read the observations of the period."""
        group_id, today = self._desk.group_id, self._desk.today()
        if group_id is not None:
            period = Period(today - timedelta(days=_BACK[str(self.span.value)]), today)
            self._desk.worker.read(lambda session: gather(session, group_id, period), self._show, self)

    def start_search(self) -> None:
        """Put the cursor into the search."""
        self.search.setFocus()

    def _show(self, found: Walks) -> None:
        self.entry.agent.know(found.people)
        self.entry.setEnabled(not self._desk.read_only)
        self.table.message = self.tr("Nothing noted yet. Who, what, Enter: it takes a few seconds.")
        self.model.set_rows(found.rows)
        self._narrow()
        self.counted.emit(len(found.rows))

    def _narrow(self, *_: object) -> None:
        wanted = self.search.text().strip().casefold()

        def accepts(row: ObservationRow) -> bool:
            texts = (row.agent_name, row.text, row.zone, word(row.kind))
            return any(wanted in text.casefold() for text in texts)

        self.model.narrow(accepts if wanted else None)

    def _count(self) -> None:
        rows = self.model.rows
        good = sum(row.kind is ObservationKind.GOOD for row in rows)
        hours = len({row.at.replace(minute=0, second=0, microsecond=0) for row in rows})
        people = len({row.agent_id for row in rows if row.agent_id is not None})
        self._told.setText(
            self.tr("Hours {hours} · agents {people} · well done {good}").format(
                hours=hours, people=people, good=good
            )
            if rows
            else ""
        )

    def _lay_out(self) -> None:
        entry = Card(padded=False)
        entry.body.addWidget(self.entry)
        head = QWidget()
        flow = FlowLayout(head)
        flow.setContentsMargins(14, 8, 14, 8)
        for part in (self.span, self.search, self._told):
            flow.addWidget(part)
        card = Card(padded=False)
        for row in (head, rule(), self.table):
            card.body.addWidget(row)
        card.body.setStretchFactor(self.table, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(entry)
        column.addWidget(card, 1)
        self.setFocusProxy(self.entry)


def _choices(values: tuple[ObservationKind | AtOnce, ...]) -> QComboBox:
    combo = QComboBox()
    for value in values:
        combo.addItem(word(value), value)
    return combo
