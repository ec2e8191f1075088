"""The roster: numbers keep their zeros, leavers stay, forms that do not hold are refused with a sentence."""

from dataclasses import replace
from datetime import date

import pytest

from ccleader.errors import Trouble
from ccleader.models import agents, reviews, traffic
from ccleader.models.agents import AgentForm, GroupRow, Level, Status, spelled
from ccleader.models.store import Store
from tests.models.made import deliver, fact, read, team, write


@pytest.fixture
def group(store: Store) -> int:
    return int(write(store, agents.add_group, " 晨曦组 ", "班长", "一中心", "热线部"))


def test_group_is_added_and_edited(store: Store, group: int) -> None:
    assert read(store, agents.group, group) == GroupRow(group, "晨曦组", "班长", "一中心", "热线部")
    row = GroupRow(group, "朝阳组", "组长", "二中心", "宽带部")
    write(store, agents.edit_group, row)
    assert read(store, agents.groups) == [row]
    write(store, agents.edit_group, replace(row, title="值班长"))


@pytest.mark.parametrize("name", ["", "  ", "晨曦组", " 晨曦组 "])
def test_group_needs_a_name_of_its_own(store: Store, group: int, name: str) -> None:
    with pytest.raises(Trouble):
        write(store, agents.add_group, name)
    other = write(store, agents.add_group, "朝阳组")
    with pytest.raises(Trouble):
        write(store, agents.edit_group, GroupRow(other, name))


def test_agent_comes_back_as_entered(store: Store, group: int) -> None:
    mentor = write(store, agents.add, AgentForm(group, "8012", "林晓彤"))
    form = AgentForm(
        group_id=group,
        number="0071",
        name="唐欣然",
        level=Level.JUNIOR,
        status=Status.TRAINEE,
        position="话务员",
        team="甲班",
        hired_on=date(2026, 4, 20),
        joined_on=date(2026, 5, 1),
        left_on=date(2026, 6, 30),
        mentor_id=mentor,
        skills=("电视", "宽带"),
        seat="A12",
        logins=("t001", "w71"),
        phone="13800715678",
    )
    row = read(store, agents.agent, write(store, agents.add, form))
    assert row.form() == form
    assert (row.mentor_name, row.pinyin, row.masked_phone) == ("林晓彤", "tangxinran txr", "138****5678")
    assert read(store, agents.agents, group) == [read(store, agents.agent, mentor)]
    assert read(store, agents.agents, include_left=True) == [row, read(store, agents.agent, mentor)]


def test_spaces_and_repeated_logins_are_not_kept(store: Store, group: int) -> None:
    who = write(store, agents.add, AgentForm(group, " 0071 ", " 唐欣然 ", logins=("a", " a ", "", "b")))
    row = read(store, agents.agent, who)
    assert (row.number, row.name, row.logins) == ("0071", "唐欣然", ("a", "b"))
    write(store, agents.edit, who, replace(row.form(), logins=("b ", "b", "c")))
    assert read(store, agents.agent, who).logins == ("b", "c")


def test_login_may_pass_to_another_agent(store: Store, group: int) -> None:
    one = write(store, agents.add, AgentForm(group, "1", "甲", logins=("a",)))
    other = write(store, agents.add, AgentForm(group, "2", "乙"))
    form = AgentForm(group, "2", "乙", logins=("a",))
    with pytest.raises(Trouble) as caught:
        write(store, agents.edit, other, form)
    assert "甲" in str(caught.value)
    write(store, agents.edit, one, AgentForm(group, "1", "甲"))
    write(store, agents.edit, other, form)
    assert read(store, agents.agent, other).logins == ("a",)


@pytest.mark.parametrize(
    "wrong",
    [
        {"number": " "},
        {"name": ""},
        {"number": "8012"},
        {"logins": ("a1",)},
        {"joined_on": date(2026, 6, 2), "left_on": date(2026, 6, 1)},
    ],
)
def test_form_that_does_not_hold_is_refused(store: Store, group: int, wrong: dict[str, object]) -> None:
    write(store, agents.add, AgentForm(group, "8012", "林晓彤", logins=("a1",)))
    form = AgentForm(group, "8013", "王思远")
    who = write(store, agents.add, form)
    with pytest.raises(Trouble):
        write(
            store,
            agents.add,
            replace(form, number="8014", **wrong) if "number" not in wrong else replace(form, **wrong),
        )  # type: ignore[arg-type]
    with pytest.raises(Trouble):
        write(store, agents.edit, who, replace(form, **wrong))  # type: ignore[arg-type]
    assert read(store, agents.agent, who).form() == form


def test_nobody_is_his_own_mentor(store: Store, group: int) -> None:
    form = AgentForm(group, "8013", "王思远")
    who = write(store, agents.add, form)
    with pytest.raises(Trouble):
        write(store, agents.edit, who, replace(form, mentor_id=who))


def test_leavers_stay_and_are_told_by_day(store: Store, group: int) -> None:
    last = date(2026, 6, 10)
    who = write(store, agents.add, AgentForm(group, "1", "甲", joined_on=date(2026, 6, 1), left_on=last))
    assert read(store, agents.agents) == []
    assert [row.id for row in read(store, agents.agents, on=last)] == [who]
    assert read(store, agents.agents, on=date(2026, 6, 11)) == []
    row = read(store, agents.agent, who)
    days = [date(2026, 5, 31), date(2026, 6, 1), last, date(2026, 6, 11)]
    assert [row.in_group_on(day) for day in days] == [False, True, True, False]


def test_only_an_agent_without_records_is_removed(store: Store) -> None:
    group, (first, second, third) = team(store)
    write(store, agents.edit, first, AgentForm(group, "1", "甲", mentor_id=second, logins=("a",)))
    batch = deliver(store, [fact(third, 20260601, calls_handled=1)])
    for who in (second, third):
        with pytest.raises(Trouble):
            write(store, agents.remove, who)
    write(store, traffic.withdraw, batch)
    with pytest.raises(Trouble):
        write(store, agents.remove, third)
    write(store, agents.remove, first)
    write(store, agents.remove, second)
    assert [row.id for row in read(store, agents.agents)] == [third]
    store.undo()
    store.undo()
    assert read(store, agents.agent, first).logins == ("a",)
    write(store, reviews.set_comment, first, date(2026, 6, 1), "好")
    with pytest.raises(Trouble):
        write(store, agents.remove, first)


def test_agent_removed_meanwhile_is_told(store: Store, group: int) -> None:
    with pytest.raises(Trouble):
        read(store, agents.agent, 99)
    with pytest.raises(Trouble):
        write(store, agents.edit, 99, AgentForm(group, "1", "甲"))
    with pytest.raises(Trouble):
        write(store, agents.remove, 99)


@pytest.mark.parametrize(
    ("phone", "shown"),
    [("13800715678", "138****5678"), ("01012345678", "010****5678"), ("65120001", "********"), ("", "")],
)
def test_phone_is_masked(store: Store, group: int, phone: str, shown: str) -> None:
    who = write(store, agents.add, AgentForm(group, "1", "甲", phone=phone))
    assert read(store, agents.agent, who).masked_phone == shown


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("郭子轩", "guozixuan gzx"),
        ("Anna Smith", "annasmith as"),
        ("阿力木·买买提", "alimumaimaiti almmmt"),
        ("李 A", "lia la"),
        ("", " "),
    ],
)
def test_names_are_spelled_for_search(name: str, words: str) -> None:
    assert spelled(name) == words


def test_agents_are_found_by_name_number_login_and_pinyin(store: Store, group: int) -> None:
    for number, name, login in (
        ("8012", "林晓彤", "a1"),
        ("8017", "王思远", ""),
        ("0071", "郭子轩", "w9"),
        ("801", "王宁", ""),
    ):
        write(store, agents.add, AgentForm(group, number, name, logins=(login,)))

    def found(text: str, limit: int = 20) -> list[str]:
        return [row.name for row in read(store, agents.find, text, limit)]

    assert found("gzx") == found("guozi") == found("子轩") == found(" W9 ") == found("71") == ["郭子轩"]
    assert found("wang") == ["王宁", "王思远"]
    assert found("801") == ["王宁", "林晓彤", "王思远"]
    assert found("801", 1) == ["王宁"]
    assert found("siyuan") == ["王思远"]
    assert found("") == found("  ") == found("zzz") == []
