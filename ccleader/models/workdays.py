"""Working days and statutory holidays of China; a centre's own days go before the library's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Mapped, Session, mapped_column

from ccleader import words
from ccleader.metrics.periods import Period
from ccleader.models.base import Authored, Base
from ccleader.models.changed import Changed
from ccleader.words import mark, phrase


class DayKind(StrEnum):
    """工作日, 休息日, 法定节日, 除夕: what kind of overtime a day makes."""

    WORKDAY = "workday"
    REST = "rest"
    STATUTORY = "statutory"
    EVE = "eve"


class SpecialDay(Authored, Base):
    """A day that the centre treats otherwise than the calendar says (announced late, own closing days)."""

    __tablename__ = "special_day"

    day: Mapped[date] = mapped_column(primary_key=True)
    kind: Mapped[str]
    name: Mapped[str]


KIND_NAMES = {
    DayKind.WORKDAY: mark("workdays", "Working day"),
    DayKind.REST: mark("workdays", "Day of rest"),
    DayKind.STATUTORY: mark("workdays", "Statutory holiday"),
    DayKind.EVE: mark("workdays", "New Year's Eve (lunar)"),
}

_LIBRARY_LANGUAGES = {"zh_CN": "zh_CN", "en": "en_US"}


@dataclass(frozen=True)
class DayInfo:
    """What a day is; `name` is "" for ordinary days.

    `announced` is False where the year's days in lieu are not known yet and only the law's own days count.
    """

    day: date
    kind: DayKind
    name: str
    announced: bool

    @property
    def ordinary(self) -> bool:
        """Whether it is what its weekday says: work from Monday to Friday, then rest."""
        return self.kind is _by_weekday(self.day)


def days(session: Session, period: Period) -> dict[date, DayInfo]:
    """What every day of a period is; what the centre said goes before the calendar."""
    query = select(SpecialDay.day, SpecialDay.kind, SpecialDay.name)
    own = {
        day: DayInfo(day, DayKind(kind), name, True)
        for day, kind, name in session.execute(query.where(SpecialDay.day.between(period.first, period.last)))
    }
    return {day: own.get(day) or _calendar_day(day) for day in period}


def set_special(session: Session, day: date, kind: DayKind, name: str = "") -> Changed:
    """Say what a day is for this centre."""
    found = session.get(SpecialDay, day)
    if found is None:
        session.add(SpecialDay(day=day, kind=kind, name=name.strip()))
    else:
        found.kind, found.name = kind, name.strip()
    session.flush()
    return Changed.SHIFTS


def clear_special(session: Session, day: date) -> Changed:
    """Let the calendar say again what a day is."""
    found = session.get(SpecialDay, day)
    if found is None:
        return Changed.NONE
    session.delete(found)
    session.flush()
    return Changed.SHIFTS


def _calendar_day(day: date) -> DayInfo:
    known, announced = _year(day.year, words.language())
    kind, name = known.get(day, (_by_weekday(day), ""))
    return DayInfo(day, kind, name, announced)


def _by_weekday(day: date) -> DayKind:
    return DayKind.REST if day.weekday() >= 5 else DayKind.WORKDAY


@cache
def _year(year: int, language: str) -> tuple[Mapping[date, tuple[DayKind, str]], bool]:
    """The days of a year that are not what their weekday says, and whether its days in lieu are announced."""
    from holidays.countries.china import ChinaStaticHolidays  # late: 0.2 s, and few starts need it

    named = _holidays(year, _LIBRARY_LANGUAGES[language])
    found = {day: (_kind(name), _name(name, named[day])) for day, name in _holidays(year, "zh_CN").items()}
    in_lieu = str(phrase("workdays", "Working day in lieu"))
    found |= {day: (DayKind.WORKDAY, in_lieu) for day in named.weekend_workdays if day.year == year}
    return found, year in ChinaStaticHolidays.special_public_holidays


def _holidays(year: int, language: str) -> Any:
    from holidays.countries.china import China

    make: Any = China  # the library does not say its types
    return make(years=year, language=language)


def _kind(name: str) -> DayKind:
    """The kind by the library's Chinese name: 农历除夕, 休息日（由 … 调休）, 春节（补假）, 国庆节."""
    if "除夕" in name:
        return DayKind.EVE
    return DayKind.REST if "调休" in name or "补假" in name else DayKind.STATUTORY


def _name(chinese: str, name: str) -> str:
    """The name for people; the days that others were moved to stand in the calendar themselves."""
    return str(phrase("workdays", "Day off in lieu")) if "调休" in chinese else name
