"""Everything the settings room shows, read in one go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from ccleader.metrics.periods import Period
from ccleader.models import agents, codes, leaders, meetings, needs, settings, shifts, workdays
from ccleader.models.agents import GroupRow
from ccleader.models.codes import CodeRow
from ccleader.models.leaders import LeaderRow
from ccleader.models.meetings import MeetingRow
from ccleader.models.needs import Needs
from ccleader.models.settings import Known, SettingRow
from ccleader.models.shifts import ShiftTypeRow
from ccleader.models.workdays import DayInfo

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@dataclass(frozen=True)
class Rule:
    """A dated setting as it holds today: since when, for whom (None: every group), by whom.

    `coming` is the next that was set for a day to come.
    """

    known: Known[Any]
    value: Any
    since: date | None
    group: GroupRow | None
    by: str
    coming: SettingRow | None = None

    @property
    def key(self) -> str:
        """The key of the setting."""
        return self.known.key


@dataclass(frozen=True)
class Shown:
    """What the pages show."""

    group: GroupRow | None
    groups: tuple[GroupRow, ...]
    leaders: tuple[LeaderRow, ...]
    kinds: tuple[ShiftTypeRow, ...]
    codes: tuple[CodeRow, ...]
    needs: Mapping[tuple[int, int], int]
    meetings: tuple[MeetingRow, ...]
    days: tuple[DayInfo, ...]
    rules: tuple[Rule, ...]


def read(session: Session, group: GroupRow | None, today: date) -> Shown:
    """All of it, for the group on view; `today` says what holds and which two years of days are shown."""
    groups = {each.id: each for each in agents.groups(session)}
    found: Needs = {} if group is None else needs.needs(session, group.id)
    held = [] if group is None else meetings.meetings(session, group.id, include_retired=True)
    years = Period(date(today.year, 1, 1), date(today.year + 1, 12, 31))
    group_id = None if group is None else group.id
    return Shown(
        group=group,
        groups=tuple(groups.values()),
        leaders=tuple(leaders.leaders(session, include_left=True)),
        kinds=tuple(shifts.shift_types(session, include_retired=True)),
        codes=tuple(codes.codes(session).values()),
        needs=found,
        meetings=tuple(held),
        days=tuple(day for day in workdays.days(session, years).values() if not day.ordinary),
        rules=tuple(_rule(session, known, today, group_id, groups) for known in settings.ALL),
    )


def _rule(
    session: Session, known: Known[Any], today: date, group_id: int | None, groups: Mapping[int, GroupRow]
) -> Rule:
    held = settings.holding(session, known, today, group_id)
    later = [row for row in settings.dated(session, known) if row.valid_from > today]
    coming = min(
        (row for row in later if row.group_id in (None, group_id)),
        key=lambda row: row.valid_from,
        default=None,
    )
    if held is None:
        return Rule(known, known.initial, None, None, "", coming)
    return Rule(known, held.value, held.valid_from, groups.get(held.group_id or 0), held.by, coming)
