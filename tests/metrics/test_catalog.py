"""The metric dictionary: ratios of sums, taken last, missing parts staying missing."""

from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccleader.metrics import catalog, measures
from ccleader.metrics.catalog import BY_KEY, Metric, Terms
from ccleader.metrics.measures import AGENT_DAYS, MEASURE_KEYS, SHIFTS_DUE, SHIFTS_PRESENT

GRADED = {
    measures.SCORES,
    measures.CHECKS,
    measures.FATAL_CHECKS,
    measures.CHECKS_OF_FATAL,
    measures.FAULTS,
    measures.OPPORTUNITIES,
}

SECONDS_OF_DAY = st.integers(0, 86400)


def total(terms: Terms, rows: Sequence[Mapping[str, int]]) -> int:
    return sum(sign * row[key] for sign, key in terms for row in rows)


def figure(key: str, *rows: Mapping[str, int]) -> float | None:
    metric = BY_KEY[key]
    return metric.value(total(metric.numerator, rows), total(metric.denominator, rows))


def test_every_metric_is_named_once_and_defined() -> None:
    assert len(BY_KEY) == len(catalog.METRICS)
    assert len({metric.label for metric in catalog.METRICS}) == len(catalog.METRICS)
    assert all(metric.definition for metric in catalog.METRICS)


@pytest.mark.parametrize("metric", catalog.METRICS, ids=lambda metric: metric.key)
def test_metrics_are_made_of_known_measures(metric: Metric) -> None:
    assert metric.measures
    assert set(metric.measures) <= {*MEASURE_KEYS, AGENT_DAYS, SHIFTS_PRESENT, SHIFTS_DUE, *GRADED}
    assert len(set(metric.measures)) == len(metric.measures)
    assert {sign for sign, _ in metric.numerator + metric.denominator} <= {1, -1}
    assert metric.variant_of in {"", *BY_KEY}


def test_the_mean_of_means_is_never_taken() -> None:
    agents = [
        {"handle_seconds": 12000, "calls_handled": 40},
        {"handle_seconds": 6000, "calls_handled": 40},
        {"handle_seconds": 1800, "calls_handled": 3},
    ]
    assert figure("aht", *agents) == pytest.approx(238.6, abs=0.05)


def test_three_forms_of_the_service_level() -> None:
    """860 of 1000 answered in time, 60 abandoned, 20 of them within the threshold."""
    queue = {
        "calls_in_threshold": 860,
        "calls_handled": 1000,
        "calls_abandoned": 60,
        "abandoned_in_threshold": 20,
    }
    assert figure("service_level_answered", queue) == pytest.approx(0.860)
    assert figure("service_level", queue) == pytest.approx(0.811, abs=0.0005)
    assert figure("service_level_net", queue) == pytest.approx(0.827, abs=0.0005)


def test_answer_and_abandon_rate_are_the_whole() -> None:
    queue = {"calls_offered": 1000, "calls_handled": 940}
    assert figure("answer_rate", queue) == 0.94
    assert figure("abandon_rate", queue) == 0.06


def test_calls_per_hour() -> None:
    assert figure("calls_per_hour", {"calls_handled": 93, "login_seconds": 27000}) == pytest.approx(12.4)


def test_plain_sums_need_no_denominator() -> None:
    assert BY_KEY["calls_handled"].value(93, None) == 93


@pytest.mark.parametrize(("numerator", "denominator"), [(None, 3), (None, None), (5, None), (5, 0)])
def test_a_missing_part_is_not_zero(numerator: int | None, denominator: int | None) -> None:
    assert BY_KEY["aht"].value(numerator, denominator) is None


def test_nothing_of_something_is_zero() -> None:
    assert BY_KEY["transfer_rate"].value(0, 40) == 0


@given(st.lists(st.tuples(SECONDS_OF_DAY, st.integers(1, 200)), min_size=1))
def test_a_group_lies_between_its_agents(agents: list[tuple[int, int]]) -> None:
    rows = [{"handle_seconds": seconds, "calls_handled": calls} for seconds, calls in agents]
    group = figure("aht", *rows)
    assert group is not None
    own = [seconds / calls for seconds, calls in agents]
    assert min(own) - 1e-9 <= group <= max(own) + 1e-9


def test_what_cannot_be_exceeded_is_known() -> None:
    ceilings = {key: metric.ceiling for key, metric in BY_KEY.items() if metric.ceiling is not None}
    assert ceilings["qa_score"] == 100
    assert ceilings["answer_rate"] == ceilings["fatal_rate"] == 1
    assert "aht" not in ceilings
