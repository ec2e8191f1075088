"""Ctrl+K: agents, records, articles and pages in one list; Enter opens, Ctrl+Enter enters quickly."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from ccleader.models import agents, conduct_writes, matters, notices, rulebook_writes, rulebooks
from ccleader.models.agents import AgentForm
from ccleader.models.changed import Changed
from ccleader.models.conduct import ConductForm
from ccleader.models.matters import MatterForm
from ccleader.models.notices import NoticeForm
from ccleader.models.rulebooks import ArticleForm, RulebookForm, VersionForm
from ccleader.ui.desk import Desk
from ccleader.ui.search import SearchBox
from ccleader.ui.worker import Worker
from ccleader.words import phrase

Settled = Callable[[Worker], None]
ENTER, CTRL = Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
NOW = datetime(2026, 6, 26, 14, 35)


def _records(session: Session) -> Changed:
    version = VersionForm("2026", date(2026, 1, 1))
    smoking = ArticleForm("第9条", "手机等通信工具须关机", points=3, short="通信工具关机")
    rulebook_writes.add_rulebook(session, RulebookForm("现场管理办法"), version, [smoking])
    (article,) = rulebooks.in_force(session, 1, NOW.date())
    who = next(row.id for row in agents.agents(session, 1) if row.name == "郭子轩")
    form = ConductForm((who,), article.id, NOW, "与 12 席攀谈", points=3, told_at=NOW)
    conduct_writes.record(session, form, NOW)
    notices.add_notice(session, NoticeForm("宽带资费说明", NOW.date()))
    matters.open_matter(session, MatterForm(1, "回访宽带投诉"), NOW)
    return Changed.ALL


@pytest.fixture
def window(desk: Desk, qtbot: QtBot, settled: Settled) -> QWidget:
    desk.ready = True
    desk.worker.write(phrase("operations", "Change"), _records)
    settled(desk.worker)
    made = QWidget()
    made.resize(900, 700)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def box(window: QWidget, desk: Desk, qtbot: QtBot, settled: Settled) -> SearchBox:
    made = SearchBox(desk, window)
    line = QVBoxLayout(window)
    line.addWidget(made, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
    window.show()
    window.activateWindow()
    made.start()
    qtbot.waitUntil(made.hasFocus)
    settled(desk.worker)
    return made


@pytest.fixture
def visits(desk: Desk) -> list[tuple[str, object]]:
    seen: list[tuple[str, object]] = []
    desk.wanted.connect(lambda room, what: seen.append((room, what)))
    return seen


def lines(box: SearchBox) -> list[tuple[str, str, str]]:
    """Kind, text and what stands at the right of every line on view."""
    if box._popup is None or not box._popup.isVisible():
        return []
    found = [box._popup._list.item(row) for row in range(box._popup._list.count())]
    return [
        (line.kind, line.text, line.aside) for line in (item.data(Qt.ItemDataRole.UserRole) for item in found)
    ]


def test_that_an_agent_stands_before_his_records_and_the_quick_entry_comes_last(
    box: SearchBox, qtbot: QtBot
) -> None:
    qtbot.keyClicks(box, "gzx")
    assert lines(box) == [
        ("Agent", "郭子轩  8058  初级", "Enter"),
        ("Points", "郭子轩  6月26日 周五  第9条 扣 3 分", ""),
        ("Entry", "Enter something for 郭子轩 …", "Ctrl Enter"),
    ]
    assert box._count.text().startswith("3")
    assert box._key.isHidden()
    box.clear()
    assert lines(box) == []
    assert not box._key.isHidden()


@pytest.mark.parametrize(
    ("typed", "room", "kind"),
    [
        ("gzx", "roster", int),
        ("攀谈", "conduct", int),
        ("第9条", "conduct", tuple),
        ("资费", "briefings", tuple),
        ("回访", "handover", tuple),
        ("import", "imports", type(None)),
    ],
)
def test_that_enter_opens_the_room_at_what_was_found(
    box: SearchBox, visits: list[tuple[str, object]], qtbot: QtBot, typed: str, room: str, kind: type
) -> None:
    box.setText(typed)
    if typed == "第9条":
        qtbot.keyClick(box, Qt.Key.Key_Down)
    qtbot.keyClick(box, ENTER)
    ((where, what),) = visits
    assert where == room
    assert isinstance(what, kind)
    assert box.text() == ""
    assert lines(box) == []


def test_that_ctrl_enter_enters_something_for_the_agent_of_the_marked_line(
    box: SearchBox, desk: Desk, visits: list[tuple[str, object]], qtbot: QtBot
) -> None:
    asked: list[str] = []
    desk.entry_wanted.connect(asked.append)
    box.setText("攀谈")
    qtbot.keyClick(box, ENTER, CTRL)
    box.start()
    box.setText("资费")
    qtbot.keyClick(box, ENTER, CTRL)
    assert asked == ["8058 "]
    box.setText("gzx")
    qtbot.keyClick(box, Qt.Key.Key_Up)
    qtbot.keyClick(box, ENTER)
    assert asked == ["8058 ", "8058 "]
    assert visits == []


def test_that_nothing_is_entered_for_who_left_or_is_of_another_group(
    box: SearchBox, desk: Desk, qtbot: QtBot, settled: Settled
) -> None:
    def leave(session: Session) -> Changed:
        other = agents.add_group(session, "朝阳组")
        agents.add(session, AgentForm(other, "9001", "甲某"))
        agents.add(session, AgentForm(1, "9002", "乙某", left_on=date(2026, 6, 1)))
        return Changed.AGENTS

    desk.worker.write(phrase("operations", "Change"), leave)
    settled(desk.worker)
    for name in ("甲某", "乙某"):
        box.setText(name)
        assert [kind for kind, _, _ in lines(box)] == ["Agent"]


def test_that_what_changes_is_found_while_one_types_and_after_coming_back(
    box: SearchBox, desk: Desk, qtbot: QtBot, settled: Settled
) -> None:
    def add(text: str) -> None:
        desk.worker.write(
            phrase("operations", "Change"),
            lambda session: (Changed.MATTERS, matters.open_matter(session, MatterForm(1, text), NOW)),
        )
        settled(desk.worker)

    box.setText("耳麦")
    assert lines(box) == []
    add("更换耳麦")
    assert [kind for kind, _, _ in lines(box)] == ["Open item"]
    box.clear()
    box.clearFocus()
    reads = box._index
    add("耳麦备件")
    assert box._index is reads, "nothing is read while nobody looks"
    box.start()
    settled(desk.worker)
    box.setText("耳麦")
    assert len(lines(box)) == 2


def test_that_another_group_has_other_records(box: SearchBox, desk: Desk, settled: Settled) -> None:
    desk.choose_group(None)
    settled(desk.worker)
    box.setText("攀谈")
    assert lines(box) == []
    box.setText("资费")
    assert [kind for kind, _, _ in lines(box)] == ["Notice"]


def test_that_it_works_again_after_a_fault_of_the_store(
    box: SearchBox, desk: Desk, settled: Settled, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ccleader.errors import Trouble
    from ccleader.models import search

    warned: list[object] = []
    desk.noticed.connect(warned.append)

    def fails(*_: object) -> None:
        raise Trouble(
            phrase("trouble", "The disk has a fault at {name}. Copy the store to a good disk.", name="x")
        )

    with monkeypatch.context() as patch:
        patch.setattr(search, "renewed", fails)
        desk.worker.changed.emit(Changed.MATTERS)
        settled(desk.worker)
    assert len(warned) == 1
    desk.worker.changed.emit(Changed.MATTERS)
    settled(desk.worker)
    box.setText("gzx")
    assert len(lines(box)) == 3
