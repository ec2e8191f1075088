"""Reminders are told once, stand until they are done, and keep quiet off shift."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time
from typing import Any

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QPushButton, QSystemTrayIcon, QWidget
from pytestqt.qtbot import QtBot

from ccleader.models import leaders, meetings, notices, shifts
from ccleader.models.changed import Changed
from ccleader.models.leaders import LeaderForm
from ccleader.ui import choices
from ccleader.ui.due import Reminder
from ccleader.ui.leaders import Leaders
from ccleader.ui.main_window import MainWindow
from ccleader.ui.reminders import Reminders
from ccleader.ui.room import Desk
from ccleader.ui.worker import Worker
from ccleader.words import phrase
from tests.ui.conftest import TODAY

Settled = Callable[[Worker], None]


class Clock:
    """The leaders and reminders of a window, driven by the minute."""

    def __init__(self, desk: Desk, page: QWidget, settled: Settled) -> None:
        desk.ready = True
        self.desk, self._settled = desk, settled
        self.leaders = Leaders(desk, page)
        self.reminders = Reminders(desk, self.leaders, page)
        self.told: list[Reminder] = []
        self.over: list[Reminder] = []
        self.reminders.told.connect(self.told.extend)
        self.reminders.over.connect(self.over.append)

    def write(self, operation: Callable[[Any], Any]) -> None:
        self.desk.worker.write(phrase("operations", "Change"), operation)
        self._settled(self.desk.worker)

    def at(self, hour: int, minute: int) -> list[str]:
        """The rooms newly told of at that time of the day."""
        self.told.clear()
        self.desk.now = lambda: datetime.combine(TODAY, time(hour, minute))
        self.leaders.load()
        self._settled(self.desk.worker)
        return [each.room for each in self.told]


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def clock(desk: Desk, page: QWidget, settled: Settled) -> Clock:
    made = Clock(desk, page, settled)

    def fill(session: Any) -> Changed:
        leaders.add_leader(session, LeaderForm("周敏"))
        shifts.start_with(session, shifts.Preset.OFFICE_HOURS)
        return Changed.ALL

    made.write(fill)
    made.leaders.choose(made.leaders.watch.leaders[0])
    return made


def test_that_a_handover_is_told_once_and_is_over_with_the_shift(clock: Clock) -> None:
    assert clock.at(16, 29) == []
    assert clock.at(16, 30) == ["handover"]
    assert clock.at(16, 45) == []
    assert clock.over == []
    clock.at(17, 1)
    assert [each.room for each in clock.over] == ["handover"]


def test_that_a_meeting_is_told(clock: Clock) -> None:
    form = meetings.MeetingForm(1, "大早会", (TODAY.weekday(),), 580, 30, TODAY)
    clock.write(lambda session: (Changed.BRIEFINGS, meetings.add_meeting(session, form)))
    assert clock.at(9, 29) == []
    assert clock.at(9, 30) == ["briefings"]


def test_that_a_notice_to_tell_is_told_when_it_comes(clock: Clock) -> None:
    assert clock.at(10, 0) == []
    form = notices.NoticeForm("资费调整", TODAY)
    clock.write(lambda session: (Changed.NOTICES, notices.add_notice(session, form)))
    assert [each.room for each in clock.told] == ["briefings"]


def test_that_off_shift_at_night_nothing_is_told(clock: Clock) -> None:
    form = meetings.MeetingForm(1, "夜会", (TODAY.weekday(),), 1380, 30, TODAY)
    clock.write(lambda session: (Changed.BRIEFINGS, meetings.add_meeting(session, form)))
    assert clock.at(22, 55) == []
    choices.QUIET.write(clock.desk.settings, "none")
    assert clock.at(22, 56) == ["briefings"]


def test_that_who_wants_no_reminders_gets_none(clock: Clock) -> None:
    choices.REMINDERS.write(clock.desk.settings, "none")
    assert clock.at(16, 30) == []


def test_that_outside_the_window_they_are_told_in_the_tray(
    clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: True))
    monkeypatch.setattr(QSystemTrayIcon, "show", lambda _: None)
    monkeypatch.setattr(QSystemTrayIcon, "showMessage", lambda _, title, text: shown.append(text))
    clock.at(16, 30)
    assert len(shown) == 1
    choices.REMINDERS.write(clock.desk.settings, "window")
    clock.at(17, 1)
    assert clock.at(16, 31) == ["handover"]
    assert len(shown) == 1


def test_that_what_can_wait_passes_by(window: MainWindow, worker: Worker, settled: Settled) -> None:
    window.desk.now = lambda: datetime.combine(TODAY, time(10))
    form = notices.NoticeForm("资费调整", TODAY)
    worker.write(
        phrase("operations", "Change"), lambda session: (Changed.NOTICES, notices.add_notice(session, form))
    )
    settled(worker)
    toast = window.frame._toast
    assert toast.isVisible()
    assert toast._text.text().startswith("◎")
    assert not window.frame.banners.isVisible()


def test_that_today_tells_it_all_already(window: MainWindow, worker: Worker, settled: Settled) -> None:
    window.frame.visit("today")
    window.desk.now = lambda: datetime.combine(TODAY, time(16, 40))
    choices.QUIET.write(window.desk.settings, "none")
    worker.write(
        phrase("operations", "Change"), lambda session: shifts.start_with(session, shifts.Preset.OFFICE_HOURS)
    )
    settled(worker)
    assert "warn" in window.frame.top_bar._shift.property("chip"), "the end of the shift is told"
    assert not window.frame.banners.isVisible()


def test_that_a_banner_leads_to_the_room_and_goes_when_it_is_over(
    window: MainWindow, worker: Worker, settings: QSettings, settled: Settled
) -> None:
    frame, desk = window.frame, window.desk
    worker.write(
        phrase("operations", "Change"), lambda session: shifts.start_with(session, shifts.Preset.OFFICE_HOURS)
    )
    choices.QUIET.write(settings, "none")
    desk.now = lambda: datetime.combine(TODAY, time(16, 40))
    frame.top_bar.leaders.load()
    settled(worker)
    button = frame.banners.findChild(QPushButton, "open_handover")
    assert button.isVisible()
    button.click()
    settled(worker)
    assert settings.value("window/room") == "handover"
    desk.now = lambda: datetime.combine(TODAY, time(17, 5))
    frame.top_bar.leaders.load()
    settled(worker)
    assert not frame.banners.isVisible()
