"""What the month grid shows and what typed and pasted words mean, without a window."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest

from ccleader.errors import Trouble
from ccleader.metrics.periods import Period
from ccleader.models import attendance, leave, overtime, plans
from ccleader.models.attendance import Entry
from ccleader.models.changed import Changed
from ccleader.models.leave import LeaveForm
from ccleader.models.locks import Cell
from ccleader.models.overtime import OvertimeForm
from ccleader.models.store import Store
from ccleader.ui.attendance import entering, reading, tables
from ccleader.ui.attendance.grid_view import Mode, Tone
from ccleader.ui.attendance.looks import minutes
from ccleader.ui.attendance.reading import Month
from ccleader.ui.attendance.requests import Page, read_page
from tests.models.made import team, write
from tests.ui.attendance import made_up
from tests.ui.attendance.made_up import JUNE, NOW


@pytest.fixture(scope="module")
def june(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with a group of five and its June, to be copied."""
    path = tmp_path_factory.mktemp("june") / "made.ccl"
    with Store.open(path) as made:
        group, _ = team(made, 5)
        write(made, made_up.early_and_late, group)
    return path


@pytest.fixture
def store(june: Path, tmp_path: Path) -> Iterator[Store]:
    """A copy of it."""
    with Store.open(shutil.copy(june, tmp_path)) as made:
        yield made


def page(store: Store, period: Period = JUNE, now: datetime = NOW) -> Page:
    return store.read(lambda session: read_page(session, 1, period, now))


def month(store: Store) -> Month:
    return page(store).month


def on(month: Month, row: int, day: int) -> Cell:
    return month.rows[row].id, date(2026, 6, day)


def test_that_work_shows_its_shift_and_rest_a_dot(store: Store) -> None:
    known = month(store)
    view = reading.grid(known, Mode.ACTUAL)
    signs = [view.looks[on(known, 0, day)].sign for day in range(1, 9)]
    assert signs == ["早", "早", "早", "早", "早", "·", "·", "晚"]
    assert view.looks[on(known, 0, 8)].tone is Tone.SECOND


def test_that_a_week_most_share_has_a_band(store: Store) -> None:
    bands = reading.bands(month(store))
    assert [(band.first, band.last, band.sign) for band in bands] == [
        (0, 6, "早"),
        (7, 13, "晚"),
        (14, 20, "早"),
        (21, 27, "晚"),
        (28, 29, "早"),
    ]


def test_that_what_is_not_known_shows_the_plan_with_a_question(store: Store) -> None:
    known = month(store)
    view = reading.grid(known, Mode.ACTUAL)
    look = view.looks[on(known, 0, 30)]
    assert (look.sign, look.tone) == ("早?", Tone.FAINT)
    assert reading.grid(known, Mode.PLAN).looks[on(known, 0, 30)].sign == "早"


def test_that_a_shift_not_begun_has_no_question(store: Store) -> None:
    early = page(store, now=NOW.replace(hour=7)).month
    assert reading.grid(early, Mode.ACTUAL).looks[on(early, 0, 30)].sign == "早"
    assert not [day for _, day in early.missing if day == NOW.date()]
    assert reading.grid(early, Mode.ACTUAL).looks[on(early, 0, 29)].sign == "早"


def test_that_only_what_is_not_as_planned_differs(store: Store) -> None:
    first = month(store).rows[0].id
    late = next(kind.id for kind in month(store).kit.shifts.values() if kind.letter == "W")
    entries = [
        Entry(first, date(2026, 6, 2), "present", late),
        Entry(first, date(2026, 6, 3), "sick"),
        Entry(first, date(2026, 6, 4), "present"),
        Entry(first, date(2026, 6, 6), "present"),
    ]
    write(store, attendance.record, entries)
    known = month(store)
    view = reading.grid(known, Mode.COMPARE)
    differing = [day for day in range(1, 9) if view.looks[on(known, 0, day)].differs]
    assert differing == [2, 3, 6]


def test_that_leave_strikes_the_planned_shift(store: Store) -> None:
    who = month(store).rows[0].id
    form = LeaveForm(who, "annual", date(2026, 6, 30), date(2026, 6, 30))
    asked = write(store, leave.ask_leave, form, NOW)
    write(store, leave.approve_leave, asked, "周敏", NOW)
    known = month(store)
    planned = reading.grid(known, Mode.PLAN).looks[on(known, 0, 30)]
    assert (planned.sign, planned.struck) == ("早", True)
    actual = reading.grid(known, Mode.ACTUAL).looks[on(known, 0, 30)]
    assert (actual.sign, actual.tone) == (known.kit.codes["annual"].symbol, Tone.GOOD)


def test_that_the_totals_add_up_to_the_grid(store: Store) -> None:
    write(store, made_up.absences, 1)
    known = month(store)
    view = reading.grid(known, Mode.ACTUAL)
    headings = [short for short, _ in view.headings]
    sick = headings.index("病假")
    assert view.sums[sick] == "1"
    assert [line.totals[sick] for line in view.lines] == ["1", "", "", "", ""]
    worked = headings.index("出勤")
    assert int(view.sums[worked]) == sum(int(line.totals[worked]) for line in view.lines)


def test_that_the_plan_counts_shifts_and_hours(store: Store) -> None:
    known = month(store)
    view = reading.grid(known, Mode.PLAN)
    early, late, night, rest, hours = (int(text or 0) for text in view.lines[0].totals)
    assert (early, late, night, rest) == (12, 10, 0, 8)
    assert hours == 8 * (early + late)


def test_that_too_few_on_duty_are_told_with_the_gap(store: Store) -> None:
    write(store, made_up.need, 1, 4)
    view = reading.grid(month(store), Mode.PLAN)
    duty = view.on_duty[0]
    assert duty.tone is Tone.BAD
    assert "16:00–24:00" in duty.words


def test_that_a_day_nobody_planned_is_not_judged(store: Store) -> None:
    write(store, made_up.need, 1, 4)
    july = Period(date(2026, 7, 1), date(2026, 7, 31))
    view = reading.grid(page(store, july).month, Mode.PLAN)
    assert {(duty.heads, duty.tone) for duty in view.on_duty[3:]} == {(None, Tone.PLAIN)}


def test_that_a_leave_says_which_day_it_leaves_short(store: Store) -> None:
    def need(session: object, heads: int) -> Changed:
        from ccleader.models import needs

        slots = {(weekday, slot): heads for weekday in range(7) for slot in range(18, 22)}
        return needs.set_needs(session, 1, slots)  # type: ignore[arg-type]

    there = reading.grid(month(store), Mode.PLAN).on_duty[29].heads
    assert there is not None
    write(store, need, there)
    form = LeaveForm(month(store).rows[0].id, "annual", date(2026, 6, 30), date(2026, 6, 30))
    write(store, leave.ask_leave, form, NOW)
    (request,) = page(store).requests
    assert request.remarks[-1].tone is Tone.WARN
    assert f"{there - 1}/{there}" in request.remarks[-1].text.replace(" ", "") or str(there - 1) in (
        request.remarks[-1].text
    )


def test_that_a_leave_that_lacks_nobody_says_so(store: Store) -> None:
    write(store, made_up.need, 1, 0)
    form = LeaveForm(month(store).rows[0].id, "annual", date(2026, 6, 30), date(2026, 6, 30), by_phone=True)
    write(store, leave.ask_leave, form, NOW)
    (request,) = page(store).requests
    assert request.slip_missing
    assert [remark.tone for remark in request.remarks][0] is Tone.WARN


def test_that_the_checks_point_to_the_first_unknown_day(store: Store) -> None:
    known = month(store)
    write(store, attendance.clear, [on(known, 1, 3)])
    checks = page(store).checks
    assert checks[0].cell == on(known, 1, 3)
    assert not checks[0].done


def test_that_overtime_over_the_cap_is_told_at_its_card_and_at_the_months_end(store: Store) -> None:
    who = month(store).rows[0]
    for day in (1, 2, 3):
        write(store, overtime.add_overtime, OvertimeForm(who.id, date(2026, 6, day), 0, 720))
    assert page(store).cap.tone is Tone.PLAIN
    write(store, overtime.add_overtime, OvertimeForm(who.id, date(2026, 6, 4), 0, 1))
    known = page(store)
    assert known.cap.tone is Tone.WARN
    assert who.name in known.cap.text
    assert known.cap.text in [check.text for check in known.checks if not check.done]


@pytest.mark.parametrize(
    ("text", "shift", "code", "late", "early"),
    [
        ("早", "Z", None, None, None),
        ("晚班", "W", None, None, None),
        ("z", "Z", None, None, None),
        ("病假", None, "sick", None, None),
        ("b", None, "sick", None, None),
        ("·", None, "rest", None, None),
        ("休", None, "rest", None, None),
        ("早8", "Z", None, 8, None),
        ("早 8-20", "Z", None, 8, 20),
        ("晚-20", "W", None, None, 20),
    ],
)
def test_that_words_are_read_as_they_are_written(
    store: Store, text: str, shift: str | None, code: str | None, late: int | None, early: int | None
) -> None:
    said = month(store).kit.read(text)
    assert said is not None
    assert (said.shift.letter if said.shift else None) == shift
    assert (said.code.key if said.code else None) == code
    assert (said.minutes_late, said.minutes_early) == (late, early)


@pytest.mark.parametrize("text", ["什么", "8", "早早", "休8", ""])
def test_that_other_words_are_not_understood(store: Store, text: str) -> None:
    assert month(store).kit.read(text) is None


@pytest.mark.parametrize("text", ["late", "8 min", "早8"])
def test_that_minutes_are_numbers(text: str) -> None:
    with pytest.raises(ValueError, match=text):
        minutes(text)


def test_that_a_copy_reads_as_what_was_copied(store: Store) -> None:
    write(store, made_up.absences, 1)
    known = month(store)
    for cell, day in known.cells.items():
        if day.code is not None:
            said = known.kit.read(entering.as_text(known.kit, day, Mode.ACTUAL))
            assert said == entering.as_said(known.kit, day, Mode.ACTUAL), cell


def test_that_a_block_reaching_out_of_the_month_is_refused_there(store: Store) -> None:
    known = month(store)
    start = on(known, 4, 29)
    block = tables.block(known, [["早", "早", "晚"], ["早", "", ""]], start, [[start]])
    assert sorted(day.day for _, day in block.wanted) == [29, 30]
    assert [(fault.row, fault.column) for fault in block.faults] == [(0, 2), (1, 0)]


def test_that_one_copied_cell_fills_all_that_are_chosen(store: Store) -> None:
    known = month(store)
    chosen = [[on(known, row, day) for day in (2, 3)] for row in (0, 1)]
    block = tables.block(known, [["病"]], chosen[0][0], chosen)
    assert set(block.wanted) == {cell for row in chosen for cell in row}


def test_that_a_change_of_the_plan_takes_no_codes(store: Store) -> None:
    known = month(store)
    wanted = {on(known, 0, 2): known.kit.letters["B"]}
    with pytest.raises(Trouble):
        entering.change(known.kit, known.cells, wanted, Mode.PLAN, known.names)


def test_that_a_cleared_day_shows_what_the_next_source_says(store: Store) -> None:
    known = month(store)
    cell = on(known, 0, 2)
    write(store, attendance.record, [Entry(*cell, "training")], attendance.Source.IMPORT)
    known = month(store)
    change = entering.change(known.kit, known.cells, {cell: None}, Mode.ACTUAL, known.names)
    assert change.after[cell].code == "training"
    store.write(change.name, lambda session: change.write(session, None))
    assert month(store).cells[cell].code == "training"


def test_that_what_is_shown_ahead_is_what_is_read_after(store: Store) -> None:
    known = month(store)
    for text in ("病", "训", "晚8", "·", "早"):
        cell = on(known, 2, 10)
        said = known.kit.read(text)
        change = entering.change(known.kit, known.cells, {cell: said}, Mode.ACTUAL, known.names)
        store.write(change.name, lambda session, change=change: change.write(session, None))
        after = month(store).cells[cell]
        ahead = change.after[cell]
        assert (ahead.code, ahead.meaning, ahead.shift_type_id, ahead.minutes_late) == (
            after.code,
            after.meaning,
            after.shift_type_id,
            after.minutes_late,
        )


def test_that_the_time_of_signing_in_outlasts_minutes_late(store: Store) -> None:
    cell = on(month(store), 0, 30)
    write(store, attendance.sign_in, [cell[0]], cell[1], NOW.replace(minute=10))
    known = month(store)
    wanted = entering.late(known.kit, known.cells, [cell], 12, None)
    change = entering.change(known.kit, known.cells, wanted, Mode.ACTUAL, known.names)
    store.write(change.name, lambda session: change.write(session, None))
    said = month(store).cells[cell].said[attendance.Source.LEADER]
    assert (said.arrived, said.minutes_late) == (490, 12)


def test_that_the_plan_is_written_as_planned(store: Store) -> None:
    known = month(store)
    cell = on(known, 0, 2)
    change = entering.change(known.kit, known.cells, {cell: None}, Mode.PLAN, known.names)
    store.write(change.name, lambda session: change.write(session, None))
    assert cell not in store.read(lambda session: plans.plan(session, 1, JUNE))
