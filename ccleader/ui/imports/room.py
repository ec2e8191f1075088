"""The import room: from an ACD file to checked facts in the store, reversibly."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QStackedWidget

from ccleader.errors import Cancelled, Trouble
from ccleader.models import layouts, traffic
from ccleader.models.changed import Changed
from ccleader.models.traffic import BatchRow
from ccleader.ui.imports import refused
from ccleader.ui.imports.file_page import FilePage
from ccleader.ui.imports.incoming import Incoming, State
from ccleader.ui.imports.intake import Intake
from ccleader.ui.imports.overview import Overview
from ccleader.ui.imports.shown import days_text, grain_text, rows_text, tally
from ccleader.ui.imports.steps import overall
from ccleader.ui.imports.widgets import ProgressStrip
from ccleader.ui.parts import button
from ccleader.ui.room import Desk, Room
from ccleader.ui.saving import ask_where
from ccleader.words import phrase

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

Remembered = dict[str, dict[str, str]]

FOLDER_KEY = "imports/folder"


def _kept(session: Session) -> tuple[list[BatchRow], Remembered]:
    """What the room shows of the store: the imports, and the columns of known layouts."""
    return traffic.batches(session), layouts.remembered(session)


class ImportsRoom(Room):
    """All files and the log on one page, one file on the other."""

    concerns: ClassVar[Changed] = Changed.TRAFFIC | Changed.AGENTS | Changed.LAYOUTS

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "")
        self.head.set_title(self.tr("Import"))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.intake = Intake(desk, self)
        self.overview = Overview(desk, self.choose_files)
        self.page = FilePage(desk, self.intake)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.overview)
        self._stack.addWidget(self.page)
        self.progress = ProgressStrip(button(self.tr("Stop"), self.intake.stop, name="stop", small=True))
        self.body.addWidget(self.progress)
        self.body.addWidget(self._stack, 1)
        self._head_buttons()
        self._listen()
        self._show_head()

    def _head_buttons(self) -> None:
        self._log = button(self.tr("Import log"), self.show_overview, name="show_log")
        self._add = button(self.tr("Add files"), self.choose_files, name="add_files")
        self._add.setToolTip("Ctrl+O")
        self.desk.theme.set_icon(self._add, "file-import", "t2", 15)
        self._cancel = button(self.tr("Leave it out"), self._leave_out, name="leave_out")
        for made in (self._log, self._add, self._cancel):
            self.head.tools.addWidget(made)

    def _listen(self) -> None:
        self.intake.changed.connect(self._show_change)
        self.intake.progressed.connect(self._show_progress)
        self.intake.listed.connect(self._show_all)
        self.intake.written.connect(self._tell_written)
        self.intake.stopped.connect(self._tell_stopped)
        self.page.choose_wanted.connect(self.choose_files)
        self.page.write_wanted.connect(self.write)
        self.page.export_wanted.connect(self.export_refused)
        self.overview.files.opened.connect(self.show_file)
        self.overview.files.dropped.connect(self.intake.drop)
        self.overview.files.cleared.connect(self.intake.clear)
        self.overview.files.write_wanted.connect(self.write)
        self.overview.log.turn_wanted.connect(self.turn)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            self._key(keys, self.write)
        self._key("Esc", self._go_back)
        self._key("Ctrl+O", self.choose_files)

    def _key(self, keys: str, do: object) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(do)

    def refresh(self) -> None:
        """Read the log anew, and look again at files that what changed concerns."""
        self.desk.worker.read(_kept, self._show_kept, self)

    def open(self, what: object) -> None:
        """Take in a file, or several, asked for from elsewhere."""
        if isinstance(what, Path):
            self.add([what])
        elif isinstance(what, Iterable):
            self.add([path for path in what if isinstance(path, Path)])

    def search(self) -> None:
        """Find in the import log."""
        self.show_overview()
        self.overview.log.finder.setFocus()

    def leave(self) -> None:
        """Delete the staging files; nothing typed is lost by that, the reports are still there."""
        self.intake.close()

    def place(self) -> object:
        """The files that are not written yet, with what was said about them."""
        return [file for file in self.intake.files if not file.written]

    def resume(self, place: object) -> None:
        """Take the files of another room in again, as they were to be read there."""
        assert isinstance(place, list)
        said = {file.path: file for file in place}
        for file in self.intake.add(list(said)):
            file.options, file.add_agents = said[file.path].options, said[file.path].add_agents

    def keys(self) -> list[tuple[str, str]]:
        """The room's own keys."""
        return [
            ("Ctrl+O", self.tr("Choose files")),
            ("Ctrl+Enter", self.tr("Write")),
            ("Esc", self.tr("Back to all files; the file and what was chosen for it stay")),
            ("Alt+↓", self.tr("Choose what a column means")),
            ("Del", self.tr("Leave the selected files out")),
            ("/", self.tr("Find in the import log")),
        ]

    @property
    def current(self) -> Incoming | None:
        """The file whose page is on view."""
        on_page = self._stack.currentWidget() is self.page
        return self.page.file if on_page and self.page.file in self.intake.files else None

    def add(self, paths: Sequence[Path]) -> None:
        """Take files in; a single one gets its own page, also one that is here already."""
        made = self.intake.add(paths)
        if len(self.intake.files) == 1 and self.intake.files[0].path in paths:
            self.show_file(self.intake.files[0])
        elif made:
            self.show_overview()

    def choose_files(self) -> None:
        """Ask for files."""
        folder = str(self.desk.settings.value(FOLDER_KEY, ""))
        kinds = self.tr("Reports ({patterns})").format(
            patterns="*.xlsx *.xls *.xlsb *.xlsm *.ods *.csv *.tsv *.txt *.html *.htm"
        )
        title = self.tr("Choose call reports")
        all_files = self.tr("All files")
        names, _ = QFileDialog.getOpenFileNames(self, title, folder, f"{kinds};;{all_files} (*)")
        if names:
            self.desk.settings.setValue(FOLDER_KEY, str(Path(names[0]).parent))
            self.add([Path(name) for name in names])

    def show_file(self, file: Incoming) -> None:
        """Go to the page of one file."""
        self.page.show_file(file)
        self._stack.setCurrentWidget(self.page)
        self.setFocus()
        self._show_head()

    def show_overview(self) -> None:
        """Go to the page of all files and the log."""
        self._stack.setCurrentWidget(self.overview)
        self._show_all()
        self.overview.files.table.setFocus()

    def write(self) -> None:
        """Write the file on view, or all that are ready."""
        current = self.current
        if self.desk.read_only or self.intake.busy:
            return
        backup = self.page.summary.backup if current is not None else self.overview.files.backup
        self.intake.write(self.intake.files if current is None else [current], backup.isChecked())

    def turn(self, batch: BatchRow) -> None:
        """Undo a whole import, or bring it back."""
        if batch.withdrawn:
            name = phrase("operations", "Redo import {file}", file=batch.file_name)
            done = self.tr("{file} is imported again").format(file=batch.file_name)
            self.desk.worker.write(
                name, lambda s: traffic.restore(s, batch.id), lambda _: self.desk.tell(done, True), self
            )
            return

        def take_back(session: Session) -> tuple[Changed, list[BatchRow]]:
            leaning = traffic.leaning_on(session, batch.id)
            return traffic.withdraw(session, batch.id), leaning

        name = phrase("operations", "Undo import {file}", file=batch.file_name)
        self.desk.worker.write(name, take_back, lambda leaning: self._tell_withdrawn(batch, leaning), self)

    def _tell_withdrawn(self, batch: BatchRow, leaning: Sequence[BatchRow]) -> None:
        """Say that an import is undone, and which files to import again to keep what they share with it."""
        self.desk.tell(self.tr("The import of {file} is undone").format(file=batch.file_name), True)
        if leaning:
            files = ", ".join(dict.fromkeys(later.file_name for later in leaning))
            again = self.tr(
                "Later imports found some of its figures the same. To keep them, import again: {files}"
            )
            self.desk.warn(again.format(files=files))

    def export_refused(self) -> None:
        """Write the refused rows of the file on view to a workbook."""
        file = self.current
        if file is None or file.preview is None:
            return
        preview = file.preview
        proposed, title = refused.file_name(file.path), self.tr("Export refused rows")
        target = ask_where(self, self.desk.settings, title, proposed, "Excel (*.xlsx)")
        if target is not None:
            self.desk.worker.read(
                lambda _session: refused.export(target, preview),
                lambda path: self.desk.tell(self.tr("Refused rows are in {path}").format(path=path)),
                self,
            )

    def _show_kept(self, kept: tuple[list[BatchRow], Remembered]) -> None:
        batches, remembered = kept
        withdrawn = {batch.id for batch in batches if batch.withdrawn}
        for file in self.intake.files:
            file.withdrawn = file.batch in withdrawn
        self.overview.show_batches(batches)
        self.intake.follow(remembered)
        self._show_all()

    def _show_change(self, file: Incoming) -> None:
        if file is self.current:
            self.page.show_file(file)
        self._show_all()

    def _show_all(self) -> None:
        files = self.intake.files
        if self._stack.currentWidget() is self.page and self.page.file not in files:
            self._stack.setCurrentWidget(self.overview)
            self.setFocus()
        self._show_head()
        self._show_progress()

    def _show_progress(self, _: object = None) -> None:
        files = self.intake.files
        self.overview.show_files(files)
        if self.intake.busy:
            self.progress.begin()
            self.progress.show_progress(*overall(files))
        else:
            self.progress.end()

    def _show_head(self) -> None:
        file = self.current
        several = len(self.intake.files) > 1
        self._log.setVisible(file is not None)
        self._add.setVisible(bool(self.intake.files))
        self._log.setText(self.tr("‹ All files") if several else self.tr("Import log"))
        self._cancel.setVisible(file is not None and file.state is not State.WRITING)
        if file is not None:
            sheet = file.on_view
            about = f"{days_text(sheet)} {grain_text(sheet)}".strip() if sheet is not None else ""
            self.head.set_facts(" → ".join(part for part in (file.path.name, about) if part))
        elif self.intake.files:
            self.head.set_facts(self.tr("%n files", "", len(self.intake.files)))
        else:
            self.head.set_facts("")

    def _go_back(self) -> None:
        """Esc loses nothing."""
        if self.current is not None:
            self.show_overview()

    def _leave_out(self) -> None:
        file = self.current
        if file is not None:
            self.intake.drop(file)

    def _tell_written(self, file: Incoming) -> None:
        counts = tally(file.preview) if file.preview is not None else None
        rows = rows_text(counts.writes, counts.aggregated) if counts is not None else ""
        self.desk.tell(
            self.tr("{rows} imported from {file}").format(rows=rows, file=file.path.name), undo=True
        )
        if file is self.current:
            self.show_overview()

    def _tell_stopped(self, error: BaseException) -> None:
        if isinstance(error, Cancelled):
            self.desk.tell(self.tr("Stopped; nothing of the unfinished file was written"))
        elif isinstance(error, Trouble):
            self.desk.warn(str(error))
