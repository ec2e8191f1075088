"""A store is opened by one program at a time, or refused with a sentence; never with a traceback."""

import multiprocessing
import os
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError
from sqlcipher3 import dbapi2 as driver

from ccleader.errors import Trouble
from ccleader.models import agents, check, schema
from ccleader.models.changed import Changed
from ccleader.models.schema import HEAD
from ccleader.models.store import Store
from tests.models.made import deliver, month_of_facts, named, read, team, write

Fresh = Callable[[str], Path]

HOLD = """
import sys
from ccleader.models.store import Store
store = Store.open(sys.argv[1])
print("open", flush=True)
sys.stdin.read()
"""


def test_a_new_store_is_empty_and_sound(tmp_path: Path) -> None:
    with Store.open(tmp_path / "folder" / "new.ccl") as store:
        assert read(store, agents.groups) == []
        assert [finding.count for finding in read(store, check.check)] == [0] * 7
        assert store.undo_name is None
        assert store.redo_name is None
        assert store.last_backup is None
        assert store.undo() is Changed.NONE
        assert store.redo() is Changed.NONE
        assert store.history() == []


def test_connection_keeps_promises(store: Store) -> None:
    def pragma(name: str) -> object:
        return store.read(lambda session: session.execute(text(f"PRAGMA {name}")).scalar())

    assert pragma("synchronous") == 2
    assert pragma("journal_mode") == "wal"
    assert pragma("foreign_keys") == 1
    assert pragma("secure_delete") == 1
    assert pragma("mmap_size") in (0, None)


def test_sqlite_has_no_wal_reset_bug() -> None:
    assert driver.sqlite_version_info >= (3, 51, 3)


def test_references_are_kept_by_the_database(store: Store) -> None:
    form = agents.AgentForm(group_id=99, number="1", name="林")
    with pytest.raises(IntegrityError):
        write(store, agents.add, form)
    assert read(store, agents.agents) == []


def test_what_was_written_is_there_after_reopening(store_path: Path) -> None:
    with Store.open(store_path) as store:
        group, _ = team(store)
    assert not Path(f"{store_path}-wal").exists()
    with Store.open(str(store_path)) as store:
        assert [row.name for row in read(store, agents.agents, group)] == ["林晓彤", "王思远", "刘洋"]


def test_a_failed_operation_leaves_nothing(store: Store) -> None:
    def fails(session: object) -> Changed:
        agents.add_group(session, "晨曦组")  # type: ignore[arg-type]
        raise RuntimeError("in the middle")

    with pytest.raises(RuntimeError):
        store.write(named(), fails)  # type: ignore[arg-type]
    assert read(store, agents.groups) == []
    assert store.history() == []


def test_an_operation_that_writes_nothing_is_not_history(store: Store) -> None:
    outcome = store.write(named(), lambda session: Changed.NONE)
    assert (outcome.changed, outcome.value) == (Changed.NONE, None)
    assert store.history() == []


def test_read_writes_nothing(store: Store) -> None:
    read(store, agents.add_group, "晨曦组")
    assert read(store, agents.groups) == []


@pytest.mark.parametrize(
    "name", ["100%.ccl", "a?b.ccl", "a#b.ccl", "my store.ccl", "晨曦组 [1] 夏%20.ccl", "file:x.ccl"]
)
def test_opens_whatever_the_file_is_called(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    with Store.open(path) as store:
        team(store)
        copy = store.backup()
        assert store.last_backup is not None
        assert copy in list(copy.parent.iterdir())
    with Store.open(path, read_only=True) as store:
        assert len(read(store, agents.agents)) == 3
    assert path.stat().st_size > 0


def test_opens_by_url(store_path: Path) -> None:
    with Store.open(f"sqlite:///{store_path}") as store:
        assert store.path == store_path
        team(store)


@pytest.mark.parametrize(
    "address", ["sqlite://", "sqlite:///:memory:", "nosuch://x/y", "://", "http://a.b/c.ccl"]
)
def test_address_that_is_none_is_refused(address: str) -> None:
    with pytest.raises(Trouble) as caught:
        Store.open(address)
    assert address in str(caught.value)


def test_second_opener_is_told(store: Store, store_path: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.ccl"
    link.symlink_to(store_path)
    for path in (store_path, link):
        with pytest.raises(Trouble) as caught:
            Store.open(path)
        assert path.name in str(caught.value)
    with Store.open(store_path, read_only=True) as reader:
        assert read(reader, agents.groups) == []


def test_other_process_holds_the_store_until_it_dies(store_path: Path) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(store_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    try:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"open\n"
        with pytest.raises(Trouble):
            Store.open(store_path)
    finally:
        holder.send_signal(signal.SIGKILL)
        holder.communicate()
    Store.open(store_path).close()


def test_store_may_wander_between_threads(store_path: Path) -> None:
    opened: list[Store] = []
    _in_thread(lambda: opened.append(Store.open(store_path)))
    team(opened[0])
    _in_thread(opened[0].close)
    Store.open(store_path).close()


def _in_thread(job: Callable[[], object]) -> None:
    thread = threading.Thread(target=job)
    thread.start()
    thread.join()


def test_read_only_store_is_not_written(store_path: Path) -> None:
    before = store_path.read_bytes()
    with Store.open(store_path, read_only=True) as store:
        with pytest.raises(Trouble):
            write(store, agents.add_group, "晨曦组")
        assert read(store, agents.groups) == []
    assert store_path.read_bytes() == before


@pytest.mark.parametrize("read_only", [False, True])
def test_newer_schema_is_refused(store_path: Path, read_only: bool) -> None:
    with Store.open(store_path) as store:
        write(store, lambda session: session.execute(text("UPDATE alembic_version SET version_num = '9999'")))
    with pytest.raises(Trouble) as caught:
        Store.open(store_path, read_only=read_only)
    assert "9999" in str(caught.value)


def test_database_of_another_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE alembic_version (version_num)")
    other.close()
    with pytest.raises(Trouble) as caught:
        Store.open(path)
    assert "other.db" in str(caught.value)


def test_read_only_needs_a_store_that_is_there(tmp_path: Path) -> None:
    with pytest.raises(Trouble):
        Store.open(tmp_path / "none.ccl", read_only=True)
    assert list(tmp_path.iterdir()) == []
    (tmp_path / "empty.ccl").touch()
    with pytest.raises(Trouble):
        Store.open(tmp_path / "empty.ccl", read_only=True)


def test_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(Trouble):
        Store.open(tmp_path / "file" / "x.ccl")
    with pytest.raises(Trouble):
        Store.open(tmp_path)


def test_text_file_is_no_store(tmp_path: Path) -> None:
    path = tmp_path / "letter.ccl"
    path.write_text("a letter" * 1000)
    with pytest.raises(Trouble) as caught:
        Store.open(path)
    assert "letter-backups" in str(caught.value)
    assert path.read_text() == "a letter" * 1000


def test_store_cut_to_nothing_is_not_taken_for_a_new_one(store_path: Path) -> None:
    with Store.open(store_path) as store:
        team(store)
        store.backup()
    store_path.write_bytes(b"")
    with pytest.raises(Trouble):
        Store.open(store_path)


def test_truncated_store_is_told(store_path: Path) -> None:
    with Store.open(store_path) as store:
        deliver(store, month_of_facts(team(store)[1]))
    whole = store_path.read_bytes()
    for part in range(1, 10):
        store_path.write_bytes(whole[: len(whole) * part // 10])
        with pytest.raises(Trouble):
            Store.open(store_path)


def test_flipped_bytes_end_in_a_sentence_or_an_open_store(fresh_path: Fresh) -> None:
    """No traceback of the database. That every flip is noticed, in its schema too, needs encryption."""
    path = fresh_path("flips.ccl")
    with Store.open(path) as store:
        deliver(store, month_of_facts(team(store, 5)[1]))
    whole = path.read_bytes()
    pages = [range(at, at + 4096) for at in range(0, len(whole), 4096)]
    schema_text = (b"CREATE", b"_seconds INTEGER", b"CONSTRAINT")
    places = [
        at
        for page in pages
        if not any(sign in whole[page.start : page.stop] for sign in schema_text)
        for at in page
    ]
    random = Random(7)
    for _ in range(30):
        spoilt = bytearray(whole)
        for at in random.sample(places, 40):
            spoilt[at] ^= 1 << random.randrange(8)
        path.write_bytes(spoilt)
        try:
            with Store.open(path) as store:
                read(store, check.check)
        except Trouble:
            continue


def test_failed_upgrade_leaves_an_empty_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Schema changes roll back too."""

    def fails(connection: object) -> None:
        schema.upgrade(connection)  # type: ignore[arg-type]
        raise RuntimeError("at the last step")

    path = tmp_path / "new.ccl"
    monkeypatch.setattr("ccleader.models.store.upgrade", fails)
    with pytest.raises(RuntimeError):
        Store.open(path)
    monkeypatch.undo()
    raw = driver.connect(str(path))
    assert raw.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)
    raw.close()
    Store.open(path).close()


def test_upgrade_backs_up_first(store_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Store.open(store_path) as store:
        team(store)
    monkeypatch.setattr("ccleader.models.schema.VERSIONS", (HEAD, "9999"))
    monkeypatch.setattr("ccleader.models.store.HEAD", "9999")
    with pytest.raises(Trouble):
        Store.open(store_path, read_only=True)
    assert not store_path.with_name("晨曦组-backups").exists()
    upgraded: list[object] = []
    monkeypatch.setattr("ccleader.models.store.upgrade", upgraded.append)
    with Store.open(store_path) as store:
        assert store.last_backup is not None
    assert len(upgraded) == 1
    (copy,) = store_path.with_name("晨曦组-backups").iterdir()
    monkeypatch.undo()
    with Store.open(copy) as store:
        assert len(read(store, agents.agents)) == 3


@pytest.mark.parametrize(
    "statement", ["ALTER TABLE agent RENAME COLUMN seat TO place", "ALTER TABLE agent RENAME TO person"]
)
def test_a_store_of_another_build_is_told(store_path: Path, statement: str) -> None:
    with Store.open(store_path) as store:
        write(store, lambda session: session.connection().exec_driver_sql(statement))
        with pytest.raises(Trouble, match="CCLeader"):
            read(store, agents.agents)
        with pytest.raises(Trouble, match="CCLeader"):
            team(store)


def test_fault_of_the_program_is_no_trouble(store: Store) -> None:
    with pytest.raises(Exception, match="nosuch") as caught:
        store.read(lambda session: session.execute(text("SELECT nosuch")))
    assert not isinstance(caught.value, Trouble)


def test_full_disk_is_told_and_nothing_is_lost(store: Store) -> None:
    team(store)
    with store._engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(Trouble) as caught:
        write(store, lambda session: [agents.add_group(session, f"组{at}" * 50) for at in range(500)])
    assert "晨曦组.ccl" in str(caught.value)
    assert len(read(store, agents.agents)) == 3
    assert [finding.count for finding in read(store, check.check)] == [0] * 7


def test_store_on_a_server_is_backed_up_there(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "path", None)
    with pytest.raises(Trouble):
        store.backup()
    assert store.last_backup is None


@pytest.mark.slow
def test_two_processes_take_turns(store_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    with context.Pool(2) as pool:
        done = pool.map(_add_groups, [(str(store_path), part) for part in range(2)])
    with Store.open(store_path) as store:
        names = {group.name for group in read(store, agents.groups)}
    assert names == {name for part in done for name in part}
    assert len(names) == 20


def _add_groups(job: tuple[str, int]) -> list[str]:
    path, part = job
    names = [f"{os.getpid()}-{part}-{at}" for at in range(10)]
    for name in names:
        while True:
            try:
                with Store.open(path) as store:
                    write(store, agents.add_group, name)
                break
            except Trouble:
                continue
    return names
