"""Who works here: chosen in the top bar, remembered, carried by every record; the duty lent; the shift."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ccleader.models import leaders, shifts
from ccleader.models.changed import Changed
from ccleader.models.leaders import DelegationRow, LeaderForm, LeaderRow
from ccleader.ui.duty import LendDialog
from ccleader.ui.groups import Groups
from ccleader.ui.leader_form import LeaderDialog
from ccleader.ui.main_window import MainWindow
from ccleader.ui.room import Desk
from ccleader.ui.top_bar import TopBar, shares
from ccleader.ui.worker import Worker
from ccleader.words import phrase
from tests.ui.conftest import TODAY

Settled = Callable[[Worker], None]


class Bar:
    """A top bar over a store, and what a user does with it."""

    def __init__(self, desk: Desk, page: QWidget, settled: Settled) -> None:
        desk.ready = True
        self.desk, self._settled = desk, settled
        self.bar = TopBar(desk, Groups(desk, page), page)
        self.bar.setParent(page)
        self.bar.resize(1200, 48)
        self.bar.show()
        self.settle()

    def settle(self) -> None:
        self._settled(self.desk.worker)

    def write(self, operation: Callable[[Any], Any]) -> None:
        self.desk.worker.write(phrase("operations", "Change"), operation)
        self.settle()

    def read(self, query: Callable[[Any], Any]) -> Any:
        told: list[Any] = []
        self.desk.worker.read(query, told.append, self.bar)
        self.settle()
        return told[0]

    def actions(self) -> dict[str, QAction]:
        return {action.text(): action for action in self.bar.leaders.menu().actions() if action.text()}

    def take(self, part: str) -> None:
        next(action for text, action in self.actions().items() if part in text).trigger()
        self.settle()

    def loan(self) -> DelegationRow | None:
        found: DelegationRow | None = self.read(lambda session: leaders.running(session, 1))
        return found


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1200, 300)
    made.show()
    return made


@pytest.fixture
def bar(desk: Desk, page: QWidget, settled: Settled) -> Bar:
    return Bar(desk, page, settled)


@pytest.fixture
def staffed(bar: Bar) -> Bar:
    """With 周敏, who works here, and 乔岩."""

    def add(session: Any) -> Changed:
        leaders.add_leader(session, LeaderForm("周敏", "班长"))
        leaders.add_leader(session, LeaderForm("乔岩", "值班长"))
        return Changed.LEADERS

    bar.write(add)
    bar.take("周敏")
    return bar


def test_that_the_first_leader_entered_works_here_and_signs_what_is_written(bar: Bar, page: QWidget) -> None:
    nobody = bar.bar.leader.text()
    bar.take("New leader")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, LeaderDialog)
    assert dialog.title.text() == "班长", "the group says what its leader is called"
    dialog.name.setText("周敏")
    save(dialog, "save")
    bar.settle()
    assert bar.bar.leader.text() == "周敏 班长" != nobody
    assert bar.desk.worker.who == "周敏"


def test_that_who_works_here_is_remembered(staffed: Bar, desk: Desk, page: QWidget, settled: Settled) -> None:
    desk.choose_leader(None)
    again = Bar(desk, page, settled)
    assert desk.leader is not None
    assert again.bar.leader.text() == "周敏 班长"
    again.take("乔岩")
    assert desk.worker.who == "乔岩"


def test_that_who_took_over_is_remembered(staffed: Bar, desk: Desk, page: QWidget, settled: Settled) -> None:
    desk.choose_leader(next(row for row in staffed.bar.leaders.watch.leaders if row.name == "乔岩"))
    desk.choose_leader(None)
    assert "乔岩" in Bar(desk, page, settled).bar.leader.text()


def test_that_a_menu_goes_when_it_is_closed(staffed: Bar, page: QWidget) -> None:
    before = page.findChildren(QMenu)
    for made in (staffed.bar.group, staffed.bar.leader):
        made.click()
        opened = QApplication.activePopupWidget()
        assert isinstance(opened, QMenu)
        opened.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert page.findChildren(QMenu) == before


def test_that_a_leader_who_is_gone_no_longer_works_here(staffed: Bar, desk: Desk) -> None:
    desk.worker.undo()
    staffed.settle()
    assert desk.leader is None


def test_that_a_name_taken_already_is_told_in_the_form(staffed: Bar) -> None:
    staffed.take("New leader")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, LeaderDialog)
    dialog.name.setText("乔岩")
    save(dialog, "save")
    staffed.settle()
    assert dialog.isVisible()
    assert "乔岩" in dialog.rows["name"]._fault.text()
    assert dialog.name.text() == "乔岩"


def test_that_the_duty_is_lent_and_comes_back_with_the_badge(staffed: Bar) -> None:
    lend(staffed, 4, "开质检会")
    assert "王思远" in staffed.bar._stands_in.text()
    assert staffed.bar._stands_in.isVisible()
    loan = staffed.loan()
    assert loan is not None
    assert (loan.from_name, loan.badge_given, loan.by, loan.day) == ("周敏", True, "周敏", TODAY)
    back = [text for text in staffed.actions() if "王思远" in text]
    assert len(back) == 2, "with the badge, or without it"
    staffed.take(back[0])
    assert staffed.loan() is None
    assert not staffed.bar._stands_in.isVisible()


def test_that_lending_says_what_is_missing(staffed: Bar) -> None:
    dialog = lend(staffed, 0, "")
    assert dialog.rows["to"]._fault.isVisible()
    dialog._to.setCurrentIndex(1)
    save(dialog, "save")
    staffed.settle()
    assert dialog.rows["reason"]._fault.isVisible()
    dialog._since.setText("noon")
    save(dialog, "save")
    assert dialog.rows["starts_at"]._fault.isVisible()
    assert staffed.loan() is None


def test_that_shortly_after_midnight_a_time_of_the_evening_is_yesterdays(staffed: Bar, desk: Desk) -> None:
    desk.now = lambda: datetime.combine(TODAY, time(0, 10))
    lend(staffed, 1, "巡视", "2350")
    loan = staffed.loan()
    assert loan is not None
    assert (TODAY - loan.starts_at.date()).days == 1


def test_that_nobody_lends_a_duty_without_saying_who(bar: Bar) -> None:
    assert [action.isEnabled() for action in bar.actions().values()] == [False, True]


@pytest.mark.parametrize(
    ("at", "kind", "part"), [(time(8), "info", "08:00–16:00"), (time(15, 42), "warn", "18")]
)
def test_that_the_shift_is_shown_and_its_end_announced(bar: Bar, at: time, kind: str, part: str) -> None:
    assert not bar.bar._shift.isVisible()
    bar.desk.now = lambda: datetime.combine(TODAY, at)
    bar.write(lambda session: shifts.start_with(session, shifts.Preset.THREE_SHIFTS))
    assert bar.bar._shift.isVisible()
    assert bar.bar._shift.property("chip") == kind
    assert part in bar.bar._shift.text()


def test_that_the_next_shift_comes_by_itself(bar: Bar) -> None:
    bar.write(lambda session: shifts.start_with(session, shifts.Preset.THREE_SHIFTS))
    bar.desk.now = lambda: datetime.combine(TODAY, time(16))
    bar.bar._tick()
    bar.settle()
    assert "16:00–24:00" in bar.bar._shift.text()


def test_that_in_a_store_without_groups_one_may_say_who_works(
    build: Callable[[], MainWindow], worker: Worker, qtbot: QtBot
) -> None:
    window = build()
    window.show()
    qtbot.waitUntil(lambda: window.room is not None and worker.idle)
    assert window.frame.top_bar.leader.isVisible()


@pytest.mark.parametrize(
    ("wanted", "room", "given"),
    [
        ([100, 50], 200, [100, 50]),
        ([100, 50], 120, [70, 50]),
        ([100, 50], 90, [45, 45]),
        ([100, 50], 10, [40, 40]),
        ([], 100, []),
    ],
)
def test_that_the_longest_name_gives_way_first(wanted: list[int], room: int, given: list[int]) -> None:
    assert shares(wanted, room) == given


def lend(bar: Bar, place: int, reason: str, since: str = "") -> LendDialog:
    bar.take("Lend the duty")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, LendDialog)
    dialog._to.setCurrentIndex(place)
    dialog._reason.setText(reason)
    if since:
        dialog._since.setText(since)
    save(dialog, "save")
    bar.settle()
    return dialog


def save(dialog: QWidget, name: str) -> None:
    found = dialog.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    found.click()


def test_that_rows_are_offered_with_their_titles(staffed: Bar) -> None:
    rows: tuple[LeaderRow, ...] = staffed.bar.leaders.watch.leaders
    assert list(staffed.actions())[:2] == [row.titled for row in rows]
