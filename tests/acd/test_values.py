"""Values, one by one and as properties: what is written comes back, what is broken is refused."""

from __future__ import annotations

import math
from datetime import datetime, time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ccleader.acd.facts import rounded
from ccleader.acd.files import Cell
from ccleader.acd.reading import ReadOptions, Unit
from ccleader.acd.values import Bad, Profile, Shape, count_reader, is_blank, seconds_reader, shape, text_of
from ccleader.metrics.periods import parse
from tests.acd import made
from tests.acd.reports import facts, read, sheet

CLOCKS = seconds_reader(Unit.CLOCK, Unit.MINUTES_CLOCK, decimal_comma=False)


@pytest.mark.parametrize(
    ("cell", "seconds"),
    [
        (" 00:14:33.768", 873.768),
        ("183:33:59", 660_839),
        ("75:30", 4_530),
        (":58", 58),
        ("1.02:03:04", 93_784),
        ("1 day, 2:03:04", 93_784),
        ("1小时2分3秒", 3_723),
        ("2分", 120),
        ("０：０１：００", 60),
        (time(0, 2, 23), 143),
        (timedelta(hours=30), 108_000),
        (datetime(1900, 1, 1, 12), 129_600),
        (0.0, 0),
        ("0", 0),
        (None, None),
        ("--", None),
        ("N/A", None),
        (-1, None),
    ],
)
def test_durations(cell: Cell, seconds: float | None) -> None:
    """Each way to write a duration, and each sign for none."""
    assert CLOCKS(cell) == (None if seconds is None else pytest.approx(seconds))


@pytest.mark.parametrize(
    "cell", ["1:2", "25:61:00", "0:00:75", "#DIV/0!", "12", "abc", "95%", "-0:10:00", True]
)
def test_bad_durations(cell: Cell) -> None:
    """Cut, impossible and foreign values are refused, not guessed."""
    assert isinstance(CLOCKS(cell), Bad)


@pytest.mark.parametrize(
    ("unit", "cell", "seconds"),
    [
        (Unit.MILLISECONDS, "630000", 630),
        (Unit.SECONDS, "1,234.5", 1_234.5),
        (Unit.MINUTES, "3.06", 183.6),
        (Unit.HOURS, 7.5, 27_000),
        (Unit.DAYS, 0.25, 21_600),
    ],
)
def test_units_of_bare_numbers(unit: Unit, cell: Cell, seconds: float) -> None:
    """A bare number is what its column's unit says."""
    read_cell = seconds_reader(unit, Unit.MINUTES_CLOCK, decimal_comma=False)
    assert read_cell(cell) == pytest.approx(seconds)


@pytest.mark.parametrize(
    ("cell", "count"),
    [("1,200", 1200), (12.0, 12), ("Y", 1), ("否", 0), (False, 0), ("", None), ("无", None), ("-1", None)],
)
def test_counts(cell: Cell, count: float | None) -> None:
    """Whole numbers and yes or no; blank is not zero."""
    assert count_reader(decimal_comma=False)(cell) == count


@pytest.mark.parametrize("cell", [2.5, "-3", "1:20", "#N/A", float("nan"), float("inf"), "五"])
def test_bad_counts(cell: Cell) -> None:
    """What is no whole number of at least 0 is refused."""
    assert isinstance(count_reader(decimal_comma=False)(cell), Bad)


def test_plain_numbers_tell_a_column_what_single_cells_would() -> None:
    numbers, mixed = [180.0, 0.0, -2.0, 35.5, math.inf], Profile()
    mixed.add([*numbers, ""])
    mixed.settle()
    plain, endless = Profile(), Profile()
    plain.add(numbers[:-1])
    endless.add(numbers)
    endless.settle()
    assert (plain.total, plain.positive, plain.filled) == (mixed.total, mixed.positive, mixed.filled - 1)
    assert plain.share(Shape.NUMBER) == 1
    assert endless.shapes == {Shape.NUMBER: 4, Shape.ERROR: 1}
    assert endless.total == mixed.total


def test_decimal_comma_belongs_to_the_column() -> None:
    """One value that can be nothing else makes 1.120 of the same column a thousand."""
    profile = Profile()
    profile.add(["85,5", "1.120,25", "7"])
    profile.settle()
    assert profile.decimal_comma
    assert shape("1.120,25", decimal_comma=True) == (Shape.NUMBER, 1120.25)
    assert shape("1,120.25") == (Shape.NUMBER, 1120.25)


def test_text_of_cells() -> None:
    """Cells are named and shown without .0 and spaces."""
    assert [text_of(cell) for cell in (8012.0, " a ", None, timedelta(hours=30, seconds=5))] == [
        "8012",
        "a",
        "",
        "30:00:05",
    ]
    assert is_blank("  ")
    assert not is_blank(0)


def clock(seconds: int) -> str:
    """Seconds as h:mm:ss."""
    return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"


@given(st.integers(0, 5_000_000))
def test_durations_come_back(seconds: int) -> None:
    """h:mm:ss, with days before it, m:ss and Chinese words all give the seconds they were written from."""
    days, rest = divmod(seconds, 86_400)
    assert CLOCKS(clock(seconds)) == seconds
    assert CLOCKS(f"{days} days, {clock(rest)}") == seconds
    assert CLOCKS(f"{seconds // 60}:{seconds % 60:02}") == seconds
    assert CLOCKS(f"{seconds // 3600}小时{seconds // 60 % 60}分{seconds % 60}秒") == seconds


@given(st.text(max_size=12))
def test_any_text_is_a_shape(text: str) -> None:
    """No text breaks a reader."""
    shape(text)
    shape(text, decimal_comma=True)
    CLOCKS(text)
    count_reader(decimal_comma=False)(text)


ROW = st.tuples(
    st.integers(1, 28),
    st.integers(0, 47),
    st.sampled_from(["0812", "0817", "A-9"]),
    st.one_of(st.none(), st.integers(0, 500)),
    st.one_of(st.none(), st.integers(0, 200_000)),
)
KEYED = st.lists(ROW, min_size=1, max_size=60, unique=True)


@settings(max_examples=25, deadline=None)
@given(KEYED, st.sampled_from(["csv", "xlsx"]))
def test_the_sum_staged_is_the_sum_written(
    rows: list[tuple[int, int, str, int | None, int | None]], kind: str
) -> None:
    """Whatever is written, per agent and in all: no value is lost, doubled or moved."""
    table: list[list[str | int | None]] = [["日期", "开始时间(半小时)", "工号", "呼入量", "示忙时长"]]
    for day, slot, number, offered, busy in rows:
        when = [f"2026-10-{day:02}", f"{slot // 2}:{slot % 2 * 30:02}"]
        table.append([*when, number, offered, None if busy is None else clock(busy)])
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"made.{kind}"
        if kind == "xlsx":
            made.xlsx(path, table)
        else:
            lines = (",".join("" if cell is None else str(cell) for cell in row) for row in table)
            path.write_text("\n".join(lines), encoding="utf-8")
        reading = read(path, ReadOptions(period=parse("2026-10")))
        staged = facts(reading)
    (found,) = reading.sheets
    if all(offered is None and busy is None for *_, offered, busy in rows):
        assert found.facts == 0
        return
    assert found.refused == 0
    for key, place in (("calls_offered", 3), ("not_ready_seconds", 4)):
        for number in {row[2] for row in rows}:
            written = [row[place] for row in rows if row[2] == number and row[place] is not None]
            got = [fact[key] for fact in staged if fact["number"] == number and key in fact]
            assert sum(got) == sum(written)  # type: ignore[arg-type]
            assert bool(got) == bool(written)


@given(st.floats(0, 1e7))
def test_rounding_is_to_the_nearest(seconds: float) -> None:
    """Halves go up, nothing moves by more than a half."""
    assert abs(rounded(seconds) - seconds) <= 0.5
    assert rounded(0.5) == 1


def test_a_whole_column_of_blanks_is_no_measure(tmp_path: Path) -> None:
    """A blank column stays unknown; it is not staged as 0."""
    path = tmp_path / "made_blank.csv"
    path.write_text("日期,工号,接通量,示忙时长\n2026-10-01,1,5,\n2026-10-02,1,6,\n", encoding="utf-8")
    assert dict(sheet(path).measures) == {"calls_handled": 11}
