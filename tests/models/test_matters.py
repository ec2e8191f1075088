"""Open matters: one list from everywhere, until each is closed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from ccleader.errors import Misfit, Trouble
from ccleader.metrics.periods import Period
from ccleader.models import matters, shifts
from ccleader.models.changed import Changed
from ccleader.models.matters import MatterForm, MatterKind, MatterRow, Urgency
from ccleader.models.store import Store
from tests.models.made import named, read, team, write

NOW = datetime(2026, 6, 30, 15, 30)
DAY = NOW.date()


@pytest.fixture
def group(store: Store) -> int:
    return team(store)[0]


def opened(store: Store, group: int, text: str = "短信模板乱码", now: datetime = NOW, **more: object) -> int:
    form = MatterForm(group, text, **more)  # type: ignore[arg-type]
    return int(write(store, matters.open_matter, form, now))


def matter(store: Store, matter_id: int) -> MatterRow:
    found = read(store, matters.matter, matter_id)
    assert isinstance(found, MatterRow)
    return found


def test_the_most_urgent_stands_first_then_the_earliest_due(store: Store, group: int) -> None:
    opened(store, group, "常规")
    opened(store, group, "紧急,明天", urgency=Urgency.RED, due_at=NOW + timedelta(days=1))
    opened(store, group, "紧急,今天", urgency=Urgency.RED, due_at=NOW)
    opened(store, group, "紧急,不限", urgency=Urgency.RED)
    other = team(store, 1, "夜班组", 9001)[0]
    opened(store, other, "别组的")
    found = read(store, matters.open_matters, group)
    assert [row.text for row in found] == ["紧急,今天", "紧急,明天", "紧急,不限", "常规"]


def test_a_matter_of_the_night_belongs_to_the_business_day(store: Store, group: int) -> None:
    write(store, shifts.start_with, shifts.Preset.THREE_SHIFTS)
    night = read(store, shifts.shift_types)[2]
    row = matter(store, opened(store, group, now=datetime(2026, 7, 1, 2, 0)))
    assert (row.opened_on, row.shift_type_id) == (date(2026, 6, 30), night.id)
    assert row.age_days(datetime(2026, 7, 1, 7, 0)) == 0
    assert row.age_days(datetime(2026, 7, 2, 0, 30)) == 1


def test_without_words_a_matter_is_refused_at_its_field(store: Store, group: int) -> None:
    with pytest.raises(Misfit) as refused:
        opened(store, group, "  ")
    assert refused.value.field == "text"


def test_closing_says_how_and_by_whom_and_closes_once(store: Store, group: int) -> None:
    key = opened(store, group, due_at=NOW)
    assert matter(store, key).overdue(NOW + timedelta(hours=1))
    with pytest.raises(Misfit) as refused:
        write(store, matters.close_matter, key, " ", NOW)
    assert refused.value.field == "closed_how"

    def close(session: Session) -> Changed:
        return matters.close_matter(session, key, "已回访", NOW + timedelta(hours=2))

    assert store.write(named(), close, who="周敏").changed is Changed.MATTERS
    row = matter(store, key)
    assert (row.closed_how, row.closed_by) == ("已回访", "周敏")
    assert not row.overdue(NOW + timedelta(hours=3))
    assert read(store, matters.open_matters, group) == []
    for function, args in ((matters.close_matter, ("再办", NOW)), (matters.edit_matter, (row.form(),))):
        with pytest.raises(Trouble, match="短信模板乱码"):
            write(store, function, key, *args)


def test_a_closed_matter_is_opened_again_with_the_reason(store: Store, group: int) -> None:
    key = opened(store, group)
    with pytest.raises(Trouble):
        write(store, matters.reopen_matter, key, "又出现")
    write(store, matters.close_matter, key, "已回访", NOW)
    with pytest.raises(Misfit):
        write(store, matters.reopen_matter, key, "")
    write(store, matters.reopen_matter, key, "又出现")
    row = matter(store, key)
    assert (row.closed_at, row.closed_how, row.why_open) == (None, "", "又出现")


def test_an_edited_matter_keeps_who_had_it(store: Store, group: int) -> None:
    key = opened(store, group, owner="林晓彤", kind=MatterKind.CALL_BACK)
    form = replace(matter(store, key).form(), owner=" 许薇 ", ticket="0630-041")
    write(store, matters.edit_matter, key, form)
    row = matter(store, key)
    assert (row.owner_before, row.owner, row.ticket) == ("林晓彤", "许薇", "0630-041")


def test_a_report_is_sent_then_answered_and_stays_open(store: Store, group: int) -> None:
    key = opened(store, group, kind=MatterKind.REPORT)
    with pytest.raises(Trouble):
        write(store, matters.answer_report, key, "已知", NOW)
    with pytest.raises(Misfit) as unsent:
        write(store, matters.send_report, key, "", NOW)
    assert unsent.value.field == "sent_to"
    write(store, matters.send_report, key, "邓岚", NOW)
    with pytest.raises(Misfit) as silent:
        write(store, matters.answer_report, key, " ", NOW)
    assert silent.value.field == "answer"
    write(store, matters.answer_report, key, "同意", NOW + timedelta(hours=1))
    row = matter(store, key)
    assert (row.sent_to, row.answer, row.closed_at) == ("邓岚", "同意", None)
    write(store, matters.send_report, key, "技术部", NOW + timedelta(hours=2))
    assert matter(store, key).answer == ""


def test_a_period_has_what_was_open_on_any_of_its_days(store: Store, group: int) -> None:
    before = opened(store, group, "先了结", now=NOW - timedelta(days=3))
    write(store, matters.close_matter, before, "已办", NOW - timedelta(days=2))
    lasting = opened(store, group, "还在", now=NOW - timedelta(days=3))
    today = opened(store, group, "今天")
    opened(store, group, "明天", now=NOW + timedelta(days=1))
    found = read(store, matters.matters, group, Period(DAY, DAY))
    assert [row.id for row in found] == [lasting, today]


def test_a_matter_taken_back_meanwhile_is_trouble_not_a_crash(store: Store, group: int) -> None:
    key = opened(store, group)
    store.undo()
    with pytest.raises(Trouble):
        write(store, matters.close_matter, key, "已办", NOW)
