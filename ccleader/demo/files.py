"""The demo's report files, as a Chinese ACD writes them: titles above, 合计 below, several formats."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import chain, groupby
from pathlib import Path
from typing import Generic, TypeVar

from ccleader.demo.calls import AgentSlot, QueueSlot, Traffic

R = TypeVar("R", AgentSlot, QueueSlot)

CENTER = "云川有线客户服务中心"
MADE_UP = "演示数据，人名与数字均为虚构"
XLSX_MONTH, XLS_MONTH = (2026, 5), (2026, 6)
"""These months come as workbooks, all others as text."""


@dataclass(frozen=True)
class Field(Generic[R]):
    """One column of a report: the upper and lower line of its header, and its value."""

    over: str
    title: str
    value: Callable[[R], object]
    seconds: bool = False


def _half_hour(slot: int) -> str:
    start, end = slot * 30, slot * 30 + 30
    return f"{start // 60:02}:{start % 60:02}-{end // 60:02}:{end % 60:02}"


AGENT_FIELDS: tuple[Field[AgentSlot], ...] = (
    Field("坐席", "工号", lambda row: row.person.number),
    Field("坐席", "姓名", lambda row: row.person.name),
    Field("统计时间", "日期", lambda row: row.day.isoformat()),
    Field("统计时间", "时段", lambda row: _half_hour(row.slot)),
    Field("呼入", "呼入接听量", lambda row: row.handled),
    Field("呼入", "通话时长", lambda row: row.talk, seconds=True),
    Field("呼入", "保持次数", lambda row: row.held),
    Field("呼入", "保持时长", lambda row: row.hold, seconds=True),
    Field("呼入", "话后处理时长", lambda row: row.acw, seconds=True),
    Field("呼入", "振铃时长", lambda row: row.ring, seconds=True),
    Field("呼入", "转接次数", lambda row: row.transfers),
    Field("状态", "签入时长", lambda row: row.login, seconds=True),
    Field("状态", "示闲时长", lambda row: row.ready, seconds=True),
    Field("状态", "示忙时长", lambda row: row.not_ready, seconds=True),
    Field("状态", "示忙次数", lambda row: row.not_ready_count),
    Field("满意度", "参评量", lambda row: row.surveys),
    Field("满意度", "满意量", lambda row: row.satisfied),
)

QUEUE_FIELDS: tuple[Field[QueueSlot], ...] = (
    Field("", "技能组", lambda row: row.queue),
    Field("", "日期", lambda row: row.day.isoformat()),
    Field("", "时段", lambda row: _half_hour(row.slot)),
    Field("", "呼入量", lambda row: row.offered),
    Field("", "接通量", lambda row: row.handled),
    Field("", "放弃量", lambda row: row.abandoned),
    Field("", "20秒内接通量", lambda row: row.in_threshold),
    Field("", "20秒内放弃量", lambda row: row.abandoned_in_threshold),
    Field("", "应答等待总时长", lambda row: row.wait, seconds=True),
)


def write_all(traffic: Traffic, folder: Path) -> list[Path]:
    """Write every report file of the demo into `folder`; returns them in order of time."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for (year, month), rows in groupby(traffic.agents, lambda row: (row.day.year, row.day.month)):
        name = f"坐席半小时报表_{year}{month:02}"
        writer, suffix = {XLSX_MONTH: (_write_xlsx, "xlsx"), XLS_MONTH: (_write_xls, "xls")}.get(
            (year, month), (_write_agent_csv, "csv")
        )
        path = folder / f"{name}.{suffix}"
        writer(path, list(rows))
        written.append(path)
    for year, slots in groupby(traffic.queues, lambda row: row.day.year):
        path = folder / f"技能组半小时报表_{year}.csv"
        _write_csv(path, "技能组半小时报表", QUEUE_FIELDS, list(slots), "utf-8-sig")
        written.append(path)
    return written


def _titles(name: str, rows: Sequence[R]) -> tuple[str, str]:
    """The two lines above a table: what it is, and for which days."""
    first, last = rows[0].day, rows[-1].day
    return f"{CENTER} {name}（{MADE_UP}）", f"统计时段：{first} 至 {last}"


def _clock(seconds: int) -> str:
    return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def _total(fields: Sequence[Field[R]], rows: Iterable[R]) -> list[object]:
    """The 合计 row: sums of the numbers, blanks elsewhere."""
    listed = list(rows)
    sums: list[object] = [
        sum(value for row in listed if isinstance(value := field.value(row), int))
        if isinstance(field.value(listed[0]), int)
        else ""
        for field in fields
    ]
    return ["合计", *sums[1:]]


def _write_agent_csv(path: Path, rows: Sequence[AgentSlot]) -> None:
    _write_csv(path, "坐席半小时报表", AGENT_FIELDS, rows, "gb18030")


def _write_csv(path: Path, name: str, fields: Sequence[Field[R]], rows: Sequence[R], encoding: str) -> None:
    """Text with h:mm:ss times, the title lines in their first cell."""
    timed = [field.seconds for field in fields]
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.writer(file)
        writer.writerows([[title] for title in _titles(name, rows)])
        writer.writerow([field.title for field in fields])
        table = ([field.value(row) for field in fields] for row in rows)
        for values in chain(table, [_total(fields, rows)]):
            writer.writerow(
                _clock(value) if time and isinstance(value, int) else value
                for value, time in zip(values, timed, strict=True)
            )


def _write_xlsx(path: Path, rows: Sequence[AgentSlot]) -> None:
    """A workbook with a merged two-line header and times as Excel durations."""
    from openpyxl import Workbook  # only two of the demo's files need a workbook writer
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.worksheet.cell_range import CellRange

    book = Workbook(write_only=True)
    sheet = book.create_sheet("坐席半小时")
    for title in _titles("坐席半小时报表", rows):
        sheet.append([title])
    sheet.append([])
    place = 1
    overs: list[str | None] = []
    for over, group in groupby(AGENT_FIELDS, lambda field: field.over):
        width = len(list(group))
        overs += [over] + [None] * (width - 1)
        sheet.merged_cells.add(CellRange(min_col=place, min_row=4, max_col=place + width - 1, max_row=4))
        place += width
    sheet.append(overs)
    sheet.append([field.title for field in AGENT_FIELDS])

    def cells(values: Iterable[object]) -> Iterable[object]:
        for value, field in zip(values, AGENT_FIELDS, strict=True):
            if not field.seconds:
                yield value
                continue
            cell = WriteOnlyCell(sheet, timedelta(seconds=int(str(value))))
            cell.number_format = "[h]:mm:ss"
            yield cell

    for row in rows:
        sheet.append(list(cells(field.value(row) for field in AGENT_FIELDS)))
    sheet.append(list(cells(_total(AGENT_FIELDS, rows))))
    book.save(path)


def _write_xls(path: Path, rows: Sequence[AgentSlot]) -> None:
    """An Excel 97 workbook with seconds as numbers, the unit in the header, and real dates."""
    import xlwt  # only this file needs it

    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("坐席半小时")
    dated = xlwt.easyxf(num_format_str="yyyy-mm-dd")
    last = len(AGENT_FIELDS) - 1
    for line, title in enumerate(_titles("坐席半小时报表", rows)):
        sheet.write_merge(line, line, 0, last, title)
    for column, field in enumerate(AGENT_FIELDS):
        sheet.write(3, column, field.title + "（秒）" * field.seconds)
    line = 4
    for row in rows:
        for column, field in enumerate(AGENT_FIELDS):
            if field.title == "日期":
                sheet.write(line, column, row.day, dated)
            else:
                sheet.write(line, column, field.value(row))
        line += 1
    for column, value in enumerate(_total(AGENT_FIELDS, rows)):
        sheet.write(line, column, value)
    book.save(str(path))
