"""The one thread that owns the store: closures go out, results come home to the main thread.

Reads and writes run one after another in the order they were asked for. Long jobs that need no
store run beside it on threads of their own. A result whose owner is gone is dropped.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from itertools import count
from typing import TYPE_CHECKING, Any, TypeVar
from weakref import WeakSet

import shiboken6
from PySide6.QtCore import QObject, Signal, Slot

from ccleader.errors import Cancelled, Trouble
from ccleader.words import Phrase

if TYPE_CHECKING:  # SQLAlchemy is imported on the worker's thread, after the first paint
    from sqlalchemy.orm import Session

    from ccleader.models.changed import Changed
    from ccleader.models.history import OperationRow
    from ccleader.models.store import Outcome, Store

T = TypeVar("T")
Then = Callable[[Any], object] | None
Failed = Callable[[BaseException], object] | None

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Status:
    """What the status bar tells about the store."""

    path: str
    read_only: bool
    last_backup: datetime | None
    saved_at: datetime | None
    undo_id: int | None
    undo_name: Phrase | None
    redo_name: Phrase | None
    settled: bool
    """The last operation is final: it ended the undoing of all before it."""


@dataclass
class _Call:
    """One request on its way: what to do, and whom its result belongs to."""

    work: Callable[[], object]
    then: Then
    owner: QObject | None
    failed: Failed
    future: Future[object] | None = None

    @property
    def wanted(self) -> bool:
        """False once the owner's widget is gone."""
        return self.owner is None or shiboken6.isValid(self.owner)

    @property
    def refusal(self) -> Trouble | None:
        """Why it was not done, once it is over; None where it was, or was stopped."""
        over = self.future is not None and self.future.done() and not self.future.cancelled()
        error = self.future.exception() if over and self.future is not None else None
        return error if isinstance(error, Trouble) else None


class Task:
    """A long job seen from both sides: it reports, the window may cancel it."""

    def __init__(self, worker: Worker, owner: QObject, progress: Callable[[Any], object] | None) -> None:
        self._worker = worker
        self._owner = owner
        self._progress = progress
        self._latest: object = None
        self._on_its_way = False
        self._cancel = threading.Event()

    def report(self, state: object) -> None:
        """Tell how far the job is; from any thread, as often as it likes (the newest state wins)."""
        self._latest = state
        if not self._on_its_way:
            self._on_its_way = True
            self._worker._reported.emit(self)

    def cancel(self) -> None:
        """Ask the job to stop; it ends with `Cancelled`."""
        self._cancel.set()

    def cancelled(self) -> bool:
        """True once the job should stop; the job asks this often."""
        return self._cancel.is_set()

    def _show(self) -> None:
        self._on_its_way = False
        if self._progress is not None and shiboken6.isValid(self._owner):
            self._progress(self._latest)


class Worker(QObject):
    """Owns the store on its one thread.

    `failed` hears every error of its call, so that a form can come back to life. `troubled`
    carries what nobody took (a Trouble without `failed`) and every bug, taken or not.
    """

    opened = Signal()
    changed = Signal(object)
    troubled = Signal(object)
    status = Signal(object)
    walked = Signal(str, object)
    """Operations were taken back or done again: ("undo" or "redo", their names)."""
    _arrived = Signal(int, object)
    _reported = Signal(object)

    def __init__(self, open_store: Callable[[], Store], who: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_store = open_store
        self._store: Store | None = None
        self.who = who
        """Who works here, as the history keeps it."""
        self._saved_at: datetime | None = None
        self._written: int | None = None
        self._numbers = count()
        self._calls: dict[int, _Call] = {}
        self._tasks: WeakSet[Task] = WeakSet()
        self._stopped = False
        self._desk = ThreadPoolExecutor(1, "store")
        self._yard = ThreadPoolExecutor(2, "job")
        self._arrived.connect(self._deliver)
        self._reported.connect(self._show_progress)

    @property
    def written(self) -> int | None:
        """The operation a write's `then` is told of; None where no row was written."""
        return self._written

    @property
    def idle(self) -> bool:
        """True while nothing that was asked for is on its way."""
        return not self._calls

    def open(self, failed: Failed = None, how: Callable[[], Store] | None = None) -> None:
        """Open the store on its thread (as `how` does); `opened` follows, or `failed` with the reason.

        One that is open stays so until the other is.
        """
        self._submit(
            self._desk, _Call(lambda: self._open(how or self._open_store), self._is_open, None, failed)
        )

    def read(
        self, fn: Callable[[Session], T], then: Callable[[T], object], owner: QObject, failed: Failed = None
    ) -> None:
        """Run `fn` in a reading session; `then` gets what it returned."""
        self._submit(self._desk, _Call(lambda: self._held().read(fn), then, owner, failed))

    def write(
        self,
        name: Phrase,
        operation: Callable[[Session], Changed | tuple[Changed, Any]],
        then: Then = None,
        owner: QObject | None = None,
        failed: Failed = None,
    ) -> None:
        """Run the named operation in one transaction; `then` gets its value once it is committed."""

        who = self.who

        def work() -> object:
            outcome = self._held().write(name, operation, who=who)
            self._saved_at = datetime.now()
            return outcome

        def home(outcome: Outcome[Any]) -> None:
            self._written = outcome.operation
            self._announce(outcome.changed)
            if then is not None and (owner is None or shiboken6.isValid(owner)):
                then(outcome.value)

        self._submit(self._desk, _Call(work, home, None, self._for(owner, failed)))

    def undo(self, steps: int = 1) -> None:
        """Take back the last operations; stops quietly where there is nothing left."""
        self._submit(self._desk, _Call(lambda: self._walk("undo", steps), self._tell_walk, None, None))

    def undo_only(self, operation: int) -> None:
        """Take back this operation; nothing happens where it is not the last one that stands."""

        def work() -> object:
            row = self._held().to_undo
            return self._walk("undo", int(row is not None and row.id == operation))

        self._submit(self._desk, _Call(work, self._tell_walk, None, None))

    def redo(self, steps: int = 1) -> None:
        """Do again what was taken back."""
        self._submit(self._desk, _Call(lambda: self._walk("redo", steps), self._tell_walk, None, None))

    def history(self, then: Callable[[list[OperationRow]], object], owner: QObject) -> None:
        """The operations of the store, newest first as the store gives them."""
        self._submit(self._desk, _Call(lambda: self._held().history(), then, owner, None))

    def backup(self, failed: Failed = None, then: Then = None) -> None:
        """Back the store up into its own folder; the status bar tells when it is done."""

        def home(path: object) -> None:
            self._look_again()
            if then is not None:
                then(path)

        self._submit(self._desk, _Call(lambda: self._held().backup(), home, None, failed))

    def run(
        self,
        job: Callable[[Task], T],
        then: Callable[[T], object],
        owner: QObject,
        progress: Callable[[Any], object] | None = None,
        failed: Failed = None,
    ) -> Task:
        """Run a long job away from store and window; it reports to and listens to its task."""
        task = self.task(owner, progress)
        self._submit(self._yard, _Call(lambda: job(task), then, owner, failed))
        return task

    def task(self, owner: QObject, progress: Callable[[Any], object] | None = None) -> Task:
        """A task for a long `write`, whose operation may report to it and ask whether to stop."""
        task = Task(self, owner, progress)
        self._tasks.add(task)
        return task

    def stop(self) -> None:
        """Cancel the jobs, finish what was asked of the store, close it and end the threads.

        Of what the store refused its `failed` is still told, so that what was typed is kept.
        """
        if self._stopped:
            return
        self._stopped = True
        for task in self._tasks:
            task.cancel()
        self._yard.shutdown(cancel_futures=True)
        self._desk.submit(self._close)
        self._desk.shutdown()
        for call in list(self._calls.values()):
            refused = call.refusal
            if refused is not None and call.failed is not None and call.wanted:
                call.failed(refused)
        self._calls.clear()

    def _submit(self, pool: ThreadPoolExecutor, call: _Call) -> None:
        if self._stopped:
            return
        number = next(self._numbers)
        self._calls[number] = call
        # The thread is handed a number, not the call: a widget held by the call is then
        # never let go, and so destroyed, on the wrong thread.
        call.future = pool.submit(self._perform, number)
        call.future.add_done_callback(partial(self._arrived.emit, number))

    def _perform(self, number: int) -> object:
        return self._calls[number].work()

    @Slot(int, object)
    def _deliver(self, number: int, future: Future[object]) -> None:
        call = self._calls.pop(number, None)
        if call is None or future.cancelled():
            return
        error = future.exception()
        if error is None:
            if call.wanted and call.then is not None:
                call.then(future.result())
            return
        self._complain(call, error)

    def _complain(self, call: _Call, error: BaseException) -> None:
        if isinstance(error, CancelledError):
            return
        bug = not isinstance(error, (Trouble, Cancelled))
        if bug:
            log.error("an operation failed", exc_info=error)
        if call.failed is not None and call.wanted:
            call.failed(error)
        if bug or (call.failed is None and not isinstance(error, Cancelled)):
            self.troubled.emit(error)

    @Slot(object)
    def _show_progress(self, task: Task) -> None:
        task._show()

    def _held(self) -> Store:
        """The open store (on its own thread only)."""
        if self._store is None:
            raise RuntimeError("the store is not open")
        return self._store

    def _open(self, how: Callable[[], Store]) -> Status:
        store = how()
        self._close()
        self._store = store
        return self._look()

    def _is_open(self, status: Status) -> None:
        self.status.emit(status)
        self.opened.emit()

    def _close(self) -> None:
        if self._store is not None:
            self._store.close()
            self._store = None

    def _look(self) -> Status:
        store = self._held()
        last = store.to_undo
        return Status(
            path=str(store.path or ""),
            read_only=store.read_only,
            last_backup=store.last_backup,
            saved_at=self._saved_at,
            undo_id=None if last is None else last.id,
            undo_name=None if last is None else last.name,
            redo_name=store.redo_name,
            settled=any(row.state == "final" for row in store.history(1)),
        )

    def _walk(self, way: str, steps: int) -> tuple[Changed, str, list[Phrase]]:
        from ccleader.models.changed import Changed  # imported late so that the window paints first

        store = self._held()
        changed, names = Changed.NONE, list[Phrase]()
        for _ in range(steps):
            name = store.undo_name if way == "undo" else store.redo_name
            if name is None:
                break
            changed |= store.undo() if way == "undo" else store.redo()
            names.append(name)
            self._saved_at = datetime.now()
        return changed, way, names

    def _tell_walk(self, walk: tuple[Changed, str, list[Phrase]]) -> None:
        changed, way, names = walk
        self._announce(changed)
        if names:
            self.walked.emit(way, names)

    def _announce(self, changed: Changed) -> None:
        """Tell the rooms what changed, and the status bar how the store stands now."""
        self._look_again()
        if changed:
            self.changed.emit(changed)

    def _for(self, owner: QObject | None, failed: Failed) -> Failed:
        """`failed` as long as its owner lives, then whoever hears of trouble; None where there was none."""
        if failed is None:
            return None

        def told(error: BaseException) -> None:
            if owner is None or shiboken6.isValid(owner):
                failed(error)
            elif isinstance(error, Trouble):
                self.troubled.emit(error)

        return told

    def _look_again(self) -> None:
        self._submit(self._desk, _Call(self._look, self.status.emit, None, None))
