"""Keys become records: shown at once, written after, taken back where they cannot be written."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QRect, Signal

from ccleader.errors import Misfit, Trouble
from ccleader.models.cells import DayCell
from ccleader.models.locks import Cell
from ccleader.ui.attendance import entering
from ccleader.ui.attendance.ask import Ask
from ccleader.ui.attendance.entering import Change, Wanted
from ccleader.ui.attendance.grid import MonthGrid
from ccleader.ui.attendance.grid_view import Mode
from ccleader.ui.attendance.looks import Said, look, minutes
from ccleader.ui.attendance.reading import Month
from ccleader.ui.room import Desk
from ccleader.words import phrase

LATE, SWAP, REPEAT = "C", "H", "D"
"""Letters that do something; all others are those of shifts and codes."""


class Pen(QObject):
    """Writes into the month on view."""

    settled = Signal()
    """Nothing is on its way to the store any more."""
    told = Signal(str, bool)
    """A sentence for the line below the grid; True: it did not work."""
    swap_wanted = Signal(object)
    """A swap from this `Cell`."""

    def __init__(self, desk: Desk, grid: MonthGrid) -> None:
        super().__init__(grid)
        self._desk = desk
        self._grid = grid
        self._ask = Ask(grid)
        self._month: Month | None = None
        self._mode = Mode.ACTUAL
        self._cells: dict[Cell, DayCell] = {}
        self._pending = 0
        self._reason = ""
        grid.typed.connect(self.type)
        grid.cleared.connect(self.clear)

    @property
    def busy(self) -> bool:
        """Whether something shown is not written yet."""
        return self._pending > 0

    @property
    def asking(self) -> Ask:
        """The question beside the cell."""
        return self._ask

    @property
    def cells(self) -> dict[Cell, DayCell]:
        """The days as they are shown."""
        return self._cells

    def load(self, month: Month, mode: Mode) -> None:
        """Write into this month and layer from now on; what is asked of other cells is called off."""
        if self._ask.isVisible() and (mode is not self._mode or month.cells.keys() != self._cells.keys()):
            self._ask.close_ask()
        self._month, self._mode = month, mode
        self._cells = dict(month.cells)

    def type(self, letter: str) -> None:
        """A letter for the chosen cells."""
        month, chosen = self._month, self._chosen()
        if month is None or not chosen:
            return
        if letter == SWAP:
            self.swap_wanted.emit(chosen[0])
        elif letter == LATE:
            self._ask_minutes(chosen)
        elif letter == REPEAT:
            self._enter(lambda: entering.last_week(month.kit, self._cells, chosen, self._mode))
        elif letter in month.kit.letters:
            self._fill(month.kit.letters[letter], chosen)
        else:
            self._complain(
                self.tr("“{letter}” stands for nothing here. F1 lists the letters."), letter=letter
            )

    def _fill(self, said: Said, chosen: Sequence[Cell]) -> None:
        """Say the same of the chosen cells; presence said of many leaves days of planned rest alone."""
        wanted = entering.filled(self._cells, said, chosen, self._mode)
        skipped = len(chosen) - len(wanted)
        if wanted:
            self._enter(lambda: wanted)
        if skipped:
            self._desk.tell(self.tr("%n planned days of rest were left as they are", "", skipped))

    def clear(self) -> None:
        """Nothing is to stand in the chosen cells any more."""
        self._enter(lambda: dict.fromkeys(self._chosen(), None))

    def enter(self, wanted: Wanted) -> None:
        """Write what is wanted, and tell of it with the way back."""

        def done(name: object) -> None:
            self._desk.tell(str(name), undo=True)

        self._enter(lambda: wanted, done)

    def find(self) -> None:
        """Ask for initials, a name or a number and go to that agent's row."""

        def take(text: str) -> str:
            return "" if self._go_to(text) else self.tr("Nobody is called so.")

        place = QRect(8, self._grid.horizontalHeader().height() - 8, 10, 2)
        self._ask.ask(self.tr("Agent"), place, take)

    def _go_to(self, text: str) -> bool:
        wanted, month = text.lower(), self._month
        for row, agent in enumerate(month.rows if month is not None else ()):
            full, _, initials = agent.pinyin.partition(" ")
            known = (agent.name.lower(), agent.number.lower(), initials, full)
            if wanted and any(word.startswith(wanted) for word in known):
                self._grid.choose_row(row)
                return True
        return False

    def _chosen(self) -> list[Cell]:
        """The chosen cells on which the agent is in the group."""
        chosen = [cell for row in self._grid.chosen for cell in row]
        there = [cell for cell in chosen if cell in self._cells]
        if chosen and not there:
            self._complain(self.tr("The agent is not in the group on that day."))
        return there

    def _ask_minutes(self, chosen: Sequence[Cell]) -> None:
        month = self._month
        if self._mode is Mode.PLAN or month is None:
            self._complain(self.tr("Late is entered under Actual."))
            return

        def take(text: str) -> str:
            try:
                late, early = minutes(text)
            except ValueError:
                return self.tr("Minutes late, as 8; minutes early, as -20.")
            self._enter(lambda: entering.late(month.kit, self._cells, list(chosen), late, early))
            return ""

        self._ask.ask(self.tr("Minutes late (early: -20)"), self._place(), take)

    def _place(self) -> QRect:
        """Where the cursor stands on the grid."""
        at = self._grid.visualRect(self._grid.currentIndex())
        return at.translated(self._grid.viewport().pos())

    def _enter(
        self,
        find: Callable[[], Wanted],
        done: Callable[[object], None] | None = None,
    ) -> None:
        """Make the change that is wanted; a locked month asks why first."""
        month = self._month
        if month is None:
            return
        if self._desk.read_only:
            self._complain(self.tr("The store is open read-only."))
            return
        try:
            wanted = find()
            change = entering.change(month.kit, self._cells, wanted, self._mode, month.names)
        except Trouble as error:
            self._complain(str(error))
            return
        if not wanted:
            return
        if change.locked:
            self._ask_reason(change, done)
        else:
            self._write(change, None, done)

    def _ask_reason(self, change: Change, done: Callable[[object], None] | None) -> None:
        def take(text: str) -> str:
            if not text:
                return self.tr("The month is locked: a correction needs a reason.")
            self._reason = text
            self._write(change, text, done)
            return ""

        self._ask.ask(self.tr("Reason of the correction"), self._place(), take, self._reason, 380)

    def _write(self, change: Change, reason: str | None, done: Callable[[object], None] | None) -> None:
        month = self._month
        assert month is not None
        before = {cell: self._cells[cell] for cell in change.after}
        self._cells.update(change.after)
        self._grid.rows.run_ahead(
            {cell: look(month.kit, after, self._mode) for cell, after in change.after.items()}
        )
        self._grid.go_on()
        self._grid.paint_now(change.after)
        self.told.emit("", False)
        self._pending += 1

        def written(_: object) -> None:
            if done is not None:
                done(change.name)
            self._settle()

        def failed(error: BaseException) -> None:
            self._take_back(change, before, error)
            self._settle()
            if isinstance(error, Misfit) and error.field == "reason":
                self._ask_reason(change, done)

        self._desk.worker.write(
            change.name, lambda session: change.write(session, reason), written, self, failed
        )

    def _take_back(self, change: Change, before: dict[Cell, DayCell], error: BaseException) -> None:
        """Show the cells as they were, with the cursor on the first, and say why."""
        self._cells.update(
            {cell: was for cell, was in before.items() if self._cells[cell] is change.after[cell]}
        )
        self._grid.rows.fall_back(change.after.keys())
        self._grid.choose(next(iter(change.after)))
        self._complain(
            str(error) if isinstance(error, Trouble) else self.tr("It was not written. Nothing was changed.")
        )

    def _settle(self) -> None:
        self._pending -= 1
        if not self._pending:
            self.settled.emit()

    def _complain(self, text: str, **values: object) -> None:
        self.told.emit(text.format(**values) if values else text, True)


def letters(month: Month) -> list[tuple[str, str]]:
    """Every letter that may be typed and what it stands for; shifts first, then codes, then what acts."""
    shifts = sorted(month.kit.shifts.values(), key=lambda kind: kind.place)
    named = [(kind.letter, kind.name) for kind in shifts if not kind.retired]
    named += [
        (code.letter, code.name) for code in month.kit.codes.values() if code.letter and not code.retired
    ]
    own = dict(reversed(named))
    return [
        *((letter, own[letter]) for letter in dict.fromkeys(letter for letter, _ in named)),
        (LATE, str(phrase("attendance", "late, left early"))),
        (SWAP, str(phrase("attendance", "swap"))),
        (REPEAT, str(phrase("attendance", "as last week"))),
    ]
