"""The printed forms by key, and the one way to have one filled in: `order`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Protocol

from ccleader.errors import Trouble
from ccleader.metrics.periods import Period
from ccleader.models import agents
from ccleader.models.agents import GroupRow
from ccleader.reports import (
    agent_page,
    attendance_page,
    briefing,
    briefing_page,
    coaching_page,
    floor_log,
    folio,
    handover,
    handover_page,
    points_page,
    points_register,
    quality_page,
    slips,
)
from ccleader.reports.sheets import SHARED, Head, Paper, Words, said, sheet_data
from ccleader.words import phrase, translate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class Sheet(Protocol):
    """A filled form as a frozen dataclass; its texts are in the chosen language."""

    @property
    def head(self) -> Head:
        """Its first lines."""


Blank = Callable[["Session", GroupRow | None, Period | None, datetime], Sheet]
One = Callable[["Session", int, datetime], Sheet]
Within = Callable[["Session", int, Period, datetime], Sequence[Sheet]]


@dataclass(frozen=True)
class Form:
    """A printed form: `one` fills it from one record, `within` from a group's days; `title` is a source text.

    `monthly`: `within` takes a whole month only. `lying`: its pages are wider than high.
    """

    key: str
    title: str
    template: str
    words: Words
    blank: Blank
    one: One | None = None
    within: Within | None = None
    monthly: bool = False
    lying: bool = False

    @property
    def name(self) -> str:
        """The title in the chosen language."""
        return translate("paper", self.title)


_ALL = (
    Form(
        "handover",
        handover_page.TITLE,
        "handover",
        handover_page.WORDS,
        handover_page.blank,
        handover.one,
        handover.within,
    ),
    Form(
        "briefing",
        briefing_page.TITLE,
        "briefing",
        briefing_page.WORDS,
        briefing_page.blank,
        briefing.one,
        briefing.within,
    ),
    Form(
        "closing",
        briefing_page.CLOSING_TITLE,
        "briefing",
        briefing_page.WORDS,
        briefing_page.blank_closing,
        briefing.one,
    ),
    Form(
        "attendance",
        attendance_page.TITLE,
        "attendance",
        attendance_page.WORDS,
        attendance_page.blank,
        within=attendance_page.within,
        monthly=True,
        lying=True,
    ),
    Form(
        "leave",
        slips.LEAVE_TITLE,
        "slip",
        slips.WORDS,
        slips.blank_leave,
        slips.leave_slip,
        slips.leave_slips,
    ),
    Form(
        "swap",
        slips.SWAP_TITLE,
        "slip",
        slips.WORDS,
        slips.blank_swap,
        slips.swap_slip,
        slips.swap_slips,
    ),
    Form(
        "overtime",
        slips.OVERTIME_TITLE,
        "slip",
        slips.WORDS,
        slips.blank_overtime,
        slips.overtime_slip,
        slips.overtime_slips,
    ),
    Form("floor", floor_log.TITLE, "floor", floor_log.WORDS, floor_log.blank, within=floor_log.within),
    Form(
        "points",
        points_page.TITLE,
        "folio",
        folio.WORDS,
        points_page.blank,
        points_page.slip,
        points_page.slips,
    ),
    Form(
        "points_register",
        points_register.TITLE,
        "folio",
        folio.WORDS,
        points_register.blank,
        within=points_register.within,
        monthly=True,
        lying=True,
    ),
    Form(
        "appeal",
        points_page.APPEAL_TITLE,
        "folio",
        folio.WORDS,
        points_page.blank_appeal,
        points_page.appeal,
    ),
    Form(
        "notice_board",
        points_register.BOARD_TITLE,
        "folio",
        folio.WORDS,
        points_register.blank_board,
        within=points_register.board,
    ),
    Form(
        "coaching",
        coaching_page.TITLE,
        "folio",
        folio.WORDS,
        coaching_page.blank,
        coaching_page.one,
        coaching_page.within,
    ),
    Form(
        "quality",
        quality_page.TITLE,
        "folio",
        folio.WORDS,
        quality_page.blank,
        quality_page.one,
        quality_page.within,
    ),
    Form("agent", agent_page.TITLE, "folio", folio.WORDS, agent_page.blank, agent_page.one),
)

FORMS: dict[str, Form] = {form.key: form for form in _ALL}


def order(
    key: str,
    now: datetime,
    *,
    id: int | None = None,
    group_id: int | None = None,
    period: Period | None = None,
    blank: bool = False,
) -> Callable[[Session], Paper]:
    """A form to be filled in a reading session: one record (`id`), or a group's days (`group_id`, `period`).

    `blank`, or neither of them: empty for the hand, with the lines of the group and the days of the month
    where they are given.
    """
    form = FORMS[key]
    if id is not None:
        return partial(_one, form=form, now=now, id=id)
    if blank or period is None or group_id is None:
        return partial(_empty, form=form, now=now, group_id=group_id, period=period)
    return partial(_within, form=form, now=now, group_id=group_id, period=period)


def _empty(session: Session, form: Form, now: datetime, group_id: int | None, period: Period | None) -> Paper:
    group = None if group_id is None else agents.group(session, group_id)
    named = str(phrase("paper", "{form} blank", form=form.name))
    return paper(form, named, [form.blank(session, group, period, now)])


def _one(session: Session, form: Form, now: datetime, id: int) -> Paper:
    assert form.one is not None
    sheet = form.one(session, id, now)
    return paper(form, f"{sheet.head.title} {sheet.head.number}", [sheet])


def _within(session: Session, form: Form, now: datetime, group_id: int, period: Period) -> Paper:
    assert form.within is not None
    sheets = form.within(session, group_id, period, now)
    group = agents.group(session, group_id)
    if not sheets:
        raise Trouble(
            phrase(
                "trouble",
                "{form}: nothing of {period} in {group}. Choose another day, or print the blank form.",
                form=form.name,
                period=period.title,
                group=group.name,
            )
        )
    named = period.first.isoformat() if period.days == 1 else period.label
    return paper(form, f"{form.name} {group.name} {named}", sheets)


def paper(form: Form, name: str, sheets: Sequence[Sheet]) -> Paper:
    """The filled sheets of a form as one document of that name."""
    words: Mapping[str, object] = {"shared": said(SHARED), "form": said(form.words), "title": form.name}
    told = {"words": words, "lying": form.lying, "sheets": [*map(sheet_data, sheets)]}
    return Paper(name, form.template, told, form.lying)
