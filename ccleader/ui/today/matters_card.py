"""The card 遗留事项: what is open, the oldest first; a tick asks in one line how it was settled."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ccleader.models import matters
from ccleader.models.matters import MatterRow
from ccleader.ui.desk import Desk
from ccleader.ui.parts import Card, Elided, button, chip, label
from ccleader.ui.today.floor import Floor
from ccleader.words import phrase, translate


class MatterLine(QStackedWidget):
    """A matter with its age; ticked, a line for how it was settled."""

    def __init__(self, desk: Desk, row: MatterRow, floor: Floor) -> None:
        super().__init__()
        self._desk, self._row = desk, row
        self.setFixedHeight(desk.theme.row(40))
        self.tick = QCheckBox()
        self.tick.setAccessibleName(self.tr("Settled: {text}").format(text=row.text))
        self.tick.setToolTip(self.tr("Settled …"))
        self.tick.clicked.connect(self._ask)
        self.how = QLineEdit()
        self.how.setPlaceholderText(self.tr("How was it settled? Enter closes it, Esc leaves it open"))
        self.how.setAccessibleName(self.how.placeholderText())
        self.how.returnPressed.connect(self._close)
        self.addWidget(self._line(row, floor))
        self.addWidget(self.how)

    def keyPressEvent(self, event: object) -> None:
        """Esc leaves it open."""
        if getattr(event, "key", lambda: None)() == Qt.Key.Key_Escape and self.currentIndex() == 1:
            self.tick.setChecked(False)
            self.setCurrentIndex(0)
            self.tick.setFocus()
            return
        super().keyPressEvent(event)  # type: ignore[arg-type]

    def _line(self, row: MatterRow, floor: Floor) -> QWidget:
        line = QWidget()
        across = QHBoxLayout(line)
        across.setContentsMargins(0, 0, 0, 0)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        what, whose = Elided(mode=Qt.TextElideMode.ElideRight), Elided("caption", Qt.TextElideMode.ElideRight)
        what.setText(row.text)
        whose.setText(row.owner or self.tr("nobody's yet"))
        texts.addWidget(what)
        texts.addWidget(whose)
        age = self.tr("%n days", "", row.age_days(floor.now))
        overdue = row.overdue(floor.now)
        if overdue:
            age = self.tr("{age} overdue").format(age=age)
        across.addWidget(self.tick)
        across.addLayout(texts, 1)
        across.addWidget(chip(age, "bad" if overdue else "neutral"))
        return line

    def _ask(self) -> None:
        if self._desk.read_only:
            self.tick.setChecked(False)
            return
        self.setCurrentIndex(1)
        self.how.setFocus()

    def _close(self) -> None:
        name = phrase("operations", "Close “{what}”", what=self._row.text)
        close = partial(
            matters.close_matter, matter_id=self._row.id, how=self.how.text(), now=self._desk.now()
        )
        told = self.tr("Closed: {text}").format(text=self._row.text)
        self._desk.worker.write(
            name,
            close,
            lambda _: self._desk.tell(told, undo=True),
            self,
            lambda error: self._desk.warn(str(error)),
        )


class MattersCard(Card):
    """Open matters of the group."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Open matters"))
        self._desk = desk
        self.lines: list[MatterLine] = []
        self.tools.addWidget(
            button(self.tr("All"), lambda: desk.visit("handover", "matters"), "text", "all_matters")
        )
        self._none = label(self.tr("No open matters."), "secondary")
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addStretch()
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setAccessibleName(self.title.text())
        word = translate("quick", "Open matter")
        add = button(
            self.tr("+ Add a matter"), lambda: desk.entry_wanted.emit(f"{word} "), "text", "add_matter"
        )
        self._none.hide()
        self.body.addWidget(self._none)
        self.body.addWidget(scroll, 1)
        self.body.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_floor(self, floor: Floor) -> None:
        """List what is open, the overdue first."""
        for old in self.lines:
            self._column.removeWidget(old)
            old.deleteLater()
        self.lines = [MatterLine(self._desk, row, floor) for row in floor.matters]
        for place, line in enumerate(self.lines):
            self._column.insertWidget(place, line)
        self._none.setVisible(not self.lines)
        parts = [self.tr("%n open", "", len(self.lines))] if self.lines else []
        if floor.overdue:
            parts.append(self.tr("%n overdue", "", floor.overdue))
        self.caption.setText(" · ".join(parts))
