"""The settings room: every page shows its records, writes them as one operation, and keeps what is typed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from ccleader.models import codes, leaders, meetings, needs, settings, shifts, workdays
from ccleader.models.changed import Changed
from ccleader.models.leaders import LeaderForm
from ccleader.models.workdays import DayKind
from ccleader.ui import choices
from ccleader.ui.form_dialog import FormDialog
from ccleader.ui.leader_form import LeaderDialog
from ccleader.ui.main_window import MainWindow
from ccleader.ui.room import Desk
from ccleader.ui.settings.codes_page import CodeDialog
from ccleader.ui.settings.days_page import DayDialog
from ccleader.ui.settings.list_page import ListPage
from ccleader.ui.settings.meetings_page import MeetingDialog
from ccleader.ui.settings.needs_page import NeedDialog, NeedsPage
from ccleader.ui.settings.room import PAGES, SettingsRoom
from ccleader.ui.settings.rules_page import RuleDialog, editor
from ccleader.ui.settings.shifts_page import ShiftTypeDialog
from ccleader.ui.worker import Worker
from ccleader.words import phrase
from tests.ui.conftest import TODAY

Settled = Callable[[Worker], None]


class Driver:
    """The room, and what a user does in it."""

    def __init__(self, room: SettingsRoom, settled: Settled) -> None:
        self.room, self.desk, self._settled = room, room.desk, settled

    def settle(self) -> None:
        self._settled(self.desk.worker)

    def write(self, operation: Callable[[Any], Any]) -> None:
        self.desk.worker.write(phrase("operations", "Change"), operation)
        self.settle()

    def read(self, query: Callable[[Any], Any]) -> Any:
        told: list[Any] = []
        self.desk.worker.read(query, told.append, self.room)
        self.settle()
        return told[0]

    def page(self, name: str) -> ListPage:
        self.room.open(name)
        self.settle()
        page = self.room.page
        assert isinstance(page, ListPage)
        return page

    def rows(self, name: str) -> list[list[str]]:
        page = self.page(name)
        columns, rows = page.table.seen()
        return [[column.shown(row) for column in columns] for row in rows]

    def press(self, name: str) -> None:
        found = self.room.page.findChild(QPushButton, name)
        assert isinstance(found, QPushButton)
        assert found.isEnabled(), name
        found.click()
        self.settle()

    def open_row(self, page: str, place: int, kind: type[FormDialog]) -> Any:
        shown = self.page(page)
        shown.table.select_key(shown._model.key(shown._model.rows[place]))
        shown.table.opened.emit(shown._model.rows[place])
        return self.dialog(kind)

    def dialog(self, kind: type[FormDialog]) -> Any:
        found = QApplication.activeModalWidget()
        assert isinstance(found, kind)
        return found

    def save(self, dialog: FormDialog) -> list[str]:
        """Save; the fields that complain."""
        dialog.findChild(QPushButton, "save").click()
        self.settle()
        if QApplication.activeModalWidget() is not dialog:
            return []
        return [key for key, row in dialog.rows.items() if row._fault.isVisible()]


@pytest.fixture
def driver(desk: Desk, qtbot: QtBot, settled: Settled) -> Driver:
    room = SettingsRoom(desk)
    qtbot.addWidget(room)
    room.resize(1200, 700)
    room.show()
    settled(desk.worker)
    return Driver(room, settled)


def test_that_a_leader_is_added_and_edited(driver: Driver) -> None:
    driver.page("leaders")
    driver.press("new_leader")
    dialog = driver.dialog(LeaderDialog)
    assert driver.save(dialog) == ["name"]
    dialog.name.setText("周敏")
    assert driver.save(dialog) == []
    dialog = driver.open_row("leaders", 0, LeaderDialog)
    dialog._left.setText("630")
    driver.save(dialog)
    assert driver.rows("leaders") == [["周敏", "班长", "all", "—", "2026-06-30"]]
    driver.desk.worker.undo()
    driver.settle()
    assert driver.rows("leaders")[0][-1] == "—"


def test_that_a_new_leader_is_selected_so_that_a_pin_can_be_set(driver: Driver) -> None:
    driver.page("leaders")
    for name in ("周敏", "许薇"):
        driver.press("new_leader")
        dialog = driver.dialog(LeaderDialog)
        dialog.name.setText(name)
        driver.save(dialog)
        assert [row.name for row in driver.page("leaders").table.selected_rows()] == [name]
        assert driver.room.page.findChild(QPushButton, "leader_pin").isEnabled()


def test_that_ready_shifts_are_offered_beside_few_own_ones(driver: Driver) -> None:
    driver.page("shifts")
    driver.press("office_hours")
    assert driver.room.page.findChild(QPushButton, "three_shifts").isVisible()
    driver.press("three_shifts")
    assert len(driver.rows("shifts")) == 3


def test_that_shifts_start_with_ready_ones_and_become_the_centres_own(driver: Driver) -> None:
    driver.page("shifts")
    driver.press("three_shifts")
    assert [row[3] for row in driver.rows("shifts")] == ["08:00–16:00", "16:00–24:00", "次日 00:00–08:00"]
    assert not driver.room.page.findChild(QPushButton, "three_shifts").isVisible()
    night = driver.open_row("shifts", 2, ShiftTypeDialog)
    assert night.later.isChecked()
    night.begin.setText("0:30")
    night.breaks.setText("4:00–4:30")
    assert driver.save(night) == []
    (_, _, kind) = driver.read(shifts.shift_types)
    assert (kind.starts, kind.ends, kind.breaks) == (1470, 1920, ((1680, 1710),))


@pytest.mark.parametrize(
    ("field", "text", "fault"),
    [
        ("begin", "noon", "starts"),
        ("end", "", "ends"),
        ("breaks", "12", "breaks"),
        ("breaks", "20:00–21:00", "breaks"),
        ("name", "", "name"),
        ("letter", "1", "letter"),
    ],
)
def test_that_a_shift_that_cannot_be_is_refused_at_its_field(
    driver: Driver, field: str, text: str, fault: str
) -> None:
    driver.page("shifts")
    driver.press("new_shift")
    dialog = driver.dialog(ShiftTypeDialog)
    good = {"name": "中班", "short": "中", "letter": "M", "begin": "10", "end": "18"}
    for key, value in (good | {field: text}).items():
        getattr(dialog, key).setText(value)
    assert driver.save(dialog) == [fault]
    assert getattr(dialog, field).text() == text, "nothing typed is lost"
    assert driver.read(shifts.shift_types) == []


def test_that_a_code_is_renamed_and_one_of_the_centres_own_added(driver: Driver) -> None:
    dialog = driver.open_row("codes", 2, CodeDialog)
    dialog.name.setText("病假（带薪）")
    assert driver.save(dialog) == []
    driver.press("new_code")
    dialog = driver.dialog(CodeDialog)
    dialog.name.setText("哺乳假")
    dialog.symbol.setText("哺")
    assert driver.save(dialog) == []
    names = [row[0] for row in driver.rows("codes")]
    assert (names[2], names[-1]) == ("病假（带薪）", "哺乳假")
    assert driver.read(codes.codes)["own1"].meaning == codes.Meaning.EXCUSED


def test_that_needs_are_written_as_ranges(driver: Driver) -> None:
    driver.page("needs")
    driver.press("new_need")
    dialog = driver.dialog(NeedDialog)
    dialog.heads.setValue(14)
    assert driver.save(dialog) == []
    assert driver.read(lambda session: needs.needs(session, 1)) == {
        (day, slot): 14 for day in range(5) for slot in range(18, 22)
    }
    dialog = driver.open_row("needs", 0, NeedDialog)
    dialog.end.setText("8:30")
    assert driver.save(dialog) == ["ends"]
    dialog.end.setText("10")
    driver.save(dialog)
    assert [row[1:] for row in driver.rows("needs")] == [["09:00–10:00", "14"]]
    driver.page("needs").table.selectRow(0)
    driver.press("remove_need")
    assert driver.rows("needs") == []


def test_that_a_half_hour_is_clicked_in_the_picture_and_changed_alone(driver: Driver, qtbot: QtBot) -> None:
    driver.write(lambda session: needs.set_needs(session, 1, {(0, 18): 8, (0, 19): 8, (6, 18): 3}))
    page = driver.page("needs")
    assert isinstance(page, NeedsPage)
    at = page.grid.cell(0, 19).center().toPoint()
    qtbot.mouseClick(page.grid, Qt.MouseButton.LeftButton, pos=at)
    dialog = driver.dialog(NeedDialog)
    dialog.heads.setValue(9)
    assert driver.save(dialog) == []
    assert driver.read(lambda session: needs.needs(session, 1)) == {(0, 18): 8, (0, 19): 9, (6, 18): 3}


def test_that_without_calls_nothing_is_proposed(driver: Driver, qtbot: QtBot) -> None:
    driver.page("needs")
    with qtbot.waitSignal(driver.desk.noticed) as told:
        driver.press("from_calls")
    assert told.args[0].lasting
    assert driver.read(lambda session: needs.needs(session, 1)) == {}


def test_that_a_meeting_is_entered_with_the_leaders_as_chairs(driver: Driver) -> None:
    today = driver.desk.today()
    for name, left_on in (("周敏", None), ("林芳", today), ("马丽", today - timedelta(days=1))):
        form = LeaderForm(name, left_on=left_on)
        driver.write(lambda session, form=form: (Changed.LEADERS, leaders.add_leader(session, form)))
    driver.page("meetings")
    driver.press("new_meeting")
    dialog = driver.dialog(MeetingDialog)
    dialog.name.setText("大早会")
    assert driver.save(dialog) == ["starts"]
    dialog.begin.setText("940")
    for _ in range(2):  # as Enter held down does
        dialog.findChild(QPushButton, "save").click()
    driver.settle()
    (row,) = driver.read(lambda session: meetings.meetings(session, 1))
    assert (row.starts, row.weekdays, row.chairs) == (580, (0, 2), ("周敏", "林芳"))
    page = driver.page("meetings")
    page.table.selectRow(0)
    driver.press("retire_meeting")
    assert driver.read(lambda session: meetings.meetings(session, 1)) == []
    assert len(driver.rows("meetings")) == 1


def test_that_a_day_is_what_the_centre_says_until_the_calendar_may_say_again(driver: Driver) -> None:
    driver.page("days")
    driver.press("new_day")
    dialog = driver.dialog(DayDialog)
    assert driver.save(dialog) == ["day"]
    dialog.day.setText("2026-07-08")
    dialog.name.setText("中心年会")
    assert driver.save(dialog) == []
    day = date(2026, 7, 8)
    assert kind_of(driver, day) is DayKind.REST
    page = driver.page("days")
    assert page.table.select_key(day)
    driver.press("clear_day")
    assert kind_of(driver, day) is DayKind.WORKDAY
    assert not page.table.select_key(day)


def kind_of(driver: Driver, day: date) -> DayKind:
    found: DayKind = driver.read(lambda session: workdays.days(session, workdays.Period(day, day))[day].kind)
    return found


NEW_VALUES: dict[str, tuple[Callable[[Any], object], object]] = {
    "arrive_early": (lambda field: field.setValue(15), 15),
    "rate_definition": (lambda field: field.setCurrentIndex(2), "gross"),
    "peaks": (lambda field: field.setText("8-10 19-21"), ((480, 600), (1140, 1260))),
    "seats": (lambda field: field.setValue(16), 16),
    "handover_checklist": (lambda field: field.setPlainText("指标\n\n 工具 "), ("指标", "工具")),
    "supervisor": (lambda field: field.setText("吴主管"), "吴主管"),
}


@pytest.mark.parametrize("key", NEW_VALUES)
def test_that_a_rule_holds_from_the_day_given(driver: Driver, key: str) -> None:
    known = next(each for each in settings.ALL if each.key == key)
    enter, value = NEW_VALUES[key]
    dialog = driver.open_row("rules", settings.ALL.index(known), RuleDialog)
    enter(dialog.field)
    dialog.since.setText("+7")
    assert driver.save(dialog) == []
    after = TODAY + timedelta(days=7)
    assert driver.read(lambda session: settings.value(session, known, after)) == value
    assert driver.read(lambda session: settings.value(session, known, TODAY)) == known.initial
    assert after.isoformat() in driver.rows("rules")[settings.ALL.index(known)][1], "what will hold is told"


def test_that_a_rule_of_the_group_alone_says_so(driver: Driver) -> None:
    place = settings.ALL.index(settings.SEATS)
    dialog = driver.open_row("rules", place, RuleDialog)
    dialog.field.setValue(16)
    dialog.own.setChecked(True)
    driver.save(dialog)
    assert driver.rows("rules")[place][1:4] == ["16", TODAY.isoformat(), "晨曦组"]
    dialog = driver.open_row("rules", settings.ALL.index(settings.PEAKS), RuleDialog)
    dialog.field.setText("9-")
    assert driver.save(dialog) == ["peaks"]


def test_that_saving_a_form_as_it_opened_changes_nothing(driver: Driver) -> None:
    def fill(session: Any) -> Changed:
        leaders.add_leader(session, LeaderForm("周敏"))
        shifts.start_with(session, shifts.Preset.OFFICE_HOURS)
        needs.set_needs(session, 1, {(0, 18): 3})
        form = meetings.MeetingForm(1, "早会", (0,), 540, 10, TODAY)
        meetings.add_meeting(session, form)
        return Changed.ALL

    driver.write(fill)
    before = {page.name: driver.rows(page.name) for page in PAGES[1:]}
    for page in PAGES[1:]:
        shown = driver.page(page.name)
        for row in shown._model.rows[:1]:
            shown.table.opened.emit(row)
            assert driver.save(driver.dialog(FormDialog)) == [], page.name
    after = {page.name: driver.rows(page.name) for page in PAGES[1:]}
    assert after | {"rules": before["rules"]} == before
    assert after["rules"][0][:3] == [*before["rules"][0][:2], TODAY.isoformat()], "but since when is said now"


@pytest.mark.parametrize("known", settings.ALL, ids=lambda known: known.key)
def test_that_the_editor_of_a_rule_gives_what_it_was_given(known: settings.Known[Any], qtbot: QtBot) -> None:
    field, value = editor(known, known.initial)
    qtbot.addWidget(field)
    assert value() == known.initial


def test_that_a_store_opened_read_only_offers_no_writing(driver: Driver) -> None:
    driver.desk.read_only = True
    driver.room.refresh()
    page = driver.page("codes")
    page.table.selectRow(0)
    page.table.opened.emit(page._model.rows[0])
    assert QApplication.activeModalWidget() is None
    assert not any(found.isEnabled() for found in page.findChildren(QPushButton))


def test_that_the_windows_choices_stand_in_the_settings(
    window: MainWindow, settings: QSettings, worker: Worker, qtbot: QtBot, settled: Settled
) -> None:
    qtbot.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    room = window.room
    assert isinstance(room, SettingsRoom)
    room.open("window")
    segments = room.page.findChild(object, f"choice_{choices.SIZE.key}")
    segments.choose("large")
    assert choices.SIZE.read(settings) == "large"
    segments.choose("normal")
    room.page.findChild(object, f"choice_{choices.LANGUAGE.key}").choose("en")
    settled(worker)
    qtbot.waitUntil(lambda: window.room is not None and window.room is not room)
    assert isinstance(window.room, SettingsRoom), "the room built anew shows the same page"
    assert window.room.place() == "window"
