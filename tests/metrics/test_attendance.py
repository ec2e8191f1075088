"""Attendance counted: definitions of the rate, totals that add up to the grid, unknown is not absent."""

from calendar import monthrange
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from ccleader.metrics.attendance import (
    WORKING,
    Counted,
    Meaning,
    RateDefinition,
    Totals,
    share,
    together,
    totals,
)

NET, ON_SITE, GROSS = RateDefinition.NET, RateDefinition.ON_SITE, RateDefinition.GROSS

CODES = {
    "present": Meaning.PRESENT,
    "training": Meaning.PRESENT,
    "out": Meaning.OUT,
    "rest": Meaning.REST,
    "annual": Meaning.EXCUSED,
    "sick": Meaning.LEAVE,
    "absent": Meaning.ABSENT,
}


def day(code: str | None = None, planned: bool | None = True, **more: object) -> Counted:
    return Counted(1, planned, code, CODES[code] if code else None)._replace(**more)


def test_each_definition_says_who_is_due_and_who_is_present() -> None:
    of_day = {
        code: tuple(tuple(share(day(code), definition)) for definition in (NET, ON_SITE, GROSS))
        for code in (*CODES, None)
    }
    assert of_day == {
        "present": ((1, 1), (1, 1), (1, 1)),
        "training": ((1, 1), (1, 1), (1, 1)),
        "out": ((1, 1), (0, 1), (1, 1)),
        "rest": ((0, 0), (0, 0), (0, 0)),
        "annual": ((0, 0), (0, 0), (0, 1)),
        "sick": ((0, 1), (0, 1), (0, 1)),
        "absent": ((0, 1), (0, 1), (0, 1)),
        None: ((0, 0), (0, 0), (0, 0)),
    }


def test_granted_leave_not_asked_in_advance_stays_due() -> None:
    assert share(day("annual", in_advance=False), NET) == (0, 1)


def test_work_on_a_day_of_rest_is_no_shift_due() -> None:
    (own,) = totals([day("present", planned=False), day("present")], NET).values()
    assert (own.due, own.worked, own.extra, own.rate) == (1, 1, 1, 1.0)


def test_without_a_plan_the_codes_tell_what_was_due() -> None:
    days = [day("present", None), day("sick", None), day("rest", None), day(None, None)]
    (own,) = totals(days, NET).values()
    assert (own.due, own.unknown, own.rate) == (2, 0, 0.5)


def test_late_early_and_nights_are_counted_with_their_minutes() -> None:
    days = [
        day("present", minutes_late=5, night=True),
        day("present", minutes_late=0, minutes_early=20),
        day("sick", night=True),
    ]
    (own,) = totals(days, NET, {1: {"rest": 90}}).values()
    assert (own.late_times, own.late_minutes, own.early_times, own.early_minutes) == (1, 5, 1, 20)
    assert (own.nights, own.overtime_minutes, own.full_attendance) == (1, 90, False)


def test_full_attendance_misses_nothing() -> None:
    assert totals([day("present"), day("out"), day(None, False)], NET)[1].full_attendance
    assert not totals([day("present"), day()], NET)[1].full_attendance
    assert not Totals().full_attendance


CELL = st.builds(
    lambda code, planned, late, in_advance: (code, planned, late, in_advance),
    st.one_of(st.none(), st.sampled_from(sorted(CODES))),
    st.sampled_from([True, False, None]),
    st.sampled_from([None, 0, 7]),
    st.booleans(),
)


@given(
    year=st.integers(2019, 2032),
    number=st.integers(1, 12),
    agents=st.integers(1, 4),
    definition=st.sampled_from(RateDefinition),
    data=st.data(),
)
def test_totals_add_up_to_the_grid_in_any_month(
    year: int, number: int, agents: int, definition: RateDefinition, data: st.DataObject
) -> None:
    length = monthrange(year, number)[1]
    cells = data.draw(st.lists(CELL, min_size=agents * length, max_size=agents * length))
    grid = [
        Counted(place % agents, planned, code, CODES[code] if code else None, late, None, False, in_advance)
        for place, (code, planned, late, in_advance) in enumerate(cells)
    ]
    own = totals(grid, definition)
    whole = together(own.values())
    assert whole.by_code == dict(Counter(cell.code for cell in grid if cell.code))
    assert sum(whole.by_code.values()) == sum(cell.meaning is not None for cell in grid)
    due = [cell for cell in grid if cell.is_due]
    told = Counter(cell.meaning for cell in due)
    assert whole.due == len(due) == sum(told.values())
    assert whole.unknown == told[None]
    assert whole.worked == told[Meaning.PRESENT] + told[Meaning.OUT]
    assert whole.worked + whole.extra == sum(cell.meaning in WORKING for cell in grid)
    excused = sum(cell.meaning is Meaning.EXCUSED and cell.in_advance for cell in due)
    out_of_due = told[None] + (0 if definition is GROSS else excused)
    assert whole.rate_due == whole.due - out_of_due
    assert whole.rate_present == told[Meaning.PRESENT] + (0 if definition is ON_SITE else told[Meaning.OUT])
    assert whole.rate_due == sum(one.rate_due for one in own.values())
    assert whole.late_minutes == 7 * whole.late_times


@given(st.lists(CELL, max_size=31))
def test_what_is_not_known_changes_no_rate(
    cells: list[tuple[str | None, bool | None, int | None, bool]],
) -> None:
    grid = [day(code, planned, minutes_late=late, in_advance=ok) for code, planned, late, ok in cells]
    known = [cell for cell in grid if cell.code]
    for definition in RateDefinition:
        assert (
            together(totals(grid, definition).values()).rate
            == together(totals(known, definition).values()).rate
        )
