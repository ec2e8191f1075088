"""Hostile files end in a sentence: no crash, none over 10 s, none over 1 GB in any process."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from ccleader.acd import child, gate, limits
from ccleader.acd.reading import Progress, ReadOptions
from ccleader.errors import Cancelled, Trouble
from tests.acd import hostile, made

MOST_SECONDS = 10.0
MOST_KILOBYTES = 1_000_000


@contextmanager
def bounded() -> Iterator[None]:
    """The block's seconds, and the memory of the largest child so far, stay in their bounds."""
    began = time.monotonic()
    yield
    assert time.monotonic() - began < MOST_SECONDS
    if sys.platform != "win32":
        import resource

        assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss < MOST_KILOBYTES


def _named(function: Callable[[Path], Path]) -> str:
    return function.__name__


@pytest.mark.parametrize("make", hostile.REFUSED, ids=_named)
def test_a_hostile_file_is_refused_with_a_sentence(make: Callable[[Path], Path], tmp_path: Path) -> None:
    """Every kind ends in a Trouble whose sentence says what to do."""
    path = make(tmp_path)
    with bounded(), pytest.raises(Trouble) as caught:
        child.read(path)
    assert len(str(caught.value)) > 10


@pytest.mark.parametrize("make", hostile.HARMLESS, ids=_named)
def test_a_strange_file_gives_no_report(make: Callable[[Path], Path], tmp_path: Path) -> None:
    """What can be opened but is no report has only refused sheets, or is refused as a file."""
    path = make(tmp_path)
    with bounded():
        try:
            reading = child.read(path)
        except Trouble:
            return
    reading.staging.unlink()
    assert all(sheet.refusal is not None or sheet.accepted == 0 for sheet in reading.sheets)


def test_a_lying_dimension_is_harmless(tmp_path: Path) -> None:
    """The dimension element may claim anything; the cells count."""
    rows = made.sheet_xml([["日期", "工号", "接通量"], ["2026-10-01", "1001", 5]])
    lying = (piece.replace("<sheetData>", '<dimension ref="A1:XFD1048576"/><sheetData>') for piece in rows)
    reading = child.read(made.workbook(tmp_path / "lying.xlsx", {"S": lying}))
    reading.staging.unlink()
    assert reading.sheets[0].measures == {"calls_handled": 5}


def test_formats_far_out_are_harmless(tmp_path: Path) -> None:
    """Cells that are formatted but empty do not make a sheet too large."""
    pieces = [*made.sheet_xml([["日期", "工号", "接通量"], ["2026-10-01", "1001", 5]])]
    pieces[-1] = '<row r="1048576"><c r="XFD1048576" s="0"/></row>' + pieces[-1]
    reading = child.read(made.workbook(tmp_path / "formats.xlsx", {"S": pieces}))
    reading.staging.unlink()
    assert reading.sheets[0].accepted == 1


def test_not_a_number_is_a_bad_cell(tmp_path: Path) -> None:
    """NaN and infinity in number cells refuse their rows."""
    rows = [["日期", "工号", "接通量"], *(["2026-10-01", str(1000 + i), i] for i in range(8))]
    pieces = [*made.sheet_xml(rows)]
    pieces[3] = pieces[3].replace("<v>1</v>", "<v>NaN</v>")
    pieces[4] = pieces[4].replace("<v>2</v>", "<v>1e999</v>")
    reading = child.read(made.workbook(tmp_path / "nan.xlsx", {"S": pieces}))
    reading.staging.unlink()
    (sheet,) = reading.sheets
    assert (sheet.accepted, sheet.refused) == (6, 2)
    assert [(problem.row, problem.column) for problem in sheet.problems] == [(3, "C"), (4, "C")]


def test_the_gate_alone_sees_the_far_corner(tmp_path: Path) -> None:
    """The plain cases need no child: the gate refuses them in no time."""
    for make in (hostile.corner, hostile.far_right, hostile.beyond_rows, hostile.bomb_of_blanks):
        with pytest.raises(Trouble):
            gate.check(make(tmp_path))


def test_a_missing_file_is_trouble(tmp_path: Path) -> None:
    """A path without a file is named in the sentence."""
    with pytest.raises(Trouble, match=r"absent\.xlsx"):
        child.read(tmp_path / "absent.xlsx")


def test_a_user_can_stop(tmp_path: Path) -> None:
    """Stopping ends the child at once and leaves no staging file."""
    path = made.xlsx(tmp_path / "report.xlsx", [["日期", "工号", "接通量"]] + [["2026-10-01", "1", 1]] * 5)
    before = set(_staging_files())
    with pytest.raises(Cancelled):
        child.read(path, cancelled=lambda: True)
    assert set(_staging_files()) == before


def test_a_late_child_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A child over its time ends in a sentence."""
    monkeypatch.setattr(child, "deadline_seconds", lambda size: 0.0)
    path = made.xlsx(tmp_path / "report.xlsx", [["日期", "工号", "接通量"], ["2026-10-01", "1", 1]])
    with pytest.raises(Trouble):
        child.read(path)


def test_progress_is_told(tmp_path: Path) -> None:
    """The stages come in order, each a sentence."""
    steps: list[Progress] = []
    path = made.xlsx(tmp_path / "report.xlsx", [["日期", "工号", "接通量"], ["2026-10-01", "1", 1]])
    child.read(path, ReadOptions(), steps.append).staging.unlink()
    assert [step.stage.text for step in steps[:2]] == ["Checking the file", "Opening the file"]


@pytest.mark.skipif(sys.platform == "win32", reason="a job object is checked by the built program there")
def test_the_memory_limit_holds() -> None:
    """An allocation beyond the limit fails instead of filling the machine."""
    code = f"from ccleader.acd.limits import limit_memory; limit_memory(); bytearray({limits.MEMORY_BYTES})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert "MemoryError" in done.stderr


def _staging_files() -> Iterator[Path]:
    import tempfile

    return Path(tempfile.gettempdir()).glob("ccleader-*.staging")


@pytest.mark.skipif(sys.platform == "win32", reason="the memory of processes is measured as POSIX counts it")
def test_the_parent_never_holds_the_cells(tmp_path: Path) -> None:
    """A report of 800,000 cells is read without this process growing by more than a few megabytes."""
    import resource

    rows = ([f"2026-10-{i % 28 + 1:02}", f"{i // 28:05}", *range(18)] for i in range(40_000))
    header = ["日期", "工号", "接通量", "示忙次数", *(f"列{i}" for i in range(16))]
    path = made.workbook(
        tmp_path / "large.xlsx", {"S": made.sheet_xml(row for part in ([header], rows) for row in part)}
    )
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    reading = child.read(path)
    reading.staging.unlink()
    assert reading.sheets[0].accepted == 40_000
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 20_000
