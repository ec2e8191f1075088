"""The articles in force: found by number, words or initials, taken by a click or Enter."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QFontMetrics, QKeyEvent, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ccleader.models.rulebooks import ArticleRow
from ccleader.ui.delegates import write
from ccleader.ui.parts import Card, button, label, rule
from ccleader.ui.point_marks import GRAVE
from ccleader.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
ENTRY = Qt.ItemDataRole.UserRole

_NUMBER, _POINTS = 52, 26


class _Model(QAbstractListModel):
    """Headings (rulebook and chapter) as text, articles as rows."""

    def __init__(self) -> None:
        super().__init__()
        self.entries: list[str | ArticleRow] = []

    def show(self, articles: Sequence[ArticleRow]) -> None:
        """Show these, each under its heading."""
        self.beginResetModel()
        self.entries = []
        before = ""
        for row in articles:
            heading = "  ·  ".join(filter(None, (row.rulebook, row.chapter)))
            if heading != before:
                self.entries.append(heading)
                before = heading
            self.entries.append(row)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Headings and articles."""
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The entry; in words for screen readers and tooltips."""
        entry = self.entries[index.row()]
        if role == ENTRY:
            return entry
        if isinstance(entry, str):
            return entry if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{entry.number} {entry.short}"
        return f"{entry.number} {entry.text}" if role == Qt.ItemDataRole.ToolTipRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings are not chosen."""
        if isinstance(self.entries[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)


class _Delegate(QStyledItemDelegate):
    """第3条  text in two lines   先警告   2."""

    def __init__(self, view: QListView, theme: Theme, first: str) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._first = first

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """One line or two."""
        entry = index.data(ENTRY)
        if isinstance(entry, str):
            return QSize(100, self._theme.row(28))
        lines = len(self._lines(entry.short, self._room(entry)))
        return QSize(100, self._theme.row(35 if lines < 2 else 42))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A heading or an article."""
        entry, rect, color = index.data(ENTRY), option.rect, self._theme.color
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(entry, str):
            painter.fillRect(rect, color("subtle"))
            painter.setFont(self._theme.font(12))
            painter.setPen(color("t3"))
            write(painter, QRectF(rect).adjusted(12, 0, -8, 0), entry, Qt.AlignmentFlag.AlignLeft)
        else:
            self._article(painter, rect, entry, option.state)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, color("line"))
        painter.restore()

    def _article(self, painter: QPainter, rect: QRect, row: ArticleRow, state: QStyle.StateFlag) -> None:
        color = self._theme.color
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, color("sel"))
            painter.fillRect(rect.left(), rect.top(), 3, rect.height(), color("pri"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, color("hover"))
        painter.setFont(self._theme.font(12))
        painter.setPen(color("t2"))
        number = QRectF(rect.left() + 12, rect.top(), self.number_width(row), rect.height())
        write(painter, number, row.number, Qt.AlignmentFlag.AlignLeft)
        painter.setPen(color("t1"))
        text = QRectF(number.right() + 4, rect.top(), self._room(row), rect.height())
        self._write_lines(painter, text, row.short)
        if row.warn_first:
            self._chip(painter, rect)
        self._points(painter, rect, row)

    def _write_lines(self, painter: QPainter, box: QRectF, text: str) -> None:
        lines = self._lines(text, round(box.width()))
        step = painter.fontMetrics().height() - 1
        top = box.center().y() - step * len(lines) / 2
        for number, line in enumerate(lines):
            place = QRectF(box.left(), top + number * step, box.width() + 2, step + 1)
            write(painter, place, line, Qt.AlignmentFlag.AlignLeft)

    def _chip(self, painter: QPainter, rect: QRect) -> None:
        said, wide = self._said_first()
        box = QRectF(rect.right() - 10 - _POINTS - wide, rect.center().y() - 9, wide, 18)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("warnsoft"))
        painter.drawRoundedRect(box, 3, 3)
        painter.setFont(self._theme.font(11))
        painter.setPen(self._theme.color("warn"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, said)

    def _points(self, painter: QPainter, rect: QRect, row: ArticleRow) -> None:
        grave = (row.points_most or row.points or 0) >= GRAVE
        painter.setFont(self._theme.font(13, True))
        painter.setPen(self._theme.color("bad" if grave else "t1" if row.points else "t3"))
        box = QRectF(rect).adjusted(0, 0, -12, 0)
        write(painter, box, points_text(row), Qt.AlignmentFlag.AlignRight)

    def number_width(self, row: ArticleRow) -> int:
        """Pixels of a number: none is cut that fits into half of the list."""
        needed = QFontMetrics(self._theme.font(12)).horizontalAdvance(row.number) + 2
        return max(self._theme.wide(_NUMBER), min(needed, self._view.viewport().width() // 2))

    def _room(self, row: ArticleRow) -> int:
        used = 12 + self.number_width(row) + 4 + _POINTS + 12
        if row.warn_first:
            used += self._said_first()[1] + 6
        return max(20, self._view.viewport().width() - used)

    def _said_first(self) -> tuple[str, int]:
        """The chip of an article that warns first, and its width: its mark alone where there is no room."""
        metrics = QFontMetrics(self._theme.font(11))
        wide = metrics.horizontalAdvance(self._first) + 10
        if wide > (self._view.viewport().width() - self._theme.wide(_NUMBER)) // 3:
            return "△", metrics.horizontalAdvance("△") + 10
        return self._first, wide

    def _lines(self, text: str, width: int) -> list[str]:
        """At most two lines; what is left of a third stays on the second and is shortened there."""
        layout = QTextLayout(text, self._theme.font(12))
        layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
        layout.beginLayout()
        starts: list[int] = []
        while len(starts) < 2 and (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            starts.append(line.textStart())
        layout.endLayout()
        if len(starts) < 2:
            return [text]
        return [text[: starts[1]], text[starts[1] :]]


def points_text(row: ArticleRow) -> str:
    """2, 1–5, or — where it knows no points."""
    if row.points is None:
        return "—"
    return str(row.points) if row.fixed else f"{row.points}–{row.points_most}"


def likeliest(articles: Iterable[ArticleRow], wanted: str) -> list[ArticleRow]:
    """The articles that a text may mean, the likeliest first; nothing for an empty one."""
    ranked = [(rank, row) for row in articles if wanted and (rank := row.rank(wanted)) is not None]
    return [row for _, row in sorted(ranked, key=lambda pair: pair[0])]


class _Search(QLineEdit):
    """↓ goes to the list, Esc clears."""

    down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """As above."""
        if event.key() == Qt.Key.Key_Down:
            self.down.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class ArticleList(Card):
    """The card 条款; what is taken goes to the entry panel."""

    taken = Signal(object)
    """An `ArticleRow`."""
    edit_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(self.tr("Articles"), padded=False)
        self._articles: Sequence[ArticleRow] = ()
        self.tools.addWidget(button(self.tr("Edit"), self.edit_wanted.emit, "text", "edit_rulebooks", True))
        self.field = _Search()
        self.field.setObjectName("article_search")
        self.field.setPlaceholderText(self.tr("Number, words, initials"))
        self.field.setAccessibleName(self.tr("Find an article"))
        glass = QAction(self.field)
        theme.set_icon(glass, "search", "t3")
        self.field.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)
        self._model = _Model()
        self._model.setParent(self)
        self.list = QListView()
        self.list.setObjectName("articles")
        self.list.setAccessibleName(self.tr("Articles"))
        self.list.setModel(self._model)
        self.list.setItemDelegate(_Delegate(self.list, theme, self.tr("warn first")))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.list.setMouseTracking(True)
        self._none = label(self.tr("No article fits."), "secondary", wrap=True)
        self._none.setContentsMargins(14, 10, 14, 10)
        self._lay_out()
        self.field.textChanged.connect(self._narrow)
        self.field.returnPressed.connect(self._take_first)
        self.field.down.connect(self._go_down)
        self.list.activated.connect(self._take)
        self.list.clicked.connect(self._take)

    def show_articles(self, articles: Sequence[ArticleRow]) -> None:
        """Show the articles in force; what is typed narrows them still."""
        if list(articles) != list(self._articles):
            self._articles = articles
            self._narrow()

    def mark(self, article_id: int | None) -> None:
        """Mark the one that is being entered."""
        for number, entry in enumerate(self._model.entries):
            if isinstance(entry, ArticleRow) and entry.id == article_id:
                self.list.setCurrentIndex(self._model.index(number))
                return
        self.list.clearSelection()

    def _lay_out(self) -> None:
        top = QWidget()
        line = QVBoxLayout(top)
        line.setContentsMargins(12, 10, 12, 10)
        line.addWidget(self.field)
        for part in (top, rule(), self.list, self._none):
            self.body.addWidget(part)
        self.body.addStretch()
        self.body.setStretchFactor(self.list, 1)

    def _narrow(self) -> None:
        wanted = self.field.text().strip()
        found = [row for row in self._articles if not wanted or row.rank(wanted) is not None]
        self._model.show(found)
        self.list.setVisible(bool(found))
        self._none.setVisible(not found and bool(self._articles))

    def _take(self, index: Index) -> None:
        entry = index.data(ENTRY)
        if isinstance(entry, ArticleRow):
            self.taken.emit(entry)

    def _take_first(self) -> None:
        wanted = self.field.text().strip()
        if found := likeliest(self._articles, wanted):
            self.taken.emit(found[0])

    def _go_down(self) -> None:
        self.list.setFocus()
        if not self.list.currentIndex().isValid() and self._model.rowCount() > 1:
            self.list.setCurrentIndex(self._model.index(1))
