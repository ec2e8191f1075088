"""The folder of files holds each content once, whole, read-only; what cannot be taken in is told."""

from __future__ import annotations

import errno
import os
import stat
import time
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from ccleader.errors import Misfit, Trouble
from ccleader.models import files


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "组-files"


def made(tmp_path: Path, name: str = "现场照片.jpg", content: bytes = b"photo") -> Path:
    path = tmp_path / name
    path.write_bytes(content)
    return path


def test_content_is_kept_once_under_its_digest_and_read_only(folder: Path, tmp_path: Path) -> None:
    digest, size = files.put(folder, made(tmp_path))
    again = files.put(folder, made(tmp_path, "副本.jpg"))
    assert again == (digest, size) == (sha256(b"photo").hexdigest(), 5)
    assert [path for path in folder.rglob("*") if path.is_file()] == [files.place(folder, digest)]
    assert files.place(folder, digest).read_bytes() == b"photo"
    assert not files.place(folder, digest).stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH)


@pytest.mark.parametrize("digest", ["/etc/passwd", "../../组.ccl", "", "A" * 64, "a" * 63])
def test_what_is_no_digest_leads_nowhere(folder: Path, digest: str) -> None:
    with pytest.raises(Trouble):
        files.place(folder, digest)
    with pytest.raises(Trouble):
        files.carry({digest: 1}, [folder], folder)


def test_what_other_programs_leave_in_the_folder_is_no_content(folder: Path, tmp_path: Path) -> None:
    digest, _ = files.put(folder, made(tmp_path))
    files.place(folder, digest).with_name("Thumbs.db").write_bytes(b"x")
    assert files.sizes(folder) == {digest: 5}


def test_damaged_content_is_mended_by_attaching_it_again(folder: Path, tmp_path: Path) -> None:
    source = made(tmp_path)
    digest, _ = files.put(folder, source)
    files.place(folder, digest).chmod(0o600)
    files.place(folder, digest).write_bytes(b"photx")
    assert not files.sound(files.place(folder, digest), digest)
    files.put(folder, source)
    assert files.sound(files.place(folder, digest), digest)


def test_what_may_not_be_attached_is_told_by_name(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "MOST_MB", 1)
    (tmp_path / "一个文件夹").mkdir()
    sources = [
        made(tmp_path, "空.txt", b""),
        made(tmp_path, "录音.wav", b"x" * (1024 * 1024 + 1)),
        tmp_path / "一个文件夹",
        tmp_path / "没有.jpg",
    ]
    for source in sources:
        with pytest.raises(Misfit) as caught:
            files.put(folder, source)
        assert caught.value.field == "files"
        assert source.name in str(caught.value)
    files.put(folder, made(tmp_path, "刚好.wav", b"x" * 1024 * 1024))


@pytest.mark.parametrize(("code", "word"), [(errno.ENOSPC, "已满"), (errno.EACCES, "Permission")])
def test_full_disk_or_closed_folder_leaves_nothing_half_written(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, word: str
) -> None:
    def fails(_handle: int) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "fsync", fails)
    with pytest.raises(Misfit) as caught:
        files.put(folder, made(tmp_path))
    assert word in str(caught.value)
    assert [path for path in folder.rglob("*") if path.is_file()] == []


def no_links(_source: Path, _target: Path) -> None:
    raise OSError(errno.EPERM, "Operation not permitted")


@pytest.mark.parametrize("linking", [os.link, no_links])
def test_carrying_links_or_copies_once_and_tells_what_is_nowhere(
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    linking: Callable[[Path, Path], None],
) -> None:
    monkeypatch.setattr(os, "link", linking)
    digest, size = files.put(folder, made(tmp_path))
    target = tmp_path / "backups" / "files"
    needed = {digest: size, "0" * 64: 7}
    assert files.carry(needed, [tmp_path / "none", folder], target) == {"0" * 64}
    there = files.place(target, digest)
    assert there.samefile(files.place(folder, digest)) is (linking is not no_links)
    assert files.sizes(target) == {digest: size}
    before = there.stat().st_ino
    assert files.carry(needed, [folder], target) == {"0" * 64}
    assert there.stat().st_ino == before


def test_sweeping_takes_what_is_old_and_not_needed_and_what_a_kill_left(folder: Path, tmp_path: Path) -> None:
    kept, _ = files.put(folder, made(tmp_path, content=b"kept"))
    old, _ = files.put(folder, made(tmp_path, content=b"old"))
    young, _ = files.put(folder, made(tmp_path, content=b"young"))
    hour_ago = time.time() - 3600
    for digest in (kept, old):
        os.utime(files.place(folder, digest), (hour_ago, hour_ago))
    half = files.place(folder, kept).with_name("ab.partial")
    half.touch()
    files.sweep(folder, [kept], time.time() - 1800)
    assert set(files.sizes(folder)) == {kept, young}
    assert not half.exists()


def test_read_only_files_go_where_the_system_refuses_to_delete_them(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on Windows: deleting takes a second try, once the file may be written."""
    digest, _ = files.put(folder, made(tmp_path))
    unlink = Path.unlink

    def refuses(path: Path, missing_ok: bool = False) -> None:
        if path.exists() and not path.stat().st_mode & stat.S_IWUSR:
            raise PermissionError(errno.EACCES, "read-only")
        unlink(path, missing_ok)

    monkeypatch.setattr(Path, "unlink", refuses)
    files.sweep(folder, [], time.time() + 60)
    assert files.sizes(folder) == {}
