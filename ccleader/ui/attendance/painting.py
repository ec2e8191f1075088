"""How the month grid is painted: cells, the head with its bands, the row of people on duty."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelection, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QHelpEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from ccleader.models.workdays import DayKind
from ccleader.ui.attendance.grid_view import GridView, Look, Tone
from ccleader.ui.attendance.month_model import Index, MonthModel
from ccleader.ui.attendance.saying import short_weekday
from ccleader.ui.delegates import write
from ccleader.ui.theme import Theme
from ccleader.words import translate

BAND, HEAD = 18, 34
"""Heights of the week's band and of day and weekday, in pixels of the design."""

_GROUND = {
    Tone.SECOND: "sel",
    Tone.THIRD: "sunken",
    Tone.GOOD: "oksoft",
    Tone.WARN: "warnsoft",
    Tone.BAD: "badsoft",
}
_INK = {Tone.FAINT: "t3", Tone.GOOD: "ok", Tone.WARN: "warn", Tone.BAD: "bad"}
_BOLD = (Tone.GOOD, Tone.WARN, Tone.BAD)
_CENTER = Qt.AlignmentFlag.AlignCenter
_SELECTED = QStyle.StateFlag.State_Selected
_TOKENS = (
    "surface",
    "subtle",
    "hover",
    "line",
    "line2",
    "sel",
    "sunken",
    "oksoft",
    "warnsoft",
    "badsoft",
    "t1",
    "t2",
    "t3",
    "ok",
    "warn",
    "bad",
    "pri",
    "onpri",
    "data",
)


def free(kind: DayKind) -> bool:
    """Whether a day is shaded as one of rest."""
    return kind is not DayKind.WORKDAY


class Inks:
    """The theme's colours and fonts, asked for once a change and not once a cell."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self.renew()
        theme.changed.connect(self.renew)

    def renew(self) -> None:
        """Ask the theme anew."""
        self.colors: dict[str, QColor] = {token: self._theme.color(token) for token in _TOKENS}
        self.veil = QColor(self.colors["pri"])
        self.veil.setAlpha(48)
        self.plain: QFont = self._theme.font(13)
        self.bold: QFont = self._theme.font(13, True)
        self.small: QFont = self._theme.font(11)
        self.tiny: QFont = self._theme.font(12)
        self.struck: QFont = self._theme.font(13)
        self.struck.setStrikeOut(True)


class CellDelegate(QStyledItemDelegate):
    """Ground, sign, corner, frames."""

    def __init__(self, view: QTableView, inks: Inks) -> None:
        super().__init__(view)
        self.source: QItemSelection | None = None
        """What was copied last, until something else is done."""
        self._view = view
        self._inks = inks

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A name, a day, or a total."""
        model = self._view.model()
        assert isinstance(model, MonthModel)
        if model.view is None:
            return
        rect, row, column = option.rect, index.row(), index.column()
        cursor = self._view.currentIndex()
        current = cursor.row() == row
        if 1 <= column <= model.days:
            kind = model.view.days[column - 1].kind
            plain = "hover" if current else "subtle" if free(kind) else "surface"
            look = model.look(index)
            ground = self._ground(painter, rect, _GROUND.get(look.tone, plain))
            if _SELECTED in option.state:
                painter.fillRect(ground, self._inks.veil)
            self._day(painter, rect, look)
            self._marks(painter, rect, look)
        else:
            self._ground(painter, rect, "hover" if current else "surface")
            self._aside(painter, rect, row, column, model, current)
        if self.source is not None and self.source.contains(index):
            self._frame(painter, rect, "pri", 1, Qt.PenStyle.DashLine)
        if current and cursor.column() == column and self._view.hasFocus():
            self._frame(painter, rect, "pri", 2)

    def _ground(self, painter: QPainter, rect: QRect, token: str) -> QRect:
        """The lines of the grid below and at the right, and what they leave of the cell."""
        inside = rect.adjusted(0, 0, -1, -1)
        painter.fillRect(rect, self._inks.colors["line"])
        painter.fillRect(inside, self._inks.colors[token])
        return inside

    def _day(self, painter: QPainter, rect: QRect, look: Look) -> None:
        inks, colors = self._inks, self._inks.colors
        painter.setFont(inks.struck if look.struck else inks.bold if look.tone in _BOLD else inks.plain)
        painter.setPen(colors["bad" if look.clash else _INK.get(look.tone, "t1")])
        painter.drawText(rect, _CENTER, look.sign + "!" * look.clash)

    def _marks(self, painter: QPainter, rect: QRect, look: Look) -> None:
        if look.tone is Tone.FRAMED:
            self._frame(painter, rect, "data", 1)
        if look.differs:
            self._frame(painter, rect, "warn", 2)
        if look.corner:
            self._corner(painter, rect)

    def _aside(
        self, painter: QPainter, rect: QRect, row: int, column: int, model: MonthModel, current: bool
    ) -> None:
        inks, colors = self._inks, self._inks.colors
        text, view = model.aside(row, column), model.view
        assert view is not None
        if column == 0:
            painter.setFont(inks.bold if current else inks.plain)
            painter.setPen(colors["t1"])
            write(painter, QRectF(rect).adjusted(14, 0, -4, 0), text, Qt.AlignmentFlag.AlignLeft)
            return
        rate = column == model.columnCount() - 1
        short = rate and (view.lines[row].rate or 1.0) < 1.0
        painter.setFont(inks.bold if short else inks.plain)
        painter.setPen(colors["warn" if short else "t1" if rate else "t2"])
        write(painter, QRectF(rect).adjusted(0, 0, -8, 0), text, Qt.AlignmentFlag.AlignRight)

    def _frame(
        self,
        painter: QPainter,
        rect: QRect,
        token: str,
        width: int,
        style: Qt.PenStyle = Qt.PenStyle.SolidLine,
    ) -> None:
        half = width / 2
        painter.setPen(QPen(self._inks.colors[token], width, style))
        painter.drawRect(QRectF(rect).adjusted(half, half, -half, -half))

    def _corner(self, painter: QPainter, rect: QRect) -> None:
        """The red corner of coming late or leaving early."""
        right, top = rect.right() + 1.0, float(rect.top())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._inks.colors["bad"])
        painter.drawPolygon(
            QPolygonF([QPointF(right - 8, top), QPointF(right, top), QPointF(right, top + 8)])
        )
        painter.restore()


class MonthHeader(QHeaderView):
    """The week's band above; below it day and weekday, 节 on a holiday, blue today."""

    def __init__(self, view: QTableView, theme: Theme, inks: Inks) -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self._theme = theme
        self._inks = inks
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(18)

    def sizeHint(self) -> QSize:
        """Band and head."""
        return QSize(super().sizeHint().width(), self._theme.row(BAND + HEAD))

    def paintEvent(self, event: QPaintEvent) -> None:
        """All sections, then the bands that run over several."""
        super().paintEvent(event)
        model = self.model()
        if not isinstance(model, MonthModel) or model.view is None:
            return
        painter = QPainter(self.viewport())
        painter.setFont(self._inks.tiny)
        for band in model.view.bands:
            left = self.sectionViewportPosition(band.first + 1)
            right = self.sectionViewportPosition(band.last + 1) + self.sectionSize(band.last + 1)
            place = QRect(left, 0, right - left, self._band)
            painter.fillRect(place, self._inks.colors[_GROUND.get(band.tone, "surface")])
            painter.fillRect(left - 1, 0, 1, self._band, self._inks.colors["line2"])
            painter.setPen(self._inks.colors["t1"])
            wide = painter.fontMetrics().horizontalAdvance(band.name) + 8 <= place.width()
            painter.drawText(place, _CENTER, band.name if wide else band.sign)
        painter.end()

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """One day, the names or a total, below the band."""
        model, colors = self.model(), self._inks.colors
        assert isinstance(model, MonthModel)
        if model.view is None:
            return
        text = str(model.headerData(section, Qt.Orientation.Horizontal) or "")
        painter.fillRect(rect, colors["subtle" if not 1 <= section <= model.days else "surface"])
        below = rect.adjusted(0, self._band, 0, 0)
        if 1 <= section <= model.days:
            self._day(painter, below, model.view, section - 1, text)
        else:
            painter.setFont(self._inks.tiny)
            painter.setPen(colors["t2"])
            side = Qt.AlignmentFlag.AlignRight if section else Qt.AlignmentFlag.AlignLeft
            write(painter, QRectF(below).adjusted(14 * (section == 0), 0, -8, 0), text, side)
        painter.fillRect(rect.right(), below.top(), 1, below.height(), colors["line"])
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, colors["line2"])

    @property
    def _band(self) -> int:
        return self._theme.px(BAND)

    def _day(self, painter: QPainter, below: QRect, view: GridView, place: int, text: str) -> None:
        day, colors = view.days[place], self._inks.colors
        today = day.day == view.today
        ground = "pri" if today else "subtle" if free(day.kind) else "surface"
        painter.fillRect(below, colors[ground])
        half = below.height() // 2
        painter.setFont(self._inks.bold if today else self._inks.plain)
        painter.setPen(colors["onpri" if today else "t1"])
        painter.drawText(QRect(below.left(), below.top(), below.width(), half), _CENTER, text)
        holiday = day.kind in (DayKind.STATUTORY, DayKind.EVE)
        under = translate("attendance", "Hol") if holiday else short_weekday(day.day)
        painter.setFont(self._inks.small)
        painter.setPen(colors["onpri" if today else "bad" if holiday else "t3"])
        painter.drawText(QRect(below.left(), below.top() + half, below.width(), half), _CENTER, under)


class DutyRow(QWidget):
    """The row below the grid: how many are on duty each day, and the sums of the totals."""

    def __init__(self, view: QTableView, theme: Theme, inks: Inks) -> None:
        super().__init__()
        self._view = view
        self._theme = theme
        self._inks = inks
        self.setObjectName("duty_row")
        self.setAccessibleName(self.tr("On duty"))
        theme.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(self._theme.row(24))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Numbers under their columns; amber below need, red where nobody is there."""
        painter, colors = QPainter(self), self._inks.colors
        painter.fillRect(self.rect(), colors["subtle"])
        painter.fillRect(0, 0, self.width(), 1, colors["line2"])
        model = self._view.model()
        if isinstance(model, MonthModel) and model.view is not None:
            painter.setFont(self._inks.bold)
            for column in range(model.columnCount()):
                self._cell(painter, column, model, model.view)
        painter.end()

    def event(self, event: QEvent) -> bool:
        """The day under the mouse in words."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._words(event.x()), self)
            return True
        return super().event(event)

    def _words(self, x: int) -> str:
        model = self._view.model()
        place = self._view.columnAt(x) - 1
        if not isinstance(model, MonthModel) or model.view is None:
            return ""
        inside = 0 <= place < len(model.view.on_duty)
        return model.view.on_duty[place].words if inside else ""

    def _cell(self, painter: QPainter, column: int, model: MonthModel, view: GridView) -> None:
        left, width = self._view.columnViewportPosition(column), self._view.columnWidth(column)
        rect, colors = QRectF(left, 1, width, self.height() - 1), self._inks.colors
        painter.setPen(colors["t1"])
        if column == 0:
            write(painter, rect.adjusted(14, 0, -4, 0), self.accessibleName(), Qt.AlignmentFlag.AlignLeft)
        elif column > model.days:
            text = view.sums[column - model.days - 1]
            write(painter, rect.adjusted(0, 0, -8, 0), text, Qt.AlignmentFlag.AlignRight)
        elif view.on_duty:
            duty = view.on_duty[column - 1]
            if duty.tone in _GROUND:
                painter.fillRect(rect.adjusted(0, 0, -1, 0), colors[_GROUND[duty.tone]])
            painter.setPen(colors[_INK.get(duty.tone, "t1")])
            painter.drawText(rect, _CENTER, "" if duty.heads is None else str(duty.heads))
