"""Who is reviewed, what is missing, and the words about it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from ccleader.metrics.catalog import Direction, Format
from ccleader.metrics.signals import Rule
from ccleader.models import closing, conduct, conduct_writes, settings
from ccleader.models.agents import AgentRow
from ccleader.models.changed import Changed
from ccleader.models.conduct_writes import CompletionForm
from ccleader.models.store import Store
from ccleader.reports.page import Line, Review, Verdict
from ccleader.ui.reviews import standing
from ccleader.ui.reviews.standing import (
    ATTENDANCE,
    CHECKS,
    COACHING,
    COLUMNS,
    COMMENT,
    FIGURES,
    POINTS,
    QUALITY,
    Page,
    Show,
    Standing,
)
from ccleader.words import phrase
from tests.reports import made_shift
from tests.ui.reviews.made_up import COMMENTED, GONE, JUNE, NAMES, NEW, TEXT

TODAY = date(2026, 6, 30)
KEPT = frozenset((QUALITY, ATTENDANCE, POINTS, COACHING))
"""The checks of which nothing lacks where nothing is kept."""


def _standing(number: int, *done: str, comment: str = "") -> Standing:
    agent = AgentRow(group_id=1, number=f"{number:04}", name=f"N{number}", id=number)
    return Standing(agent, KEPT | frozenset(done), comment)


READY = _standing(1, FIGURES, COMMENT, comment="ok")
SILENT = _standing(2, FIGURES)
UNKNOWN = _standing(3, COMMENT, comment="ok")
NOTHING = _standing(4)
ALL = [READY, SILENT, UNKNOWN, NOTHING]


def _read(store: Store, month: date | None, today: date = TODAY) -> Page:
    return store.read(partial(standing.read, group_id=1, month=month, today=today))


def test_a_month_holds_who_was_in_the_group_in_roster_order(store: Store) -> None:
    june = [row.agent.number for row in _read(store, JUNE).standings]
    may = [row.agent.number for row in _read(store, date(2026, 5, 1)).standings]
    assert june == sorted(set(NAMES) - {GONE})
    assert may == sorted(set(NAMES) - {NEW})


def test_the_checks_tell_figures_and_comments(store: Store) -> None:
    found = {row.agent.number: row for row in _read(store, JUNE).standings}
    assert found["8058"].missing == (COMMENT,)
    assert found[NEW].missing == (FIGURES, COMMENT)
    assert {number for number, row in found.items() if row.ready} == set(COMMENTED)
    assert found["0071"].comment == TEXT


def test_what_a_group_does_not_keep_lacks_nowhere(store: Store) -> None:
    for row in _read(store, JUNE).standings:
        assert row.done >= KEPT
        assert not row.unsettled


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The group of the filled shift: checks, points, an appeal, a coaching, attendance."""
    return made_shift.store(tmp_path_factory.mktemp("kept"))


def test_records_are_told_to_lack_or_to_be_open(kept: Store) -> None:
    found = {row.agent.name: row for row in _read(kept, JUNE).standings}
    warned, appealing, reduced, struck, other, *_ = (found[name] for name in made_shift.NAMES)
    assert {name for name, row in found.items() if COACHING in row.done} == {made_shift.NAMES[0]}
    assert all(row.mark(QUALITY) == ("×", "bad") for row in found.values())
    assert all(row.mark(ATTENDANCE) == ("!", "warn") for row in found.values())
    marks = [row.mark(POINTS)[0] for row in (warned, appealing, reduced, struck, other)]
    assert marks == ["!", "!", "!", "✓", "✓"]
    assert QUALITY in appealing.unsettled


def test_enough_checks_and_a_locked_month_settle_a_review(tmp_path: Path) -> None:
    own = made_shift.store(tmp_path)

    def settle(session: Session) -> Changed:
        settings.set_value(session, settings.CHECKS_PER_MONTH, 1, JUNE)
        for row in conduct.unsigned(session, 1):
            conduct_writes.complete(session, row.id, CompletionForm(signed_on=TODAY), made_shift.NOW)
        closing.lock_month(session, 1, JUNE, made_shift.NOW)
        return Changed.ALL

    own.write(phrase("test", "settle"), settle)
    found = {row.agent.name: row for row in _read(own, JUNE).standings}
    first, appealing, third, *_ = (found[name] for name in made_shift.NAMES)
    assert first.mark(QUALITY) == first.mark(ATTENDANCE) == first.mark(POINTS) == ("✓", "ok")
    assert appealing.mark(QUALITY) == appealing.mark(POINTS) == ("!", "warn")
    assert third.mark(QUALITY) == ("×", "bad")


def test_without_a_month_the_newest_with_data_is_taken(store: Store) -> None:
    assert _read(store, None).month == JUNE
    assert _read(store, None, today=date(2026, 8, 3)).month == JUNE
    assert _read(store, None, today=date(2026, 5, 3)).month == date(2026, 5, 1)


def test_a_month_without_reports_is_known_as_such(store: Store) -> None:
    assert _read(store, JUNE).known
    assert not _read(store, date(2025, 12, 1)).known


def test_marks_and_states(language: str) -> None:
    assert READY.mark(FIGURES) == ("✓", "ok")
    assert SILENT.mark(COMMENT) == ("×", "bad")
    assert (READY.token, SILENT.token) == ("ok", "warn")
    assert len({row.state for row in ALL}) == 4


def test_a_long_comment_is_printable_with_a_remark() -> None:
    long = replace(READY, comment="长" * 131)
    assert long.ready
    assert long.excess == 11
    assert long.mark(COMMENT) == ("!", "warn")
    assert long.token == "warn"
    assert long.state != READY.state


def test_what_is_open_is_printable_and_named() -> None:
    for check in (QUALITY, ATTENDANCE, POINTS):
        open_ = replace(READY, unsettled=frozenset((check,)))
        assert open_.ready
        assert open_.mark(check) == ("!", "warn")
        assert (open_.token, open_.remarks) == ("warn", (check,))
        assert open_.state != READY.state
        assert standing.unsettled([READY, open_], check) == [open_]


def test_what_is_missing_is_not_open_as_well() -> None:
    disputed = replace(READY, done=READY.done - {QUALITY}, unsettled=frozenset((QUALITY,)))
    assert disputed.mark(QUALITY) == ("×", "bad")
    assert disputed.remarks == ()


def test_many_missing_things_are_counted(language: str) -> None:
    assert str(len(CHECKS)) in replace(NOTHING, done=frozenset()).state


def test_ready_reviews_are_ticked_unless_chosen_otherwise() -> None:
    assert [row.ticked for row in standing.ticked(ALL, {})] == [True, False, False, False]
    assert [row.ticked for row in standing.ticked(ALL, {1: False, 4: True})] == [False, False, False, True]


def test_counts_and_what_is_lacking() -> None:
    assert [standing.count(ALL, show) for show in Show] == [4, 3, 1]
    assert standing.lacking(ALL, COMMENT) == [SILENT, NOTHING]
    assert standing.lacking(ALL, FIGURES) == [UNKNOWN, NOTHING]


def test_totals_name_only_what_is_missing(language: str) -> None:
    assert "1 / 4" in standing.totals(ALL)
    assert standing.totals(ALL).count("2") == 2
    assert "   " not in standing.totals([READY])


def test_what_is_ticked_in_pages(language: str) -> None:
    text = standing.chosen_text(standing.ticked(ALL, {2: True}))
    assert "2" in text
    assert "4" in text


def _line(rule: Rule | None) -> Line:
    verdict = Verdict("06-22 above the limit", rule, False)
    return Line("aht", "AHT", "", Format.SECONDS, Direction.DOWN, verdict, 195.0)


def test_points_are_the_facts_of_the_review() -> None:
    page = Review(
        JUNE, datetime(2026, 6, 30), good=("a",), plans=("b", "c"), lines=(_line(Rule.OUTSIDE), _line(None))
    )
    found = standing.points(page)
    assert [texts for _, texts in found] == [("a",), ("AHT 06-22 above the limit",), ("b", "c")]
    told = replace(page, improve=("AHT 195 (target 190)",))
    assert "AHT 06-22 above the limit" not in [text for _, texts in standing.points(told) for text in texts]
    assert standing.points(Review(JUNE, datetime(2026, 6, 30))) == []


def test_a_point_is_parted_from_an_open_sentence() -> None:
    assert standing.joined("", "事实") == "事实"
    assert standing.joined("稳定。", "事实") == "事实"
    assert standing.joined("稳定", "事实").endswith("事实")
    assert standing.joined("稳定", "事实") != "事实"


def test_columns_show_the_marks() -> None:
    shown = {column.key: column.shown(replace(SILENT, ticked=True)) for column in COLUMNS}
    assert [shown[check] for check in CHECKS] == ["✓", "✓", "✓", "✓", "✓", "×"]
    assert shown["ticked"]
    assert {column.key: column.shown(SILENT) for column in COLUMNS}["ticked"] == ""
