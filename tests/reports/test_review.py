"""From a store to reviews: whose figures, which month, in which order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from ccleader import words
from ccleader.metrics.catalog import FLOOR
from ccleader.metrics.signals import Rule
from ccleader.models import agents, figures
from ccleader.models.changed import Changed
from ccleader.models.events import add_event
from ccleader.models.store import Store
from ccleader.reports import review, review_pages, typeset
from ccleader.reports.page import Review
from tests.reports import made_store, printed

MONTH, TODAY = made_store.MONTH, made_store.TODAY


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with made_store.store(tmp_path_factory.mktemp("store")) as made:
        yield made


def group(store: Store, month: date = MONTH) -> list[Review]:
    return store.read(lambda session: review.gather_group(session, 1, month, TODAY))


def test_roster_order_and_identity(store: Store) -> None:
    words.use("en")
    found = group(store)
    assert [one.identity.name for one in found] == list(made_store.NAMES)
    first = found[0]
    assert (first.identity.number, first.identity.tenure) == ("8058", "1 y 3 months")
    assert (first.place.number, first.place.center) == ("CX-202606-8058", "云川有线客户服务中心")
    assert (first.first_day, first.last_day) == (MONTH, made_store.LAST)
    assert first.agents == len(made_store.NAMES)
    assert first.comment.startswith("质检稳定")
    assert found[1].comment == ""
    assert first.sources[0].startswith("坐席日报_202606.xlsx")


def test_floor_indicators_stand_first_and_what_nobody_has_is_left_out(store: Store) -> None:
    keys = [line.key for line in group(store)[0].lines]
    assert tuple(keys[:4]) == FLOOR
    assert "csat" in keys
    assert "hold_per_call" not in keys
    assert "ring_no_answer_rate" not in keys


def test_figures_are_those_of_the_store(store: Store) -> None:
    line = next(line for line in group(store)[0].lines if line.key == "aht")

    def read(**options: object) -> float | None:
        found = store.read(
            lambda session: figures.figures(
                session,
                [review.BY_KEY["aht"]],
                review.periods.month(MONTH),
                **options,  # type: ignore[arg-type]
            )
        )
        return found[0].value

    assert line.value == read(agent_ids=[1])
    assert line.team == read(group_id=1)
    assert line.target == 190
    assert len(line.everyone) == len(made_store.NAMES)


def test_the_planted_signal_is_found_and_told(store: Store) -> None:
    words.use("en")
    first = group(store)[0]
    line = next(line for line in first.lines if line.key == "not_ready_time")
    assert line.verdict.rule is Rule.OUTSIDE
    assert line.verdict.text == "3 days in a row above the limit"
    assert "Not-ready time: 3 days in a row above the limit" in first.result
    assert first.goals[0].due == date(2026, 7, 31)
    chart = first.trends[0]
    assert (chart.baseline, chart.settled) == (30, True)
    assert chart.marks[-3:] == (Rule.OUTSIDE,) * 3


def test_one_agent_is_the_same_as_among_all(store: Store) -> None:
    alone = store.read(lambda session: review.gather(session, 3, MONTH, TODAY))
    assert alone == group(store)[2]
    some = store.read(lambda session: review.gather_group(session, 1, MONTH, TODAY, [5, 2]))
    assert [one.identity.number for one in some] == ["8059", "8062"]


def test_any_day_names_its_month(store: Store) -> None:
    assert group(store, date(2026, 6, 17)) == group(store)


def test_a_month_without_records_is_two_pages_all_the_same(store: Store) -> None:
    words.use("en")
    found = group(store, date(2026, 9, 1))
    assert len(found) == len(made_store.NAMES)
    assert found[0].result.startswith("No call records were imported")
    assert (found[0].first_day, found[0].agents, found[0].sources) == (None, 0, ())
    pages = printed.texts(typeset.pdf("review", review_pages.data(found)))
    assert len(pages) == 2 * len(found)


def test_the_first_month_makes_limits_of_its_own(store: Store) -> None:
    chart = group(store, date(2026, 4, 1))[0].trends[0]
    assert not chart.settled
    assert chart.baseline == len(chart.days) > 12


def test_who_left_before_the_month_has_no_review(tmp_path: Path) -> None:
    with made_store.store(tmp_path) as store:

        def leave(session: object, agent_id: int, joined: date, left: date) -> object:
            row = agents.agent(session, agent_id)  # type: ignore[arg-type]
            form = replace(row.form(), joined_on=joined, left_on=left)
            return agents.edit(session, agent_id, form)  # type: ignore[arg-type]

        early = date(2025, 3, 17)
        store.write(review.phrase("test", "a"), lambda s: leave(s, 1, early, date(2026, 5, 31)))
        store.write(review.phrase("test", "b"), lambda s: leave(s, 2, early, date(2026, 6, 1)))
        store.write(review.phrase("test", "c"), lambda s: leave(s, 3, date(2026, 7, 1), date(2026, 8, 1)))
        numbers = [one.identity.number for one in group(store)]
        assert numbers == ["8059", "8061", "8062", "8063"]


def test_an_empty_form_names_the_group_and_all_metrics(store: Store) -> None:
    row = store.read(lambda session: agents.group(session, 1))
    form = review.blank(MONTH, TODAY, row)
    assert form.blank
    assert form.place.group == "晨曦组"
    assert len(form.lines) == len(review.KEYS)
    assert [line.key for line in form.lines[:4]] == list(FLOOR)
    pages = printed.texts(typeset.pdf("review", review_pages.data([form])))
    assert len(pages) == 2


def test_events_of_the_month_are_those_of_the_group_and_of_all(tmp_path: Path) -> None:
    with made_store.store(tmp_path) as store:

        def note(session: Session) -> Changed:
            other = agents.add_group(session, "夜曲组")
            add_event(session, date(2026, 6, 22), "工单系统升级", 1)
            add_event(session, date(2026, 6, 19), "端午")
            add_event(session, date(2026, 6, 20), "别组的事", other)
            add_event(session, date(2026, 5, 31), "上月的事", 1)
            return Changed.EVENTS

        store.write(review.phrase("test", "a"), note)
        told = group(store)[0].events
        assert [(event.day.day, event.text) for event in told] == [(19, "端午"), (22, "工单系统升级")]
