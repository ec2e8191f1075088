"""Small ways to coach and to check calls, for tests of coaching."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from ccleader.metrics.grains import Grain
from ccleader.models import coaching, coaching_writes, quality_writes, scorecards
from ccleader.models.coaching import CoachingForm, CoachingKind, CoachingRow, GoalForm
from ccleader.models.facts import FactRow
from ccleader.models.quality import CheckState, EvaluationForm, FindingForm
from ccleader.models.scorecards import CardRow, ItemForm
from ccleader.models.store import Store
from tests.models.made import fact, read, write

DAY = timedelta(days=1)
GOAL = GoalForm("aht", target=185.0)
ITEMS = (ItemForm("复述确认", weight=20), ItemForm("礼貌用语", weight=80), ItemForm("不泄密", fatal=True))


def opened(store: Store, agent_id: int, day: date, **more: Any) -> CoachingRow:
    """A cycle about handling time, opened on a day."""
    form = CoachingForm(agent_id, CoachingKind.FIGURES, "话后处理过长", "周敏", **{"goals": (GOAL,)} | more)
    found = read(store, coaching.coaching, write(store, coaching_writes.open_coaching, form, day))
    assert isinstance(found, CoachingRow)
    return found


def handling(agent_id: int, first: date, seconds: list[int], calls: int = 50) -> list[FactRow]:
    """Facts of consecutive days with that handling time."""
    return [
        fact(
            agent_id,
            int((first + at * DAY).strftime("%Y%m%d")),
            grain=Grain.DAY,
            calls_handled=calls,
            handle_seconds=calls * mean,
        )
        for at, mean in enumerate(seconds)
    ]


def scorecard(store: Store, group: int) -> CardRow:
    """A scorecard of two items that weigh 20 and 80, and one that is fatal."""
    write(store, scorecards.add_card, "通用", group, "首版", date(2026, 1, 1), ITEMS)
    found = read(store, scorecards.cards, group)[0]
    assert isinstance(found, CardRow)
    return found


def check(
    store: Store, card: CardRow, agent_id: int, day: date, wrong: tuple[int, ...] = (), **more: Any
) -> int:
    """A random check of a call of that day in which the items at those places were wrong; its id."""
    state = more.pop("state", CheckState.SAVED)
    findings = tuple(FindingForm(card.items[at].id, note="如录音") for at in wrong)
    ref = f"R{agent_id}-{day}-{more.pop('nth', 0)}"
    grader = more.pop("grader", "赵雨萱")
    form = EvaluationForm(agent_id, card.id, day, ref, grader, findings=findings, **more)
    now = datetime(day.year, day.month, day.day, 20)
    return int(write(store, quality_writes.evaluate, form, now, state))
