"""Working days and statutory holidays of China; a centre's own days go before the library's."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from sqlalchemy.orm import Mapped, mapped_column

from ccleader.models.base import Authored, Base


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
