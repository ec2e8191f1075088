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


def median_seconds(times: int, *works: Callable[[], object]) -> list[float]:
    """Median wall time of each work, run in turn; the first round is not counted."""
    taken: list[list[float]] = [[] for _ in works]
    for _ in range(times + 1):
        for seconds, work in zip(taken, works, strict=True):
            start = time.perf_counter()
            work()
            seconds.append(time.perf_counter() - start)
    return [statistics.median(seconds[1:]) for seconds in taken]
