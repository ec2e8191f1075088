"""Quick entry of coaching: a figure by its name, else words; nothing is opened without saying what about."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest

from ccleader import words
from ccleader.metrics.grains import Grain
from ccleader.models import agents, leaders, targets
from ccleader.models.changed import Changed
from ccleader.models.coaching import CoachingKind, CoachingRow, Stage, coachings
from ccleader.models.leaders import LeaderForm
from ccleader.models.store import Store
from ccleader.ui import quick_coaching
from ccleader.ui.quick_ask import Ask, Effect
from ccleader.ui.quick_kinds import BY_KEY, WORDS
from ccleader.ui.quick_parsing import understand
from ccleader.words import phrase
from tests.models.made import deliver, fact, write

NOW = datetime(2026, 6, 30, 9, 30)


@pytest.fixture
def store(filled: Path) -> Store:
    """The group of six with a leader, a target and figures of 郭子轩."""
    made = Store.open(filled)
    write(made, leaders.add_leader, LeaderForm("周敏", "班长", (1,)))
    write(made, targets.set_target, "not_ready_time", 2100.0, date(2026, 1, 1), 1)
    measured = {"not_ready_seconds": 2400, "login_seconds": 28800}
    deliver(made, [fact(5, 20260600 + day, grain=Grain.DAY, **measured) for day in range(1, 29)])
    return made


def _said(store: Store, line: str) -> tuple[Effect, Ask]:
    people = store.read(lambda session: agents.agents(session, 1))
    said = understand(line, people, WORDS, NOW.date())
    assert said.kind == "coaching"
    ask = Ask(1, said.kind, said.sure, said.first, said.last, said.minute, said.minutes, said.text, NOW)
    return store.read(lambda session: BY_KEY["coaching"].effect(session, ask)), ask


def _enter(store: Store, line: str, who: str = "") -> CoachingRow:
    _, ask = _said(store, line)

    def operation(session: object) -> Changed:
        return BY_KEY["coaching"].write(session, ask)  # type: ignore[arg-type]

    store.write(phrase("operations", "Enter"), operation, who)
    return store.read(lambda session: coachings(session, 1))[-1]


def test_a_figure_is_the_goal_with_its_baseline_and_target(store: Store) -> None:
    row = _enter(store, "gzx 辅导 示忙", "周敏")
    (goal,) = row.goals
    assert (row.agent, row.stage, row.kind, row.coach) == (
        "郭子轩",
        Stage.GOAL,
        CoachingKind.FIGURES,
        "周敏",
    )
    assert (goal.metric, goal.baseline, goal.target) == ("not_ready_time", 2400.0, 2100.0)


def test_it_says_what_it_will_open(store: Store) -> None:
    effect, _ = _said(store, "gzx 辅导 示忙")
    assert [str(line) for line in effect.lines] == [
        "郭子轩：辅导“示忙”",
        "目标：示忙时长 40.0 分钟 → 35.0 分钟",
    ]


def test_one_that_is_open_already_is_told(store: Store) -> None:
    _enter(store, "gzx 辅导 示忙")
    effect, _ = _said(store, "gzx 辅导 情绪")
    assert "已有进行中的辅导" in str(effect.lines[-1])


def test_other_words_are_what_it_is_about(store: Store) -> None:
    row = _enter(store, "gzx 辅导 近来状态不好")
    assert (row.focus, row.goals, row.kind) == ("近来状态不好", (), CoachingKind.CARE)


def test_who_coaches_is_the_leader_where_nobody_signed_in(store: Store) -> None:
    assert _enter(store, "gzx fd 情绪").coach == "周敏"


def test_without_words_it_is_blocked(store: Store) -> None:
    effect, _ = _said(store, "gzx 辅导")
    assert effect.blocked is not None


@pytest.mark.parametrize(
    ("typed", "key"),
    [("示忙", "not_ready_time"), ("满意度", "csat"), ("质检", "qa_score"), ("平均处理时长", "aht")],
)
def test_a_figure_is_known_by_its_name(typed: str, key: str) -> None:
    found = quick_coaching.meant(f"{typed} 复看")
    assert found is not None
    assert found.key == key


def test_a_figure_is_known_by_its_english_name() -> None:
    words.use("en")
    found = quick_coaching.meant("satisfaction")
    assert found is not None
    assert found.key == "csat"


def test_no_word_is_no_figure() -> None:
    assert quick_coaching.meant("") is None
