"""Records going out to a workbook: with names, or without them to be posted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ccleader.columns import Column, Kind
from ccleader.models.conduct import ConductRow
from ccleader.ui.conduct import saying
from ccleader.ui.conduct.reading import MonthRead
from ccleader.ui.conduct.records_table import Found, columns, found
from ccleader.ui.desk import Desk
from ccleader.ui.saving import ask_where
from ccleader.words import mark, phrase

Table = tuple[Sequence[Column[Any]], Sequence[Any]]


def named(rows: Iterable[ConductRow]) -> Table:
    """Records with all that is told of them."""
    return columns(), [found(row, "") for row in rows]


def unnamed(read: MonthRead) -> Table:
    """What counts of a month, without names and facts: agents have letters in the order of their totals."""
    letters = {line.agent.id: _letter(place) for place, line in enumerate(read.lines)}
    own: tuple[Column[Found], ...] = (
        Column("day", mark("columns", "Day"), lambda one: one.row.day, Kind.DATE, width=11),
        Column("who", mark("columns", "Agent"), lambda one: letters[one.row.agent_id], width=8),
        Column("article", mark("columns", "Article"), lambda one: one.row.article, width=10),
        Column("short", mark("columns", "Rule"), lambda one: one.row.short, width=30),
        Column("kind", mark("columns", "Kind"), lambda one: saying.word(one.row.kind), width=10),
        Column("counted", mark("columns", "Points"), lambda one: one.row.counted, Kind.COUNT, width=8),
    )
    return own, [found(row, "") for row in read.records if row.standing.holds]


def ask_and_write(
    room: QWidget, desk: Desk, what: str, table: Sequence[Column[Any]], rows: Sequence[Any]
) -> None:
    """Ask where, and write a table away from window and store."""
    group = desk.group
    proposed = f"{'' if group is None else group.name} {what}.xlsx".strip()
    path = ask_where(room, desk.settings, _tr("Save as"), proposed, _tr("Excel workbook (*.xlsx)"))
    if path is None:
        return

    def job(_: object) -> None:
        from ccleader.reports import workbook  # late: openpyxl costs half a second

        workbook.write(path, [workbook.SheetOut(what, table, rows)])

    told = phrase("conduct", "Written: {path}", path=path)
    desk.worker.run(job, lambda _: desk.tell(str(told)), desk)


def _letter(place: int) -> str:
    """A … Z, AA, AB …"""
    text = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        text = chr(65 + rest) + text
    return text


def _tr(text: str) -> str:
    return QCoreApplication.translate("ConductRoom", text)
