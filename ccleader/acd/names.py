"""One header: its normal form, the unit or threshold inside it, and the target it names."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from ccleader.acd import lexicon
from ccleader.acd.lexicon import Thing
from ccleader.acd.reading import Unit

_TRADITIONAL = str.maketrans(
    "號員稱話時長間數總計處理後轉閒閑繫應簽錄線結簡呼損棄滿評價係區單鐘統組隊務業開關實際請來電響鈴類離週曆達級備註畫個訊轄",
    "号员称话时长间数总计处理后转闲闲系应签录线结简呼损弃满评价系区单钟统组队务业开关实际请来电响铃类离周历达级备注画个讯辖",
)
_THRESHOLD = re.compile(r"[<≤]?\s*=?\s*(\d{1,3})\s*(?:seconds|secs?|秒钟?|s|\"|″|”)(?![a-z])", re.I)
_MINUTES = re.compile(r"(\d{1,3})\s*-?\s*(?:minutes?|mins?|分钟)(?![a-z])", re.I)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_BRACKETED = re.compile(r"[(\[{<【]([^()\[\]{}<>【】]*)[)\]}>】]")
_IN_UNIT = re.compile(r"\b(?:in\s+)?(seconds|secs?|minutes|mins|milliseconds|ms|hours|hrs?)$")
_WORD = re.compile(r"\{[nm]\}|[a-z0-9]+|[\u3400-\u9fff]+")


@dataclass(frozen=True)
class Name:
    """A header in normal form; `tokens` are its words, `key` them joined, `bare` without any brackets."""

    tokens: tuple[str, ...]
    bare: tuple[str, ...]
    unit: Unit | None = None
    percent: bool = False
    threshold: int | None = None
    minutes: int | None = None

    @property
    def key(self) -> str:
        """The normal form to look up and to compare."""
        return "".join(self.tokens)


@dataclass(frozen=True)
class Sense:
    """What a header means: a target key (or "rate", "extreme", "dimension"), how surely (0–100), its rank."""

    target: str
    confidence: int
    rank: int


@cache
def name(header: str) -> Name:
    """The normal form of a header as it stands in the file."""
    text = unicodedata.normalize("NFKC", header).translate(_TRADITIONAL)
    text = text.replace("座席", "坐席").strip()
    if text.startswith("[") and text.endswith("]"):
        text = text[1:-1]
    text = _CAMEL.sub(" ", text).lower()
    percent = "%" in text
    text, threshold = _take(_THRESHOLD, text, "{n}")
    text, minutes = _take(_MINUTES, text, "{m}")
    unit: Unit | None = None
    for bracketed in _BRACKETED.finditer(text.replace("{n}", "").replace("{m}", "")):
        word = bracketed[1].strip()
        known = lexicon.unit_words().get(word)
        if known == "%":
            percent = True
        elif known:
            unit = Unit(known)
        if known or word in ("y/n", "是/否"):
            text = text.replace(bracketed[0], " ")
    if found := _IN_UNIT.search(text.replace("_", " ").strip()):
        unit = Unit(lexicon.unit_words()[found[1]])
        text = text.replace("_", " ").strip()[: found.start()]
    return Name(
        tuple(_WORD.findall(text)),
        tuple(_WORD.findall(re.sub(r"\([^()]*\)|（[^（）]*）", " ", text))),
        unit,
        percent,
        threshold,
        minutes,
    )


def _take(pattern: re.Pattern[str], text: str, sign: str) -> tuple[str, int | None]:
    found = pattern.search(text)
    return (text, None) if found is None else (pattern.sub(f" {sign} ", text, count=1), int(found[1]))


@cache
def sense(header: str) -> Sense | None:
    """What a header means, by the dictionary, else by its grammar; None if it says nothing we know."""
    this = name(header)
    for tokens, confidence in ((this.tokens, 98), (this.bare, 94)):
        known = lexicon.exact().get("".join(tokens))
        if known is not None and not (this.percent and "_" in known[0] and "agent" not in known[0]):
            return Sense(known[0], confidence, known[1])
    if this.percent:
        return Sense("rate", 90, 0)
    for tokens, confidence in ((this.tokens, 88), (this.bare, 86)):
        target = _by_grammar(tokens, this.unit)
        if target:
            return Sense(target, confidence, 100)
    return None


def _by_grammar(tokens: tuple[str, ...], unit: Unit | None) -> str:
    """The target of a name made of a thing and a quantity: 呼入 + 通话 + 总时长; avg + talk + time."""
    has, rest = _quantities(list(tokens))
    thing = _thing(rest)
    if "rate" in has:
        return "rate"
    if "extreme" in has:
        return "extreme"
    if thing is None:
        return ""
    if "{n}" in tokens:
        return thing.threshold
    timed = "time" in has or unit not in (None, Unit.COUNT, Unit.FLAG)
    if "average" in has:
        return thing.average
    if timed:
        return thing.time
    if "count" in has or unit is Unit.COUNT:
        return thing.count
    return (thing.time or thing.count) if "total" in has and not thing.count else thing.bare


def _quantities(tokens: list[str]) -> tuple[set[str], list[list[str]]]:
    """The kinds of quantity words found, and the tokens left: with fillers, and without."""
    found: set[str] = set()
    for kind, vocabulary in lexicon.quantities().items():
        if kind == "filler":
            continue
        for word in vocabulary:
            tokens, met = _without(tokens, word)
            if met:
                found.add(kind)
    lean = tokens
    for word in lexicon.quantities()["filler"]:
        lean, _ = _without(lean, word)
    return found, [tokens, lean]


def _without(tokens: list[str], word: str) -> tuple[list[str], bool]:
    """The tokens without a word: Latin words whole, Chinese ones anywhere inside a token."""
    if word.isascii():
        return [token for token in tokens if token != word], word in tokens
    left = [token.replace(word, "") for token in tokens]
    return [token for token in left if token], left != tokens


def _thing(candidates: list[list[str]]) -> Thing | None:
    for tokens in candidates:
        joined = "".join(token for token in tokens if token not in ("{n}", "{m}"))
        for thing in lexicon.things():
            if joined in thing.words:
                return thing
    return None
