"""Real reports nobody of this project wrote: what is staged agrees with their control totals to the unit."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from ccleader.acd import child
from ccleader.acd.reading import Ask, ReadOptions, SheetReading, Unit
from ccleader.metrics.grains import Grain, Subject
from ccleader.metrics.periods import Period, parse

SAMPLES = Path(__file__).resolve().parents[3] / "shared" / "acd" / "samples"

pytestmark = pytest.mark.skipif(
    not SAMPLES.is_dir(), reason="the real sample reports are not on this machine"
)


def sheets(name: str, options: ReadOptions | None = None) -> tuple[SheetReading, ...]:
    """The sheets of a sample as read."""
    reading = child.read(SAMPLES / name, options)
    reading.staging.unlink()
    return reading.sheets


def only(name: str, options: ReadOptions | None = None) -> SheetReading:
    """The one sheet of a sample, not refused."""
    (sheet,) = sheets(name, options)
    assert sheet.refusal is None, str(sheet.refusal)
    return sheet


def ratio(sheet: SheetReading, numerator: str, denominator: str = "calls_handled") -> float:
    """A figure of the whole sheet."""
    return sheet.measures[numerator] / sheet.measures[denominator]


def test_genesys_performance_averages() -> None:
    """Averages are weighted by the right count; blank rows are ignored, agents without calls hold nothing."""
    sheet = only("genesys_agent_performance_summary.csv")
    assert (sheet.rows, sheet.accepted, sheet.empty, sheet.subjects) == (149, 149, 12, 137)
    assert (sheet.ignored.blank, sheet.refused) == (43, 0)
    assert (sheet.subject, sheet.grain) == (Subject.AGENT, Grain.PERIOD)
    assert (str(sheet.first_day), str(sheet.last_day)) == ("2025-07-25", "2025-08-25")
    assert sheet.measures["calls_handled"] == 58_273
    assert sheet.measures["held_calls"] == 14_090
    assert sheet.measures["transfers"] == 4_008
    assert ratio(sheet, "handle_seconds") == pytest.approx(605.3717, abs=0.001)
    assert ratio(sheet, "talk_seconds") == pytest.approx(567.0187, abs=0.001)
    assert ratio(sheet, "acw_seconds") == pytest.approx(14.9233, abs=0.001)
    assert ratio(sheet, "hold_seconds") == pytest.approx(29.0598, abs=0.001)


def test_genesys_blank_holds_are_none_where_there_were_calls() -> None:
    """This export leaves out what there was none of: every agent with calls knows his holds, if 0."""
    reading = child.read(SAMPLES / "genesys_agent_performance_summary.csv", ReadOptions())
    query = (
        "SELECT COUNT(*) FROM fact WHERE calls_handled > 0 AND (hold_seconds IS NULL OR transfers IS NULL)"
    )
    with closing(sqlite3.connect(reading.staging)) as staging:
        assert staging.execute(query).fetchone() == (0,)
    reading.staging.unlink()


def test_genesys_performance_in_milliseconds() -> None:
    """Bare milliseconds are found out; Handle is a count; the exclusive end of December is its 31st."""
    sheet = only("genesys_ms_sample_agent_performance.csv")
    assert sheet.measures["calls_handled"] == 2_480
    assert sheet.measures["handle_seconds"] == 1_615_275
    assert sheet.measures["outbound_calls"] == 140
    assert ratio(sheet, "handle_seconds") == pytest.approx(651.3206, abs=0.0001)
    assert (str(sheet.first_day), str(sheet.last_day)) == ("2025-12-01", "2025-12-31")
    assert {c.unit for c in sheet.columns if c.target.endswith("_seconds")} == {Unit.MILLISECONDS}


def test_genesys_status() -> None:
    """State times are milliseconds, shares under % headers are not imported."""
    sheet = only("genesys_ms_sample_agent_status.csv")
    assert sheet.measures["login_seconds"] / 3600 == pytest.approx(786.1111, abs=0.0001)
    on_queue = sheet.measures["login_seconds"] - sheet.measures["not_ready_seconds"]
    assert on_queue / 3600 == pytest.approx(570.8333, abs=0.0001)
    assert not any(column.target for column in sheet.columns if "%" in column.header)


def test_avaya_call_records() -> None:
    """Call segments become agent × half hour; cut durations are refused cells, not 62 seconds."""
    sheet = only("avaya_cms_call_records_redacted.csv")
    assert (sheet.rows, sheet.accepted, sheet.subjects) == (14_346, 14_346, 59)
    assert sheet.measures["calls_handled"] == 11_132
    assert sheet.measures["calls_abandoned"] == 404
    assert sheet.measures["talk_seconds"] == 1_827_189
    hold = next(column for column in sheet.columns if column.target == "hold_seconds")
    cut = [problem for problem in sheet.problems if problem.column == hold.letter]
    assert sorted(problem.value for problem in cut) == ["1:0", "1:0", "1:1", "1:2", "1:2", "1:4"]
    assert sheet.refused_cells == len(sheet.problems) == 16


def test_storm_quarter_hours() -> None:
    """Quarter hours are added up to half hours; the 20-second columns are taken."""
    sheet = only("storm_inbound_kpis_15min_excerpt.csv")
    assert (sheet.rows, sheet.subject, sheet.grain) == (29, Subject.QUEUE, Grain.HALF_HOUR)
    measures = sheet.measures
    assert (measures["calls_offered"], measures["calls_handled"]) == (51, 42)
    assert (measures["calls_abandoned"], measures["short_calls"]) == (9, 1)
    assert ratio(sheet, "handle_seconds") == pytest.approx(647.3010, abs=0.5)
    assert ratio(sheet, "wait_seconds") == pytest.approx(81.8979, abs=0.5)
    level = measures["calls_in_threshold"] / (51 - measures["abandoned_in_threshold"])
    assert level == pytest.approx(0.574468, abs=1e-6)


KAGGLE = {"calls_offered": 248_373, "calls_handled": 221_234, "calls_abandoned": 27_139}


@pytest.mark.parametrize(
    ("period", "facts", "grain"),
    [("2020-01-01..2023-06-04", 1251, Grain.DAY), ("2026-10", 1, Grain.PERIOD)],
)
def test_kaggle_queue_days(period: str, facts: int, grain: Grain) -> None:
    """Rows without days are the period's days where there are as many, else one total of the period."""
    sheet = only("kaggle_queue_day_semicolon.csv", ReadOptions(period=parse(period)))
    assert (sheet.rows, sheet.facts, sheet.grain) == (1251, facts, grain)
    assert KAGGLE.items() <= sheet.measures.items()
    assert ratio(sheet, "talk_seconds") == pytest.approx(159.5279, abs=0.01)
    assert ratio(sheet, "wait_seconds") == pytest.approx(29.8356, abs=0.01)


def test_kaggle_asks_for_its_period() -> None:
    """Without any day in the file the period is asked for, never assumed."""
    (sheet,) = sheets("kaggle_queue_day_semicolon.csv")
    assert (sheet.ask, sheet.proposed) == (Ask.PERIOD, None)
    assert sheet.facts == 0


def test_pwc_calls() -> None:
    """Calls with an agent, answered or not."""
    sheet = only("pwc_phonenow_calls_original.xlsx")
    assert (sheet.rows, sheet.subjects) == (5000, 8)
    assert (sheet.measures["calls_offered"], sheet.measures["calls_handled"]) == (5000, 4054)
    assert sheet.measures["talk_seconds"] == 911_837
    assert ratio(sheet, "wait_seconds") == pytest.approx(67.5207, abs=0.0001)


def test_pwc_two_sheets_are_not_doubled() -> None:
    """The same calls on a second sheet are refused there."""
    first, second = sheets("pwc_phonenow_calls_two_sheets_formulas.xlsx")
    assert first.measures["calls_handled"] == 4054
    assert second.refusal is not None
    assert second.refusal.values["sheet"] == first.sheet
    assert second.facts == 0


def test_uccx_months() -> None:
    """A period written as text; sums that do not add up are taken as they are."""
    sheet = only("uccx_csq_activity_month.csv")
    assert (sheet.subject, sheet.grain, sheet.facts) == (Subject.QUEUE, Grain.PERIOD, 15)
    expected = {"calls_offered": 30_058, "calls_handled": 25_911, "calls_abandoned": 3_220}
    assert expected.items() <= sheet.measures.items()
    assert ratio(sheet, "handle_seconds") == pytest.approx(210.9657, abs=0.0001)
    assert ratio(sheet, "wait_seconds") == pytest.approx(19.8600, abs=0.0001)


def test_hourly_calls() -> None:
    """Two columns are enough: an hour and its calls."""
    sheet = only("hourly_calls_two_column.csv")
    assert (sheet.rows, sheet.facts, sheet.grain) == (336, 336, Grain.HOUR)
    assert dict(sheet.measures) == {"calls_offered": 90_061}


def test_shift_matrix_is_refused() -> None:
    """A shift plan (with bare CR line ends) is told from a report."""
    (sheet,) = sheets("technion_bank_shifts_cr_only.csv")
    assert sheet.refusal is not None
    assert "shift plan" in sheet.refusal.text


def test_forecast_is_refused() -> None:
    """A forecast is not booked as traffic."""
    (sheet,) = sheets("verint_forecast_hourly_excerpt.tsv.txt")
    assert sheet.refusal is not None
    assert "forecast" in sheet.refusal.text
    assert sheet.facts == 0


def test_adherence_is_refused() -> None:
    """A sheet of shares and minutes of adherence holds nothing that is kept."""
    (sheet,) = sheets("genesys_ms_sample_adherence.csv")
    assert sheet.refusal is not None


def test_chat_days() -> None:
    """Two rows of one agent and day are added up; names lose their trailing spaces."""
    sheet = only("ineuron_chat_agent_day_performance.csv")
    assert (sheet.rows, sheet.facts, sheet.subjects) == (2160, 2100, 70)
    assert (sheet.measures["calls_handled"], sheet.measures["surveys"]) == (14_720, 9_259)
    assert ratio(sheet, "handle_seconds") == pytest.approx(1_186.1427, abs=0.001)


def test_titled_tables_side_by_side() -> None:
    """The left table below its title is read once its unit is given; pivots and dashboards are not."""
    name = "amc_calls_titled_side_by_side_tables.xlsx"
    data, *others = sheets(name)
    assert data.ask is Ask.UNITS
    assert all(sheet.refusal is not None for sheet in others)
    data, *others = sheets(name, ReadOptions(units={"Duration": Unit.MINUTES}))
    assert data.refusal is None
    assert (data.header_row, data.rows, data.subjects) == (3, 1000, 5)
    assert data.measures["talk_seconds"] == 89_850 * 60
    assert len(data.remarks) == 1
    assert all(sheet.refusal is not None for sheet in others)


def test_calls_of_a_year() -> None:
    """Times of day with AM and PM; without agents or queues all calls are one queue."""
    sheet = only("simulated_call_centre_ampm.csv")
    assert (sheet.rows, sheet.subject) == (51_708, Subject.QUEUE)
    assert sheet.measures["wait_seconds"] == 880_842
    assert sheet.measures["talk_seconds"] == 15_465_997


def test_a_given_period_does_not_move_dated_rows() -> None:
    """The period is for reports without days only."""
    options = ReadOptions(period=Period(parse("2026-10").first, parse("2026-10").last))
    assert str(only("hourly_calls_two_column.csv", options).first_day) == "2018-01-01"
