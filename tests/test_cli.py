"""The command line: documents as promised, exit codes 0, 1 and 2, errors on stderr."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook
from sqlalchemy import text

from ccleader import demo
from ccleader.cli import main, pages
from ccleader.models import agents, attachments, backup
from ccleader.models.attachments import Owner
from ccleader.models.changed import Changed
from ccleader.models.store import Store
from ccleader.words import phrase
from tests.acd import made
from tests.models.conducted import recorded
from tests.models.made import write

REPORT = """话务日报（演示）
工号,姓名,日期,呼入接听量,通话时长,话后处理时长,签入时长,示忙时长
0012,林晓彤,2026-10-01,90,4:10:00,0:30:00,7:00:00,0:30:00
0012,林晓彤,2026-10-02,95,4:20:00,0:31:00,7:05:00,0:28:00
0013,王思远,2026-10-01,80,4:00:00,0:20:00,7:00:00,0:20:00
合计,,,265,12:30:00,1:21:00,21:05:00,1:18:00
"""

Run = Callable[..., int]


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "日报.csv"
    path.write_text(REPORT, encoding="gb18030")
    return path


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run a command on a store of the test's own."""
    store = str(tmp_path / "group.ccl")
    return lambda *arguments: main(["--store", store, *map(str, arguments)])


def _json(capsys: pytest.CaptureFixture[str]) -> object:
    return json.loads(capsys.readouterr().out)


def test_import_document_has_exactly_the_promised_keys(
    run: Run, report: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("import", report, "--json", "--add-agents") == 0
    document = _json(capsys)
    assert isinstance(document, dict)
    assert set(document) == {"files", "refused_files"}
    (file,) = document["files"]
    assert set(file) == {"path", "sha256", "batch", "sheets"}
    (sheet,) = file["sheets"]
    assert set(sheet) == set(
        "sheet layout grain header_row rows accepted new changed same refused ignored agents"
        " unknown_agents first_day last_day measures problems".split()
    )
    assert set(sheet["ignored"]) == {"blank", "total", "header"}
    assert (sheet["rows"], sheet["accepted"], sheet["new"], sheet["refused"]) == (3, 3, 3, 0)
    assert sheet["ignored"]["total"] == 1
    assert (sheet["grain"], sheet["header_row"], sheet["agents"]) == ("day", 2, 2)
    assert (sheet["first_day"], sheet["last_day"]) == ("2026-10-01", "2026-10-02")
    assert sheet["measures"]["calls_handled"] == 265
    assert sheet["measures"]["talk_seconds"] == 12 * 3600 + 30 * 60


def test_a_dry_run_writes_nothing_not_even_a_store(
    run: Run, report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("import", report, "--json", "--add-agents", "--dry-run") == 0
    document = _json(capsys)
    assert isinstance(document, dict)
    assert document["files"][0]["batch"] is None
    assert [path.name for path in tmp_path.iterdir()] == [report.name]


@pytest.mark.parametrize("command", [["kpi"], ["imports"], ["check"], ["backup"], ["undo"]])
def test_a_mistyped_store_is_told_and_not_made(
    run: Run, tmp_path: Path, command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(*command) == 1
    assert "group.ccl" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_figures_are_read_while_a_window_has_the_store_open(run: Run, report: Path, tmp_path: Path) -> None:
    run("import", report, "--add-agents")
    with Store.open(tmp_path / "group.ccl"):
        assert run("kpi") == 0
        assert run("check") == 0
        assert run("backup", tmp_path / "copy.ccl") == 0
        assert run("import", report) == 1


def test_keys_may_be_given_one_by_one(run: Run, report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("import", report, "--add-agents")
    capsys.readouterr()
    run("kpi", "--by", "agent", "--by", "month", "--metric", "calls_handled", "--json")
    found = json.loads(capsys.readouterr().out)
    assert [(figure["agent"], figure["month"], figure["value"]) for figure in found] == [
        ("0012", "2026-10", 185),
        ("0013", "2026-10", 80),
    ]


def test_days_without_figures_are_told_what_there_is(
    run: Run, report: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("import", report, "--add-agents")
    assert run("kpi", "--from", "2026-09-01", "--to", "2026-09-30") == 0
    assert "2026年10月1日" in capsys.readouterr().err


def test_a_month_without_reports_has_no_reviews(run: Run, report: Path, tmp_path: Path) -> None:
    run("import", report, "--add-agents")
    assert run("review", "--month", "2030-01", "--out", tmp_path / "out") == 1
    assert run("review", "--month", "2030-01", "--agent", "0012", "--out", tmp_path / "out") == 0


def test_undoing_an_import_names_the_later_ones_that_lean_on_it(
    run: Run, report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("import", report, "--add-agents")
    longer = tmp_path / "更长.csv"
    more = "0012,林晓彤,2026-10-03,70,4:00:00,0:20:00,7:00:00,0:20:00\n合计"
    longer.write_text(REPORT.replace("合计", more), encoding="gb18030")
    run("import", longer)
    capsys.readouterr()
    assert run("undo", "--import", "1") == 0
    assert longer.name in capsys.readouterr().err
    assert run("import", longer) == 0
    capsys.readouterr()
    run("kpi", "--metric", "calls_handled", "--json")
    assert [figure["value"] for figure in json.loads(capsys.readouterr().out)] == [335]


def test_a_unit_may_be_told(run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "calls.csv"
    path.write_text("工号,姓名,日期,接听量,通话时长\n0012,林晓彤,2026-10-01,2,3\n", encoding="utf-8")
    assert run("import", path, "--add-agents", "--unit", "通话时长=min", "--json") == 0
    document = _json(capsys)
    assert isinstance(document, dict)
    assert document["files"][0]["sheets"][0]["measures"]["talk_seconds"] == 180
    assert run("import", path, "--unit", "通话时长=fortnight") == 2


def test_unknown_agents_are_refused_with_the_reason(
    run: Run, report: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("import", report, "--json") == 1
    document = _json(capsys)
    assert isinstance(document, dict)
    (sheet,) = document["files"][0]["sheets"]
    assert sheet["refused"] == 3
    assert sheet["unknown_agents"] == ["0012 林晓彤", "0013 王思远"]
    assert set(sheet["problems"][0]) == {"row", "column", "value", "reason"}


def test_a_file_that_is_no_report_is_refused(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "letter.csv"
    path.write_text("Dear all\n", encoding="utf-8")
    assert run("import", path, "--json") == 1
    out, err = capsys.readouterr()
    assert json.loads(out)["refused_files"][0]["path"] == str(path)
    assert str(path) in err


def test_the_same_file_again_changes_nothing(
    run: Run, report: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("import", report, "--add-agents")
    capsys.readouterr()
    assert run("import", report, "--json") == 0
    document = _json(capsys)
    assert isinstance(document, dict)
    assert document["files"][0]["sheets"][0]["same"] == 3


def test_imports_are_listed_and_undone(run: Run, report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("import", report, "--add-agents")
    capsys.readouterr()
    run("imports", "--json")
    (batch,) = json.loads(capsys.readouterr().out)
    assert (batch["file"], batch["new"], batch["withdrawn"]) == ("日报.csv", 3, False)
    assert run("undo", "--import", batch["batch"]) == 0
    assert run("undo", "--import", batch["batch"]) == 1
    assert run("undo", "--import", 99) == 1
    capsys.readouterr()
    run("imports", "--json")
    assert json.loads(capsys.readouterr().out)[0]["withdrawn"] is True
    run("kpi", "--json")
    assert json.loads(capsys.readouterr().out) == []


def test_undo_takes_back_the_last_operation(
    run: Run, report: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("import", report, "--add-agents")
    assert run("undo") == 0
    run("kpi", "--json")
    assert capsys.readouterr().out.endswith("[]\n")
    while run("undo") == 0:
        pass
    assert capsys.readouterr().err


def test_kpi_lists_figures_with_their_keys(
    run: Run, report: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("import", report, "--add-agents")
    capsys.readouterr()
    assert run("kpi", "--json", "--by", "agent,day", "--metric", "calls_handled", "--to", "2026-10-01") == 0
    assert json.loads(capsys.readouterr().out) == [
        {
            "agent": agent,
            "day": "2026-10-01",
            "metric": "calls_handled",
            "value": value,
            "numerator": value,
            "denominator": None,
        }
        for agent, value in (("0012", 90), ("0013", 80))
    ]


def test_kpi_takes_the_quotient_last(run: Run, report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("import", report, "--add-agents")
    capsys.readouterr()
    run("kpi", "--json", "--by", "month", "--metric", "aht", "--metric", "utilisation")
    aht, utilisation = json.loads(capsys.readouterr().out)
    assert (aht["month"], aht["numerator"], aht["denominator"]) == ("2026-10", 49860, 265)
    assert aht["value"] == 49860 / 265
    assert utilisation["value"] == 49860 / 75900


def test_kpi_writes_a_table_or_a_workbook(
    run: Run, report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("import", report, "--add-agents")
    capsys.readouterr()
    run("kpi", "--by", "agent", "--metric", "aht")
    heading, *lines = capsys.readouterr().out.splitlines()
    assert heading.split("\t")[:2] == ["工号", "指标"]
    assert [line.split("\t")[0] for line in lines] == ["0012", "0013"]
    path = tmp_path / "figures.xlsx"
    assert run("kpi", "--xlsx", path) == 0
    assert path.read_bytes().startswith(b"PK")


def test_the_workbook_of_figures_holds_the_numbers_people_read(
    run: Run, report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A value stands beside its unit: 65.7 %, 26 min; not the fraction, not the seconds."""
    run("import", report, "--add-agents")
    path = tmp_path / "figures.xlsx"
    run("kpi", "--metric", "utilisation", "--metric", "not_ready_time", "--xlsx", path)
    capsys.readouterr()
    _, utilisation, not_ready = load_workbook(path).worksheets[0].iter_rows(values_only=True)
    assert utilisation[2:4] == (pytest.approx(100 * 49860 / 75900), "%")
    assert not_ready[2:4] == (pytest.approx(26), "分钟")


def test_documents_are_utf_8_and_words_no_encoding_stops(report: Path, tmp_path: Path) -> None:
    """A Chinese Windows redirects in cp936, which has no 䶮."""
    report.write_text(REPORT.replace("王思远", "王䶮"), encoding="gb18030")

    def told(*arguments: object) -> bytes:
        command = [sys.executable, "-m", "ccleader", "--store", tmp_path / "group.ccl", *arguments]
        done = subprocess.run(
            list(map(str, command)), capture_output=True, env=os.environ | {"PYTHONIOENCODING": "cp936"}
        )
        assert done.returncode == 0, done.stderr.decode("cp936")
        return done.stdout

    json.loads(told("import", report, "--add-agents", "--json").decode("utf-8"))
    written = told("review", "--month", "2026-10", "--agent", "0013", "--out", tmp_path)
    assert written.decode("cp936").strip().endswith("202610_0013_王\\u4dae.pdf")


def test_a_sheet_left_out_is_something_refused(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [["日期", "工号", "接通量"], ["2026-10-01", "1", 5]]
    path = made.xlsx(tmp_path / "two.xlsx", rows, [["下周话务预测"], *rows])
    assert run("import", path, "--add-agents", "--json") == 1
    document = _json(capsys)
    assert isinstance(document, dict)
    sheets = document["files"][0]["sheets"]
    assert [len(sheet["problems"]) for sheet in sheets] == [0, 1]


def test_a_place_that_cannot_be_written_is_a_sentence(
    run: Run, report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("import", report, "--add-agents")
    capsys.readouterr()
    assert run("review", "--month", "2026-10", "--out", report / "reviews") == 1
    assert str(report) in capsys.readouterr().err
    (tmp_path / "out" / "202610_0012_林晓彤.pdf").mkdir(parents=True)
    assert run("review", "--month", "2026-10", "--out", tmp_path / "out") == 1
    assert "202610_0012_林晓彤.pdf" in capsys.readouterr().err


def test_a_review_asked_for_but_not_made_is_told(
    run: Run, report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Who was not in the group that month has no review; asked for by number, that is no silence."""
    run("import", report, "--add-agents")
    with Store.open(tmp_path / "group.ccl") as store:
        left = store.read(agents.agents)[0]
        form = replace(left.form(), left_on=date(2026, 9, 30))
        store.write(phrase("operations", "Edit"), lambda session: agents.edit(session, left.id, form))
    capsys.readouterr()
    assert run("review", "--month", "2026-10", "--agent", "0012", "--out", tmp_path / "out") == 1
    assert "0012" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_reviews_are_written_one_file_an_agent(run: Run, report: Path, tmp_path: Path) -> None:
    run("import", report, "--add-agents")
    assert run("review", "--month", "2026-10", "--out", tmp_path / "all") == 0
    names = sorted(path.name for path in (tmp_path / "all").iterdir())
    assert names == ["202610_0012_林晓彤.pdf", "202610_0013_王思远.pdf"]
    assert run("review", "--month", "2026-10", "--agent", "0013", "--out", tmp_path / "one") == 0
    assert len(list((tmp_path / "one").iterdir())) == 1
    assert run("review", "--month", "2026-10", "--agent", "9999", "--out", tmp_path / "none") == 1
    assert not (tmp_path / "none").exists()


def test_backup_and_restore(
    run: Run, report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = tmp_path / "copy.ccl"
    run("import", report, "--add-agents")
    assert run("backup", copy) == 0
    run("undo")
    assert run("restore", copy) == 0
    capsys.readouterr()
    run("kpi", "--json")
    assert json.loads(capsys.readouterr().out)
    assert run("check") == 0


def test_sums_that_are_wrong_are_told_with_what_mends_them(
    run: Run, report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("import", report, "--add-agents")
    with Store.open(tmp_path / "group.ccl") as store:
        write(store, lambda session: session.execute(text("DELETE FROM agent_daily")) and Changed.TRAFFIC)
    assert run("check") == 1
    assert "check --repair" in capsys.readouterr().err
    assert run("check", "--repair") == run("check") == 0


def test_files_go_with_a_backup_and_a_lost_one_is_named(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    photo, copy = tmp_path / "现场照片.jpg", tmp_path / "copy.ccl"
    photo.write_bytes(b"photo")
    with Store.open(tmp_path / "group.ccl") as store:
        recorded(store)
        write(store, attachments.attach, Owner.CONDUCT, 1, photo, datetime(2026, 6, 30))
        assert store.files is not None
        (kept,) = (path for path in store.files.rglob("*") if path.is_file())
    assert run("backup", copy) == 0
    kept.unlink()
    assert run("backup", tmp_path / "other.ccl") == run("check") == 1
    told = capsys.readouterr().err
    assert told.count("现场照片.jpg") == 2
    assert str(kept) in told
    assert run("restore", copy) == run("check") == 0
    assert kept.read_bytes() == b"photo"
    kept.unlink()
    for spare in backup.pool(tmp_path / "group.ccl").rglob(kept.name):
        spare.unlink()
    assert run("restore", tmp_path / "other.ccl") == 1
    assert "现场照片.jpg" in capsys.readouterr().err


def test_a_store_given_by_url_is_restored_where_it_lies(
    run: Run,
    report: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    copy = tmp_path / "copy.ccl"
    run("import", report, "--add-agents")
    run("backup", copy)
    run("undo", "--import", "1")
    assert main(["--store", f"sqlite:///{tmp_path / 'group.ccl'}", "restore", str(copy)]) == 0
    capsys.readouterr()
    run("imports", "--json")
    assert [row["withdrawn"] for row in json.loads(capsys.readouterr().out)] == [False]
    assert main(["--store", "postgresql+nothing://host/group", "restore", str(copy)]) == 1
    assert {path.name for path in tmp_path.iterdir() if path.is_dir()} == {"group-backups"}


def test_the_demo_may_stand_apart_from_its_pages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """On Windows the two may lie on different drives, where nothing can be renamed across."""
    store, renamed = tmp_path / "far" / "away" / "demo.ccl", []
    monkeypatch.setattr(demo, "write_reports", lambda folder: [])
    monkeypatch.setattr(demo, "make", lambda *_: None)
    monkeypatch.setattr(pages, "write_reviews", lambda *_: [])
    rename = Path.rename
    monkeypatch.setattr(Path, "rename", lambda old, new: renamed.append(old) or rename(old, new))
    assert main(["--store", str(store), "demo", "--out", str(tmp_path / "out"), "--no-window"]) == 0
    assert store.exists()
    assert [path.parent.parent for path in renamed] == [store.parent]
    assert main(["--store", "postgresql+nothing://host/group", "demo", "--no-window"]) == 1
    assert capsys.readouterr().err


def test_restoring_what_is_no_store_keeps_the_store(run: Run, report: Path) -> None:
    run("import", report, "--add-agents")
    assert run("restore", report) == 1
    assert run("check") == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ["import"],
        ["no-such-command"],
        ["import", "x.csv", "--period", "October"],
        ["kpi", "--by", "moon"],
        ["kpi", "--by", "day,day"],
        ["kpi", "--metric", "luck"],
        ["kpi", "--from", "2026-10-02", "--to", "2026-10-01"],
        ["kpi", "--json", "--xlsx", "x.xlsx"],
        ["review", "--month", "2026-10-01..2026-10-02", "--out", "x"],
        ["restore", "/no/such/file"],
    ],
)
def test_wrong_usage_exits_with_2(run: Run, arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(*arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err


def test_a_window_without_a_screen_is_refused_in_a_sentence(
    run: Run, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert run() == 1
    assert "--help" in capsys.readouterr().err


def test_messages_come_in_the_language_asked_for(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--language", "en", "kpi") == 1
    assert capsys.readouterr().err.startswith("There is no store at ")


def test_no_command_imports_qt() -> None:
    code = (
        "import sys; from ccleader.cli import main; main(['kpi', '--help']); "
        "sys.exit(any(name.split('.')[0] in ('PySide6', 'sqlalchemy', 'openpyxl') for name in sys.modules))"
    )
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)


def test_it_runs_as_a_module_and_tells_its_version() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "ccleader", "--version"], check=True, capture_output=True, text=True
    )
    assert done.stdout.startswith("ccleader ")
