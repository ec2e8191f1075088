"""The form of an open matter: what, how urgent, whose, until when, and why it is not done yet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from ccleader.errors import Misfit
from ccleader.models.changed import Changed
from ccleader.models.matters import MatterForm, MatterKind, Urgency, edit_matter, open_matter
from ccleader.ui.desk import Desk
from ccleader.ui.drafts import Drafts
from ccleader.ui.forms import Row, fault_label
from ccleader.ui.handover.matter_rows import word
from ccleader.ui.handover.moments import MomentField
from ccleader.ui.parts import button, label
from ccleader.words import phrase

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_LINES = ("text", "owner", "why_open", "ticket", "seat", "informed")


class MatterEditor(QWidget):
    """Enter or Save writes it as one operation, Esc goes away and leaves what was typed for the next time."""

    saved = Signal(int)
    """The matter's id."""
    closed = Signal()

    def __init__(self, desk: Desk, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._desk = desk
        self._id: int | None = None
        self._base: MatterForm | None = None
        self._typed = False
        self._drafts = Drafts(desk.settings, name)
        """By matter and group: a new one belongs to the group it was begun in."""
        self._lines = {key: QLineEdit() for key in _LINES}
        self._kind, self._urgency = QComboBox(), QComboBox()
        for combo, values in ((self._kind, MatterKind), (self._urgency, Urgency)):
            for value in values:
                combo.addItem(word(value), value)
        self._due = MomentField(desk.now)
        self._rows: dict[str, Row] = {}
        self.title = label("", "strong")
        self._fault = fault_label()
        self.save_button = button(self.tr("Save"), self.save, kind="outline", name=f"{name}_save", small=True)
        self._lay_out()
        for field in (*self._lines.values(), self._due):
            field.returnPressed.connect(self.save)
            field.textEdited.connect(self._touch)
        for combo in (self._kind, self._urgency):
            combo.activated.connect(self._touch)

    @property
    def matter_id(self) -> int | None:
        """The matter it changes; None for a new one."""
        return self._id

    @property
    def begun(self) -> bool:
        """Whether a new matter of the group on view is being entered."""
        return self._base is not None and (self._id, self._base.group_id) == (None, self._desk.group_id)

    @property
    def touched(self) -> bool:
        """Whether something typed is not saved yet."""
        return self._typed

    def know(self, owners: Iterable[str]) -> None:
        """Offer these names as owners."""
        names = QCompleter(sorted(set(owners)), self._lines["owner"])
        names.setFilterMode(Qt.MatchFlag.MatchContains)
        names.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        popup = QListView()
        popup.setObjectName("completions")
        names.setPopup(popup)
        self._lines["owner"].setCompleter(names)

    def load(self, matter_id: int | None, form: MatterForm) -> None:
        """Show a matter, or with None a new one; what was typed for it and not saved comes back."""
        if self._typed:
            if (matter_id, form.group_id) == self._meant:
                return
            self._drafts.keep(self._meant, self._texts())
        self._id, self._base = matter_id, form
        self.title.setText(self.tr("New matter") if matter_id is None else self.tr("Edit the matter"))
        for key, field in self._lines.items():
            field.setText(getattr(form, key))
            field.setCursorPosition(0)
        self._kind.setCurrentIndex(list(MatterKind).index(form.kind))
        self._urgency.setCurrentIndex(list(Urgency).index(form.urgency))
        self._due.set_moment(form.due_at)
        typed = self._drafts.of(self._meant)
        self._typed = typed is not None
        if typed is not None:
            self._show(typed)
        self._complain({})

    def go(self, key: str = "text") -> None:
        """Put the cursor into a field."""
        field = self._due if key == "due_at" else self._lines[key]
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def save(self) -> None:
        """Write what stands there, unless something does not hold; what is not written stays a draft."""
        if self._base is None or self._desk.read_only:
            return
        drafts, meant, texts = self._drafts, self._meant, self._texts()
        if not self._due.valid:
            drafts.keep(meant, texts)
            self._complain({"due_at": self.tr("No moment; write 701, +2 or 701 18:00")})
            return
        matter_id, form = self._id, self._form(self._base)
        if matter_id is None:
            name = phrase("operations", "New matter: {what}", what=form.text)
        else:
            name = phrase("operations", "Edit matter: {what}", what=form.text)
        now = self._desk.now()

        def operation(session: Session) -> tuple[Changed, int]:
            if matter_id is None:
                return Changed.MATTERS, open_matter(session, form, now)
            return edit_matter(session, matter_id, form), matter_id

        def failed(error: BaseException) -> None:
            drafts.keep(meant, texts)
            if isValid(self) and meant == self._meant:
                self._failed(error)
            else:
                self._desk.warn(str(error))

        drafts.keep(meant, None)
        written = partial(self._written, meant)
        self._desk.worker.write(name, operation, written, None, failed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes away."""
        if event.key() == Qt.Key.Key_Escape:
            if self._typed:
                self._drafts.keep(self._meant, self._texts())
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    @property
    def _meant(self) -> tuple[int | None, int]:
        """What is being entered: which matter, of which group."""
        return self._id, 0 if self._base is None else self._base.group_id

    def _texts(self) -> dict[str, str]:
        """What stands in the fields."""
        texts = {key: field.text() for key, field in self._lines.items()}
        chosen = {"kind": self._kind.currentData(), "urgency": self._urgency.currentData()}
        return texts | chosen | {"due_at": self._due.text()}

    def _show(self, texts: dict[str, str]) -> None:
        """Put what was typed before into the fields."""
        for key, field in (*self._lines.items(), ("due_at", self._due)):
            field.setText(texts[key])
            field.setCursorPosition(0)
        for key, combo in (("kind", self._kind), ("urgency", self._urgency)):
            combo.setCurrentIndex(max(combo.findData(texts[key]), 0))

    def _form(self, base: MatterForm) -> MatterForm:
        texts: dict[str, Any] = {key: field.text().strip() for key, field in self._lines.items()}
        return replace(
            base,
            **texts,
            kind=MatterKind(self._kind.currentData()),
            urgency=Urgency(self._urgency.currentData()),
            due_at=self._due.moment(),
        )

    def _touch(self, *_: object) -> None:
        self._typed = True
        self._complain({})

    def _written(self, meant: tuple[int | None, int], matter_id: int) -> None:
        if isValid(self) and meant == self._meant:
            self._typed = False
            self.saved.emit(matter_id)

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, Misfit) and error.field in self._rows:
            self._complain({error.field: str(error)})
            self.go(error.field)
        else:
            self._complain({"": str(error)})

    def _complain(self, faults: dict[str, str]) -> None:
        for key, row in self._rows.items():
            row.complain(faults.get(key, ""))
        rest = faults.get("", "")
        self._fault.setText(f"× {rest}" if rest else "")
        self._fault.setVisible(bool(rest))

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        self._add(grid, "text", self.tr("Matter"), self._lines["text"], 0, 0, 2)
        self._add(grid, "kind", self.tr("Kind"), self._kind, 1, 0)
        self._add(grid, "urgency", self.tr("Urgency"), self._urgency, 1, 1)
        self._add(grid, "owner", self.tr("Owner"), self._lines["owner"], 2, 0)
        self._add(grid, "due_at", self.tr("Due"), self._due, 2, 1)
        self._add(
            grid, "why_open", self.tr("Why not done, and what comes next"), self._lines["why_open"], 3, 0, 2
        )
        self._add(grid, "ticket", self.tr("Ticket (optional)"), self._lines["ticket"], 4, 0)
        self._add(grid, "seat", self.tr("Seat (optional)"), self._lines["seat"], 4, 1)
        self._add(grid, "informed", self.tr("Who was informed (optional)"), self._lines["informed"], 5, 0, 2)
        foot = QHBoxLayout()
        foot.addWidget(self._fault, 1)
        foot.addStretch()
        foot.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.title)
        column.addLayout(grid)
        column.addLayout(foot)

    def _add(
        self, grid: QGridLayout, key: str, text: str, field: QWidget, line: int, place: int, span: int = 1
    ) -> None:
        self._rows[key] = Row(text, field, f"{self.objectName()}_{key}")
        grid.addWidget(self._rows[key], line, place, 1, span, Qt.AlignmentFlag.AlignTop)
