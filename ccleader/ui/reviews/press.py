"""Where batches run: one at a time, away from the window, with how far it is and a way to stop."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar

from ccleader.errors import Trouble
from ccleader.reports.page import Review
from ccleader.ui.parts import button, label
from ccleader.ui.reviews.outputs import Outcome, Report, Stopped
from ccleader.ui.room import Desk
from ccleader.ui.worker import Task

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

PATIENCE_MS = 300
"""A batch that ends within this time shows no progress."""

Job = Callable[[Sequence[Review], Report, Stopped], Outcome]


class Press(QFrame):
    """Gathers the reviews of a batch, runs its job on a thread, tells what became of it."""

    finished = Signal(object)
    """The `Outcome`."""
    busy = Signal(bool)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._task: Task | None = None
        self._names: list[str] = []
        self.setProperty("card", True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.told = label("")
        self.stop = button(self.tr("Stop"), self._stop, name="stop", small=True)
        line = QHBoxLayout(self)
        line.setContentsMargins(14, 6, 10, 6)
        line.setSpacing(12)
        line.addWidget(self.bar, 1)
        line.addWidget(self.told)
        line.addWidget(self.stop)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self.show)
        self.hide()

    @property
    def running(self) -> bool:
        """True while a batch is on its way."""
        return self._task is not None

    def start(self, gather: Callable[[Session], list[Review]], job: Job) -> None:
        """Begin a batch; only one runs at a time."""
        if self.running:
            return
        self._task = self._desk.worker.task(self, self._show)
        self._names = []
        self._show(0)
        self.stop.setEnabled(True)
        self._patience.start()
        self.busy.emit(True)
        self._desk.worker.read(gather, partial(self._run, job), self, self._fail)

    def _run(self, job: Job, reviews: list[Review]) -> None:
        self._names = [review.identity.name for review in reviews]
        gathering = self._task
        self._task = self._desk.worker.run(
            lambda task: job(reviews, task.report, task.cancelled), self._end, self, self._show, self._fail
        )
        if gathering is not None and gathering.cancelled():
            self._task.cancel()

    def _show(self, number: int) -> None:
        """The review at work, from 1; 0 while all are prepared at once."""
        self.bar.setRange(0, len(self._names) if number else 0)
        self.bar.setValue(number)
        if number:
            text = self.tr("{number} / {all}  {name}")
            name = self._names[number - 1]
            self.told.setText(text.format(number=number, all=len(self._names), name=name))
        else:
            self.told.setText(self.tr("Preparing the pages …"))

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self.stop.setEnabled(False)

    def _end(self, told: Outcome) -> None:
        self._close()
        self.finished.emit(told)

    def _fail(self, error: BaseException) -> None:
        self._close()
        if isinstance(error, Trouble):
            self._desk.warn(str(error))

    def _close(self) -> None:
        self._task = None
        self._patience.stop()
        self.hide()
        self.busy.emit(False)
