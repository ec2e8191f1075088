"""A large report from gate to committed, against calamine reading it plus a raw insert of as many rows."""

import json
import statistics
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benches import Figure, case
from tests.benches.window import printed
from tests.benches.workbooks import half_hour_report

_BARE = """
import random, sys, time
import python_calamine
from sqlcipher3 import dbapi2 as sqlite
report, store = sys.argv[1:]
start = time.perf_counter()
rows = python_calamine.CalamineWorkbook.from_path(report).get_sheet_by_index(0).to_python()
read = time.perf_counter() - start
count = len(rows) - 1
del rows
facts = [(n % 30, n // 600, 30, n // 30 % 20, *[n % 1800] * 16) for n in range(count)]
connection = sqlite.connect(store, isolation_level=None)
connection.execute("PRAGMA journal_mode=WAL")
columns = ", ".join(f"c{n} INTEGER" for n in range(20))
connection.execute(f"CREATE TABLE fact ({columns}, PRIMARY KEY (c0, c1, c2, c3))")
start = time.perf_counter()
connection.execute("BEGIN")
connection.executemany(f"INSERT INTO fact VALUES ({', '.join('?' * 20)})", facts)
connection.execute("COMMIT")
print(read + time.perf_counter() - start)
"""

_OURS = """
import json, sys, time
from pathlib import Path
from ccleader.acd import child, importing
from ccleader.acd.preview import preview
from ccleader.acd.reading import ReadOptions
from ccleader.models import agents
from ccleader.models.changed import Changed
from ccleader.models.store import Store
from ccleader.words import phrase
def peak():
    lines = Path("/proc/self/status").read_text().splitlines()  # ru_maxrss would tell the parent's peak too
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))
report, path = map(Path, sys.argv[1:])
store = Store.open(path)
name = phrase("operations", "Import {file}", file="bench")
group = store.write(name, lambda s: (Changed.AGENTS, agents.add_group(s, "bench"))).value
before = peak()
start = time.perf_counter()
reading = child.read(report, ReadOptions())
read = time.perf_counter() - start
found = store.read(lambda s: preview(s, reading, group, add_agents=True))
previewed = time.perf_counter() - start
batch = store.write(name, lambda s: importing.write(s, found)).value
taken = time.perf_counter() - start
after = peak()
assert batch is not None and found.writes > 0, found
store.close()
print(json.dumps([taken, (after - before) / 1024, read, previewed]))
"""


@case
def large_import(small: bool) -> Iterator[Figure]:
    """200,000 rows × 20 columns: time as a multiple of the bare work, growth of the window's process."""
    with tempfile.TemporaryDirectory() as folder:
        report = half_hour_report(Path(folder, "report.xlsx"), 3_000 if small else 199_800)
        bare, ours, grown = [], [], []
        for run in range(1 if small else 3):
            bare.append(float(printed(_BARE, report, Path(folder, f"bare{run}.db"))))
            taken, megabytes, *_ = json.loads(printed(_OURS, report, Path(folder, f"ours{run}.ccl")))
            ours.append(taken)
            grown.append(megabytes)
    yield Figure("import_over_bare_read_and_insert", statistics.median(ours) / statistics.median(bare), 2.5)
    yield Figure("import_growth_of_the_process_mb", statistics.median(grown), 60)
