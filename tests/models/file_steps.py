"""Operations on the files of records, for any sequence."""

from __future__ import annotations

from datetime import datetime

from hypothesis import strategies as st
from sqlalchemy.orm import Session

from ccleader.errors import Trouble
from ccleader.models import attachments, coaching
from ccleader.models.attachments import Owner
from ccleader.words import phrase
from tests.models import coaching_steps

NUMBER = st.integers(0, 9)

STEPS = st.tuples(st.just("file"), st.sampled_from(("owner", "attach", "detach")), NUMBER, NUMBER)

LIVES = (
    (("owner", 1, 1), ("attach", 1, 1), ("attach", 1, 2), ("detach", 1, 0)),
    (("owner", 2, 1), ("attach", 2, 1), ("detach", 2, 0), ("attach", 2, 1)),
)
"""What follows on each other: nothing of it is refused."""


def apply(session: Session, kind: str, one: int, two: int) -> None:
    """Do one step; Trouble where a user would meet it."""
    owned = coaching.coachings(session, None)
    if kind == "owner":
        coaching_steps.apply(session, "open", one, two)
    elif not owned:
        raise Trouble(phrase("trouble", "nothing there"))
    elif kind == "attach":
        path = session.info["store"].with_name(f"{two}.txt")
        path.write_text(str(two))
        attachments.attach(
            session, Owner.COACHING, owned[one % len(owned)].id, path, datetime(2026, 6, 15, 8, two)
        )
    else:
        for row in attachments.attachments(session, Owner.COACHING, owned[one % len(owned)].id):
            attachments.detach(session, row.id)
