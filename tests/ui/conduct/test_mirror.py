"""The page of even-handedness: who got what for the same, who was noticed when, and what is only chance."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ccleader.models.conduct import ConductRow
from ccleader.ui.conduct.mirror_page import AGENT_COLUMNS, ARTICLE_COLUMNS
from ccleader.ui.conduct.room import MIRROR, ConductRoom

Calm = Callable[[], None]


@pytest.fixture
def mirror(room: ConductRoom, calm: Calm) -> ConductRoom:
    room.tabs.choose(MIRROR)
    calm()
    return room


def test_the_same_article_shows_who_was_warned_and_who_got_points(mirror: ConductRoom) -> None:
    line = mirror.mirror.articles.rows[0]
    told = {column.key: column.shown(line) for column in ARTICLE_COLUMNS}
    assert (told["number"], told["times"], told["words"]) == ("第3条", "3", "2")
    assert told["who"] == "郭子轩 △1 ■1   唐欣然 △1"


def test_every_agent_stands_with_when_he_was_noticed(mirror: ConductRoom) -> None:
    lines = {line.told.agent.name: line for line in mirror.mirror.agents.rows}
    told = {column.key: column.shown(lines["郭子轩"]) for column in AGENT_COLUMNS}
    assert (told["records"], told["kinds"], told["ratio"], told["coached"]) == ("3", "1 : 2", "0 : 3", "—")
    assert len(lines) == 6


def test_nobody_is_marked_where_too_little_happened(mirror: ConductRoom) -> None:
    assert mirror.mirror.said.text()
    assert not any(line.real for line in mirror.mirror.agents.rows)


def test_a_row_leads_to_its_records(mirror: ConductRoom, calm: Calm) -> None:
    found: list[list[ConductRow]] = []
    mirror.mirror.opened.connect(lambda rows, at: found.append(rows))
    mirror.mirror.agent_table.opened.emit(
        next(line for line in mirror.mirror.agents.rows if line.told.agent.name == "郭子轩")
    )
    calm()
    assert [row.agent for row in found[0]] == ["郭子轩"] * 3
    assert mirror.drawer.isVisible()
