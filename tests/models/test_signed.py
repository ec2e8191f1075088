"""What was signed stays as long as the signature stands: words, goals, actions, files."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from ccleader.errors import Misfit, Trouble
from ccleader.models import attachments, coaching, coaching_writes, conduct_writes
from ccleader.models.attachments import Owner
from ccleader.models.coaching import ActionForm, CoachingRow
from ccleader.models.conduct_writes import CompletionForm
from ccleader.models.store import Store
from tests.models.coached import GOAL, opened
from tests.models.conducted import NOW, floor
from tests.models.made import read, team, write

AT = datetime(2026, 6, 10, 8, 10)
DAY = AT.date()
ACTION = ActionForm("每班听一段标杆录音", "本人", date(2026, 7, 10), "师傅旁听")


def refused(store: Store, function: Any, *args: Any, **kwargs: Any) -> str:
    """The field that a write is refused for."""
    with pytest.raises(Misfit) as raised:
        write(store, function, *args, **kwargs)
    return raised.value.field


def row(store: Store, key: int) -> CoachingRow:
    found: CoachingRow = read(store, coaching.coaching, key)
    return found


@pytest.mark.parametrize(
    ("field", "value"), [("told_at", None), ("statement", "没有的事"), ("improve", "不改")]
)
@pytest.mark.parametrize("signed_on", [AT.date(), None])
def test_what_was_signed_stays_as_long_as_the_signature(
    store: Store, field: str, value: Any, signed_on: date | None
) -> None:
    made = floor(store)
    row = made.record("第1条", AT, told_at=AT + timedelta(minutes=5, seconds=20))
    signed = CompletionForm(AT + timedelta(minutes=5), "当时在接私事", "以后到楼下", AT.date())
    write(store, conduct_writes.complete, row.id, signed, NOW)
    write(store, conduct_writes.complete, row.id, replace(signed, reported_to="许薇"), NOW)
    changed = replace(signed, **{field: value})
    with pytest.raises(Misfit) as raised:
        write(store, conduct_writes.complete, row.id, replace(changed, signed_on=signed_on), NOW)
    assert raised.value.field == field
    write(store, conduct_writes.complete, row.id, replace(signed, signed_on=None), NOW)
    write(store, conduct_writes.complete, row.id, changed, NOW)
    assert getattr(made.row(row.id), field) == value


def test_a_file_of_signed_points_stays_with_them(store: Store, tmp_path: Path) -> None:
    made = floor(store).record("第1条", AT)
    photo = tmp_path / "现场照片.jpg"
    photo.write_bytes(b"photo")
    kept = write(store, attachments.attach, Owner.CONDUCT, made.id, photo, NOW)
    write(store, conduct_writes.complete, made.id, CompletionForm(signed_on=DAY), NOW)
    with pytest.raises(Trouble, match=made.number):
        write(store, attachments.detach, kept)
    write(store, conduct_writes.complete, made.id, CompletionForm(), NOW)
    write(store, attachments.detach, kept)
    assert read(store, attachments.attachments, Owner.CONDUCT, made.id) == []


def test_what_the_agent_signed_stays_as_long_as_the_signature(
    store: Store,
) -> None:
    _, people = team(store)
    words = {"agent_words": "我会复述", "agent_signed_on": DAY}
    key = opened(store, people[0], DAY, goals=(GOAL,), actions=(ACTION,), **words).id
    goal, action = row(store, key).goals[0], row(store, key).actions[0]
    write(store, coaching_writes.set_goals, key, [replace(goal, actual=190.0)])
    write(store, coaching_writes.set_actions, key, [replace(action, progress="12 / 14 次", done_on=DAY)])
    write(store, coaching_writes.add_follow_up, key, DAY, "已成习惯", "", None)
    write(store, coaching_writes.edit_coaching, key, summary="好", agent_words="我会复述 ")
    for field, function, *args in (
        ("goals", coaching_writes.set_goals, key, [replace(goal, target=190.0)]),
        ("goals", coaching_writes.set_goals, key, []),
        ("actions", coaching_writes.set_actions, key, [replace(action, text="别的")]),
        ("actions", coaching_writes.set_actions, key, [action, ACTION]),
    ):
        assert refused(store, function, *args) == field  # type: ignore[arg-type]
    changed = {"agent_words": "我没说过", "agent_signed_on": None}
    assert refused(store, coaching_writes.edit_coaching, key, **changed) == "agent_words"
    write(store, coaching_writes.edit_coaching, key, agent_signed_on=None)
    write(store, coaching_writes.edit_coaching, key, **changed)
    write(store, coaching_writes.set_goals, key, [])
    write(store, coaching_writes.set_actions, key, [ACTION])
    assert (row(store, key).agent_words, row(store, key).goals) == ("我没说过", ())
