"""A line of quick entry: whom, what, when; and nothing guessed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccleader.models.agents import AgentRow, spelled
from ccleader.ui.quick_ask import QuickKind
from ccleader.ui.quick_kinds import ALL, WORDS
from ccleader.ui.quick_parsing import Role, Said, understand

TODAY = date(2026, 6, 30)
KINDS = {
    "迟到": "late",
    "cd": "late",
    "病假": "sick",
    "加班": "overtime",
    "现场记录": "note",
    "年假": "annual",
}


def _who(number: str, name: str) -> AgentRow:
    return AgentRow(id=int(number), group_id=1, number=number, name=name, pinyin=spelled(name))


GUO, CHEN, MA, MENG = (
    _who("8058", "郭子轩"),
    _who("8003", "陈丹"),
    _who("8010", "马丽娜"),
    _who("8011", "马丽宁"),
)
PEOPLE = (GUO, CHEN, MA, MENG)


def said(line: str) -> Said:
    return understand(line, PEOPLE, KINDS, TODAY)


@pytest.mark.parametrize(
    "line",
    [
        "gzx 迟到 8:10",
        "郭子轩 迟到 8：10",
        "8058 cd 8:10",
        "郭子轩迟到8点10分",
        "迟到 gzx 8点10",
        "GZX cd 08:10",
    ],
)
def test_whom_what_and_when_are_found_in_any_order_and_spelling(line: str) -> None:
    found = said(line)
    assert (found.sure, found.kind, found.minute, found.text) == ((GUO,), "late", 490, "")


def test_initials_that_are_a_kind_too_are_the_person_while_none_is_named() -> None:
    assert (said("cd 迟到").sure, said("cd 迟到").kind) == ((CHEN,), "late")
    assert (said("cd cd").sure, said("cd cd").kind) == ((CHEN,), "late")
    assert (said("gzx cd").sure, said("gzx cd").kind) == ((GUO,), "late")


def test_several_who_may_be_meant_are_all_told_and_none_is_sure() -> None:
    found = said("mln 病假")
    assert found.people == ((MA, MENG),)
    assert found.sure == ()


def test_nobody_is_found_where_nobody_is_called_so() -> None:
    found = said("zzz 迟到 8:10")
    assert (found.people, found.kind, found.text) == ((), "late", "zzz")


def test_days_and_lengths_are_understood() -> None:
    assert (said("gzx 年假 7-6..7-7").first, said("gzx 年假 7-6..7-7").last) == (
        date(2026, 7, 6),
        date(2026, 7, 7),
    )
    assert said("gzx 迟到 昨日").first == date(2026, 6, 29)
    assert said("gzx加班18:00 1.5小时").minutes == 90
    assert said("gzx 迟到 10分钟").minutes == 10


def test_facts_keep_their_words_and_name_no_second_person() -> None:
    found = said("gzx 现场记录 耳机 ma 坏了")
    assert (found.sure, found.text) == ((GUO,), "耳机 ma 坏了")
    assert said("gzx 陈丹 现场记录").sure == (GUO, CHEN)


def test_a_time_that_does_not_exist_is_told_apart() -> None:
    found = said("gzx 迟到 8:70")
    assert (found.minute, found.odd) == (None, ("8:70",))
    assert said("gzx 迟到 25:10").odd == ("25:10",)
    assert said("gzx 迟到 8:10").odd == ()


def test_from_to_is_a_time_and_a_length() -> None:
    assert (said("gzx 加班 18:00-20:00").minute, said("gzx 加班 18:00-20:00").minutes) == (1080, 120)
    assert said("gzx 加班 23:30–1:00").minutes == 90


def test_letters_beside_a_kind_written_out_are_never_another_kind() -> None:
    found = said("cd 病假")
    assert (found.sure, found.kind) == ((CHEN,), "sick")
    nobody = understand("cd 病假", (GUO,), KINDS, TODAY)
    assert (nobody.people, nobody.kind, nobody.text) == ((), "sick", "cd")


@pytest.mark.parametrize("kind", ALL, ids=lambda kind: kind.key)
def test_behind_person_and_kind_all_words_are_facts(kind: QuickKind) -> None:
    facts = " ".join(word for word in WORDS if word not in kind.words) + " 陈丹"
    for word in kind.words:
        found = understand(f"gzx {word} 7:10 {facts}", PEOPLE, WORDS, TODAY)
        assert (found.sure, found.kind, found.text) == ((GUO,), kind.key, facts)


def test_a_single_letter_is_a_kind_only_first_or_right_behind_a_person() -> None:
    def kind(line: str) -> str | None:
        return understand(line, PEOPLE, WORDS, TODAY).kind

    assert (kind("gzx a 18:00"), kind("a gzx 18:00"), kind("gzx 8003 a 18:00")) == ("overtime",) * 3
    assert kind("gzx 7:10 reading a magazine") is None
    assert kind("gzx 7:10 a magazine") is None
    assert understand("gzx k 9 迟到两次", PEOPLE, WORDS, TODAY).kind == "points"
    assert understand("k gzx 9 迟到两次", PEOPLE, WORDS, TODAY).kind == "points"


def test_letters_in_the_facts_are_no_kind_and_chinese_words_there_still_are() -> None:
    assert understand("gzx left the phone on the desk", PEOPLE, WORDS, TODAY).kind is None
    assert understand("gzx 又 迟到 8:10", PEOPLE, WORDS, TODAY).kind == "late"


def test_facts_written_together_stay_together() -> None:
    found = understand("郭子轩表扬帮迟到的陈丹加班", PEOPLE, WORDS, TODAY)
    assert (found.sure, found.kind, found.text) == ((GUO,), "good", "帮迟到的陈丹加班")
    assert said("gzx 现场记录 耳机8:70坏").odd == ("8:70",)


@pytest.mark.parametrize(
    "line",
    ["gzx 第9条 7:10 reading a magazine", "gzx 7:10 第9条 迟到 phone", "郭子轩第9条迟到两次", "cd 第9条 a"],
)
def test_behind_a_word_that_tells_by_itself_no_kind_is_looked_for(line: str) -> None:
    found = understand(line, PEOPLE, WORDS, TODAY, lambda word: word == "第9条")
    assert len(found.sure) == 1
    assert found.kind is None
    assert found.text.partition(" ")[0] == "第9条"


@given(st.text(alphabet="gzx 郭子轩迟到病假8:1点分小时..-7月日,，", max_size=30))
def test_every_letter_but_blanks_and_commas_belongs_to_one_part(line: str) -> None:
    found = said(line)
    covered = [at for part in found.parts for at in range(part.start, part.end)]
    assert len(covered) == len(set(covered))
    kept = {at for at, letter in enumerate(line) if not letter.isspace() and letter not in ",，、；;"}
    assert kept <= set(covered)
    texts = [line[part.start : part.end] for part in found.parts if part.role is Role.TEXT]
    assert found.text == " ".join(texts)
