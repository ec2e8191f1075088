"""What the program costs, measured: one line a figure, `name value limit ok|SHORT`, and bench.json.

`python -m tests.bench` measures at full size; `--smoke` only shows that every case still runs.
A case is a function marked with `@case`; it yields `Figure`s.
"""

import argparse
import json
import sys
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

OUT = Path("bench.json")


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


def main() -> int:
    """Run the cases whose name contains the given words; 1 when a full run falls short."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help="only cases whose name contains one of these")
    parser.add_argument("--smoke", action="store_true", help="small data, limits not judged")
    options = parser.parse_args()
    figures = []
    for each in CASES:
        if not options.names or any(name in each.__name__ for name in options.names):
            for figure in each(options.smoke):
                print(figure, flush=True)
                figures.append(figure)
    record = {"smoke": options.smoke, "figures": [asdict(f) | {"verdict": f.verdict} for f in figures]}
    OUT.write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")
    return 0 if options.smoke else int(any(figure.verdict == "SHORT" for figure in figures))


if __name__ == "__main__":
    sys.exit(main())
