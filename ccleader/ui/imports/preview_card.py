"""The preview: lines of the report with what becomes of each, bad cells framed, the reasons below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStyleOptionViewItem, QVBoxLayout, QWidget

from ccleader.acd.preview import SheetPreview
from ccleader.acd.reading import SheetReading
from ccleader.ui.delegates import PAD, ROW, RowDelegate
from ccleader.ui.imports.incoming import Incoming
from ccleader.ui.imports.lines import Line, Looked
from ccleader.ui.imports.preview_lines import (
    Part,
    bad_cell,
    is_figure,
    part_of,
    preview_columns,
    verdict,
)
from ccleader.ui.imports.shown import Reason, reasons, rows_text
from ccleader.ui.parts import Card, Elided, Segmented, button, label
from ccleader.ui.room import Desk
from ccleader.ui.tables import RowsModel, TableView

Index = QModelIndex | QPersistentModelIndex

MOST_REASONS_HEIGHT = 112
"""Pixels the reasons take before they scroll."""

REASONS = 60
"""Reasons listed; the rest is in the workbook of refused rows."""

_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class _Model(RowsModel):
    """Cells stay text as in the file; figures stand to the right, bad cells tell their reason."""

    def __init__(self, sheet: SheetReading) -> None:
        super().__init__(preview_columns(sheet), lambda line: line.number)
        figures = {column.letter for column in sheet.columns if is_figure(column)}
        self._right = {n for n, column in enumerate(self.columns) if column.key in figures}

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """As declared, with alignment and reasons."""
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in self._right:
            return _RIGHT
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            line = index.data(ROW)
            return None if line is None else bad_cell(line, self.columns[index.column()].key) or None
        return super().data(index, role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Headings over figures stand to the right, too."""
        if role == Qt.ItemDataRole.TextAlignmentRole and section in self._right:
            return _RIGHT
        return super().headerData(section, orientation, role)


class _CellDelegate(RowDelegate):
    """A cell; a bad one has a red frame and ×, a dropped one an amber frame and !."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The frame goes to the cell's edges."""
        line: Line = index.data(ROW)
        model = index.model()
        assert isinstance(model, RowsModel)
        if not bad_cell(line, model.columns[index.column()].key):
            super().paint(painter, option, index)
            return
        glyph, _, token = verdict(line)
        painter.save()
        rect = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -1.5)
        painter.setPen(QPen(self._theme.color(f"{token}line"), 1))
        painter.setBrush(self._theme.color(f"{token}soft"))
        painter.drawRect(rect)
        painter.setFont(self._theme.font(13))
        inner = rect.adjusted(8, 0, -8, 0)
        painter.setPen(self._theme.color(token))
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, glyph)
        painter.setPen(self._theme.color("t1"))
        self.draw(painter, inner.adjusted(16, 0, 0, 0), index)
        painter.restore()


class PreviewCard(Card):
    """The card of the lines of one sheet."""

    add_agents_wanted = Signal()
    drop_cells_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Preview"), padded=False)
        self._desk = desk
        self._lines: Sequence[Line] = ()
        self._columns: list[str] = []
        self._shown: tuple[Looked, int] | None = None
        self.segments = Segmented(
            [(Part.ALL, ""), (Part.WRONG, ""), (Part.SAMPLE, "")], self.tr("Lines on view")
        )
        self.segments.choose(Part.SAMPLE)
        self.segments.setObjectName("preview_part")
        self.segments.chosen.connect(self._show_lines)
        self.tools.addWidget(self.segments)
        self.table: TableView | None = None
        self._below = QWidget()
        self._below_column = QVBoxLayout(self._below)
        self._below_column.setContentsMargins(14, 8, 14, 8)
        self._below_column.setSpacing(3)
        self._scroll = _Below(self._below)
        self.body.addWidget(self._scroll)

    def show_file(self, file: Incoming) -> None:
        """Show the lines of the sheet on view."""
        preview, looked = file.preview, file.looked
        if preview is None or looked is None:
            return
        if self._shown is not None and self._shown[0] is looked and self._shown[1] == file.sheet:
            return
        self._shown = (looked, file.sheet)
        sheet = preview.sheets[file.sheet]
        self._lines = looked.lines[file.sheet]
        self._rebuild(sheet.reading)
        self._show_counts(sheet)
        self._show_lines()
        self._show_reasons(file, sheet)

    def _rebuild(self, sheet: SheetReading) -> None:
        """A table for the sheet's columns; kept while they stay the same."""
        shape = [f"{column.letter}{column.header}{column.target}" for column in sheet.columns]
        if self.table is not None and shape == self._columns:
            return
        self._columns = shape
        if self.table is not None:
            self.table.hide()
            self.table.deleteLater()
        self._model = _Model(sheet)
        self.table = TableView(
            self._model,
            self._desk.theme,
            self._desk.settings,
            "import_preview",
            self.tr("Lines of the report"),
            row_height=30,
        )
        self.table.setSortingEnabled(False)
        self.table.horizontalHeader().setStretchLastSection(False)
        self.table.setItemDelegate(_CellDelegate(self._desk.theme, self.table))
        token = RowDelegate(self._desk.theme, self.table, lambda line: verdict(line)[2])
        self.table.setItemDelegateForColumn(1, token)
        number = RowDelegate(self._desk.theme, self.table, lambda line: "t3")
        self.table.setItemDelegateForColumn(0, number)
        self.body.insertWidget(0, self.table, 1)

    def _show_counts(self, sheet: SheetPreview) -> None:
        wrong = len(part_of(self._lines, Part.WRONG))
        total = sheet.reading.rows
        self.segments.set_text(Part.ALL, self.tr("All {count}").format(count=f"{len(self._lines):,}"))
        self.segments.set_text(Part.WRONG, self.tr("With problems {count}").format(count=f"{wrong:,}"))
        self.segments.set_text(Part.SAMPLE, self.tr("Problems + sample"))
        shown = self.tr("{shown} of {rows}").format(shown=f"{len(self._lines):,}", rows=rows_text(total))
        self.caption.setText(shown if len(self._lines) < total else rows_text(total))

    def _show_lines(self, _: object = None) -> None:
        if self.table is not None:
            part = self.segments.value
            assert isinstance(part, Part)
            self._model.set_rows(part_of(self._lines, part))
            self.table.setColumnWidth(0, max(self.table.columnWidth(0), self._number_width()))
            wrong = next((n for n, line in enumerate(self._model.rows) if line.problems), 0)
            self.table.scrollTo(self._model.index(wrong, 0), TableView.ScrollHint.PositionAtTop)
            self.table.message = self.tr("No problems.") if part is Part.WRONG else self.tr("No rows.")

    def _number_width(self) -> int:
        """Pixels the longest line number on view needs."""
        longest = max((len(str(line.number)) for line in self._lines), default=0)
        return QFontMetrics(self._desk.theme.font(13)).horizontalAdvance("0" * longest) + 2 * PAD + 2

    def _show_reasons(self, file: Incoming, sheet: SheetPreview) -> None:
        while (item := self._below_column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        unknown = {named.shown for named in sheet.unknown_agents}
        found = reasons(sheet.reading, sheet.problems)
        offered: set[str] = set()
        for reason in found[:REASONS]:
            way = self._way(reason, unknown, offered)
            self._below_column.addWidget(_reason_row(reason, way))
        remarks = [str(remark) for remark in sheet.reading.remarks]
        if sheet.reading.refused_cells and not file.options.drop_cells_only:
            remarks.append(
                self.tr("A row here is one call: a bad cell costs the cell only, the call counts.")
            )
        for remark in remarks:
            self._below_column.addWidget(label(f"! {remark}", "warning", wrap=True))
        if len(found) > REASONS:
            more = self.tr("… and {count} more reasons, in the exported rows.").format(
                count=len(found) - REASONS
            )
            self._below_column.addWidget(label(more, "caption"))
        self._scroll.setVisible(bool(found or remarks))

    def _way(self, reason: Reason, unknown: set[str], offered: set[str]) -> QWidget | None:
        """The link that helps; each stands once, at the first reason it helps with."""
        if not reason.refuses:
            return None
        if reason.agent in unknown and unknown:
            kind, text, wanted = "agents", self.tr("Add agents with the import"), self.add_agents_wanted
        elif reason.spares_row:
            kind, text, wanted = "cells", self.tr("Drop bad cells only"), self.drop_cells_wanted
        else:
            return None
        if kind in offered:
            return None
        offered.add(kind)
        return button(text, wanted.emit, kind="text", name=f"fix_{kind}", small=True)


class _Below(QScrollArea):
    """What stands below the lines: as high as it needs, up to a limit."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self._inside = inside
        self.setWidgetResizable(True)
        self.setWidget(inside)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow what comes to stand there, and how its sentences wrap."""
        if watched is self._inside and event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            inside, width = self._inside, self.viewport().width()
            height = (
                inside.heightForWidth(width) if inside.hasHeightForWidth() else inside.sizeHint().height()
            )
            self.setFixedHeight(min(height, MOST_REASONS_HEIGHT))
        return super().eventFilter(watched, event)


def _reason_row(reason: Reason, way: QWidget | None) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(10)
    mark, kind = ("×", "error") if reason.refuses else ("!", "warning")
    line.addWidget(label(f"{mark} {reason.where}", kind))
    text = Elided("label", Qt.TextElideMode.ElideRight)
    text.setText("  ".join(part for part in (reason.value, reason.reason) if part))
    text.setMaximumWidth(text.sizeHint().width() + 2)
    line.addWidget(text, 1)
    if way is not None:
        line.addWidget(way)
    line.addStretch()
    return row
