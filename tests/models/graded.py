"""A small quality office for tests: a group of three, a scorecard of five items, and its checks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from itertools import count
from typing import Any

from ccleader.metrics.periods import month
from ccleader.models import quality, quality_writes, scorecards
from ccleader.models.quality import CheckState, EvaluationForm, EvaluationRow, FindingForm
from ccleader.models.scorecards import CardRow, ItemForm
from ccleader.models.store import Store
from tests.models.made import read, team, write

JUNE = month(date(2026, 6, 1))
DAY = date(2026, 6, 9)
NOW = datetime(2026, 6, 10, 10)

ITEMS = (
    ItemForm("不辱骂客户", "致命项", "辱骂客户", fatal=True),
    ItemForm("问好", "开场", "未问好", 20),
    ItemForm("复述需求", "开场", "未复述需求", 30),
    ItemForm("答案正确", "业务", "答错", 40),
    ItemForm("道别", "结尾", "未道别", 10),
)

_refs = count(1)


@dataclass(frozen=True)
class Office:
    """A store with a group, its agents and a scorecard."""

    store: Store
    group: int
    agents: list[int]
    card: CardRow

    @property
    def items(self) -> tuple[int, ...]:
        """The ids of the items: fatal, 20, 30, 40, 10 points."""
        return tuple(item.id for item in self.card.items)

    def form(self, *wrong: int, who: int = 0, **more: Any) -> EvaluationForm:
        """A check with the items at these places wrong."""
        findings = tuple(FindingForm(self.items[at], note="2:05") for at in wrong)
        told = {"day": DAY, "call_ref": f"R{next(_refs):05}", "grader": "周敏", "findings": findings} | more
        return EvaluationForm(self.agents[who], self.card.id, **told)

    def check(self, *wrong: int, state: CheckState = CheckState.SAVED, **more: Any) -> int:
        """A check made; its id."""
        return int(write(self.store, quality_writes.evaluate, self.form(*wrong, **more), NOW, state))

    def row(self, evaluation_id: int) -> EvaluationRow:
        """A check as it stands."""
        found = read(self.store, quality.evaluation, evaluation_id)
        assert isinstance(found, EvaluationRow)
        return found


def make(store: Store) -> Office:
    """The office in an empty store."""
    group, agents = team(store)
    write(store, scorecards.add_card, "评分表", group, "2026A", date(2026, 6, 1), ITEMS)
    return Office(store, group, agents, read(store, scorecards.cards, group)[0])
