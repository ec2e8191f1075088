"""What is looked at before a signature: only a cross blocks, and every one leads to where it is mended."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from ccleader.models.assets import AssetKind
from ccleader.models.handovers.reads import HandoverSheet
from ccleader.models.handovers.records import LABELS, Item, Turn
from ccleader.models.matters import MatterKind
from ccleader.words import Phrase, mark, phrase, plural, translate


class Mark(StrEnum):
    """✓, !, ×."""

    OK = "ok"
    WARN = "warn"
    BLOCK = "block"


@dataclass(frozen=True)
class Check:
    """One line; `field` is where it is mended.

    It is an `Item`, heads, matters, conditions, to_id, question or chain (an earlier handover).
    """

    mark: Mark
    text: Phrase
    field: str


def checks(sheet: HandoverSheet, now: datetime) -> list[Check]:
    """Everything looked at, in the order of the form."""
    found = [*_before(sheet), *_items(sheet), *_heads(sheet), *_matters(sheet, now), *_conditions(sheet)]
    if sheet.to_id is None:
        found.append(Check(Mark.WARN, phrase("checks", "Nobody is named who takes over"), "to_id"))
    return found


def _before(sheet: HandoverSheet) -> Iterator[Check]:
    for number in sheet.waiting:
        yield Check(
            Mark.WARN, phrase("checks", "{number} before it is not accepted yet", number=number), "chain"
        )
    if sheet.question:
        text = phrase("checks", "It came back with a question: {what}", what=sheet.question)
        yield Check(Mark.WARN, text, "question")


def _items(sheet: HandoverSheet) -> Iterator[Check]:
    empty = [row.item for row in sheet.items if not row.normal and not row.text.strip()]
    for item in empty:
        name = translate("handovers", LABELS[item])
        yield Check(Mark.BLOCK, phrase("checks", "{item} has remarks, but no text", item=name), item)
    if not empty:
        yield Check(Mark.OK, phrase("checks", "All five items are normal or described"), Item.SITUATION)
    normal = {row.item for row in sheet.items if row.normal}
    kinds = {fault.kind for fault in sheet.faults}
    if Item.EQUIPMENT in normal and AssetKind.EQUIPMENT in kinds:
        text = phrase("checks", "Equipment is called normal, but a fault is open")
        yield Check(Mark.WARN, text, Item.EQUIPMENT)
    lent = any(loan.back_at is None for loan in sheet.loans)
    if Item.TOOLS in normal and (lent or AssetKind.TOOL in kinds):
        text = phrase("checks", "Tools are called normal, but something is lent or missing")
        yield Check(Mark.WARN, text, Item.TOOLS)


def _heads(sheet: HandoverSheet) -> Iterator[Check]:
    if sheet.heads.due is None:
        yield Check(Mark.WARN, phrase("checks", "No attendance is known; enter the heads"), "heads")
    elif sheet.heads == sheet.counted:
        yield Check(Mark.OK, phrase("checks", "Heads are as in attendance"), "heads")
    else:
        yield Check(Mark.WARN, phrase("checks", "Heads differ from attendance"), "heads")


def _matters(sheet: HandoverSheet, now: datetime) -> Iterator[Check]:
    silent = sum(line.overdue(now) and not line.why_open for line in sheet.matters)
    if silent:
        words = plural(
            silent,
            mark("checks", "{count} open matter is overdue; write the next step"),
            mark("checks", "{count} open matters are overdue; write the next step"),
        )
        yield Check(Mark.WARN, phrase("checks", words, count=silent), "matters")
    fresh = [line for line in sheet.matters if line.turn is Turn.NEW]
    if any(not line.owner or line.due_at is None for line in fresh):
        yield Check(Mark.WARN, phrase("checks", "A new matter lacks its owner or due moment"), "matters")
    elif fresh:
        yield Check(Mark.OK, phrase("checks", "New matters have an owner and a due moment"), "matters")
    owed = (line for line in sheet.matters if line.turn is Turn.CARRIED and line.kind is MatterKind.CALL_BACK)
    if any(line.due_at is None for line in owed):
        yield Check(Mark.WARN, phrase("checks", "A call back has no moment to call"), "matters")


def _conditions(sheet: HandoverSheet) -> Iterator[Check]:
    holding = [condition.text for condition in sheet.conditions if condition.holds]
    for text in holding:
        said = phrase("checks", "No handover while {condition}", condition=text)
        yield Check(Mark.WARN if sheet.despite else Mark.BLOCK, said, "conditions")
    if not holding:
        yield Check(Mark.OK, phrase("checks", "Nothing forbids the handover"), "conditions")
