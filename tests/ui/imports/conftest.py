"""The import room over a real store of six agents, and made-up report files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ccleader.models import traffic
from ccleader.models.traffic import BatchRow
from ccleader.ui.imports.room import ImportsRoom
from ccleader.ui.room import Desk, Notice
from tests.acd.made import Cell, xlsx

HEADERS: list[Cell] = ["工号", "姓名", "日期", "签入时长", "呼入接听量", "通话时长", "满意度评语"]
TIMEOUT = 20_000


def daily(path: Path, *extra: list[Cell], day: str = "2026-06-29", calls: int = 109) -> Path:
    """A daily report of two agents of the roster, and further rows."""
    rows: list[list[Cell]] = [
        ["话务日报(虚构)"],
        HEADERS,
        ["8012", "林晓彤", day, "7:31:20", calls, "4:31:20", "好"],
        ["0071", "唐欣然", day, "7:28:05", 104, "4:22:05", "好"],
        *extra,
        ["合计", None, None, None, 213, None, None],
    ]
    return xlsx(path, rows)


STRANGER: list[Cell] = ["8099", "赵一鸣", "2026-06-29", "6:58:10", 88, "4:10:00", "好"]
BAD_CELL: list[Cell] = ["8017", "王思远", "2026-06-29", "25:61:00", 79, "4:07:00", "好"]


def monthly(path: Path) -> Path:
    """A report that names no day."""
    rows: list[list[Cell]] = [
        ["工号", "姓名", "呼入接听量", "通话时长(秒)"],
        ["8012", "林晓彤", 2310, 338000],
        ["0071", "唐欣然", 2210, 328000],
    ]
    return xlsx(path, rows)


def calls(path: Path) -> Path:
    """A list of calls: one with a bad time, two of a stranger, one without a day."""
    rows: list[list[Cell]] = [
        ["呼叫流水号", "呼入时间", "坐席工号", "坐席姓名", "呼叫状态", "通话时长", "满意度"],
        ["1001", "2026-06-29 09:01:00", "8012", "林晓彤", "已接听", "0:03:20", "满意"],
        ["1002", "2026-06-29 09:02:00", "8012", "林晓彤", "已接听", "0:61:00", "满意"],
        ["1003", "2026-06-29 09:03:00", "8099", "赵一鸣", "已接听", "0:02:20", "满意"],
        ["1004", "2026-06-29 09:04:00", "8099", "赵一鸣", "已接听", "0:02:20", "满意"],
        ["1005", None, "8012", "林晓彤", "已接听", "0:02:20", "满意"],
        ["1006", "2026-06-29 09:05:00", "8012", "林晓彤", "已接听", "0:02:20", "满意"],
    ]
    return xlsx(path, rows)


@pytest.fixture
def notices(desk: Desk) -> list[Notice]:
    heard: list[Notice] = []
    desk.noticed.connect(heard.append)
    return heard


@pytest.fixture
def room(desk: Desk, qtbot: QtBot) -> Iterator[ImportsRoom]:
    made = ImportsRoom(desk)
    qtbot.addWidget(made)
    made.resize(1256, 826)
    made.show()
    yield made
    made.leave()


@pytest.fixture
def settle(room: ImportsRoom, qtbot: QtBot) -> Callable[[], None]:
    """Wait until nothing is on its way any more."""

    def wait() -> None:
        worker = room.desk.worker
        qtbot.waitUntil(lambda: worker.idle and not room.intake.busy, timeout=TIMEOUT)

    return wait


@pytest.fixture
def batches(room: ImportsRoom, qtbot: QtBot) -> Callable[[], list[BatchRow]]:
    """The import log as it stands in the store."""

    def read() -> list[BatchRow]:
        found: list[list[BatchRow]] = []
        room.desk.worker.read(traffic.batches, found.append, room)
        qtbot.waitUntil(lambda: bool(found), timeout=TIMEOUT)
        return found[0]

    return read
