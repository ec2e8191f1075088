"""Whatever moment the program dies at, nothing it acknowledged is lost and nothing is half written."""

import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest

from ccleader.models import agents, check, handovers, history
from ccleader.models.handovers import HandoverState
from ccleader.models.store import Store
from tests.models.made import read

WRITER = """
import sys
from datetime import date, datetime, timedelta
from itertools import count
from argon2 import PasswordHasher
from ccleader.metrics.grains import Subject
from ccleader.models import agents, handovers, leaders, shifts, traffic
from ccleader.models.agents import AgentForm
from ccleader.models.changed import Changed
from ccleader.models.leaders import LeaderForm
from ccleader.models.shifts import Preset, Shift
from ccleader.models.store import Store
from tests.models.made import fact, named

sys.stdin.readline()
leaders.HASHER = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
store = Store.open(sys.argv[1])

def begin(session):
    group = agents.add_group(session, "晨曦组")
    shifts.start_with(session, Preset.THREE_SHIFTS)
    leader = leaders.add_leader(session, LeaderForm("周敏", "班长", (group,)))
    return leaders.set_pin(session, leader, "1234", datetime(2026, 1, 1))

if not store.read(agents.groups):
    store.write(named(), begin)
early = store.read(shifts.shift_types)[0]
group = store.read(agents.groups)[0].id
start = len(store.history(100000))
print("open", flush=True)

def work(session):
    who = agents.add(session, AgentForm(group, str(at), "林晓彤", logins=(f"a{at}",)))
    batch = traffic.open_batch(session, traffic.BatchInfo("a.xlsx", str(at)))
    days = [fact(who, 20260601 + day, slot, calls_handled=2) for day in range(20) for slot in range(40)]
    traffic.deliver(session, batch, Subject.AGENT, days)
    return Changed.ALL, batch

def sign(session):
    shift = Shift(date(2026, 1, 1) + timedelta(days=at), early)
    end = shift.window[1]
    made = handovers.start(session, group, shift, 1, end)
    handovers.sign(session, made, 1, "1234", end)
    return Changed.HANDOVERS, made

for at in count(start):
    outcome = store.write(named(), sign)
    print("signed", at, store.history(1)[0].id, outcome.value, flush=True)
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
    signatures = 0
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
            signed = [read(store, handovers.handover, int(line[3])) for line in told if line[0] == "signed"]
            signatures += len(signed)
            assert all(sheet.state is HandoverState.HANDED and sheet.intact for sheet in signed)
            assert [found for found in read(store, check.check) if found.count] == []
            assert all(
                read(store, history.changes_of, row.id) for row in store.history(20) if row.kind == "do"
            )
    following.kill()
    following.communicate()
    assert there, "nothing was ever written"
    assert signatures, "nothing was ever signed"


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
