"""The profile of an agent: opened from the list and left again, its timeline, its ways out."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from ccleader.models import agents, attendance, coaching_writes, observations, shifts
from ccleader.models.changed import Changed
from ccleader.models.coaching import CoachingForm, CoachingKind
from ccleader.models.observations import ObservationForm, ObservationKind
from ccleader.models.shifts import ShiftTypeForm
from ccleader.models.store import Store
from ccleader.models.timeline import Kind
from ccleader.ui.desk import Desk
from ccleader.ui.printing import PrintDialog
from ccleader.ui.roster.moments import BEGINS_DAY
from ccleader.ui.roster.profile import ProfilePage
from ccleader.ui.roster.room import RosterRoom
from ccleader.ui.worker import Worker
from tests.models.coached import handling
from tests.models.made import deliver, named, write
from tests.ui.conftest import TODAY, _group, _people

Settled = Callable[[Worker], None]

WHO, OTHER, NEWCOMER = 5, 4, 6
MAY = date(2026, 5, 1)
CALM = [180, 184] * 15


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The group with figures of two agents, and records of one that reach back for two years."""
    path = tmp_path_factory.mktemp("profile") / "made.ccl"
    with Store.open(path) as store:
        group = store.write(named(), _group).value
        store.write(named(), lambda session: _people(session, group))
        deliver(store, handling(WHO, MAY, [*CALM, *[182] * 27, 260, 270]))
        deliver(store, handling(OTHER, MAY, CALM), sha256="1")
        write(store, _records)
    return path


@pytest.fixture
def filled(template: Path, store_path: Path) -> Path:
    return Path(shutil.copy(template, store_path))


def _records(session: Session) -> None:
    shifts.add_shift_type(session, ShiftTypeForm("早班", "早", "Z", 480, 960))
    for day in (datetime(2026, 6, 20, 10), datetime(2024, 6, 20, 10)):
        seen = ObservationForm(1, day, ObservationKind.GOOD, agent_id=WHO, text=f"客户致谢 {day.year}")
        observations.observe(session, seen)
    coaching_writes.open_coaching(
        session, CoachingForm(WHO, CoachingKind.CARE, "示忙前报备", "周敏"), date(2026, 6, 16)
    )
    entries = [
        attendance.Entry(WHO, date(2026, 6, 12), "present", minutes_late=8, note="地铁故障"),
        attendance.Entry(WHO, TODAY, "present", arrived=472),
    ]
    attendance.record(session, entries)


@pytest.fixture
def room(desk: Desk, qtbot: QtBot, settled: Settled) -> Iterator[RosterRoom]:
    made = RosterRoom(desk)
    qtbot.addWidget(made)
    made.resize(1200, 780)
    made.show()
    settled(desk.worker)
    yield made
    made.hide()


@pytest.fixture
def page(room: RosterRoom, settled: Settled) -> ProfilePage:
    """The profile of an agent with a history."""
    room.show_profile(WHO)
    settled(room.desk.worker)
    return room.profile


def _kinds(page: ProfilePage) -> list[Kind]:
    return [moment.kind for moment in page.timeline.list.moments.shown]


def test_that_enter_opens_the_profile_and_esc_returns_to_the_row(
    room: RosterRoom, qtbot: QtBot, settled: Settled
) -> None:
    room.table.setFocus()
    room.table.select_key(WHO)
    qtbot.keyClick(room.table, Qt.Key.Key_Return)
    settled(room.desk.worker)
    assert room.shown == WHO
    assert room.head.isHidden()
    assert room.profile.timeline.list.hasFocus()
    qtbot.keyClick(room.profile.timeline.list, Qt.Key.Key_Escape)
    assert room.shown is None
    assert not room.head.isHidden()
    assert room.table.hasFocus()
    assert [row.agent.id for row in room.table.selected_rows()] == [WHO]


def test_that_the_neighbour_is_that_of_the_lists_order(
    room: RosterRoom, page: ProfilePage, qtbot: QtBot, settled: Settled
) -> None:
    order = [row.agent.id for row in room.model.rows]
    at = order.index(WHO)
    qtbot.keyClick(page.timeline.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    settled(room.desk.worker)
    assert room.shown == order[at - 1]
    assert f"{at}" in page._place.text()
    for _ in order:
        page.neighbour.emit(1)
    assert room.shown == order[-1]


def test_that_it_says_who_the_agent_is_and_how_he_stands(page: ProfilePage) -> None:
    assert page._name.text() == "郭子轩"
    assert "8058" in page.identity._name.text()
    assert page.identity.skills.value.text() == "宽带"
    assert "07:52" in page.identity.duty.value.text()
    assert "1" in page.identity.month.value.text()
    assert "5" in page.identity.points.value.text()


def test_that_the_timeline_holds_records_and_signals_the_latest_first(page: ProfilePage) -> None:
    shown = page.timeline.list.moments.shown
    days = [moment.day for moment in shown]
    assert days == sorted(days, reverse=True)
    assert shown[0].kind is Kind.FIGURES
    assert {Kind.PRAISE, Kind.COACHING, Kind.ATTENDANCE} < set(_kinds(page))


def test_that_older_months_come_until_the_first_record(page: ProfilePage) -> None:
    assert page.timeline.complete
    assert page.timeline.list.moments.shown[-1].text == "客户致谢 2024"


def test_that_figure_keys_switch_kinds_and_nought_shows_all(
    page: ProfilePage, qtbot: QtBot, settled: Settled
) -> None:
    everything = _kinds(page)
    qtbot.keyClick(page.timeline.list, Qt.Key.Key_4)
    assert set(_kinds(page)) == {Kind.PRAISE}
    assert not page.timeline.everything.isChecked()
    qtbot.keyClick(page.timeline.list, Qt.Key.Key_2)
    assert set(_kinds(page)) == {Kind.PRAISE, Kind.COACHING}
    qtbot.keyClick(page.timeline.list, Qt.Key.Key_0)
    assert _kinds(page) == everything
    assert page.timeline.everything.isChecked()


def test_that_words_are_found_and_typed_figures_switch_nothing(page: ProfilePage, qtbot: QtBot) -> None:
    page.start_search()
    qtbot.keyClicks(page.timeline.search, "2024")
    assert [moment.text for moment in page.timeline.list.moments.shown] == ["客户致谢 2024"]
    assert not any(chip.isChecked() for chip in page.timeline.chips.values())


def test_that_nothing_found_says_so(page: ProfilePage) -> None:
    page.timeline.search.setText("没有这个词")
    assert page.timeline.list.moments.rowCount() == 0
    assert page.timeline.list.message


def test_that_a_moment_opens_in_its_room(page: ProfilePage, qtbot: QtBot) -> None:
    page.timeline.toggle(6)
    view = page.timeline.list
    view.setCurrentIndex(view.moments.index(0))
    view.setFocus()
    with qtbot.waitSignal(page._desk.wanted) as wanted:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert wanted.args == ["attendance", (WHO, date(2026, 6, 12))]


def test_that_coming_back_to_the_room_puts_the_cursor_into_the_timeline(
    room: RosterRoom, page: ProfilePage, qtbot: QtBot, settled: Settled
) -> None:
    assert room.focusProxy() is page.timeline.list
    qtbot.keyClick(page.timeline.list, Qt.Key.Key_Escape)
    settled(room.desk.worker)
    assert room.focusProxy() is room.table
    assert room.table.hasFocus()


def test_that_the_day_is_written_once(page: ProfilePage) -> None:
    view = page.timeline.list.moments
    begins = [view.index(row).data(BEGINS_DAY) for row in range(view.rowCount())]
    assert sum(begins) == len({moment.day for moment in view.shown})


def test_that_a_change_elsewhere_shows_and_keeps_cursor_and_filter(
    page: ProfilePage, room: RosterRoom, settled: Settled
) -> None:
    page.timeline.toggle(4)
    view = page.timeline.list
    view.setCurrentIndex(view.moments.index(1))
    before = view.current
    seen = ObservationForm(1, datetime(2026, 6, 29, 9), ObservationKind.GOOD, agent_id=WHO, text="主动带新人")

    def observe(session: Session) -> Changed:
        observations.observe(session, seen)
        return Changed.OBSERVATIONS

    room.desk.worker.write(named(), observe)
    settled(room.desk.worker)
    assert [moment.text for moment in view.moments.shown][0] == "主动带新人"
    assert view.current == before
    assert set(_kinds(page)) == {Kind.PRAISE}


def write_now(room: RosterRoom, seen: ObservationForm, settled: Settled) -> None:
    """Observe something through the worker."""

    def operation(session: Session) -> Changed:
        observations.observe(session, seen)
        return Changed.OBSERVATIONS

    room.desk.worker.write(named(), operation)
    settled(room.desk.worker)


def test_that_charts_mark_coaching_and_tell_what_holds(page: ProfilePage) -> None:
    (chart,) = [card.data for card in page.charts if not card.isHidden()]
    assert chart is not None
    assert [event.text for event in chart.events] == ["辅导：示忙前报备"]  # type: ignore[attr-defined]
    assert "◆" in page._states[0].text()


def test_that_an_agent_without_records_says_so_everywhere(room: RosterRoom, settled: Settled) -> None:
    room.show_profile(NEWCOMER)
    settled(room.desk.worker)
    page = room.profile
    assert page.timeline.list.moments.rowCount() == 0
    assert page.timeline.complete
    assert all(card.isHidden() for card in page.charts)
    assert not page._few.isHidden()
    assert [strip.value for strip in page.compare.strips] == [None]


def test_that_recording_brings_the_number_into_quick_entry(page: ProfilePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page._desk.entry_wanted) as wanted:
        qtbot.keyClick(page.timeline.list, Qt.Key.Key_N)
    assert wanted.args == ["8058 "]


def test_that_coaching_and_review_are_asked_for_by_the_agent(page: ProfilePage, qtbot: QtBot) -> None:
    asked: list[tuple[str, object]] = []
    page._desk.wanted.connect(lambda room, what: asked.append((room, what)))
    qtbot.keyClick(page.timeline.list, Qt.Key.Key_F)
    review = page.findChild(QPushButton, "profile_review")
    assert review is not None
    review.click()
    assert asked == [("coaching", ("new", {"agent_id": WHO})), ("reviews", WHO)]


def test_that_nothing_is_recorded_of_one_who_left(room: RosterRoom, settled: Settled) -> None:
    def leave(session: Session) -> Changed:
        form = agents.agent(session, WHO).form()
        return agents.edit(session, WHO, type(form)(**vars(form) | {"left_on": TODAY - timedelta(days=3)}))

    room.desk.worker.write(named(), leave)
    settled(room.desk.worker)
    room.open(WHO)
    settled(room.desk.worker)
    assert room.shown == WHO
    assert not room.profile._record.isEnabled()
    assert not room.profile._coach.isEnabled()


def test_that_editing_goes_on_beside_the_profile(
    room: RosterRoom, page: ProfilePage, qtbot: QtBot, settled: Settled
) -> None:
    page.edit()
    room.drawer._fields["seat"].setText("B07")
    room.drawer._finish()
    settled(room.desk.worker)
    assert room.shown == WHO
    assert page.identity.seat.value.text() == "B07"


def test_that_taking_the_agent_back_returns_to_the_list(
    room: RosterRoom, page: ProfilePage, settled: Settled
) -> None:
    room.show_profile(NEWCOMER)
    settled(room.desk.worker)
    room.writes.remove(agents.AgentRow(1, "0071", "唐欣然", id=NEWCOMER))
    settled(room.desk.worker)
    assert room.shown is None
    assert not room.head.isHidden()


def test_that_the_workbook_holds_the_whole_timeline_and_the_figures(
    page: ProfilePage, tmp_path: Path, settled: Settled
) -> None:
    path = tmp_path / "郭子轩.xlsx"
    page.export(path)
    settled(page._desk.worker)
    book = openpyxl.load_workbook(path)
    line, figures, chart = book.worksheets
    assert [row[2].value for row in line.iter_rows(min_row=2)][-1] == "客户致谢 2024"
    assert figures.max_row == 1 + len(page.compare.strips)
    assert chart.max_row > len(CALM)


def test_that_a_room_built_anew_shows_the_same_profile(
    room: RosterRoom, page: ProfilePage, desk: Desk, qtbot: QtBot, settled: Settled
) -> None:
    other = RosterRoom(desk)
    qtbot.addWidget(other)
    other.resume(room.place())
    other.show()
    settled(desk.worker)
    assert other.shown == WHO


def test_that_the_file_of_the_agent_comes_ready_for_paper(
    page: ProfilePage, qtbot: QtBot, settled: Settled
) -> None:
    qtbot.keyClick(page.timeline.list, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    settled(page._desk.worker)
    dialog = page.findChild(PrintDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.settled, timeout=20_000)
    assert "8058" in dialog.windowTitle()
    dialog.reject()
