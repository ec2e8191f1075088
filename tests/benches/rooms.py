"""How soon the rooms of the floor are there after five years, and how soon a key shows."""

import json
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benches import Figure, case
from tests.benches.stores import five_years
from tests.benches.window import printed

_SCRIPT = """
import json, statistics, sys, time
from datetime import datetime
from functools import partial
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from ccleader import app as program
NOW = datetime(2026, 10, 31, 15, 42)
path, data, times = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
app = QApplication([])
window = program.build(app, str(path), data, "bench", lambda: NOW, None)
desk = window._desk
def until(done):
    while not done():
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
def wait(done=lambda: True):
    until(lambda: window.room is not None and desk.worker.idle and done())
    app.processEvents()  # what was read is painted, too
def median(work, after=lambda: None):
    taken = []
    for _ in range(times + 1):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
        after()
    return statistics.median(taken[1:]) * 1000
window.resize(1440, 900)
window.show()
wait(lambda: bool(window.frame.top_bar.leaders.watch.leaders))
desk.choose_leader(window.frame.top_bar.leaders.watch.leaders[0])

from ccleader.models import handovers
from ccleader.ui.today import floor, reading
from ccleader.words import phrase
found = []
def today():
    def read(session):
        start = time.perf_counter()
        reading.read(session, 1, NOW.date()), floor.read(session, 1, 1, NOW)
        found.append(time.perf_counter() - start)
    desk.worker.read(read, lambda _: None, desk)
    wait()
for _ in range(times + 1):
    today()

desk.visit("handover")
wait()
page = window.room.handovers
def begin():
    page.start()
    until(lambda: page.shown is not None and page.shown.draft)
    window.room.repaint()
def discard():
    wait()
    assert len(page.shown.sheet.matters) == 5 and page.shown.sheet.kpis
    name, made = phrase("operations", "Discard"), page.shown.sheet.id
    desk.worker.write(name, lambda session: handovers.discard(session, made))
    wait(lambda: page.shown is None or page.shown.sheet.id != made)
opens = median(begin, discard)

desk.visit("attendance")
wait()
room = window.room
def month():
    room.refresh()
    wait()
    room.repaint()
grid = median(month)

class Painted(QObject):
    count = 0
    def eventFilter(self, watched, event):
        self.count += event.type() == QEvent.Type.Paint
        return False
painted = Painted()
room.grid.viewport().installEventFilter(painted)
room.grid.choose((1, NOW.date().replace(day=1)))
room.grid.setFocus()
app.processEvents()
keys = iter([Qt.Key.Key_B, Qt.Key.Key_S] * times)
def key():
    before = painted.count
    QTest.keyPress(room.grid, next(keys))
    QCoreApplication.sendPostedEvents(None, QEvent.Type.UpdateRequest)
    assert painted.count > before
def rest():
    wait(lambda: not room.pen.busy and not room._reader.isActive())
    wait()
stroke = median(key, rest)
print(json.dumps([opens, statistics.median(found[1:]) * 1000, grid, stroke]))
window.close()
"""


@case
def floor_rooms(small: bool) -> Iterator[Figure]:
    """The window itself, by its own worker: each from the wish to the painted room (today: what it reads)."""
    with tempfile.TemporaryDirectory() as folder:
        store = Path(shutil.copy(five_years(small=small), folder))
        told = printed(_SCRIPT, store, Path(folder), "3" if small else "21")
    opens, today, month, key = json.loads(told)
    yield Figure("handover_opens_ms", opens, 200)
    yield Figure("today_ms", today, 300)
    yield Figure("month_grid_ms", month, 150)
    yield Figure("grid_keystroke_ms", key, 16)
