"""Files attached to records: undone and found again, checked, backed up, restored, swept when not needed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from ccleader.errors import Misfit, Trouble
from ccleader.models import attachments, backup, files, history, quality_writes, scorecards
from ccleader.models.attachments import Owner
from ccleader.models.changed import Changed
from ccleader.models.check import check
from ccleader.models.quality import CheckState, EvaluationForm
from ccleader.models.restoring import restore
from ccleader.models.store import Store
from ccleader.words import phrase
from tests.models.conducted import recorded
from tests.models.made import read, team, write

NOW = datetime(2026, 6, 30, 14, 35)
MONTH_AGO = time.time() - 30 * 86400


@pytest.fixture(scope="module")
def empty_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Points that files may be kept with, and no history."""
    path = tmp_path_factory.mktemp("template") / "recorded.ccl"
    with Store.open(path) as store:
        recorded(store, 1000)
    return path


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "现场照片.jpg"
    path.write_bytes(b"photo")
    return path


def attach(store: Store, path: Path, owner_id: int = 1) -> int:
    return int(write(store, attachments.attach, Owner.CONDUCT, owner_id, path, NOW))


def lying(store: Store) -> set[str]:
    assert store.files is not None
    return set(files.sizes(store.files))


def aged(*folders: Path) -> None:
    for folder in folders:
        for digest in files.sizes(folder):
            os.utime(files.place(folder, digest), (MONTH_AGO, MONTH_AGO))


def test_attached_file_is_found_by_its_record_alone(store: Store, photo: Path) -> None:
    store.write(
        phrase("operations", "x"),
        lambda session: (
            Changed.ALL,
            attachments.attach(session, Owner.CONDUCT, 1, photo, NOW),
        ),
        who="周敏",
    )
    photo.unlink()
    (row,) = read(store, attachments.attachments, Owner.CONDUCT, 1)
    assert (row.name, row.size, row.added_at, row.by) == ("现场照片.jpg", 5, NOW, "周敏")
    assert read(store, attachments.path_of, row).read_bytes() == b"photo"
    assert read(store, attachments.attachments, Owner.CONDUCT, 2) == []
    assert read(store, attachments.attachments, Owner.COACHING, 1) == []


@pytest.mark.skipif(sys.platform != "linux", reason="others know no such names")
def test_a_name_that_is_no_text_is_kept_as_far_as_it_can_be_read(store: Store, tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"\xcf\xd6\xb3\xa1.jpg")
    path.write_bytes(b"photo")
    attach(store, path)
    (row,) = read(store, attachments.attachments, Owner.CONDUCT, 1)
    assert row.name.endswith(".jpg")


def test_same_content_is_attached_to_a_record_once_and_kept_once(store: Store, photo: Path) -> None:
    first = attach(store, photo)
    lines = len(store.history())
    assert attach(store, photo) == first
    assert len(store.history()) == lines
    assert attach(store, photo, owner_id=2) != first
    assert len(lying(store)) == 1


def test_a_record_taken_back_meanwhile_takes_no_file(store: Store, photo: Path) -> None:
    with pytest.raises(Trouble, match="taken back|撤销"):
        attach(store, photo, owner_id=1001)
    assert read(store, attachments.attachments, Owner.CONDUCT, 1001) == []


def test_refused_file_leaves_the_whole_operation_unwritten(store: Store, tmp_path: Path, photo: Path) -> None:
    def both(session: Session) -> Changed:
        attachments.attach(session, Owner.CONDUCT, 1, photo, NOW)
        attachments.attach(session, Owner.CONDUCT, 1, tmp_path / "没有.jpg", NOW)
        return Changed.ATTACHMENTS

    with pytest.raises(Misfit):
        store.write(phrase("operations", "Attach"), both)
    assert read(store, attachments.attachments, Owner.CONDUCT, 1) == []
    assert sound(store)


def test_undo_and_redo_find_the_file_again(store: Store, photo: Path) -> None:
    number = attach(store, photo)
    write(store, attachments.detach, number)
    assert read(store, attachments.attachments, Owner.CONDUCT, 1) == []
    store.undo()
    (row,) = read(store, attachments.attachments, Owner.CONDUCT, 1)
    store.undo()
    store.redo()
    assert read(store, attachments.path_of, row).read_bytes() == b"photo"
    with pytest.raises(Trouble):
        write(store, attachments.detach, number + 1)


def sound(store: Store) -> bool:
    return [finding for finding in read(store, check) if finding.count] == []


def test_check_names_what_is_missing_or_damaged_and_the_way_back(
    store: Store, photo: Path, tmp_path: Path
) -> None:
    attach(store, photo)
    letter = tmp_path / "说明.txt"
    letter.write_text("说明", "utf-8")
    attach(store, letter)
    assert sound(store)
    store.backup()
    where = {
        row.name: read(store, attachments.path_of, row)
        for row in read(store, attachments.attachments, Owner.CONDUCT, 1)
    }
    where["现场照片.jpg"].unlink()
    where["说明.txt"].unlink()
    where["说明.txt"].write_bytes(b"other!")
    missing, damaged = (str(detail) for detail in read(store, check)[-1].details)
    assert "现场照片.jpg" in missing
    assert str(where["现场照片.jpg"]) in missing
    assert "说明.txt" in damaged
    assert [row.name for row in read(store, attachments.missing)] == ["现场照片.jpg"]
    with pytest.raises(Trouble) as caught:
        read(store, attachments.path_of, read(store, attachments.missing)[0])
    assert "现场照片.jpg" in str(caught.value)
    where["说明.txt"].unlink()
    store.backup()
    assert sound(store), "the next backup brings both back"


def test_without_a_backup_attaching_again_is_the_way_back(store: Store, photo: Path) -> None:
    attach(store, photo)
    (row,) = read(store, attachments.attachments, Owner.CONDUCT, 1)
    read(store, attachments.path_of, row).unlink()
    assert read(store, check)[-1].count == 1
    attach(store, photo, owner_id=2)
    assert sound(store)


def test_backups_share_one_copy_of_each_file(store: Store, store_path: Path, photo: Path) -> None:
    attach(store, photo)
    first = store.backup()
    (digest,) = files.sizes(backup.pool(store_path))
    kept = files.place(backup.pool(store_path), digest)
    before = kept.stat()
    store.backup()
    assert (kept.stat().st_ino, kept.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    with Store.open(first, read_only=True) as old:
        (row,) = read(old, attachments.attachments, Owner.CONDUCT, 1)
        assert read(old, attachments.path_of, row) == kept


def test_backup_elsewhere_and_back_carries_the_files(store: Store, store_path: Path, photo: Path) -> None:
    attach(store, photo)
    copy = store.backup(store_path.with_name("usb") / "六月.ccl")
    assert sorted(path.name for path in copy.parent.iterdir()) == ["六月-files", "六月.ccl"]
    store.close()
    new = store_path.with_name("new") / "组.ccl"
    assert restore(copy, new).lost == ()
    with Store.open(new) as other:
        assert sound(other)
        (row,) = read(other, attachments.attachments, Owner.CONDUCT, 1)
        assert read(other, attachments.path_of, row).read_bytes() == b"photo"


def test_restoring_tells_which_file_is_nowhere_and_takes_what_the_backups_have(
    store: Store, store_path: Path, photo: Path, tmp_path: Path
) -> None:
    attach(store, photo)
    letter = tmp_path / "说明.txt"
    letter.write_text("说明", "utf-8")
    attach(store, letter)
    lost, kept = (
        read(store, attachments.path_of, row)
        for row in read(store, attachments.attachments, Owner.CONDUCT, 1)
    )
    store.backup()
    store.close()
    copy = backup.backups(store_path)[-1].rename(tmp_path / "copy.ccl")
    files.place(backup.pool(store_path), lost.name).unlink()
    lost.unlink()
    kept.unlink()
    assert restore(copy, store_path).lost == ("现场照片.jpg",)
    with Store.open(store_path) as restored:
        assert [row.name for row in read(restored, attachments.missing)] == ["现场照片.jpg"]


def test_state_set_aside_by_a_restore_keeps_its_files(store: Store, store_path: Path, photo: Path) -> None:
    first = store.backup()
    attach(store, photo)
    store.close()
    kept = restore(first, store_path).kept
    assert kept is not None
    assert restore(kept, store_path).lost == ()
    with Store.open(store_path) as store:
        assert len(read(store, attachments.attachments, Owner.CONDUCT, 1)) == 1
        assert sound(store)


def test_damaged_store_set_aside_keeps_its_files(store: Store, store_path: Path, photo: Path) -> None:
    copy = store.backup()
    attach(store, photo)
    store.close()
    store_path.write_text("spoilt" * 2000)
    kept = restore(copy, store_path).kept
    assert kept is not None
    assert len(files.sizes(files.beside(kept))) == 1


def test_file_goes_when_neither_undo_nor_a_backup_needs_it(
    store: Store, store_path: Path, photo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = attach(store, photo)
    write(store, attachments.detach, number)
    pool = backup.pool(store_path)
    with_file = store.backup()
    aged(files.beside(store_path), pool)
    store.backup()
    assert len(lying(store)) == 1, "undo may bring it back"
    store.write(phrase("operations", "Sign"), settled)
    store.backup()
    assert len(lying(store)) == 1, "a kept backup may bring it back"
    with_file.unlink()
    later = backup.backups(store_path)[0]
    later.unlink()
    store.backup()
    assert lying(store) == set(files.sizes(pool)) == set()
    assert sound(store)


def settled(session: Session) -> Changed:
    history.settle(session)
    session.info["changes"].append(history.RowChangeRow("agent", {"id": 0}, None, {"id": 0}))
    return Changed.NONE


def test_a_copy_of_the_store_with_another_ending_does_not_sweep_its_files(
    store: Store, store_path: Path, photo: Path
) -> None:
    with Store.open(Path(shutil.copy(store_path, store_path.with_suffix(".bak")))) as copy:
        attach(store, photo)
        aged(files.beside(store_path))
        copy.backup()
    assert sound(store)


def test_young_file_stays_though_nobody_needs_it(store: Store, photo: Path) -> None:
    """The store may be an older copy put in place for an hour."""
    assert store.files is not None
    files.put(store.files, photo)
    store.backup()
    assert len(lying(store)) == 1


def test_nothing_goes_while_a_backup_cannot_be_read(store: Store, store_path: Path, photo: Path) -> None:
    assert store.files is not None
    files.put(store.files, photo)
    aged(store.files)
    backup.folder(store_path).mkdir()
    backup.name_at(store_path, datetime.now() - timedelta(hours=9)).write_text("no store at all" * 100)
    store.backup()
    assert len(lying(store)) == 1


def test_reader_leaves_the_files_to_who_has_the_store(store: Store, store_path: Path, photo: Path) -> None:
    assert store.files is not None
    files.put(store.files, photo)
    aged(store.files)
    with Store.open(store_path, read_only=True) as reader:
        reader.backup()
    assert len(lying(store)) == 1


def test_folder_that_cannot_be_put_in_order_is_told_with_the_backup_made(
    store: Store, store_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(files, "sweep", fails)
    with pytest.raises(Trouble) as caught:
        store.backup()
    assert "Input/output error" in str(caught.value)
    assert len(backup.backups(store_path)) == 1


def test_backup_is_told_to_have_failed_where_its_files_cannot_be_written(
    store: Store, store_path: Path, photo: Path
) -> None:
    attach(store, photo)
    backup.folder(store_path).mkdir()
    backup.pool(store_path).touch()
    with pytest.raises(Trouble):
        store.backup()
    assert backup.backups(store_path) == []


def test_store_without_a_folder_says_so(store: Store, photo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "files", None)
    with pytest.raises(Trouble):
        attach(store, photo)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    steps=st.lists(
        st.tuples(st.sampled_from(["attach", "detach", "undo", "redo", "backup"]), st.integers(0, 3))
    )
)
def test_any_sequence_leaves_every_file_its_records_may_need(
    steps: list[tuple[str, int]], tmp_path_factory: pytest.TempPathFactory, empty_store: Path
) -> None:
    place = tmp_path_factory.mktemp("any")
    path = place / "组.ccl"
    path.write_bytes(empty_store.read_bytes())
    with Store.open(path) as store:
        assert store.files is not None
        for kind, number in steps:
            _step(store, place, kind, number)
            assert sound(store)
        while store.undo():
            assert sound(store)
        while store.redo():
            assert sound(store)


def _step(store: Store, place: Path, kind: str, number: int) -> None:
    assert store.files is not None
    rows = read(store, attachments.attachments, Owner.CONDUCT, 1)
    if kind == "attach":
        source = place / f"{number}.txt"
        source.write_text(str(number))
        write(store, attachments.attach, Owner.CONDUCT, 1, source, NOW)
    elif kind == "detach" and rows:
        write(store, attachments.detach, rows[number % len(rows)].id)
    elif kind == "undo":
        store.undo()
    elif kind == "redo":
        store.redo()
    elif kind == "backup":
        aged(store.files)
        store.backup()


WRITER = """
import sys
from datetime import datetime
from itertools import count
from pathlib import Path
from ccleader.models import attachments, kinds
from ccleader.models.attachments import Owner
from ccleader.models.store import Store
from tests.models.made import write

sys.stdin.readline()
store = Store.open(sys.argv[1])
start = len(store.history(100000))
source = Path(sys.argv[1]).with_name("source.bin")
print("open", flush=True)
for at in count(max(1, start)):
    source.write_bytes(str(at).encode() * 200_000)
    write(store, attachments.attach, Owner.CONDUCT, at, source, datetime(2026, 6, 30))
    print(at, flush=True)
    if at % 4 == 0:
        store.backup()
"""


@pytest.mark.slow
def test_no_kill_leaves_a_row_without_its_whole_file(store_path: Path) -> None:
    random, told = Random(7), set[str]()
    for _ in range(8):
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(store_path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert writer.stdin is not None
        assert writer.stdout is not None
        writer.stdin.write("go\n")
        writer.stdin.flush()
        assert writer.stdout.readline() == "open\n"
        time.sleep(random.uniform(0.0, 0.4))
        writer.kill()
        lines, _rest = writer.communicate()
        told |= {line for line in lines.splitlines(keepends=True) if line.endswith("\n")}
        with Store.open(store_path) as store:
            assert sound(store)
            store.backup()
            assert list(files.beside(store_path).rglob("*.partial")) == []
            owners = {
                f"{number}\n"
                for number in range(1 + len(store.history(100_000)))
                if read(store, attachments.attachments, Owner.CONDUCT, number)
            }
            assert told <= owners
    assert told


def test_files_of_a_discarded_draft_go_with_it_and_come_back_with_it(store: Store, photo: Path) -> None:
    _, (who, *_) = team(store)
    card = write(store, scorecards.add_starter, None, date(2026, 1, 1))
    version = read(store, scorecards.versions, card)[0].id
    form = EvaluationForm(who, version, date(2026, 6, 26), "", "")
    draft = write(store, quality_writes.evaluate, form, NOW, CheckState.DRAFT)
    write(store, attachments.attach, Owner.EVALUATION, draft, photo, NOW)
    write(store, quality_writes.discard, draft)
    assert read(store, attachments.attachments, Owner.EVALUATION, draft) == []
    store.undo()
    assert len(read(store, attachments.attachments, Owner.EVALUATION, draft)) == 1
