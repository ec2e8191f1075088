"""Words of handovers as the room says them."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from ccleader.metrics import formats
from ccleader.models.handovers import LABELS, HandoverRow, HandoverState
from ccleader.words import mark, phrase, translate


def word(value: StrEnum) -> str:
    """The word of a state, an item, a way or a turn."""
    return translate("handovers", LABELS[value])


def day_title(day: date) -> str:
    """6月30日 周二."""
    return formats.day(day)


def state_chip(row: HandoverRow) -> tuple[str, str]:
    """The state of a handover as a chip: its words and its tone."""
    if row.state is HandoverState.DRAFT:
        if row.question:
            return str(phrase("handover", "Question")), "warn"
        return word(row.state), "info"
    if row.state is HandoverState.HANDED:
        return f"◎ {word(row.state)}", "warn"
    return word(row.state), "neutral"


_MEANINGS = {
    HandoverState.DRAFT: mark("handover", "Still written; nobody has signed"),
    HandoverState.HANDED: mark("handover", "Who hands over has signed; who takes over has not"),
    HandoverState.ACCEPTED: mark("handover", "Both have signed; only notes are added"),
    HandoverState.SEALED: mark(
        "handover", "Both have signed and the supervisor has read it; only notes are added"
    ),
}


def meaning(state: HandoverState) -> str:
    """What a state says, in a sentence."""
    return translate("handover", _MEANINGS[state])


def title(row: HandoverRow) -> str:
    """早班 → 晚班."""
    return row.shift.name if row.next_shift is None else f"{row.shift.name} → {row.next_shift.name}"


def people(row: HandoverRow) -> str:
    """周敏 → 许薇."""
    return f"{row.signed_name or row.from_name} → {row.to_name or '—'}"
