"""What the program costs, measured: one line a figure, `name value limit ok|SHORT`, and bench.json.

`python -m tests.bench` measures at full size; `--smoke` only shows that every case still runs.
The cases stand in `tests/benches`.
"""

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path

from tests.benches import CASES, attendance, conduct, figures, handovers, imports, reviews, rooms, window

OUT = Path("bench.json")

MODULES = (figures, imports, window, reviews, handovers, attendance, rooms, conduct)
"""The modules whose cases are measured, in order."""


def main() -> int:
    """Run the cases whose name contains the given words; 1 when a full run falls short."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help="only cases whose name contains one of these")
    parser.add_argument("--smoke", action="store_true", help="small data, limits not judged")
    options = parser.parse_args()
    measured = []
    for each in CASES:
        if not options.names or any(name in each.__name__ for name in options.names):
            for figure in each(options.smoke):
                print(figure, flush=True)
                measured.append(figure)
    record = {"smoke": options.smoke, "figures": [asdict(f) | {"verdict": f.verdict} for f in measured]}
    OUT.write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")
    return 0 if options.smoke else int(any(figure.verdict == "SHORT" for figure in measured))


if __name__ == "__main__":
    sys.exit(main())
