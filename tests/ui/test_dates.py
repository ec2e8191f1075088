"""Days are understood as people type them."""

from __future__ import annotations

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from ccleader.ui.dates import DateField, parse_day

TUESDAY = date(2026, 6, 30)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("", None),
        ("630", date(2026, 6, 30)),
        ("0630", date(2026, 6, 30)),
        ("105", date(2026, 1, 5)),
        ("1105", date(2026, 11, 5)),
        ("6-30", date(2026, 6, 30)),
        ("6月30日", date(2026, 6, 30)),
        ("2025-03-10", date(2025, 3, 10)),
        ("2025/3/10", date(2025, 3, 10)),
        ("2025年3月10日", date(2025, 3, 10)),
        ("20250310", date(2025, 3, 10)),
        ("+7", date(2026, 7, 7)),
        ("-1", date(2026, 6, 29)),
        ("−1", date(2026, 6, 29)),
        ("今天", TUESDAY),
        ("Tomorrow", date(2026, 7, 1)),
        ("周五", date(2026, 7, 3)),
        ("周二", TUESDAY),
        ("下周一", date(2026, 7, 6)),
        ("上周日", date(2026, 6, 28)),
        ("星期天", date(2026, 7, 5)),
        ("fri", date(2026, 7, 3)),
    ],
)
def test_that_short_days_are_understood(text: str, day: date | None) -> None:
    assert parse_day(text, TUESDAY) == day


@pytest.mark.parametrize("text", ["abc", "229", "1331", "2026-02-30", "99", "周八", "6/31"])
def test_that_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        parse_day(text, TUESDAY)


def test_that_the_field_writes_the_day_out_and_keeps_what_it_does_not_understand(qtbot: QtBot) -> None:
    field = DateField(lambda: TUESDAY)
    qtbot.addWidget(field)
    field.setText("+7")
    field.editingFinished.emit()
    assert field.text() == "2026-07-07"
    field.setText("soon")
    field.editingFinished.emit()
    assert field.text() == "soon"
    assert not field.valid
    assert field.day() is None
    assert field.property("state") == "error"
