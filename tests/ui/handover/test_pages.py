"""The other pages of the room, and the room where something is missing."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import Qt

from ccleader.metrics.periods import Period
from ccleader.models import matters, observations
from ccleader.models.changed import Changed
from ccleader.models.matters import MatterForm, MatterKind, open_matter
from ccleader.models.observations import AtOnce, ObservationKind
from ccleader.ui.handover.matter_rows import Which
from ccleader.ui.handover.moments import WHOLE_DAY, moment_title, parse_moment
from ccleader.ui.handover.room import HANDOVERS, MATTERS, WALK
from ccleader.ui.handover.side import Head, HeadsCard
from ccleader.words import phrase
from tests.ui.handover.driving import Driver
from tests.ui.handover.made_up import NOW, OLD

CONTROL = Qt.KeyboardModifier.ControlModifier
DAY = Period(NOW.date(), NOW.date())


def _shown(drive: Driver) -> list[str]:
    return [line.row.text for line in drive.room.matters.model.rows]


@pytest.fixture
def listed(drive: Driver) -> Driver:
    """The page of open matters."""
    drive.room.tabs.choose(MATTERS)
    drive.quiet()
    drive.room.matters.show_matter(1)
    return drive


@pytest.fixture
def walking(drive: Driver) -> Driver:
    """The page of the walk-round."""
    drive.room.tabs.choose(WALK)
    drive.quiet()
    return drive


def test_the_tab_counts_what_is_open(drive: Driver) -> None:
    assert drive.room.tabs._buttons[MATTERS].text().endswith(" 1")


def test_a_matter_is_closed_with_a_line_and_opened_again(listed: Driver) -> None:
    listed.click("close_matter")
    listed.press(Qt.Key.Key_Return)
    assert listed.room.matters.ask.isVisible()
    listed.type("模板已修正")
    listed.press(Qt.Key.Key_Return)
    assert _shown(listed) == []
    listed.room.matters.which.choose(Which.CLOSED)
    assert _shown(listed) == [OLD]
    listed.room.matters.table.selectRow(0)
    listed.click("reopen_matter")
    listed.type("又出现乱码")
    listed.press(Qt.Key.Key_Return)
    found = listed.read(matters.matter, 1)
    assert (found.closed_at, found.why_open) == (None, "又出现乱码")


def test_a_matter_is_reported_and_answered(listed: Driver) -> None:
    listed.click("report_matter")
    listed.type("邓岚")
    listed.press(Qt.Key.Key_Return)
    listed.click("answer_matter")
    listed.type("周五前修复")
    listed.press(Qt.Key.Key_Return)
    found = listed.read(matters.matter, 1)
    assert (found.sent_to, found.sent_at, found.answer) == ("邓岚", NOW, "周五前修复")
    assert not listed.room.matters._acts["answer"].isHidden()


def test_the_list_is_filtered_by_kind_and_text(listed: Driver) -> None:
    form = MatterForm(1, "07 号席耳麦更换", MatterKind.FAULT, owner="设备组")
    listed.desk.worker.write(
        phrase("operations", "New matter"), lambda session: (Changed.MATTERS, open_matter(session, form, NOW))
    )
    listed.quiet()
    page = listed.room.matters
    assert _shown(listed) == [OLD, "07 号席耳麦更换"]
    page.search.setText("设备组")
    assert _shown(listed) == ["07 号席耳麦更换"]
    page.search.clear()
    page.kind.setCurrentIndex(page.kind.findData(MatterKind.OTHER_UNIT))
    page.kind.activated.emit(page.kind.currentIndex())
    assert _shown(listed) == [OLD]
    page.which.choose(Which.OVERDUE)
    assert _shown(listed) == [OLD]


def test_a_new_matter_from_the_page(listed: Driver) -> None:
    listed.press(Qt.Key.Key_Plus, Qt.KeyboardModifier.AltModifier)
    listed.type("核对排班表")
    listed.press(Qt.Key.Key_Return, CONTROL)
    assert "核对排班表" in _shown(listed)


def test_the_room_opens_at_a_matter_asked_for(drive: Driver) -> None:
    drive.room.open(("matter", 1))
    drive.quiet()
    assert drive.room.matters.chosen is not None
    assert drive.room.matters.chosen.row.text == OLD


def test_an_observation_takes_initials_a_letter_and_enter(walking: Driver) -> None:
    assert walking.room.walk.entry.agent.hasFocus()
    walking.qtbot.keyClicks(walking.room.walk.entry.agent, "gzx")
    walking.room.walk.entry.kind.setCurrentIndex(1)
    walking.room.walk.entry.at_once.setCurrentIndex(1)
    walking.press(Qt.Key.Key_Return)
    (seen,) = walking.read(observations.observations, 1, DAY)
    assert (seen.agent_name, seen.kind, seen.at_once) == (
        "郭子轩",
        ObservationKind.DISCIPLINE,
        AtOnce.CORRECTED,
    )
    assert walking.room.walk.entry.agent.hasFocus()
    assert walking.room.walk.entry.agent.text() == ""
    assert len(walking.room.walk.model.rows) == 1


def test_who_is_not_clear_is_not_guessed(walking: Driver) -> None:
    entry = walking.room.walk.entry
    entry.agent.setText("80")
    entry.enter()
    walking.quiet()
    assert entry._fault.isVisible()
    assert walking.read(observations.observations, 1, DAY) == []
    assert entry.agent.text() == "80"


def test_what_is_not_settled_on_the_spot_becomes_a_matter(walking: Driver) -> None:
    entry = walking.room.walk.entry
    entry.text.setText("B 区灯管闪烁")
    entry.matter.setChecked(True)
    entry.enter()
    walking.quiet()
    assert "B 区灯管闪烁" in [row.text for row in walking.read(matters.open_matters, 1)]


def test_ctrl_tab_turns_the_pages(drive: Driver) -> None:
    for expected in (MATTERS, WALK, HANDOVERS):
        drive.press(Qt.Key.Key_Tab, CONTROL)
        assert drive.room.tabs.value == expected


def test_nobody_chosen_leads_to_the_settings(drive: Driver) -> None:
    wanted: list[object] = []
    drive.desk.wanted.connect(lambda *where: wanted.extend(where))
    drive.desk.choose_leader(None)
    drive.quiet()
    assert drive.page.shown is None
    drive.click("to_settings")
    assert wanted == ["settings", "leaders"]


def test_no_group_says_so(drive: Driver) -> None:
    drive.desk.choose_group(None)
    drive.quiet()
    assert drive.room._groupless.isVisible()
    assert not drive.room.print_button.isVisible()


def test_a_read_only_store_can_only_be_read(drive: Driver) -> None:
    drive.start()
    drive.desk.read_only = True
    drive.room.refresh()
    drive.quiet()
    assert not drive.page.start_button.isEnabled()
    assert not drive.page.sign.main.isEnabled()
    assert not drive.page.sheet.items[next(iter(drive.page.sheet.items))].text.isVisible()


def test_heads_that_differ_from_attendance_are_marked(drive: Driver) -> None:
    card = HeadsCard()
    drive.qtbot.addWidget(card)
    card.show_heads(
        [Head("due", "应到", 12, 11), Head("leave", "请假", 2, 2, "马丽娜、朱文博")], writable=True
    )
    assert "12" in card._notes["due"].text()
    assert card._notes["due"].property("kind") == "warning"
    assert card._notes["leave"].text() == "马丽娜、朱文博"


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("18:00", datetime(2026, 6, 30, 18)),
        ("701", datetime.combine(datetime(2026, 7, 1), WHOLE_DAY)),
        ("+2 9:30", datetime(2026, 7, 2, 9, 30)),
        ("周五 18:00", datetime(2026, 7, 3, 18)),
        ("2026-07-01 08:05", datetime(2026, 7, 1, 8, 5)),
        ("", None),
    ],
)
def test_moments_typed_short(text: str, moment: datetime | None) -> None:
    assert parse_moment(text, NOW) == moment


@pytest.mark.parametrize("text", ["不久", "25:00", "18:60", "631 12:00"])
def test_what_is_no_moment_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse_moment(text, NOW)


def test_a_whole_day_is_written_without_a_time() -> None:
    assert moment_title(datetime(2026, 7, 1, 23, 59), NOW) == "7月1日"
    assert moment_title(datetime(2026, 6, 30, 18), NOW).endswith("18:00")
