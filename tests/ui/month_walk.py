"""A month on the floor: eighteen agents, three shifts, two leaders in turn; and the hand at the window."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from ccleader.metrics.periods import Period
from ccleader.models import agents, assets, attendance, briefings, handovers, leaders, notices, shifts
from ccleader.models.agents import AgentForm
from ccleader.models.assets import AssetForm, AssetKind
from ccleader.models.briefings import BriefingKind
from ccleader.models.changed import Changed
from ccleader.models.handovers import HandoverSheet, HandoverState
from ccleader.models.leaders import LeaderForm
from ccleader.models.notices import NoticeForm
from ccleader.models.rolls import Presence, Roll
from ccleader.models.shifts import Preset, Shift
from ccleader.ui.imports.room import ImportsRoom
from ccleader.ui.main_window import MainWindow
from ccleader.ui.quick_entry import QuickEntry
from ccleader.ui.worker import Worker
from ccleader.words import phrase

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

GROUP = 1
MONTH = Period(date(2025, 12, 15), date(2026, 1, 15))
NEW_YEAR = date(2026, 1, 1)
NAMES = (
    "林晓彤 王思远 刘洋 徐梦洁 郭子轩 唐欣然 陈佳怡 马丽娜 朱文博 "
    "何静雯 高志祥 罗婷 梁宇航 宋雅琪 谢俊杰 韩雪 冯天佑 邓小雨"
).split()
PINS = {"周敏": "1234", "许薇": "5678"}
TURN = tuple(PINS)
"""Who leads the shifts, in turn."""

ROTATION = "ZZWWYYXXX"
EARLY, LATE, NIGHT = "ZWY"
HEADSET = "07 耳麦"

KEY = Qt.Key
NONE, ALT, CONTROL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
)
TODAY, HANDOVER, ATTENDANCE, BRIEFINGS, IMPORTS = KEY.Key_1, KEY.Key_2, KEY.Key_3, KEY.Key_4, KEY.Key_8
"""With Ctrl, the keys of the rooms."""

_PATIENCE = 30


def fill(session: Session) -> Changed:
    """The floor before its first shift: nothing is planned yet."""
    group = agents.add_group(session, "晨曦组", title="班长")
    for number, name in enumerate(NAMES, start=8001):
        agents.add(session, AgentForm(group, f"{number}", name, joined_on=date(2025, 1, 1)))
    shifts.start_with(session, Preset.THREE_SHIFTS)
    for name, pin in PINS.items():
        leader_id = leaders.add_leader(session, LeaderForm(name, "班长", (group,)))
        leaders.set_pin(session, leader_id, pin, datetime(2025, 12, 14))
    assets.add_asset(session, AssetForm(group, AssetKind.EQUIPMENT, "耳麦", "07"))
    assets.add_asset(session, AssetForm(group, AssetKind.TOOL, "应急手机"))
    notices.add_notice(session, NoticeForm("宽带资费说明口径更新", MONTH.first, number="业通〔2025〕18号"))
    return Changed.ALL


def letter(agent_id: int, day: date) -> str:
    """What the rotation gives an agent on a day: Z, W, Y, or X for rest."""
    return ROTATION[(agent_id - 1 + (day - MONTH.first).days) % len(ROTATION)]


def on_shift(day: date, shift: str) -> list[int]:
    """The agents whom the rotation gives a shift."""
    return [who for who in range(1, len(NAMES) + 1) if letter(who, day) == shift]


@dataclass
class Walk:
    """The window, the clock it goes by, and what its records should say in the end.

    `codes` and `late` (minutes) are by agent and business day; the code "" is a shift given away.
    """

    window: MainWindow
    now: datetime = datetime(2025, 12, 15, 7, 0)
    codes: dict[tuple[int, date], str] = field(default_factory=dict)
    late: dict[tuple[int, date], int] = field(default_factory=dict)

    @property
    def worker(self) -> Worker:
        """The worker of the window."""
        worker: Worker = self.window._desk.worker
        return worker

    @property
    def room(self) -> Any:
        """The room on view."""
        assert self.window.room is not None
        return self.window.room

    @property
    def leader(self) -> str:
        """Who works at the desk."""
        leader = self.window._desk.leader
        return "" if leader is None else leader.name

    def settle(self) -> None:
        """Wait until nothing is on its way; seconds have passed on the floor's clock."""
        self._wait(lambda: self.worker.idle)
        QCoreApplication.processEvents()  # what was made anew is shown
        self.now += timedelta(seconds=5)

    def _wait(self, done: Callable[[], bool]) -> None:
        """Let events pass until it is so."""
        until = time.monotonic() + _PATIENCE
        while not done():
            assert time.monotonic() < until, "it does not come to rest"
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        """A key where the focus is."""
        assert QApplication.activeWindow() is not None, "a part flashed as a window of its own"
        QTest.keyClick(QApplication.focusWidget() or self.window, key, held)
        self.settle()

    def write(self, text: str, where: QWidget | None = None) -> None:
        """Text, as an input method writes it."""
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(where or QApplication.focusWidget(), event)

    def digits(self, pin: str) -> None:
        """A PIN, digit by digit, where the focus is."""
        for digit in pin:
            QTest.keyClick(QApplication.focusWidget(), digit)
        self.settle()

    def click(self, name: str, inside: QWidget | None = None) -> None:
        """The first button of a name that can be seen and pressed."""
        found = (inside or self.room).findChildren(QPushButton, name)
        made = next(each for each in found if each.isEnabled() and each.isVisible())
        QTest.mouseClick(made, Qt.MouseButton.LeftButton)
        self.settle()

    def visit(self, room: Qt.Key) -> None:
        """Go to a room by its key."""
        self.press(room, CONTROL)

    def works(self, name: str) -> None:
        """Say at the top who works here."""
        menu = self.window.frame.top_bar.leaders.menu()  # type: ignore[union-attr]
        next(action for action in menu.actions() if action.text().startswith(name)).trigger()
        self.settle()
        assert self.leader == name

    def quick(self, line: str) -> None:
        """One line of quick entry, over whatever room is on view."""
        self.press(KEY.Key_N, CONTROL)
        entry = QApplication.activeModalWidget()
        assert isinstance(entry, QuickEntry)
        self.write(line, entry.line)
        self.settle()
        QTest.keyClick(entry.line, KEY.Key_Return)
        self.settle()
        assert QApplication.activeModalWidget() is None, entry.fault_text
        self._back()

    def dialog(self, fill: Callable[[Any], object]) -> None:
        """Fill in the dialog that is open, and save it."""
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        fill(dialog)
        self.click("save", dialog)
        assert QApplication.activeModalWidget() is None
        self._back()

    def _back(self) -> None:
        """The window has the keys again after a dialog."""
        self.window.activateWindow()
        self._wait(self.window.isActiveWindow)

    def grid(self, agent_id: int, day: date) -> None:
        """The month grid with the cursor on a cell, and the cards below it."""
        self.visit(ATTENDANCE)
        self.room.open((agent_id, day))
        self.calm()
        self.room.grid.setFocus()
        if not self.room.closing.isVisible():
            self.press(KEY.Key_BracketRight)

    def cell(self, agent_id: int, day: date, key: Qt.Key) -> None:
        """A letter into a cell of the month grid."""
        self.grid(agent_id, day)
        self.press(key)
        self.calm()

    def calm(self) -> None:
        """Wait until the month grid has read what it wrote."""
        self.settle()
        with suppress(AttributeError):  # another room is on view
            self._wait(lambda: not self.room.pen.busy and not self.room._reader.isActive())
            self.settle()

    @property
    def sheet(self) -> HandoverSheet:
        """The handover on view."""
        shown = self.room.handovers.shown
        assert shown is not None
        sheet: HandoverSheet = shown.sheet
        return sheet

    def start(self) -> None:
        """Begin the handover of the shift that runs."""
        self.visit(HANDOVER)
        if self.room.handovers.shown is not None:  # the one taken over when the shift began
            self.click("start_handover")
        else:
            self.press(KEY.Key_Return, CONTROL)
        assert (self.sheet.state, self.sheet.from_name) == (HandoverState.DRAFT, self.leader)

    def sign(self) -> None:
        """The outgoing leader signs."""
        name = self.leader
        self.press(KEY.Key_Return, CONTROL)
        self.digits(PINS[name])
        assert (self.sheet.state, self.sheet.signed_name) == (HandoverState.HANDED, name)

    def accept(self) -> None:
        """Who takes over signs at the same desk, and works there from then on."""
        name = self.sheet.to_name
        self.digits(PINS[name])
        assert self.sheet.state is HandoverState.ACCEPTED
        assert self.leader == name

    def accept_from_today(self, name: str) -> None:
        """Who takes over comes to the desk and accepts from the page of the day."""
        self.works(name)
        self.visit(TODAY)
        self.room.setFocus()
        self.press(KEY.Key_Return)
        self.digits(PINS[name])
        assert self.room.handover.state.text().startswith("✓")

    def sign_in(self) -> None:
        """Everybody who is due and not known to be away is here."""
        self.visit(TODAY)
        self.click("all_sign_in")

    def open_matter(self, text: str) -> None:
        """A new matter, typed into the sheet on view."""
        self.press(KEY.Key_Plus, ALT)
        self.write(text)
        self.press(KEY.Key_Return)
        assert text in {line.text for line in self.sheet.matters}

    def close_matter(self, text: str, how: str) -> None:
        """Close a matter of the sheet on view."""
        table = self.room.handovers.sheet.matters.table
        table.select_key(next(line.matter_id for line in self.sheet.matters if line.text == text))
        table.setFocus()
        self.press(KEY.Key_C)
        self.write(how)
        self.press(KEY.Key_Return)
        assert next(line.closed_how for line in self.sheet.matters if line.text == text) == how

    def brief(self) -> None:
        """Prepare, begin, call and hold the briefing of the shift."""
        self.visit(BRIEFINGS)
        self.room.findChild(QPushButton, "new_briefing").menu().actions()[0].trigger()
        self.settle()
        self.press(KEY.Key_2, ALT)  # to the roll call
        self.press(KEY.Key_Return, CONTROL)
        self.click("all_here")
        self.press(KEY.Key_Return, CONTROL)

    def quiet(self, day: date, place: int, taker: str) -> None:
        """A shift in which nothing happens, by the same operations without the widgets."""
        here, to = (_leader_id(name) for name in (self.leader, taker))
        if not isinstance(self.room, ImportsRoom):
            self.visit(IMPORTS)

        def passes(session: Session) -> Changed:
            shift = Shift(day, shifts.shift_types(session)[place])
            roll = attendance.day(session, GROUP, day, shift.type.id)
            changed = attendance.sign_in(session, roll.not_in, day, self.now)
            if not place:
                self._hold(session, shift)
            end = self.now + timedelta(hours=8)
            made = handovers.start(session, GROUP, shift, here, end)
            _, refused = handovers.sign(session, made, here, PINS[self.leader], end)
            assert refused is None
            later = end + timedelta(minutes=1)
            (waiting,) = handovers.to_accept(session, GROUP, to, later)
            taken, refused = handovers.accept(session, waiting.id, to, PINS[taker], later)
            assert refused is None
            return changed | taken | Changed.BRIEFINGS | Changed.NOTICES

        self.worker.write(phrase("operations", "A quiet shift"), passes)
        self.settle()
        self.works(taker)

    def _hold(self, session: Session, shift: Shift) -> None:
        kind, chair = BriefingKind.BEFORE, self.leader
        made = briefings.prepare(session, GROUP, shift.day, shift.type.id, kind, chair, self.now)
        briefings.begin(session, made, self.now)
        called = attendance.day(session, GROUP, shift.day, shift.type.id).here
        briefings.roll_call(session, made, [Roll(who, Presence.HERE) for who in called])
        briefings.hold(session, made, self.now)


def _leader_id(name: str) -> int:
    return TURN.index(name) + 1
