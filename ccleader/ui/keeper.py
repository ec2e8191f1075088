"""Saves what is typed while it is typed; nothing is lost, and nothing on its way is written over."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ccleader.errors import Misfit
from ccleader.models.changed import Changed
from ccleader.ui.desk import Desk
from ccleader.words import Phrase

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

RESTS_MS = 2_000
"""After this long without a key what was typed is saved."""

Operation = Callable[["Session"], "Changed | tuple[Changed, object]"]


class Keeper(QObject):
    """Holds one write for each thing being typed until it rests; `busy` tells what is not stored yet."""

    refused = Signal(str, object)
    """A field (empty where none is named) and the error: what was typed stays where it is."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._waiting: dict[str, tuple[Phrase, Operation]] = {}
        self._sent: dict[str, int] = {}
        self._unkept: set[str] = set()
        """What was typed and refused: it stands on view until it is mended."""
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(RESTS_MS)
        self._resting.timeout.connect(self.flush)

    def busy(self, what: str) -> bool:
        """Whether something typed there is not in the store yet."""
        return what in self._waiting or what in self._unkept or self._sent.get(what, 0) > 0

    def forget(self, *whats: str) -> None:
        """What was refused of these is on view no longer."""
        self._unkept.difference_update(whats)

    def keep(self, what: str, name: Phrase, operation: Operation) -> None:
        """Write this once typing rests, in place of what waits under the same name."""
        if not self._desk.read_only:
            self._waiting[what] = name, operation
            self._resting.start()

    def flush(self) -> None:
        """Write all that waits, now."""
        self._resting.stop()
        waiting, self._waiting = self._waiting, {}
        for what, (name, operation) in waiting.items():
            self._write(what, name, operation, self._home, self._not_kept)

    def write(
        self, what: str, name: Phrase, operation: Operation, then: Callable[[object], object] | None = None
    ) -> None:
        """Write at once."""

        def home(what: str, value: object) -> None:
            self._home(what, value)
            if then is not None:
                then(value)

        if not self._desk.read_only:
            self._write(what, name, operation, home, self._refused)

    def _write(
        self,
        what: str,
        name: Phrase,
        operation: Operation,
        home: Callable[[str, object], object],
        failed: Callable[[str, BaseException], object],
    ) -> None:
        self._sent[what] = self._sent.get(what, 0) + 1
        self._desk.worker.write(name, operation, partial(home, what), self, partial(failed, what))

    def _home(self, what: str, _: object) -> None:
        self._sent[what] -= 1
        self._unkept.discard(what)

    def _not_kept(self, what: str, error: BaseException) -> None:
        self._unkept.add(what)
        self._refused(what, error)

    def _refused(self, what: str, error: BaseException) -> None:
        self._sent[what] -= 1
        self.refused.emit(error.field if isinstance(error, Misfit) else "", error)
