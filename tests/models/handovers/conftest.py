"""A floor for every test of handovers, with PINs that cost nothing to check."""

from __future__ import annotations

import pytest
from argon2 import PasswordHasher

from ccleader.models import leaders
from ccleader.models.store import Store
from tests.models.handovers.staged import Floor, floor


@pytest.fixture(autouse=True)
def _cheap_pins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(leaders, "HASHER", PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))


@pytest.fixture
def staged(store: Store) -> Floor:
    return floor(store)
