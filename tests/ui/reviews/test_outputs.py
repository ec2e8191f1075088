"""Reviews as files, and the words on what became of them."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path

import openpyxl
import pytest
from pypdf import PdfReader

from ccleader.errors import Trouble
from ccleader.models.store import Store
from ccleader.reports import review
from ccleader.reports.page import Identity, Review
from ccleader.ui.reviews import outputs
from tests.ui.reviews.made_up import GONE, JUNE, NAMES

NUMBERS = sorted(set(NAMES) - {GONE})


@pytest.fixture
def reviews(store: Store) -> list[Review]:
    now = datetime(2026, 6, 30, 16, 20)
    return store.read(partial(review.gather_group, group_id=1, month=JUNE, today=now))


def never() -> bool:
    return False


def test_one_file_holds_all_in_roster_order(reviews: list[Review], data_dir: Path) -> None:
    told: list[int] = []
    out = outputs.write_pdf(reviews, data_dir / "all.pdf", told.append, never)
    pages = PdfReader(data_dir / "all.pdf").pages
    assert len(pages) == 2 * len(NUMBERS)
    assert [
        number for number, page in zip(NUMBERS, pages[::2], strict=True) if number in page.extract_text()
    ] == NUMBERS
    assert out.whole
    assert out.done == tuple(NUMBERS)
    assert told == [0]


def test_a_file_an_agent(reviews: list[Review], data_dir: Path) -> None:
    told: list[int] = []
    out = outputs.write_pdfs(reviews, data_dir, told.append, never)
    assert sorted(path.name for path in data_dir.iterdir()) == [
        f"202606_{number}_{NAMES[number]}.pdf" for number in NUMBERS
    ]
    assert out.whole
    assert told == [1, 2, 3, 4, 5]


def test_a_stop_keeps_whole_files(reviews: list[Review], data_dir: Path, language: str) -> None:
    done: list[int] = []
    out = outputs.write_pdfs(reviews, data_dir, done.append, lambda: len(done) == 2)
    assert len(list(data_dir.iterdir())) == 2
    assert out.done == tuple(NUMBERS[:2])
    assert not out.whole
    assert "2" in out.sentence
    assert out.names[0] in out.sentence


def test_a_stop_before_the_file_leaves_none(reviews: list[Review], data_dir: Path) -> None:
    for write, name in ((outputs.write_pdf, "a.pdf"), (outputs.write_workbook, "a.xlsx")):
        out = write(reviews, data_dir / name, lambda _: None, lambda: True)
        assert out.done == ()
        assert out.sentence
    assert list(data_dir.iterdir()) == []


def test_a_place_that_cannot_be_written_is_trouble(reviews: list[Review], data_dir: Path) -> None:
    with pytest.raises(Trouble, match="missing"):
        outputs.write_pdf(reviews[:1], data_dir / "missing" / "a.pdf", lambda _: None, never)


def test_the_workbook_has_a_line_an_agent(reviews: list[Review], data_dir: Path) -> None:
    out = outputs.write_workbook(reviews, data_dir / "a.xlsx", lambda _: None, never)
    sheet = openpyxl.load_workbook(data_dir / "a.xlsx").worksheets[0]
    found = [str(row[0]) for row in sheet.iter_rows(values_only=True)]
    assert set(NUMBERS) <= set(found)
    assert out.whole


def test_names_keep_to_what_file_systems_allow() -> None:
    page = Review(JUNE, datetime(2026, 6, 30), Identity(name="a/b", number="00:1"))
    assert outputs.file_name(page, "pdf") == "202606_00_1_a_b.pdf"
    assert outputs.batch_name("晨曦组", JUNE)


def test_the_outcome_in_words(language: str) -> None:
    printed = outputs.Outcome(("1",), ("甲",), 1)
    written = outputs.Outcome(("1",), ("甲",), 1, "/tmp/a.pdf")
    failed = outputs.Outcome((), (), 3, problem="No paper.")
    assert printed.sentence != written.sentence
    assert "/tmp/a.pdf" in written.sentence
    assert failed.sentence.startswith("No paper.")
