"""Parts of the entry panel: what is due in a box, what entering would do, the two buttons."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ccleader.models.conduct import ConductKind
from ccleader.models.rulebooks import ArticleRow
from ccleader.ui.conduct.looking import Look, due_words, short_due
from ccleader.ui.forms import fault_label
from ccleader.ui.parts import Elided, button, label, restyle, rule

_SHOWN = 2
"""Agents whose totals are told; of more their number."""


class DueBox(QFrame):
    """What the article asks for now, and who answers for it."""

    def __init__(self) -> None:
        super().__init__()
        self.short = ""
        self._text = label("", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 10, 6)
        column.addWidget(self._text)
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.text()

    def show_look(self, seen: Look | None, row: ArticleRow | None) -> None:
        """Say what is due; without an agent only what the article is."""
        self.short = "" if seen is None else short_due(seen)
        lines = [] if seen is None else [due_words(seen)]
        if row is not None and row.charged:
            lines.append(self.tr("Answers for it: {who}").format(who=row.charged))
        kinds = set() if seen is None else seen.kinds
        kind = "bad" if ConductKind.REPORTED in kinds else "warn"
        restyle(self, "banner", kind)
        self._text.setText("\n".join(lines))
        self.setVisible(bool(lines))


class EntryFoot(QWidget):
    """登记后 4 → 6 分, what is worth knowing, 登记 and 再记一条."""

    wanted = Signal(bool)
    """Enter it; True: and go on with the next."""

    def __init__(self) -> None:
        super().__init__()
        self._effect = Elided("", Qt.TextElideMode.ElideRight)
        self._remarks = label("", "warning", wrap=True)
        self._fault = fault_label()
        self._enter = button(self.tr("Enter"), partial(self.wanted.emit, False), "primary", "enter_points")
        self._enter.setToolTip("Ctrl+Enter")
        self._again = button(self.tr("Enter another"), partial(self.wanted.emit, True), name="enter_another")
        self._again.setToolTip(self.tr("Enter it, and keep the article for the next (Ctrl+Shift+Enter)"))
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._enter, 1)
        line.addWidget(self._again)
        column = QVBoxLayout()
        column.setContentsMargins(14, 8, 14, 12)
        column.setSpacing(6)
        for part in (self._effect, self._remarks, self._fault):
            column.addWidget(part)
        column.addLayout(line)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(rule())
        outer.addLayout(column)
        self.show_look(None)

    @property
    def ready(self) -> bool:
        """False while something is being written, or nothing may be."""
        return self._enter.isEnabled()

    @property
    def text(self) -> str:
        """What entering would do, as shown."""
        return "\n".join(filter(None, (self._effect.text(), self._remarks.text())))

    @property
    def fault(self) -> str:
        """Why it was not entered, as shown."""
        return self._fault.text()

    def allow(self, ready: bool) -> None:
        """Whether the buttons act."""
        self._enter.setEnabled(ready)
        self._again.setEnabled(ready)

    def complain(self, sentence: str) -> None:
        """Say what has no field of its own; "" takes it back."""
        self._fault.setText(f"× {sentence}" if sentence else "")
        self._fault.setVisible(bool(sentence))

    def show_look(self, seen: Look | None) -> None:
        """Totals before and after, and what is worth knowing."""
        effects = () if seen is None else seen.effects
        if len(effects) == 1:
            said = self.tr("Afterwards {before} → {after} points")
            self._effect.setText(said.format(before=effects[0].before, after=effects[0].after))
        else:
            told = [f"{one.name} {one.before} → {one.after}" for one in effects[:_SHOWN]]
            rest = len(effects) - _SHOWN
            more = [self.tr("and %n more", "", rest)] if rest > 0 else []
            self._effect.setText("    ".join((*told, *more)))
        remarks = [] if seen is None else [f"▲ {remark}" for remark in seen.remarks[:3]]
        if seen is not None and seen.lock:
            remarks.append(self.tr("▲ The month is locked."))
        self._remarks.setText("\n".join(remarks))
        self._effect.setVisible(bool(effects))
        self._remarks.setVisible(bool(remarks))
