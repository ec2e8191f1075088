"""The form of an agent in the drawer: load, edit, then one Save = one operation."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ccleader.errors import Misfit
from ccleader.models.agents import LABELS, AgentForm, AgentRow, Level, Status
from ccleader.ui.dates import DateField
from ccleader.ui.forms import Row, add_row, fault_label
from ccleader.ui.parts import Elided, button, icon_button, rule
from ccleader.ui.room import Desk
from ccleader.ui.roster.sheet import split
from ccleader.words import translate

WIDTH = 340
LONGEST = {"number": 32, "name": 60, "phone": 32, "seat": 32}
"""Characters that fit into a field; 120 into all others."""

_PHONE = re.compile(r"[0-9 +-]*")
_DRAFT = "drafts/agent"
_KEPT_AFTER_MS = 2_000


class AgentDrawer(QFrame):
    """Adds or edits one agent; what is typed and not saved is kept as a draft."""

    saved = Signal(object, object)
    """(agent id or None for a new one, AgentForm): write this."""
    closed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("drawer")
        self.setFixedWidth(WIDTH)
        self._desk = desk
        self._agent_id: int | None = None
        self._loaded: AgentForm | None = None
        self._saving = False
        self._rows: dict[str, Row] = {}
        self._fields: dict[str, QLineEdit] = {}
        self._combos: dict[str, QComboBox] = {}
        self._title = Elided("heading")
        self._fault = fault_label()
        self._save = button(self.tr("Save"), self._finish, kind="primary", name="save_agent")
        self._save.setToolTip("Ctrl+Enter")
        self._discard = button(self.tr("Discard"), self._throw_away, name="discard_agent")
        self._lay_out()
        self._keeper = QTimer(self, singleShot=True, interval=_KEPT_AFTER_MS)
        self._keeper.timeout.connect(self.keep_draft)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._finish)

    @property
    def agent_id(self) -> int | None:
        """Who is being edited; None for a new agent."""
        return self._agent_id

    @property
    def touched(self) -> bool:
        """Whether something is typed that is not saved."""
        return self._loaded is not None and self._texts() != self._texts_of(self._loaded)

    def load(self, agent_id: int | None, form: AgentForm, people: Sequence[AgentRow]) -> None:
        """Show an agent, or an empty form; `people` may be mentors. A draft of his comes back."""
        self._agent_id, self._loaded, self._saving = agent_id, form, False
        mentors = self._combos["mentor_id"]
        mentors.clear()
        mentors.addItem(self.tr("Nobody"), None)
        for person in people:
            if person.id != agent_id:
                mentors.addItem(f"{person.name} {person.number}", person.id)
        self._show(self._texts_of(form))
        self._complain("")
        self._title.setText(
            self.tr("New agent") if agent_id is None else self.tr("Edit {name}").format(name=form.name)
        )
        self._rows["left_on"].setVisible(agent_id is not None)
        draft = self._draft()
        if draft is not None:
            self._show(draft)
        self._fields["number" if agent_id is None else "name"].setFocus()

    def complain(self, error: BaseException) -> None:
        """Say why it was not saved, at its field where it has one; what is typed stays."""
        self._saving = False
        field = error.field if isinstance(error, Misfit) else ""
        if field in self._rows:
            self._show_faults({field: str(error)})
        else:
            self._complain(str(error))
            self._fields["number"].setFocus()

    def done(self) -> None:
        """It is saved: the draft is no longer needed."""
        self._saving = False
        self._forget()
        self._loaded = None
        self.closed.emit()

    def keep_draft(self) -> None:
        """Remember what is typed but not saved."""
        if self.touched:
            kept = {"agent": self._agent_id, "texts": self._texts()}
            self._desk.settings.setValue(_DRAFT, json.dumps(kept, ensure_ascii=False))

    def close_drawer(self) -> None:
        """Go away; a draft stays."""
        self.keep_draft()
        self._loaded = None
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes and keeps the draft."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_drawer()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(14, 8, 8, 8)
        head.addWidget(self._title, 1)
        head.addWidget(icon_button(self._desk.theme, "x", self.tr("Close (Esc)"), self.close_drawer))
        inside = QWidget()
        self._add_fields(QVBoxLayout(inside))
        self._scroll = scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        foot = QHBoxLayout()
        foot.setContentsMargins(14, 10, 14, 10)
        foot.addWidget(self._discard)
        foot.addStretch()
        foot.addWidget(self._save)
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
        column.addWidget(self._fault)
        today = self._desk.today
        pair = self._pair(column)
        self._line(pair, "number", self.tr("Number (工号)"))
        self._line(pair, "name", self.tr("Name"))
        pair = self._pair(column)
        self._choice(pair, "level", self.tr("Level"), (None, *Level))
        self._choice(pair, "status", self.tr("Status"), tuple(Status))
        pair = self._pair(column)
        self._line(pair, "position", self.tr("Position (optional)"))
        self._line(pair, "team", self.tr("Team (optional)"))
        mentors = self._combos["mentor_id"] = QComboBox()
        mentors.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._row(column, "mentor_id", self.tr("Mentor (optional)"), mentors)
        several = self.tr("Several are parted by a space or comma")
        self._line(column, "skills", self.tr("Skills (optional)"), several)
        pair = self._pair(column)
        self._line(pair, "seat", self.tr("Seat (optional)"))
        self._line(pair, "phone", self.tr("Phone (optional)"), self.tr("Shown masked in tables"))
        self._line(column, "logins", self.tr("ACD logins (optional)"), several)
        pair = self._pair(column)
        self._line(pair, "hired_on", self.tr("Hired (optional)"), field=DateField(today))
        self._line(pair, "joined_on", self.tr("Joined the group"), field=DateField(today))
        leaving = self.tr("Leavers stay in the store with all their records")
        self._line(column, "left_on", self.tr("Left the group"), leaving, DateField(today))
        column.addStretch()

    def _pair(self, column: QVBoxLayout) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(10)
        column.addLayout(line)
        return line

    def _line(
        self,
        layout: QHBoxLayout | QVBoxLayout,
        key: str,
        text: str,
        hint: str = "",
        field: QLineEdit | None = None,
    ) -> None:
        self._fields[key] = field or QLineEdit()
        self._fields[key].setMaxLength(LONGEST.get(key, 120))
        self._fields[key].textEdited.connect(lambda: self._edited(key))
        self._row(layout, key, text, self._fields[key], hint)

    def _choice(self, layout: QHBoxLayout, key: str, text: str, values: Sequence[Any]) -> None:
        combo = QComboBox()
        for value in values:
            combo.addItem("—" if value is None else translate("agents", LABELS[value]), value)
        self._combos[key] = combo
        self._row(layout, key, text, combo)

    def _row(
        self, layout: QHBoxLayout | QVBoxLayout, key: str, text: str, field: QWidget, hint: str = ""
    ) -> None:
        self._rows[key] = add_row(layout, text, field, f"agent_{key}", hint, isinstance(layout, QHBoxLayout))
        if isinstance(field, QComboBox):
            field.activated.connect(lambda: self._edited(key))

    def _edited(self, key: str) -> None:
        """What was wrong with the field may be right now."""
        self._rows[key].complain("")
        self._complain("")
        self._keeper.start()

    def _texts(self) -> dict[str, Any]:
        """What stands in the fields, as JSON values."""
        texts: dict[str, Any] = {key: field.text() for key, field in self._fields.items()}
        return texts | {key: combo.currentData() for key, combo in self._combos.items()}

    def _texts_of(self, form: AgentForm) -> dict[str, Any]:
        """What stands in the fields when `form` is shown."""
        values = asdict(form)
        texts: dict[str, Any] = {}
        for key in self._fields:
            value = values[key]
            if isinstance(value, tuple):
                texts[key] = " ".join(value)
            else:
                texts[key] = value.isoformat() if isinstance(value, date) else value or ""
        return texts | {key: values[key] for key in self._combos}

    def _show(self, texts: dict[str, Any]) -> None:
        for key, field in self._fields.items():
            field.setText(texts[key])
            field.setCursorPosition(0)
        for key, combo in self._combos.items():
            combo.setCurrentIndex(max(combo.findData(texts[key]), 0))
        self._show_faults({})

    def _finish(self) -> None:
        if self._loaded is None or self._saving or not self._check():
            return
        self._saving = True  # the button stays enabled: a disabled one would give its focus away
        self.saved.emit(self._agent_id, self._form(self._loaded))

    def _check(self) -> bool:
        """Complain beside each field that cannot be saved; True where there is none."""
        faults: dict[str, str] = {}
        for key in ("number", "name"):
            if not self._fields[key].text().strip():
                faults[key] = self.tr("Needed")
        for key, field in self._fields.items():
            if isinstance(field, DateField) and not field.valid:
                faults[key] = self.tr("No day; write 630, +7 or 2026-06-30")
        if not _PHONE.fullmatch(self._fields["phone"].text().strip()):
            faults["phone"] = self.tr("Only digits, spaces, + and -")
        self._complain("")
        self._show_faults(faults)
        return not faults

    def _show_faults(self, faults: dict[str, str]) -> None:
        """Each fault at its field and none elsewhere; the cursor goes to the first."""
        for key, row in self._rows.items():
            row.complain(faults.get(key, ""))
        wrong = next((row for key, row in self._rows.items() if key in faults), None)
        if wrong is not None:
            wrong.field.setFocus()
            self._scroll.ensureWidgetVisible(wrong)

    def _form(self, base: AgentForm) -> AgentForm:
        texts = {key: field.text().strip() for key, field in self._fields.items()}
        days = {key: field.day() for key, field in self._fields.items() if isinstance(field, DateField)}
        several = {key: split(texts[key]) for key in ("skills", "logins")}
        chosen = {key: combo.currentData() for key, combo in self._combos.items()}
        return replace(base, **(texts | days | several | chosen))

    def _complain(self, sentence: str) -> None:
        self._fault.setText(f"× {sentence}" if sentence else "")
        self._fault.setVisible(bool(sentence))
        if sentence:
            self._scroll.verticalScrollBar().setValue(0)

    def _throw_away(self) -> None:
        self._forget()
        self._loaded = None
        self.closed.emit()

    def _forget(self) -> None:
        self._keeper.stop()
        self._desk.settings.remove(_DRAFT)

    def _draft(self) -> dict[str, Any] | None:
        """What was typed for this agent and not saved."""
        kept = self._desk.settings.value(_DRAFT)
        if not kept:
            return None
        draft = json.loads(str(kept))
        texts = draft["texts"]
        whole = texts.keys() == self._texts().keys()
        return texts if whole and draft["agent"] == self._agent_id else None
