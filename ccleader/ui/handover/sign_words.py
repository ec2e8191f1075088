"""What a PIN is wanted for, said beside the field: whose it is, what it does, and the reason given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccleader.models.handovers import Way
from ccleader.ui.handover.sign_plan import Act, Plan
from ccleader.ui.handover.wording import word
from ccleader.words import phrase

if TYPE_CHECKING:
    from ccleader.models.handovers import HandoverSheet


def deed(plan: Plan) -> str:
    """What the button and the PIN do."""
    if plan.act is Act.ACCEPT and plan.way is not Way.IN_PERSON:
        return str(phrase("signing", "Sign: {way}", way=word(plan.way)))
    told = {
        Act.SIGN: phrase("signing", "Sign and hand over"),
        Act.ACCEPT: phrase("signing", "Check and accept"),
        Act.QUESTION: phrase("signing", "Send the question"),
        Act.TAKE_BACK: phrase("signing", "Take the signature back"),
    }
    return str(told[plan.act])


def whose(plan: Plan, row: HandoverSheet, name: str) -> str:
    """Whose PIN is wanted, what for, and below it the reason or question that goes with it."""
    lines = [str(phrase("signing", "{name} signs: {what}", name=name, what=_what(plan, row)))]
    if plan.words:
        said = phrase("signing", "Question: {words}", words=plan.words)
        if plan.act is not Act.QUESTION:
            said = phrase("signing", "Reason: {words}", words=plan.words)
        lines.append(str(said))
    return "\n".join(lines)


def _what(plan: Plan, row: HandoverSheet) -> str:
    if plan.act is Act.SIGN:
        if plan.leader_id == row.from_id:
            return str(phrase("signing", "hands over"))
        return str(phrase("signing", "hands over on behalf of {name}", name=row.from_name))
    if plan.act is Act.ACCEPT:
        if plan.way is Way.IN_PERSON:
            return str(phrase("signing", "takes over"))
        if plan.way is Way.BY_PHONE and row.to_name:
            return str(phrase("signing", "{name}, {way}", name=row.to_name, way=word(plan.way)))
        return word(plan.way)
    if plan.act is Act.QUESTION:
        return str(phrase("signing", "sends it back with a question"))
    return str(phrase("signing", "takes the signature back"))
