"""Equipment and tools 设备与工具: what is handed over, and its state; a fault opens a matter."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from ccleader.errors import Misfit, Trouble
from ccleader.models.base import IDS_ONCE, Base, still
from ccleader.models.changed import Changed
from ccleader.models.matters import Matter, MatterForm, MatterKind, Origin, Urgency, close_matter, open_matter
from ccleader.words import mark, phrase


class AssetKind(StrEnum):
    """设备 (systems, lines, terminals, headsets); 工具 (badges, keys, phones, registers)."""

    EQUIPMENT = "equipment"
    TOOL = "tool"


class AssetState(StrEnum):
    """In order, faulty, missing."""

    OK = "ok"
    FAULTY = "faulty"
    MISSING = "missing"


LABELS: dict[StrEnum, str] = {
    AssetKind.EQUIPMENT: mark("assets", "Equipment"),
    AssetKind.TOOL: mark("assets", "Tools"),
    AssetState.OK: mark("assets", "In order"),
    AssetState.FAULTY: mark("assets", "Faulty"),
    AssetState.MISSING: mark("assets", "Missing"),
}


class Asset(Base):
    """A thing or a number of like things; `seat` (台号) where it stands at one.

    `state` and `note` are those of the last fault; they hold as long as a matter of it is open.
    """

    __tablename__ = "asset"
    __table_args__ = IDS_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("agent_group.id"), index=True)
    kind: Mapped[str]
    name: Mapped[str]
    seat: Mapped[str]
    count: Mapped[int]
    state: Mapped[str]
    note: Mapped[str]
    retired: Mapped[bool]


@dataclass(frozen=True)
class AssetForm:
    """What is entered about a thing."""

    group_id: int
    kind: AssetKind
    name: str
    seat: str = ""
    count: int = 1
    retired: bool = False


@dataclass(frozen=True, kw_only=True)
class AssetRow(AssetForm):
    """A thing as rooms and pages see it; `matter_id` and `ticket` are those of its open fault."""

    id: int
    state: AssetState = AssetState.OK
    note: str = ""
    matter_id: int | None = None
    ticket: str = ""

    def form(self) -> AssetForm:
        """The same thing as entered, ready to be changed and saved."""
        return AssetForm(self.group_id, self.kind, self.name, self.seat, self.count, self.retired)

    @property
    def place(self) -> str:
        """'07 Headset': its seat, where it has one, and its name."""
        return f"{self.seat} {self.name}".strip()


def assets(session: Session, group_id: int, include_retired: bool = False) -> list[AssetRow]:
    """Equipment, then tools of a group, by seat and name."""
    query = select(Asset).where(Asset.group_id == group_id)
    if not include_retired:
        query = query.where(Asset.retired.is_(False))
    faults = _faults(session, group_id)
    found = session.scalars(query.order_by(Asset.kind, Asset.seat, Asset.name, Asset.id))
    return [_row(asset, faults.get(asset.id)) for asset in found]


def _faults(session: Session, group_id: int) -> dict[int | None, Matter]:
    """Asset → the latest open matter of a fault."""
    query = select(Matter).where(
        Matter.group_id == group_id, Matter.origin == Origin.ASSET, Matter.closed_at.is_(None)
    )
    return {matter.origin_id: matter for matter in session.scalars(query.order_by(Matter.id))}


def _row(found: Asset, fault: Matter | None) -> AssetRow:
    return AssetRow(
        found.group_id,
        AssetKind(found.kind),
        found.name,
        found.seat,
        found.count,
        found.retired,
        id=found.id,
        state=AssetState.OK if fault is None else AssetState(found.state),
        note="" if fault is None else found.note,
        matter_id=None if fault is None else fault.id,
        ticket="" if fault is None else fault.ticket,
    )


def add_asset(session: Session, form: AssetForm) -> int:
    """Add a thing and return its id; Misfit where the form does not hold."""
    made = Asset(state=AssetState.OK, note="")
    _fill(made, form)
    session.add(made)
    session.flush()
    return made.id


def edit_asset(session: Session, asset_id: int, form: AssetForm) -> Changed:
    """Write a thing as entered; Misfit where the form does not hold."""
    _fill(still(session, Asset, asset_id), form)
    session.flush()
    return Changed.ASSETS


def _fill(made: Asset, form: AssetForm) -> None:
    if not form.name.strip():
        raise Misfit("name", phrase("trouble", "A thing needs a name."))
    if form.count < 1:
        raise Misfit("count", phrase("trouble", "How many are there? Enter a number above 0."))
    made.group_id, made.kind, made.retired = form.group_id, form.kind, form.retired
    made.name, made.seat, made.count = form.name.strip(), form.seat.strip(), form.count


def report_fault(
    session: Session,
    asset_id: int,
    note: str,
    now: datetime,
    state: AssetState = AssetState.FAULTY,
    ticket: str = "",
) -> int:
    """Note that a thing is faulty or missing; opens a matter and returns its id.

    Misfit without saying what is wrong; Trouble where the fault is known already.
    """
    if not note.strip():
        raise Misfit("note", phrase("trouble", "What is wrong with it? Say it in a few words."))
    found = still(session, Asset, asset_id)
    if asset_id in _faults(session, found.group_id):
        raise Trouble(
            phrase("trouble", "A fault of {name} is open already. Add to that matter.", name=found.name)
        )
    found.state, found.note = state, note.strip()
    form = MatterForm(
        found.group_id,
        f"{found.seat} {found.name}".strip() + f" {note.strip()}",
        MatterKind.FAULT,
        Urgency.YELLOW,
        origin=Origin.ASSET,
        origin_id=found.id,
        seat=found.seat,
        ticket=ticket,
    )
    return open_matter(session, form, now)


def mended(session: Session, asset_id: int, how: str, now: datetime) -> Changed:
    """Close the open fault of a thing; Trouble where there is none."""
    found = still(session, Asset, asset_id)
    fault = _faults(session, found.group_id).get(asset_id)
    if fault is None:
        raise Trouble(phrase("trouble", "No fault of {name} is open.", name=found.name))
    return close_matter(session, fault.id, how, now)
