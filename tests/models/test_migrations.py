"""The upgrade steps end where the mapped classes stand, and a store of every release still opens."""

import re
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, create_engine, text

from ccleader.models import agents, schema
from ccleader.models.check import check
from ccleader.models.kinds import METADATA
from ccleader.models.schema import HEAD, VERSIONS
from ccleader.models.store import Store
from tests.models.made import dump, read

DATABASES = Path(__file__).resolve().parent.parent / "databases"
_TABLES = """
    SELECT name FROM sqlite_master
    WHERE type = 'table' AND name NOT LIKE 'alembic%' AND name NOT LIKE 'sqlite%'
"""
LEFT = tuple(sorted(path.stem for path in DATABASES.glob("*.ccl")))


def upgraded(tmp_path: Path) -> Engine:
    engine = create_engine(f"sqlite:///{tmp_path / 'upgraded.db'}")
    with engine.begin() as connection:
        schema.upgrade(connection)
    return engine


def test_steps_and_classes_make_the_same_tables(tmp_path: Path) -> None:
    engine = upgraded(tmp_path)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_server_default": True})
        assert compare_metadata(context, METADATA) == []
    engine.dispose()


def test_steps_and_classes_write_the_same_schema(tmp_path: Path) -> None:
    """What the comparison of Alembic does not see: WITHOUT ROWID, AUTOINCREMENT, order of columns."""
    mapped = create_engine(f"sqlite:///{tmp_path / 'mapped.db'}")
    METADATA.create_all(mapped)
    engine = upgraded(tmp_path)
    assert _statements(engine) == _statements(mapped)
    engine.dispose()
    mapped.dispose()


def _statements(engine: Engine) -> dict[str, list[str]]:
    query = text("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'alembic%'")
    with engine.connect() as connection:
        rows = connection.execute(query).all()
    return {name: sorted(line.strip(" ,\t") for line in re.split(r"\n", sql)) for name, sql in rows}


def test_known_versions_are_the_steps() -> None:
    folder = Path(schema.__file__).parent / "migrations"
    config = Config()
    config.set_main_option("script_location", str(folder))
    script = ScriptDirectory.from_config(config)
    steps = [step.revision for step in script.walk_revisions()][::-1]
    assert tuple(steps) == VERSIONS
    assert script.get_current_head() == HEAD
    assert len(list((folder / "versions").glob("v*.py"))) == len(VERSIONS)


def test_every_version_left_a_database() -> None:
    """Made by tools/make_database.py before a release; the present schema may not be released yet."""
    assert LEFT in (VERSIONS, VERSIONS[:-1])


@pytest.mark.parametrize("version", LEFT)
def test_database_of_a_release_opens_and_is_sound(version: str, tmp_path: Path) -> None:
    path = Path(shutil.copy(DATABASES / f"{version}.ccl", tmp_path))
    with Store.open(path) as store:
        assert [finding for finding in read(store, check) if finding.count] == []
        assert [row.number for row in read(store, agents.agents, include_left=True)] == [
            "0071",
            "8012",
            "8058",
        ]
        start = dump(store, ("operation", "row_change"))
        while store.undo():
            pass
        while store.redo():
            pass
        redone = dump(store, ("operation", "row_change"))
        redone["agent_group"] = [row for row in redone["agent_group"] if row[1] != "朝阳组"]
        assert redone == start
    assert (path.with_name(f"{version}-backups").exists()) is (version != HEAD)


@pytest.mark.parametrize("version", LEFT)
def test_an_upgrade_leaves_every_value_as_it_was(version: str, tmp_path: Path) -> None:
    path = Path(shutil.copy(DATABASES / f"{version}.ccl", tmp_path))
    with closing(sqlite3.connect(path)) as before:
        tables = [row[0] for row in before.execute(_TABLES)]
        columns = {
            table: [row[1] for row in before.execute(f"PRAGMA table_info({table})")] for table in tables
        }
        were = {table: _values(before, table, names) for table, names in columns.items()}
    Store.open(path).close()
    with closing(sqlite3.connect(path)) as after:
        assert {table: _values(after, table, names) for table, names in columns.items()} == were
    assert all(were[table] for table in ("agent", "agent_fact", "batch", "operation", "target"))


def _values(store: sqlite3.Connection, table: str, columns: list[str]) -> list[tuple[object, ...]]:
    return sorted(store.execute(f"SELECT {', '.join(columns)} FROM {table}"), key=repr)


def test_program_in_a_folder_with_a_percent_sign_upgrades(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "100% 程序"
    shutil.copytree(schema._MIGRATIONS, folder)
    monkeypatch.setattr(schema, "_MIGRATIONS", folder)
    upgraded(tmp_path).dispose()
