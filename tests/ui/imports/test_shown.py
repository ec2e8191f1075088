"""What the page says about a report, without a window."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from ccleader import words
from ccleader.acd.matching import Matched
from ccleader.acd.preview import CHANGED, NEW, Preview, SheetPreview
from ccleader.acd.reading import (
    Ask,
    ColumnReading,
    Problem,
    Progress,
    Reading,
    ReadOptions,
    SheetReading,
    Unit,
)
from ccleader.metrics.grains import Grain
from ccleader.models.traffic import BatchRow
from ccleader.ui.imports import preview_lines, shown, steps
from ccleader.ui.imports.incoming import Incoming, State
from ccleader.ui.imports.lines import REFUSED, Change, Line, Looked
from ccleader.ui.imports.preview_lines import Part
from ccleader.ui.imports.steps import Done
from ccleader.words import phrase


@pytest.fixture(autouse=True)
def _english() -> None:
    words.use("en")


def column(letter: str, header: str, target: str, confidence: int = 98) -> ColumnReading:
    index = ord(letter) - ord("A")
    reason = phrase("acd", "known header")
    return ColumnReading(index, letter, header, ("1", "", "2"), target, None, confidence, reason)


COLUMNS = (
    column("A", "工号", "agent_number"),
    column("B", "接听", "calls_handled"),
    column("C", "均长", "talk_seconds/calls_handled", 70),
    column("D", "备注", ""),
)

BAD = Problem(9, "B", "#DIV/0!", phrase("acd", "a formula error"))
STRANGER = Problem(5, "", "8099 赵一鸣", phrase("import", "{who} is not in the roster.", who="8099 赵一鸣"))


def sheet(**values: object) -> SheetReading:
    known: dict[str, object] = {
        "sheet": "日报",
        "grain": Grain.DAY,
        "header_row": 3,
        "signature": "s1",
        "columns": COLUMNS,
        "rows": 15,
        "accepted": 12,
        "refused": 3,
        "facts": 12,
        "first_day": date(2026, 6, 29),
        "last_day": date(2026, 6, 29),
    }
    return SheetReading(**(known | values))  # type: ignore[arg-type]


def reading(*sheets: SheetReading) -> Reading:
    return Reading(Path("话务日报.xlsx"), "abc", 48_000, "xlsx", "", sheets, Path("staging"))


def previewed(of: Reading, *, new: int = 11, changed: int = 1, same: int = 0) -> Preview:
    sheets = tuple(
        SheetPreview(each, new, changed, same, 12, each.refused, (), each.problems) for each in of.sheets
    )
    return Preview(of, 1, False, Matched({}, ()), sheets, date(2026, 6, 29), date(2026, 6, 29), None)


def incoming(state: State = State.READY, **values: object) -> Incoming:
    taken = reading(sheet(**values))
    preview = previewed(taken) if state in (State.READY, State.DONE, State.WRITING) else None
    return Incoming(Path("话务日报.xlsx"), 48_000, state=state, reading=taken, preview=preview)


def test_columns_count_those_to_confirm() -> None:
    lines = shown.columns(sheet())
    assert [line.doubtful for line in lines] == [False, False, True, False]
    assert shown.to_confirm(lines) == 1
    assert lines[0].samples == "1 · 2"


def test_a_column_whose_target_another_got_is_a_clash() -> None:
    lines = shown.columns(sheet(), {"备注": "calls_handled", "接听": "calls_handled"})
    assert [line.clash for line in lines] == [False, False, False, True]
    assert lines[3].target == "calls_handled"
    assert shown.to_confirm(lines) == 2


def test_not_imported_by_hand_is_no_clash() -> None:
    assert not any(line.clash for line in shown.columns(sheet(), {"备注": ""}))


def test_an_empty_column_says_so() -> None:
    empty = ColumnReading(0, "A", "备注", (), "", None, 90, phrase("acd", "blank"))
    assert shown.columns(sheet(columns=(empty,)))[0].samples == "(empty)"


@pytest.mark.parametrize(
    ("unit", "text"),
    [(None, "—"), (Unit.COUNT, "—"), (Unit.MINUTES_CLOCK, "m:ss → s"), (Unit.SECONDS, "seconds")],
)
def test_conversion_in_words(unit: Unit | None, text: str) -> None:
    assert shown.conversion(unit) == text


def test_reasons_name_row_column_and_value() -> None:
    (reason,) = shown.reasons(sheet(), [BAD])
    assert (reason.where, reason.value, reason.reason) == ("Row 9 接听", "#DIV/0!", "a formula error")
    assert reason.refuses
    assert reason.spares_row


def test_reasons_of_dropped_cells_do_not_refuse() -> None:
    assert not shown.reasons(sheet(), [replace(BAD, spared=True)])[0].refuses


def test_rows_with_one_reason_share_a_line() -> None:
    many = [Problem(row, "B", "x", phrase("acd", "no number")) for row in range(5, 1005)]
    (reason,) = shown.reasons(sheet(), many)
    assert reason.where == "Rows 5, 6, 7 … (1,000) 接听"


def test_a_stranger_is_named() -> None:
    (reason,) = shown.reasons(sheet(), [STRANGER])
    assert reason.agent == "8099 赵一鸣"
    assert reason.refuses
    assert not reason.value


def test_tally_leaves_refused_sheets_out() -> None:
    left = sheet(refusal=phrase("acd", "The same data as sheet “{sheet}”.", sheet="日报"))
    counts = shown.tally(previewed(reading(sheet(refused_cells=2), left)))
    assert (counts.new, counts.changed, counts.same, counts.refused) == (11, 1, 0, 3)
    assert counts.writes == 12
    assert counts.dropped_cells == 2
    assert not counts.aggregated


def test_call_level_reports_count_records() -> None:
    counts = shown.tally(previewed(reading(sheet(accepted=5000, facts=1200))))
    assert counts.aggregated
    assert shown.rows_text(1200, counts.aggregated) == "1,200 records"


def test_what_is_refused_of_a_list_of_calls_are_rows_and_records() -> None:
    of = reading(sheet(accepted=5000, facts=1200, refused=3))
    preview = previewed(of)
    (one,) = preview.sheets
    counts = shown.tally(replace(preview, sheets=(replace(one, refused=3 + 40),)))
    assert (counts.refused, counts.absent, counts.left_out) == (3, 40, 43)
    assert shown.refused_text(counts.refused, counts.absent) == "3 rows + 40 records"
    assert shown.refused_text(0, 1) == "1 record"
    assert shown.refused_text(0, 0) == "0 rows"


def test_what_would_change() -> None:
    looked = Looked((), Change("林晓彤", "calls_handled", 108, 109), 12, 1, (date(2026, 6, 1),))
    assert shown.change_text(looked) == "林晓彤 Calls handled 108 → 109"
    assert shown.change_text(Looked((), None, 0, 0, ())) == ""


def test_effects_name_days_reviews_and_new_agents() -> None:
    looked = Looked((), None, 12, 2, (date(2026, 6, 1), date(2026, 7, 1)))
    found = dict(shown.effects(looked, 1))
    assert found["KPIs · control charts"] == "2 days"
    assert found["Reviews · 2026-06"] == found["Reviews · 2026-07"] == "12 agents"
    assert found["Roster"] == "1 added"


def test_effects_of_many_months_are_summed() -> None:
    looked = Looked((), None, 12, 365, tuple(date(2025, month, 1) for month in range(1, 13)))
    assert ("Reviews", "12 months") in shown.effects(looked, 0)


def test_effects_of_queues_touch_no_reviews() -> None:
    looked = Looked((), None, 0, 30, (date(2026, 6, 1),))
    assert [place for place, _ in shown.effects(looked, 0)] == ["KPIs · control charts"]


def test_a_file_imported_before_says_so() -> None:
    info = {"file_name": "a.xlsx", "sha256": "abc", "id": 7, "who": "周敏", "withdrawn": False}
    before = BatchRow(**info, imported_at=datetime(2026, 6, 30, 7, 33))  # type: ignore[arg-type]
    preview = previewed(reading(sheet()))
    again = Preview(preview.reading, 1, False, preview.matched, preview.sheets, None, None, before)
    assert "2026-06-30 as import 7" in shown.repeated_text(again)
    assert shown.repeated_text(preview) == ""


@pytest.mark.parametrize(("size", "text"), [(10, "1 KB"), (48_400, "48 KB"), (12_345_678, "12.3 MB")])
def test_sizes(size: int, text: str) -> None:
    assert shown.size_text(size) == text


def test_steps_of_a_file_with_a_doubtful_column() -> None:
    assert [step.done for step in steps.steps(incoming())] == [
        Done.DONE,
        Done.DONE,
        Done.CURRENT,
        Done.CURRENT,
        Done.CURRENT,
    ]
    assert steps.steps(incoming())[1].facts == "Header in row 3, 15 data rows"
    assert steps.steps(incoming())[2].facts == "4 columns, 1 to confirm"
    assert steps.steps(incoming())[3].facts == "3 rows refused"


def test_steps_of_a_written_file() -> None:
    last = steps.steps(incoming(State.DONE))[4]
    assert (last.done, last.facts) == (Done.DONE, "12 rows written")


def test_steps_of_a_refused_sheet() -> None:
    refused = incoming(State.REFUSED, refusal=phrase("acd", "no day"), ask=Ask.PERIOD)
    found = steps.steps(refused)
    assert found[1].done is Done.FAULT
    assert found[3].done is found[4].done is Done.LATER


def test_steps_of_a_file_that_could_not_be_read() -> None:
    failed = Incoming(Path("坏.xlsx"), 10, state=State.FAILED, fault=phrase("gate", "Damaged."))
    assert steps.steps(failed)[0].done is Done.FAULT
    assert [step.done for step in steps.steps(failed)[1:]] == [Done.LATER] * 4


def test_states_have_mark_word_and_tone() -> None:
    assert steps.state_of(incoming()) == ("!", "Ready to write, 3 refused", "warn")
    assert steps.state_of(incoming(refused=0)) == ("", "Ready to write", "")
    assert steps.state_of(incoming(State.DONE, refused=0)) == ("✓", "Written", "ok")
    assert steps.state_of(incoming(State.FAILED))[2] == "bad"


def test_a_refused_file_needs_a_decision_only_where_one_helps() -> None:
    asks = incoming(State.REFUSED, refusal=phrase("acd", "no day"), ask=Ask.PERIOD)
    hopeless = incoming(State.REFUSED, refusal=phrase("acd", "a forecast"))
    assert steps.state_of(asks) == ("!", "Needs a decision", "warn")
    assert steps.state_of(hopeless) == ("×", "Cannot be taken in", "bad")
    assert steps.trouble_of(hopeless) == "a forecast"


def test_a_file_with_nothing_new_says_so() -> None:
    file = incoming(refused=0)
    assert file.reading is not None
    file.preview = previewed(file.reading, new=0, changed=0, same=12)
    assert steps.state_of(file) == ("✓", "Nothing new", "ok")


def test_an_undone_file_says_so() -> None:
    file = incoming(State.DONE)
    file.withdrawn = True
    assert steps.state_of(file)[1] == "Undone"


def test_file_lines() -> None:
    line = steps.file_line(incoming())
    assert (line.days, line.share) == ("2026-06-29", 1.0)
    assert line.counts is not None
    assert line.counts.new == 11
    waiting = steps.file_line(Incoming(Path("a.csv"), 1))
    assert (waiting.counts, waiting.share, waiting.days) == (None, 0.0, "")


def test_progress_of_one_file_and_of_many() -> None:
    file = Incoming(Path("a.csv"), 1, state=State.READING)
    assert steps.progress_of(file) == (None, "Reading")
    file.progress = Progress(phrase("acd", "Reading"), 41_200, 64_300)
    share, text = steps.progress_of(file)
    assert share == pytest.approx(0.6407, abs=1e-4)
    assert text == "Reading 41,200 / 64,300"
    assert steps.overall([file]) == (share, text)
    done = incoming(State.DONE)
    together, told = steps.overall([done, file])
    assert together == pytest.approx((1 + share) / 2)
    assert told == "File 2 of 2 · a.csv · Reading 41,200 / 64,300"
    assert steps.overall([done]) == (None, "")


def test_rest_is_told_once_it_is_no_guess() -> None:
    assert steps.rest_text(0.5, 4.0) == "about 4 s left"
    assert steps.rest_text(0.01, 4.0) == steps.rest_text(0.5, 0.2) == steps.rest_text(None, 9.0) == ""


def test_every_question_has_its_sentence() -> None:
    assert all(steps.way_in(ask) for ask in Ask)


def lines(count: int, wrong: tuple[int, ...] = ()) -> list[Line]:
    return [
        Line(
            n,
            (str(n), "5"),
            REFUSED if n in wrong else NEW,
            (Problem(n, "B", "5", phrase("acd", "odd")),) * (n in wrong),
        )
        for n in range(1, count + 1)
    ]


def test_parts_of_the_lines() -> None:
    all_lines = lines(200, wrong=(150, 160))
    assert len(preview_lines.part_of(all_lines, Part.ALL)) == 200
    assert [line.number for line in preview_lines.part_of(all_lines, Part.WRONG)] == [150, 160]
    sample = [line.number for line in preview_lines.part_of(all_lines, Part.SAMPLE)]
    assert sample == sorted(sample)
    assert sample[:4] == [1, 2, 3, 4]
    assert {150, 160} <= set(sample)
    assert len(sample) <= 12


def test_a_small_file_is_its_own_sample() -> None:
    assert len(preview_lines.part_of(lines(9), Part.SAMPLE)) == 9


def test_verdicts() -> None:
    assert preview_lines.verdict(Line(1, (), CHANGED)) == ("→", "Changed", "t2")
    assert preview_lines.verdict(Line(1, (), REFUSED, (BAD,))) == ("×", "Refused", "bad")
    assert preview_lines.verdict(Line(1, (), NEW, (BAD,))) == ("!", "New", "warn")
    assert preview_lines.bad_cell(Line(9, (), NEW, (BAD,)), "B") == "a formula error"
    assert preview_lines.bad_cell(Line(9, (), NEW, (BAD,)), "A") == ""


def test_preview_shows_what_is_imported_in_the_order_of_the_file() -> None:
    keys = [each.key for each in preview_lines.preview_columns(sheet())]
    assert keys == ["line", "verdict", "A", "B", "C"]


def test_refused_rows_keep_all_columns_and_say_why() -> None:
    columns = preview_lines.refused_columns(sheet())
    row = Line(9, ("8042", "#DIV/0!"), REFUSED, (BAD,))
    assert [each.shown(row) for each in columns] == ["8042", "#DIV/0!", "", "", "B #DIV/0! a formula error"]


def test_an_incoming_file_shows_the_first_sheet_that_can_be_taken_in() -> None:
    file = Incoming(Path("a.xlsx"), 1, ReadOptions(mappings={"s1": {"备注": ""}}))
    file.take(reading(sheet(refusal=phrase("acd", "no")), sheet(), sheet()))
    assert file.sheet == 1
    assert file.chosen == {"备注": ""}
    file.sheet = 2
    file.take(reading(sheet(), sheet(), sheet()))
    assert file.sheet == 2
    file.take(reading(sheet()))
    assert file.sheet == 0
