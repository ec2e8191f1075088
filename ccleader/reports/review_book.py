"""The reviews of a group as two sheets: a line an agent, and a line an agent and metric."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ccleader.columns import Column, Kind
from ccleader.metrics import formats
from ccleader.metrics.catalog import Format
from ccleader.reports.page import Line, Reached, Review
from ccleader.reports.workbook import SheetOut
from ccleader.words import mark, phrase, translate

_KINDS = {
    Format.PERCENT: Kind.PERCENT,
    Format.COUNT: Kind.COUNT,
    Format.SECONDS: Kind.NUMBER,
    Format.MINUTES: Kind.NUMBER,
    Format.DECIMAL: Kind.NUMBER,
}

_REACHED = {
    Reached.NO_TARGET: "",
    Reached.YES: mark("review", "yes"),
    Reached.ABOVE: mark("review", "too high"),
    Reached.BELOW: mark("review", "too low"),
}


@dataclass(frozen=True)
class _Entry:
    """One metric of one agent."""

    review: Review
    line: Line


def sheets(reviews: Sequence[Review]) -> list[SheetOut]:
    """The workbook of these reviews, in their order."""
    entries = [_Entry(review, line) for review in reviews for line in review.lines]
    return [
        SheetOut(str(phrase("review", "Agents")), _agent_columns(reviews), reviews),
        SheetOut(str(phrase("review", "Figures")), _ENTRY_COLUMNS, entries),
    ]


def _agent_columns(reviews: Sequence[Review]) -> list[Column[Review]]:
    """Who, each metric of the month (the first review's order), the result and the comment."""
    metrics = {line.key: line for review in reviews for line in review.lines}
    return [
        Column("number", mark("columns", "Number"), lambda review: review.identity.number, width=10),
        Column("name", mark("columns", "Name"), lambda review: review.identity.name, width=14),
        Column("level", mark("columns", "Level"), lambda review: review.identity.level, width=8),
        *(_metric_column(line) for line in metrics.values()),
        Column("result", mark("columns", "Result"), lambda review: review.result, width=60),
        Column("comment", mark("columns", "Comment"), lambda review: review.comment, width=60),
    ]


def _metric_column(line: Line) -> Column[Review]:
    unit = "" if line.format is Format.PERCENT else formats.unit(line.format)
    title = f"{line.name} ({unit})" if unit else line.name

    def value(review: Review) -> object:
        return next((_own(found) for found in review.lines if found.key == line.key), None)

    return Column(line.key, title, value, _KINDS[line.format], width=16)


def _own(line: Line) -> float | None:
    """The value as a workbook keeps it: a fraction for percents, else the number people read."""
    if line.value is None or line.format is Format.PERCENT:
        return line.value
    return formats.shown(line.value, line.format)


def _shown(value: float | None, line: Line) -> float | None:
    return None if value is None else formats.shown(value, line.format)


_ENTRY_COLUMNS: list[Column[_Entry]] = [
    Column("number", mark("columns", "Number"), lambda entry: entry.review.identity.number, width=10),
    Column("name", mark("columns", "Name"), lambda entry: entry.review.identity.name, width=14),
    Column("metric", mark("columns", "Metric"), lambda entry: entry.line.name, width=20),
    Column("unit", mark("columns", "Unit"), lambda entry: formats.unit(entry.line.format), width=8),
    Column(
        "month",
        mark("columns", "Month"),
        lambda entry: _shown(entry.line.value, entry.line),
        Kind.NUMBER,
    ),
    Column(
        "target",
        mark("columns", "Target"),
        lambda entry: _shown(entry.line.target, entry.line),
        Kind.NUMBER,
    ),
    Column(
        "reached",
        mark("columns", "On target"),
        lambda entry: translate("review", _REACHED[entry.line.reached]),
        width=10,
    ),
    Column("group", mark("columns", "Group"), lambda entry: _shown(entry.line.team, entry.line), Kind.NUMBER),
    Column(
        "before",
        mark("columns", "Last month"),
        lambda entry: _shown(entry.line.before, entry.line),
        Kind.NUMBER,
    ),
    Column(
        "judgement",
        mark("columns", "Judgement"),
        lambda entry: "" if entry.line.unknown else entry.line.verdict.text,
        width=36,
    ),
]
