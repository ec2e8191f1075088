"""Rulebooks: articles changed while nobody cites them, versions, suspension, Excel, signatures."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from ccleader.models import rulebook_writes, rulebooks
from ccleader.models.store import Store
from ccleader.ui.conduct.room import RULES, ConductRoom
from ccleader.ui.conduct.rulebook_forms import ArticleDialog, SignedDialog, VersionDialog
from ccleader.ui.conduct.rulebook_import import BringInDialog
from ccleader.ui.room import Desk
from ccleader.words import phrase
from tests.ui.conftest import TODAY, _group

Calm = Callable[[], None]
Ask = Callable[..., Any]


@pytest.fixture
def rules(room: ConductRoom, calm: Calm) -> ConductRoom:
    room.tabs.choose(RULES)
    calm()
    return room


def _dialog() -> Any:
    found = QApplication.activeModalWidget()
    assert isinstance(found, QDialog)
    return found


def test_a_cited_version_is_left_alone_and_the_next_is_written(
    rules: ConductRoom, calm: Calm, ask: Ask
) -> None:
    page = rules.rules
    assert page.shown is not None
    assert page.shown.cited
    assert not page._add.isEnabled()
    page._version_form(new=True)
    dialog = _dialog()
    assert isinstance(dialog, VersionDialog)
    dialog._label.setText("2026年7月版")
    dialog._days["effective_from"].setText("2026-07-01")
    dialog.save()
    calm()
    newest = ask(rulebooks.versions, page.shown.rulebook_id)[0]
    assert newest.label == page.shown.label == "2026年7月版"
    assert page._add.isEnabled()
    assert len(ask(rulebooks.articles, newest.id)) == len(page.model.rows)
    assert [row.version for row in ask(rulebooks.in_force, 1, TODAY)][0] != "2026年7月版"


def test_an_article_that_is_cited_is_only_read(rules: ConductRoom, calm: Calm, ask: Ask) -> None:
    page = rules.rules
    before = page.model.rows[2]
    page._edit_article(before)
    dialog = _dialog()
    assert dialog._text.toPlainText() == before.text
    assert dialog._text.isReadOnly()
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    calm()
    assert dialog.isVisible()
    assert not dialog._save.isEnabled()
    dialog.reject()


def test_an_article_nobody_is_recorded_under_is_edited(rules: ConductRoom, calm: Calm, ask: Ask) -> None:
    page = rules.rules
    own = ask(rulebooks.rulebooks, 1)[1]
    page._wanted = own.id
    page.load()
    calm()
    assert page._add.isEnabled()
    page._edit_article(page.model.rows[0])
    dialog = _dialog()
    assert isinstance(dialog, ArticleDialog)
    dialog._text.setPlainText("")
    dialog.save()
    calm()
    assert dialog.rows["text"]._fault.text()
    dialog._text.setPlainText("不得代人打卡、签到。")
    dialog.save()
    calm()
    assert ask(rulebooks.articles, own.id)[0].text == "不得代人打卡、签到。"


def test_a_suspended_article_is_not_offered_any_more(rules: ConductRoom, calm: Calm) -> None:
    page = rules.rules
    page.table.select_key(page.model.rows[0].id)
    before = len(rules.month.articles._model.entries)
    page._suspend_chosen()
    dialog = _dialog()
    dialog._last.setText("昨晚")
    dialog.save()
    assert dialog.rows["suspended_to"]._fault.text()
    dialog._last.setText("")
    dialog.save()
    calm()
    assert len(rules.month.articles._model.entries) == before - 1


def test_a_version_goes_out_and_comes_in_again(
    rules: ConductRoom, calm: Calm, ask: Ask, tmp_path: Path, qtbot: QtBot
) -> None:
    page = rules.rules
    assert page.shown is not None
    path = tmp_path / "制度.xlsx"
    told = tuple(page.model.rows)
    page.write_book(path, page.shown, told)
    qtbot.waitUntil(path.exists)
    calm()
    page.bring_in(path)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), BringInDialog), timeout=20_000)
    dialog = _dialog()
    assert dialog._found.faults == []
    dialog.where.setCurrentIndex(dialog.where.count() - 1)
    dialog._name.setText("抄本")
    dialog.save()
    calm()
    copy = next(row for row in ask(rulebooks.rulebooks, 1) if row.name == "抄本")
    assert [row.form() for row in ask(rulebooks.articles, copy.id)] == [row.form() for row in told]


def test_agents_sign_for_a_version(rules: ConductRoom, calm: Calm, ask: Ask) -> None:
    page = rules.rules
    assert page.shown is not None
    page._sign()
    dialog = _dialog()
    assert isinstance(dialog, SignedDialog)
    first, *_ = dialog._checks.values()
    first.setChecked(False)
    dialog.save()
    calm()
    assert len(ask(rulebook_writes.unacknowledged, page.shown.id, 1, TODAY)) == 1
    assert len(page._books.missing) == 1


def test_a_rulebook_is_retired_and_used_again(rules: ConductRoom, calm: Calm, ask: Ask) -> None:
    page = rules.rules
    page._retire()
    calm()
    assert any(row.retired for row in ask(rulebooks.rulebooks, 1))
    page._retire()
    calm()
    assert not any(row.retired for row in ask(rulebooks.rulebooks, 1))


@pytest.fixture
def bare(store_path: Path) -> Path:
    """A store with a group and nothing else."""
    with Store.open(store_path) as store:
        store.write(phrase("operations", "Add group"), _group)
    return store_path


class TestWithoutRules:
    @pytest.fixture
    def filled(self, bare: Path) -> Path:
        return bare

    def test_the_two_that_come_along_are_a_click_away(
        self, desk: Desk, room: ConductRoom, calm: Calm, ask: Ask
    ) -> None:
        assert not room.month.articles.isVisible()
        room.month.starters_wanted.emit()
        calm()
        assert room.month.articles.isVisible()
        assert {row.effective_from for row in ask(rulebooks.rulebooks, 1)} == {date(2026, 1, 1)}
