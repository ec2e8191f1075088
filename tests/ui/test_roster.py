"""The roster room: adding, editing, leaving, lists in and out, over a real store."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from ccleader.errors import Trouble
from ccleader.models import agents
from ccleader.models.agents import AgentRow, Level, Status
from ccleader.models.store import Store
from ccleader.ui.room import Desk, Notice
from ccleader.ui.roster import sheet
from ccleader.ui.roster.preview import ListPreview
from ccleader.ui.roster.room import RosterRoom
from ccleader.ui.roster.sheet import Fate, Line
from ccleader.ui.worker import Worker
from ccleader.words import phrase
from tests.ui.conftest import TODAY

Settled = Callable[[Worker], None]


@pytest.fixture
def room(desk: Desk, qtbot: QtBot, settled: Settled) -> Iterator[RosterRoom]:
    made = RosterRoom(desk)
    qtbot.addWidget(made)
    made.resize(1200, 760)
    made.show()
    settled(desk.worker)
    yield made
    made.hide()


@pytest.fixture
def people(desk: Desk, settled: Settled) -> Callable[[], dict[str, AgentRow]]:
    """All agents of the store by 工号, as they stand now."""

    def read() -> dict[str, AgentRow]:
        found: list[AgentRow] = []
        desk.worker.read(lambda session: agents.agents(session, include_left=True), found.extend, desk)
        settled(desk.worker)
        return {row.number: row for row in found}

    return read


def _field(room: RosterRoom, name: str) -> QLineEdit:
    field = room.findChild(QLineEdit, f"agent_{name}")
    assert field is not None
    return field


def _fault(room: RosterRoom, name: str) -> str:
    return room.drawer._rows[name]._fault.text()


def _save(room: RosterRoom, settled: Settled) -> None:
    room.findChild(QPushButton, "save_agent").click()
    settled(room.desk.worker)


def _names(room: RosterRoom) -> list[str]:
    return [row.agent.name for row in room.model.rows]


def test_that_a_new_agent_is_one_operation_that_can_be_undone(
    room: RosterRoom, settled: Settled, people: Callable[[], dict[str, AgentRow]]
) -> None:
    notices: list[Notice] = []
    room.desk.noticed.connect(notices.append)
    room.add()
    for name, text in (
        ("number", "0099"),
        ("name", "何静雯"),
        ("hired_on", "2026-05-06"),
        ("skills", "宽带、电视"),
    ):
        _field(room, name).setText(text)
    _save(room, settled)
    added = people()["0099"]
    assert (added.name, added.hired_on, added.skills) == ("何静雯", date(2026, 5, 6), ("宽带", "电视"))
    assert not room.drawer.isVisible()
    assert [row.agent.number for row in room.table.selected_rows()] == ["0099"]
    assert notices == [Notice(str(phrase("operations", "Add agent {name}", name="何静雯")), undo=3)]
    room.desk.worker.undo()
    settled(room.desk.worker)
    assert "0099" not in people()
    assert "何静雯" not in _names(room)


def test_that_editing_keeps_what_is_not_touched(
    room: RosterRoom, qtbot: QtBot, settled: Settled, people: Callable[[], dict[str, AgentRow]]
) -> None:
    before = people()["8058"]
    room.open(("edit", before.id))
    assert _field(room, "name").text() == "郭子轩"
    _field(room, "seat").setText("B07")
    qtbot.keyClick(_field(room, "seat"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settled(room.desk.worker)
    after = people()["8058"]
    assert after.seat == "B07"
    assert after.form() == before.form().__class__(**{**before.form().__dict__, "seat": "B07"})


def test_that_faults_stand_beside_their_fields_and_nothing_typed_is_lost(
    room: RosterRoom, settled: Settled, people: Callable[[], dict[str, AgentRow]]
) -> None:
    room.add()
    _field(room, "number").setText("8012")
    _field(room, "hired_on").setText("soon")
    _save(room, settled)
    assert _field(room, "name").property("state") == "error"
    assert _field(room, "hired_on").property("state") == "error"
    _field(room, "name").setText("何静雯")
    _field(room, "hired_on").setText("")
    _save(room, settled)
    assert room.drawer.isVisible(), "the number is taken: the store refuses, the form stays"
    assert "8012" in _fault(room, "number")
    assert _field(room, "number").hasFocus()
    assert _field(room, "name").text() == "何静雯"
    assert len(people()) == 6


def test_that_a_fault_goes_once_its_field_is_changed_or_saved_again(
    room: RosterRoom, qtbot: QtBot, settled: Settled
) -> None:
    room.add()
    _field(room, "number").setText("8012")
    _field(room, "name").setText("何静雯")
    _save(room, settled)
    assert _fault(room, "number")
    qtbot.keyClicks(_field(room, "number"), "9")
    assert not _fault(room, "number"), "it was about the old number"
    _field(room, "phone").setText("none")
    _save(room, settled)
    assert _fault(room, "phone")
    assert _field(room, "phone").hasFocus()
    _field(room, "phone").setText("+86 138-0000")
    _field(room, "left_on").setText("2020-01-01")
    _save(room, settled)
    assert not _fault(room, "phone")


def test_that_the_focus_stays_in_the_form_while_it_is_saved(
    room: RosterRoom, qtbot: QtBot, settled: Settled
) -> None:
    room.add()
    _field(room, "number").setText("8099")
    _field(room, "name").setText("何静雯")
    save = room.findChild(QPushButton, "save_agent")
    save.setFocus()
    qtbot.keyClick(save, Qt.Key.Key_Space)
    assert save.hasFocus()
    settled(room.desk.worker)
    assert not room.drawer.isVisible()


def test_that_a_draft_survives_closing(room: RosterRoom, qtbot: QtBot, settled: Settled) -> None:
    room.add()
    qtbot.keyClicks(_field(room, "name"), "he")
    qtbot.keyClick(_field(room, "name"), Qt.Key.Key_Escape)
    assert not room.drawer.isVisible()
    again = RosterRoom(room.desk)
    qtbot.addWidget(again)
    again.show()
    settled(room.desk.worker)
    again.add()
    assert _field(again, "name").text() == "he"
    again.findChild(QPushButton, "discard_agent").click()
    again.add()
    assert _field(again, "name").text() == ""
    again.hide()


def test_that_leavers_stay_and_are_shown_when_asked_for(
    room: RosterRoom, settled: Settled, people: Callable[[], dict[str, AgentRow]]
) -> None:
    agent = people()["8045"]
    room.open(("edit", agent.id))
    _field(room, "left_on").setText("2026-06-15")
    _save(room, settled)
    assert "徐梦洁" not in _names(room)
    room.filter.show_leavers()
    row = next(row for row in room.model.rows if row.agent.number == "8045")
    assert row.left
    assert row.tenure_days == (date(2026, 6, 15) - date(2024, 1, 15)).days


def test_that_the_filter_takes_names_numbers_and_initials(room: RosterRoom, qtbot: QtBot) -> None:
    room.search()
    search = room.findChild(QLineEdit, "roster_search")
    for text, found in (("gzx", ["郭子轩"]), ("80", 5), ("投诉", 3), ("林", ["林晓彤"]), ("zzz", [])):
        search.setText(text)
        names = _names(room)
        assert (len(names) if isinstance(found, int) else names) == found
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert len(_names(room)) == 6
    room.filter._levels.choose(Level.SENIOR)
    assert _names(room) == ["林晓彤", "王思远"]


def test_that_levels_sort_by_rank_and_phones_are_masked(room: RosterRoom) -> None:
    columns, _ = room.table.seen()
    keys = [column.key for column in columns]
    room.table.sortByColumn(keys.index("level"), Qt.SortOrder.DescendingOrder)
    assert [row.agent.level for row in room.model.rows][:3] == [Level.SENIOR, Level.SENIOR, Level.MID]
    assert room.model.index(0, keys.index("phone")).data() == "138****5678"
    room.table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)


PASTED = (
    "工号\t姓名\t级别\t技能\t师傅\t入职\n"
    "0099\t何静雯\t初级\t宽带、电视\t林晓彤\t2026-05-06\n"
    "8058\t郭子轩\t中级\t\t\t\n"
    "8012\t林晓彤\t高级\t\t\t\n"
    "8099\t\t初级\t\t\t\n"
    "8100\t高建国\t特级\t\t\t\n"
    "0099\t重复\t\t\t\t\n"
    "8101\t罗诗琪\t\t\t无此人\t\n"
)


def _paste(room: RosterRoom, text: str, settled: Settled) -> ListPreview:
    QGuiApplication.clipboard().setText(text)
    room.paste()
    settled(room.desk.worker)
    preview = room.findChild(ListPreview)
    assert preview is not None
    return preview


def test_that_a_pasted_list_is_previewed_and_written_as_one_operation(
    room: RosterRoom, settled: Settled, people: Callable[[], dict[str, AgentRow]]
) -> None:
    preview = _paste(room, PASTED, settled)
    fates = [line.fate for line in preview._lines]
    assert fates == [Fate.NEW, Fate.CHANGED, Fate.SAME, *[Fate.REFUSED] * 4]
    assert all(line.faults for line in preview._lines if line.fate is Fate.REFUSED)
    assert len(people()) == 6, "nothing is written before one agrees"
    preview.findChild(QPushButton, "write").click()
    settled(room.desk.worker)
    now = people()
    assert len(now) == 7
    assert (now["0099"].mentor_name, now["0099"].skills) == ("林晓彤", ("宽带", "电视"))
    assert now["8058"].level is Level.MID
    assert now["8058"].skills == ("宽带",), "an empty cell leaves what is known"
    room.desk.worker.undo()
    settled(room.desk.worker)
    assert len(people()) == 6
    assert people()["8058"].level is Level.JUNIOR


def test_that_what_a_list_has_and_is_not_taken_is_said(room: RosterRoom, settled: Settled) -> None:
    told: list[str] = []
    room.desk.noticed.connect(lambda notice: told.append(notice.text))
    text = "工号\t姓名\t血型\t级别\t入职\n0099\t何静雯\tA\t初级\t\n8100\t高建国\tB\t特级\t某日\n"
    preview = _paste(room, text, settled)
    assert any("血型" in made.text() for made in preview.findChildren(QLabel))
    faults = " ".join(map(str, preview._lines[1].faults))
    assert "特级" in faults
    assert "某日" in faults
    preview.findChild(QPushButton, "write").click()
    settled(room.desk.worker)
    assert "高建国" in told[-1]


def test_that_what_is_no_list_is_told_in_a_sentence(room: RosterRoom, settled: Settled) -> None:
    told: list[object] = []
    room.desk.worker.troubled.connect(told.append)
    QGuiApplication.clipboard().setText("hello")
    room.paste()
    settled(room.desk.worker)
    assert isinstance(told[0], Trouble)


def test_that_the_template_goes_out_and_comes_in(
    room: RosterRoom, tmp_path: Path, settled: Settled, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "roster.xlsx"
    monkeypatch.setattr(room.lists, "_ask_where", lambda name: path)
    room.lists.save_template()
    settled(room.desk.worker)
    book = openpyxl.load_workbook(path)
    page = book.worksheets[0]
    headings = [cell.value for cell in page[1]]
    assert headings == sheet.template()
    page.append(["0100", "高建国", "初级", None, None, None, date(2026, 5, 6)])
    page.append([101.0, "罗诗琪"])
    book.save(path)
    book.close()
    room.lists.read_file(path)
    settled(room.desk.worker)
    lines: tuple[Line, ...] = room.findChild(ListPreview)._lines
    assert [line.fate for line in lines] == [Fate.NEW, Fate.NEW]
    assert lines[0].form.hired_on == date(2026, 5, 6)
    assert [line.form.number for line in lines] == ["0100", "101"]


def test_that_the_table_is_exported_as_it_is_seen(
    room: RosterRoom, tmp_path: Path, settled: Settled, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "out.xlsx"
    monkeypatch.setattr(room.lists, "_ask_where", lambda name: path)
    room.findChild(QLineEdit, "roster_search").setText("gzx")
    room.export()
    settled(room.desk.worker)
    book = openpyxl.load_workbook(path)
    rows = list(book.worksheets[0].iter_rows(values_only=True))
    book.close()
    assert len(rows) == 2
    assert rows[1][:2] == ("8058", "郭子轩")


def test_that_an_agent_entered_by_mistake_can_be_removed(
    room: RosterRoom, settled: Settled, people: Callable[[], dict[str, AgentRow]]
) -> None:
    room.writes.remove(people()["0071"])
    settled(room.desk.worker)
    assert "0071" not in people()
    room.writes.let_go(people()["8026"])
    settled(room.desk.worker)
    assert people()["8026"].left_on == TODAY


@pytest.mark.parametrize(
    ("text", "parts"),
    [("宽带、电视", ("宽带", "电视")), ("a, b;a", ("a", "b")), (" 投诉 · 增值 ", ("投诉", "增值")), ("", ())],
)
def test_that_several_words_in_a_cell_are_parted(text: str, parts: tuple[str, ...]) -> None:
    assert sheet.split(text) == parts


def test_that_a_list_without_headings_is_taken_in_the_order_of_the_template(filled: Path) -> None:
    cells = sheet.clipboard_cells('0200\t"王\n五"\t中级\t见习\n0201\t赵六\n')
    with Store.open(filled) as store:
        lines = store.read(lambda session: sheet.read(session, 1, cells, TODAY))
    assert [line.fate for line in lines] == [Fate.NEW, Fate.NEW]
    assert lines[0].form.status is Status.TRAINEE


def test_that_an_agent_of_another_group_is_refused(filled: Path) -> None:
    with Store.open(filled) as store:
        add = phrase("operations", "Add group {name}", name="夜班")
        other = store.write(add, lambda session: (agents.Changed.AGENTS, agents.add_group(session, "夜班")))
        cells = [["工号", "姓名"], ["8012", "林晓彤"]]
        lines = store.read(lambda session: sheet.read(session, other.value, cells, TODAY))
    assert [line.fate for line in lines] == [Fate.REFUSED]
    assert "晨曦组" in str(lines[0].faults[0])
