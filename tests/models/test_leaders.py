"""Leaders, their signing PINs, and the duty lent for a while."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from argon2 import PasswordHasher, Type
from sqlalchemy.orm import Session

from ccleader.errors import Misfit, Trouble
from ccleader.metrics.periods import Period
from ccleader.models import history, leaders
from ccleader.models.changed import Changed
from ccleader.models.leaders import DelegationForm, LeaderForm, Refusal
from ccleader.models.store import Store
from tests.models.made import dump, named, read, team, write

COST = leaders.HASHER
NOW = datetime(2026, 6, 22, 15, 30)
DAY = NOW.date()


@pytest.fixture(autouse=True)
def _cheap_pins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(leaders, "HASHER", PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))


@pytest.fixture
def zhou(store: Store) -> int:
    return int(write(store, leaders.add_leader, LeaderForm("周敏", "班长")))


def set_pin(
    store: Store, leader_id: int, pin: str, now: datetime = NOW, **with_old: object
) -> Refusal | None:
    def operation(session: Session) -> tuple[Changed, Refusal | None]:
        return leaders.set_pin(session, leader_id, pin, now, **with_old)  # type: ignore[arg-type]

    refusal: Refusal | None = store.write(named("Set PIN"), operation).value
    return refusal


def try_pin(store: Store, leader_id: int, pin: str, now: datetime = NOW) -> Refusal | None:
    refusal: Refusal | None = write(store, leaders.check_pin, leader_id, pin, now)
    return refusal


def test_leaders_stand_with_their_groups_and_initials(store: Store) -> None:
    morning, _ = team(store, 1)
    night, _ = team(store, 1, "夜班组", 9001)
    zhou = write(store, leaders.add_leader, LeaderForm(" 周敏 ", "班长", (morning,)))
    qiao = write(store, leaders.add_leader, LeaderForm("乔岩", "值班长"))
    row = read(store, leaders.leader, zhou)
    assert (row.name, row.title, row.group_ids, row.has_pin) == ("周敏", "班长", (morning,), False)
    assert row.pinyin == "zhoumin zm"
    assert row.titled == "周敏 班长"
    assert [each.id for each in read(store, leaders.leaders, morning)] == [zhou, qiao]
    assert [each.id for each in read(store, leaders.leaders, night)] == [qiao]


def test_who_left_is_kept_but_not_offered(store: Store, zhou: int) -> None:
    form = replace(read(store, leaders.leader, zhou).form(), left_on=date(2026, 6, 1))
    write(store, leaders.edit_leader, zhou, form)
    assert read(store, leaders.leaders) == []
    assert [each.left_on for each in read(store, leaders.leaders, include_left=True)] == [date(2026, 6, 1)]
    assert [each.id for each in read(store, leaders.leaders, on=date(2026, 6, 1))] == [zhou]
    assert read(store, leaders.leaders, on=date(2026, 6, 2)) == []


def test_groups_of_a_leader_change_and_come_back(store: Store, zhou: int) -> None:
    groups = tuple(team(store, 1, name, number)[0] for name, number in (("甲组", 1), ("乙组", 2)))
    write(store, leaders.edit_leader, zhou, LeaderForm("周敏", "班长", groups))
    write(store, leaders.edit_leader, zhou, LeaderForm("周敏", "班长", groups[1:]))
    assert read(store, leaders.leader, zhou).group_ids == groups[1:]
    store.undo()
    assert read(store, leaders.leader, zhou).group_ids == groups


def test_a_leader_needs_a_name_of_his_own(store: Store, zhou: int) -> None:
    for form in (LeaderForm("  "), LeaderForm("周敏")):
        with pytest.raises(Misfit) as misfit:
            write(store, leaders.add_leader, form)
        assert misfit.value.field == "name"
    write(store, leaders.edit_leader, zhou, LeaderForm("周敏", "组长"))
    assert read(store, leaders.leader, zhou).title == "组长"


def test_a_leader_taken_out_meanwhile_is_told(store: Store, zhou: int) -> None:
    store.undo()
    with pytest.raises(Trouble):
        read(store, leaders.leader, zhou)


# --- the PIN ------------------------------------------------------------------------------


def test_only_the_right_pin_fits(store: Store, zhou: int) -> None:
    assert try_pin(store, zhou, "0427") == Refusal(0, no_pin=True)
    assert set_pin(store, zhou, "0427") is None
    row = read(store, leaders.leader, zhou)
    assert (row.has_pin, row.pin_set_at, row.pin_vouched_by) == (True, NOW, "")
    assert try_pin(store, zhou, "427") == Refusal(2)
    assert try_pin(store, zhou, "0427") is None
    assert try_pin(store, zhou, "0428") == Refusal(2)


@pytest.mark.parametrize("pin", ["", "123", "12345", "12a4", "１２３４", "²³45", "-123"])
def test_a_pin_has_exactly_four_digits(store: Store, zhou: int, pin: str) -> None:
    with pytest.raises(Misfit) as misfit:
        set_pin(store, zhou, pin)
    assert misfit.value.field == "pin"
    assert not read(store, leaders.leader, zhou).has_pin


def test_three_wrong_tries_are_a_minutes_pause_that_a_restart_does_not_end(store_path: Path) -> None:
    with Store.open(store_path) as store:
        zhou = write(store, leaders.add_leader, LeaderForm("周敏"))
        set_pin(store, zhou, "0427")
        assert [try_pin(store, zhou, "0000") for _ in range(2)] == [Refusal(2), Refusal(1)]
    until = NOW + timedelta(minutes=1)
    with Store.open(store_path) as store:
        assert try_pin(store, zhou, "0000") == Refusal(0, until)
    with Store.open(store_path) as store:
        assert try_pin(store, zhou, "0427", NOW + timedelta(seconds=59)) == Refusal(0, until)
        assert try_pin(store, zhou, "0000", until) == Refusal(2)
        assert try_pin(store, zhou, "0427", until) is None


def test_a_clock_put_back_does_not_lengthen_the_pause(store: Store, zhou: int) -> None:
    set_pin(store, zhou, "0427")
    for _ in range(3):
        try_pin(store, zhou, "0000")
    before = NOW - timedelta(days=1)
    assert try_pin(store, zhou, "0427", before) == Refusal(0, before + leaders.PAUSE)
    assert try_pin(store, zhou, "0427", before + leaders.PAUSE) is None


def test_another_pin_needs_the_one_that_holds(store: Store, zhou: int) -> None:
    set_pin(store, zhou, "0427")
    with pytest.raises(Misfit) as misfit:
        set_pin(store, zhou, "1111")
    assert misfit.value.field == "old_pin"
    assert set_pin(store, zhou, "1111", old_pin="9999") == Refusal(2)
    assert try_pin(store, zhou, "0427") is None
    assert set_pin(store, zhou, "1111", old_pin="0427") is None
    assert try_pin(store, zhou, "1111") is None


def test_another_leader_vouches_for_a_forgotten_pin(store: Store, zhou: int) -> None:
    qiao = write(store, leaders.add_leader, LeaderForm("乔岩"))
    set_pin(store, zhou, "0427")
    assert set_pin(store, zhou, "1111", old_pin="8888", vouched_by=qiao) == Refusal(0, no_pin=True)
    set_pin(store, qiao, "8888")
    assert set_pin(store, zhou, "1111", old_pin="0427", vouched_by=qiao) == Refusal(2)
    assert set_pin(store, zhou, "1111", old_pin="8888", vouched_by=qiao) is None
    assert try_pin(store, zhou, "1111") is None
    assert read(store, leaders.leader, zhou).pin_vouched_by == "乔岩"


def test_undo_and_audit_know_nothing_of_pins(store: Store, zhou: int) -> None:
    """Neither a PIN nor the tries can be undone, and the audit trail holds no hash."""
    set_pin(store, zhou, "0427")
    for _ in range(3):
        try_pin(store, zhou, "0000")
    assert [line.name.text for line in store.history()] == ["Change"]
    kept = json.dumps(dump(store, ("leader_pin",)), default=str)
    assert "argon2" not in kept
    assert try_pin(store, zhou, "0427") is not None


def test_no_undo_takes_a_pin_away(store: Store, zhou: int) -> None:
    """Else whoever undoes and redoes that the leader was entered could set a PIN of his own choice."""
    write(store, leaders.add_leader, LeaderForm("乔岩"))
    store.undo()
    set_pin(store, zhou, "0427")
    assert (store.undo(), store.redo()) == (Changed.NONE, Changed.NONE)
    assert try_pin(store, zhou, "0427") is None
    write(store, leaders.edit_leader, zhou, LeaderForm("周敏", "组长"))
    assert store.undo() is not Changed.NONE


def test_who_left_vouches_for_nobody(store: Store, zhou: int) -> None:
    qiao = int(write(store, leaders.add_leader, LeaderForm("乔岩")))
    for leader_id, pin in ((zhou, "0427"), (qiao, "8888")):
        set_pin(store, leader_id, pin)
    write(store, leaders.edit_leader, qiao, LeaderForm("乔岩", left_on=DAY - timedelta(days=1)))
    with pytest.raises(Misfit) as misfit:
        set_pin(store, zhou, "1111", old_pin="8888", vouched_by=qiao)
    assert misfit.value.field == "vouched_by"
    assert try_pin(store, zhou, "0427") is None


def test_guessing_is_slow() -> None:
    """At least what OWASP advises for argon2id: 19 MiB and two passes."""
    assert COST.type is Type.ID
    assert COST.memory_cost >= 19 * 1024
    assert COST.time_cost >= 2


# --- the duty lent ------------------------------------------------------------------------


@pytest.fixture
def loan(store: Store, zhou: int) -> DelegationForm:
    group, (agent, *_) = team(store)
    return DelegationForm(group, DAY, zhou, NOW, "开质检会", badge_given=True, to_agent_id=agent)


def test_the_duty_is_lent_and_taken_back(store: Store, loan: DelegationForm) -> None:
    made = write(store, leaders.delegate, loan)
    row = read(store, leaders.running, loan.group_id)
    assert (row.id, row.from_name, row.to_name, row.badge_given) == (made, "周敏", "林晓彤", True)
    at = NOW + timedelta(minutes=40)
    write(store, leaders.end_delegation, made, at, badge_back=True)
    assert read(store, leaders.running, loan.group_id) is None
    june = Period(date(2026, 6, 1), date(2026, 6, 30))
    (kept,) = read(store, leaders.delegations, loan.group_id, june)
    assert (kept.ends_at, kept.badge_back) == (at, True)
    july = Period(date(2026, 7, 1), date(2026, 7, 31))
    assert read(store, leaders.delegations, loan.group_id, july) == []


def test_the_duty_goes_to_another_leader(store: Store, loan: DelegationForm) -> None:
    qiao = write(store, leaders.add_leader, LeaderForm("乔岩"))
    write(store, leaders.delegate, replace(loan, to_agent_id=None, to_leader_id=qiao))
    assert read(store, leaders.running, loan.group_id).to_name == "乔岩"


def test_a_loan_that_does_not_hold_says_why(store: Store, loan: DelegationForm) -> None:
    nobody = replace(loan, to_agent_id=None)
    itself = replace(nobody, to_leader_id=loan.from_id)
    both = replace(loan, to_leader_id=loan.from_id)
    for form, field in ((nobody, "to"), (itself, "to"), (both, "to"), (replace(loan, reason=" "), "reason")):
        with pytest.raises(Misfit) as misfit:
            write(store, leaders.delegate, form)
        assert misfit.value.field == field


def test_the_duty_is_lent_once_at_a_time(store: Store, loan: DelegationForm) -> None:
    write(store, leaders.delegate, loan)
    with pytest.raises(Trouble):
        write(store, leaders.delegate, loan)


def test_a_loan_does_not_end_before_it_began(store: Store, loan: DelegationForm) -> None:
    made = write(store, leaders.delegate, loan)
    with pytest.raises(Misfit) as misfit:
        write(store, leaders.end_delegation, made, NOW - timedelta(minutes=1), badge_back=True)
    assert misfit.value.field == "at"


def test_lending_is_undone_and_carries_who_entered_it(store: Store, loan: DelegationForm) -> None:
    def lend(session: Session) -> Changed:
        leaders.delegate(session, loan)
        return Changed.LEADERS

    store.write(named("Lend the duty"), lend, who="周敏")
    assert read(store, leaders.running, loan.group_id).by == "周敏"
    assert store.undo() is Changed.LEADERS
    assert read(store, leaders.running, loan.group_id) is None
    assert [line.kind for line in read(store, history.operations)][0] == "undo"
