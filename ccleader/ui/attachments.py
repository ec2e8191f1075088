"""The files of a record as chips: added by dialog, drop or paste, opened, taken away again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ccleader.errors import Misfit
from ccleader.models import attachments, files
from ccleader.models.attachments import AttachmentRow, Owner
from ccleader.models.changed import Changed
from ccleader.ui.desk import Desk
from ccleader.ui.drops import paths_of
from ccleader.ui.flow import FlowLayout
from ccleader.ui.forms import fault_label
from ccleader.ui.parts import button, clear, icon_button
from ccleader.ui.passing_files import copy_to_open, saved_picture
from ccleader.ui.saving import last_folder, remember_folder
from ccleader.words import Phrase, phrase

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_NAME_WIDTH = 150
"""Pixels a name may take; the whole stands in its tooltip."""

_KEYS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


@dataclass(frozen=True)
class _File:
    """What a chip stands for; `row` is None as long as its record is not saved."""

    key: object
    name: str
    size: int
    row: AttachmentRow | None = None


class AttachmentsLine(QWidget):
    """Chips and a button. Files for a record not saved yet wait in `pending` until it is written.

    Paste and drop work here and on every field that is `watch`ed.
    """

    def __init__(self, desk: Desk, owner: Owner) -> None:
        super().__init__()
        self._desk = desk
        self._owner = owner
        self._owner_id: int | None = None
        self._pending: list[_File] = []
        self._files: list[_File] = []
        self._chips: dict[object, QPushButton] = {}
        self._line = QFrame()
        self._flow = FlowLayout(self._line, 6)
        self._flow.setContentsMargins(0, 0, 0, 0)
        policy = self._line.sizePolicy()
        policy.setHeightForWidth(True)
        self._line.setSizePolicy(policy)
        self._line.hide()
        self.add = button(self.tr("Attach files"), self._ask, "text", "attach", small=True)
        self.add.setToolTip(self.tr("Or drop files here, or paste a screenshot with Ctrl+V"))
        desk.theme.set_icon(self.add, "paperclip", "pri", 14)
        self._fault = fault_label()
        self.setAccessibleName(self.tr("Attached files"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self._line)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._fault)
        self.watch(self)
        self.watch(self.add)
        self.show(None)
        desk.worker.changed.connect(self._hear)

    @property
    def pending(self) -> list[Path]:
        """The files of a record that is not saved yet."""
        return [Path(str(file.key)) for file in self._pending]

    @property
    def fault_text(self) -> str:
        """What was refused and why, as shown."""
        return "" if self._fault.isHidden() else self._fault.text()

    def show(self, owner_id: int | None = None) -> None:
        """Show the files of a record; None: of one not saved yet, which has none so far."""
        if owner_id is None or owner_id != self._owner_id:
            self._complain([])
            self._pending = []
            self._fill([])
        self._owner_id = owner_id
        self.add.setEnabled(not self._desk.read_only)
        if owner_id is not None:
            self._load()

    def offer(self, paths: Sequence[Path]) -> None:
        """Attach files; what cannot be attached is told below, the others are."""
        if not paths or self._desk.read_only:
            return
        self._complain([])
        self.add.setEnabled(False)
        if self._owner_id is None:
            self._desk.worker.run(lambda _: _measured(paths), self._take, self, failed=self._failed)
            return
        owner, owner_id, now = self._owner, self._owner_id, self._desk.now()

        def operation(session: Session) -> tuple[Changed, list[Phrase]]:
            refused = []
            for path in paths:
                try:
                    attachments.attach(session, owner, owner_id, path, now)
                except Misfit as misfit:
                    refused.append(misfit.sentence)
            return Changed.ATTACHMENTS, refused

        name = phrase("operations", "Attach {name}", name=paths[0].name)
        if len(paths) > 1:
            name = phrase("operations", "Attach {count} files", count=len(paths))
        self._desk.worker.write(name, operation, self._attached, self, self._failed)

    def attach_pending(self, session: Session, owner_id: int) -> None:
        """Attach what waits to a record, in the operation that writes it; Misfit where one does not fit."""
        for path in self.pending:
            attachments.attach(session, self._owner, owner_id, path, self._desk.now())

    def wait_with(self, paths: Sequence[Path]) -> None:
        """Let files of an unsaved record wait again (its form was built anew)."""
        waited = [_File(path, path.name, path.stat().st_size if path.exists() else 0) for path in paths]
        self._take((waited, []))

    def watch(self, field: QWidget) -> None:
        """Take files and pictures that are pasted into a field, and files dropped there."""
        inside = field.viewport() if isinstance(field, QAbstractScrollArea) else field
        inside.setAcceptDrops(True)
        for part in {field, inside}:
            part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Files and pictures are ours, text is the field's."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return event.matches(QKeySequence.StandardKey.Paste) and self._paste()
        if isinstance(event, QDropEvent) and paths_of(event.mimeData()):
            event.acceptProposedAction()
            if event.type() == QEvent.Type.Drop:
                self.offer(paths_of(event.mimeData()))
            return True
        return False

    def _paste(self) -> bool:
        mime = QGuiApplication.clipboard().mimeData()
        paths = paths_of(mime)
        if paths:
            self.offer(paths)
        elif mime.hasImage() and not mime.hasText():
            image = QGuiApplication.clipboard().image()
            name = self.tr("Screenshot {time}").format(time=f"{self._desk.now():%Y-%m-%d %H%M%S}")
            self._desk.worker.run(
                lambda _: saved_picture(image, name),
                lambda path: self.offer([path]),
                self,
                failed=self._failed,
            )
        else:
            return False
        return True

    def _ask(self) -> None:
        start = str(last_folder(self._desk.settings))
        chosen, _ = QFileDialog.getOpenFileNames(self, self.tr("Attach files"), start)
        if chosen:
            remember_folder(self._desk.settings, Path(chosen[0]).parent)
            self.offer([Path(path) for path in chosen])

    def _take(self, found: tuple[list[_File], list[Phrase]]) -> None:
        """Let files wait that fit, each once."""
        fitting, refused = found
        known = {file.key: file for file in (*self._pending, *fitting)}
        self._pending = list(known.values())
        self._attached(refused)
        self._fill(self._pending)

    def _attached(self, refused: Sequence[Phrase]) -> None:
        self.add.setEnabled(True)
        self._complain([str(sentence) for sentence in refused])

    def _failed(self, error: BaseException) -> None:
        self.add.setEnabled(not self._desk.read_only)
        self._complain([str(error)])

    def _complain(self, sentences: Sequence[str]) -> None:
        self._fault.setText("\n".join(f"× {sentence}" for sentence in sentences))
        self._fault.setVisible(bool(sentences))

    def _hear(self, changed: Changed) -> None:
        if changed & Changed.ATTACHMENTS and self._owner_id is not None:
            self._load()

    def _load(self) -> None:
        owner, owner_id = self._owner, self._owner_id
        assert owner_id is not None

        def found(rows: list[AttachmentRow]) -> None:
            if owner_id == self._owner_id:
                self._fill([_File(row.id, row.name, row.size, row) for row in rows])

        self._desk.worker.read(lambda session: attachments.attachments(session, owner, owner_id), found, self)

    def _fill(self, shown: Sequence[_File]) -> None:
        """Make the chips anew; the cursor stays on its file, or goes to the one in its place."""
        if list(shown) == self._files:
            return
        at = next((n for n, file in enumerate(self._files) if self._chips[file.key].hasFocus()), None)
        key = None if at is None else self._files[at].key
        clear(self._flow)
        self._files, self._chips = list(shown), {}
        for file in shown:
            self._flow.addWidget(self._chip(file))
        self._flow.addWidget(QWidget())  # the last stands at the right
        self._line.setVisible(bool(shown))
        self._line.updateGeometry()
        if at is not None:
            near = self._files[min(at, len(shown) - 1)].key if shown else None
            (self._chips.get(key) or self._chips.get(near) or self.add).setFocus()

    def _chip(self, file: _File) -> QWidget:
        made = QWidget()
        line = QHBoxLayout(made)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        face = button("", partial(self._open, file), "file")
        short = face.fontMetrics().elidedText(file.name, Qt.TextElideMode.ElideMiddle, _NAME_WIDTH)
        face.setText(f"{short.replace('&', '&&')}  {size_text(file.size)}")
        said = f"{file.name}, {size_text(file.size)}"
        if file.row is not None:
            said = f"{said}, {file.row.added_at:%Y-%m-%d %H:%M} {file.row.by}".rstrip()
        face.setToolTip(said)
        face.setAccessibleName(said)
        self._desk.theme.set_icon(face, "paperclip", "t3", 13)
        face.installEventFilter(_Deleter(face, partial(self._remove, file)))
        self.watch(face)
        line.addWidget(face)
        if not self._desk.read_only:
            what = self.tr("Take away {name}").format(name=file.name)
            away = icon_button(self._desk.theme, "x", what, partial(self._remove, file), 12)
            away.setFixedSize(24, 24)
            away.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            line.addWidget(away)
        self._chips[file.key] = face
        return made

    def _open(self, file: _File) -> None:
        self._complain([])

        def found(path: Path) -> None:
            self._desk.worker.run(
                lambda _: copy_to_open(path, file.name), self._show_copy, self, failed=self._failed
            )

        row = file.row
        if row is None:
            found(Path(str(file.key)))
        else:
            self._desk.worker.read(
                lambda session: attachments.path_of(session, row), found, self, self._failed
            )

    def _show_copy(self, copy: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy))):
            none = self.tr("This computer has no program that opens “{name}”.")
            self._complain([none.format(name=copy.name)])

    def _remove(self, file: _File) -> None:
        row = file.row
        if row is None:
            self._pending.remove(file)
            self._fill(self._pending)
            return
        if self._desk.read_only:
            return
        name = phrase("operations", "Take away {name}", name=row.name)

        def removed(_: object) -> None:
            self._desk.tell(str(name), undo=True)

        self._desk.worker.write(
            name, lambda session: attachments.detach(session, row.id), removed, self, self._failed
        )


class _Deleter(QObject):
    """Del takes a chip's file away."""

    def __init__(self, chip: QWidget, remove: partial[None]) -> None:
        super().__init__(chip)
        self._remove = remove

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _KEYS:
            self._remove()
            return True
        return False


def size_text(size: int) -> str:
    """Bytes as people read them: 340 KB, 1.2 MB."""
    if size < 1_000_000:
        return f"{max(1, round(size / 1000))} KB"
    return f"{size / 1_000_000:.1f} MB"


def _measured(paths: Sequence[Path]) -> tuple[list[_File], list[Phrase]]:
    """The files that may be attached, and why the others may not."""
    fitting, refused = list[_File](), list[Phrase]()
    for path in paths:
        try:
            fitting.append(_File(path, path.name, len(files.content(path))))
        except Misfit as misfit:
            refused.append(misfit.sentence)
    return fitting, refused
