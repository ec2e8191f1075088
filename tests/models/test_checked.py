"""Quality as figures: by any keys, of random checks only, with what they stand on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from ccleader.metrics.catalog import BY_KEY, Source
from ccleader.metrics.periods import month
from ccleader.models import quality_writes, scorecards
from ccleader.models.figures import By, Figure, figures
from ccleader.models.quality import CheckState, GivenForm, Purpose
from ccleader.models.store import Store
from tests.models.graded import DAY, ITEMS, JUNE, NOW, Office, make
from tests.models.made import deliver, fact, read, write

METRICS = [metric for metric in BY_KEY.values() if metric.source is Source.QUALITY]
MONDAY = date(2026, 6, 8)


@pytest.fixture
def office(store: Store) -> Office:
    """Two agents: 100 and a fatal 0; 70, and 92.5 as a score only; and what does not count."""
    made = make(store)
    made.check()
    made.check(0, 4, day=date(2026, 6, 1))
    made.check(2, who=1)
    plain = made.form(who=1)
    values = {name: getattr(plain, name) for name in type(plain).__dataclass_fields__}
    write(store, quality_writes.evaluate, GivenForm(**values, score=92.5), NOW)
    made.check(0, 1, 2, 3, purpose=Purpose.TARGETED)
    made.check(0, 1, 2, 3, state=CheckState.DRAFT)
    made.check(1, 2, who=1, day=date(2026, 5, 20))
    return made


def found(
    office: Office, *by: By, **whose: object
) -> dict[tuple[object, ...], dict[str, tuple[object, object]]]:
    whose = whose or {"group_id": office.group}
    told: list[Figure] = read(office.store, figures, METRICS, JUNE, by=by, **whose)
    table: dict[tuple[object, ...], dict[str, tuple[object, object]]] = {}
    for one in told:
        table.setdefault(one.keys, {})[one.metric.key] = (one.numerator, one.denominator)
    return table


def test_rates_are_sums_over_sums(office: Office) -> None:
    assert found(office) == {
        (): {"qa_score": (26250, 4), "fatal_rate": (1, 3), "nonfatal_rate": (2, 12)},
    }
    values = {one.metric.key: one.value for one in read(office.store, figures, METRICS, JUNE)}
    assert values["qa_score"] == pytest.approx(65.625)
    assert values["fatal_rate"] == pytest.approx(1 / 3)


def test_by_agent_day_week_month_and_group(office: Office) -> None:
    first, second, _ = office.agents
    assert found(office, By.AGENT) == {
        (first,): {"qa_score": (10000, 2), "fatal_rate": (1, 2), "nonfatal_rate": (1, 8)},
        (second,): {"qa_score": (16250, 2), "fatal_rate": (0, 1), "nonfatal_rate": (1, 4)},
    }
    assert set(found(office, By.DAY)) == {(date(2026, 6, 1),), (DAY,)}
    assert set(found(office, By.WEEK, By.AGENT)) == {
        (date(2026, 6, 1), first),
        (MONDAY, first),
        (MONDAY, second),
    }
    assert set(found(office, By.MONTH, By.GROUP)) == {(JUNE.first, office.group)}
    assert set(found(office, By.AGENT, agent_ids=[second])) == {(second,)}


def test_nothing_is_known_by_half_hour_nor_of_another_group(office: Office) -> None:
    assert found(office, By.HALF_HOUR) == {}
    assert found(office, By.QUEUE) == {}
    assert found(office, group_id=office.group + 1) == {}
    assert read(office.store, figures, METRICS, month(date(2026, 7, 1))) == []


def test_quality_stands_beside_the_figures_of_reports(office: Office) -> None:
    deliver(office.store, [fact(office.agents[0], 20260609, 18, calls_handled=4, handle_seconds=800)])
    wanted = [BY_KEY["aht"], BY_KEY["qa_score"]]
    told = read(office.store, figures, wanted, JUNE, group_id=office.group, by=[By.DAY])
    assert [(one.keys[0], one.metric.key, one.value) for one in told] == [
        (date(2026, 6, 1), "qa_score", 0),
        (DAY, "aht", 200),
        (DAY, "qa_score", pytest.approx(87.5)),
    ]


def test_scores_of_forms_with_other_full_scores_are_comparable(office: Office) -> None:
    half = [replace(item, weight=item.weight // 2) for item in ITEMS]
    version = (office.card.scorecard_id, "2026B", date(2026, 7, 1), half)
    fresh = write(office.store, scorecards.add_version, *version)
    card = read(office.store, scorecards.card, fresh)
    assert card.full == 50
    form = replace(office.form(who=2), version_id=card.id)
    row = office.row(write(office.store, quality_writes.evaluate, form, NOW))
    assert (row.score, row.of_100) == (50, 100)
    assert found(office, agent_ids=[office.agents[2]])[()]["qa_score"] == (10000, 1)


def test_shares_of_checks_are_shares_and_the_score_is_none() -> None:
    assert {metric.key: metric.is_share for metric in METRICS} == {
        "qa_score": False,
        "fatal_rate": True,
        "nonfatal_rate": True,
    }
    assert not any(metric.at_bound for metric in METRICS)
