"""A month of points, checks and coaching entered with the keyboard alone, and what is made of it.

18 agents, June 2026. No key goes anywhere but to the widget that has the focus.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from ccleader.cli import main
from ccleader.metrics.coaching import Verdict
from ccleader.metrics.conduct import Total
from ccleader.models import check, coaching, coaching_effect, conduct, observations, quality
from ccleader.models.coaching import CoachingRow, Conclusion, Stage
from ccleader.models.observations import ObservationKind
from ccleader.models.quality import CheckState
from ccleader.models.store import Store
from ccleader.reports import review
from ccleader.reports.page import Section
from ccleader.ui.main_window import MainWindow
from ccleader.ui.today.attention import Way
from ccleader.ui.worker import Worker
from ccleader.words import phrase
from tests.models.made import dump, read
from tests.ui.month_walk import CONTROL, KEY, NAMES
from tests.ui.people_story import (
    DISPUTED,
    FATAL,
    HIGH,
    MONTH,
    PRAISED,
    REFUSED,
    SCORES,
    TOTALS,
    WARNED,
    WRONG,
    recording,
)
from tests.ui.people_walk import COACHED_ON, FIRST, GROUP, JUNE, SLOW, Asked, Hand, fill, number

LAST = datetime(2026, 6, 30, 8, 0)
HISTORY = ("operation", "row_change", "batch", "agent_withdrawn_fact", "queue_withdrawn_fact")
"""The tables that undo does not take back."""


@pytest.fixture
def filled(store_path: Path) -> Path:
    """The floor before the month."""
    with Store.open(store_path) as store:
        store.write(phrase("operations", "Fill"), fill)
    return store_path


@pytest.fixture
def hand(build: Callable[[], MainWindow], filled: Path, worker: Worker, qtbot: QtBot) -> Iterator[Hand]:
    """The window in the morning of the first day."""
    window = build()
    made = Hand(window)
    window._desk.now = lambda: made.now
    window.resize(1440, 900)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    qtbot.waitUntil(lambda: window.room is not None and worker.idle)
    yield made
    window.close()


@pytest.mark.slow
def test_a_month_of_people_is_entered_by_keyboard(
    hand: Hand, store_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    start = dump(Asked(hand), HISTORY)  # type: ignore[arg-type]
    for happens in MONTH:
        happens(hand)
    hand.now = LAST
    _window_says_it(hand)
    _today_names_them(hand)
    _all_is_undone_and_done_again(hand, start)
    hand.window.close()
    with Store.open(store_path) as store:
        _records_add_up(store)
        _checks_are_scored(store)
        _coaching_went_round(store)
        _reviews_draw_from_them(store)
        assert [finding for finding in read(store, check.check) if finding.count] == []
    assert main(["--store", str(store_path), "points", "--month", "2026-06", "--json"]) == 0
    _command_says_it(json.loads(capsys.readouterr().out))


def _window_says_it(hand: Hand) -> None:
    """The grid of points has every agent's total, the words below it and the head the same sums."""
    hand.go("conduct")
    grid = hand.room.month.grid
    lines = grid.rows.read.lines
    assert {line.agent.id: line.month for line in lines} == {
        who: TOTALS.get(who, Total()) for who in range(1, len(NAMES) + 1)
    }
    last = grid.rows.columnCount() - 1
    shown = {line.agent.id: grid.rows.index(at, last).data() for at, line in enumerate(lines)}
    assert shown == {line.agent.id: str(line.month.points) for line in lines}
    points, records = (sum(getattr(one, what) for one in TOTALS.values()) for what in ("points", "records"))
    facts = hand.room.head._facts.text()
    assert facts.startswith(f"{points} points  ·  {records} records")


def _today_names_them(hand: Hand) -> None:
    """Who reached a line, who is followed up today, whose call was fatal; and the way there by key."""
    hand.go("today")
    ways = {
        row.row.agent.id: {reason.way for reason in row.row.reasons} - {Way.CHART}
        for row in hand.room.attention.rows
    }
    assert {who: found for who, found in ways.items() if found} == {
        WARNED: {Way.POINTS},
        HIGH: {Way.POINTS, Way.COACHING},
        **{who: {Way.CHECK} for who, _ in FATAL},
    }
    hand.push(f"look_{WARNED}")
    hand.rest()
    assert hand.room.drawer.row.agent_id == WARNED


def _all_is_undone_and_done_again(hand: Hand, start: dict[str, list[Any]]) -> None:
    """Ctrl+Z to the morning of the first day and Ctrl+Y back, row for row."""
    end = dump(Asked(hand), HISTORY)  # type: ignore[arg-type]
    assert end != start
    hand.go("roster")
    count = 0
    while not hand.undoes("Fill"):
        hand.press(KEY.Key_Z, CONTROL)
        count += 1
    assert dump(Asked(hand), HISTORY) == start  # type: ignore[arg-type]
    for _ in range(count):
        hand.press(KEY.Key_Y, CONTROL)
    assert dump(Asked(hand), HISTORY) == end  # type: ignore[arg-type]


def _records_add_up(store: Store) -> None:
    """What the records say stands: points after their warnings, who signed, who was praised."""
    assert read(store, conduct.totals, GROUP, JUNE) == TOTALS
    rows = read(store, conduct.records, GROUP, JUNE)
    warned = {row.id for row in rows if row.kind == "warning"}
    after = [row for row in rows if row.warning_id is not None]
    assert {row.warning_id for row in after} < warned
    assert [(row.agent_id, row.points) for row in after] == [(1, 2), (10, 2), (6, 2)]
    assert {row.agent_id for row in rows if row.signed_on} == {HIGH}
    assert {row.agent_id for row in rows if row.refused_why} == {REFUSED}
    praised = read(store, observations.observations, GROUP, JUNE)
    assert [(row.agent_id, row.kind) for row in praised] == [(who, ObservationKind.GOOD) for who in PRAISED]


def _checks_are_scored(store: Store) -> None:
    """Two calls of each agent, scored by what was wrong and still stands."""
    rows = read(store, quality.evaluations, GROUP, JUNE)
    calls = [(who, nth) for nth in (1, 2) for who in range(1, len(NAMES) + 1)]
    assert {row.call_ref: row.score for row in rows} == {
        recording(*call): SCORES.get(call, 100.0) for call in calls
    }
    assert {row.state for row in rows} == {CheckState.SAVED}
    assert sum(bool(row.findings) for row in rows) == len(WRONG) + len(FATAL)
    found = [(row.agent_id, one.outcome) for row in rows for one in row.findings if one.disputed_at]
    assert found == [(who, outcome) for (who, _), outcome in DISPUTED.items()]


def _coaching_went_round(store: Store) -> None:
    """One from goal to summary, better by its figures; the cycle after it; one followed up today."""
    first, after, other = cycles = read(store, coaching.coachings, GROUP)
    assert [(row.agent_id, row.stage) for row in cycles] == [
        (SLOW, Stage.CLOSED),
        (SLOW, Stage.GOAL),
        (HIGH, Stage.FOLLOW_UP),
    ]
    assert [look.day for look in first.follow_ups] == [date(2026, 6, 10), date(2026, 6, 17)]
    assert (first.opened_on, first.conclusion) == (COACHED_ON, Conclusion.REACHED)
    assert (after.previous_id, after.focus, after.goals) == (first.id, first.next_goal, ())
    assert other.next_on == LAST.date()
    assert _effect(store, first) is Verdict.BETTER


def _effect(store: Store, row: CoachingRow) -> Verdict:
    (goal,) = row.goals
    assert goal.baseline is not None
    assert goal.target == 195.0
    found = read(store, coaching_effect.effect, row.id, goal.id, LAST.date())
    verdict: Verdict = found.verdict
    return verdict


def _reviews_draw_from_them(store: Store) -> None:
    """Each agent's review has a line for each record, a line for each call, the goals of coaching."""
    rows = read(store, conduct.records, GROUP, JUNE)
    for who in range(1, len(NAMES) + 1):
        made = read(store, review.gather, who, FIRST, LAST)
        praised = who in PRAISED
        assert len(_rows(made.points)) == sum(row.agent_id == who for row in rows) + praised
        total = TOTALS.get(who, Total())
        said = phrase(
            "review",
            "valid points {points}, warnings {warnings}, praise {praise}; {remind} remind, {talk} talk, "
            "{report} report",
            points=total.points,
            warnings=total.warnings,
            praise=int(praised),
            remind=5,
            talk=8,
            report=12,
        )
        assert made.points is not None
        assert made.points.caption == str(said)
        assert [row[1] for row in _rows(made.quality)] == [recording(who, nth) for nth in (1, 2)]
        assert len(_rows(made.coaching)) == int(who in (SLOW, HIGH))


def _rows(section: Section | None) -> tuple[tuple[str, ...], ...]:
    assert section is not None
    return section.rows


def _command_says_it(lines: list[dict[str, Any]]) -> None:
    """`ccleader points` has the totals of the window, each the sum of what it is made of."""
    assert [line["agent_number"] for line in lines] == [number(who) for who in range(1, len(NAMES) + 1)]
    for who, line in enumerate(lines, start=1):
        total = TOTALS.get(who, Total())
        told = {key: line[key] for key in ("points", "records", "warnings", "reminders", "reported")}
        assert told == {key: getattr(total, key) for key in told}
        assert sum(one["counted"] for one in line["made_of"]) == total.points
