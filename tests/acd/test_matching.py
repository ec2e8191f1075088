"""Whose rows these are: the number goes first, and what does not fit is told."""

from datetime import date
from pathlib import Path

import pytest

from ccleader.acd import child, importing
from ccleader.acd.preview import Preview, preview
from ccleader.acd.reading import ReadOptions
from ccleader.errors import Trouble
from ccleader.metrics.catalog import BY_KEY
from ccleader.metrics.periods import Period, month, parse
from ccleader.models import agents
from ccleader.models.agents import AgentForm
from ccleader.models.figures import By, figures
from ccleader.models.store import Store
from ccleader.words import phrase
from tests.acd.made import xlsx

NAME = phrase("operations", "Fill")
HEADERS = ["工号", "姓名", "日期", "接听量"]
CALLS = [BY_KEY["calls_handled"]]
JULY = month(date(2026, 7, 1))


@pytest.fixture
def store(tmp_path: Path) -> Store:
    with Store.open(tmp_path / "组.ccl") as opened:
        opened.write(NAME, lambda s: (agents.Changed.AGENTS, agents.add_group(s, "晨曦组")))
        for number, name in (("8012", "林晓彤"), ("8017", "王思远")):
            opened.write(
                NAME, lambda s, n=number, w=name: (agents.Changed.AGENTS, agents.add(s, AgentForm(1, n, w)))
            )
        yield opened


def brought(store: Store, path: Path, period: Period | None = None) -> Preview:
    """A report read, compared and written."""
    reading = child.read(path, ReadOptions(period=period))
    found = store.read(lambda s: preview(s, reading, 1))
    store.write(NAME, lambda s: importing.write(s, found))
    reading.staging.unlink()
    return found


def line(number: str, name: str, calls: int) -> list[object]:
    """A row of the first of July."""
    return [number, name, "2026-07-01", calls]


def report(folder: Path, *rows: list[object], name: str = "日报.xlsx") -> Path:
    return xlsx(folder / name, [HEADERS, *rows])


@pytest.mark.parametrize(
    "form",
    [AgentForm(1, "9003", "赵一鸣", logins=("8017",)), AgentForm(1, "t17", "赵一鸣")],
    ids=["login is another's number", "number is another's login"],
)
def test_number_and_login_tell_one_person(store: Store, form: AgentForm) -> None:
    def give_login(session: object) -> object:
        row = agents.find(session, "8012")[0]  # type: ignore[arg-type]
        return agents.edit(session, row.id, AgentForm(1, "8012", "林晓彤", logins=("t17",)))  # type: ignore[arg-type]

    store.write(NAME, give_login)  # type: ignore[arg-type]
    with pytest.raises(Trouble):
        store.write(NAME, lambda s: (agents.Changed.AGENTS, agents.add(s, form)))


def test_a_name_that_contradicts_the_number_is_told(store: Store, tmp_path: Path) -> None:
    found = brought(store, report(tmp_path, line("8012", "张三丰", 77), line("8017", "王思远", 5)))
    told = [str(remark) for remark in found.sheets[0].reading.remarks]
    assert len(told) == 1
    assert all(word in told[0] for word in ("8012", "林晓彤", "张三丰"))


def test_rows_of_one_person_and_day_are_added_up_and_told(store: Store, tmp_path: Path) -> None:
    found = brought(store, report(tmp_path, line("8012", "林晓彤", 50), line("8012", "林晓彤", 60)))
    assert [remark.values for remark in found.sheets[0].reading.remarks] == [{"count": 1}]
    (figure,) = store.read(lambda s: figures(s, CALLS, JULY, by=[By.AGENT]))
    assert figure.value == 110


def test_a_coarser_report_over_finer_days_says_that_it_does_not_count(store: Store, tmp_path: Path) -> None:
    brought(store, report(tmp_path, line("8012", "林晓彤", 50)))
    monthly = xlsx(
        tmp_path / "月报.xlsx", [["工号", "姓名", "接听量"], ["8012", "林晓彤", 900], ["8017", "王思远", 800]]
    )
    found = brought(store, monthly, parse("2026-07"))
    assert {"count": 1} in [remark.values for remark in found.sheets[0].reading.remarks]


def test_a_given_period_is_not_for_the_neighbours_of_a_sheet_that_names_days(tmp_path: Path) -> None:
    import openpyxl

    path = tmp_path / "两页.xlsx"
    book = openpyxl.Workbook()
    book.active.append(HEADERS)
    book.active.append(line("8012", "林晓彤", 50))
    pivot = book.create_sheet("透视")
    pivot.append(["工号", "姓名", "接听量"])
    pivot.append(["8012", "林晓彤", 50])
    book.save(path)
    reading = child.read(path, ReadOptions(period=parse("2026-07")))
    reading.staging.unlink()
    assert [sheet.refusal is None for sheet in reading.sheets] == [True, False]


def test_an_agent_removed_after_the_preview_is_not_written(store: Store, tmp_path: Path) -> None:
    reading = child.read(report(tmp_path, line("8012", "林晓彤", 50), line("8017", "王思远", 5)))
    found = store.read(lambda s: preview(s, reading, 1))
    gone = store.read(lambda s: agents.find(s, "8017")[0].id)
    store.write(NAME, lambda s: agents.remove(s, gone))
    store.write(NAME, lambda s: importing.write(s, found))
    reading.staging.unlink()
    (figure,) = store.read(lambda s: figures(s, CALLS, JULY, by=[By.AGENT]))
    assert figure.value == 50
