"""Times of day are typed short and understood as meant."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from ccleader.ui.times import TimeField, parse_spans, parse_time, spans_text


@pytest.mark.parametrize(
    ("text", "minute"),
    [
        ("8", 480),
        ("16", 960),
        ("810", 490),
        ("0810", 490),
        ("8:10", 490),
        ("8：10", 490),
        ("8点10分", 490),
        ("8点", 480),
        (" 24:00 ", 1440),
        ("0", 0),
        ("", None),
    ],
)
def test_that_a_time_is_understood(text: str, minute: int | None) -> None:
    assert parse_time(text) == minute


@pytest.mark.parametrize("text", ["25", "8:60", "24:01", "99", "noon", "8:1", "-8", "８", "12345"])
def test_that_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="time"):
        parse_time(text)


@pytest.mark.parametrize(
    "text", ["9:00–11:00 14–16", "9-11, 14:00 - 16:00", "9至11；14到16", "9~11、1400~1600"]
)
def test_that_several_spans_are_understood(text: str) -> None:
    assert parse_spans(text) == ((540, 660), (840, 960))


@pytest.mark.parametrize("text", ["9", "9-", "-11", "9-11-12"])
def test_that_half_a_span_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="from and to|time"):
        parse_spans(text)


def test_that_spans_are_read_as_they_are_written() -> None:
    spans = ((540, 660), (1380, 1440))
    assert spans_text(spans) == "09:00–11:00  23:00–24:00"
    assert parse_spans(spans_text(spans)) == spans
    assert parse_spans("") == ()


def test_that_a_field_writes_out_what_was_typed_short(qtbot: QtBot) -> None:
    field = TimeField()
    qtbot.addWidget(field)
    field.setText("810")
    field.editingFinished.emit()
    assert (field.text(), field.minute(), field.valid) == ("08:10", 490, True)
    field.setText("noon")
    field.editingFinished.emit()
    assert (field.text(), field.minute(), field.valid) == ("noon", None, False)
