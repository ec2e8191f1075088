"""Each rule of the check counts the fault that was planted, and no other rule does."""

from pathlib import Path

import pytest
from sqlalchemy import text

from ccleader.metrics.grains import Subject
from ccleader.models import agents, traffic
from ccleader.models.check import check, repair
from ccleader.models.store import Store
from tests.models.made import deliver, fact, month_of_facts, read, team, write

RULES = ("pages", "references", "groups", "history", "days", "months", "files")


@pytest.fixture
def filled(store: Store) -> Store:
    group, people = team(store)
    deliver(store, month_of_facts(people))
    deliver(store, month_of_facts(people[:1]))
    queue = write(store, traffic.add_queue, "宽带热线", group)
    deliver(store, [fact(queue, 20260601, 18, calls_offered=5)], Subject.QUEUE)
    return store


def spoil(store: Store, statement: str) -> dict[str, int]:
    """Write behind the store's back; the rules that are broken then."""
    with store._engine.connect() as connection:
        connection.exec_driver_sql("COMMIT")
        connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
        connection.exec_driver_sql("BEGIN")
        connection.exec_driver_sql(statement)
        connection.commit()
    return {finding.rule: finding.count for finding in read(store, check) if finding.count}


def test_sound_store_breaks_no_rule(filled: Store) -> None:
    findings = read(filled, check)
    assert tuple(finding.rule for finding in findings) == RULES
    assert all(finding.count == 0 and str(finding.sentence) for finding in findings)


@pytest.mark.parametrize(
    ("statement", "broken"),
    [
        ("UPDATE agent SET group_id = 99 WHERE id < 3", {"references": 2, "groups": 2}),
        ("INSERT INTO agent_login VALUES ('x', 99)", {"references": 1}),
        ("DELETE FROM operation WHERE id = 1", {"references": 1, "history": 1}),
        (
            "UPDATE agent_daily SET calls_handled = calls_handled + 1 WHERE agent_id = 1",
            {"days": 2, "months": 1},
        ),
        (
            "UPDATE agent_daily SET agent_days = 0 WHERE agent_id = 2 AND day = 20260601",
            {"days": 1, "months": 1},
        ),
        ("UPDATE agent_daily SET grain = 60 WHERE agent_id = 2", {"days": 2}),
        ("DELETE FROM agent_daily WHERE day = 20260602", {"days": 3, "months": 3}),
        ("DELETE FROM agent_fact WHERE agent_id = 3", {"days": 2}),
        ("DELETE FROM queue_fact", {"days": 1}),
        ("UPDATE agent_fact SET talk_seconds = 5 WHERE batch_id = 1 AND agent_id = 1", {"days": 2}),
        ("UPDATE agent_monthly SET gaps = 1 WHERE agent_id = 1", {"months": 1}),
        ("DELETE FROM agent_monthly", {"months": 3}),
        (
            "INSERT INTO queue_monthly (queue_id, month, agent_days, gaps) VALUES (1, 202601, 0, 0)",
            {"months": 1},
        ),
    ],
)
def test_fault_is_counted(filled: Store, statement: str, broken: dict[str, int]) -> None:
    assert spoil(filled, statement) == broken


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE agent_daily SET calls_handled = calls_handled + 1 WHERE agent_id = 1",
        "DELETE FROM agent_daily WHERE day = 20260602",
        "DELETE FROM agent_fact WHERE agent_id = 3",
        "DELETE FROM agent_monthly",
        "INSERT INTO queue_monthly (queue_id, month, agent_days, gaps) VALUES (1, 202601, 0, 0)",
    ],
)
def test_wrong_sums_say_how_they_are_mended_and_are(filled: Store, statement: str) -> None:
    spoil(filled, statement)
    found = [finding for finding in read(filled, check) if finding.count]
    assert found
    assert all("--repair" in str(detail) for finding in found for detail in finding.details)
    assert all(len(finding.details) == 1 for finding in found)
    write(filled, repair)
    assert not any(finding.count for finding in read(filled, check))


def test_damaged_page_is_counted(store_path: Path) -> None:
    """An index that lacks its rows is found by the integrity check alone."""
    with Store.open(store_path) as store:
        team(store)
        size = store.read(lambda session: session.execute(text("PRAGMA page_size")).scalar_one())
        root = store.read(
            lambda session: session.execute(
                text("SELECT rootpage FROM sqlite_master WHERE name = 'ix_agent_group_id'")
            ).scalar_one()
        )
    spoilt = bytearray(store_path.read_bytes())
    cells = (root - 1) * size + 3
    spoilt[cells : cells + 2] = b"\x00\x02"
    store_path.write_bytes(spoilt)
    with Store.open(store_path) as store:
        found = {finding.rule: finding.count for finding in read(store, check)}
        assert found["pages"] > 0
        assert len(read(store, agents.agents)) == 3


def test_check_writes_nothing_and_needs_no_permission(filled: Store, store_path: Path) -> None:
    filled.close()
    before = store_path.read_bytes()
    with Store.open(store_path, read_only=True) as store:
        assert all(finding.count == 0 for finding in read(store, check))
    assert store_path.read_bytes() == before


def test_rules_of_the_file_are_left_to_the_server(filled: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """On another database there are no pages of ours, and it keeps references by itself."""
    monkeypatch.setattr(filled._engine.dialect, "name", "postgresql")
    from ccleader.models import check as rules

    assert filled.read(rules._damaged_pages) == filled.read(rules._broken_references) == 0
    monkeypatch.undo()
