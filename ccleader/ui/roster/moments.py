"""The list of moments: a line of days with a round picture for each, as wide as its place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from ccleader.metrics import formats
from ccleader.models.timeline import LABELS, Kind, Moment, Tone
from ccleader.ui import icons
from ccleader.ui.delegates import draw_mark, write
from ccleader.ui.theme import Theme
from ccleader.ui.trends import brief
from ccleader.words import phrase, translate

Index = QModelIndex | QPersistentModelIndex
MOMENT = Qt.ItemDataRole.UserRole
BEGINS_DAY = Qt.ItemDataRole.UserRole + 1

ICONS = {
    Kind.FIGURES: "chart-line",
    Kind.COACHING: "target-arrow",
    Kind.POINTS: "circle-minus",
    Kind.PRAISE: "thumb-up",
    Kind.QUALITY: "checklist",
    Kind.ATTENDANCE: "calendar-month",
    Kind.NOTICE: "speakerphone",
    Kind.FLOOR: "notes",
}

_MARKS = {
    (Kind.FIGURES, Tone.BAD): "◆",
    (Kind.FIGURES, Tone.GOOD): "◆",
    (Kind.ATTENDANCE, Tone.WARN): "▲",
    (Kind.ATTENDANCE, Tone.BAD): "▲",
    (Kind.POINTS, Tone.WARN): "△",
    (Kind.QUALITY, Tone.BAD): "◆",
    (Kind.PRAISE, Tone.GOOD): "＋",
}

_ROW, _BALL, _PICTURE = 46, 23, 13
_LEFT, _GAP = 14, 10


class MomentsModel(QAbstractListModel):
    """The moments that are wanted, the latest first."""

    def __init__(self) -> None:
        super().__init__()
        self.all: list[Moment] = []
        self.shown: list[Moment] = []
        self._wanted: Callable[[Moment], bool] = lambda _: True

    def set_moments(self, found: Sequence[Moment]) -> None:
        """Show others."""
        if list(found) != self.all:
            self.beginResetModel()
            self.all = list(found)
            self.shown = [one for one in self.all if self._wanted(one)]
            self.endResetModel()

    def add(self, older: Sequence[Moment]) -> None:
        """Put older ones below."""
        self.all += older
        fitting = [one for one in older if self._wanted(one)]
        if fitting:
            at = len(self.shown)
            self.beginInsertRows(QModelIndex(), at, at + len(fitting) - 1)
            self.shown += fitting
            self.endInsertRows()

    def narrow(self, wanted: Callable[[Moment], bool]) -> None:
        """Show only those that are wanted."""
        self.beginResetModel()
        self._wanted = wanted
        self.shown = [one for one in self.all if wanted(one)]
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Moments on view."""
        return 0 if parent.isValid() else len(self.shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The moment, whether its day begins with it, and all of it in words."""
        if not index.isValid():
            return None
        row = index.row()
        moment = self.shown[row]
        if role == MOMENT:
            return moment
        if role == BEGINS_DAY:
            return row == 0 or self.shown[row - 1].day != moment.day
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(filter(None, (moment.text, moment.source)))
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return spoken(moment)
        return None


def spoken(moment: Moment) -> str:
    """A moment in one line."""
    kind = translate("timeline", LABELS[moment.kind])
    return "  ".join(filter(None, (f"{moment.day:%Y-%m-%d}", kind, moment.text, moment.source)))


class MomentDelegate(QStyledItemDelegate):
    """Day, picture on the line, kind, sentence, and below it where it is from."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All are of one height."""
        return QSize(200, self._theme.row(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The line from row to row, and what stands beside it."""
        moment: Moment = index.data(MOMENT)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, option)
        axis = rect.left() + _LEFT + self._wide(self._days()) + _GAP + _BALL / 2
        self._draw_axis(painter, rect, axis, moment, index)
        if index.data(BEGINS_DAY):
            latest: Moment = index.sibling(0, 0).data(MOMENT)
            self._draw_day(painter, rect, moment, moment.day.year == latest.day.year)
        left = axis + _BALL / 2 + _GAP
        upper = QRectF(left, rect.top() + 3, rect.right() - left - _LEFT, rect.height() / 2 - 3)
        lower = upper.translated(0, upper.height())
        kinds = self._wide([translate("timeline", text) for text in LABELS.values()]) + _GAP
        painter.setFont(self._theme.font(13))
        painter.setPen(self._theme.color("t2"))
        write(painter, upper, translate("timeline", LABELS[moment.kind]), Qt.AlignmentFlag.AlignLeft)
        self._draw_text(painter, upper.adjusted(kinds, 0, 0, 0), moment)
        painter.setFont(self._theme.font(12))
        painter.setPen(self._theme.color("t3"))
        write(painter, lower.adjusted(kinds, 0, 0, 0), moment.source, Qt.AlignmentFlag.AlignLeft)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        states = QStyle.StateFlag
        if option.state & states.State_Selected:
            painter.fillRect(option.rect, self._theme.color("sel"))
        elif option.state & states.State_MouseOver:
            painter.fillRect(option.rect, self._theme.color("hover"))

    def _draw_axis(self, painter: QPainter, rect: QRectF, axis: float, moment: Moment, index: Index) -> None:
        color = self._theme.color
        painter.setPen(QPen(color("line2"), 1))
        painter.drawLine(QPointF(axis, rect.top()), QPointF(axis, rect.bottom() + 1))
        ball = QRectF(axis - _BALL / 2, rect.center().y() - _BALL / 2, _BALL, _BALL)
        painter.setBrush(color("surface"))
        painter.drawEllipse(ball)
        ink = color(moment.tone or "t2")
        picture = icons.pixmap(ICONS[moment.kind], ink, _PICTURE, painter.device().devicePixelRatioF())
        painter.drawPixmap(QPointF(axis - _PICTURE / 2, rect.center().y() - _PICTURE / 2), picture)

    def _draw_day(self, painter: QPainter, rect: QRectF, moment: Moment, this_year: bool) -> None:
        place = QRectF(
            rect.left() + _LEFT, rect.top() + 3, self._wide(self._days()) + 4, rect.height() / 2 - 3
        )
        painter.setFont(self._theme.font(13, True))
        painter.setPen(self._theme.color("t1"))
        write(painter, place, brief(moment.day), Qt.AlignmentFlag.AlignLeft)
        painter.setFont(self._theme.font(12))
        painter.setPen(self._theme.color("t3"))
        weekday = formats.weekday(moment.day.weekday())
        below = weekday if this_year else f"{weekday} {moment.day.year}"
        write(painter, place.translated(0, place.height()), below, Qt.AlignmentFlag.AlignLeft)

    def _draw_text(self, painter: QPainter, place: QRectF, moment: Moment) -> None:
        color = self._theme.color(moment.tone or "t1")
        glyph = _MARKS.get((moment.kind, moment.tone))
        if glyph is not None:
            draw_mark(painter, QRectF(place.left(), place.center().y() - 5.5, 11, 11), glyph, color)
            place = place.adjusted(16, 0, 0, 0)
        painter.setPen(color)
        write(painter, place, moment.text, Qt.AlignmentFlag.AlignLeft)

    def _days(self) -> list[str]:
        """The widest that can stand in the column of days."""
        return [str(phrase("kpi", "{month:02}-{day:02}", month=12, day=28))]

    def _wide(self, texts: Sequence[str]) -> float:
        metrics = QFontMetrics(self._theme.font(13, True))
        return max(metrics.horizontalAdvance(text) for text in texts)


class MomentsView(QListView):
    """↑↓ choose, Enter or a click opens; `further` asks for older ones where the end comes in sight."""

    opened = Signal(object)
    further = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.message = ""
        self._theme = theme
        self.moments = MomentsModel()
        self.setModel(self.moments)
        self.setItemDelegate(MomentDelegate(theme, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda index: self.opened.emit(index.data(MOMENT)))
        self.verticalScrollBar().valueChanged.connect(self._look_further)
        self.verticalScrollBar().rangeChanged.connect(self._look_further)
        theme.changed.connect(self.doItemsLayout)

    @property
    def current(self) -> Moment | None:
        """The moment with the cursor."""
        found = self.currentIndex().data(MOMENT)
        return found if isinstance(found, Moment) else None

    @property
    def at_end(self) -> bool:
        """Whether the last moment is nearly on view."""
        bar = self.verticalScrollBar()
        return bar.maximum() - bar.value() <= self.viewport().height()

    def keep_current(self, moment: Moment | None) -> None:
        """Put the cursor back on a moment, wherever it stands now."""
        if moment is not None and moment in self.moments.shown:
            self.setCurrentIndex(self.moments.index(self.moments.shown.index(moment)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; letters and figures are keys of the page, not a search."""
        moment = self.current
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and moment is not None:
            self.opened.emit(moment)
        elif event.text().isprintable() and event.text():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: Any) -> None:
        """The cursor always stands on a moment."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.moments.rowCount():
            self.setCurrentIndex(self.moments.index(0))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The moments, or `message` where there are none."""
        super().paintEvent(event)
        if self.message and not self.moments.rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(self._theme.color("t2"))
            painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, self.message)
            painter.end()

    def _look_further(self, *_: int) -> None:
        if self.at_end:
            self.further.emit()
