"""Saves what is typed while it is typed; nothing is lost, and nothing on its way is written over."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

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


@dataclass(frozen=True)
class Refused:
    """What was not written, why, and what was typed for it."""

    what: str
    error: BaseException
    typed: object = None

    @property
    def field(self) -> str:
        """The field that is wrong; "" where none is named."""
        return self.error.field if isinstance(self.error, Misfit) else ""


class Keeper(QObject):
    """Holds one write for each thing being typed until it rests; `busy` tells what is not stored yet."""

    refused = Signal(object)
    """A `Refused`: what was typed stays where it is."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._waiting: dict[str, tuple[Phrase, Operation, object]] = {}
        self._sent: dict[str, int] = {}
        self._unkept: dict[str, object] = {}
        """What was typed and refused: it is shown until it is mended."""
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(RESTS_MS)
        self._resting.timeout.connect(self.flush)

    def busy(self, what: str) -> bool:
        """Whether something typed there is not in the store yet."""
        return what in self._waiting or what in self._unkept or self._sent.get(what, 0) > 0

    def unkept(self, what: str) -> Any:
        """What was typed there and refused; None where nothing was."""
        return self._unkept.get(what)

    def keep(self, what: str, name: Phrase, operation: Operation, typed: object = None) -> None:
        """Write this once typing rests, in place of what waits under the same name."""
        if not self._desk.read_only:
            self._waiting[what] = name, operation, typed
            self._resting.start()

    def flush(self) -> None:
        """Write all that waits, now."""
        self._resting.stop()
        waiting, self._waiting = self._waiting, {}
        for what, (name, operation, typed) in waiting.items():
            self._write(what, name, operation, self._home, partial(self._not_kept, typed))

    def write(
        self,
        what: str,
        name: Phrase,
        operation: Operation,
        then: Callable[[object], object] | None = None,
        typed: object = None,
    ) -> None:
        """Write at once."""

        def home(what: str, value: object) -> None:
            self._home(what, value)
            if then is not None:
                then(value)

        if not self._desk.read_only:
            self._write(what, name, operation, home, partial(self._refused, typed))

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
        self._unkept.pop(what, None)

    def _not_kept(self, typed: object, what: str, error: BaseException) -> None:
        self._unkept[what] = typed
        self._refused(typed, what, error)

    def _refused(self, typed: object, what: str, error: BaseException) -> None:
        self._sent[what] -= 1
        self.refused.emit(Refused(what, error, typed))
