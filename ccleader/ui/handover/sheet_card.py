"""The sheet of a handover: what is said, what is carried on, and all that belongs to the shift."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QScrollArea, QVBoxLayout, QWidget

from ccleader.metrics import formats
from ccleader.models import handovers
from ccleader.models.handovers import HandoverSheet, HandoverState, Item
from ccleader.ui.desk import Desk
from ccleader.ui.fold import Fold
from ccleader.ui.handover.amendments import Amendments
from ccleader.ui.handover.facts_fold import FactsFold
from ccleader.ui.handover.floor import AssetsFold, DutyFold, LoansFold, VisitorsFold
from ccleader.ui.handover.items import ItemRow
from ccleader.ui.handover.matter_part import MattersPart
from ccleader.ui.handover.reading import Sheet
from ccleader.ui.handover.sign_plan import LOCKED
from ccleader.ui.handover.wording import meaning, state_chip, word
from ccleader.ui.parts import Banner, Card, button, chip, restyle
from ccleader.ui.texts import GrowingText
from ccleader.words import Phrase, phrase

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from ccleader.models.changed import Changed


class ConditionsFold(Fold):
    """When a handover is not done; where it is done all the same, why."""

    edited = Signal(list, str)
    """(conditions that hold, why it is handed over all the same)."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, "", "conditions")
        self.head.setText(self.tr("Not handed over while …"))
        self.boxes: list[QCheckBox] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self.despite = GrowingText(
            self.tr("Handed over all the same, because"), self.tr("… all the same, because")
        )
        self.despite.setObjectName("despite")
        self.despite.kept.connect(self._tell)
        self.body.addLayout(self._column)
        self.body.addWidget(self.despite)

    def show_conditions(self, sheet: HandoverSheet, writable: bool) -> None:
        """Show every condition there is, those that hold ticked."""
        texts = [condition.text for condition in sheet.conditions]
        if texts != [box.text() for box in self.boxes]:
            self._rebuild(texts)
        for box, condition in zip(self.boxes, sheet.conditions, strict=True):
            box.blockSignals(True)
            box.setChecked(condition.holds)
            box.blockSignals(False)
            box.setEnabled(writable)
        holding = [condition.text for condition in sheet.conditions if condition.holds]
        self.despite.show_text(sheet.despite)
        self.despite.setVisible(bool(holding))
        self.despite.setReadOnly(not writable)
        self.tell(self.tr("%n hold", "", len(holding)) if holding else self.tr("none holds"), bool(holding))

    def _rebuild(self, texts: list[str]) -> None:
        for box in self.boxes:
            self._column.removeWidget(box)
            box.deleteLater()
        self.boxes = [QCheckBox(text) for text in texts]
        for box in self.boxes:
            box.toggled.connect(lambda _: self._tell())
            self._column.addWidget(box)

    def _tell(self, _: str = "") -> None:
        self.edited.emit([box.text() for box in self.boxes if box.isChecked()], self.despite.toPlainText())


class SheetCard(Card):
    """A draft is written into and saves by itself; a locked one is plain text with notes below."""

    left = Signal()
    """Esc: back to the list."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(" ", " ", padded=False)
        self._desk = desk
        self._sheet: Sheet | None = None
        self._state, self._late = chip(""), chip("", "bad")
        self.discard_button = button(
            self.tr("Remove draft"), self._discard, kind="text", name="discard", small=True
        )
        for number, part in enumerate((self._state, self._late)):
            self.tools.insertWidget(number, part)
        self.tools.addWidget(self.discard_button)
        self.items = {item: ItemRow(item) for item in Item}
        self.matters = MattersPart(desk)
        self.facts = FactsFold(desk.theme)
        self.reminder_fold = Fold(desk.theme, self.tr("For the next shift"), "reminder")
        self.reminder = GrowingText(
            self.tr("For the next shift"), self.tr("What may happen in the next shift")
        )
        self.reminder.setObjectName("reminder")
        self.reminder_fold.body.addWidget(self.reminder)
        self.conditions = ConditionsFold(desk)
        self.duty, self.visitors = DutyFold(desk), VisitorsFold(desk)
        self.loans, self.assets = LoansFold(desk), AssetsFold(desk)
        self.notes = Amendments(desk)
        self._question, self._broken = Banner("warn", ""), Banner("bad", "", self._broken_text())
        self._lay_out()
        self._connect()

    @property
    def sheet(self) -> Sheet | None:
        """The handover on view."""
        return self._sheet

    def show_sheet(self, sheet: Sheet) -> None:
        """Show a handover; what is being typed into the same one stays."""
        if self._sheet is None or self._sheet.sheet.id != sheet.sheet.id:
            self._start_anew(sheet.sheet)
        self._sheet = sheet
        row, writable = sheet.sheet, sheet.draft and not self._desk.read_only
        live = row.state in (HandoverState.DRAFT, HandoverState.HANDED) and not self._desk.read_only
        self._show_head(sheet)
        widest = max(item.title.sizeHint().width() for item in self.items.values())
        for item in row.items:
            self.items[item.item].title.setMinimumWidth(widest)
            self.items[item.item].show_item(item.normal, item.text, item.carried, writable)
        as_of = row.signed_at or sheet.now
        self.matters.show_matters(row.matters, sheet.matters, sheet.owners, as_of, writable)
        self.reminder.show_text(row.reminder)
        self.reminder.setReadOnly(not writable)
        self.reminder_fold.tell("", bool(row.reminder))
        self.conditions.show_conditions(row, writable)
        self.duty.show_rows(sheet.duty, row.day, live)
        self.visitors.show_rows(sheet.visitors, live)
        self.loans.show_rows(sheet.loans, sheet.people, live)
        self.assets.show_rows(sheet.assets, live)
        locked = row.state in LOCKED
        self.facts.show_facts(row, whole=locked)
        for fold in (self.duty, self.visitors, self.loans, self.assets):
            fold.setVisible(not locked)
        self.reminder_fold.setVisible(not locked or bool(row.reminder))
        self.conditions.setVisible(not locked or any(condition.holds for condition in row.conditions))
        self.notes.setVisible(locked)
        if locked:
            self.notes.show_notes(row.id, row.added)

    def keep(self) -> None:
        """Save what was typed and is not yet on its way."""
        for field in (*(row.text for row in self.items.values()), self.reminder, self.conditions.despite):
            field.keep()
        if self.matters.editor.touched:
            self.matters.editor.save()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the form or question that is open, then the sheet."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif not self.matters.leave():
            self.left.emit()

    def go(self, field: str) -> bool:
        """Put the cursor where a check leads to; False where it is not in the sheet."""
        if field in set(Item):
            self.items[Item(field)].go()
        elif field == "matters":
            self._go_matters()
        elif field == "conditions":
            self.conditions.unfold()
            self.conditions.boxes[0].setFocus()
            self._scroll.ensureWidgetVisible(self.conditions)
        else:
            return False
        return True

    def _go_matters(self) -> None:
        """To the first matter that lacks something."""
        if self._sheet is None:
            return
        for line in self._sheet.sheet.matters:
            if line.overdue(self._sheet.now) and not line.why_open:
                self.matters.edit(line.matter_id, "why_open")
                break
            if not line.owner or line.due_at is None:
                self.matters.edit(line.matter_id, "owner" if not line.owner else "due_at")
                break
        self._scroll.ensureWidgetVisible(self.matters.editor)

    def _start_anew(self, row: HandoverSheet) -> None:
        self.keep()
        for item in row.items:
            self.items[item.item].start_anew(item.text)
        self.reminder.start_anew(row.reminder)
        self.conditions.despite.start_anew(row.despite)
        for fold in (
            self.facts,
            self.reminder_fold,
            self.conditions,
            self.duty,
            self.visitors,
            self.loans,
            self.assets,
        ):
            fold.forget()
        self._scroll.verticalScrollBar().setValue(0)

    def _show_head(self, sheet: Sheet) -> None:
        row = sheet.sheet
        following = "" if row.next_shift is None else f" → {row.next_shift.name}"
        self.title.setText(f"{formats.day(row.day)} {row.shift.name}{following}")
        text, tone = state_chip(row)
        self._state.setText(text)
        restyle(self._state, "chip", tone)
        self._state.setToolTip(meaning(row.state))
        minutes = sheet.overdue_minutes
        self._late.setVisible(minutes > 0)
        self._late.setText(self.tr("▲ {minutes} min past the end of the shift").format(minutes=minutes))
        self.caption.setText(row.number)
        signed_once = any(step.step is handovers.Step.SIGNED for step in row.steps)
        self.discard_button.setVisible(sheet.draft and not signed_once and not self._desk.read_only)
        self._question.setVisible(bool(row.question))
        self._question.title.setText(self.tr("Came back with a question: {text}").format(text=row.question))
        self._broken.setVisible(not row.intact)
        self._broken.title.setText(
            self.tr("The check code does not fit: the text was changed outside the program")
        )

    def _broken_text(self) -> str:
        return self.tr("What stands below is not what was signed. Compare it with the print or a backup.")

    def _edit_item(self, item: Item, normal: bool, text: str) -> None:
        name = phrase("operations", "Edit {item}", item=word(item))
        change = partial(handovers.edit_item, item=item, normal=normal, text=text)
        self._write(name, change, self.items[item].not_kept)

    def _edit_reminder(self, text: str) -> None:
        name = phrase("operations", "Edit reminder for the next shift")
        self._write(name, partial(handovers.set_reminder, text=text), self.reminder.not_kept)

    def _edit_conditions(self, holding: list[str], despite: str) -> None:
        name = phrase("operations", "Conditions of a handover")
        change = partial(handovers.set_conditions, holding=holding, despite=despite)
        self._write(name, change, self.conditions.despite.not_kept)

    def _write(self, name: Phrase, change: Callable[..., Changed], not_kept: Callable[[], None]) -> None:
        """Write into the handover on view."""
        if self._sheet is None or self._desk.read_only:
            return
        handover_id = self._sheet.sheet.id

        def failed(error: BaseException) -> None:
            not_kept()
            self._desk.warn(str(error))

        def operation(session: Session) -> Changed:
            return change(session, handover_id)

        self._desk.worker.write(name, operation, lambda _: self._saved(), self, failed)

    def _saved(self) -> None:
        number = "" if self._sheet is None else self._sheet.sheet.number
        saved = self.tr("saved {time:%H:%M}").format(time=self._desk.now())
        self.caption.setText(f"{number} · {saved}")

    def _discard(self) -> None:
        if self._sheet is not None:
            name = phrase("operations", "Remove draft {number}", number=self._sheet.sheet.number)
            discard = partial(handovers.discard, handover_id=self._sheet.sheet.id)
            self._desk.worker.write(name, discard, lambda _: self._desk.tell(str(name), undo=True), self)

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        banners = QVBoxLayout()
        banners.setContentsMargins(14, 0, 14, 0)
        for banner in (self._broken, self._question):
            banners.addWidget(banner)
        column.addLayout(banners)
        parts = (
            *self.items.values(),
            self.matters,
            self.notes,
            self.reminder_fold,
            self.conditions,
            self.facts,
            self.duty,
            self.visitors,
            self.loans,
            self.assets,
        )
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidget(inside)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.body.addWidget(self._scroll, 1)

    def _connect(self) -> None:
        for row in self.items.values():
            row.edited.connect(self._edit_item)
        self.reminder.kept.connect(self._edit_reminder)
        self.conditions.edited.connect(self._edit_conditions)
