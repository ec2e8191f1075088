"""信号与说明: the table below a trend, where events are said, and a baseline is set anew."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView

from ccleader.models import baselines, events
from ccleader.models.changed import Changed
from ccleader.ui.boards import Board
from ccleader.ui.delegates import MarkDelegate
from ccleader.ui.desk import Desk
from ccleader.ui.kpi import event_editor
from ccleader.ui.kpi.remarks import COLUMNS, TEXT, Remark, remarks, turning_point
from ccleader.ui.parts import Card, Elided, button
from ccleader.ui.tables import Index, RowsModel, TableView
from ccleader.ui.trends import Trend, brief
from ccleader.words import Phrase, mark, phrase

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_ROWS = 3


class RemarksModel(RowsModel):
    """The explanation of a row can be written in place; `written` carries the row and its new text."""

    written = Signal(object, str)

    def __init__(self, writable: Callable[[], bool]) -> None:
        super().__init__(COLUMNS, key=lambda remark: remark.key)
        self._writable = writable

    def flags(self, index: Index) -> Qt.ItemFlag:
        """As of every table, and editable in the one column."""
        flags = super().flags(index)
        if index.column() == TEXT and self._writable():
            return flags | Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What stands there is what is edited."""
        return super().data(index, Qt.ItemDataRole.DisplayRole if role == Qt.ItemDataRole.EditRole else role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tell what was written; the row changes once the store has it."""
        row, text = self.rows[index.row()], str(value).strip()
        if role != Qt.ItemDataRole.EditRole or text in ("", row.text):
            return False
        self.written.emit(row, text)
        return True


class RemarksCard(Card):
    """Signals and events of the period. `add_wanted` asks for the form of a new note."""

    add_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(" ", " ", padded=False)
        self._desk = desk
        self._trend: Trend | None = None
        self._day: date | None = None
        self.title.setText(self.tr("Signals and notes"))
        self.caption.setText(self.tr("only real changes; what is not listed is normal variation"))
        self.add_button = button(self.tr("Add note"), self.add_wanted.emit, name="add-note", small=True)
        self.add_button.setToolTip(self.tr("Note what happened on a day (A)"))
        desk.theme.set_icon(self.add_button, "plus", size=14)
        self.tools.addWidget(self.add_button)
        self._model = RemarksModel(lambda: not desk.read_only)
        self._model.setParent(self)
        self._model.written.connect(self._write)
        self.table = TableView(
            self._model, desk.theme, desk.settings, "kpi-signals", self.title.text(), row_height=33
        )
        self.table.setItemDelegateForColumn(
            1, MarkDelegate(desk.theme, self.table, lambda row: (row.glyph, row.token))
        )
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = self.table.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(TEXT, QHeaderView.ResizeMode.Stretch)
        self.table.selected.connect(lambda _: self._offer())
        self.table.opened.connect(lambda _: self.edit())
        self._edit = self._action(self.tr("Edit explanation"), "F2", self.edit)
        self._remove = self._action(self.tr("Remove note"), "Del", self.remove)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._arrange()
        desk.theme.changed.connect(self._set_height)

    def _action(self, text: str, key: str, do: Callable[[], object]) -> QAction:
        action = QAction(text, self.table)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda: do())
        self.table.addAction(action)
        return action

    def _arrange(self) -> None:
        self._about = Elided("caption", Qt.TextElideMode.ElideRight)
        self.keep_old = button("", self._keep_old, kind="text", name="keep-old-baseline", small=True)
        self.start_anew = button("", self._start_anew, kind="text", name="new-baseline", small=True)
        foot = QHBoxLayout()
        foot.setContentsMargins(14, 2, 8, 2)
        foot.addWidget(self._about, 1)
        foot.addWidget(self.keep_old)
        foot.addWidget(self.start_anew)
        self.body.setContentsMargins(0, 0, 0, 1)
        self.body.setSpacing(0)
        self.body.addWidget(self.table)
        self.body.addLayout(foot)
        self._set_height()

    def _set_height(self) -> None:
        """Three rows and a little of the fourth's place, in small text as in large."""
        row = self._desk.theme.row
        self.table.setFixedHeight(row(32) + row(33) * _ROWS + 2)

    def show_trend(self, trend: Trend, board: Board, why_none: str) -> None:
        """The remarks on one metric; `why_none` where there are none."""
        self._trend = trend
        self.table.message = why_none
        self._model.set_rows(remarks(trend, board.events, board.spans.shown))
        self._about.setText(self._how(trend))
        self.add_button.setEnabled(not self._desk.read_only)
        self._offer()

    @property
    def rows(self) -> list[Remark]:
        """The remarks on view."""
        return self._model.rows

    def chosen(self) -> Remark | None:
        """The remark that is selected."""
        return next(iter(self.table.selected_rows()), None)

    def edit(self) -> None:
        """Write into the explanation of the selected row."""
        index = self.table.currentIndex()
        if index.isValid() and not self._desk.read_only:
            self.table.edit(self._model.index(index.row(), TEXT))

    def remove(self) -> None:
        """Remove the event of the selected row; undo brings it back."""
        remark = self.chosen()
        if remark is None or remark.event is None or self._desk.read_only:
            return
        name = phrase("operations", "Remove note {day}", day=brief(remark.event.day))
        remove = partial(events.remove_event, event_id=remark.event.id)
        self._do(name, remove, self.tr("Note removed"))

    def _write(self, remark: Remark, text: str) -> None:
        if remark.event is None:
            event_editor.add(self._desk, self, remark.first, text)
            return
        name = phrase("operations", "Edit note {day}", day=brief(remark.event.day))
        self._do(
            name, partial(events.edit_event, event_id=remark.event.id, text=text), self.tr("Note changed")
        )

    def _offer(self) -> None:
        """The links below the table: a new baseline, or the old one again."""
        trend, remark = self._trend, self.chosen()
        self._edit.setEnabled(remark is not None and not self._desk.read_only)
        self._remove.setEnabled(self._edit.isEnabled() and remark is not None and remark.event is not None)
        self._day = None
        if trend is not None and not trend.chart.empty:
            self._day = turning_point(self.rows, [remark] if remark else [], trend.begun)
        begun = None if trend is None else trend.begun
        for link, words, day in (
            (self.start_anew, self.tr("Start the baseline anew from {day}"), self._day),
            (self.keep_old, self.tr("Take back the baseline of {day}"), begun),
        ):
            link.setVisible(day is not None and not self._desk.read_only)
            link.setText(words.format(day=brief(day)) if day is not None else "")

    def _start_anew(self) -> None:
        if self._day is not None:
            name = mark("operations", "Start baseline anew from {day}: {metric}")
            self._judge(name, baselines.start_anew, self._day, self.tr("Baseline set anew"))

    def _keep_old(self) -> None:
        if self._trend is not None and self._trend.begun is not None:
            name = mark("operations", "Take back baseline of {day}: {metric}")
            self._judge(name, baselines.keep_old, self._trend.begun, self.tr("Baseline taken back"))

    def _judge(self, name: str, change: Callable[..., Changed], day: date, told: str) -> None:
        if self._trend is None:
            return
        card = self._trend.card
        write = partial(change, metric=card.key, group_id=self._desk.group_id, first_day=day)
        self._do(phrase("operations", name, day=brief(day), metric=card.label), write, told)

    def _do(self, name: Phrase, write: Callable[[Session], Changed], told: str) -> None:
        self._desk.worker.write(name, write, then=lambda _: self._desk.tell(told, undo=True), owner=self)

    def _how(self, trend: Trend) -> str:
        """How the limits were made."""
        if trend.chart.mean is None:
            return ""
        if trend.chart.range_mean is None:
            return self.tr("Limits by the number of cases of each point, around the mean (p′ chart)")
        return self.tr("Limits = mean ± 2.66 × mean moving range")
