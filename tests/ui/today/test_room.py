"""The real room over a real store."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ccleader.models import agents, events, reviews, targets, traffic
from ccleader.models.changed import Changed
from ccleader.models.store import Store
from ccleader.ui.today.attention import Attention, Reason, Way
from ccleader.ui.today.room import TodayRoom
from ccleader.words import phrase
from tests.ui.kpi.made_up import SHIFT
from tests.ui.today.conftest import TODAY, Opened

EDIT = phrase("operations", "Set target")


def _visits(room: TodayRoom) -> list[tuple[str, object]]:
    """Where the room sends the user, from now on."""
    found: list[tuple[str, object]] = []
    room.desk.wanted.connect(lambda key, what: found.append((key, what)))
    return found


def _press(room: TodayRoom, name: str) -> None:
    way = room.findChild(QPushButton, name)
    assert way is not None
    assert way.isVisible()
    way.click()


def test_that_names_stand_before_anything_is_read(opened: Opened, made: Path) -> None:
    room = TodayRoom(opened(made).desk)
    assert [tile.text() for tile in room.metrics.tiles][:3] == ["出勤率", "通话利用率", "示忙时长"]
    assert room.metrics.tiles[0].tile is None
    room.grab()


def test_that_a_tile_opens_its_metric(opened: Opened, made: Path, qtbot: QtBot) -> None:
    room = opened(made)
    assert room.metrics.title.text() == "昨日指标"
    assert not room.metrics.strip.isVisible()
    seen = _visits(room)
    aht = next(tile for tile in room.metrics.tiles if tile.text() == "平均处理时长")
    qtbot.mouseClick(aht, Qt.MouseButton.LeftButton)
    aht.setFocus()
    qtbot.keyClick(aht, Qt.Key.Key_Space)
    assert seen == [("kpi", "aht"), ("kpi", "aht")]


def test_that_a_row_named_by_a_record_opens_that_record_only(opened: Opened, made: Path) -> None:
    room = opened(made)
    who = room.attention.rows[0].row.agent
    points = Reason("", None, "▲", "5 分", "2 条", Way.POINTS, 7)
    room.attention.show_attention((Attention(who, (points,)),), TODAY, TODAY)
    seen = _visits(room)
    room.attention.rows[0].way.click()
    assert seen == [("conduct", 7)]


def test_that_a_row_opens_the_review_of_that_month(opened: Opened, made: Path) -> None:
    room = opened(made)
    assert room.attention.rows
    seen = _visits(room)
    row = room.attention.rows[0]
    row.way.click()
    assert seen == [("reviews", date(2026, 6, 29)), ("reviews", row.row.agent.id)]
    assert row.row.reasons[0].text in row.accessibleName()


def test_that_a_missing_yesterday_is_said_and_the_last_day_still_shown(opened: Opened, made: Path) -> None:
    room = opened(made, today=date(2026, 7, 2))
    assert room.metrics.strip.isVisible()
    assert room.metrics.strip.title.text() == "昨日（7月1日 周三）报表未导入"
    assert room.metrics.title.text() == "最近一日指标"
    assert "6月29日" in room.metrics.caption.text()
    assert room.metrics.tiles[0].isVisible()
    seen = _visits(room)
    _press(room, "bring_report")
    assert seen == [("imports", None)]


def test_that_months_without_a_report_leave_only_the_way_to_bring_it(opened: Opened, made: Path) -> None:
    room = opened(made, today=date(2027, 3, 1))
    assert room.metrics.tiles[0].isVisible(), "the last known days are shown, however old"
    assert room.metrics.caption.text().startswith("6月29日")
    assert room.metrics.strip.isVisible()


def test_that_a_roster_without_figures_shows_what_is_known(opened: Opened, filled: Path) -> None:
    room = opened(filled)
    assert room.metrics.strip.title.text() == "还没有导入话务报表"
    assert not room.metrics.tiles[0].isVisible()
    assert room.recent.lines["people"].text() == "6 人 · 高级 2 · 中级 2 · 初级 2"
    assert room.recent.lines["imported"].text() == "还没有"


@pytest.mark.parametrize("group", [None, 1])
def test_that_a_new_store_shows_the_way_in(opened: Opened, tmp_path: Path, group: int | None) -> None:
    path = tmp_path / "new.ccl"
    with Store.open(path) as store:
        if group:
            store.write(EDIT, lambda s: (Changed.AGENTS, agents.add_group(s, "晨曦组")))
    room = opened(path, group=group)
    seen = _visits(room)
    assert room.findChild(QPushButton, "first_group").isVisible() is (group is None)
    _press(room, "import_roster")
    _press(room, "import_report")
    assert seen == [("roster", None), ("imports", None)]
    assert not room.metrics.isVisible()


def test_that_comments_targets_and_events_are_heard_of(opened: Opened, made: Path, qtbot: QtBot) -> None:
    room = opened(made)
    worker = room.desk.worker
    assert room.recent.lines["reviews"].text() == "2026年5月还有 18 份没有评语"
    worker.write(EDIT, lambda s: reviews.set_comment(s, 1, date(2026, 5, 1), "稳定"))
    worker.write(EDIT, lambda s: targets.set_target(s, "aht", 300, date(2026, 6, 1)))
    worker.write(EDIT, lambda s: (Changed.EVENTS, events.add_event(s, SHIFT, "工单系统升级")))
    qtbot.waitUntil(lambda: worker.idle)
    assert room.recent.lines["reviews"].text() == "2026年5月还有 17 份没有评语"
    aht = next(tile for tile in room.metrics.tiles if tile.text() == "平均处理时长").tile
    assert aht is not None
    assert aht.card.target == "目标 ≤300"
    assert "工单系统升级" in aht.sentence
    seen = _visits(room)
    _press(room, "to_reviews")
    assert seen == [("reviews", date(2026, 5, 1))]


def test_that_a_withdrawn_import_takes_the_figures_away(opened: Opened, made: Path, qtbot: QtBot) -> None:
    room = opened(made)
    assert room.recent.lines["imported"].text().endswith("，月报.xlsx")
    room.desk.worker.write(EDIT, lambda s: traffic.withdraw(s, 1))
    qtbot.waitUntil(lambda: room.desk.worker.idle)
    assert not room.metrics.tiles[0].isVisible()
    assert room.attention.rows == []
    assert room.recent.lines["covered"].text() == "还没有"


def test_that_it_rests_while_out_of_sight(
    opened: Opened, made: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = opened(made)
    asked: list[bool] = []
    monkeypatch.setattr(room, "refresh", lambda: asked.append(True))
    room.desk.worker.changed.emit(Changed.LAYOUTS)
    room.hide()
    room.desk.worker.changed.emit(Changed.TRAFFIC)
    assert asked == []
    room.show()
    assert asked == [True]


def test_that_b_goes_to_the_briefing_of_the_shift_where_none_is_prepared(
    opened: Opened, made: Path, qtbot: QtBot
) -> None:
    room = opened(made)
    seen = _visits(room)
    qtbot.keyClick(room, Qt.Key.Key_B)
    assert seen == [("briefings", "shift")]
