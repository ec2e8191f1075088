"""Quick entry of quality: a clean call in one line, and nothing that is not exact."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from ccleader import words
from ccleader.metrics import periods
from ccleader.models import scorecards
from ccleader.models.agents import agents
from ccleader.models.changed import Changed
from ccleader.models.quality import CheckState, evaluations
from ccleader.models.store import Store
from ccleader.ui.quick_ask import Ask
from ccleader.ui.quick_kinds import BY_KEY, WORDS
from ccleader.ui.quick_parsing import understand
from ccleader.words import phrase
from tests.ui.conftest import TODAY

NOW = datetime.combine(TODAY, time(9, 30))


def _ask(store: Store, line: str) -> Ask:
    words.use("en")
    said = understand(line, store.read(lambda session: agents(session, 1)), WORDS, TODAY)
    assert said.kind == "quality"
    return Ask(1, "quality", said.sure, said.first, said.last, said.minute, said.minutes, said.text, NOW)


@pytest.fixture
def store(filled: Path) -> Iterator[Store]:
    """A store with a scorecard."""

    def card(session: Session) -> Changed:
        scorecards.add_starter(session, 1, date(2026, 1, 1))
        return Changed.SCORECARDS

    with Store.open(filled) as opened:
        opened.write(phrase("operations", "Card"), card)
        yield opened


@pytest.mark.parametrize("word", ["质检", "zj", "z"])
def test_a_clean_call_takes_one_line(store: Store, word: str) -> None:
    ask = _ask(store, f"gzx {word} R260629 6月29日")
    told = store.read(lambda session: BY_KEY["quality"].effect(session, ask))
    assert told.blocked is None
    assert "100 points" in " ".join(map(str, told.lines))
    store.write(phrase("operations", "Check"), lambda session: BY_KEY["quality"].write(session, ask))
    (made,) = store.read(lambda session: evaluations(session, 1, periods.month(TODAY)))
    assert (made.agent, made.call_ref, made.day) == ("郭子轩", "R260629", date(2026, 6, 29))
    assert (made.score, made.state) == (100, CheckState.SAVED)
    again = store.read(lambda session: BY_KEY["quality"].effect(session, ask))
    assert again.blocked is not None


def test_a_recording_is_asked_for(store: Store) -> None:
    told = store.read(lambda session: BY_KEY["quality"].effect(session, _ask(store, "gzx 质检")))
    assert "recording" in str(told.blocked)


def test_a_recording_is_one_agents(store: Store) -> None:
    ask = _ask(store, "郭子轩 林晓彤 质检 R1")
    told = store.read(lambda session: BY_KEY["quality"].effect(session, ask))
    assert "Name one" in str(told.blocked)
