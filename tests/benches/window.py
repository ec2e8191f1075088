"""How soon the window is there, against a bare PySide6 main window started in turn with it."""

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.benches import Figure, case
from tests.benches.stores import five_years

_BARE = """
import sys, time
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QTableWidget, QTableWidgetItem
class Window(QMainWindow):
    def event(self, event):
        done = super().event(event)
        if event.type() == QEvent.Type.Paint:
            print(time.time(), flush=True)
            app.quit()
        return done
app = QApplication([])
window = Window()
table = QTableWidget(30, 12)
for row in range(30):
    for column in range(12):
        table.setItem(row, column, QTableWidgetItem("189"))
window.setCentralWidget(table)
window.resize(1440, 900)
window.show()
app.exec()
"""

_OURS = """
import sys, time
from datetime import date
from pathlib import Path
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
from ccleader import app as program
class Watch(QObject):
    painted = None
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and self.painted is None:
            self.painted = time.time()
        return False
def look():
    if window.room is None or not window._desk.worker.idle:
        return
    window.room.repaint()
    print(watch.painted, time.time(), flush=True)
    window.close()
    app.quit()
app = QApplication([])
window = program.build(app, sys.argv[1], Path(sys.argv[2]), "bench", lambda: date(2026, 11, 2), None)
watch = Watch()
window.installEventFilter(watch)
timer = QTimer()
timer.timeout.connect(look)
timer.start(1)
window.show()
app.exec()
"""


@case
def start_up(small: bool) -> Iterator[Figure]:
    """First paint of the skeleton, and the first room with its figures on a store of five years."""
    store = five_years(small=small)
    bare, skeleton, useful = [], [], []
    with tempfile.TemporaryDirectory() as data:
        for _ in range(2 if small else 9):
            bare.append(_since_start(_BARE)[0])
            painted, filled = _since_start(_OURS, store, Path(data))
            skeleton.append(painted)
            useful.append(filled)
    base = statistics.median(bare)
    yield Figure("skeleton_over_bare_window", statistics.median(skeleton) / base, 1.5)
    yield Figure("first_useful_page_over_bare_window", statistics.median(useful) / base, 4)


def _since_start(script: str, *arguments: Path) -> list[float]:
    """Seconds from the start of a process to the moments it prints."""
    command = [sys.executable, "-c", script, *map(str, arguments)]
    start = time.time()
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return [float(moment) - start for moment in printed.split()]
