"""One notice: what it says, and agent by agent who was told and has read it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout

from ccleader.columns import Column
from ccleader.models.agents import AgentRow
from ccleader.models.notices import NoticeKind, NoticeRow, ToldRow
from ccleader.ui.briefings.reading import NoticeLine, Page, notice_facts
from ccleader.ui.delegates import MarkDelegate, RowDelegate
from ccleader.ui.desk import Desk
from ccleader.ui.parts import Card, button, label
from ccleader.ui.tables import RowsModel, TableView
from ccleader.words import mark, phrase


@dataclass(frozen=True)
class Listener:
    """An agent and what he knows of the notice; `left` while he is still to be told."""

    agent: AgentRow
    told: ToldRow | None
    left: bool


def _told(row: Listener) -> str:
    """06-30 08:02 周敏; how the list says who told him."""
    if row.told is None:
        return str(phrase("briefings", "to tell")) if row.left else "—"
    by = f" {row.told.by}" if row.told.by else ""
    return f"{row.told.told_at:%m-%d %H:%M}{by}"


def _read(row: Listener) -> str:
    return "—" if row.told is None or row.told.read_at is None else f"{row.told.read_at:%m-%d %H:%M}"


COLUMNS: tuple[Column[Listener], ...] = (
    Column("name", mark("columns", "Name"), lambda row: row.agent.name, width=9),
    Column("told", mark("columns", "Told"), lambda row: row.told and row.told.told_at, text=_told, width=15),
    Column("read", mark("columns", "Read"), lambda row: row.told and row.told.read_at, text=_read, width=10),
)


class ToldTable(TableView):
    """T tells the selected, R notes that they have read it, Del takes it back."""

    pressed_key = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The letters; the rest as in every table."""
        keys = {
            Qt.Key.Key_T: "tell",
            Qt.Key.Key_Space: "tell",
            Qt.Key.Key_R: "read",
            Qt.Key.Key_Delete: "untell",
        }
        plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if plain and event.key() in keys:
            self.pressed_key.emit(keys[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)


class ToldCard(Card):
    """Who knows a notice."""

    acted = Signal(str, list)
    """tell, read or untell, and the ids of the agents."""
    edit_wanted = Signal()
    close_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Notice"))
        self.line: NoticeLine | None = None
        self._read_only = desk.read_only
        self._facts = label("", "caption", wrap=True)
        self._heading = label("", "strong", wrap=True)
        self._text = label("", "secondary", wrap=True)
        self._change = label("", "", wrap=True)
        self.model = RowsModel(COLUMNS, lambda row: row.agent.id)
        self.table = ToldTable(
            self.model, desk.theme, desk.settings, "notice_told", self.tr("Who was told"), row_height=32
        )
        marker = MarkDelegate(desk.theme, self.table, _mark)
        self.table.setItemDelegateForColumn(0, marker)
        self.table.setItemDelegateForColumn(
            1, RowDelegate(desk.theme, self.table, lambda row: "warn" if row.left else "t2")
        )
        self.table.pressed_key.connect(self.act)
        self.tell = button(self.tr("Told"), lambda: self.act("tell"), name="tell", small=True)
        self.read = button(self.tr("Has read it"), lambda: self.act("read"), name="read", small=True)
        self.everyone = button(self.tr("All told"), self.tell_all, name="tell_all", small=True)
        self.edit = button(self.tr("Edit"), self.edit_wanted.emit, name="edit_notice", small=True)
        self.close_it = button(
            self.tr("Close notice"), self.close_wanted.emit, name="close_notice", small=True
        )
        self.tools.addWidget(self.edit)
        self.tools.addWidget(self.close_it)
        for part in (self._heading, self._facts, self._change, self._text):
            self.body.addWidget(part)
        self.body.addWidget(self.table, 1)
        line = QHBoxLayout()
        line.setSpacing(6)
        for way in (self.tell, self.read, self.everyone):
            line.addWidget(way)
        line.addStretch()
        self.body.addLayout(line)
        self.body.addWidget(
            label(self.tr("T told · R read · Del not told; Ctrl+A takes all"), "caption", wrap=True)
        )

    def show_line(self, line: NoticeLine, page: Page) -> None:
        """Show a notice with everybody it concerns."""
        other = self.line is None or self.line.notice.id != line.notice.id
        self.line = line
        notice = line.notice
        self._heading.setText(notice.title)
        self._facts.setText(" · ".join(filter(None, (notice.source, notice_facts(notice)))))
        self._facts.setVisible(bool(self._facts.text()))
        self._text.setText(notice.text)
        self._text.setVisible(bool(notice.text))
        self._change.setText(_change(notice))
        self._change.setVisible(bool(self._change.text()))
        listed = {*line.told, *line.left}
        people = [row for who, row in page.people.items() if who in listed]
        self.model.set_rows([Listener(row, line.told.get(row.id), row.id in line.left) for row in people])
        told = self.tr("told {told} of {count}").format(told=len(line.told), count=len(listed))
        self.caption.setText(told)
        closed = notice.closed_on is not None
        self.close_it.setText(self.tr("Open again") if closed else self.tr("Close notice"))
        self.everyone.setEnabled(bool(line.left) and not self._read_only)
        for way in (self.tell, self.read, self.edit, self.close_it):
            way.setDisabled(self._read_only)
        if other and people:
            first = line.left[0] if line.left else people[0].id
            self.table.select_key(first)

    def act(self, what: str) -> None:
        """Note something of the selected; the cursor goes on to the next who is left."""
        rows = self.table.selected_rows()
        if rows and not self._read_only:
            self.acted.emit(what, [row.agent.id for row in rows])
            if what == "tell" and len(rows) == 1:
                self._go_on(rows[0].agent.id)

    def tell_all(self) -> None:
        """Everybody left was told."""
        if self.line is not None and self.line.left:
            self.acted.emit("tell", list(self.line.left))

    def _go_on(self, agent_id: int) -> None:
        ids = [row.agent.id for row in self.model.rows]
        after = ids[ids.index(agent_id) + 1 :]
        left = [who for who in after if self.line is not None and who in self.line.left]
        if left:
            self.table.select_key(left[0])


def _mark(row: Listener) -> tuple[str, str]:
    if row.told is not None:
        return ("●", "ok") if row.told.read_at is not None else ("✓", "ok")
    return ("○", "warn") if row.left else ("○", "t3")


def _change(notice: NoticeRow) -> str:
    """旧 → 新, for a business change."""
    if notice.kind is not NoticeKind.CHANGE or not (notice.old or notice.new):
        return ""
    return f"{notice.old or '—'} → {notice.new or '—'}"
