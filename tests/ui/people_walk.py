"""A month of people: eighteen agents and their figures, and a hand that has nothing but a keyboard."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QMenu, QWidget

from ccleader.metrics.grains import Grain, Subject
from ccleader.metrics.periods import month
from ccleader.models import agents, leaders, targets, traffic
from ccleader.models.agents import AgentForm
from ccleader.models.changed import Changed
from ccleader.models.leaders import LeaderForm
from ccleader.ui.rooms import ROOMS
from tests.models.made import fact
from tests.ui.month_walk import ALT, CONTROL, KEY, NAMES, NONE, Walk

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

GROUP = 1
FIRST = date(2026, 6, 1)
JUNE = month(FIRST)
LEADER = "周敏"
FIGURES_FROM = date(2026, 4, 20)
SLOW, COACHED_ON = 5, date(2026, 6, 3)
"""The agent whose calls take longer until he is coached, and that day."""

SHIFT = Qt.KeyboardModifier.ShiftModifier
ENTER, TAB, SPACE = KEY.Key_Return, KEY.Key_Tab, KEY.Key_Space
_MOST_TABS = 200
"""What is further away than this cannot be reached with Tab."""


def fill(session: Session) -> Changed:
    """The group, its leader and the figures that reports brought; nothing about anybody's conduct yet."""
    group = agents.add_group(session, "晨曦组", title="班长")
    for number, name in enumerate(NAMES, start=8001):
        agents.add(session, AgentForm(group, f"{number}", name, joined_on=date(2025, 1, 1)))
    leaders.add_leader(session, LeaderForm(LEADER, "班长", (group,)))
    targets.set_target(session, "aht", 195.0, date(2026, 1, 1), group)
    batch = traffic.open_batch(session, traffic.BatchInfo("日报.xlsx", "1"))
    traffic.deliver(session, batch, Subject.AGENT, list(_figures()))
    return Changed.ALL


def _figures() -> Sequence[Any]:
    days = [FIGURES_FROM + timedelta(days=at) for at in range((JUNE.last - FIGURES_FROM).days + 1)]
    return [
        fact(
            who,
            int(f"{day:%Y%m%d}"),
            grain=Grain.DAY,
            calls_handled=80,
            handle_seconds=80 * _seconds(who, day),
        )
        for who in range(1, len(NAMES) + 1)
        for day in days
    ]


def _seconds(who: int, day: date) -> int:
    """Seconds a call takes: no day is as the one before, and the slow one is quicker once coached."""
    slow = 25 if who == SLOW and day <= COACHED_ON else 0
    return 190 + slow + (who * 7 + day.toordinal() * 13) % 11


def number(who: int) -> str:
    """The 工号 of an agent, by which a hand calls him."""
    return f"{8000 + who}"


def name(who: int) -> str:
    """What he is called."""
    return NAMES[who - 1]


@dataclass
class Hand(Walk):
    """Presses keys where the focus is, and counts them; the mouse is not there."""

    now: datetime = datetime(2026, 6, 1, 9, 0)
    strokes: int = 0

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        """A key where the focus is."""
        self.strokes += 1
        super().press(key, held)

    def types(self, text: str) -> None:
        """Digits and letters, key by key."""
        for letter in text:
            self.strokes += 1
            QTest.keyClick(QApplication.focusWidget(), letter)
        self.settle()

    def fresh(self, text: str) -> None:
        """A field's whole text anew."""
        self.press(KEY.Key_A, CONTROL)
        self.types(text) if text.isascii() else self.write(text)

    def go(self, room: str) -> None:
        """Go to a room by its key, and let it come to rest."""
        digit = next(at for at, entry in enumerate(ROOMS, start=1) if entry.key == room)
        self.visit(KEY(KEY.Key_0 + digit))
        self.rest()

    def rest(self) -> None:
        """Wait until what looks while one types has looked."""
        self.settle()
        with suppress(AttributeError):  # another room is on view
            self._wait(lambda: not self.room.month.entry._timer.isActive())
            self.settle()

    def reach(self, what: str) -> QWidget:
        """Go on with Tab, or back with Shift+Tab, to the field or button of that name or text."""
        return self._reach(what, lambda focus: what in _called(focus))

    def _reach(self, what: str, meant: Callable[[QWidget], bool]) -> QWidget:
        passed: list[str] = []
        for held in (NONE, SHIFT):
            start = focus = QApplication.focusWidget() or self.window
            while not meant(focus):
                passed.append(next(filter(None, _called(focus)), type(focus).__name__))
                QTest.keyClick(focus, TAB, held)
                found = QApplication.focusWidget()
                assert found is not None
                focus = found
                if focus is start or len(passed) > _MOST_TABS:
                    break
            else:
                return focus
        raise AssertionError(f"{what} cannot be reached with Tab: {' → '.join(passed)}")

    def push(self, what: str) -> None:
        """Press a button."""
        self.reach(what)
        self.press(SPACE)

    def put(self, field: str, text: str) -> None:
        """Type into a field of a form."""
        self.reach(field)
        self.fresh(text)

    def pick(self, field: str, text: str) -> None:
        """Walk a choice down until it says this."""
        combo = self.reach(field)
        assert isinstance(combo, QComboBox)
        self.press(KEY.Key_Home)
        while combo.currentText() != text:
            before = combo.currentIndex()
            self.press(KEY.Key_Down)
            assert combo.currentIndex() > before, f"{text} is no choice of {field}"

    def choose(self, choice: str, text: str) -> None:
        """Walk an exclusive choice to the right until it is on this."""
        wanted = f"{choice}: {text}"
        focus = self._reach(wanted, lambda focus: focus.accessibleName().startswith(f"{choice}: "))
        for _ in range(8):
            if focus.accessibleName() == wanted:
                return
            self.press(KEY.Key_Right)
            focus = QApplication.focusWidget() or self.window
        raise AssertionError(f"{text} is no choice of {choice}")

    def dialog_open(self) -> QWidget:
        """The dialog that is open."""
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        return dialog

    def done(self) -> None:
        """Ctrl+Enter in a dialog: it is written, and the window has the keys again."""
        self.dialog_open()
        self.press(ENTER, CONTROL)
        assert QApplication.activeModalWidget() is None, "the dialog is still open"
        self._back()
        self.settle()

    def on(self, day: int, hour: int = 15) -> None:
        """It is that day of June by now."""
        self.now = datetime(2026, 6, day, hour)

    def agents(self, *people: int) -> None:
        """From the grid of points into the entry panel, and choose whom it is about."""
        self.press(KEY.Key_K)
        for who in people:
            self.types(number(who))
            self.press(ENTER)

    def points(self, day: int, people: Sequence[int], article: str, facts: str, hour: int = 15) -> int:
        """Enter an occurrence in the room of points; the strokes it took once the agents were chosen."""
        self.on(day, hour)
        self.agents(*people)
        self.strokes = 0
        self.press(ENTER)
        self.types(article)
        self.press(ENTER)
        self.write(facts)
        self.press(ENTER, CONTROL)
        took = self.strokes
        self.back_to_grid()
        return took

    def cursor(self, who: int, day: int) -> None:
        """Walk the grid of points to an agent's day."""
        grid, wanted = self.room.month.grid, (who, FIRST.replace(day=day))
        self.press(KEY.Key_Home, CONTROL)
        for _ in range(len(NAMES)):
            if grid.cell[0] == who:
                break
            self.press(KEY.Key_Down)
        for _ in range(day):
            if grid.cell == wanted:
                break
            self.press(KEY.Key_Right)
        assert grid.cell == wanted

    def find_record(self, what: str) -> None:
        """Open the newest record that the search of all records finds."""
        self.press(KEY.Key_2, ALT)
        self.press(KEY.Key_Slash)
        self.fresh(what)
        self._wait(lambda: not self.room.records._typing.isActive())
        self.reach("conduct")
        self.press(KEY.Key_Home, CONTROL)
        self.press(ENTER)
        self.rest()
        assert self.room.drawer.row is not None

    def find_check(self, what: str) -> None:
        """Open the check that the search finds."""
        self.press(KEY.Key_Slash)
        self.fresh(what)
        self._wait(lambda: not self.room.month._typing.isActive())
        self.reach("quality")
        self.press(KEY.Key_Home, CONTROL)
        self.press(ENTER)
        assert self.room.month.sheet.row.call_ref == what

    def walk_to(self, item: str) -> None:
        """Walk the items of a check down to one of them."""
        grid = self.room.month.sheet.grid
        self.press(KEY.Key_Home)
        while grid.item.text != item:
            before = grid.item
            self.press(KEY.Key_Down)
            assert grid.item != before, f"no item {item}"

    def from_menu(self, text: str) -> None:
        """Take a line of the menu that is open."""
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        for _ in menu.actions():
            QTest.keyClick(menu, KEY.Key_Down)
            if menu.activeAction().text() == text:
                QTest.keyClick(menu, ENTER)
                self.settle()
                return
        raise AssertionError(f"{text} is not in the menu")

    def says(self, line: str) -> None:
        """One line of quick entry."""
        self.press(KEY.Key_N, CONTROL)
        self.write(line)
        self.settle()
        self.press(ENTER)
        assert QApplication.activeModalWidget() is None
        self._back()
        self.settle()

    def undoes(self, what: str) -> bool:
        """Whether that is what Ctrl+Z would take back, as the status bar says."""
        told: str = self.window.frame.status_bar.undo.text()
        return told.endswith(what)

    def back_to_grid(self) -> None:
        """The month is read, and the cursor of the room stands in its grid."""
        self.rest()
        self.room.setFocus()
        self.press(KEY.Key_1, ALT)


@dataclass(frozen=True)
class Asked:
    """The store of an open window, as far as it is only read."""

    hand: Hand

    def read(self, function: Callable[..., Any]) -> Any:
        """What a function finds in it, asked through the window's worker."""
        found: list[Any] = []
        self.hand.worker.read(function, found.append, self.hand.window)
        self.hand.settle()
        return found[0]


def _called(widget: QWidget) -> tuple[str, ...]:
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return (widget.objectName(), text, widget.accessibleName())
