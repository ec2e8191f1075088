"""What was taken back meanwhile is told of in a sentence, whatever was to be done with it."""

from collections.abc import Callable
from datetime import date, datetime

import pytest

from ccleader.errors import Trouble
from ccleader.models import assets, events, leaders, meetings, plans, questions, visits
from ccleader.models.changed import Changed
from ccleader.models.handovers import states
from ccleader.models.meetings import MeetingForm
from ccleader.models.questions import QuestionForm
from ccleader.models.store import Session, Store
from tests.models.made import named

GONE, NOW = 99, datetime(2026, 6, 1, 9)
MEETING = MeetingForm(1, "早会", (0,), 480, 30, date(2026, 6, 1), ())

ON_WHAT_IS_GONE: dict[str, Callable[[Session], object]] = {
    "delegation": lambda session: leaders.end_delegation(session, GONE, NOW, True),
    "loan": lambda session: visits.loan_back(session, GONE, NOW),
    "visitor": lambda session: visits.visitor_left(session, GONE, NOW),
    "fault": lambda session: assets.mended(session, GONE, "换线", NOW),
    "thing": lambda session: assets.report_fault(session, GONE, "无声", NOW),
    "question": lambda session: questions.edit_question(session, GONE, QuestionForm("退款多久？")),
    "removed question": lambda session: questions.remove_question(session, GONE),
    "meeting": lambda session: meetings.edit_meeting(session, GONE, MEETING),
    "ended meeting": lambda session: meetings.retire_meeting(session, GONE),
    "rotation": lambda session: plans.edit_pattern(session, GONE, "三班", [None]),
    "amendment": lambda session: states.read_amendment(session, GONE, "林芳", NOW),
    "event": lambda session: events.edit_event(session, GONE, "断网"),
}


@pytest.mark.parametrize("change", ON_WHAT_IS_GONE.values(), ids=ON_WHAT_IS_GONE)
def test_what_was_taken_back_meanwhile_is_told(store: Store, change: Callable[[Session], object]) -> None:
    with pytest.raises(Trouble):
        store.write(named(), lambda session: (Changed.ALL, change(session)))
