"""What a line of quick entry means: `gzx 迟到 8:10` → whom, what, when; nothing is guessed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import partial

from ccleader.models.agents import AgentRow
from ccleader.ui.dates import parse_day


class Role(StrEnum):
    """What a part of the line was taken for."""

    AGENT = "agent"
    KIND = "kind"
    DAY = "day"
    TIME = "time"
    LENGTH = "length"
    TEXT = "text"


@dataclass(frozen=True)
class Part:
    """A piece of the line from `start` to `end` (positions in the text)."""

    role: Role
    start: int
    end: int


@dataclass(frozen=True)
class Said:
    """What was understood of a line.

    `people` has a tuple of candidates for each person named: one is sure, several must be chosen
    from. `odd` looks like a time and is none. `minute` is a time of day in minutes, `minutes` a length.
    `text` is all that is left.
    """

    parts: tuple[Part, ...] = ()
    people: tuple[tuple[AgentRow, ...], ...] = ()
    odd: tuple[str, ...] = ()
    kind: str | None = None
    first: date | None = None
    last: date | None = None
    minute: int | None = None
    minutes: int | None = None
    text: str = ""

    @property
    def sure(self) -> tuple[AgentRow, ...]:
        """The people of whom there is no doubt."""
        return tuple(candidates[0] for candidates in self.people if len(candidates) == 1)


_PIECE = re.compile(r"[^\s,，、；;]+")
_TIME = re.compile(r"(\d{1,2})[:：](\d{2})|(\d{1,2})点(?:(半)|(\d{1,2})分?)?")
_SPAN = re.compile(r"(\d{1,2})[:：](\d{2})[-–—~～至到](\d{1,2})[:：](\d{2})")
_LIKE_TIME = re.compile(r"\d{1,2}[:：]\d{1,2}|\d{1,2}[:：]\d{1,2}\D.*")
_LENGTH = re.compile(r"(\d+(?:\.\d+)?)\s*(分钟|分|min|个?小时|h)", re.IGNORECASE)
_DAYS = re.compile(r"(.*[\d日号])(?:\.\.|~|～|至|到)(\d.*)")
_HAN = re.compile(r"[\u3400-\u9fff]")
_DIGITS = re.compile(r"\d+")
_DAY_HEAD = re.compile(r"今[天日]|昨[天日]|前天|明天|后天|\d{1,2}月\d{1,2}[日号]?")
_ARTICLE = re.compile(r"第?[\d零一二三四五六七八九十]+条")
_SYNONYMS = {"今日": "今天", "昨日": "昨天"}


def understand(
    line: str,
    people: Sequence[AgentRow],
    kinds: Mapping[str, str],
    today: date,
    tells: Callable[[str], bool] = lambda word: False,
) -> Said:
    """What `line` says; `kinds` gives the kind for each word (lower case), `people` may be named.

    A word that could be both a person's initials and a kind is the person while none is named. Letters
    are a kind only before the facts, a single one first or right behind a person. `tells` says of a word
    whether it tells by itself what happened (an article): from there on, and from the first of the facts
    behind person and kind, all words are facts.
    """
    names = _names(people)
    pieces = [piece for found in _PIECE.finditer(line) for piece in _split(found, names, kinds)]
    taker = _Taker(names, people, kinds, today, tells)
    words = [text for text, _ in pieces]
    for number, (text, start) in enumerate(pieces):
        taker.take(text, start, words[number + 1 :])
    return taker.said()


def _names(people: Sequence[AgentRow]) -> dict[str, AgentRow]:
    """Name → agent, for names that only one person has."""
    found: dict[str, list[AgentRow]] = {}
    for who in people:
        found.setdefault(who.name, []).append(who)
    return {name: having[0] for name, having in found.items() if len(having) == 1}


def _split(
    found: re.Match[str], names: Mapping[str, AgentRow], kinds: Mapping[str, str]
) -> Iterator[tuple[str, int]]:
    """A run of Chinese without blanks, parted at the names, kinds, days and times it holds."""
    piece, offset = found[0], found.start()
    if not _HAN.search(piece) or piece.lower() in kinds or piece in names or _DAYS.fullmatch(piece):
        yield piece, offset
        return
    words = sorted((word for word in (*names, *kinds) if _HAN.search(word)), key=len, reverse=True)
    at = begun = 0
    while at < len(piece):
        size = _known_here(piece, at, words)
        if not size:
            at += 1
            continue
        if begun < at:
            yield piece[begun:at], offset + begun
        yield piece[at : at + size], offset + at
        at = begun = at + size
    if begun < len(piece):
        yield piece[begun:], offset + begun


def _known_here(piece: str, at: int, words: Sequence[str]) -> int:
    """How many letters from `at` on are one known word; 0 where none is."""
    for pattern in (_TIME, _LENGTH, _DAY_HEAD, _ARTICLE):
        found = pattern.match(piece, at)
        if found and not (at and piece[at - 1].isdigit()):
            return len(found[0])
    return next((len(word) for word in words if piece.startswith(word, at)), 0)


class _Taker:
    """Takes the pieces of a line in turn."""

    def __init__(
        self,
        names: Mapping[str, AgentRow],
        everyone: Sequence[AgentRow],
        kinds: Mapping[str, str],
        today: date,
        tells: Callable[[str], bool],
    ) -> None:
        self._names, self._everyone = names, everyone
        self._kinds, self._today, self._tells = kinds, today, tells
        self._people: list[tuple[AgentRow, ...]] = []
        self._parts: list[Part] = []
        self._kind: str | None = None
        self._days: tuple[date, date] | None = None
        self._minute: int | None = None
        self._minutes: int | None = None
        self._rest: list[str] = []
        self._odd: list[str] = []
        self._told = False

    def take(self, text: str, start: int, rest: Sequence[str]) -> None:
        """Give a piece its role, with the words behind it in mind; what has none is text."""
        word = partial(self._word, rest=rest)
        order = (self._person, word) if self._awaits_kind(rest) else (word, self._person)
        for attempt in (self._span, self._time, self._length, *order, self._day):
            role = attempt(text)
            if role is not None:
                self._parts.append(Part(role, start, start + len(text)))
                return
        self._keep(text, start)

    def said(self) -> Said:
        """All of it."""
        first, last = self._days or (None, None)
        return Said(
            tuple(self._parts),
            tuple(self._people),
            tuple(self._odd),
            self._kind,
            first,
            last,
            self._minute,
            self._minutes,
            " ".join(self._rest),
        )

    def _keep(self, text: str, start: int) -> None:
        """Keep what has no role as text; what stood together stays together."""
        last = self._parts[-1] if self._parts else None
        if _LIKE_TIME.fullmatch(text):
            self._odd.append(text)
        if (
            last is not None
            and last.role is Role.TEXT
            and last.end == start
            and not self._tells(self._rest[-1])
        ):
            self._parts[-1] = Part(Role.TEXT, last.start, start + len(text))
            self._rest[-1] += text
        else:
            self._parts.append(Part(Role.TEXT, start, start + len(text)))
            self._rest.append(text)
        self._told |= self._tells(self._rest[0]) or (self._kind is not None and bool(self._people))

    def _awaits_kind(self, rest: Sequence[str]) -> bool:
        """Whether a person is still to be named, and what happened is told behind."""
        if self._people or not rest:
            return False
        nearest = rest[0].lower() in self._kinds or self._tells(rest[0])
        return nearest or any(len(word) > 1 and word.lower() in self._kinds for word in rest)

    def _candidates(self, text: str) -> tuple[AgentRow, ...]:
        """Who may be meant: those of whom it is name, 工号, login, initials or pinyin; else its begin."""
        wanted = text.lower()
        exact = tuple(who for who in self._everyone if wanted in _spellings(who))
        if exact or len(wanted) < 2:
            return exact
        return tuple(
            who for who in self._everyone if any(name.startswith(wanted) for name in _spellings(who))
        )

    def _span(self, text: str) -> Role | None:
        """18:00-20:00: begin and length; over midnight where it ends before it begins."""
        found = _SPAN.fullmatch(text)
        if found is None or self._minute is not None or self._minutes is not None:
            return None
        first, last = (int(found[at]) * 60 + int(found[at + 1]) for at in (1, 3))
        if max(first, last) > 24 * 60 or int(found[2]) > 59 or int(found[4]) > 59 or first == last:
            return None
        self._minute, self._minutes = first, (last - first) % (24 * 60)
        return Role.TIME

    def _time(self, text: str) -> Role | None:
        found = _TIME.fullmatch(text)
        if found is None or self._minute is not None:
            return None
        hour = int(found[1] or found[3])
        minute = 30 if found[4] else int(found[2] or found[5] or 0)
        if hour > 24 or minute > 59:
            return None
        self._minute = hour * 60 + minute
        return Role.TIME

    def _length(self, text: str) -> Role | None:
        found = _LENGTH.fullmatch(text)
        if found is None or self._minutes is not None:
            return None
        hours = found[2].lower().endswith(("小时", "h"))
        self._minutes = round(float(found[1]) * (60 if hours else 1))
        return Role.LENGTH

    def _word(self, text: str, rest: Sequence[str]) -> Role | None:
        kind = self._kinds.get(text.lower())
        if kind is None or self._kind is not None or self._told:
            return None
        if not _HAN.search(text) and not self._letters_tell(text, rest):
            return None
        self._kind = kind
        return Role.KIND

    def _letters_tell(self, text: str, rest: Sequence[str]) -> bool:
        """Whether letters that are a kind are meant so here."""
        if len(text) == 1 and self._parts and self._parts[-1].role is not Role.AGENT:
            return False
        if self._people:
            return not self._rest
        nearest = next((word for word in rest if self._written_out(word) or self._candidates(word)), "")
        return not self._written_out(nearest)

    def _written_out(self, word: str) -> bool:
        """Whether a word is a kind in Chinese: letters before it mean a person."""
        return word in self._kinds and _HAN.search(word) is not None

    def _person(self, text: str) -> Role | None:
        found = self._candidates(text) if self._named_at_all(text) else ()
        if not found:
            return None
        self._people.append(found)
        return Role.AGENT

    def _named_at_all(self, text: str) -> bool:
        """A second person is named in full, before the facts: a word of them must not become one."""
        in_full = text in self._names or any(text == who.number for who in self._everyone)
        return not self._people or (in_full and not self._told)

    def _day(self, text: str) -> Role | None:
        if self._days is not None or _DIGITS.fullmatch(text):
            return None
        both = _DAYS.fullmatch(text)
        ends = (both[1], both[2]) if both else (text, text)
        try:
            first, last = (parse_day(_SYNONYMS.get(end, end), self._today) for end in ends)
        except ValueError:
            return None
        if first is None or last is None or last < first:
            return None
        self._days = (first, last)
        return Role.DAY


def _spellings(who: AgentRow) -> tuple[str, ...]:
    full, _, initials = who.pinyin.partition(" ")
    return (who.name.lower(), who.number.lower(), full, initials, *map(str.lower, who.logins))
