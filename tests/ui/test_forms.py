"""A form's row labels its field for the eye and for screen readers, and says what is wrong."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ccleader.ui.forms import add_row


def test_that_a_row_names_its_field_and_carries_its_fault(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    field = QLineEdit()
    row = add_row(QVBoxLayout(page), "Seat", field, "seat", "Where the agent sits")
    label = row.findChild(QLabel)
    assert label.buddy() is field
    assert (field.accessibleName(), field.accessibleDescription()) == ("Seat", "Where the agent sits")
    assert page.findChild(QLineEdit, "seat") is field
    row.complain("No such seat")
    assert field.property("state") == "error"
    assert field.accessibleDescription() == "No such seat"
    assert "× No such seat" in [found.text() for found in row.findChildren(QLabel)]
    row.complain("")
    assert field.property("state") == ""
