"""What child and parent say to each other arrives as it was said."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ccleader.acd import wire
from ccleader.acd.reading import (
    Ask,
    ColumnReading,
    Ignored,
    Problem,
    Reading,
    ReadOptions,
    SheetReading,
    Unit,
)
from ccleader.metrics.grains import Grain, Subject
from ccleader.metrics.periods import parse
from ccleader.words import phrase


def _through(value: Any) -> Any:
    return wire.decode(type(value), json.loads(json.dumps(wire.encode(value))))


def test_options_arrive() -> None:
    """Every field of the options, set and unset."""
    options = ReadOptions(
        period=parse("2026-10"),
        sheet="日报",
        mappings={"abc": {"接通量": "calls_handled", "备注": ""}},
        units={"通话时长": Unit.MINUTES},
        month_first=False,
        header_row=4,
        drop_cells_only=True,
    )
    assert _through(options) == options
    assert _through(ReadOptions()) == ReadOptions()
    assert all(getattr(options, f.name) != getattr(ReadOptions(), f.name) for f in fields(ReadOptions))


def test_a_reading_arrives() -> None:
    """A reading with everything in it, phrases within phrases too."""
    reason = phrase("acd", "known header")
    column = ColumnReading(2, "C", "接通量", ("5", "6"), "calls_handled", Unit.COUNT, 98, reason)
    sheet = SheetReading(
        sheet="日报",
        layout="3CX",
        subject=Subject.QUEUE,
        grain=Grain.HALF_HOUR,
        header_row=3,
        signature="abc",
        columns=(column,),
        rows=3,
        accepted=2,
        refused=1,
        ignored=Ignored(1, 2, 3),
        problems=(Problem(7, "C", "#DIV/0!", phrase("acd", "no", inner=reason, count=3)),),
        remarks=(reason,),
        first_day=date(2026, 10, 1),
        last_day=date(2026, 10, 31),
        measures={"calls_handled": 11},
        samples=(("2026-10-01", "5"),),
        refusal=reason,
        ask=Ask.PERIOD,
        proposed=parse("2026-10"),
    )
    reading = Reading(Path("a.csv"), "00", 12, "csv", "gb18030", (sheet,), Path("b"))
    assert _through(reading) == reading


def test_what_is_no_reading_is_refused() -> None:
    """A child that says something else is a bug, not a reading."""
    with pytest.raises((KeyError, TypeError, ValueError)):
        wire.decode(Ignored, {"blank": "many", "total": 0, "header": 0})
    with pytest.raises((KeyError, TypeError, ValueError)):
        wire.decode(Ignored, {"blank": 1})
