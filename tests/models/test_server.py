"""The address may be a URL: the same records on a database that is not the store's own SQLite."""

from datetime import date, datetime
from pathlib import Path

import pytest
from sqlalchemy.dialects import registry

from ccleader.errors import Trouble
from ccleader.metrics.catalog import BY_KEY
from ccleader.metrics.periods import month
from ccleader.models import attachments, traffic
from ccleader.models.attachments import Owner
from ccleader.models.check import check
from ccleader.models.figures import By, figures
from ccleader.models.store import Store
from tests.models import elsewhere
from tests.models.conducted import recorded
from tests.models.made import deliver, dump, month_of_facts, read, team, write


@pytest.fixture
def address(tmp_path: Path) -> str:
    registry.register("elsewhere", elsewhere.__name__, "Dialect")
    return f"elsewhere:///{tmp_path / 'server.db'}"


def test_records_live_on_another_database_too(address: str) -> None:
    with Store.open(address) as store:
        assert (store.path, store.last_backup) == (None, None)
        _, people = team(store)
        number = deliver(store, month_of_facts(people))
        start = dump(store, ("operation", "row_change"))
        write(store, traffic.withdraw, number)
        store.undo()
        assert dump(store, ("operation", "row_change")) == start
    with Store.open(address) as store:
        period = month(date(2026, 6, 1))
        found = read(store, figures, [BY_KEY["aht"]], period, by=[By.AGENT])
        assert [figure.keys[0] for figure in found] == people
        assert all(finding.count == 0 for finding in read(store, check))
        with pytest.raises(Trouble):
            store.backup()


def test_server_that_this_program_cannot_speak_with_is_told() -> None:
    with pytest.raises(Trouble) as caught:
        Store.open("oracle://host/base")
    assert "oracle://host/base" in str(caught.value)


def test_files_of_a_store_on_a_server_lie_in_the_folder_it_was_opened_with(
    address: str, tmp_path: Path
) -> None:
    photo = tmp_path / "现场照片.jpg"
    photo.write_bytes(b"photo")
    with Store.open(address, files=tmp_path / "files") as store:
        recorded(store)
        write(store, attachments.attach, Owner.CONDUCT, 1, photo, datetime(2026, 6, 30))
        (row,) = read(store, attachments.attachments, Owner.CONDUCT, 1)
        path = read(store, attachments.path_of, row)
        assert path.parent.parent == tmp_path / "files"
        assert all(finding.count == 0 for finding in read(store, check))
        path.unlink()
        (detail,) = read(store, check)[-1].details
        assert "现场照片.jpg" in str(detail)
    with Store.open(address) as store, pytest.raises(Trouble):
        read(store, attachments.path_of, row)
