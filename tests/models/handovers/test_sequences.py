"""Any sequence of actions: no handover is stuck, no signed text changes, no carried matter is lost."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from sqlalchemy import select
from sqlalchemy.orm import Session

from ccleader.errors import Trouble
from ccleader.metrics.periods import Period
from ccleader.models import assets, handovers, history, matters, shifts
from ccleader.models.assets import AssetForm, AssetKind
from ccleader.models.changed import Changed
from ccleader.models.handovers import Handover, HandoverItem, HandoverMatter, HandoverState, Item, Turn, Way
from ccleader.models.matters import MatterForm
from ccleader.models.store import Store
from tests.models.handovers.staged import XU_PIN, ZHOU_PIN, Floor, at, floor
from tests.models.made import read, write

YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))
NUMBER = st.integers(0, 5)
LEADER = st.integers(0, 1)
PIN = st.sampled_from([True] * 5 + [False])
REASON = st.sampled_from(["代签", "病假", ""])
SIGNED_LATER = {
    "state",
    "question",
    "to_id",
    "to_name",
    "way",
    "way_reason",
    "accepted_at",
    "sealed_at",
    "read_by",
    "check_code",
}


@cache
def _template() -> Path:
    """A floor made once."""
    path = Path(tempfile.mkdtemp()) / "floor.ccl"
    with Store.open(path) as store:
        write(store, assets.add_asset, AssetForm(floor(store).group, AssetKind.EQUIPMENT, "耳麦", "07"))
        write(store, _settled)
    return path


def _settled(session: Session) -> None:
    """Let undo never reach the floor itself."""
    matters.open_matter(session, MatterForm(1, "升级后短信模板乱码"), at(7))
    history.settle(session)


class Handing(RuleBasedStateMachine):
    """Two leaders do with handovers and matters what they like; what does not fit is refused."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.store = Store.open(shutil.copy(_template(), self.folder))
        self.floor = Floor(self.store, 1, [], 1, 2, 3)
        self.now = at(8)
        self.signed: dict[int, Any] = {}
        """What was signed of each handover that is not a draft."""
        self.left_open: set[int] = set()
        """The matters open when somebody signed last."""

    def teardown(self) -> None:
        self.drafts_show_every_open_matter()
        for row in self._rows():
            self._finish(row.id)
        self.store.close()
        shutil.rmtree(self.folder)

    @initialize()
    def begin(self) -> None:
        """An accepted handover, one that waits, and a draft."""
        self.shift_ends(5)
        self.shift_ends(0)
        self.start(0, 0, False)

    # --- what is there ---------------------------------------------------------------------

    def _rows(self) -> list[handovers.HandoverRow]:
        return list(read(self.store, handovers.handovers, 1, YEAR))

    def _pick(self, number: int, *states: HandoverState) -> int:
        """Mostly one of the latest handovers in a state, else any; one not there where there is none."""
        rows = self._rows()
        fitting = [row for row in rows if row.state in states and number > 0] or rows
        return fitting[number % len(fitting)].id if fitting else 999

    def _matters(self, *, is_open: bool) -> list[int]:
        return [
            row.id for row in read(self.store, matters.matters, 1, YEAR) if (row.closed_at is None) is is_open
        ]

    def _does(self, function: Callable[..., Any], *args: Any, **kwargs: Any) -> bool:
        """Whether an operation was done; one that is refused changes nothing."""
        self.now += timedelta(minutes=7)
        with suppress(Trouble):
            return self.floor.does(function, *args, **kwargs) is None
        return False

    def _signs(
        self,
        function: Callable[..., Any],
        handover_id: int,
        leader: int,
        right: bool,
        *args: Any,
        **more: Any,
    ) -> bool:
        pin = (ZHOU_PIN, XU_PIN)[leader] if right else "0000"
        self.now += timedelta(minutes=7)
        return self._does(function, handover_id, leader + 1, pin, *args, self.now, **more)

    def _image(self, session: Session, handover_id: int) -> Any:
        """Everything signed of a handover."""
        found = session.get_one(Handover, handover_id)
        rows = [
            [
                {column.name: getattr(row, column.name) for column in row.__table__.columns}
                for row in session.scalars(query)
            ]
            for query in (
                select(HandoverItem).where(HandoverItem.handover_id == handover_id),
                select(HandoverMatter).where(HandoverMatter.handover_id == handover_id),
            )
        ]
        text = {column.name: getattr(found, column.name) for column in found.__table__.columns}
        return {name: value for name, value in text.items() if name not in SIGNED_LATER}, rows

    # --- matters ---------------------------------------------------------------------------

    @rule(due=st.booleans())
    def open_matter(self, due: bool) -> None:
        form = MatterForm(1, "待回访", owner="林", due_at=self.now if due else None)
        self._does(lambda session: (Changed.MATTERS, matters.open_matter(session, form, self.now)))

    @rule(number=NUMBER)
    def close_matter(self, number: int) -> None:
        found = self._matters(is_open=True)
        if found:
            self._does(matters.close_matter, found[number % len(found)], "已办", self.now)

    @rule(number=NUMBER)
    def reopen_matter(self, number: int) -> None:
        found = self._matters(is_open=False)
        if found:
            self._does(matters.reopen_matter, found[number % len(found)], "又出现")

    @rule(mended=st.booleans())
    def fault(self, mended: bool) -> None:
        if mended:
            self._does(assets.mended, 1, "已换", self.now)
        else:
            self._does(lambda session: (Changed.ASSETS, assets.report_fault(session, 1, "无声", self.now)))

    # --- handovers -------------------------------------------------------------------------

    @rule(back=st.sampled_from([0, 0, 1]), leader=LEADER, behalf=st.booleans())
    def start(self, back: int, leader: int, behalf: bool) -> None:
        around = read(self.store, shifts.shifts_around, self.now)
        begun = [shift for shift in around if shift.window[0] <= self.now]
        shift = begun[-1 - back % len(begun)]
        more = {"for_id": 2 - leader, "reason": "已离岗"} if behalf else {}
        self._does(
            lambda session: (
                Changed.HANDOVERS,
                handovers.start(session, 1, shift, leader + 1, self.now, **more),
            )
        )

    @rule(hours=st.integers(4, 9))
    def wait(self, hours: int) -> None:
        self.now += timedelta(hours=hours)

    @rule(
        number=NUMBER,
        item=st.sampled_from(list(Item)),
        normal=st.booleans(),
        text=st.sampled_from(["", "耳麦无声"]),
    )
    def write_item(self, number: int, item: Item, normal: bool, text: str) -> None:
        self._does(
            handovers.edit_item, self._pick(number, HandoverState.DRAFT), item, normal=normal, text=text
        )

    @rule(
        number=NUMBER,
        holds=NUMBER,
        despite=st.sampled_from(["", "主管同意"]),
        successor=st.sampled_from([None, 1, 2]),
    )
    def write_rest(self, number: int, holds: int, despite: str, successor: int | None) -> None:
        handover_id = self._pick(number, HandoverState.DRAFT)
        self._does(handovers.set_conditions, handover_id, [] if holds else ["重大故障"], despite)
        self._does(handovers.set_successor, handover_id, successor)
        self._does(handovers.set_reminder, handover_id, "17:00 断网")
        self._does(handovers.set_heads, handover_id, handovers.Heads(due=12, present=11))

    @rule(number=NUMBER, leader=LEADER, right=PIN, reason=REASON)
    def sign(self, number: int, leader: int, right: bool, reason: str) -> None:
        handover_id = self._pick(number, HandoverState.DRAFT)
        draft = [row.id for row in self._rows() if row.state is HandoverState.DRAFT]
        done = self._signs(handovers.sign, handover_id, leader, right, reason=reason)
        if done and right and handover_id in draft:
            self._was_signed(handover_id)

    def _was_signed(self, handover_id: int) -> None:
        """Every open matter is in it, and every one left open before is in it or closed in it."""
        self.signed[handover_id] = read(self.store, self._image, handover_id)
        turns = {line.matter_id: line.turn for line in self.floor.sheet(handover_id).matters}
        open_now = set(self._matters(is_open=True))
        assert {key for key, turn in turns.items() if turn is not Turn.CLOSED} == open_now
        assert {key for key in self.left_open if turns.get(key) is None} == set()
        self.left_open = open_now

    @rule(number=NUMBER, leader=LEADER, right=PIN, text=st.sampled_from(["耳麦几副？", ""]))
    def question(self, number: int, leader: int, right: bool, text: str) -> None:
        self._signs(handovers.question, self._pick(number, HandoverState.HANDED), leader, right, text)

    @rule(number=NUMBER, leader=LEADER, right=PIN)
    def take_back(self, number: int, leader: int, right: bool) -> None:
        self._signs(handovers.take_back, self._pick(number, HandoverState.HANDED), leader, right)

    @rule(
        number=NUMBER,
        leader=LEADER,
        right=PIN,
        way=st.sampled_from(list(Way)),
        reason=REASON,
    )
    def accept(self, number: int, leader: int, right: bool, way: Way, reason: str) -> None:
        self._signs(
            handovers.accept, self._pick(number, HandoverState.HANDED), leader, right, way=way, reason=reason
        )

    @rule(number=NUMBER)
    def shift_ends(self, number: int) -> None:
        """As it mostly goes: begun, signed, accepted by the other."""
        self.start(0, number % 2, False)
        self.sign(1, number % 2, True, "")
        if number > 2:
            self.accept(1, 1 - number % 2, True, Way.IN_PERSON, "")
        self.now += timedelta(hours=8)

    @rule(number=NUMBER, leader=LEADER, right=PIN)
    def amend(self, number: int, leader: int, right: bool) -> None:
        handover_id = self._pick(number, HandoverState.ACCEPTED, HandoverState.SEALED)
        self._signs(lambda *a: handovers.amend(a[0], a[1], "补充", *a[2:]), handover_id, leader, right)
        for note in self.floor.sheet(handover_id).added if handover_id != 999 else ():
            self._does(handovers.read_amendment, note.id, "程立", self.now)

    @rule(number=NUMBER)
    def seal(self, number: int) -> None:
        self._does(handovers.seal, self._pick(number, HandoverState.ACCEPTED), "邓岚", self.now)

    @rule(number=NUMBER)
    def discard(self, number: int) -> None:
        self._does(handovers.discard, self._pick(number, HandoverState.DRAFT))

    @rule(times=st.integers(1, 3))
    def undo(self, times: int) -> None:
        for _ in range(times):
            self.store.undo()

    @rule()
    def redo(self) -> None:
        self.store.redo()

    # --- what always holds -----------------------------------------------------------------

    @invariant()
    def signed_texts_stand(self) -> None:
        rows = self._rows()
        drafts = {row.id for row in rows if row.state is HandoverState.DRAFT}
        assert {row.id for row in rows} - drafts <= self.signed.keys()
        for handover_id in drafts & self.signed.keys():
            del self.signed[handover_id]
        assert self.signed.keys() <= {row.id for row in rows}
        for handover_id, image in self.signed.items():
            assert read(self.store, self._image, handover_id) == image
            assert read(self.store, handovers.verify, handover_id)

    @rule()
    def drafts_show_every_open_matter(self) -> None:
        for row in self._rows():
            if row.state is HandoverState.DRAFT:
                shown = {
                    line.matter_id
                    for line in self.floor.sheet(row.id).matters
                    if line.turn is not Turn.CLOSED
                }
                assert shown == set(self._matters(is_open=True))

    def _finish(self, handover_id: int) -> None:
        """From wherever it stands, the two leaders get it accepted."""
        self.now += timedelta(minutes=10)
        if self.floor.sheet(handover_id).state is HandoverState.DRAFT:
            for item in Item:
                self.floor.does(handovers.edit_item, handover_id, item, text="如上")
            self.floor.does(handovers.set_conditions, handover_id, ["重大故障"], "主管同意")
            self.floor.sign(handover_id, self.now, self.floor.xu, reason="交班人已离岗")
            self._was_signed(handover_id)
        if self.floor.sheet(handover_id).state is HandoverState.HANDED:
            signed_id = self.floor.sheet(handover_id).signed_id
            self.floor.accept(handover_id, self.now, signed_id, Way.NO_SUCCESSOR, "无人接班")
        assert self.floor.sheet(handover_id).state in (HandoverState.ACCEPTED, HandoverState.SEALED)


Handing.TestCase.settings = settings(max_examples=15, stateful_step_count=30, deadline=None)
TestHanding = pytest.mark.slow(Handing.TestCase)
