"""Backups are whole, verified, thinned by age; a restored one is the store as it was."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as driver

from ccleader.errors import Trouble
from ccleader.models import agents, backup
from ccleader.models.restoring import restore
from ccleader.models.schema import HEAD
from ccleader.models.store import Store
from tests.models.made import deliver, dump, month_of_facts, read, team, write

Fresh = Callable[[str], Path]
NOW = datetime(2026, 6, 30, 12)


@pytest.fixture
def filled(store: Store) -> Store:
    deliver(store, month_of_facts(team(store)[1]))
    return store


def test_backup_holds_what_is_still_in_the_log(filled: Store, store_path: Path, tmp_path: Path) -> None:
    assert Path(f"{store_path}-wal").stat().st_size > 0
    copy = filled.backup(tmp_path / "usb" / "copy.ccl")
    assert [path.name for path in copy.parent.iterdir()] == ["copy.ccl"]
    assert backup.verify(copy) == HEAD
    assert filled.last_backup is None
    with Store.open(copy) as other:
        assert dump(other) == dump(filled)


def test_backup_lies_beside_the_store_and_tells_its_moment(filled: Store) -> None:
    first = filled.backup()
    second = filled.backup()
    assert filled.path is not None
    assert backup.backups(filled.path) == [first, second]
    assert filled.last_backup == backup.made_at(second)
    assert filled.last_backup is not None
    assert abs(
        filled.last_backup - datetime.fromtimestamp(second.stat().st_mtime, UTC).replace(tzinfo=None)
    ) < timedelta(minutes=1)


def test_other_files_are_no_backups(tmp_path: Path) -> None:
    store = tmp_path / "组[1].ccl"
    assert backup.backups(store) == []
    backup.folder(store).mkdir()
    mine = backup.name_at(store, NOW)
    for name in (
        mine.name,
        "letter.ccl",
        "组[1]-notes.ccl",
        "else-20260630-120000-000000.ccl",
        f"{mine.name}.partial",
    ):
        (backup.folder(store) / name).touch()
    assert backup.backups(store) == [mine]
    assert backup.made_at(mine) == NOW


def test_store_itself_is_not_its_backup(filled: Store, store_path: Path) -> None:
    link = store_path.with_name("link.ccl")
    link.symlink_to(store_path)
    for target in (store_path, link):
        with pytest.raises(Trouble):
            filled.backup(target)
    assert len(read(filled, agents.agents)) == 3


def test_backup_that_cannot_be_written_leaves_nothing(filled: Store, tmp_path: Path) -> None:
    (tmp_path / "folder.ccl").mkdir()
    (tmp_path / "file").touch()
    before = sorted(tmp_path.rglob("*"))
    for target in (tmp_path / "folder.ccl", tmp_path / "file" / "x.ccl"):
        with pytest.raises(Trouble) as caught:
            filled.backup(target)
        assert target.name in str(caught.value)
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize("step", ["_copy", "verify", "_sync", "os.replace"])
def test_old_backup_stays_where_any_step_fails(
    filled: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    target = tmp_path / "usb" / "copy.ccl"
    filled.backup(target)
    before = target.read_bytes()
    write(filled, agents.add_group, "朝阳组")

    def fails(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(f"ccleader.models.backup.{step}", fails)
    with pytest.raises(Trouble) as caught:
        filled.backup(target)
    assert "No space left" in str(caught.value)
    assert [path.name for path in target.parent.iterdir()] == ["copy.ccl"]
    assert target.read_bytes() == before


def test_copy_that_does_not_hold_is_no_backup(
    filled: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = backup._copy

    def spoils(connection: object, partial: Path) -> None:
        whole(connection, partial)
        os.truncate(partial, partial.stat().st_size // 2)

    monkeypatch.setattr(backup, "_copy", spoils)
    with pytest.raises(Trouble):
        filled.backup(tmp_path / "usb" / "copy.ccl")
    assert list((tmp_path / "usb").iterdir()) == []


def test_verify_refuses_what_is_no_store(tmp_path: Path) -> None:
    empty, other = tmp_path / "empty.ccl", tmp_path / "other.ccl"
    empty.touch()
    connection = driver.connect(str(other))
    connection.execute("CREATE TABLE alembic_version (version_num)")
    connection.commit()
    connection.close()
    (tmp_path / "letter.ccl").write_text("dear all")
    for path in (empty, other, tmp_path / "letter.ccl", tmp_path / "none.ccl"):
        with pytest.raises(Trouble):
            backup.verify(path)


# --- thinning ----------------------------------------------------------------------------------


def test_a_year_of_backups_is_thinned_to_the_exact_set() -> None:
    """Two a day, at 9 and 18 o'clock; the newest is of the morning of 30 June."""
    moments = {datetime(2025, 7, 1, hour) + timedelta(days=day) for day in range(365) for hour in (9, 18)} - {
        datetime(2026, 6, 30, 18)
    }
    young = {moment for moment in moments if moment >= datetime(2026, 6, 28, 12)}
    daily = {datetime(2026, 6, day, 18) for day in range(16, 28)}
    sundays = {datetime(2026, 6, 14, 18) - timedelta(weeks=week) for week in range(10)}
    months = [
        (2026, 3, 31),
        (2026, 2, 28),
        (2026, 1, 31),
        (2025, 12, 31),
        (2025, 11, 30),
        (2025, 10, 31),
        (2025, 9, 30),
        (2025, 8, 31),
        (2025, 7, 31),
    ]
    monthly = {datetime(*day, 18) for day in months}
    assert backup.keep(moments, NOW) == young | daily | sundays | monthly
    assert len(young) == 4


def test_thinning_twice_is_thinning_once() -> None:
    moments = {NOW - timedelta(hours=5 * at) for at in range(2000)}
    kept = backup.keep(moments, NOW)
    assert backup.keep(kept, NOW) == kept
    assert backup.keep([], NOW) == set()


def test_making_backups_every_day_keeps_the_promised_number() -> None:
    kept: set[datetime] = set()
    for day in range(800):
        now = datetime(2026, 1, 1, 18) + timedelta(days=day)
        kept = backup.keep(kept | {now}, now)
    assert len(kept) >= 3 + 12 + 10
    assert now - min(kept) > timedelta(days=270)


def test_thinning_deletes_only_backups_of_the_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = tmp_path / "晨曦组.ccl"
    backup.folder(store).mkdir()
    for day in range(100):
        backup.name_at(store, NOW - timedelta(days=day)).touch()
    foreign = backup.folder(store) / "朝阳组-20200101-000000-000000.ccl"
    foreign.touch()
    backup.thin(store, NOW)
    moments = {NOW - timedelta(days=day) for day in range(100)}
    assert {backup.made_at(path) for path in backup.backups(store)} == backup.keep(moments, NOW)
    assert foreign.exists()

    def refused(self: Path, missing_ok: bool = False) -> None:
        raise PermissionError("open elsewhere")

    monkeypatch.setattr(Path, "unlink", refused)
    backup.thin(store, NOW + timedelta(days=1000))


# --- restoring -----------------------------------------------------------------------------------


def test_restored_store_is_the_one_backed_up(filled: Store, store_path: Path) -> None:
    copy = filled.backup()
    before = dump(filled)
    write(filled, agents.add_group, "朝阳组")
    after = dump(filled)
    filled.close()
    kept = restore(copy, store_path).kept
    with Store.open(store_path) as store:
        assert dump(store) == before
    assert kept is not None
    with Store.open(kept, read_only=True) as store:
        assert dump(store) == after
    assert kept in backup.backups(store_path)


def test_restores_where_there_is_no_store(filled: Store, tmp_path: Path) -> None:
    copy = filled.backup()
    target = tmp_path / "new" / "组.ccl"
    assert restore(copy, target).kept is None
    with Store.open(target) as store:
        assert dump(store) == dump(filled)
    assert restore(target, target).kept is not None
    with Store.open(target) as store:
        assert dump(store) == dump(filled)


def kill_while_five_join(store_path: Path) -> None:
    """Leave five agents in the write-ahead log only."""
    script = (
        "import os, sys\n"
        "from ccleader.models.store import Store\n"
        "from tests.models.made import team\n"
        "team(Store.open(sys.argv[1]), 5, '朝阳组', 9000)\n"
        "os._exit(0)\n"
    )
    subprocess.run([sys.executable, "-c", script, str(store_path)], check=True)


def test_log_of_a_killed_program_is_kept_and_not_played_into_the_restored_file(
    filled: Store, store_path: Path, tmp_path: Path
) -> None:
    """A log left behind by a kill belongs to the old file; beside the restored one it would spoil it."""
    copy = filled.backup(tmp_path / "copy.ccl")
    before = dump(filled)
    filled.close()
    kill_while_five_join(store_path)
    assert Path(f"{store_path}-wal").stat().st_size > 0
    kept = restore(copy, store_path).kept
    assert not Path(f"{store_path}-wal").exists()
    with Store.open(store_path) as store:
        assert dump(store) == before
    assert kept is not None
    with Store.open(kept, read_only=True) as store:
        assert len(read(store, agents.agents)) == 8


@pytest.mark.parametrize("logged", [True, False])
def test_damaged_store_is_kept_as_it_lies(filled: Store, store_path: Path, logged: bool) -> None:
    copy = filled.backup()
    before = dump(filled)
    filled.close()
    store_path.write_text("spoilt" * 2000)
    if logged:
        Path(f"{store_path}-wal").write_text("spoilt too")
    kept = restore(copy, store_path).kept
    assert kept is not None
    assert kept.parent.name == "damaged"
    assert kept.read_text() == "spoilt" * 2000
    assert Path(f"{kept}-wal").exists() is logged
    with Store.open(store_path) as store:
        assert dump(store) == before
        assert store.last_backup == backup.made_at(copy)


@pytest.mark.parametrize("step", ["ccleader.models.backup._copy", "ccleader.models.restoring._set_aside"])
def test_store_stays_where_restoring_fails(
    filled: Store, store_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    copy = filled.backup(tmp_path / "copy.ccl")
    write(filled, agents.add_group, "朝阳组")
    after = dump(filled)
    filled.close()

    def fails(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(step, fails)
    with pytest.raises(Trouble):
        restore(copy, store_path)
    monkeypatch.undo()
    assert not store_path.with_name("晨曦组.ccl.restored").exists()
    with Store.open(store_path) as store:
        assert dump(store) == after


def test_no_step_of_restoring_costs_what_the_log_holds(
    filled: Store, store_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk fills up over the attached files: the store stays, with the log of a killed program."""
    copy = filled.backup(tmp_path / "copy.ccl")
    filled.close()
    kill_while_five_join(store_path)

    def fails(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("ccleader.models.backup.carry", fails)
    with pytest.raises(Trouble):
        restore(copy, store_path)
    monkeypatch.undo()
    with Store.open(store_path) as store:
        assert len(read(store, agents.agents)) == 8


def test_restore_refuses_what_it_cannot_use(filled: Store, store_path: Path, fresh_path: Fresh) -> None:
    copy = filled.backup()
    with pytest.raises(Trouble):
        restore(copy, store_path)
    newer = fresh_path("newer.ccl")
    connection = driver.connect(str(newer))
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()
    letter = store_path.with_name("letter.ccl")
    letter.write_text("dear all")
    filled.close()
    for source in (newer, letter):
        with pytest.raises(Trouble):
            restore(source, store_path)
    with Store.open(store_path) as store:
        assert len(read(store, agents.agents)) == 3


def test_plain_copy_of_a_closed_store_restores_too(filled: Store, store_path: Path, tmp_path: Path) -> None:
    filled.close()
    copy = Path(shutil.copy(store_path, tmp_path / "100% 晨曦?.ccl"))
    store_path.unlink()
    restore(copy, store_path)
    with Store.open(store_path) as store:
        assert len(read(store, agents.agents)) == 3
