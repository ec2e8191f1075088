"""A profile as tables: the timeline, the figures beside the group, the points of each chart."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ccleader.columns import Column, Kind
from ccleader.metrics import formats
from ccleader.models.timeline import LABELS, Moment
from ccleader.ui.chart_data import ChartData
from ccleader.ui.roster.comparing import Strip
from ccleader.words import mark, translate

Sheet = tuple[str, Sequence[Column[Any]], Sequence[Any]]
"""Title, columns, rows."""


def sheets(
    titles: tuple[str, str], moments: Sequence[Moment], strips: Sequence[Strip], charts: Sequence[ChartData]
) -> list[Sheet]:
    """The timeline, the figures (titles of both given), and a sheet a chart."""
    named = [(chart.head.title, *chart.table()) for chart in charts]
    return [(titles[0], _of_moments(), moments), (titles[1], _of_strips(), strips), *named]


def write(path: Path, found: Sequence[Sheet]) -> None:
    """Write the sheets as a workbook; Trouble where that cannot be."""
    from ccleader.reports import workbook  # late: openpyxl costs half a second

    workbook.write(path, [workbook.SheetOut(*sheet) for sheet in found])


def _of_moments() -> list[Column[Moment]]:
    return [
        Column("day", mark("columns", "Date"), lambda one: one.day, Kind.DATE),
        Column("kind", mark("columns", "Kind"), lambda one: translate("timeline", LABELS[one.kind])),
        Column("text", mark("columns", "What"), lambda one: one.text, width=60),
        Column("source", mark("columns", "Details"), lambda one: one.source or None, width=60),
    ]


def _of_strips() -> list[Column[Strip]]:
    """Values as they are written: each metric has its own unit."""

    def shown(value: float | None, strip: Strip) -> float | None:
        if value is None:
            return None
        return round(formats.shown(formats.rounded(value, strip.metric.format), strip.metric.format), 3)

    return [
        Column("metric", mark("columns", "Metric"), lambda one: one.title, width=24),
        Column("unit", mark("columns", "Unit"), lambda one: formats.unit(one.metric.format) or None),
        Column("value", mark("columns", "Value"), lambda one: shown(one.value, one), Kind.NUMBER),
        Column("mean", mark("columns", "Group mean"), lambda one: shown(one.mean, one), Kind.NUMBER),
        Column(
            "target",
            mark("columns", "Target"),
            lambda one: shown(None if one.target is None else one.target.value, one),
            Kind.NUMBER,
        ),
        Column("cases", mark("columns", "Cases"), lambda one: one.cases, Kind.COUNT),
        Column("standing", mark("columns", "Place in the group"), lambda one: one.standing or None, width=24),
    ]
