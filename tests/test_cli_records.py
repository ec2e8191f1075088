"""`ccleader records` and `ccleader print` on a filled store, and what they refuse."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook
from sqlalchemy.orm import Session

from ccleader.cli import main
from ccleader.models import agents
from ccleader.models.changed import Changed
from ccleader.models.store import Store
from ccleader.reports.forms import FORMS
from ccleader.reports.records import KINDS
from ccleader.words import phrase
from tests.reports import made_shift, printed

Run = Callable[..., int]


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The store of the filled shift, closed."""
    folder = tmp_path_factory.mktemp("shift")
    made_shift.store(folder).close()
    return folder / "shift.ccl"


@pytest.fixture
def run(filled: Path, tmp_path: Path) -> Run:
    """Run a command on a copy of the filled store."""
    store = tmp_path / "shift.ccl"
    shutil.copy(filled, store)
    return lambda *arguments: main(["--store", str(store), *map(str, arguments)])


@pytest.fixture
def two_groups(run: Run, tmp_path: Path) -> Run:
    with Store.open(tmp_path / "shift.ccl") as store:
        store.write(phrase("test", "group"), lambda s: (Changed.AGENTS, agents.add_group(s, "朝阳组")))
    return run


def test_records_of_every_kind_are_one_json_list(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    for kind in KINDS:
        assert run("records", kind, "--json") == 0
        found = json.loads(capsys.readouterr().out)
        assert found[0]["group"] == made_shift.GROUP
        assert list(found[0]) == ["group", *(column.key for column in KINDS[kind].columns)]


def test_days_narrow_the_list(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("records", "shifts", "--from", "2026-06-30", "--to", "2026-06-30", "--json") == 0
    found = json.loads(capsys.readouterr().out)
    assert {row["day"] for row in found} == {"2026-06-30"}
    assert len(found) == len(made_shift.NAMES)


def test_without_json_it_is_a_table_for_people(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("records", "leave") == 0
    heading, line = capsys.readouterr().out.splitlines()
    assert heading.split("\t")[:4] == ["班组", "编号", "工号", "组员"]
    assert "病假" in line.split("\t")
    assert len(line.split("\t")) == len(heading.split("\t"))


def test_a_workbook_has_real_days_and_numbers(run: Run, tmp_path: Path) -> None:
    assert run("records", "overtime", "--xlsx", tmp_path / "加班.xlsx") == 0
    heading, line = load_workbook(tmp_path / "加班.xlsx").worksheets[0].iter_rows(values_only=True)
    row = dict(zip([column.key for column in KINDS["overtime"].columns], line[1:], strict=True))
    assert len(heading) == len(line)
    assert (str(row["day"])[:10], row["minutes"]) == ("2026-06-20", 120)


@pytest.mark.parametrize("arguments", [("records", "holidays"), ("records",), ("print", "poster", "--blank")])
def test_an_unknown_kind_names_all_there_are(
    arguments: tuple[str, ...], run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(*arguments, *(("--out", "x") if arguments[0] == "print" else ())) == 2
    told = capsys.readouterr().err
    assert all(key in told for key in (KINDS if arguments[0] == "records" else FORMS))


@pytest.mark.parametrize(("command", "declared"), [("records", KINDS), ("print", FORMS)])
def test_help_lists_all_there_are(
    command: str, declared: dict[str, object], run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(command, "--help") == 0
    told = capsys.readouterr().out
    assert all(f"\n  {key} " in told for key in declared)


@pytest.mark.parametrize(
    "arguments",
    [
        ("records", "leave", "--json", "--xlsx", "x.xlsx"),
        ("records", "leave", "--from", "2026-06-30", "--to", "2026-06-01"),
        ("print", "leave", "--out", "x"),
        ("print", "leave", "--out", "x", "--id", "1", "--blank"),
        ("print", "floor", "--out", "x", "--id", "1"),
        ("print", "attendance", "--out", "x", "--day", "2026-06-30"),
        ("print", "closing", "--out", "x", "--month", "2026-06"),
    ],
)
def test_wrong_usage_is_2_and_writes_nothing(arguments: tuple[str, ...], run: Run) -> None:
    assert run(*arguments) == 2
    assert not Path("x").exists()


@pytest.mark.parametrize("form", FORMS)
def test_every_form_is_printed_blank(form: str, run: Run, tmp_path: Path) -> None:
    assert run("print", form, "--blank", "--out", tmp_path / "out") == 0
    (path,) = (tmp_path / "out").iterdir()
    assert FORMS[form].name in "".join(printed.texts(path.read_bytes()))


def test_a_blank_form_needs_no_store(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    store = tmp_path / "none.ccl"
    wanted = ["--store", str(store), "--language", "en", "print", "leave", "--blank", "--out", str(tmp_path)]
    assert main(wanted) == 0
    path = Path(capsys.readouterr().out.strip())
    assert "Leave slip" in printed.texts(path.read_bytes())[0]
    assert not store.exists()


@pytest.mark.parametrize("form", [key for key, form in FORMS.items() if form.one and key != "closing"])
def test_one_record_is_printed_by_its_id(form: str, run: Run, tmp_path: Path) -> None:
    assert run("print", form, "--id", "1", "--out", tmp_path / "out") == 0
    assert run("print", form, "--id", "99", "--out", tmp_path / "none") == 1
    assert len(list((tmp_path / "out").glob("*.pdf"))) == 1


@pytest.mark.parametrize("form", [key for key, form in FORMS.items() if form.within])
def test_a_month_is_printed_together(form: str, run: Run, tmp_path: Path) -> None:
    assert run("print", form, "--month", "2026-06", "--out", tmp_path / "out") == 0
    (path,) = (tmp_path / "out").iterdir()
    assert path.name.endswith("2026-06.pdf")


def test_days_without_records_are_told(run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("print", "handover", "--day", "2025-01-01", "--out", tmp_path / "out") == 1
    assert "2025年1月1日" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_group_is_named_where_there_are_several(
    two_groups: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wanted = ("print", "attendance", "--month", "2026-06", "--out", tmp_path / "out")
    assert two_groups(*wanted) == 1
    assert "朝阳组" in capsys.readouterr().err
    assert two_groups(*wanted, "--group", made_shift.GROUP) == 0
    assert two_groups("records", "visitors", "--group", "夜班组") == 1
    assert two_groups("records", "visitors", "--group", "朝阳组", "--json") == 0
    assert json.loads(capsys.readouterr().out.splitlines()[-1]) == []


def test_points_say_what_each_total_is_made_of(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("points", "--month", "2026-06", "--json") == 0
    found = {row["agent"]: row for row in json.loads(capsys.readouterr().out)}
    assert list(found) == list(made_shift.NAMES)
    for row in found.values():
        assert row["points"] == sum(one["counted"] for one in row["made_of"])
    standings = {one["standing"]: one["counted"] for row in found.values() for one in row["made_of"]}
    assert standings == {"stands": 2, "appealed": 0, "reduced": 2, "struck": 0}
    first, second = found[made_shift.NAMES[0]]["made_of"]
    assert (first["kind"], second["kind"]) == ("warning", "points")
    assert second["warning"] == first["number"]


def test_points_of_who_moved_since_stay_with_the_group_that_gave_them(
    two_groups: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Store.open(tmp_path / "shift.ccl") as store:
        store.write(phrase("test", "move"), lambda s: (moved(s, made_shift.NAMES[0], "朝阳组"), None))
    assert two_groups("points", "--month", "2026-06", "--json") == 0
    found = [row for row in json.loads(capsys.readouterr().out) if row["agent"] == made_shift.NAMES[0]]
    assert [(row["group"], len(row["made_of"])) for row in found] == [(made_shift.GROUP, 2), ("朝阳组", 0)]


def moved(session: Session, name: str, group: str) -> Changed:
    (who,) = (row for row in agents.agents(session) if row.name == name)
    (to,) = (row.id for row in agents.groups(session) if row.name == group)
    return agents.edit(session, who.id, replace(who.form(), group_id=to))


def test_points_as_a_table_name_every_record(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("points", "--month", "2026-06") == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 1 + len(made_shift.NAMES)
    assert "第3条 2" in lines[1]


def test_points_of_a_group_that_is_not_there_are_refused(
    run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("points", "--month", "2026-06", "--group", "无此组") == 1
    assert "无此组" in capsys.readouterr().err
    assert run("points") == 2
