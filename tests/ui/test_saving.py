"""Files are saved where the last one was, under a name that every file system takes."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from ccleader.ui import saving


def test_that_the_last_folder_and_the_ending_are_kept(
    settings: QSettings, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    asked: list[str] = []

    def answer(_: object, title: str, offered: str, kinds: str) -> tuple[str, str]:
        asked.append(offered)
        return str(tmp_path / "mine"), kinds

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    first = saving.ask_where(parent, settings, "Save as", "KPIs 6/30.xlsx")
    assert first == tmp_path / "mine.xlsx"
    assert Path(asked[0]).name == "KPIs 6_30.xlsx"
    assert Path(asked[0]).parent.is_absolute()
    saving.ask_where(parent, settings, "Save as", "b.pdf")
    assert Path(asked[1]) == tmp_path / "b.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    assert saving.ask_where(parent, settings, "Save as", "b.pdf") is None
