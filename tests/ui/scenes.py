"""The rooms and states of the window that the screen tests look at, each with the way to bring it about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from ccleader.demo import NOW
from ccleader.models import agents, handovers, leaders, shifts
from ccleader.models.agents import AgentForm, Level
from ccleader.models.briefings import BriefingKind
from ccleader.models.changed import Changed
from ccleader.models.quality import CheckState
from ccleader.models.rolls import Mood, Presence, Roll
from ccleader.ui.attendance.grid_view import Mode
from ccleader.ui.attendance.room import AttendanceRoom
from ccleader.ui.briefings.room import BRIEFINGS, NOTICES, BriefingsRoom
from ccleader.ui.coaching.overview import BOARD, CALENDAR, LIST, NEEDED
from ccleader.ui.coaching.room import CoachingRoom
from ccleader.ui.conduct.entry import OTHERWISE, Draft
from ccleader.ui.conduct.room import MIRROR, MONTH, RECORDS, RULES, ConductRoom
from ccleader.ui.handover.room import HANDOVERS, MATTERS, WALK, HandoverRoom
from ccleader.ui.imports.room import ImportsRoom
from ccleader.ui.kpi.room import KpiRoom
from ccleader.ui.main_window import MainWindow
from ccleader.ui.quality.room import QualityRoom
from ccleader.ui.reviews.room import ReviewsRoom
from ccleader.ui.room import Desk
from ccleader.ui.rooms import ROOMS
from ccleader.ui.roster.room import RosterRoom
from ccleader.ui.settings.room import PAGES
from ccleader.words import phrase
from tests.acd.made import Cell, xlsx

TIMEOUT = 60_000
HEADERS: list[Cell] = [
    "工号", "坐席姓名", "日期", "签入时长", "呼入接听量", "通话时长", "话后处理时长", "示忙时长",
    "示忙次数", "满意/参评", "备注",
]  # fmt: skip


@dataclass
class Stage:
    """A window over the demo group, and what moves it."""

    desk: Desk
    window: MainWindow
    qtbot: QtBot
    folder: Path

    def settle(self) -> None:
        """Wait until nothing is on its way any more, and all is laid out."""
        self.qtbot.waitUntil(self._still, timeout=TIMEOUT)
        for _ in range(3):  # what is laid out late, too
            QApplication.sendPostedEvents()
            QApplication.processEvents()

    def _still(self) -> bool:
        room = self.window.room
        quiet = self.desk.worker.idle and room is not None
        if isinstance(room, ImportsRoom):
            return quiet and not room.intake.busy
        if isinstance(room, ReviewsRoom):
            sharp = room.preview.settled and not room.preview.view._settling.isActive()
            return quiet and (sharp or not self.desk.group_id)
        return quiet

    def roster(self) -> RosterRoom:
        """The room at its table."""
        room = self._room("roster", RosterRoom)
        if room.shown is not None:
            room.show_list()
        return room

    def attendance(self) -> AttendanceRoom:
        return self._room("attendance", AttendanceRoom)

    def kpi(self) -> KpiRoom:
        return self._room("kpi", KpiRoom)

    def handover(self) -> HandoverRoom:
        """The room with the first leader at work."""
        found: list[leaders.LeaderRow] = []
        self.desk.worker.read(leaders.leaders, found.extend, self.window)
        self.settle()
        if self.desk.leader is None and found:
            self.desk.choose_leader(found[0])
        return self._room("handover", HandoverRoom)

    def briefings(self) -> BriefingsRoom:
        return self._room("briefings", BriefingsRoom)

    def coaching(self) -> CoachingRoom:
        """The room at its board."""
        room = self._room("coaching", CoachingRoom)
        room._back()
        return room

    def conduct(self, page: str) -> ConductRoom:
        """The room on one of its pages, nothing typed and nothing open beside it."""
        room = self._room("conduct", ConductRoom)
        room.drawer.close_drawer()
        room.tabs.choose(page)
        self.settle()
        return room

    def imports(self) -> ImportsRoom:
        room = self._room("imports", ImportsRoom)
        room.intake.clear()
        return room

    def _room(self, key: str, kind: type) -> object:
        self.window.frame.visit(key)
        self.settle()
        assert isinstance(self.window.room, kind)
        return self.window.room


def _visit(key: str) -> Callable[[Stage], None]:
    return lambda stage: stage.window.frame.visit(key)


def _settings(page: str) -> Callable[[Stage], None]:
    return lambda stage: stage.window.frame.visit("settings", page)


def _roster(stage: Stage) -> None:
    room = stage.roster()
    if room._drawer is not None:
        room._drawer.close_drawer()
    room.table.select_key(13)


def _form(stage: Stage) -> None:
    stage.roster()
    stage.desk.visit("roster", ("edit", 13))
    stage.settle()


def _faulty_form(stage: Stage) -> None:
    _form(stage)
    drawer = stage.roster().drawer
    drawer._fields["name"].clear()
    drawer._fields["hired_on"].setText("二月三十")
    drawer._finish()


def _profile(stage: Stage) -> None:
    stage.roster().show_profile(13)


def _nobody_found(stage: Stage) -> None:
    _roster(stage)
    stage.roster().filter._search.setText("没有这个人")


def _kpi(page: str) -> Callable[[Stage], None]:
    def show(stage: Stage) -> None:
        stage.kpi().tabs.choose(page)

    return show


def _attendance(mode: Mode) -> Callable[[Stage], None]:
    def show(stage: Stage) -> None:
        stage.attendance().modes.choose(mode)

    return show


def _reviews(stage: Stage) -> None:
    stage.roster().filter.clear()
    stage.window.frame.visit("reviews")
    stage.window.frame.visit("reviews", 13)


def _handover(page: str) -> Callable[[Stage], None]:
    return lambda stage: stage.handover().tabs.choose(page)


def _handover_draft(stage: Stage) -> None:
    room = stage.handover()
    room.tabs.choose(HANDOVERS)
    stage.desk.worker.write(phrase("operations", "Write handover"), _begin)
    stage.settle()
    room.handovers.show_handover(room.handovers.records.list.lines[0].id)
    stage.settle()
    room.handovers.sheet.facts.unfold()
    room.handovers.sheet.matters.add()


def _begin(session: Session) -> tuple[Changed, int]:
    """The handover of the shift that begins next, by the first leader."""
    (group,), (first, *_) = agents.groups(session), leaders.leaders(session)
    shift = shifts.shift_at(session, NOW + timedelta(hours=1))
    assert shift is not None
    return Changed.HANDOVERS, handovers.start(session, group.id, shift, first.id, NOW)


def _handover_locked(stage: Stage) -> None:
    room = stage.handover()
    room.tabs.choose(HANDOVERS)
    stage.settle()
    if room.handovers.records.list.lines:
        room.handovers.show_handover(room.handovers.records.list.lines[-1].id)


def _briefing(stage: Stage) -> None:
    room = stage.briefings()
    room.tabs.choose(BRIEFINGS)
    room.prepare_shift(BriefingKind.BEFORE)
    stage.settle()
    people = [line.agent.id for line in room.sheet.roll.grid.lines[:4]]
    found = zip(people, Presence, strict=False)
    room.sheet.roll.called.emit([Roll(who, presence, badge=False, mood=Mood.LOW) for who, presence in found])
    room.acts.go_on()


def _notices(stage: Stage) -> None:
    stage.briefings().tabs.choose(NOTICES)


def _notice_form(stage: Stage) -> None:
    _notices(stage)
    stage.briefings().notices.add()


def _coaching(view: str) -> Callable[[Stage], None]:
    return lambda stage: stage.coaching().views.choose(view)


def _coaching_needs(stage: Stage) -> None:
    room = stage.coaching()
    room.views.choose(BOARD)
    room.overview.tabs.choose(NEEDED)


def _coaching_form(place: int) -> Callable[[Stage], None]:
    """A cycle by its place in the list, the latest first; all that is folded opens."""

    def show(stage: Stage) -> None:
        room = stage.coaching()
        lines = room.overview.list.seen()[1]
        if lines:
            room.show_cycle(lines[place].row.id)
            stage.settle()
            sheet = room.page.sheet
            for fold in (sheet.talk.fold, sheet.analysis.fold, sheet.summary.fold, sheet.notes.fold):
                fold.unfold()

    return show


def _conduct(page: str) -> Callable[[Stage], None]:
    def show(stage: Stage) -> None:
        stage.conduct(page)

    return show


def _points_entry(stage: Stage) -> None:
    entry = stage.conduct(MONTH).month.entry
    entry.people.choose([13, 8])
    entry.take_article(next(row for row in entry._articles.values() if row.warn_first))
    entry.how.choose(OTHERWISE)
    entry.facts.setPlainText("与邻座闲谈约 3 分钟，现场提醒后仍继续")


def _points_faults(stage: Stage) -> None:
    _points_entry(stage)
    stage.settle()
    stage.conduct(MONTH).month.entry.enter()


def _points_record(stage: Stage) -> None:
    room = stage.conduct(MONTH)
    room.month.entry._put(Draft())
    assert room.month.read is not None
    (_, row), *_ = room.month.read.appeals
    room.month.opened.emit([row, *room.month.read.records], 0)


def _log(stage: Stage) -> None:
    stage.imports()


def daily(path: Path, *extra: list[Cell]) -> Path:
    """A daily report of the demo group for the day after its last facts."""
    people = (
        ("8012", "林晓彤"), ("8017", "王思远"), ("8023", "陈嘉怡"), ("8026", "刘洋"), ("8031", "赵雨萱"),
        ("8033", "黄志强"), ("8038", "吴倩"), ("8042", "孙浩然"), ("8045", "徐梦洁"), ("8047", "马丽娜"),
    )  # fmt: skip
    rows: list[list[Cell]] = []
    for n, (number, name) in enumerate(people):
        times: list[Cell] = [f"4:{10 + n}:20", f"0:{35 + n}:05", f"0:2{n}:40"]
        happy = f"{30 + n}/{31 + n}"
        rows.append([number, name, "2026-06-30", f"7:{20 + n}:10", 90 + n, *times, 5 + n % 3, happy, None])
    title = "云川有线客户服务中心 坐席日报（演示数据，人名与数字均为虚构）"
    return xlsx(path, [[title], HEADERS, *rows, *extra, ["合计", None, None, None, 945]])


def _good_file(stage: Stage) -> None:
    stage.imports().add([daily(stage.folder / "坐席日报_20260630.xlsx")])


def _bad_file(stage: Stage) -> None:
    extra: list[list[Cell]] = [
        ["8058", "郭子轩", "2026-06-30", "25:61:00", 93, "4:24:00", "0:41:10", "1:01:00", 7, "29/31", None],
        ["8099", "赵一鸣", "2026-06-30", "6:58:10", 88, "4:11:00", "0:44:00", "0:29:30", 5, "27/28", None],
        [
            "8071",
            "唐欣然",
            "2026-06-30",
            "7:28:05",
            "#DIV/0!",
            "4:32:00",
            "0:48:20",
            "0:34:12",
            6,
            "25/26",
            None,
        ],
    ]
    stage.imports().add([daily(stage.folder / "话务日报_20260630.xlsx", *extra)])


def _several_files(stage: Stage) -> None:
    broken = stage.folder / "损坏的报表.xlsx"
    broken.write_bytes(b"PK\x03\x04 broken")
    good = daily(stage.folder / "坐席日报_20260630.xlsx")
    stage.imports().add([good, broken])


def _search(stage: Stage) -> None:
    _roster(stage)
    stage.window.frame.top_bar.search.start()
    stage.window.frame.top_bar.search.setText("z")


def _banner(stage: Stage) -> None:
    _roster(stage)
    stage.window.frame.top_bar.search._leave()
    stage.desk.tell("已登记 郭子轩", undo=True)


def _unlike(one: int, other: int) -> bool:
    return any(abs((one >> shift & 255) - (other >> shift & 255)) > 20 for shift in (0, 8, 16))


def write_picture(picture: QPixmap, path: Path) -> None:
    """A small PNG: the 128 most common colours, and 128 of the others that are unlike them."""
    image = picture.toImage().convertToFormat(QImage.Format.Format_RGB32)
    found = [colour for colour, _ in Counter(memoryview(image.constBits()).cast("I")).most_common()]
    colours = found[:128]
    for colour in found[128:]:
        if len(colours) < 256 and all(_unlike(colour, other) for other in colours):
            colours.append(colour)
    path.parent.mkdir(parents=True, exist_ok=True)
    image.convertToFormat(QImage.Format.Format_Indexed8, colours).save(str(path), "PNG", 0)


def _quality(stage: Stage) -> QualityRoom:
    stage.window.frame.visit("quality")
    stage.settle()
    room = stage.window.room
    assert isinstance(room, QualityRoom)
    return room


def _quality_page(page: str) -> Callable[[Stage], None]:
    return lambda stage: _quality(stage).tabs.choose(page)


def _quality_check(stage: Stage) -> None:
    """A check with faults, open in the form."""
    room = _quality(stage)
    room.tabs.choose("checks")
    room.open(max((one.row for one in room.month.rows), key=lambda row: row.faults).id)


def _quality_dispute(stage: Stage) -> None:
    room = _quality(stage)
    room.open(next(one.row for one in room.month.rows if one.row.state == CheckState.DISPUTED).id)


def _quality_new(stage: Stage) -> None:
    """A new check with a fatal error whose reason is missing."""
    room = _quality(stage)
    room.begin()
    stage.settle()
    sheet = room.month.sheet
    sheet.fields.agent.choose(4)
    sheet.fields.ref.setText("R26062931")
    sheet.grid.toggle(next(item for item in sheet.grid.grading.card.items if item.fatal))
    sheet.finish()


SCENES: dict[str, Callable[[Stage], None]] = {
    **{room.key: _visit(room.key) for room in ROOMS},
    **{f"settings_{page.name}": _settings(page.name) for page in PAGES},
    "roster": _roster,
    "profile": _profile,
    "roster_form": _form,
    "roster_faults": _faulty_form,
    "roster_nobody": _nobody_found,
    "kpi": _kpi("trend"),
    "kpi_peaks": _kpi("peaks"),
    "kpi_compare": _kpi("compare"),
    "kpi_table": _kpi("table"),
    "handover": _handover(HANDOVERS),
    "handover_matters": _handover(MATTERS),
    "handover_walk": _handover(WALK),
    "handover_draft": _handover_draft,
    "handover_locked": _handover_locked,
    "attendance": _attendance(Mode.ACTUAL),
    "attendance_plan": _attendance(Mode.PLAN),
    "attendance_compare": _attendance(Mode.COMPARE),
    "reviews": _reviews,
    "briefing": _briefing,
    "notices": _notices,
    "coaching": _coaching(BOARD),
    "coaching_list": _coaching(LIST),
    "coaching_calendar": _coaching(CALENDAR),
    "coaching_needs": _coaching_needs,
    "coaching_form": _coaching_form(6),
    "coaching_closed": _coaching_form(-1),
    "notice_form": _notice_form,
    "conduct": _conduct(MONTH),
    "conduct_records": _conduct(RECORDS),
    "conduct_mirror": _conduct(MIRROR),
    "conduct_rules": _conduct(RULES),
    "conduct_entry": _points_entry,
    "conduct_faults": _points_faults,
    "conduct_record": _points_record,
    "quality_plan": _quality_page("plan"),
    "quality_calibration": _quality_page("calibration"),
    "quality_card": _quality_page("card"),
    "quality_check": _quality_check,
    "quality_dispute": _quality_dispute,
    "quality_new": _quality_new,
    "imports": _log,
    "import_file": _good_file,
    "import_problems": _bad_file,
    "import_files": _several_files,
    "search": _search,
    "toast": _banner,
}
"""States of the window over the demo group, by the name of their picture."""

LONG_NAMES = (
    "阿卜杜拉·买买提·吐尔逊江",
    "欧阳娜娜",
    "Muhammad Abdullah Al-Rashid bin Salman",
    "迪丽热巴·迪力木拉提",
    "王五",
)


def lengthen(session: Session) -> Changed:
    """Give the demo group long names, and as many agents as a group ever has."""
    (group,) = agents.groups(session)
    agents.edit_group(session, replace(group, name="云川有线客户服务中心投诉与宽带报障联合处理第三班组"))
    for place, agent in enumerate(agents.agents(session)):
        name = LONG_NAMES[place % len(LONG_NAMES)]
        form = replace(agent.form(), name=name, position="高级投诉处理专员（夜班）", team="投诉与宽带小队")
        agents.edit(session, agent.id, form)
    for place in range(12):
        name = LONG_NAMES[place % len(LONG_NAMES)]
        agents.add(session, AgentForm(group.id, f"LONG-NUMBER-{place:04}", name, Level.SENIOR))
    return Changed.AGENTS


def popups(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """What opens over the window: the menus and dialogs that every room has."""
    frame = window.frame
    groups = window._groups.menu()
    groups.popup(QPoint(200, 60))
    yield "groups", groups
    groups.close()
    leaders = frame.top_bar.leaders.menu()
    leaders.popup(QPoint(400, 60))
    yield "leaders", leaders
    leaders.close()
    asks = (
        ("keys", frame._show_keys),
        ("group_form", window._groups.edit),
        ("leader_form", frame.top_bar.leaders.add),
    )
    for name, ask in asks:
        ask()
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        yield name, dialog
        dialog.close()
