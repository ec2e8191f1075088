"""The demo group: the same everywhere, with just the signals that were planted, in report files that vary."""

import shutil
from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from ccleader.cli import main
from ccleader.demo import STORE_NAME, files
from ccleader.demo.calls import FIRST, LAST, UPGRADE, AgentSlot, Traffic, people, traffic
from ccleader.metrics.catalog import BY_KEY
from ccleader.metrics.periods import Period
from ccleader.metrics.signals import Rule, funnel, xmr
from ccleader.models import samples
from ccleader.models.agents import add_group, agents
from ccleader.models.calibration import calibrations
from ccleader.models.changed import Changed
from ccleader.models.figures import By, figures
from ccleader.models.store import Store
from ccleader.models.traffic import queues
from ccleader.words import phrase

JUNE = date(2026, 6, 1)
SPRING = date(2026, 5, 1)
BASELINE = 45
"""Days from 1 May that limits are taken from: to 14 June."""


@pytest.fixture(scope="module")
def made() -> Traffic:
    return traffic()


def _daily(rows: Sequence[AgentSlot], value: Callable[[list[AgentSlot]], float]) -> dict[date, float]:
    by_day = defaultdict(list)
    for row in rows:
        by_day[row.day].append(row)
    return {day: value(own) for day, own in sorted(by_day.items())}


def _aht(rows: Sequence[AgentSlot]) -> float:
    return sum(row.handle for row in rows) / sum(row.handled for row in rows)


def _minutes_not_ready(rows: Sequence[AgentSlot]) -> float:
    return sum(row.not_ready for row in rows) / len({row.person for row in rows}) / 60


def _own(made: Traffic, number: str, since: date = FIRST) -> list[AgentSlot]:
    return [row for row in made.agents if row.person.number == number and row.day >= since]


def test_it_is_the_same_every_time(made: Traffic) -> None:
    again = traffic()
    assert again.agents == made.agents
    assert again.queues == made.queues


def test_thirteen_months_without_a_gap(made: Traffic) -> None:
    days = {FIRST + timedelta(offset) for offset in range((LAST - FIRST).days + 1)}
    assert len({(day.year, day.month) for day in days}) == 13
    assert {row.day for row in made.agents} == days
    assert {row.day for row in made.queues} == days


def test_eighteen_agents_who_work_only_once_they_are_hired(made: Traffic) -> None:
    assert len(people()) == 18
    assert {row.person.number for row in made.agents} == {person.number for person in people()}
    assert all(row.day >= row.person.hired_on for row in made.agents)


def test_times_add_up_in_every_half_hour(made: Traffic) -> None:
    for row in made.agents:
        assert row.handle + row.ring + row.ready + row.not_ready == row.login
        assert min(row.talk, row.hold, row.acw, row.ready, row.not_ready) >= 0
        assert row.satisfied <= row.surveys <= row.handled
    for queue in made.queues:
        assert queue.offered == queue.handled + queue.abandoned
        assert queue.in_threshold <= queue.handled


def test_agents_handle_no_more_than_the_queues_did(made: Traffic) -> None:
    agents: dict[tuple[date, int], int] = defaultdict(int)
    queues: dict[tuple[date, int], int] = defaultdict(int)
    for row in made.agents:
        agents[row.day, row.slot] += row.handled
    for queue in made.queues:
        queues[queue.day, queue.slot] += queue.handled
    assert all(handled <= queues[key] for key, handled in agents.items())


def test_the_upgrade_is_the_one_signal_of_the_group(made: Traffic) -> None:
    recent = [row for row in made.agents if row.day >= SPRING]
    daily = _daily(recent, _aht)
    chart = xmr(list(daily.values()), BASELINE)
    assert chart.mean == pytest.approx(188, abs=1)
    assert [(signal.rule, list(daily)[signal.first]) for signal in chart.signals] == [(Rule.RUN, UPGRADE)]
    assert _aht([row for row in recent if row.day >= UPGRADE]) == pytest.approx(194, abs=0.5)
    assert xmr(list(_daily(recent, _minutes_not_ready).values()), BASELINE).signals == ()


def test_one_agent_is_not_ready_too_long_on_his_last_three_days(made: Traffic) -> None:
    daily = _daily(_own(made, "8058", SPRING), _minutes_not_ready)
    chart = xmr(list(daily.values()), 30)
    assert [round(minutes) for minutes in list(daily.values())[-3:]] == [59, 58, 61]
    found = [(signal.rule, list(daily)[signal.first]) for signal in chart.signals]
    assert found == [(Rule.OUTSIDE, day) for day in list(daily)[-3:]]


def test_two_agents_fall_below_the_funnel_of_satisfaction(made: Traffic) -> None:
    june = [row for row in made.agents if row.day >= JUNE]
    rate = sum(row.satisfied for row in june) / sum(row.surveys for row in june)
    low = set()
    for person in people():
        own = _own(made, person.number, JUNE)
        rated = sum(row.surveys for row in own)
        if sum(row.satisfied for row in own) / rated < funnel(rate, rated).outer.low:
            low.add(person.name)
    assert low == {"朱文博", "唐欣然"}


@pytest.fixture(scope="module")
def reports(made: Traffic, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return files.write_all(made, tmp_path_factory.mktemp("reports"))


def test_reports_come_in_all_the_shapes_of_an_acd(reports: list[Path]) -> None:
    assert len(reports) == 15
    assert {path.suffix for path in reports} == {".csv", ".xlsx", ".xls"}
    first = reports[0].read_bytes()
    with pytest.raises(UnicodeDecodeError):
        first.decode("utf-8")
    lines = first.decode("gb18030").splitlines()
    assert "演示数据" in lines[0]
    assert lines[2].startswith("工号,姓名,日期,时段,")
    assert lines[-1].startswith("合计,")
    assert reports[-1].read_bytes().startswith(b"\xef\xbb\xbf")


def test_every_report_says_that_it_is_made_up(reports: list[Path]) -> None:
    for path in reports:
        if path.suffix == ".csv":
            head = path.read_bytes()[:300].decode("gb18030" if "坐席" in path.name else "utf-8", "ignore")
        else:
            head = str(CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()[0])
        assert files.MADE_UP in head


def test_workbooks_have_a_two_line_header_and_real_excel_97(reports: list[Path]) -> None:
    xlsx, xls = (next(path for path in reports if path.suffix == suffix) for suffix in (".xlsx", ".xls"))
    sheet = CalamineWorkbook.from_path(xlsx).get_sheet_by_index(0)
    rows = sheet.to_python()
    assert [cell for cell in rows[3] if cell] == ["坐席", "统计时间", "呼入", "状态", "满意度"]
    assert sheet.merged_cell_ranges
    assert isinstance(rows[5][5], timedelta)
    assert xls.read_bytes().startswith(b"\xd0\xcf\x11\xe0")
    assert "（秒）" in str(CalamineWorkbook.from_path(xls).get_sheet_by_index(0).to_python()[3])


def test_demo_leaves_eighteen_reviews_and_one_store(demo_folder: Path) -> None:
    assert len(list(demo_folder.glob("202606_*.pdf"))) == 18
    stores = {path.name for path in demo_folder.iterdir() if path.suffix not in (".pdf", ".lock")}
    assert stores == {STORE_NAME, "reports"}


def test_calls_of_june_are_still_to_be_heard_and_two_were_graded_twice(demo_folder: Path) -> None:
    with Store.open(demo_folder / STORE_NAME) as store:
        drawn = store.read(lambda session: samples.samples(session, 1, JUNE))
        lacking = store.read(lambda session: samples.missing(session, 1, JUNE))
        pairs = store.read(lambda session: calibrations(session, 1, Period(JUNE, LAST)))
    assert len(drawn) == sum(lacking.values()) > 5
    assert all(row.is_open for row in drawn)
    assert [all(item.agreed for item in pair.items) for pair in pairs] == [True, False]


def test_every_measure_arrives_to_the_unit(demo_folder: Path, made: Traffic) -> None:
    with Store.open(demo_folder / STORE_NAME) as store:
        people = {row.id: row.number for row in store.read(agents)}
        wanted = [
            BY_KEY[key] for key in ("att", "aht", "acw", "hold", "occupancy", "not_ready_share", "csat")
        ]
        got = {
            (people[int(str(figure.keys[0]))], figure.metric.key): (figure.numerator, figure.denominator)
            for figure in store.read(
                lambda session: figures(session, wanted, Period(FIRST, LAST), by=[By.AGENT])
            )
        }
    for number in people.values():
        own = _own(made, number)
        calls, handle = sum(row.handled for row in own), sum(row.handle for row in own)
        assert got[number, "att"] == (sum(row.talk for row in own), calls)
        assert got[number, "aht"] == (handle, calls)
        assert got[number, "acw"] == (sum(row.acw for row in own), calls)
        assert got[number, "hold"] == (sum(row.hold for row in own), sum(row.held for row in own))
        assert got[number, "occupancy"] == (handle, handle + sum(row.ready for row in own))
        assert got[number, "csat"] == (sum(row.satisfied for row in own), sum(row.surveys for row in own))
        not_ready = sum(row.not_ready for row in own), sum(row.login for row in own)
        assert got[number, "not_ready_share"] == not_ready


def test_the_queues_arrive_to_the_unit(demo_folder: Path, made: Traffic) -> None:
    with Store.open(demo_folder / STORE_NAME) as store:
        found = store.read(
            lambda session: figures(
                session, [BY_KEY["service_level"], BY_KEY["asa"]], Period(FIRST, LAST), by=[By.QUEUE]
            )
        )
        names = {row.id: row.name for row in store.read(queues)}
    for figure in found:
        own = [row for row in made.queues if row.queue == names[int(str(figure.keys[0]))]]
        handled = sum(row.handled for row in own)
        if figure.metric.key == "asa":
            assert (figure.numerator, figure.denominator) == (sum(row.wait for row in own), handled)
        else:
            within = sum(row.in_threshold for row in own)
            assert (figure.numerator, figure.denominator) == (within, sum(row.offered for row in own))
    assert len(found) == 4


def test_a_second_demo_keeps_what_was_done_in_it(demo_folder: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(demo_folder, tmp_path / "demo"))
    with Store.open(folder / STORE_NAME) as store:
        before = len(store.history(100))
        store.write(
            phrase("operations", "Add group"), lambda session: add_group(session, "夜曲组") and Changed.AGENTS
        )
    assert main(["demo", "--out", str(folder), "--no-window"]) == 0
    with Store.open(folder / STORE_NAME) as store:
        assert len(store.history(100)) == before + 1
