"""Whether ten thousand records of conduct scroll and filter without a stall."""

import json
import random
import tempfile
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

from sqlalchemy.orm import Session

from ccleader.metrics.periods import Period, month
from ccleader.models import agents, conduct, rulebook_starters, rulebooks
from ccleader.models.changed import Changed
from ccleader.models.conduct import ConductKind
from ccleader.models.conduct_records import ConductRecord
from ccleader.models.store import Store
from ccleader.words import phrase
from tests.benches import Figure, case, median_seconds
from tests.benches.window import printed

LAST = date(2026, 10, 30)
RECORDS = 10_000

_SCRIPT = """
import json, sys, time
from datetime import datetime
from pathlib import Path
from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from ccleader import app as program
from ccleader.ui.conduct.records_page import ALL
from ccleader.ui.garbage import collected_here
NOW = datetime(2026, 10, 31, 15, 42)
path, data, count = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
app = QApplication([])
window = program.build(app, str(path), data, "bench", lambda: NOW, None)
desk = window._desk
collecting = collected_here()
collecting.__enter__()
def wait(done=lambda: True):
    while not (window.room is not None and desk.worker.idle and done()):
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    app.processEvents()
longest = 0.0
def turn():
    global longest
    start = time.perf_counter()
    app.processEvents()
    longest = max(longest, time.perf_counter() - start)
def press(widget, key):
    global longest
    start = time.perf_counter()
    QTest.keyClick(widget, key)
    app.processEvents()
    longest = max(longest, time.perf_counter() - start)
def rest():
    until = time.perf_counter() + 0.25
    while time.perf_counter() < until:
        turn()
        time.sleep(0.002)
window.resize(1440, 900)
window.show()
wait()
desk.visit("conduct", "records")
wait()
page = window.room.records
page.spans.choose(ALL)
wait(lambda: len(page.rows) == count)
table = page.table
table.setFocus()
for _ in range(10):  # as after the start: what it made is never looked through again
    rest()
longest = 0.0
press(table, Qt.Key.Key_Home)
row = -1
while table.currentIndex().row() != row:
    row = table.currentIndex().row()
    press(table, Qt.Key.Key_PageDown)
assert row == count - 1
scrolled = longest
longest = 0.0
page.filter.text.setFocus()
for letter in "zy3 12":
    press(page.filter.text, letter)
    rest()
assert 0 < len(page.rows) < count
for _ in range(6):
    press(page.filter.text, Qt.Key.Key_Backspace)
    rest()
page.filter.standing.setCurrentIndex(1)
rest()
print(json.dumps([scrolled * 1000, longest * 1000]))
window.close()
"""


@case
def conduct_records(small: bool) -> Iterator[Figure]:
    """The table page by page to its end, and a filter typed and taken back, in the window itself."""
    count = 500 if small else RECORDS
    with tempfile.TemporaryDirectory() as folder:
        store = _filled(Path(folder), count)
        scrolled, filtered = json.loads(printed(_SCRIPT, store, Path(folder), Path(str(count))))
    yield Figure("records_stall_ms", max(scrolled, filtered), 50)


@case
def conduct_reads(small: bool) -> Iterator[Figure]:
    """What the rooms read: a month, the totals of a year, all there is, and what is due under an article."""
    this_month, year = month(LAST), Period(LAST.replace(month=1, day=1), LAST)
    ever = Period(LAST - timedelta(days=1100), LAST)
    with (
        tempfile.TemporaryDirectory() as folder,
        Store.open(_filled(Path(folder), 500 if small else RECORDS)) as store,
    ):
        article = store.read(lambda session: rulebooks.in_force(session, 1, LAST))[2]
        at = datetime(LAST.year, LAST.month, LAST.day, 9)
        seconds = median_seconds(
            3 if small else 15,
            lambda: store.read(lambda session: conduct.records(session, 1, this_month)),
            lambda: store.read(lambda session: conduct.totals(session, 1, year)),
            lambda: store.read(lambda session: conduct.records(session, 1, ever)),
            lambda: store.read(lambda session: conduct.due(session, 1, article.id, at)),
        )
    limits = {"conduct_month_ms": 100, "conduct_year_ms": 400, "conduct_all_ms": 1500, "conduct_due_ms": 30}
    for (name, limit), taken in zip(limits.items(), seconds, strict=True):
        yield Figure(name, taken * 1000, limit)


def _filled(folder: Path, count: int) -> Path:
    """A store with so many records."""
    path = folder / "晨曦组.ccl"
    with Store.open(path) as store:
        store.write(phrase("operations", "Import {file}", file="bench"), lambda s: _fill(s, count))
    return path


def _fill(session: Session, count: int) -> Changed:
    """Thirty agents and as many records as asked for, spread over three years, from a fixed seed."""
    source = random.Random(20261122)
    group = agents.add_group(session, "晨曦组")
    people = [
        agents.add(session, agents.AgentForm(group, f"{8000 + number}", f"组员{number}"))
        for number in range(30)
    ]
    for key in rulebook_starters.starters():
        rulebook_starters.add_starter(session, key, None, LAST - timedelta(days=1100))
    articles = [row for row in rulebooks.in_force(session, group, LAST) if row.points]
    for number in range(count):
        day = LAST - timedelta(days=source.randrange(1095))
        session.add(_record(number, source.choice(people), group, source.choice(articles), day))
    session.flush()
    return Changed.ALL


def _record(
    number: int, agent_id: int, group_id: int, article: rulebooks.ArticleRow, day: date
) -> ConductRecord:
    return ConductRecord(
        number=f"{day:%Y%m}-{number:05}",
        agent_id=agent_id,
        group_id=group_id,
        article_id=article.id,
        kind=ConductKind.POINTS,
        day=day,
        at=datetime.combine(day, datetime.min.time()) + timedelta(hours=9 + number % 8),
        place=f"{number % 40} 席",
        facts=f"在{number % 40}号席发现，现场提醒后改正",
        witness="王思远",
        evidence="",
        consequence="",
        points=article.points or 0,
        departed_why="",
        statement="",
        improve="",
        refused_why="",
        refusal_witness="",
        reported_to="",
        struck_why="",
        struck_by="",
    )
