"""Whatever moment the program dies at, nothing it acknowledged is lost and nothing is half written."""

import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest

from ccleader.models import agents, check, history
from ccleader.models.store import Store
from tests.models.made import read

WRITER = """
import sys
from itertools import count
from ccleader.metrics.grains import Subject
from ccleader.models import agents, traffic
from ccleader.models.agents import AgentForm
from ccleader.models.changed import Changed
from ccleader.models.store import Store
from tests.models.made import fact, named

sys.stdin.readline()
store = Store.open(sys.argv[1])
if not store.read(agents.groups):
    store.write(named(), lambda session: (Changed.AGENTS, agents.add_group(session, "晨曦组")))
group = store.read(agents.groups)[0].id
start = len(store.history(100000))
print("open", flush=True)

def work(session):
    who = agents.add(session, AgentForm(group, str(at), "林晓彤", logins=(f"a{at}",)))
    batch = traffic.open_batch(session, traffic.BatchInfo("a.xlsx", str(at)))
    days = [fact(who, 20260601 + day, slot, calls_handled=2) for day in range(20) for slot in range(40)]
    traffic.deliver(session, batch, Subject.AGENT, days)
    return Changed.ALL, batch

for at in count(start):
    outcome = store.write(named(), work)
    print("done", at, store.history(1)[0].id, flush=True)
    if at % 3 == 0:
        store.undo()
        print("undone", at, store.history(1)[0].id, flush=True)
    if at % 5 == 0:
        store.backup()
"""

Writer = subprocess.Popen[str]

ROUNDS = 20


@pytest.mark.slow
def test_no_acknowledged_operation_is_lost(store_path: Path) -> None:
    random = Random(20)
    following = _writer(store_path)
    for _ in range(ROUNDS):
        writer, following = following, _writer(store_path)
        told = _killed(writer, random.uniform(0.0, 0.35))
        with Store.open(store_path) as store:
            there = {row.id for row in store.history(100_000)}
            numbers = {row.number for row in read(store, agents.agents)}
            assert {int(line[2]) for line in told} <= there
            undone = {line[1] for line in told if line[0] == "undone"}
            done = {line[1] for line in told if line[0] == "done"}
            last = told[-1][1] if told else ""
            assert done - undone - {last} <= numbers, "an operation was lost"
            assert not undone & numbers, "an undo was lost"
            assert [found for found in read(store, check.check) if found.count] == []
            assert all(
                read(store, history.changes_of, row.id) for row in store.history(20) if row.kind == "do"
            )
    following.kill()
    following.communicate()
    assert there, "nothing was ever written"


def _writer(store_path: Path) -> Writer:
    """A writer that has loaded what it needs and waits for a line."""
    command = [sys.executable, "-c", WRITER, str(store_path)]
    return subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    )


def _killed(writer: Writer, after: float) -> list[list[str]]:
    """What a writer told before it was killed, `after` seconds after it had opened the store."""
    assert writer.stdin is not None
    assert writer.stdout is not None
    writer.stdin.write("go\n")
    writer.stdin.flush()
    assert writer.stdout.readline() == "open\n"
    time.sleep(after)
    writer.kill()
    told, _ = writer.communicate()
    return [line.split() for line in told.splitlines(keepends=True) if line.endswith("\n")]
