"""How soon the window is there, against a bare PySide6 main window started in turn with it."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.benches import Figure, case
from tests.benches.stores import five_years
from tests.benches.workbooks import half_hour_report

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
from datetime import datetime
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
window = program.build(app, sys.argv[1], Path(sys.argv[2]), "bench", lambda: datetime(2026, 11, 2, 8), None)
watch = Watch()
window.installEventFilter(watch)
timer = QTimer()
timer.timeout.connect(look)
timer.start(1)
window.show()
program.loop(app)
"""

_IMPORT = """
import sys, time
from datetime import datetime
from pathlib import Path
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from ccleader import app as program
from ccleader.models import agents
from ccleader.models.changed import Changed
from ccleader.models.store import Store
from ccleader.words import phrase
report, path, data = map(Path, sys.argv[1:])
with Store.open(path) as store:
    store.write(phrase("operations", "Add group"), lambda s: (Changed.AGENTS, agents.add_group(s, "bench")))
gaps, stage, last = [], "start", time.perf_counter()
def tick():
    global last
    now = time.perf_counter()
    if stage in ("read", "compare", "write"):
        gaps.append(now - last)
    last = now
def look():
    global stage
    room = window.room
    if room is None or not window._desk.worker.idle:
        return
    if stage == "start":
        window._desk.visit("imports")
        stage = "visit"
    elif stage == "visit":
        room.add([report])
        stage = "read"
    elif stage == "read" and room.current and room.current.reading and not room.intake.busy:
        room.intake.compare(room.current, add_agents=True)
        stage = "compare"
    elif stage == "compare" and room.current.writes and not room.intake.busy:
        room.write()
        stage = "write"
    elif stage == "write" and not room.intake.busy and room.intake.files[0].batch:
        print(max(gaps), flush=True)
        window.close()
        app.quit()
app = QApplication([])
window = program.build(app, str(path), data, "bench", lambda: datetime(2026, 11, 2, 8), None)
ticker = QTimer(timerType=Qt.TimerType.PreciseTimer)
ticker.timeout.connect(tick)
ticker.start(5)
looker = QTimer()
looker.timeout.connect(look)
looker.start(200)
window.show()
program.loop(app)
"""


@case
def start_up(small: bool) -> Iterator[Figure]:
    """First paint of the skeleton, and the first room with its figures on a store of five years."""
    store = five_years(small=small)
    bare, skeleton, useful = [], [], []
    with tempfile.TemporaryDirectory() as data:
        _since_start(_OURS, store, Path(data))  # leaves bytecode behind, as an installation does
        for _ in range(2 if small else 9):
            bare.append(_since_start(_BARE)[0])
            painted, filled = _since_start(_OURS, store, Path(data))
            skeleton.append(painted)
            useful.append(filled)
    base = statistics.median(bare)
    yield Figure("skeleton_over_bare_window", statistics.median(skeleton) / base, 1.5)
    yield Figure("first_useful_page_over_bare_window", statistics.median(useful) / base, 4)


@case
def import_pause(small: bool) -> Iterator[Figure]:
    """The longest time the window does not answer while a large report is read, compared and written."""
    pauses = []
    with tempfile.TemporaryDirectory() as folder:
        report = half_hour_report(Path(folder, "report.xlsx"), 3_000 if small else 199_800)
        for run in range(1 if small else 3):
            arguments = (report, Path(folder, f"{run}.ccl"), Path(folder, f"data{run}"))
            pauses.append(float(printed(_IMPORT, *arguments)))
    yield Figure("longest_pause_during_import_ms", statistics.median(pauses) * 1000, 100)


def _since_start(script: str, *arguments: Path) -> list[float]:
    """Seconds from the start of a process to the moments it prints."""
    start = time.time()
    return [float(moment) - start for moment in printed(script, *arguments).split()]


def printed(script: str, *arguments: Path) -> str:
    """What a script prints; it may keep its bytecode, as the installed program does."""
    command = [sys.executable, "-c", script, *map(str, arguments)]
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return subprocess.run(command, capture_output=True, text=True, check=True, env=kept).stdout
