"""The one way to ask where a file is to be saved: in the folder of the last one, else in the documents."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from ccleader.ui.file_names import as_file_name

FOLDER_KEY = "files/folder"


def last_folder(settings: QSettings) -> Path:
    """The folder of the last file saved, else the documents."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(str(settings.value(FOLDER_KEY, documents)))


def remember_folder(settings: QSettings, folder: Path) -> None:
    """Begin there the next time."""
    settings.setValue(FOLDER_KEY, str(folder))


def ask_where(parent: QWidget, settings: QSettings, title: str, name: str, kinds: str = "") -> Path | None:
    """The file the user wants, with the ending of the proposed `name`; None where it is called off."""
    ending = Path(name).suffix
    offered = last_folder(settings) / as_file_name(name)
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(offered), kinds or f"*{ending}")
    if not chosen:
        return None
    remember_folder(settings, Path(chosen).parent)
    return Path(chosen if chosen.lower().endswith(ending) else f"{chosen}{ending}")
