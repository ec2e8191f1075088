"""What the page of the day says: from plain values, and of the demo group."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

import pytest

from ccleader import demo, words
from ccleader.metrics.catalog import BY_KEY, FLOOR
from ccleader.metrics.periods import Period
from ccleader.models import agents
from ccleader.models.agents import AgentForm, AgentRow
from ccleader.models.changed import Changed
from ccleader.models.events import EventRow
from ccleader.models.store import Store
from ccleader.reports.judging import Facts, Sums
from ccleader.ui.spans import Choice, spans
from ccleader.ui.today import reading
from ccleader.ui.today.attention import attention
from ccleader.ui.today.tiles import Tile, marks
from ccleader.ui.trends import State
from ccleader.words import phrase

DAY = date(2026, 6, 29)
AHT, NOT_READY, CSAT = BY_KEY["aht"], BY_KEY["not_ready_time"], BY_KEY["csat"]
CALM = [188, 186, 190, 187, 189] * 12


@pytest.fixture(autouse=True)
def _english() -> None:
    words.use("en")


def _tile(values: Sequence[int | None], target: float | None = None, events: Sequence[EventRow] = ()) -> Tile:
    """The tile of AHT after these days, the last of them `DAY`; 100 calls a day."""
    first = DAY - timedelta(days=len(values) - 1)
    own = {
        first + timedelta(days=number): (value * 100, 100)
        for number, value in enumerate(values)
        if value is not None
    }
    over = spans(Choice.CUSTOM, DAY, DAY, Period(DAY - timedelta(days=29), DAY))
    return reading.compose_tile(AHT, over, {"aht": own}, target, known=events)


def _who(number: int) -> AgentRow:
    return AgentRow(id=number, group_id=1, number=f"80{number}", name=f"Agent {number}")


def _own(minutes: Sequence[float], before: int) -> Facts:
    first = DAY - timedelta(days=len(minutes) - 1)
    days = tuple((first + timedelta(days=number), 60 * value) for number, value in enumerate(minutes))
    return Facts(NOT_READY, days=days, before=before)


def test_a_calm_day_says_so_and_marks_nothing() -> None:
    tile = _tile(CALM, 190)
    assert (tile.card.value, tile.card.state, tile.tone) == ("189", State.MET, "t3")
    assert tile.sentence == "Within the limits: normal variation"
    assert marks(tile) == {}
    assert len(tile.chart.points) == reading.CHART_DAYS


def test_off_target_is_not_a_signal() -> None:
    tile = _tile(CALM, 180)
    assert tile.card.mark == ("▲", "warn", "Off target")
    assert tile.sentence == "Within the limits: normal variation"


def test_a_run_is_told_with_its_first_day_and_what_happened_then() -> None:
    upgrade = EventRow(1, DAY - timedelta(days=7), "ticket upgrade", None)
    tile = _tile([*CALM[:52], *[191] * 8], events=[upgrade])
    assert (tile.card.state, tile.tone) == (State.SIGNAL, "bad")
    assert tile.sentence == "8 in a row above the mean 188, since 06-22 ticket upgrade"
    assert marks(tile) == {**dict.fromkeys(range(22, 29), ("□", "warn")), 29: ("■", "bad")}


def test_a_signal_that_is_over_is_not_marked() -> None:
    tile = _tile([*CALM[:50], 230, *CALM[:9]], 195)
    assert tile.chart.signals
    assert (tile.card.state, marks(tile)) == (State.MET, {})


def test_an_improvement_is_a_signal_in_green() -> None:
    tile = _tile([*CALM[:59], 150], 190)
    assert tile.tone == "ok"
    assert marks(tile) == {29: ("◆", "ok")}
    assert tile.sentence.startswith("below the lower limit")


def test_few_days_are_said_to_be_few() -> None:
    tile = _tile([188, None, 190, 187, 186], 190)
    assert tile.card.value == "186"
    assert tile.sentence == "Limits are drawn from 12 days on: 8 more needed."
    assert _tile([188, 190]).card.state is State.FEW


def test_days_that_never_vary_have_no_limits() -> None:
    assert _tile([188] * 60).sentence == "No variation"


def test_who_is_outside_at_the_last_day_is_named_with_the_values_and_the_limit() -> None:
    usual = [30.0, 34, 31, 33, 32] * 6
    quiet = (_who(1), [_own([*usual, *usual[:10]], 30)])
    restless = (_who(2), [_own([*usual, *usual[:7], 59, 58, 61], 30)])
    over = (_who(3), [_own([*usual, *usual[:7], 59, 58, 31], 30)])
    found = attention([quiet, restless, over])
    assert [row.agent.id for row in found] == [2]
    (reason,) = found[0].reasons
    assert reason.text == "Not-ready time: 3 days in a row above the limit"
    assert reason.fact.startswith("59.0 / 58.0 / 61.0 min, upper limit 3")


def test_a_change_for_the_better_names_nobody() -> None:
    usual = [30.0, 34, 31, 33, 32] * 6
    assert attention([(_who(1), [_own([*usual, 5], 30)])]) == ()


def test_runs_come_after_what_is_outside_and_more_reasons_are_counted() -> None:
    usual = [30.0, 34, 31, 33, 32] * 6
    shifted = _own([*usual, *[34.0] * 8], 30)
    low = Facts(CSAT, Sums(860, 1000), team=Sums(97_000, 100_000), others=(0.97, 0.86))
    found = attention([(_who(1), [shifted]), (_who(2), [shifted, low])])
    assert [row.agent.id for row in found] == [2, 1]
    assert found[0].headline == "Satisfaction: Below the group, beyond 99.8 %  +1"
    assert found[0].reasons[0].fact == "86.0% of 1,000 rated this month, group 97.0%"
    assert found[1].reasons[0].glyph == "■"
    assert found[1].reasons[0].fact == "mean of these days 34.0 min, before 32.0 min"


@pytest.mark.slow
def test_the_story_of_the_demo_group(demo_folder: Path, tmp_path: Path) -> None:
    with Store.open(shutil.copy(demo_folder / demo.STORE_NAME, tmp_path)) as store:
        day = store.read(lambda session: reading.read(session, 1, demo.NOW.date()))
    assert (day.day, day.known_yesterday) == (DAY, True)
    signals = [tile for tile in day.tiles if tile.card.state is State.SIGNAL]
    assert [tile.card.key for tile in signals] == ["aht"]
    assert "since 06-22" in signals[0].sentence
    assert tuple(tile.card.key for tile in day.tiles)[:4] == FLOOR
    assert day.tiles[0].sentence == day.tiles[0].card.change != ""
    told = {row.agent.name: row.reasons[0] for row in day.attention}
    assert {"郭子轩", "朱文博", "唐欣然"} <= set(told)
    assert len(told) <= 4
    assert next(iter(told)) == "郭子轩"
    assert told["郭子轩"].fact.startswith("59.0 / 58.0 / 61.0 min")
    assert (told["朱文博"].metric, told["唐欣然"].metric) == ("csat", "csat")


def test_a_new_group_is_empty_until_somebody_is_in_it(tmp_path: Path) -> None:
    with Store.open(tmp_path / "new.ccl") as store:
        write = phrase("operations", "Add group")
        group = store.write(write, lambda s: (Changed.AGENTS, agents.add_group(s, "晨曦组"))).value
        day = store.read(lambda session: reading.read(session, group, DAY))
        assert day.empty
        form = AgentForm(group, "8012", "林晓彤")
        store.write(write, lambda s: (Changed.AGENTS, agents.add(s, form)))
        day = store.read(lambda session: reading.read(session, group, DAY))
    assert not day.empty
    assert (day.day, day.tiles, day.attention, day.known_yesterday) == (None, (), (), False)
    assert day.recent.levels == ((None, 1),)
    assert not day.recent.reviewed
