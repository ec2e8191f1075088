"""Attendance codes: the program's own, changed to the centre's taste, and the centre's."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from ccleader.errors import Misfit
from ccleader.metrics.attendance import Meaning
from ccleader.models import attendance, closing, codes, leave, shifts
from ccleader.models.attendance import Entry
from ccleader.models.codes import CodeRow
from ccleader.models.leave import LeaveForm
from ccleader.models.shifts import Preset
from ccleader.models.store import Store
from tests.models.floor import MONDAY, make
from tests.models.made import read, write


def test_the_program_has_codes_that_never_share_a_symbol_or_letter(store: Store) -> None:
    known = read(store, codes.codes)
    assert list(known) == [
        *("present", "rest", "sick", "personal", "annual", "marriage", "maternity", "funeral"),
        *("time_off", "out", "training", "absent"),
    ]
    for name in ("symbol", "letter", "name"):
        assert len({getattr(code, name) for code in known.values()}) == len(known)
    assert [code.key for code in known.values() if code.calendar_days] == ["maternity"]


def test_the_programs_letters_leave_those_of_its_shifts_free(store: Store) -> None:
    for preset in Preset:
        taken = {form.letter for form in shifts.PRESETS[preset]}
        assert taken.isdisjoint(code.letter for code in read(store, codes.codes).values())


def test_a_code_of_the_program_is_renamed_and_retired(store: Store) -> None:
    sick = read(store, codes.codes)["sick"]
    write(store, codes.edit_code, replace(sick, name=" 病假(全薪) ", letter="q"))
    changed = read(store, codes.codes)["sick"]
    assert (changed.name, changed.letter, changed.place) == ("病假(全薪)", "Q", sick.place)
    write(store, codes.edit_code, replace(changed, retired=True))
    assert list(read(store, codes.codes))[-1] == "sick"
    store.undo()
    store.undo()
    assert read(store, codes.codes)["sick"] == sick


def test_the_centres_own_codes_come_after_the_programs(store: Store) -> None:
    hurt = CodeRow("", "工伤", "伤", "", Meaning.EXCUSED)
    key = write(store, codes.add_code, hurt)
    other = write(store, codes.add_code, CodeRow("", "哺乳假", "哺", "", Meaning.EXCUSED))
    assert list(read(store, codes.codes))[-2:] == [key, other]
    assert read(store, codes.codes)[key].meaning is Meaning.EXCUSED


@pytest.mark.parametrize(
    ("field", "row"),
    [
        ("name", CodeRow("", " ", "伤", "", Meaning.EXCUSED)),
        ("symbol", CodeRow("", "工伤", "", "", Meaning.EXCUSED)),
        ("symbol", CodeRow("", "工伤", "√", "", Meaning.EXCUSED)),
        ("letter", CodeRow("", "工伤", "伤", "b", Meaning.EXCUSED)),
        ("letter", CodeRow("", "工伤", "伤", "Z", Meaning.EXCUSED)),
        ("letter", CodeRow("", "工伤", "伤", "c", Meaning.EXCUSED)),
    ],
)
def test_what_cannot_be_is_refused_with_its_field(store: Store, field: str, row: CodeRow) -> None:
    write(store, shifts.start_with, Preset.THREE_SHIFTS)
    with pytest.raises(Misfit) as caught:
        write(store, codes.add_code, row)
    assert caught.value.field == field


def test_the_letter_of_a_retired_shift_is_free_again(store: Store) -> None:
    write(store, shifts.start_with, Preset.THREE_SHIFTS)
    early = read(store, shifts.shift_types)[0]
    write(store, shifts.edit_shift_type, early.id, replace(early.form(), retired=True))
    key = write(store, codes.add_code, CodeRow("", "工伤", "伤", "Z", Meaning.EXCUSED))
    assert read(store, codes.codes)[key].letter == "Z"


def test_what_a_code_means_stays_once_a_locked_month_counts_it(store: Store) -> None:
    floor = make(store)
    write(store, attendance.record, [Entry(floor.agents[0], MONDAY, "sick")])
    write(store, closing.lock_month, floor.group, MONDAY, datetime(2026, 7, 1, 9))
    sick, annual = (read(store, codes.codes)[key] for key in ("sick", "annual"))
    for changed in (replace(sick, meaning=Meaning.EXCUSED), replace(sick, calendar_days=True)):
        with pytest.raises(Misfit) as caught:
            write(store, codes.edit_code, changed)
        assert caught.value.field == "meaning"
    write(store, codes.edit_code, replace(sick, name="病假(全薪)", retired=True))
    write(store, codes.edit_code, replace(annual, meaning=Meaning.LEAVE))


def test_nor_once_approved_leave_of_it_is_reported(store: Store) -> None:
    floor = make(store)
    asked = datetime(2026, 5, 20, 9)
    form = LeaveForm(floor.agents[0], "annual", date(2026, 5, 30), MONDAY)
    key = write(store, leave.ask_leave, form, asked)
    write(store, closing.lock_month, floor.group, MONDAY, datetime(2026, 7, 1, 9))
    annual = replace(read(store, codes.codes)["annual"], meaning=Meaning.LEAVE)
    write(store, codes.edit_code, annual)
    store.undo()
    write(store, leave.approve_leave, key, "邓岚", asked, "补批")
    with pytest.raises(Misfit):
        write(store, codes.edit_code, annual)
