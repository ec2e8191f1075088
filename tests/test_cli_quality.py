"""`ccleader quality`: a list of checks taken in once, every refused row told; a dry run writes nothing."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ccleader.cli import main
from ccleader.models import agents, quality, scorecards
from ccleader.models.store import Store
from tests.models.graded import ITEMS, JUNE
from tests.models.made import read, team, write

Run = Callable[..., int]

LIST = """工号,日期,录音号,得分,错误项
8012,2026-06-09,R1,100,
8013,2026-06-10,R2,92,语速快
9999,2026-06-10,R3,90,
"""


@pytest.fixture
def store_path(tmp_path: Path) -> Path:
    path = tmp_path / "group.ccl"
    with Store.open(path) as store:
        group, _ = team(store)
        write(store, scorecards.add_card, "评分表", group, "2026A", date(2026, 6, 1), ITEMS)
    return path


@pytest.fixture
def told(tmp_path: Path) -> Path:
    path = tmp_path / "质检.csv"
    path.write_text(LIST, encoding="gb18030")
    return path


@pytest.fixture
def run(store_path: Path) -> Run:
    return lambda *arguments: main(["--store", str(store_path), "--language", "en", *map(str, arguments)])


def checks(path: Path) -> list[Any]:
    with Store.open(path) as store:
        found: list[Any] = read(store, quality.evaluations, None, JUNE)
    return found


def test_a_list_is_taken_in_once(
    run: Run, told: Path, store_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("quality", told, "--json") == 1
    document = json.loads(capsys.readouterr().out)
    assert document == {
        "path": str(told),
        "group": "晨曦组",
        "scorecard": "评分表 2026A",
        "dry_run": False,
        "accepted": 2,
        "score_only": 1,
        "refused": [
            {"cell": "A4", "value": "9999", "reason": "Nobody in the group has this number or name."}
        ],
        "remarks": [{"cell": "E3", "value": "语速快", "reason": "“语速快” is no item of the scorecard."}],
    }
    assert [row.score for row in checks(store_path)] == [100, 92]
    assert run("quality", told) == 1
    out = capsys.readouterr()
    assert "checks accepted 0" in out.out
    assert out.err.count("checked already") == 2
    assert run("undo") == 0
    assert checks(store_path) == []


def test_one_check_is_one_and_a_fault_of_an_empty_cell_names_its_place(
    run: Run, told: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told.write_text("工号,日期,录音号,得分,错误项\n8012,2026-06-09,R1,100,\n8013,2026-06-10,R2,,\n", "utf-8")
    assert run("quality", told) == 1
    out = capsys.readouterr()
    assert "checks accepted 1, of them as a score only 0; rows refused 1" in out.out
    assert out.err.startswith("  D3: The score is missing")
    assert run("undo") == 0
    assert "Import 1 quality check\n" in capsys.readouterr().out


def test_a_dry_run_writes_nothing(
    run: Run, told: Path, store_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told.write_text(LIST.rsplit("9999")[0], encoding="utf-8")
    assert run("quality", told, "--dry-run") == 0
    assert "Dry run" in capsys.readouterr().out
    assert checks(store_path) == []


def test_a_group_is_chosen_and_needs_a_scorecard(
    run: Run, told: Path, store_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Store.open(store_path) as store:
        write(store, agents.add_group, "夜班组")
    assert run("quality", told) == 1
    assert "several groups" in capsys.readouterr().err
    assert run("quality", told, "--group", "夜班组") == 1
    assert "no scorecard" in capsys.readouterr().err


def test_what_is_no_list_is_told(run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.csv").write_text("工号,呼入\n8012,3\n")
    assert run("quality", tmp_path / "a.csv") == 1
    assert "No quality checks found" in capsys.readouterr().err
    assert run("quality", tmp_path / "none.xlsx") == 1
    assert "There is no file" in capsys.readouterr().err
