"""The page 一碗水端平: who got what for the same, who had the leader's attention, what is only exposure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ccleader.columns import Column, Kind
from ccleader.metrics.fairness import Chance, Share, Treatment
from ccleader.metrics.periods import Period
from ccleader.models import conduct, fairness
from ccleader.models.fairness import Attention, Mirror
from ccleader.models.rulebooks import ArticleRow
from ccleader.ui.conduct.records_page import MONTH, QUARTER, YEAR, span
from ccleader.ui.delegates import MarkDelegate, RowDelegate
from ccleader.ui.desk import Desk
from ccleader.ui.parts import Card, Segmented, label
from ccleader.ui.tables import RowsModel, TableView
from ccleader.words import mark

LONG = 31
"""Days without a word of coaching, praise or a check from which the cell is marked."""


@dataclass(frozen=True)
class AgentLine:
    """An agent's attention and count beside what his shifts alone would give; `real`: as for `Chance`.

    `words` and `given` are how often he got only words, and how often points.
    """

    told: Attention
    share: Share | None
    today: date
    real: bool
    words: int
    given: int

    def since(self, day: date | None) -> int | None:
        """Days since a day; None where there was none."""
        return None if day is None else (self.today - day).days


@dataclass(frozen=True)
class ArticleLine:
    """An article and what each agent got under it."""

    article: ArticleRow
    treated: tuple[Treatment, ...]
    names: Mapping[int, str]

    @property
    def times(self) -> int:
        """How often it was broken."""
        return sum(one.occurrences for one in self.treated)

    @property
    def uneven(self) -> bool:
        """Whether some got only words and others only points for it."""
        return any(not one.records for one in self.treated) and any(not one.words for one in self.treated)


AGENT_COLUMNS: tuple[Column[AgentLine], ...] = (
    Column("who", mark("columns", "Agent"), lambda line: line.told.agent.name, width=9),
    Column("shifts", mark("columns", "Shifts"), lambda line: line.told.exposure, Kind.COUNT, width=6),
    Column("records", mark("columns", "Records"), lambda line: line.told.records, Kind.COUNT, width=7),
    Column(
        "usual",
        mark("columns", "Usual"),
        lambda line: _usual(line.share),
        width=8,
        order=lambda line: _high(line),
    ),
    Column("points", mark("columns", "Points"), lambda line: line.told.points, Kind.COUNT, width=6),
    Column("kinds", mark("columns", "△ : ■"), lambda line: f"{line.words} : {line.given}", width=6),
    Column("ratio", mark("columns", "Praise : records"), lambda line: _ratio(line.told), width=8),
    Column(
        "coached",
        mark("columns", "Coached"),
        lambda line: line.since(line.told.coached_on),
        Kind.COUNT,
        width=8,
    ),
    Column(
        "praised",
        mark("columns", "Praised"),
        lambda line: line.since(line.told.praised_on),
        Kind.COUNT,
        width=8,
    ),
    Column(
        "checked",
        mark("columns", "Checked"),
        lambda line: line.since(line.told.checked_on),
        Kind.COUNT,
        width=8,
    ),
)
ARTICLE_COLUMNS: tuple[Column[ArticleLine], ...] = (
    Column("number", mark("columns", "Article"), lambda line: line.article.number, width=8),
    Column("short", mark("columns", "Rule"), lambda line: line.article.short, width=16),
    Column("times", mark("columns", "How often"), lambda line: line.times, Kind.COUNT, width=5),
    Column(
        "words",
        mark("columns", "Only words"),
        lambda line: sum(one.words for one in line.treated),
        Kind.COUNT,
        width=6,
    ),
    Column(
        "given",
        mark("columns", "With points"),
        lambda line: sum(one.records for one in line.treated),
        Kind.COUNT,
        width=6,
    ),
    Column(
        "departed",
        mark("columns", "Not as due"),
        lambda line: sum(one.departures for one in line.treated),
        Kind.COUNT,
        width=6,
    ),
    Column("who", mark("columns", "Who got what"), lambda line: _who(line), width=30),
)


class MirrorPage(QWidget):
    """Nothing here is written; a row leads to its records."""

    opened = Signal(list, int)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._first: date | None = None
        self._period: Period | None = None
        self.spans = Segmented(
            [(MONTH, self.tr("Month")), (QUARTER, self.tr("Quarter")), (YEAR, self.tr("Year"))],
            self.tr("Period"),
        )
        self.spans.choose(QUARTER)
        self.said = label("", "strong", wrap=True)
        self.how = label("", "secondary", wrap=True)
        self.agents = RowsModel(AGENT_COLUMNS, lambda line: line.told.agent.id)
        self.articles = RowsModel(ARTICLE_COLUMNS, lambda line: line.article.id)
        self.agent_table = self._table(self.agents, "mirror_agents", self.tr("Agents and attention"))
        self.article_table = self._table(self.articles, "mirror_articles", self.tr("Articles and agents"))
        self.setFocusProxy(self.agent_table)
        self._dress()
        self._lay_out()
        self.spans.chosen.connect(lambda _: self.load(self._first) if self._first else None)
        self.agent_table.opened.connect(lambda line: self._open(agent_id=line.told.agent.id))
        self.article_table.opened.connect(lambda line: self._open(article_id=line.article.id))

    def load(self, first: date) -> None:
        """Read the period around a month anew."""
        self._first = first
        group, today = self._desk.group_id, self._desk.today()
        period = self._period = span(str(self.spans.value), first, today)
        if group is not None:
            self._desk.worker.read(
                lambda session: fairness.mirror(session, group, period, today), self._show, self
            )

    def _show(self, found: Mirror) -> None:
        today = self._desk.today()
        shares = {share.agent_id: share for share in found.chance.shares}
        names = {told.agent.id: told.agent.name for told in found.agents}
        real = found.chance.real
        words: Counter[int] = Counter()
        given: Counter[int] = Counter()
        for one in (one for _, treated in found.articles for one in treated):
            words[one.agent_id] += one.words
            given[one.agent_id] += one.records
        self.agents.set_rows(
            AgentLine(
                told, shares.get(told.agent.id), today, real, words[told.agent.id], given[told.agent.id]
            )
            for told in found.agents
        )
        self.articles.set_rows([ArticleLine(row, treated, names) for row, treated in found.articles])
        self.said.setText(str(found.chance.sentence))
        self.how.setText(self._explained(found, names))

    def _explained(self, found: Mirror, names: Mapping[int, str]) -> str:
        """What the differences are made of, and who stands out."""
        parts = []
        chance = found.chance
        if chance.by_exposure is not None and chance.by_chance is not None:
            text = self.tr("Of the differences in counts {shifts} % are shifts worked, {chance} % chance.")
            parts.append(
                text.format(shifts=round(chance.by_exposure * 100), chance=round(chance.by_chance * 100))
            )
        above, below = (self._outside(chance, names, side) if chance.real else "" for side in (1, -1))
        if above:
            parts.append(self.tr("More than their shifts explain: {names}.").format(names=above))
        if below:
            parts.append(self.tr("Fewer: {names}.").format(names=below))
        if not found.by_shifts:
            parts.append(self.tr("No attendance is kept: days in the group stand for shifts."))
        parts.append(self.tr("A difference is no verdict: look whether the same was seen and entered alike."))
        return "  ".join(parts)

    def _outside(self, chance: Chance, names: Mapping[int, str], side: int) -> str:
        found = (share.agent_id for share in chance.shares if share.side == side)
        return "、".join(names.get(who, "") for who in found)

    def _open(self, agent_id: int | None = None, article_id: int | None = None) -> None:
        """Show the records behind a row."""
        group, period = self._desk.group_id, self._period
        if group is None or period is None:
            return

        def found(rows: list[conduct.ConductRow]) -> None:
            kept = [row for row in rows if article_id in (None, row.article_id)]
            if kept:
                self.opened.emit(kept, len(kept) - 1)

        self._desk.worker.read(lambda session: conduct.records(session, group, period, agent_id), found, self)

    def _table(self, model: RowsModel, name: str, what: str) -> TableView:
        model.setParent(self)
        spare = ("usual", "points", "shifts", "departed", "given", "words")
        theme, settings = self._desk.theme, self._desk.settings
        made = TableView(model, theme, settings, name, what, row_height=30, spare=spare)
        made.message = self.tr("Nothing was entered in this period.")
        return made

    def _dress(self) -> None:
        theme, keys = self._desk.theme, [column.key for column in AGENT_COLUMNS]
        for key, day in (("coached", "coached_on"), ("praised", "praised_on"), ("checked", "checked_on")):
            delegate = MarkDelegate(theme, self.agent_table, _long(day))
            self.agent_table.setItemDelegateForColumn(keys.index(key), delegate)
        outside = MarkDelegate(theme, self.agent_table, _outside)
        self.agent_table.setItemDelegateForColumn(keys.index("records"), outside)
        self.agent_table.setItemDelegateForColumn(0, RowDelegate(theme, self.agent_table, bold=True))
        uneven = MarkDelegate(theme, self.article_table, lambda line: ("△", "warn") if line.uneven else None)
        self.article_table.setItemDelegateForColumn(
            [column.key for column in ARTICLE_COLUMNS].index("who"), uneven
        )

    def _lay_out(self) -> None:
        top = Card()
        line = QHBoxLayout()
        line.addWidget(self.said, 1)
        line.addWidget(self.spans)
        top.body.addLayout(line)
        top.body.addWidget(self.how)
        people = Card(self.tr("Attention"), self.tr("days since; △ longer ago than a month, or never"), False)
        people.body.addWidget(self.agent_table)
        rules = Card(
            self.tr("The same article"),
            self.tr("△ only words, ■ with points; marked where some got only one, others only the other"),
            False,
        )
        rules.body.addWidget(self.article_table)
        across = QHBoxLayout()
        across.setSpacing(12)
        across.addWidget(people, 6)
        across.addWidget(rules, 5)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(top)
        column.addLayout(across, 1)


def _usual(share: Share | None) -> str | None:
    return None if share is None else f"{share.low}–{share.high}"


def _high(line: AgentLine) -> int | None:
    return None if line.share is None else line.share.high


def _ratio(told: Attention) -> str:
    return f"{told.praises} : {told.records}"


def _who(line: ArticleLine) -> str:
    """郭子轩 △1 ■2   孙浩然 ■3."""
    return "   ".join(_got(one, line.names) for one in line.treated)


def _got(one: Treatment, names: Mapping[int, str]) -> str:
    words, given = f"△{one.words}" if one.words else "", f"■{one.records}" if one.records else ""
    return " ".join(filter(None, (names.get(one.agent_id, ""), words, given)))


def _outside(line: AgentLine) -> tuple[str, str] | None:
    if not line.real or line.share is None or not line.share.side:
        return None
    return ("▲", "warn") if line.share.side > 0 else ("▽", "t3")


def _long(name: str) -> Callable[[AgentLine], tuple[str, str] | None]:
    def marked(line: AgentLine) -> tuple[str, str] | None:
        days = line.since(getattr(line.told, name))
        return ("△", "warn") if days is None or days > LONG else None

    return marked
