"""未尽事宜 in the sheet: what is carried on, new or closed in this shift."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from PySide6.QtCore import QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QKeySequence, QMouseEvent, QPainter, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ccleader.columns import Column, Kind
from ccleader.models import matters
from ccleader.models.handovers import Line, Turn
from ccleader.models.matters import MatterForm, MatterRow
from ccleader.ui.delegates import MarkDelegate, RowDelegate, draw_mark, write
from ccleader.ui.desk import Desk
from ccleader.ui.handover.ask import AskLine
from ccleader.ui.handover.matter_form import MatterEditor
from ccleader.ui.handover.matter_rows import URGENCY_MARKS, due_title
from ccleader.ui.handover.wording import word
from ccleader.ui.parts import button, label, passing_menu
from ccleader.ui.tables import Index, RowsModel, TableView
from ccleader.ui.trends import brief
from ccleader.words import mark, phrase, plural


@dataclass(frozen=True)
class SheetMatter:
    """A matter of the sheet as it was at the signature (`as_of`), or is while the sheet is `writable`."""

    line: Line
    as_of: datetime
    now: datetime
    writable: bool

    @property
    def overdue(self) -> bool:
        """Past its due moment."""
        return self.line.overdue(self.as_of)

    @property
    def days(self) -> int:
        """Days since it came up."""
        return max((self.as_of.date() - self.line.opened_on).days, 0)

    @property
    def age(self) -> str:
        """8 天 · 3 班."""
        line = self.line
        told = str(phrase("handover", "{count} d", count=self.days))
        if line.age:
            shifts = plural(line.age, mark("handover", "{count} shift"), mark("handover", "{count} shifts"))
            told += f" · {phrase('handover', shifts, count=line.age)}"
        return told

    @property
    def owner(self) -> str | None:
        """Who has it; who had it before, where that is somebody else."""
        before, after = self.line.owner_before, self.line.owner
        return f"{before} → {after}" if before and after and before != after else after or before or None

    @property
    def due(self) -> str | None:
        """The due moment in words."""
        due = self.line.due_at
        return None if due is None else due_title(due, self.now, self.overdue)

    @property
    def turn(self) -> str:
        """延续 ▼ while it may be changed."""
        told = word(self.line.turn)
        return f"{told} ▼" if self.writable and self.line.turn is not Turn.CLOSED else told

    @property
    def more(self) -> str:
        """Why it is not done, or how it ended."""
        return self.line.closed_how or self.line.why_open


def columns() -> list[Column[SheetMatter]]:
    """The columns of the sheet's matters."""
    return [
        Column("text", mark("columns", "Matter"), lambda row: row.line.text, width=25),
        Column(
            "since",
            mark("columns", "Since"),
            lambda row: row.line.opened_on,
            Kind.DATE,
            lambda row: brief(row.line.opened_on),
            7,
        ),
        Column("age", mark("columns", "Age"), lambda row: row.age, width=13, order=lambda row: row.days),
        Column("owner", mark("columns", "Owner"), lambda row: row.owner, width=9),
        Column(
            "due", mark("columns", "Due by"), lambda row: row.due, width=19, order=lambda row: row.line.due_at
        ),
        Column("turn", mark("columns", "This time"), lambda row: row.turn, width=11),
    ]


_KEYS = ["text", "since", "age", "owner", "due", "turn"]
_TEXT, _TURN = _KEYS.index("text"), _KEYS.index("turn")


class MattersTable(TableView):
    """As high as its rows; Enter edits, C closes, a click on 本次 offers both."""

    turn_wanted = Signal(object)

    def __init__(self, desk: Desk) -> None:
        self.rows_model = RowsModel(columns(), lambda row: row.line.matter_id)
        super().__init__(
            self.rows_model,
            desk.theme,
            desk.settings,
            "handover-matters",
            self.tr("Matters carried over"),
            row_height=30,
            spare=("since", "owner", "age"),
        )
        self.rows_model.setParent(self)
        self._desk = desk
        self.setItemDelegateForColumn(_TEXT, _MatterDelegate(desk.theme, self))
        due = MarkDelegate(desk.theme, self, lambda row: ("▲", "bad") if row.overdue else None)
        late = RowDelegate(desk.theme, self, lambda row: "bad" if row.overdue else "t1")
        turn = RowDelegate(desk.theme, self, lambda row: "t3" if row.line.turn is Turn.CLOSED else "t1")
        for key, delegate in (("due", due), ("age", late), ("turn", turn)):
            self.setItemDelegateForColumn(_KEYS.index(key), delegate)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(TableView.SelectionMode.SingleSelection)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        desk.theme.changed.connect(self.fit)

    def fit(self) -> None:
        """As high as its rows."""
        row = self._desk.theme.row
        self.setFixedHeight(row(32) + row(30) * len(self.rows_model.rows) + 2)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on what becomes of a matter offers the other ways."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() == _TURN:
            self.turn_wanted.emit(index)


class _MatterDelegate(RowDelegate):
    """The mark of the urgency, the matter, and in grey why it is not done."""

    inset = 16

    def draw(self, painter: QPainter, rect: QRectF, index: Index) -> None:
        row = index.data(Qt.ItemDataRole.UserRole)
        glyph, token = URGENCY_MARKS[row.line.urgency]
        draw_mark(
            painter, QRectF(rect.left(), rect.center().y() - 5, 10, 10), glyph, self._theme.color(token)
        )
        place = rect.adjusted(self.inset, 0, 0, 0)
        closed = row.line.turn is Turn.CLOSED
        painter.setPen(self._theme.color("t3" if closed else "t1"))
        write(painter, place, row.line.text, Qt.AlignmentFlag.AlignLeft)
        used = painter.fontMetrics().horizontalAdvance(row.line.text) + 10
        if row.more and used < place.width() - 40:
            painter.setPen(self._theme.color("t3"))
            painter.setFont(self._theme.font(12))
            write(painter, place.adjusted(used, 0, 0, 0), row.more, Qt.AlignmentFlag.AlignLeft)


class MattersPart(QWidget):
    """The table, and below it the form or the question of one matter."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._rows: Mapping[int, MatterRow] = {}
        self._writable = False
        self.table = MattersTable(desk)
        self.ask = AskLine("sheet_matter_ask")
        self.editor = MatterEditor(desk, "sheet_matter")
        self._none = label(self.tr("Nothing is carried over."), "secondary")
        self._none.setContentsMargins(14, 6, 14, 2)
        self.add_button = button(self.tr("Add a matter"), self.add, kind="text", name="sheet_matter_add")
        desk.theme.set_icon(self.add_button, "plus", "pri")
        self._frame = QFrame()
        inside = QVBoxLayout(self._frame)
        inside.setContentsMargins(14, 8, 14, 10)
        inside.addWidget(self.ask)
        inside.addWidget(self.editor)
        foot = QHBoxLayout()
        foot.setContentsMargins(10, 4, 14, 4)
        foot.addWidget(self.add_button)
        foot.addWidget(label("Alt +", "key"))
        foot.addStretch()
        self._foot = QWidget()
        self._foot.setLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.table, self._none, self._frame, self._foot):
            column.addWidget(part)
        self._connect()
        self._fold()

    def show_matters(
        self,
        lines: Sequence[Line],
        rows: Mapping[int, MatterRow],
        owners: Sequence[str],
        as_of: datetime,
        writable: bool,
    ) -> None:
        """Show the matters of a sheet as of a moment; `rows` are the open ones as they may be edited."""
        self._rows, self._writable = rows, writable
        self.table.rows_model.set_rows(
            [SheetMatter(line, as_of, self._desk.now(), writable) for line in lines]
        )
        self.table.fit()
        self.table.setVisible(bool(lines))
        self._none.setVisible(not lines)
        self._foot.setVisible(writable)
        self.editor.know(owners)
        if not writable:
            self._fold()

    def add(self) -> None:
        """Begin a new matter."""
        group_id = self._desk.group_id
        if group_id is not None and self._writable:
            self._open(None, MatterForm(group_id, ""))

    def edit(self, matter_id: int, field: str = "text") -> None:
        """Open a matter's form at a field."""
        row = self._rows.get(matter_id)
        if row is not None and self._writable:
            self.table.select_key(matter_id)
            self._open(matter_id, row.form(), field)

    def finish(self, matter_id: int) -> None:
        """Ask how a matter ended, then close it."""
        row = self._rows.get(matter_id)
        if row is None or not self._writable:
            return
        name = phrase("operations", "Close matter: {what}", what=row.text)

        def answered(how: str) -> None:
            operation = partial(matters.close_matter, matter_id=matter_id, how=how, now=self._desk.now())
            self._desk.worker.write(
                name, operation, closed, self, lambda error: self.ask.complain(str(error))
            )

        def closed(_: object) -> None:
            self._fold()
            self._desk.tell(str(name), undo=True)

        self.editor.hide()
        self._frame.show()
        self.ask.ask(self.tr("How did “{text}” end?").format(text=row.text), answered)

    def _open(self, matter_id: int | None, form: MatterForm, field: str = "text") -> None:
        self.ask.close_line()
        self.editor.load(matter_id, form)
        self.editor.show()
        self._frame.show()
        self.editor.go(field)

    def _fold(self) -> None:
        self.ask.close_line()
        self.editor.hide()
        self._frame.hide()

    def leave(self, *_: object) -> bool:
        """The form or question goes, and the table has the keys again; False where none is open."""
        open_ = self._frame.isVisible()
        if open_:
            self._fold()
            self.table.setFocus()
        return open_

    def _current(self) -> SheetMatter | None:
        return next(iter(self.table.selected_rows()), None)

    def _finish_current(self) -> None:
        row = self._current()
        if row is not None and row.line.turn is not Turn.CLOSED:
            self.finish(row.line.matter_id)

    def _offer(self, index: QModelIndex) -> None:
        row: SheetMatter = index.data(Qt.ItemDataRole.UserRole)
        if not self._writable or row.line.turn is Turn.CLOSED:
            return
        menu = passing_menu(self)
        menu.addAction(self.tr("Close …"), lambda: self.finish(row.line.matter_id))
        menu.addAction(self.tr("Edit"), lambda: self.edit(row.line.matter_id))
        corner = self.table.visualRect(index).bottomLeft()
        menu.popup(self.table.viewport().mapToGlobal(corner))

    def _connect(self) -> None:
        self.table.opened.connect(lambda row: self.edit(row.line.matter_id))
        self.table.turn_wanted.connect(self._offer)
        self.editor.saved.connect(self.leave)
        self.editor.closed.connect(self.leave)
        for key in ("C", "Del"):
            shortcut = QShortcut(QKeySequence(key), self.table, self._finish_current)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
