"""Who chairs a briefing, who stands in, when it was, and the minutes."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPlainTextEdit

from ccleader.models.briefings import BriefingForm, BriefingSheet
from ccleader.ui.forms import Row, add_row
from ccleader.ui.parts import Card
from ccleader.ui.times import TimeField

LONGEST = 60


class Minutes(QPlainTextEdit):
    """Plain text that says when it is left."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setFixedHeight(84)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was typed is saved on leaving."""
        super().focusOutEvent(event)
        self.left.emit()


class ChairCard(Card):
    """Saved as it is typed: `changed` after every key, with True on leaving a field."""

    changed = Signal(bool)

    def __init__(self) -> None:
        super().__init__(self.tr("Chair and minutes"))
        self._sheet: BriefingSheet | None = None
        self._rows: dict[str, Row] = {}
        self.chair = QComboBox()
        self.chair.setEditable(True)
        self.chair.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.excused, self.deputy, self.minutes_by = QLineEdit(), QLineEdit(), QLineEdit()
        self.begun, self.ended = TimeField(), TimeField()
        self.minutes = Minutes()
        self._lay_out()
        self._connect()

    def show_sheet(self, sheet: BriefingSheet, names: tuple[str, ...], busy: bool, locked: bool) -> None:
        """Show a briefing's; what is typed and not yet stored stays."""
        other = self._sheet is None or self._sheet.id != sheet.id
        self._sheet = sheet
        for row in self._rows.values():
            row.setDisabled(locked)
        if busy and not other:
            return
        if [self.chair.itemText(at) for at in range(self.chair.count())] != list(names):
            self.chair.clear()
            self.chair.addItems(list(names))
        if self.form() != sheet.form() or other:
            self._fill(sheet)
        if other:
            self.complain("", "")

    def form(self) -> BriefingForm:
        """What stands in the fields."""
        assert self._sheet is not None
        begun = self._moment(self.begun, self._sheet.begun_at)
        ended = self._moment(self.ended, self._sheet.ended_at)
        if begun is not None and ended is not None and ended < begun and ended + timedelta(hours=12) < begun:
            ended += timedelta(days=1)
        return replace(
            self._sheet.form(),
            chair=self.chair.currentText().strip(),
            excused=self.excused.text(),
            deputy=self.deputy.text(),
            minutes_by=self.minutes_by.text(),
            minutes=self.minutes.toPlainText(),
            begun_at=begun,
            ended_at=ended,
        )

    def complain(self, field: str, sentence: str) -> None:
        """Say what is wrong at its field; "" takes all back."""
        for key, row in self._rows.items():
            row.complain(sentence if key == field else "")
        if field in self._rows:
            self._rows[field].field.setFocus()

    def has(self, field: str) -> bool:
        """Whether a field of that name stands here."""
        return field in self._rows

    def _lay_out(self) -> None:
        self._row("chair", self.tr("Chair"), self.chair)
        self._row("excused", self.tr("Chair excused because (optional)"), self.excused)
        self._row("deputy", self.tr("Deputy"), self.deputy)
        self._row("minutes_by", self.tr("Minutes by"), self.minutes_by)
        line = QHBoxLayout()
        line.setSpacing(10)
        self.body.addLayout(line)
        for key, text, field in (
            ("begun_at", self.tr("Begun"), self.begun),
            ("ended_at", self.tr("Ended"), self.ended),
        ):
            self._rows[key] = add_row(line, text, field, f"briefing_{key}", stretch=1)
        self._row("minutes", self.tr("Minutes"), self.minutes)
        self.minutes.setPlaceholderText(self.tr("Problems and answers, what was agreed"))

    def _row(self, key: str, text: str, field: QComboBox | QLineEdit | QPlainTextEdit) -> None:
        if isinstance(field, QLineEdit):
            field.setMaxLength(LONGEST)
        self._rows[key] = add_row(self.body, text, field, f"briefing_{key}")

    def _connect(self) -> None:
        line = self.chair.lineEdit()
        assert line is not None
        for field in (line, self.excused, self.deputy, self.minutes_by, self.begun, self.ended):
            field.textEdited.connect(lambda: self.changed.emit(False))
            field.editingFinished.connect(lambda: self.changed.emit(True))
        self.chair.activated.connect(lambda: self.changed.emit(True))
        self.minutes.textChanged.connect(lambda: self.changed.emit(False))
        self.minutes.left.connect(lambda: self.changed.emit(True))

    def _fill(self, sheet: BriefingSheet) -> None:
        self.blockSignals(True)
        self.chair.setEditText(sheet.chair)
        self.excused.setText(sheet.excused)
        self.deputy.setText(sheet.deputy)
        self.minutes_by.setText(sheet.minutes_by)
        if self.minutes.toPlainText() != sheet.minutes:
            self.minutes.setPlainText(sheet.minutes)
        self.begun.set_minute(_minute(sheet.begun_at))
        self.ended.set_minute(_minute(sheet.ended_at))
        self.blockSignals(False)

    def _moment(self, field: TimeField, kept: datetime | None) -> datetime | None:
        """The moment meant: the day of the one kept, else the business day; a wrong time changes nothing."""
        minute = field.minute()
        if not field.valid or minute == _minute(kept):
            return kept
        if minute is None:
            return None
        assert self._sheet is not None
        day = self._sheet.day if kept is None else kept.date()
        return datetime.combine(day, time()) + timedelta(minutes=minute)


def _minute(moment: datetime | None) -> int | None:
    return None if moment is None else moment.hour * 60 + moment.minute
