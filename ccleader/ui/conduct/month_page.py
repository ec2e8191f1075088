"""The page of a month: articles at the left, the grid, entry and open appeals at the right."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ccleader.models.conduct import ConductRow, Standing
from ccleader.ui.conduct.appeals_card import AppealsCard
from ccleader.ui.conduct.article_list import ArticleList
from ccleader.ui.conduct.entry import EntryPanel
from ccleader.ui.conduct.grid import MonthGrid
from ccleader.ui.conduct.month_foot import MonthFoot
from ccleader.ui.conduct.reading import MonthRead
from ccleader.ui.desk import Desk
from ccleader.ui.parts import Banner, Card, Empty, button, clear

_ARTICLES, _SIDE = 250, 304
_NARROW = 1300
"""Below this width of the page the lists beside the grid are narrower."""


class MonthPage(QWidget):
    """What the keys of the grid do; nothing here writes but the entry panel."""

    opened = Signal(list, int)
    """Records to be shown in full, and which of them first."""
    strike_wanted = Signal(object)
    rulebooks_wanted = Signal()
    starters_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.read: MonthRead | None = None
        self.articles = ArticleList(desk.theme)
        self.grid = MonthGrid(desk.theme, self.tr("Agents and days of the month"))
        self.foot = MonthFoot(desk.theme)
        self.entry = EntryPanel(desk)
        self.appeals = AppealsCard()
        self.setFocusProxy(self.grid)
        self._lay_out()
        self._connect()

    def show_month(self, read: MonthRead) -> None:
        """Show what was read of a month."""
        self.read = read
        self._show_banner(read)
        self.grid.show_month(read)
        self.foot.show_month(read)
        self.foot.show_line(self.grid.line)
        self.articles.show_articles(read.articles)
        self.articles.setVisible(bool(read.articles))
        self._bookless.setVisible(not read.articles)
        self.entry.show_month(read)
        self.appeals.show_appeals(read.appeals, self._desk.read_only)

    def give_way(self, away: bool) -> None:
        """Leave only the grid where a record in full stands beside it."""
        self._left.setVisible(not away)
        self.side.setVisible(not away)

    def turn_side(self) -> None:
        """Show or hide the panel at the right."""
        self.side.setVisible(not self.side.isVisible())

    def narrow(self, width: int) -> None:
        """Make do with the width there is."""
        tight = 30 if width < _NARROW else 0
        self._left.setFixedWidth(self._desk.theme.wide(_ARTICLES - tight))
        self.side.setFixedWidth(self._desk.theme.wide(_SIDE - tight // 2))

    def _lay_out(self) -> None:
        go = button(
            self.tr("Start with the two that come along"), self.starters_wanted.emit, "primary", "starters"
        )
        own = button(self.tr("Own rules …"), self.rulebooks_wanted.emit, name="own_rules")
        self._bookless = Card()
        why = self.tr("A record cites an article. Begin with rules of a floor, to be changed to your own.")
        ways = QWidget()
        column = QVBoxLayout(ways)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(go)
        column.addWidget(own)
        self._bookless.body.addWidget(
            Empty(self._desk.theme, "circle-minus", self.tr("No articles yet"), why, ways)
        )
        self._left = QWidget()
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.addWidget(self.articles)
        left.addWidget(self._bookless)
        middle = Card(padded=False)
        middle.body.addWidget(self.grid, 1)
        middle.body.addWidget(self.foot)
        self.side = QWidget()
        right = QVBoxLayout(self.side)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(12)
        right.addWidget(self.entry, 3)
        right.addWidget(self.appeals, 1)
        across = QHBoxLayout()
        across.setSpacing(12)
        across.addWidget(self._left)
        across.addWidget(middle, 1)
        across.addWidget(self.side)
        self._banner = QVBoxLayout()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(12)
        outer.addLayout(self._banner)
        outer.addLayout(across, 1)
        self.narrow(_NARROW)

    def _connect(self) -> None:
        self.grid.pointed.connect(lambda: self.foot.show_line(self.grid.line))
        self.grid.opened.connect(lambda rows: self.opened.emit(rows, 0))
        self.grid.struck.connect(self._strike)
        self.grid.entry_wanted.connect(lambda: self._enter(None))
        self.grid.agent_wanted.connect(self._enter)
        self.foot.opened.connect(self._open_line)
        self.articles.taken.connect(self.entry.take_article)
        self.articles.edit_wanted.connect(self.rulebooks_wanted)
        self.entry.article_chosen.connect(lambda row: self.articles.mark(None if row is None else row.id))
        self.entry.people.changed.connect(self._follow)
        self.appeals.opened.connect(lambda row: self.opened.emit([row], 0))

    def _enter(self, agent_id: int | None) -> None:
        self.side.show()
        self.entry.begin(agent_id)

    def _follow(self) -> None:
        """The row of the agent that is being entered."""
        chosen, cell = self.entry.people.agent_ids, self.grid.cell
        if chosen and cell is not None:
            self.grid.choose(chosen[-1], cell[1])

    def _open_line(self) -> None:
        line = self.grid.line
        if line is not None and line.records:
            self.opened.emit(list(line.records), 0)

    def _strike(self, rows: list[ConductRow]) -> None:
        row = next((one for one in rows if one.standing in (Standing.STANDS, Standing.REDUCED)), None)
        if row is not None and not self._desk.read_only:
            self.strike_wanted.emit(row)

    def _show_banner(self, read: MonthRead) -> None:
        clear(self._banner)
        if read.lock is not None:
            text = self.tr(
                "The month is locked ({when}). Its records can be read, signed and appealed against."
            )
            when = f"{read.lock.locked_at:%Y-%m-%d %H:%M} {read.lock.by}".strip()
            self._banner.addWidget(Banner("warn", text.format(when=when)))
