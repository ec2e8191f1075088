"""Several files at once: how far each is, what is wrong with one, one button to write them all."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QShortcut
from PySide6.QtWidgets import QAbstractScrollArea, QHBoxLayout, QLabel, QSizePolicy

from ccleader.columns import Column, Kind
from ccleader.ui.delegates import ROW, RowDelegate
from ccleader.ui.imports.incoming import Incoming
from ccleader.ui.imports.shown import refused_text, rows_text
from ccleader.ui.imports.steps import FileLine, file_line
from ccleader.ui.imports.summary import BackupBox
from ccleader.ui.parts import Card, button, label
from ccleader.ui.room import Desk
from ccleader.ui.tables import RowsModel, TableView
from ccleader.words import mark

Index = QModelIndex | QPersistentModelIndex

LEAST_ROWS, MOST_ROWS = 3, 8
"""Files shown without scrolling, by the room there is."""

TROUBLES = 3
"""Sentences about failed files shown below the list."""

SHARE, STATE = 6, 7


def _counted(name: str) -> Column[FileLine]:
    titles = {
        "new": mark("columns", "New"),
        "changed": mark("columns", "Changed"),
        "same": mark("columns", "Same"),
        "left_out": mark("columns", "Refused"),
    }
    return Column(
        name,
        titles[name],
        lambda row: None if row.counts is None else getattr(row.counts, name),
        Kind.COUNT,
        width=8,
    )


def _declared() -> list[Column[FileLine]]:
    return [
        Column("file", mark("columns", "File"), lambda row: row.path.name, width=48),
        Column("days", mark("columns", "Days of the data"), lambda row: row.days or None, width=20),
        *(_counted(name) for name in ("new", "changed", "same", "left_out")),
        Column(
            "share",
            mark("columns", "Progress"),
            lambda row: row.share,
            text=lambda row: f"{row.share:.0%}",
            width=16,
        ),
        Column("state", mark("columns", "Result"), lambda row: f"{row.mark} {row.state}".strip(), width=22),
    ]


class _BarDelegate(RowDelegate):
    """Progress as a bar; blue while it runs."""

    def draw(self, painter: QPainter, rect: QRectF, index: Index) -> None:
        """The track and what is done of it."""
        share = index.data(ROW).share
        track = QRectF(rect.left(), rect.center().y() - 4, rect.width(), 8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("sunken"))
        painter.drawRoundedRect(track, 3, 3)
        if share > 0:
            track.setWidth(max(6.0, track.width() * share))
            painter.setBrush(self._theme.color("pri" if share < 1 else "data"))
            painter.drawRoundedRect(track, 3, 3)


class FilesCard(Card):
    """The card of the files on their way."""

    opened = Signal(object)
    dropped = Signal(object)
    cleared = Signal()
    write_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Files"), self.tr("Enter opens one, Del leaves it out"), padded=False)
        self._desk = desk
        self._files: list[Incoming] = []
        self._model = RowsModel(_declared(), lambda row: row.path)
        self.table = TableView(
            self._model, desk.theme, desk.settings, "import_files", self.tr("Files to import"), row_height=32
        )
        self.table.setSizeAdjustPolicy(QAbstractScrollArea.SizeAdjustPolicy.AdjustToContents)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.table.setItemDelegateForColumn(SHARE, _BarDelegate(desk.theme, self.table))
        state = RowDelegate(desk.theme, self.table, lambda row: row.tone or "t2")
        self.table.setItemDelegateForColumn(STATE, state)
        self.clear = button(self.tr("Leave all out"), self.cleared.emit, name="leave_all_out", small=True)
        self.tools.addWidget(self.clear)
        self.table.opened.connect(lambda row: self.opened.emit(self._file(row.path)))
        remove = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.table, self._drop)
        remove.setContext(Qt.ShortcutContext.WidgetShortcut)
        self.body.addWidget(self.table, 1)
        self._warnings = label("", "warning", wrap=True)
        self._troubles = label("", "error", wrap=True)
        for part in (self._troubles, self._warnings):
            part.setContentsMargins(14, 6, 14, 0)
            self.body.addWidget(part)
        self.body.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(14, 8, 14, 8)
        line.setSpacing(12)
        self.backup = BackupBox(self._desk)
        self._sum = label("", "secondary")
        self.write = button("", self.write_wanted.emit, "primary", "write_all")
        line.addWidget(self.backup)
        line.addWidget(self._sum, 1)
        line.addWidget(self.write)
        return line

    def show_files(self, files: Sequence[Incoming]) -> None:
        """Show how far the files are."""
        self._files = list(files)
        lines = [file_line(file) for file in files]
        self._model.set_rows(lines)
        header, row = self.table.horizontalHeader().height() + 2, self._desk.theme.row(32)
        self.table.setMinimumHeight(header + min(LEAST_ROWS, len(lines)) * row)
        self.table.setMaximumHeight(header + min(MOST_ROWS, len(lines)) * row)
        self._show_sentences(self._troubles, [line for line in lines if line.trouble and line.tone == "bad"])
        self._show_sentences(self._warnings, [line for line in lines if line.trouble and line.tone != "bad"])
        self._show_write()

    def _show_sentences(self, place: QLabel, lines: Sequence[FileLine]) -> None:
        told = [f"{line.mark} {line.path.name}  {line.trouble}" for line in lines]
        if len(told) > TROUBLES:
            told[TROUBLES:] = [self.tr("… and {count} more").format(count=len(told) - TROUBLES)]
        place.setText("\n".join(told))
        place.setVisible(bool(told))

    def _show_write(self) -> None:
        ready = [file for file in self._files if file.writes]
        writes = sum(file.writes for file in ready)
        busy = any(file.busy for file in self._files)
        counts = [line.counts for line in map(file_line, self._files) if line.counts is not None]
        refused = refused_text(sum(each.refused for each in counts), sum(each.absent for each in counts))
        left_out = any(each.left_out for each in counts)
        self._sum.setText(self.tr("{rows} refused").format(rows=refused) if left_out else "")
        rows = rows_text(writes, any(each.aggregated for each in counts))
        text = self.tr("Write all: {rows}   Ctrl+Enter").format(rows=rows)
        self.write.setText(text if writes else self.tr("Nothing to write"))
        self.write.setEnabled(writes > 0 and not busy and not self._desk.read_only)

    def _file(self, path: Path) -> Incoming | None:
        return next((file for file in self._files if file.path == path), None)

    def _drop(self) -> None:
        for row in self.table.selected_rows():
            file = self._file(row.path)
            if file is not None:
                self.dropped.emit(file)
