"""The cases of the benchmark; each module adds its own with `@case`."""

import statistics
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """One measured value and the most it may be, both in the unit the name says."""

    name: str
    value: float
    limit: float

    @property
    def verdict(self) -> str:
        """`ok`, or `SHORT` when the limit is exceeded."""
        return "ok" if self.value <= self.limit else "SHORT"

    def __str__(self) -> str:
        return f"{self.name} {self.value:.3g} {self.limit:.3g} {self.verdict}"


Case = Callable[[bool], Iterable[Figure]]
"""A case takes whether to run small, and yields its figures."""

CASES: list[Case] = []


def case(function: Case) -> Case:
    """Add a function to the benchmark."""
    CASES.append(function)
    return function


def median_seconds(work: Callable[[], object], times: int) -> float:
    """Median wall time of some runs, the first of them not counted."""
    work()
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)
