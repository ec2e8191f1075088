"""Brings files in one after another: read by a child process, compared and written by the store's thread."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ccleader.acd import child, importing
from ccleader.acd.importing import Watcher
from ccleader.acd.preview import Preview, preview
from ccleader.acd.reading import Progress, Reading, ReadOptions
from ccleader.errors import Cancelled, Trouble
from ccleader.models import agents, layouts
from ccleader.models.changed import Changed
from ccleader.ui.imports.incoming import Incoming, State
from ccleader.ui.imports.lines import Looked, look
from ccleader.ui.imports.stagings import Stagings
from ccleader.ui.room import Desk
from ccleader.ui.worker import Task
from ccleader.words import Phrase, phrase

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

NO_GROUP = 0
"""Stands for the group that writing will make in a store that has none."""


class Intake(QObject):
    """The files on their way and the one job under way; `changed` tells of every change to a file."""

    changed = Signal(object)
    progressed = Signal(object)
    listed = Signal()
    written = Signal(object)
    stopped = Signal(object)
    """A backup or a write did not come about; carries the error."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.files: list[Incoming] = []
        self.stagings = Stagings()
        self._task: Task | None = None
        self._reading: Incoming | None = None
        self._to_write: list[Incoming] = []
        self._wrote_one = False

    @property
    def busy(self) -> bool:
        """True while a file is being read, compared or written."""
        return any(file.busy for file in self.files)

    def add(self, paths: Iterable[Path]) -> list[Incoming]:
        """Take files in; those done before leave the list. Returns the new ones."""
        for file in [file for file in self.files if file.state is State.DONE]:
            self._forget(file)
        here = {file.path for file in self.files}
        made = [Incoming(path, _size(path)) for path in dict.fromkeys(paths) if path not in here]
        self.files += made
        self.listed.emit()
        self._read_next()
        return made

    def drop(self, file: Incoming) -> None:
        """Leave a file out."""
        if file.state is not State.WRITING:
            self._forget(file)
            self.listed.emit()

    def clear(self) -> None:
        """Leave all files out."""
        for file in [file for file in self.files if file.state is not State.WRITING]:
            self._forget(file)
        self.listed.emit()

    def reread(self, file: Incoming, options: ReadOptions) -> None:
        """Read a file again with other options; what is shown stays until then."""
        if file.state is State.WRITING:
            return
        file.options, file.state, file.fault, file.progress = options, State.WAITING, None, None
        if self._reading is file and self._task is not None:
            self._task.cancel()
        self.changed.emit(file)
        self._read_next()

    def compare(self, file: Incoming, add_agents: bool | None = None) -> None:
        """Compare a file with the store (again)."""
        reading = file.reading
        if reading is None or file.state not in (State.READY, State.COMPARING, State.READING):
            return
        if add_agents is not None:
            file.add_agents = add_agents
        file.state, file.progress = State.COMPARING, None
        group, adds = self._group_id, file.add_agents
        self._desk.worker.read(
            lambda session: look(session, reading, group, adds),
            partial(self._compared, file, reading, adds),
            self,
            partial(self._fail, file),
        )
        self.changed.emit(file)

    def follow(self, remembered: Mapping[str, Mapping[str, str]]) -> None:
        """Read again what the remembered columns of a layout concern; compare the rest anew."""
        for file in self.files:
            used = file.options.mappings
            if any(remembered.get(key) != used.get(key) for key in file.signatures) and not file.written:
                self.reread(file, file.options)
            elif file.state is State.READY:
                self.compare(file)

    def choose_target(self, file: Incoming, header: str, target: str) -> None:
        """Remember what a column is; the file is read again once that is kept."""
        sheet = file.on_view
        if sheet is None:
            return
        columns = {**file.chosen, header: target}
        self._desk.worker.write(
            phrase("operations", "Set what column “{header}” means", header=header),
            lambda session: layouts.remember(session, sheet.signature, columns),
            owner=self,
        )

    def write(self, files: Iterable[Incoming], backup: bool) -> None:
        """Write the files that have something to write, each in one operation, after a backup."""
        self._to_write = [file for file in files if file.writes]
        self._wrote_one = False
        for file in self._to_write:
            file.state = State.WRITING
            file.progress = None
            self.changed.emit(file)
        if backup and self._to_write:
            self._desk.worker.backup(then=self._write_next, failed=self._refuse)
        else:
            self._write_next()

    def stop(self) -> None:
        """Stop what is under way; files that are done stay done."""
        for file in self.files:
            if file.state in (State.WAITING, State.READING):
                file.state, file.fault = State.FAILED, phrase("imports", "Reading was stopped.")
                self.changed.emit(file)
        begun = self._to_write[:1] if self._task is not None else []
        for file in self._to_write[len(begun) :]:
            self._unwrite(file)
        self._to_write = begun
        if self._task is not None:
            self._task.cancel()

    def close(self) -> None:
        """Stop, and delete the staging files once the store's thread has done with them."""
        self.stop()
        stagings = self.stagings
        self._desk.worker.read(lambda _session: stagings.clear(), lambda _: None, self)

    @property
    def _group_id(self) -> int:
        return self._desk.group_id or NO_GROUP

    def _forget(self, file: Incoming) -> None:
        self.files.remove(file)
        if self._reading is file and self._task is not None:
            self._task.cancel()
        self._discard(file.reading)

    def _discard(self, reading: Reading | None) -> None:
        """Delete a staging file on the thread that may be reading it, after that."""
        if reading is not None:
            staging, stagings = reading.staging, self.stagings
            self._desk.worker.read(lambda _session: stagings.delete(staging), lambda _: None, self)

    def _read_next(self) -> None:
        waiting = next((file for file in self.files if file.state is State.WAITING), None)
        if self._reading is not None or waiting is None:
            return
        self._reading, self._task = waiting, None
        waiting.state = State.READING
        self._desk.worker.read(
            layouts.remembered, partial(self._read, waiting), self, partial(self._fail, waiting)
        )
        self.changed.emit(waiting)

    def _read(self, file: Incoming, remembered: Mapping[str, Mapping[str, str]]) -> None:
        file.options = replace(file.options, mappings=remembered)
        self._task = self._desk.worker.run(
            partial(_read_file, file.path, file.options, self.stagings),
            partial(self._is_read, file),
            self,
            partial(self._advance, file),
            partial(self._fail, file),
        )

    def _is_read(self, file: Incoming, reading: Reading) -> None:
        self._reading = self._task = None
        if file in self.files and file.state is State.READING:
            self._discard(file.reading)
            file.take(reading)
            if all(sheet.refusal is not None for sheet in reading.sheets):
                file.state = State.REFUSED
                self.changed.emit(file)
            else:
                self.compare(file)
        else:
            self._discard(reading)
        self._read_next()

    def _compared(self, file: Incoming, reading: Reading, adds: bool, found: tuple[Preview, Looked]) -> None:
        if file.reading is reading and file.add_agents == adds and file.state is State.COMPARING:
            file.preview, file.looked = found
            file.state = State.READY
            self.changed.emit(file)

    def _fail(self, file: Incoming, error: BaseException) -> None:
        if self._reading is file:
            self._reading = self._task = None
        if file in self.files and file.state in (State.READING, State.COMPARING):
            file.state, file.fault = State.FAILED, _sentence(error)
            self._discard(file.reading)
            file.reading = file.preview = file.looked = None
            self.changed.emit(file)
        self._read_next()

    def _advance(self, file: Incoming, progress: Progress) -> None:
        file.progress = progress
        self.progressed.emit(file)

    def _write_next(self, _: object = None) -> None:
        if not self._to_write:
            return
        file = self._to_write[0]
        assert file.preview is not None
        task = self._task = self._desk.worker.task(self, partial(self._advance, file))
        who, again = self._desk.worker.who, self._wrote_one
        self._desk.worker.write(
            importing.name(file.preview),
            partial(_write_file, preview_=file.preview, again=again, who=who, task=task),
            partial(self._is_written, file),
            self,
            self._refuse,
        )

    def _is_written(self, file: Incoming, batch: int | None) -> None:
        self._to_write.pop(0)
        self._wrote_one, self._task = True, None
        file.state, file.batch, file.progress = State.DONE, batch, None
        self._discard(file.reading)
        self.changed.emit(file)
        self.written.emit(file)
        self._write_next()

    def _refuse(self, error: BaseException) -> None:
        """Nothing more is written."""
        self._task = None
        for file in self._to_write:
            self._unwrite(file)
        self._to_write = []
        self.stopped.emit(error)

    def _unwrite(self, file: Incoming) -> None:
        file.state, file.progress = State.READY, None
        self.changed.emit(file)


def _size(path: Path) -> int:
    """The file's size, 0 where that cannot be told; reading it then says why."""
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _sentence(error: BaseException) -> Phrase:
    if isinstance(error, Trouble):
        return error.sentence
    if isinstance(error, Cancelled):
        return phrase("imports", "Reading was stopped.")
    return phrase("imports", "Reading failed by a fault of the program; the details are in its log.")


def _read_file(path: Path, options: ReadOptions, stagings: Stagings, task: Task) -> Reading:
    """The job: a child process reads the file."""
    reading = child.read(path, options, task.report, task.cancelled)
    stagings.keep(reading.staging)
    return reading


def _write_file(
    session: Session, *, preview_: Preview, again: bool, who: str, task: Task
) -> tuple[Changed, int | None]:
    """The operation: compare again where an earlier file may have changed things, then write."""
    changed = Changed.NONE
    if preview_.group_id == NO_GROUP:
        name = str(phrase("imports", "My group"))
        preview_ = replace(preview_, group_id=agents.add_group(session, name))
        changed = Changed.AGENTS
    if again:
        preview_ = preview(session, preview_.reading, preview_.group_id, add_agents=preview_.add_agents)
    total, stage = preview_.writes, phrase("imports", "Writing")
    watcher = Watcher(_teller(task, stage, total), task.cancelled)
    wrote, batch = importing.write(session, preview_, who, watcher)
    return changed | wrote, batch


def _teller(task: Task, stage: Phrase, total: int) -> Callable[[int], None]:
    return lambda done: task.report(Progress(stage, done, total))
