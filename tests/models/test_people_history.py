"""Undo and redo over the records of people: points, checks, coaching and their files, from first to last."""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain, count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ccleader.models.store import Store
from ccleader.words import phrase
from tests.models import coaching_steps, conduct_steps, file_steps, quality_steps
from tests.models.any_steps import Step, apply, begin, there_and_back

Fresh = Callable[[str], Path]

KINDS = {
    "conduct": conduct_steps,
    "quality": quality_steps,
    "coaching": coaching_steps,
    "file": file_steps,
}
BEGINNING: list[Step] = [("conduct", "starter", 0, 0), ("quality", "starter", 1, 0)]
LIVES: list[list[Step]] = [
    [(kind, *step) for step in life] for kind, steps in KINDS.items() for life in steps.LIVES
]
EPISODES = st.one_of(
    st.sampled_from(LIVES),
    st.one_of(*(steps.STEPS for steps in KINDS.values())).map(lambda step: [step]),
)

_names = count()


@pytest.mark.slow
@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(episodes=st.lists(EPISODES, min_size=4, max_size=12))
def test_any_history_of_people_is_undone_and_done_again(
    fresh_path: Fresh, episodes: list[list[Step]]
) -> None:
    there_and_back(fresh_path(f"people{next(_names)}.ccl"), [*BEGINNING, *chain.from_iterable(episodes)])


@pytest.mark.parametrize("life", LIVES, ids=lambda life: " ".join(step[1] for step in life))
def test_each_life_goes_on_to_its_end(store: Store, life: list[Step]) -> None:
    """Nothing of the steps above is refused or without effect, so that their undoing means something."""
    begin(store)
    for step in (*BEGINNING, *life):
        made = store.write(phrase("operations", "Step"), lambda session, step=step: apply(session, step))
        assert made.operation is not None, step
