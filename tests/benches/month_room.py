"""The attendance room of 30 agents after five years: a month read and painted, and a letter in its grid."""

from collections.abc import Iterator

from tests.benches import Figure, case
from tests.benches.attendance import planned
from tests.benches.stores import LAST_DAY, five_years
from tests.benches.window import printed

_ROOM = """
import statistics, sys, time
from datetime import date, datetime
from PySide6.QtCore import QEvent, QObject, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from ccleader.models.agents import GroupRow
from ccleader.models.store import Store
from ccleader.ui.attendance.room import AttendanceRoom
from ccleader.ui.desk import Desk
from ccleader.ui.theme import Theme
from ccleader.ui.worker import Worker
class Watch(QObject):
    painted = None
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and self.painted is None:
            self.painted = time.perf_counter()
        return False
path, day, rounds = sys.argv[1], date.fromisoformat(sys.argv[2]), int(sys.argv[3])
app = QApplication([])
worker = Worker(lambda: Store.open(path))
settings = QSettings(path + ".ini", QSettings.Format.IniFormat)
desk = Desk(worker, Theme(app, "light"), settings, lambda: datetime.combine(day, datetime.min.time()))
desk.choose_group(GroupRow(1, "bench"))
worker.open()
room = AttendanceRoom(desk)
room.resize(1216, 752)
room.show()
def quiet():
    app.processEvents()
    return worker.idle and not room.pen.busy and not room._reader.isActive()
def settle():
    while not quiet():
        pass
settle()
months, keys = [], []
for _ in range(rounds):
    start = time.perf_counter()
    room.refresh()
    settle()
    room.grid.viewport().repaint()
    months.append(time.perf_counter() - start)
watch = Watch()
room.grid.viewport().installEventFilter(watch)
room.grid.setFocus()
room.grid.choose((room.page.month.rows[0].id, day.replace(day=1)))
for turn in range(rounds):
    settle()
    watch.painted = None
    start = time.perf_counter()
    QTest.keyClick(room.grid, Qt.Key.Key_B if turn % 2 else Qt.Key.Key_S)
    while watch.painted is None:
        app.processEvents()
    keys.append(watch.painted - start)
settle()
print(statistics.median(months[1:]), statistics.median(keys[1:]), flush=True)
worker.stop()
"""


@case
def month_room(small: bool) -> Iterator[Figure]:
    """Read a month with all that waits for a decision until it is painted; press a letter until it shows."""
    path = planned(five_years(small=small), small)
    read, key = map(float, printed(_ROOM, path, LAST_DAY.isoformat(), "3" if small else "20").split())
    yield Figure("month_room_shown_ms", read * 1000, 150)
    yield Figure("month_grid_key_ms", key * 1000, 16)
