"""Thirty two-page reviews from store to PDF, against bare Typst on the same prepared data."""

import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benches import Figure, case
from tests.benches.stores import five_years

_OURS = """
import json, sys, time
from datetime import date, datetime
from pathlib import Path
from ccleader.models.store import Store
from ccleader.reports import review, review_pages, typeset
store, kept = map(Path, sys.argv[1:])
with Store.open(store) as opened:
    start = time.perf_counter()
    reviews = opened.read(lambda s: review.gather_group(s, 1, date(2026, 10, 1), datetime(2026, 11, 2)))
    data = review_pages.data(reviews)
    pages = typeset.pdf("review", data)
    print(time.perf_counter() - start)
assert len(reviews) == 30 and pages.startswith(b"%PDF")
kept.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
"""

_BARE = """
import sys, time
from pathlib import Path
import typst
pages, fonts, kept = map(Path, sys.argv[1:])
data = kept.read_text(encoding="utf-8")
start = time.perf_counter()
faces = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(fonts)])
compiler = typst.Compiler(input=pages / "review.typ", root=pages, font_paths=faces)
compiler.compile(format="pdf", pdf_tags=False, sys_inputs={"data": data})
print(time.perf_counter() - start)
"""


@case
def thirty_reviews(small: bool) -> Iterator[Figure]:
    """Fresh processes in turn, since Typst remembers what it compiled."""
    store = five_years(small=small)
    resources = Path(__file__).resolve().parents[2] / "resources"
    ours, bare = [], []
    with tempfile.TemporaryDirectory() as folder:
        kept = Path(folder, "data.json")
        for _ in range(1 if small else 5):
            ours.append(_run(_OURS, store, kept))
            bare.append(_run(_BARE, resources / "pages", resources / "fonts", kept))
    yield Figure("thirty_reviews_over_bare_typst", statistics.median(ours) / statistics.median(bare), 2)


def _run(script: str, *arguments: Path) -> float:
    command = [sys.executable, "-c", script, *map(str, arguments)]
    return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
