"""The field for one article: 9 Enter, sj Enter, or taken from the list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ccleader.models.rulebooks import ArticleRow
from ccleader.ui.conduct.article_list import likeliest, points_text
from ccleader.ui.finder import Finder
from ccleader.ui.popups import Line
from ccleader.ui.theme import Theme


class ArticleField(QWidget):
    """What was typed and not taken gives way to the article that stands."""

    chosen = Signal(object)
    """An `ArticleRow`, by Enter or a click."""
    passed = Signal()
    """Enter on the article that stands."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._articles: Sequence[ArticleRow] = ()
        self._row: ArticleRow | None = None
        none = self.tr("No article fits “{text}”")
        self.line = Finder(theme, "article_line", self.tr("Article"), self._find, none)
        self.line.setPlaceholderText(self.tr("Number, words or initials"))
        self.setFocusProxy(self.line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.line)
        self.line.taken.connect(self._take)
        self.line.passed.connect(self.passed)
        self.line.editingFinished.connect(self._settle)

    @property
    def row(self) -> ArticleRow | None:
        """The article that stands."""
        return self._row

    def know(self, articles: Sequence[ArticleRow]) -> None:
        """Offer these; the one that stands stays while it is in force."""
        self._articles = articles
        if self._row is not None:
            kept = self._row.id
            self._row = next((row for row in articles if row.id == kept), None)
            self._settle()

    def put(self, row: ArticleRow | None) -> None:
        """Let an article stand there."""
        self._row = row
        self._settle()

    def _find(self, wanted: str) -> list[Line]:
        found = likeliest(self._articles, wanted)
        return [Line(row.number, row.short, points_text(row), row) for row in found]

    def _take(self, row: ArticleRow) -> None:
        self.put(row)
        self.chosen.emit(row)

    def _settle(self) -> None:
        self.line.setText("" if self._row is None else f"{self._row.number}  {self._row.short}")
        self.line.setCursorPosition(0)
