"""Charts from made-up data: what they say, how they are pointed at, how they leave the window."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ccleader.metrics.catalog import Direction, Format
from ccleader.metrics.signals import Interval, Rule, Signal, funnel, xmr
from ccleader.ui.chart_data import (
    ChartHead,
    ControlData,
    Happening,
    Point,
    Target,
    figure_column,
    with_unit,
)
from ccleader.ui.charts import ChartCard
from ccleader.ui.compare_data import FunnelData, FunnelPoint, Ranked, RankedData, Verdict
from ccleader.ui.desk import Desk
from ccleader.ui.theme import Theme

FIRST = date(2026, 5, 1)
CALM = [184.0, 190.0, 178.0, 188.0, 181.0, 193.0, 186.0, 179.0, 191.0, 185.0, 183.0, 189.0]
HEAD = ChartHead("平均处理时长", "秒 · 日值 · 2026年5月", "口径:Σ处理 / Σ接听")


def control(values: list[float | None], target: float | None = 190) -> ControlData:
    judged = xmr(values, floor=0)
    return ControlData(
        HEAD,
        Format.SECONDS,
        Direction.DOWN,
        tuple(
            Point(FIRST + timedelta(days=number), value, "13 人 1,261 通")
            for number, value in enumerate(values)
        ),
        judged.mean,
        (judged.upper,) * len(values),
        (judged.lower,) * len(values),
        judged.ranges,
        judged.range_mean,
        judged.range_upper,
        judged.signals,
        None if target is None else Target(target, Direction.DOWN, Format.SECONDS),
        judged.missing,
    )


def ranks() -> RankedData:
    rows = (
        Ranked("王思远", "8017", 168.0, Interval(165.0, 171.0), 2000, Verdict.BETTER, 1),
        Ranked("梁佳慧", "8069", 215.0, Interval(211.0, 219.0), 1900, Verdict.WORSE, 2),
        Ranked("唐欣然", "0071", 225.0, None, 90, Verdict.FEW, None),
    )
    return RankedData(HEAD, Format.SECONDS, rows, 189.0, Target(190, Direction.DOWN, Format.SECONDS))


def rates() -> FunnelData:
    rows = (
        FunnelPoint("朱文博", "8050", 0.94, 660, 3, False),
        FunnelPoint("陈嘉怡", "8033", 0.987, 710, 2, True),
        FunnelPoint("宋宇航", "8063", 0.956, 540, 2, False),
        FunnelPoint("刘洋", "8026", 0.972, 580, 0, True),
    )
    limits = tuple((total, funnel(0.971, total)) for total in range(500, 781, 40))
    target = Target(0.97, Direction.UP, Format.PERCENT)
    return FunnelData(replace(HEAD, title="满意度"), Format.PERCENT, "参评量", rows, 0.971, limits, target)


@pytest.fixture
def card(desk: Desk, qtbot: QtBot) -> ChartCard:
    made = ChartCard(desk, "chart", lambda path, data: None)
    qtbot.addWidget(made)
    made.resize(900, 520)
    return made


def shown(card: ChartCard, data: object, qtbot: QtBot) -> ChartCard:
    card.show_data(data)
    with qtbot.waitExposed(card):
        card.show()
    return card


def test_a_target_is_judged_as_both_are_written() -> None:
    target = Target(190, Direction.DOWN, Format.SECONDS)
    assert target.met(190.49) is True
    assert target.met(190.5) is False
    assert target.bound == "≤190"
    assert Target(0.75, Direction.UP, Format.PERCENT).met(0.7496) is True
    assert Target(5, Direction.NEITHER, Format.COUNT).met(9) is None


@pytest.mark.parametrize(
    ("value", "format", "text"),
    [(0.943, Format.PERCENT, "94.3%"), (1261, Format.COUNT, "1,261"), (None, Format.SECONDS, "—")],
)
def test_a_figure_is_written_with_its_unit(value: float | None, format: Format, text: str) -> None:
    assert with_unit(value, format) == text


def test_the_summary_tells_latest_target_and_signals() -> None:
    data = control([*CALM, 230.0])
    assert data.head.line in data.summary
    assert "230" in data.summary
    assert data.target.label in data.summary
    assert data.words(data.signals[0]) in data.summary


def test_a_gap_says_no_data_and_is_no_zero_in_the_table() -> None:
    data = control([*CALM, None, 185.0])
    assert "0 " not in data.tip(12)
    columns, rows = data.table()
    assert columns[1].copied(rows[12]) == ""
    assert columns[1].copied(rows[13]) == "185.0"


def test_minutes_leave_as_minutes_and_shares_as_fractions() -> None:
    minutes = figure_column("m", "示忙", Format.MINUTES, lambda value: value)
    share = figure_column("p", "满意度", Format.PERCENT, lambda value: value)
    assert minutes.value(1884.0) == 31.4
    assert share.value(0.943) == 0.943
    assert share.shown(0.943) == "94.3"


def test_arrow_keys_move_the_crosshair_from_end_to_end(card: ChartCard, qtbot: QtBot) -> None:
    plot = shown(card, control(CALM), qtbot).plot
    plot.setFocus()
    pressed: Callable[[Qt.Key], None] = lambda key: qtbot.keyClick(plot, key)  # noqa: E731
    pressed(Qt.Key.Key_Right)
    assert plot.cursor == 11
    pressed(Qt.Key.Key_Right)
    assert plot.cursor == 11
    pressed(Qt.Key.Key_Left)
    assert plot.cursor == 10
    pressed(Qt.Key.Key_Home)
    assert plot.cursor == 0
    pressed(Qt.Key.Key_Escape)
    assert plot.cursor is None


def test_the_mouse_points_at_the_nearest_day(card: ChartCard, qtbot: QtBot) -> None:
    plot = shown(card, control(CALM), qtbot).plot
    with qtbot.waitSignal(plot.pointed):
        qtbot.mouseMove(plot.viewport(), QPoint(plot.width() // 2, plot.height() // 3))
    assert plot.cursor in (5, 6)


def test_up_and_down_walk_the_ranked_agents(card: ChartCard, qtbot: QtBot) -> None:
    plot = shown(card, ranks(), qtbot).plot
    qtbot.keyClick(plot, Qt.Key.Key_Home)
    qtbot.keyClick(plot, Qt.Key.Key_Down)
    assert plot.cursor == 1


def test_no_position_without_an_interval() -> None:
    data = ranks()
    assert "1" in data.tip(0)
    assert data.rows[2].place is None
    assert "225" in data.tip(2)


def test_only_agents_outside_the_lines_are_told() -> None:
    summary = rates().summary
    assert "朱文博" in summary
    assert "刘洋" not in summary


@pytest.mark.parametrize("make", [lambda: control(CALM), ranks, rates])
def test_charts_carry_their_words_for_screen_readers(
    card: ChartCard, make: Callable[[], object], qtbot: QtBot
) -> None:
    data = make()
    plot = shown(card, data, qtbot).plot
    assert plot.accessibleName() == data.head.line
    assert plot.accessibleDescription() == data.summary


@pytest.mark.parametrize("make", [lambda: control([*CALM, 240.0]), ranks, rates])
def test_copy_gives_picture_and_table_at_once(
    card: ChartCard, make: Callable[[], object], qtbot: QtBot
) -> None:
    data = make()
    plot = shown(card, data, qtbot).plot
    qtbot.keyClick(plot, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    mime = QApplication.clipboard().mimeData()
    picture = QImage(mime.imageData())
    assert picture.width() > 2 * plot.width()
    assert len(mime.text().splitlines()) == len(data.table()[1]) + 1


def test_files_are_written_by_their_ending(card: ChartCard, qtbot: QtBot, tmp_path: Path) -> None:
    shown(card, control([*CALM, 240.0]), qtbot)
    for ending in ("png", "svg", "tsv"):
        card.save(tmp_path / f"chart.{ending}")
    assert QImage(str(tmp_path / "chart.png")).width() > card.plot.width()
    root = ElementTree.parse(tmp_path / "chart.svg").getroot()
    assert root.tag.endswith("svg")
    assert any(HEAD.title in (text.text or "") for text in root.iter())
    text = (tmp_path / "chart.tsv").read_text(encoding="utf-8-sig")
    assert text.splitlines()[1].startswith("2026-05-01\t184.0")


def test_a_workbook_is_left_to_the_room(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    asked = []
    card = ChartCard(desk, "chart", lambda path, data: asked.append((path, data)))
    qtbot.addWidget(card)
    data = control(CALM)
    shown(card, data, qtbot).save(tmp_path / "chart.xlsx")
    assert asked == [(tmp_path / "chart.xlsx", data)]


def test_a_place_that_cannot_be_written_is_told(
    card: ChartCard, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    shown(card, control(CALM), qtbot)
    with qtbot.waitSignal(desk.noticed) as noticed:
        card.save(tmp_path / "missing" / "chart.png")
    assert noticed.args[0].lasting
    assert "chart.png" in noticed.args[0].text


def test_without_data_the_axes_stay_and_the_import_is_offered(card: ChartCard, qtbot: QtBot) -> None:
    card.say_why_empty("本期没有数据")
    shown(card, control([None] * 30), qtbot)
    assert card._overlay.isVisible()
    assert not card.copy_button.isEnabled()
    card.show_data(control(CALM))
    assert not card._overlay.isVisible()
    assert card.copy_button.isEnabled()


def test_too_few_days_say_how_many_are_missing(card: ChartCard, qtbot: QtBot) -> None:
    shown(card, control(CALM[:5]), qtbot)
    assert card._few.isVisible()
    assert "7" in card._few.text()


def test_a_single_point_and_a_flat_line_draw(card: ChartCard, qtbot: QtBot) -> None:
    for values in ([185.0], [185.0] * 40, [0.0] * 20, [None, 185.0]):
        shown(card, control(values, None), qtbot)
        assert not card.grab().isNull()


def test_the_theme_changes_a_chart_that_is_drawn(card: ChartCard, theme: Theme, qtbot: QtBot) -> None:
    plot = shown(card, control(CALM), qtbot).plot
    try:
        theme.choose("dark", large=False)
        assert plot.grab().toImage().pixelColor(3, 3) == theme.color("surface")
    finally:
        theme.choose("light", large=False)
    assert plot.grab().toImage().pixelColor(3, 3) == theme.color("surface")


def test_labels_at_the_right_end_are_pushed_apart() -> None:
    from ccleader.ui.plots import spread

    assert spread([100, 104, 102], 13, 0, 200) == [100, 126, 113]
    assert spread([195, 198], 13, 0, 200) == [187, 200]
    assert spread([10, 50], 13, 0, 200) == [10, 50]


def test_dates_are_written_as_far_apart_as_they_are_legible() -> None:
    from ccleader.ui.plots import day_step

    assert day_step(60, 800) == 5
    assert day_step(7, 800) == 1
    assert day_step(60, 200) == 21


def test_a_signal_in_the_good_direction_has_the_good_colour() -> None:
    data = control(CALM)
    down = Signal(Rule.RUN, 0, 7, -1, 8)
    assert data.tone(down) == "ok"
    assert replace(data, direction=Direction.UP).tone(down) == "bad"
    assert replace(data, direction=Direction.NEITHER).tone(down) == "data"


def test_texts_of_events_stand_where_there_is_room_and_are_shortened_where_not() -> None:
    from ccleader.ui.event_labels import slots

    assert [(slot.left, slot.width) for slot in slots([100], [50], 0, 400)] == [(109.5, 50)]
    left, right = slots([300, 340], [50, 50], 0, 400)
    assert (left.left + left.width, left.width) == (290.5, 50)
    assert right.left == 349.5
    crowded = slots([10, 20, 30], [50, 50, 50], 0, 400)
    assert [slot.width for slot in crowded] == [0, 0, 50]
    assert slots([380], [600], 0, 400)[0].width == 370.5


def test_events_take_a_line_above_the_chart_only_where_there_are_some(card: ChartCard, qtbot: QtBot) -> None:
    plain = control(CALM)
    plot = shown(card, plain, qtbot).plot
    assert plot._main.getAxis("top").height() == 0
    card.show_data(replace(plain, events=(Happening(3, "升级"), Happening(3, "培训"))))
    assert plot._main.getAxis("top").height() > 0
    assert card.data.happened(3).count("升级") == 1
    assert card.data.since(4).events == ()
    assert card.data.since(3).events[0].index == 0
    assert not card.grab().isNull()


def test_an_event_is_in_the_drawing_that_leaves(card: ChartCard, qtbot: QtBot, tmp_path: Path) -> None:
    shown(card, replace(control(CALM), events=(Happening(3, "工单系统升级"),)), qtbot)
    card.save(tmp_path / "chart.svg")
    written = [text.text or "" for text in ElementTree.parse(tmp_path / "chart.svg").getroot().iter()]
    assert any("工单系统升级" in text for text in written)
