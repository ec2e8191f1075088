"""The numbers of the sidebar: what waits where, counted from the records."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from ccleader.models import leave, matters, notices
from ccleader.models.changed import Changed
from ccleader.models.store import Store
from ccleader.ui.badges import waiting
from ccleader.ui.main_window import MainWindow
from ccleader.words import phrase
from tests.ui.conftest import TODAY
from tests.ui.today.test_floor import BEFORE, CHENG, ZHOU, _fill, _night_hands_over


def _more(session: Session) -> Changed:
    form = matters.MatterForm(1, "07 号席耳麦", due_at=BEFORE.replace(hour=6))
    matters.open_matter(session, form, BEFORE.replace(hour=5))
    leave.ask_leave(session, leave.LeaveForm(1, "annual", date(2026, 7, 6), date(2026, 7, 7)), BEFORE)
    notices.add_notice(session, notices.NoticeForm("口径更新", TODAY, group_id=1))
    return _night_hands_over(session)


def test_each_room_counts_what_waits_in_it(tmp_path: Path) -> None:
    with Store.open(tmp_path / "班.ccl") as store:
        store.write(phrase("operations", "Fill"), _fill)
        assert store.read(lambda session: set(waiting(session, 1, ZHOU, BEFORE).values())) == {0}
        store.write(phrase("operations", "Fill"), _more)
        counts = store.read(lambda session: waiting(session, 1, ZHOU, BEFORE))
        told = {room: count for room, count in counts.items() if count}
        assert told == {"today": 2, "handover": 1, "attendance": 1, "briefings": 1}
        assert store.read(lambda session: waiting(session, 1, CHENG, BEFORE))["handover"] == 0


def test_the_sidebar_follows_the_records(window: MainWindow, qtbot: QtBot) -> None:
    assert window.frame is not None
    button = window.frame.sidebar.findChild(object, "room_briefings")
    before = button.accessibleName()

    def add(session: Session) -> Changed:
        notices.add_notice(session, notices.NoticeForm("口径更新", TODAY, group_id=1))
        return Changed.NOTICES

    window.desk.worker.write(phrase("operations", "Add a notice"), add)
    qtbot.waitUntil(lambda: button.accessibleName() == f"{before} 1")
    window.desk.worker.undo()
    qtbot.waitUntil(lambda: button.accessibleName() == before)
