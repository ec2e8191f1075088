"""The form of a notice: one that stands is saved as it is typed, a new one is added with Ctrl+Enter."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ccleader.models.notices import LABELS, NoticeForm, NoticeKind
from ccleader.ui.briefings.chair_card import Minutes
from ccleader.ui.dates import DateField
from ccleader.ui.desk import Desk
from ccleader.ui.forms import Row, add_row
from ccleader.ui.parts import Elided, button, icon_button, rule
from ccleader.words import translate

_DRAFT = "drafts/notice"
_KEPT_AFTER_MS = 2_000
LONGEST = 120
_DAYS = ("received_on", "effective_on", "know_by")
_LINES = ("title", "source", "number", "old", "new")


class NoticeEditor(QFrame):
    """Adds a notice or changes one; a new one that is not added yet is kept as a draft."""

    changed = Signal(bool)
    """A notice that stands is typed anew; True on leaving a field."""
    added = Signal(object)
    """A `NoticeForm`."""
    closed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("drawer")
        self._desk = desk
        self.notice_id: int | None = None
        self._base: NoticeForm | None = None
        self._rows: dict[str, Row] = {}
        self._fields: dict[str, QLineEdit] = {}
        self.kind, self.scope = QComboBox(), QComboBox()
        self.text = Minutes()
        self.quiz = QCheckBox(self.tr("A quiz follows"))
        self._title = Elided("heading")
        self._add = button(self.tr("Add"), self.finish, "primary", "add_notice_now")
        self._add.setToolTip("Ctrl+Enter")
        self._discard = button(self.tr("Discard"), self._throw_away, "text", "discard_notice")
        self._keeping = QTimer(self)
        self._keeping.setSingleShot(True)
        self._keeping.setInterval(_KEPT_AFTER_MS)
        self._keeping.timeout.connect(self.keep_draft)
        self._lay_out()
        self._connect()

    def load(self, notice_id: int | None, form: NoticeForm) -> None:
        """Show a notice to be changed, or (without an id) a new one, as it was left."""
        self.keep_draft()
        self.notice_id, self._base = notice_id, form
        new = notice_id is None
        self._title.setText(self.tr("New notice") if new else self.tr("Edit the notice"))
        self._add.setVisible(new)
        self._discard.setVisible(new)
        draft = self._draft() if new else None
        self._show(draft or self._texts_of(form))
        self.complain("", "")
        self._fields["title"].setFocus()

    def form(self) -> NoticeForm:
        """The notice as it stands in the fields; what is no day changes nothing."""
        base = self._base
        assert base is not None
        fields = {key: self._day(key) for key in _DAYS}
        days = {key: field.day() if field.valid else getattr(base, key) for key, field in fields.items()}
        texts = {key: self._fields[key].text() for key in _LINES}
        return replace(
            base,
            **texts,
            text=self.text.toPlainText(),
            kind=NoticeKind(self.kind.currentData()),
            group_id=self.scope.currentData(),
            received_on=days["received_on"] or base.received_on,
            effective_on=days["effective_on"],
            know_by=days["know_by"],
            quiz=self.quiz.isChecked(),
        )

    def finish(self) -> None:
        """Add a new notice; one that stands is saved at once."""
        form = self._checked()
        if form is None:
            return
        if self.notice_id is None:
            self.added.emit(form)
        else:
            self.changed.emit(True)
            self.closed.emit()

    def done(self) -> None:
        """The new notice is in the store: its draft is no longer needed."""
        self._forget()
        self.closed.emit()

    def complain(self, field: str, sentence: str) -> None:
        """Say what is wrong at its field; what is typed stays."""
        for key, row in self._rows.items():
            row.complain(sentence if key == field else "")
        if field in self._rows and sentence:
            self._rows[field].field.setFocus()

    def keep_draft(self) -> None:
        """Remember what is typed for a new notice and not added."""
        self._keeping.stop()
        if self._base is not None and self.notice_id is None:
            texts = self._texts()
            if texts != self._texts_of(self._base):
                self._desk.settings.setValue(_DRAFT, json.dumps(texts, ensure_ascii=False))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter adds, Esc closes and keeps what is typed."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and control:
            self.finish()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def leave(self) -> None:
        """Close; what is typed is kept. One that stands stays on view while a field of it does not hold."""
        self.keep_draft()
        if self.notice_id is not None:
            self.changed.emit(True)
            if self._checked() is None:
                return
        self.closed.emit()

    def _checked(self) -> NoticeForm | None:
        """The form, or complaints at what does not hold."""
        self.complain("", "")
        if not self._fields["title"].text().strip():
            self.complain("title", self.tr("Needed"))
            return None
        for key in _DAYS:
            if not self._day(key).valid:
                self.complain(key, self.tr("No day; write 630, +7 or 2026-06-30"))
                return None
        return self.form()

    def _day(self, key: str) -> DateField:
        field = self._fields[key]
        assert isinstance(field, DateField)
        return field

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(14, 8, 8, 8)
        head.addWidget(self._title, 1)
        head.addWidget(icon_button(self._desk.theme, "x", self.tr("Close (Esc)"), self.leave))
        inside = QWidget()
        self._add_fields(QVBoxLayout(inside))
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        foot = QHBoxLayout()
        foot.setContentsMargins(14, 10, 14, 10)
        foot.addWidget(self._discard)
        foot.addStretch()
        foot.addWidget(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(rule())
        column.addWidget(scroll, 1)
        column.addWidget(rule())
        column.addLayout(foot)

    def _add_fields(self, column: QVBoxLayout) -> None:
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(10)
        for kind, word in LABELS.items():
            self.kind.addItem(translate("notices", word), kind)
        self._line(column, "title", self.tr("Title"))
        pair = _pair(column)
        self._row(pair, "kind", self.tr("Kind"), self.kind)
        self._row(pair, "group_id", self.tr("For"), self.scope)
        pair = _pair(column)
        self._line(pair, "source", self.tr("From (optional)"))
        self._line(pair, "number", self.tr("Number (optional)"))
        pair = _pair(column)
        today = self._desk.today
        self._line(pair, "received_on", self.tr("Received"), DateField(today))
        self._line(pair, "effective_on", self.tr("In force from (optional)"), DateField(today))
        self._line(column, "know_by", self.tr("Everybody must know by (optional)"), DateField(today))
        self._line(column, "old", self.tr("Up to now (optional)"))
        self._line(column, "new", self.tr("From then on (optional)"))
        self._row(column, "text", self.tr("What it says (optional)"), self.text)
        column.addWidget(self.quiz)
        column.addStretch()

    def _line(self, layout: QBoxLayout, key: str, text: str, field: QLineEdit | None = None) -> None:
        self._fields[key] = field or QLineEdit()
        self._fields[key].setMaxLength(LONGEST)
        self._row(layout, key, text, self._fields[key])

    def _row(
        self, layout: QBoxLayout, key: str, text: str, field: QLineEdit | QComboBox | QPlainTextEdit
    ) -> None:
        stretch = 1 if isinstance(layout, QHBoxLayout) else 0
        self._rows[key] = add_row(layout, text, field, f"notice_{key}", stretch=stretch)

    def _connect(self) -> None:
        for field in self._fields.values():
            field.textEdited.connect(lambda: self._typed(False))
            field.editingFinished.connect(lambda: self._typed(True))
        for box in (self.kind, self.scope):
            box.activated.connect(lambda: self._typed(True))
        self.quiz.clicked.connect(lambda: self._typed(True))
        self.text.textChanged.connect(lambda: self._typed(False))
        self.text.left.connect(lambda: self._typed(True))

    def _typed(self, left: bool) -> None:
        if self._base is None or self.isHidden():
            return
        if self.notice_id is None:
            self._keeping.start()
        else:
            self.changed.emit(left)

    def _texts(self) -> dict[str, Any]:
        """What stands in the fields, as JSON values."""
        texts: dict[str, Any] = {key: field.text() for key, field in self._fields.items()}
        return texts | {
            "text": self.text.toPlainText(),
            "kind": self.kind.currentData(),
            "group_id": self.scope.currentData(),
            "quiz": self.quiz.isChecked(),
        }

    def _texts_of(self, form: NoticeForm) -> dict[str, Any]:
        texts: dict[str, Any] = {key: getattr(form, key) for key in _LINES}
        days = {key: getattr(form, key) for key in _DAYS}
        texts |= {key: "" if day is None else day.isoformat() for key, day in days.items()}
        return texts | {
            "text": form.text,
            "kind": form.kind,
            "group_id": form.group_id,
            "quiz": form.quiz,
        }

    def _show(self, texts: dict[str, Any]) -> None:
        base, self._base = self._base, None  # filling the fields is no typing
        self.scope.clear()
        group = self._desk.group
        if group is not None:
            self.scope.addItem(self.tr("This group"), group.id)
        self.scope.addItem(self.tr("All groups"), None)
        for key, field in self._fields.items():
            field.setText(texts[key])
            field.setCursorPosition(0)
        self.text.setPlainText(texts["text"])
        self.kind.setCurrentIndex(max(self.kind.findData(texts["kind"]), 0))
        self.scope.setCurrentIndex(max(self.scope.findData(texts["group_id"]), 0))
        self.quiz.setChecked(texts["quiz"])
        self._base = base

    def _throw_away(self) -> None:
        self._forget()
        self.closed.emit()

    def _forget(self) -> None:
        self._keeping.stop()
        self._base = None
        self._desk.settings.remove(_DRAFT)

    def _draft(self) -> dict[str, Any] | None:
        kept = self._desk.settings.value(_DRAFT)
        if not kept:
            return None
        draft: dict[str, Any] = json.loads(str(kept))
        return draft if draft.keys() == self._texts().keys() else None


def _pair(column: QVBoxLayout) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(10)
    column.addLayout(line)
    return line
