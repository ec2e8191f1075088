"""The five items of a handover: normal or with remarks, and what there is to say."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ccleader.models.handovers import Item
from ccleader.ui.forms import fault_label
from ccleader.ui.handover.wording import word
from ccleader.ui.parts import Elided, Segmented, label, restyle, rule
from ccleader.ui.texts import GrowingText


class ItemRow(QWidget):
    """One item. While the sheet is open it is written into; after that it is plain text."""

    edited = Signal(object, bool, str)
    """(item, normal, text)."""

    def __init__(self, item: Item) -> None:
        super().__init__()
        self.item = item
        title = word(item)
        self.title = label(title, "strong")
        self.state = Segmented(
            ((True, self.tr("✓ Normal")), (False, self.tr("! Remarks"))),
            self.tr("State of {item}").format(item=title),
        )
        self.text = GrowingText(title, self.tr("nothing special"))
        self.text.setObjectName(f"item_{item}")
        self._carried = Elided("caption", Qt.TextElideMode.ElideRight)
        self._fault = fault_label()
        self._plain_state = label("")
        self._plain_text = label("", wrap=True)
        self._plain_text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._lay_out()
        self.state.chosen.connect(self._choose)
        self.text.kept.connect(self._tell)
        for key, normal in (("1", True), ("2", False)):
            shortcut = QShortcut(QKeySequence(key), self.state, partial(self.state.choose, normal))
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def show_item(self, normal: bool, text: str, carried: str, writable: bool) -> None:
        """Show what is stored of the item."""
        self.state.blockSignals(True)
        self.state.choose(normal)
        self.state.blockSignals(False)
        self.text.show_text(text)
        self._carried.setText(f"└ {carried}" if carried else "")
        self._plain_state.setText(self.tr("✓ Normal") if normal else self.tr("! Remarks"))
        restyle(self._plain_state, "tone", "ok" if normal else "warn")
        self._plain_text.setText(text or "—")
        written: tuple[QWidget, ...] = (self.state, self.text)
        plain: tuple[QWidget, ...] = (self._plain_state, self._plain_text)
        for part in (*written, *plain):
            part.setVisible(writable == (part in written))
        self._carried.setVisible(writable and bool(carried))
        if writable:
            self._check()
        else:
            self._fault.hide()

    def start_anew(self, text: str) -> None:
        """Another sheet comes: what was typed was told of before."""
        self.text.start_anew(text)

    def go(self) -> None:
        """Begin to write."""
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def not_kept(self) -> None:
        """It could not be stored; what was typed stays on view."""
        self.text.not_kept()

    def _choose(self, normal: object) -> None:
        if self.text.touched:
            self.text.keep()
        else:
            self._tell()
        if not normal and not self.text.toPlainText().strip():
            self.go()

    def _tell(self, _: str = "") -> None:
        normal = bool(self.state.value)
        self._check()
        self.edited.emit(self.item, normal, self.text.toPlainText())

    def _check(self) -> None:
        missing = not self.state.value and not self.text.toPlainText().strip()
        self._fault.setText(self.tr("× Remarks need a text, or choose normal.") if missing else "")
        self._fault.setVisible(missing and not self.text.hasFocus())
        restyle(self.text, "state", "error" if self._fault.isVisibleTo(self) else "")

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setContentsMargins(14, 8, 14, 8)
        line.setSpacing(12)
        self.title.setMinimumWidth(56)
        self._plain_state.setMinimumWidth(64)
        top = Qt.AlignmentFlag.AlignTop
        for part in (self.title, self.state, self._plain_state):
            part.setMinimumHeight(30)
            line.addWidget(part, 0, top)
        column = QVBoxLayout()
        column.setSpacing(3)
        for below in (self.text, self._plain_text, self._carried, self._fault):
            column.addWidget(below)
        self._plain_text.setMinimumHeight(30)
        line.addLayout(column, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(line)
        outer.addWidget(rule())
