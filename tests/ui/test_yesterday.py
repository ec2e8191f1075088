"""The figures a briefing opens with: the last day's, judged as the charts judge them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from ccleader.metrics.catalog import BY_KEY
from ccleader.models.store import Store
from ccleader.ui.trends import State
from ccleader.ui.yesterday import MOST, told, yesterday
from tests.ui.kpi import made_up

TODAY = date(2026, 6, 30)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_up.write(tmp_path_factory.mktemp("yesterday") / "晨曦组2026.ccl")


def test_the_last_day_with_figures_is_told(store: Path) -> None:
    with Store.open(store) as opened:
        found = opened.read(lambda session: yesterday(session, 1, TODAY))
    assert 0 < len(found) <= MOST
    (day,) = {figure["day"] for figure in found}
    assert date.fromisoformat(day) < TODAY
    for figure, words in zip(found, told(found), strict=True):
        assert figure["metric"] in BY_KEY
        assert words.label
        assert words.value != "—"


def test_only_what_a_chart_signals_has_a_note(store: Path) -> None:
    signals = {str(State.SIGNAL), str(State.IMPROVED), str(State.CHANGED)}
    with Store.open(store) as opened:
        found = opened.read(lambda session: yesterday(session, 1, TODAY))
    assert {figure["metric"] for figure in found if figure["note"]} == {
        figure["metric"] for figure in found if figure["state"] in signals
    }
    assert any(figure["state"] in signals for figure in found)


def test_old_figures_are_not_yesterdays(store: Path) -> None:
    with Store.open(store) as opened:
        assert opened.read(lambda session: yesterday(session, 1, date(2026, 7, 30))) == ()
        assert opened.read(lambda session: yesterday(session, 1, date(2020, 1, 1))) == ()
        assert opened.read(lambda session: yesterday(session, 99, TODAY)) == ()


def test_a_figure_of_a_metric_that_is_no_more_is_left_out() -> None:
    gone = {"day": "2026-06-29", "metric": "gone", "value": 1.0, "target": None, "state": "met", "note": ""}
    kept = gone | {"metric": "aht", "value": 199.0, "target": 190.0, "state": "missed"}
    (words,) = told([gone, kept])
    assert (words.value, words.glyph) == ("199", "▲")
    assert "190" in words.target
