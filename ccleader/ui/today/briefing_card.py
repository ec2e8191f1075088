"""The card 班前会: the points of the shift's briefing, and the way to hold it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from ccleader.models.agenda import POINT_LABELS, PointKind
from ccleader.models.briefings import BriefingSheet, BriefingState
from ccleader.ui.desk import Desk
from ccleader.ui.parts import Card, Elided, button, chip, label, restyle
from ccleader.ui.today.floor import Floor
from ccleader.words import phrase, translate

SHOWN = 4
"""Points that are shown; the others wait in the room."""


class BriefingCard(Card):
    """States: nothing prepared, planned, running, held."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Briefing"))
        self._desk = desk
        self._id: int | None = None
        self.state = chip("", "neutral")
        self.tools.addWidget(self.state)
        self._lines = [Elided(mode=Qt.TextElideMode.ElideRight) for _ in range(SHOWN)]
        self._none = label("", "secondary", wrap=True)
        self.way = button("", self._go, "outline", "to_briefing")
        column = QVBoxLayout()
        column.setSpacing(4)
        for line in (*self._lines, self._none):
            column.addWidget(line)
        self.body.addLayout(column)
        self.body.addWidget(self.way)
        for shown in (self.state, self._none, self.way):
            shown.hide()

    def show_floor(self, floor: Floor) -> None:
        """Show how the briefing of the shift stands."""
        sheet = floor.briefing
        self._id = None if sheet is None else sheet.id
        points = () if sheet is None else tuple(point for point in sheet.points if point.text)
        for place, line in enumerate(self._lines):
            line.setVisible(place < len(points))
            if place < len(points):
                line.setText(f"{place + 1}  {_kind(points[place].kind)}{points[place].text}")
        more = len(points) - SHOWN
        self._none.setVisible(not points or more > 0)
        self._none.setText(self.tr("and %n more", "", more) if more > 0 else self.tr("No points yet."))
        self.caption.setText(self._when(sheet, floor))
        word, kind, way = self._words(sheet)
        self.state.setText(word)
        self.state.setVisible(bool(word))
        restyle(self.state, "chip", kind)
        self.way.setText(way)
        self.way.show()

    def _go(self) -> None:
        """To the briefing of the shift, also where none is prepared yet."""
        self._desk.visit("briefings", "shift" if self._id is None else self._id)

    def _when(self, sheet: BriefingSheet | None, floor: Floor) -> str:
        if sheet is not None and sheet.begun_at is not None:
            ended = f"–{sheet.ended_at:%H:%M}" if sheet.ended_at else ""
            return f"{sheet.begun_at:%H:%M}{ended}"
        return "" if floor.shift is None else floor.shift.type.name

    def _words(self, sheet: BriefingSheet | None) -> tuple[str, str, str]:
        if sheet is None:
            return "", "neutral", self.tr("Prepare the briefing")
        if sheet.state is BriefingState.HELD:
            return self.tr("✓ Held"), "ok", self.tr("Add to the record")
        if sheet.state is BriefingState.RUNNING:
            return self.tr("● Running"), "info", self.tr("Go on")
        return self.tr("Planned"), "neutral", self.tr("Start the briefing")


def _kind(kind: PointKind) -> str:
    return str(phrase("today", "{kind}: ", kind=translate("briefings", POINT_LABELS[kind])))
