"""The roster of shifts as a workbook: a row an agent, a column a day, and what the signs mean.

`acd.shift_lists` reads it again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from ccleader.columns import Column, Kind
from ccleader.metrics import formats
from ccleader.metrics.periods import Period
from ccleader.models.agents import AgentRow
from ccleader.models.plans import Cell, Planned
from ccleader.models.shift_signs import Signs
from ccleader.models.shifts import ShiftTypeRow
from ccleader.reports.workbook import SheetOut
from ccleader.words import mark, phrase


def sheets(
    people: Sequence[AgentRow],
    period: Period,
    plan: Mapping[Cell, Planned],
    kinds: Sequence[ShiftTypeRow],
) -> list[SheetOut]:
    """The plan of these agents, and the legend; `kinds` hold retired ones, too."""
    return [
        SheetOut(str(phrase("shifts", "Shifts")), _columns(period, plan, kinds), people),
        SheetOut(str(phrase("shifts", "Legend")), _legend_columns(Signs(kinds)), _used(plan, kinds)),
    ]


def _used(plan: Mapping[Cell, Planned], kinds: Sequence[ShiftTypeRow]) -> list[ShiftTypeRow]:
    planned = {one.shift_type_id for one in plan.values()}
    return [kind for kind in kinds if not kind.retired or kind.id in planned]


def _columns(
    period: Period, plan: Mapping[Cell, Planned], kinds: Sequence[ShiftTypeRow]
) -> list[Column[AgentRow]]:
    signs = Signs(kinds)
    minutes = {kind.id: kind.work_minutes for kind in kinds}

    def seconds(agent: AgentRow) -> int | None:
        cells = [plan[agent.id, day].shift_type_id for day in period if (agent.id, day) in plan]
        return 60 * sum(minutes[kind] for kind in cells if kind is not None) if cells else None

    return [
        Column("number", mark("columns", "Number"), lambda agent: agent.number, width=10),
        Column("name", mark("columns", "Name"), lambda agent: agent.name, width=14),
        *(_day_column(day, plan, signs) for day in period),
        Column("hours", mark("columns", "Planned hours"), seconds, Kind.SECONDS, width=12),
    ]


def _day_column(day: date, plan: Mapping[Cell, Planned], signs: Signs) -> Column[AgentRow]:
    def sign(agent: AgentRow) -> str | None:
        planned = plan.get((agent.id, day))
        return None if planned is None else signs.sign(planned.shift_type_id)

    title = f"{day.month}/{day.day} {formats.weekday(day.weekday())}"
    return Column(day.isoformat(), title, sign, width=9)


def _legend_columns(signs: Signs) -> list[Column[ShiftTypeRow]]:
    return [
        Column("sign", mark("columns", "Sign"), lambda kind: signs.sign(kind.id), width=8),
        Column("name", mark("columns", "Shift"), lambda kind: kind.name, width=14),
        Column("times", mark("columns", "Times"), lambda kind: kind.label, width=14),
        Column(
            "hours", mark("columns", "Hours"), lambda kind: kind.work_minutes * 60, Kind.SECONDS, width=10
        ),
    ]
