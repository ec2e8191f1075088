"""The kinds of quick entry; a later kind joins by a line here."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

from ccleader.metrics.conduct import ConductKind
from ccleader.models.observations import ObservationKind
from ccleader.ui import quick_attendance as attendance
from ccleader.ui import quick_coaching as coaching
from ccleader.ui import quick_conduct as conduct
from ccleader.ui import quick_floor as floor
from ccleader.ui import quick_quality as quality
from ccleader.ui.quick_ask import Ask, QuickKind, tried
from ccleader.words import Phrase, mark

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from ccleader.models.changed import Changed

    Lines = Callable[[Session, Ask], Iterable[Phrase]]
    Write = Callable[[Session, Ask], Changed]


def _kind(
    key: str, letter: str, title: str, words: str, lines: Lines, write: Write, person: bool = True
) -> QuickKind:
    """A kind; `words` are parted by blanks, its letter and key are typed for it too."""
    said = tuple(dict.fromkeys((*words.split(), key, letter.lower())))
    return QuickKind(
        key, letter, title, tuple(filter(None, said)), person, partial(tried, lines=lines), write
    )


def _leave(code: str, title: str, words: str, letter: str = "") -> QuickKind:
    return _kind(
        code,
        letter,
        title,
        words,
        partial(attendance.leave_lines, code=code),
        partial(attendance.write_leave, code=code),
    )


def _observed(kind: ObservationKind, letter: str, title: str, words: str, person: bool) -> QuickKind:
    write = partial(floor.write_observation, kind=kind)
    return _kind(f"{kind}", letter, title, words, floor.observation_lines, write, person)


def _conduct(key: str, letter: str, title: str, words: str, kind: ConductKind | None) -> QuickKind:
    said = partial(conduct.lines, kind=kind), partial(conduct.write, kind=kind)
    return _kind(key, letter, title, words, *said)


ALL = (
    _conduct(conduct.POINTS, "K", mark("quick", "Points"), "扣分 kf", None),
    _conduct(conduct.WARNING, "J", mark("quick", "Warning"), "警告 jg", ConductKind.WARNING),
    _kind(
        "late",
        "C",
        mark("quick", "Late"),
        "迟到 cd",
        partial(attendance.late_lines, early=False),
        partial(attendance.write_late, early=False),
    ),
    _kind(
        "early",
        "T",
        mark("quick", "Left early"),
        "早退 zt",
        partial(attendance.late_lines, early=True),
        partial(attendance.write_late, early=True),
    ),
    _kind(
        "here", "D", mark("quick", "Here"), "签到 到岗 qd", attendance.sign_in_lines, attendance.write_sign_in
    ),
    _leave("sick", mark("quick", "Sick leave"), "病假 bj", "Q"),
    _leave("personal", mark("quick", "Personal leave"), "事假 sj", "S"),
    _leave("annual", mark("quick", "Annual leave"), "年假 nj", "N"),
    _leave("marriage", mark("quick", "Marriage leave"), "婚假 hj"),
    _leave("maternity", mark("quick", "Maternity leave"), "产假 cj"),
    _leave("funeral", mark("quick", "Funeral leave"), "丧假 saj"),
    _leave("time_off", mark("quick", "Time off in lieu"), "调休 tx"),
    _kind(
        "absent", "G", mark("quick", "Absent"), "旷工 kg", attendance.absent_lines, attendance.write_absent
    ),
    _kind(
        "overtime",
        "A",
        mark("quick", "Overtime"),
        "加班 jb",
        attendance.overtime_lines,
        attendance.write_overtime,
    ),
    _kind("coaching", "F", mark("quick", "Coaching"), "辅导 fd", coaching.lines, coaching.write),
    _kind(quality.QUALITY, "Z", mark("quick", "Quality check"), "质检 zj", quality.lines, quality.write),
    _observed(ObservationKind.GOOD, "B", mark("quick", "Praise"), "表扬 by praise", True),
    _observed(ObservationKind.OTHER, "X", mark("quick", "Floor note"), "现场记录 现场 xcjl note", False),
    _kind(
        "matter",
        "Y",
        mark("quick", "Open matter"),
        "遗留 遗留事项 待办 yl",
        floor.matter_lines,
        floor.write_matter,
        False,
    ),
    _kind(
        "phone",
        "P",
        mark("quick", "Lend the phone"),
        "借应急电话 应急电话 借电话 yjdh",
        floor.loan_lines,
        floor.write_loan,
    ),
)

KINDS = tuple(kind for kind in ALL if kind.letter)
"""Those the dialog lists; the words of the others are enough."""

BY_KEY = {kind.key: kind for kind in ALL}

WORDS = {word: kind.key for kind in ALL for word in kind.words}
"""Word, lower case → key of the kind."""
