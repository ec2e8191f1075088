"""A record kind has several places to be entered in; these tests notice a missing one."""

from importlib import import_module
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

import ccleader
from ccleader.models import kinds, schema
from ccleader.models.changed import Changed
from ccleader.models.store import Store
from ccleader.ui.rooms import ROOMS, Entry

PACKAGE = Path(ccleader.__file__).parent
DATABASES = Path(__file__).parent / "databases"


def test_the_migrations_make_what_the_records_say(tmp_path: Path) -> None:
    with Store.open(tmp_path / "new.ccl") as store:
        found = store.read(
            lambda session: compare_metadata(MigrationContext.configure(session.connection()), kinds.METADATA)
        )
    assert found == []


def test_every_schema_has_its_migration() -> None:
    migrations = (PACKAGE / "models" / "migrations" / "versions").glob("v*.py")
    assert {path.stem[1:].partition("_")[0] for path in migrations} == set(schema.VERSIONS)


def test_a_filled_store_of_every_older_schema_is_kept() -> None:
    kept = {path.stem.partition("_")[0] for path in DATABASES.glob("*.ccl")}
    assert set(schema.VERSIONS[:-1]) <= kept


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: str(room.key))
def test_every_room_of_the_sidebar_says_what_concerns_it(room: Entry) -> None:
    concerns = getattr(import_module(room.module), room.name).concerns
    assert concerns
    assert concerns != Changed.ALL


def test_every_room_stands_in_the_sidebar() -> None:
    folders = {path.parent.name for path in (PACKAGE / "ui").glob("*/room.py")}
    assert folders == {room.module.split(".")[-2] for room in ROOMS}
