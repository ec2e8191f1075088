"""Where a goal stands, and what is next, in words."""

from __future__ import annotations

import pytest

from ccleader.models.coaching import GoalForm
from ccleader.ui.coaching.wording import GoalNow, goal_line

AIM = GoalForm("aht", "", 210.0, target=190.0)


@pytest.mark.parametrize(
    ("now", "mark", "words"),
    [
        (190.4, "✓", "达成"),
        (195.0, "◐", "差 5"),
        (215.0, "◆", "变差"),
        (None, "○", "尚无数据"),
    ],
)
def test_a_goal_is_judged_as_its_values_are_written(now: float | None, mark: str, words: str) -> None:
    assert GoalNow(AIM, now).verdict[::2] == (mark, words)


def test_what_is_behind_by_chance_is_not_marked() -> None:
    found = GoalNow(AIM, 215.0, noise=True)
    assert not found.worse
    assert found.verdict[::2] == ("◐", "差 25")


@pytest.mark.parametrize(("metric", "low", "high"), [("aht", 190.0, 210.0), ("csat", 0.97, 0.95)])
def test_a_target_on_the_wrong_side_of_its_baseline(metric: str, low: float, high: float) -> None:
    assert GoalNow(GoalForm(metric, "", low, target=high)).misaimed
    assert not GoalNow(GoalForm(metric, "", high, target=low)).misaimed


def test_a_goal_in_words_has_no_wrong_side() -> None:
    assert not GoalNow(GoalForm("", "模拟考", 85.0, target=76.0)).misaimed


def test_a_goal_in_short() -> None:
    assert goal_line(GoalNow(AIM)) == "平均处理时长 210 → 190 秒"
    assert goal_line(GoalNow(GoalForm("", "复述确认"))) == "复述确认"
    assert goal_line(None) == ""
