"""Parts of the form of a check: the reason of an item, what is disputed, the buttons at the foot."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from ccleader.metrics.formats import day as long_day
from ccleader.models.quality import CheckState, EvaluationRow, FindingRow
from ccleader.models.scorecards import ItemRow
from ccleader.ui.forms import fault_label
from ccleader.ui.parts import Elided, button, chip, label
from ccleader.ui.quality import wording
from ccleader.ui.refilling import refilling
from ccleader.ui.theme import Theme

COACH, PRINT, DISPUTE, SECOND, DISCARD = "coach", "print", "dispute", "second", "discard"


class NoteLine(QWidget):
    """Why the item under the cursor is wrong; Enter goes back to the items."""

    edited = Signal(int, str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._item: ItemRow | None = None
        self._name = Elided("label", Qt.TextElideMode.ElideRight)
        self.line = QLineEdit()
        self.line.setObjectName("item_note")
        self._fault = fault_label()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        for part in (self._name, self.line, self._fault):
            column.addWidget(part)
        self.line.textEdited.connect(self._tell)
        self.line.returnPressed.connect(self.left)
        self.hide()

    @property
    def fault_text(self) -> str:
        """What is said to be wrong."""
        return "" if self._fault.isHidden() else self._fault.text()

    def show_item(self, item: ItemRow | None, note: str, read_only: bool) -> None:
        """Show the note of an item; None: there is nothing to note."""
        self.setVisible(item is not None and not (read_only and not note))
        if item is None:
            self._item = None
            return
        if item != self._item:
            self.complain("")
        self._item = item
        asked = self.tr("Reason (required): {item}") if item.fatal else self.tr("Note: {item}")
        said = asked.format(item=item.fault or item.text)
        self._name.setText(said)
        self.line.setAccessibleName(said)
        self.line.setReadOnly(read_only)
        if self.line.text() != note:
            self.line.setText(note)

    def complain(self, sentence: str) -> None:
        """Say what is wrong; "" takes it back."""
        self._fault.setText(f"× {sentence}" if sentence else "")
        self._fault.setVisible(bool(sentence))

    def _tell(self, text: str) -> None:
        self.complain("")
        if self._item is not None:
            self.edited.emit(self._item.id, text)


class DisputesPart(QWidget):
    """What the agent says, what the grader wrote, and how it was decided, item by item."""

    decided = Signal(object)
    """The item to be decided about."""

    def __init__(self) -> None:
        super().__init__()
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(6)
        self.hide()

    def show_row(self, row: EvaluationRow | None, read_only: bool) -> None:
        """Show the disputes of a check."""
        disputes = () if row is None else wording.disputes(row)
        with refilling(self._lines):
            for found in disputes:
                self._lines.addWidget(self._line(found, read_only))
        self.setVisible(bool(disputes))

    def _line(self, found: FindingRow, read_only: bool) -> QWidget:
        made = QFrame()
        made.setProperty("quote", True)
        column = QVBoxLayout(made)
        column.setContentsMargins(10, 2, 0, 2)
        column.setSpacing(3)
        head = QHBoxLayout()
        head.addWidget(label(found.fault or found.text, "strong"))
        head.addStretch()
        if found.open_dispute and not read_only:
            head.addWidget(
                button(self.tr("Decide …"), partial(self.decided.emit, found), "outline", "decide")
            )
        elif found.outcome is not None:
            head.addWidget(chip(wording.word(found.outcome), "ok"))
        else:
            head.addWidget(chip(wording.word(CheckState.DISPUTED), "bad"))
        column.addLayout(head)
        for told in self._texts(found):
            column.addWidget(label(told, "secondary", wrap=True))
        return made

    def _texts(self, found: FindingRow) -> list[str]:
        told = [self.tr("Grader: {note}").format(note=found.note)] if found.note else []
        told.append(self.tr("Agent: {why}").format(why=found.disputed_why))
        if found.outcome is not None and found.decided_at is not None:
            who = " ".join(filter(None, (found.decided_by, long_day(found.decided_at.date()))))
            told.append(self.tr("Decision ({who}): {why}").format(who=who, why=found.decided_why))
        return told


class SheetFoot(QFrame):
    """Heard and confirmed; the other ways; the one button that writes."""

    wanted = Signal(str)
    finished = Signal()
    heard_turned = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("foot", True)
        self.heard = QCheckBox(self.tr("Heard and confirmed by the agent"))
        self.heard.setObjectName("check_heard")
        self.heard.clicked.connect(self.heard_turned)
        self._fault = fault_label()
        self.more = button(self.tr("More"), name="check_more", small=True)
        self.more.setProperty("menu", True)
        self.menu = QMenu(self)
        self.acts = {
            name: self.menu.addAction(text, partial(self.wanted.emit, name))
            for name, text in (
                (DISPUTE, self.tr("The agent disputes it …")),
                (SECOND, self.tr("Grade it a second time …")),
                (PRINT, self.tr("Print …")),
                (DISCARD, self.tr("Discard the draft")),
            )
        }
        self.more.setMenu(self.menu)
        self.coach = button(self.tr("Turn into coaching"), self._coach, name="check_coach", small=True)
        self.save = button("", self.finished.emit, "primary", "check_save", small=True)
        self.save.setToolTip("Ctrl+Enter")
        theme.set_icon(self.coach, "target-arrow")
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.heard)
        line.addStretch()
        for part in (self.more, self.coach, self.save):
            line.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 14, 8)
        column.setSpacing(4)
        column.addWidget(self._fault)
        column.addLayout(line)

    @property
    def fault_text(self) -> str:
        """What is said to be wrong."""
        return "" if self._fault.isHidden() else self._fault.text()

    def complain(self, sentence: str) -> None:
        """Say what is wrong with the whole; "" takes it back."""
        self._fault.setText(f"× {sentence}" if sentence else "")
        self._fault.setVisible(bool(sentence))

    def show_row(self, row: EvaluationRow | None, touched: bool, read_only: bool) -> None:
        """Offer what can be done with a check as it stands; None: with one not written yet."""
        state = CheckState.DRAFT if row is None else row.state
        draft = state is CheckState.DRAFT
        whole = row is not None and not draft
        saved = state is CheckState.SAVED
        first = whole and row is not None and row.second_of is None and not row.score_only
        offers: dict[str, bool] = {
            DISPUTE: whole and row is not None and any(f.disputed_at is None for f in wording.wrong(row)),
            SECOND: first,
            PRINT: whole,
            DISCARD: row is not None and draft,
        }
        for name, may in offers.items():
            writes = name != PRINT
            self.acts[name].setEnabled(may and not (writes and read_only))
        self.more.setVisible(row is not None)
        self.coach.setVisible(whole)
        self.coach.setEnabled(not read_only)
        self.heard.setEnabled((draft or saved) and not read_only)
        if not draft:
            self.heard.setChecked(row is not None and row.heard_at is not None)
        heard_at = None if row is None else row.heard_at
        self.heard.setToolTip("" if heard_at is None else long_day(heard_at.date()))
        self.save.setText(self.tr("Save and next") if draft else self.tr("Save"))
        self.save.setVisible(draft or saved)
        self.save.setEnabled((draft or touched) and not read_only)

    def connect_all(self, acts: dict[str, Callable[[], object]]) -> None:
        """Let each way do something."""
        self.wanted.connect(lambda name: acts[name]())

    def _coach(self) -> None:
        self.wanted.emit(COACH)
