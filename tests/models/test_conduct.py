"""Conduct: facts first, a warning before points where the article says so, signed or refused, appealed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from ccleader.errors import Misfit, Trouble
from ccleader.metrics.conduct import Lines, Total
from ccleader.metrics.periods import Period, month
from ccleader.models import (
    agents,
    appeals,
    closing,
    conduct,
    conduct_writes,
    leave,
    rulebook_writes,
    settings,
)
from ccleader.models.agents import AgentForm
from ccleader.models.conduct import ConductKind, Outcome, Standing
from ccleader.models.conduct_records import ConductRecord
from ccleader.models.conduct_writes import CompletionForm
from ccleader.models.leave import LeaveForm
from ccleader.models.rulebooks import Severity, VersionForm
from ccleader.models.store import Store
from tests.models.conducted import NOW, Floor, floor
from tests.models.made import read, write

AT = datetime(2026, 6, 10, 8, 10)
JUNE = month(date(2026, 6, 1))


@pytest.fixture
def made(store: Store) -> Floor:
    return floor(store)


def refused(made: Floor, form: Any, now: datetime = NOW) -> str:
    """The field at which a record is refused."""
    with pytest.raises(Misfit) as raised:
        write(made.store, conduct_writes.record, form, now)
    return raised.value.field


def total(made: Floor, who: int = 0) -> Total:
    found: dict[int, Total] = read(made.store, conduct.totals, made.group, JUNE)
    return found.get(made.people[who], Total())


def test_points_are_those_of_the_article(made: Floor) -> None:
    row = made.record("第1条", AT, place="3号席", witness="王思远")
    assert (row.kind, row.points, row.counted, row.day) == (ConductKind.POINTS, 2, 2, AT.date())
    assert (row.number, row.article, row.text, row.version) == (
        "202606-001",
        "第1条",
        "禁烟区不吸烟。",
        "首版",
    )
    assert (row.place, row.witness, row.standing) == ("3号席", "王思远", Standing.STANDS)
    assert total(made) == Total(points=2, records=1)


def test_a_warning_comes_first_and_the_points_after_it_cite_the_latest(made: Floor) -> None:
    first = made.record("第3条", AT)
    assert (first.kind, first.points, first.warning_id) == (ConductKind.WARNING, 0, None)
    second = made.record("第3条", AT + timedelta(hours=1), kind=ConductKind.WARNING, departed_why="首日上线")
    points = made.record("第3条", AT + timedelta(days=2))
    assert (points.kind, points.points, points.warning_number) == (ConductKind.POINTS, 2, second.number)
    assert points.warning_day == AT.date()
    asked = read(made.store, conduct.due, made.people[0], points.article_id, AT + timedelta(days=3))
    assert [row.id for row in asked.warnings] == [first.id, second.id]
    assert total(made) == Total(points=2, records=1, warnings=2)


def test_a_warning_is_cited_only_within_its_window(made: Floor) -> None:
    warning = made.record("第3条", datetime(2026, 5, 1, 9))
    at = datetime(2026, 5, 31, 8)
    who, article = made.people[0], warning.article_id
    assert read(made.store, conduct.due, who, article, at).warning == warning
    assert read(made.store, conduct.due, who, article, at + timedelta(days=1)).kind is ConductKind.WARNING
    write(made.store, settings.set_value, settings.WARNING_DAYS, 31, date(2026, 5, 1))
    assert read(made.store, conduct.due, who, article, at + timedelta(days=1)).warning == warning


def test_a_warning_of_somebody_else_before_or_struck_is_none(made: Floor) -> None:
    other = made.record("第3条", AT, who=1)
    asked = read(made.store, conduct.due, made.people[0], other.article_id, AT + timedelta(days=1))
    assert asked.kind is ConductKind.WARNING
    early = read(made.store, conduct.due, made.people[1], other.article_id, AT)
    assert early.kind is ConductKind.WARNING
    write(made.store, conduct_writes.strike, other.id, "认错人", NOW)
    late = read(made.store, conduct.due, made.people[1], other.article_id, AT + timedelta(days=1))
    assert late.kind is ConductKind.WARNING


def test_a_warning_under_the_version_before_is_not_cited(made: Floor) -> None:
    made.record("第3条", AT)
    write(
        made.store, rulebook_writes.add_version, made.rulebook, VersionForm("二版", AT.date() + timedelta(1))
    )
    again = made.record("第3条", AT + timedelta(days=2))
    assert (again.kind, again.version) == (ConductKind.WARNING, "二版")
    assert made.rows()[0].version == "首版"


def test_several_agents_at_once_get_what_is_due_for_each(made: Floor) -> None:
    made.record("第3条", AT, who=1)
    form = made.form("第3条", AT + timedelta(days=1))
    both = replace(form, agent_ids=(made.people[0], made.people[1], made.people[0]))
    ids = write(made.store, conduct_writes.record, both, NOW)
    rows = [made.row(one) for one in ids]
    assert [(row.agent_id, row.kind) for row in rows] == [
        (made.people[0], ConductKind.WARNING),
        (made.people[1], ConductKind.POINTS),
    ]
    assert [row.number for row in rows] == ["202606-002", "202606-003"]


def test_leaving_what_is_due_needs_a_reason(made: Floor) -> None:
    for number, kind in (
        ("第1条", ConductKind.WARNING),
        ("第3条", ConductKind.POINTS),
        ("第6条", ConductKind.WARNING),
    ):
        form = made.form(number, AT, kind=kind)
        assert refused(made, form) == "departed_why"
        (one,) = write(made.store, conduct_writes.record, replace(form, departed_why="首次，当场改正"), NOW)
        assert (made.row(one).kind, made.row(one).departed_why) == (kind, "首次，当场改正")


def test_a_reason_that_is_not_needed_is_not_kept(made: Floor) -> None:
    assert made.record("第1条", AT, departed_why="多余").departed_why == ""


def test_an_article_without_points_reminds_or_warns(made: Floor) -> None:
    assert made.record("第5条", AT).kind is ConductKind.WARNING
    assert made.record("第5条", AT, kind=ConductKind.REMINDER).kind is ConductKind.REMINDER
    assert refused(made, made.form("第5条", AT, kind=ConductKind.POINTS, departed_why="严重")) == "kind"


def test_a_red_line_is_reported(made: Floor) -> None:
    row = made.record("第6条", AT)
    assert (row.kind, row.points) == (ConductKind.REPORTED, 0)
    assert total(made) == Total(reported=1)


def test_a_red_line_with_points_may_give_them(store: Store) -> None:
    made = floor(store)
    row = made.article("第1条")
    red = replace(row.form(), severity=Severity.RED_LINE)
    rows = [(row.id, red)]
    write(store, rulebook_writes.set_articles, made.version, rows)
    assert made.record("第1条", AT).kind is ConductKind.REPORTED
    assert made.record("第1条", AT, kind=ConductKind.POINTS).points == 2


@pytest.mark.parametrize("points", [None, 0, 11])
def test_points_by_circumstances_lie_in_the_range(made: Floor, points: int | None) -> None:
    assert refused(made, made.form("第4条", AT, points=points)) == "points"
    assert made.record("第4条", AT, points=7).points == 7


def test_a_warning_has_no_points(made: Floor) -> None:
    assert refused(made, made.form("第3条", AT, points=2)) == "points"


def test_what_does_not_hold_is_refused_at_its_field(made: Floor) -> None:
    form = made.form("第1条", AT)
    assert refused(made, replace(form, facts=" ")) == "facts"
    assert refused(made, replace(form, agent_ids=())) == "agent_ids"
    assert refused(made, form, AT - timedelta(minutes=1)) == "at"
    assert refused(made, replace(form, told_at=AT - timedelta(minutes=1))) == "told_at"
    assert refused(made, replace(form, told_at=NOW + timedelta(minutes=1))) == "told_at"
    assert refused(made, replace(form, at=datetime(2025, 12, 31, 9))) == "article_id"
    assert refused(made, made.form("第7条", AT)) == "article_id"
    assert made.record("第7条", datetime(2026, 6, 16, 9)).points == 1
    left = AgentForm(made.group, "8012", "林晓彤", left_on=date(2026, 5, 1))
    write(made.store, agents.edit, made.people[0], left)
    assert refused(made, form) == "agent_ids"


def test_records_are_numbered_by_month_and_a_thousand_goes_on(made: Floor) -> None:
    made.record("第1条", datetime(2026, 5, 2, 9))
    assert [made.record("第1条", AT + timedelta(days=n)).number for n in (0, 1)] == [
        "202606-001",
        "202606-002",
    ]

    def thousand(session: Any) -> None:
        session.get_one(ConductRecord, 3).number = "202606-999"

    write(made.store, thousand)
    assert [made.record("第1条", AT).number for _ in range(2)] == ["202606-1000", "202606-1001"]


def test_remarks_say_what_is_worth_knowing(made: Floor) -> None:
    form = made.form("第1条", AT)
    assert read(made.store, conduct_writes.remarks, form) == []
    made.record("第1条", AT)
    assert [said.values["count"] for said in read(made.store, conduct_writes.remarks, form)] == [1]
    made.record("第1条", AT)
    twice, crossing = read(made.store, conduct_writes.remarks, form)
    assert twice.values["count"] == 2
    assert (crossing.values["before"], crossing.values["after"], crossing.values["line"]) == (4, 6, 5)
    granted = write(
        made.store,
        leave.ask_leave,
        LeaveForm(made.people[1], "annual", AT.date(), AT.date()),
        datetime(2026, 6, 1, 9),
    )
    write(made.store, leave.approve_leave, granted, "林", datetime(2026, 6, 1, 10))
    (off,) = read(made.store, conduct_writes.remarks, made.form("第1条", AT, 1))
    assert off.values == {"name": "王思远", "day": AT.date()}


def test_lines_and_the_span_are_settings(made: Floor) -> None:
    day = AT.date()
    assert read(made.store, conduct.lines, day, made.group) == Lines(5, 8, 12)
    made.record("第1条", datetime(2026, 4, 2, 9))
    made.record("第1条", datetime(2026, 2, 2, 9))
    made.record("第1条", AT)
    spans = {}
    for name in ("month", "quarter", "year"):
        write(made.store, settings.set_value, settings.POINTS_SPAN, name, date(2026, 1, 1))
        spans[name] = read(made.store, conduct.running, made.people[0], day).points
    assert spans == {"month": 2, "quarter": 4, "year": 6}
    assert read(made.store, conduct.running, made.people[1], day) == Total()


def test_a_record_is_told_signed_or_refused_before_a_witness(made: Floor) -> None:
    row = made.record("第1条", AT)
    assert [one.id for one in read(made.store, conduct.unsigned, made.group)] == [row.id]
    signed = CompletionForm(AT + timedelta(minutes=5), "当时在接私事", "以后到楼下", AT.date())
    write(made.store, conduct_writes.complete, row.id, signed, NOW)
    assert made.row(row.id).signed
    assert made.row(row.id).statement == "当时在接私事"
    assert read(made.store, conduct.unsigned, made.group) == []
    instead = replace(signed, signed_on=None, refused_why="不认可", refusal_witness="刘洋")
    write(made.store, conduct_writes.complete, row.id, instead, NOW)
    assert made.row(row.id).signed
    assert made.row(row.id).signed_on is None


@pytest.mark.parametrize(
    ("form", "field"),
    [
        (CompletionForm(told_at=AT - timedelta(hours=1)), "told_at"),
        (CompletionForm(signed_on=AT.date() - timedelta(days=1)), "signed_on"),
        (CompletionForm(signed_on=AT.date(), refused_why="不认可", refusal_witness="刘洋"), "refused_why"),
        (CompletionForm(refused_why="不认可"), "refusal_witness"),
        (CompletionForm(reported_at=NOW), "reported_to"),
        (CompletionForm(told_at=NOW + timedelta(minutes=1)), "told_at"),
        (CompletionForm(signed_on=NOW.date() + timedelta(days=1)), "signed_on"),
        (CompletionForm(reported_to="许薇", reported_at=NOW + timedelta(hours=1)), "reported_at"),
    ],
)
def test_a_completion_that_does_not_hold_is_refused(made: Floor, form: CompletionForm, field: str) -> None:
    row = made.record("第1条", AT)
    with pytest.raises(Misfit) as raised:
        write(made.store, conduct_writes.complete, row.id, form, NOW)
    assert raised.value.field == field


def test_a_struck_record_stays_to_be_read_and_counts_no_more(made: Floor) -> None:
    row = made.record("第1条", AT)
    with pytest.raises(Misfit):
        write(made.store, conduct_writes.strike, row.id, " ", NOW)
    write(made.store, conduct_writes.strike, row.id, "认错人", NOW)
    struck = made.row(row.id)
    assert (struck.standing, struck.counted, struck.points, struck.struck_why) == (
        Standing.STRUCK,
        0,
        2,
        "认错人",
    )
    assert total(made) == Total(struck=1)
    assert read(made.store, conduct.unsigned, made.group) == []
    for again in (
        lambda session: conduct_writes.strike(session, row.id, "再撤", NOW),
        lambda session: conduct_writes.complete(session, row.id, CompletionForm(), NOW),
        lambda session: appeals.appeal(session, row.id, "不认可", "", NOW),
    ):
        with pytest.raises(Trouble):
            write(made.store, again)


def test_a_warning_that_points_rest_on_is_struck_after_them(made: Floor) -> None:
    warning = made.record("第3条", AT)
    points = made.record("第3条", AT + timedelta(days=1))
    with pytest.raises(Trouble, match=points.number):
        write(made.store, conduct_writes.strike, warning.id, "认错人", NOW)
    open_appeal = write(made.store, appeals.appeal, warning.id, "没有说话", "", NOW)
    with pytest.raises(Trouble, match=points.number):
        write(made.store, appeals.decide, open_appeal, Outcome.STRUCK, None, "", "属实", NOW)
    write(made.store, conduct_writes.strike, points.id, "警告不成立", NOW)
    write(made.store, appeals.decide, open_appeal, Outcome.STRUCK, None, "", "属实", NOW)
    assert total(made) == Total(struck=2)


def test_an_appeal_holds_the_points_back_until_it_is_decided(made: Floor) -> None:
    row = made.record("第4条", AT, points=6)
    opened = write(made.store, appeals.appeal, row.id, "系统故障", "王思远", NOW)
    assert total(made) == Total(appealed=1)
    ((waiting, of),) = read(made.store, conduct.open_appeals, made.group)
    assert (waiting.id, waiting.witness, of.id) == (opened, "王思远", row.id)
    for clash in (
        lambda session: appeals.appeal(session, row.id, "再申诉", "", NOW),
        lambda session: conduct_writes.strike(session, row.id, "撤", NOW),
    ):
        with pytest.raises(Trouble):
            write(made.store, clash)
    write(made.store, appeals.decide, opened, Outcome.UPHELD, None, "查了录音", "录音属实", NOW)
    assert total(made) == Total(points=6, records=1)
    assert read(made.store, conduct.open_appeals, made.group) == []
    with pytest.raises(Trouble):
        write(made.store, appeals.decide, opened, Outcome.UPHELD, None, "", "再定", NOW)


def test_appeals_reduce_step_by_step_and_strike(made: Floor) -> None:
    row = made.record("第4条", AT, points=6)
    for outcome, after, counts in (
        (Outcome.REDUCED, 4, 4),
        (Outcome.UPHELD, None, 4),
        (Outcome.REDUCED, 1, 1),
        (Outcome.STRUCK, None, 0),
    ):
        opened = write(made.store, appeals.appeal, row.id, "重查", "", NOW)
        write(made.store, appeals.decide, opened, outcome, after, "", "理由", NOW)
        assert made.row(row.id).counted == counts
    assert made.row(row.id).struck_why == "理由"
    assert len(made.row(row.id).appeals) == 4


def test_a_clock_set_back_does_not_put_a_new_appeal_before_the_last(made: Floor) -> None:
    row = made.record("第1条", AT)
    first = write(made.store, appeals.appeal, row.id, "重查", "", NOW)
    write(made.store, appeals.decide, first, Outcome.UPHELD, None, "", "理由", NOW)
    write(made.store, appeals.appeal, row.id, "再查", "", NOW - timedelta(hours=1))
    assert (made.row(row.id).standing, made.row(row.id).counted) == (Standing.APPEALED, 0)


@pytest.mark.parametrize(
    ("outcome", "after", "why", "field"),
    [
        (Outcome.REDUCED, None, "轻", "points_after"),
        (Outcome.REDUCED, 0, "轻", "points_after"),
        (Outcome.REDUCED, 2, "轻", "points_after"),
        (Outcome.UPHELD, 1, "属实", "points_after"),
        (Outcome.UPHELD, None, " ", "decided_why"),
    ],
)
def test_a_decision_that_does_not_hold_is_refused(
    made: Floor, outcome: Outcome, after: int | None, why: str, field: str
) -> None:
    row = made.record("第1条", AT)
    opened = write(made.store, appeals.appeal, row.id, "不认可", "", NOW)
    with pytest.raises(Misfit) as raised:
        write(made.store, appeals.decide, opened, outcome, after, "", why, NOW)
    assert raised.value.field == field


def test_an_appeal_needs_a_reason(made: Floor) -> None:
    row = made.record("第1条", AT)
    with pytest.raises(Misfit):
        write(made.store, appeals.appeal, row.id, " ", "", NOW)


def test_an_appeal_is_possible_for_working_days_after_it_was_told(made: Floor) -> None:
    row = made.record("第1条", datetime(2026, 6, 11, 9), told_at=datetime(2026, 6, 12, 9))
    assert read(made.store, appeals.appeal_until, row) == date(2026, 6, 22)


def test_records_are_read_by_group_period_and_agent(made: Floor) -> None:
    late = made.record("第1条", datetime(2026, 6, 20, 9))
    early = made.record("第1条", AT, who=1)
    july = made.record("第1条", datetime(2026, 5, 1, 9))
    ids = lambda *args: [row.id for row in read(made.store, conduct.records, *args)]  # noqa: E731
    assert ids(made.group, JUNE) == [early.id, late.id]
    assert ids(None, Period(date(2026, 5, 1), date(2026, 6, 30))) == [july.id, early.id, late.id]
    assert ids(None, JUNE, made.people[1]) == [early.id]
    assert ids(made.group + 1, JUNE) == []


def test_a_record_taken_back_says_so(made: Floor) -> None:
    row = made.record("第1条", AT)
    made.store.undo()
    with pytest.raises(Trouble):
        made.row(row.id)


def test_a_locked_month_takes_no_more_whoever_asks(made: Floor) -> None:
    write(made.store, closing.lock_month, made.group, date(2026, 5, 1), NOW)
    assert refused(made, made.form("第1条", datetime(2026, 5, 20, 9))) == "at"
    assert made.record("第1条", AT).counted == 2
