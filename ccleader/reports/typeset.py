"""Template and data to pages: Typst with the templates and fonts of resources/, and no others."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache

import typst

from ccleader.words import resources

Data = Mapping[str, object] | Sequence[object]
"""What a template reads: JSON values. Texts in it are printed as they are, never as markup."""


def pdf(template: str, data: Data) -> bytes:
    """The PDF of resources/pages/`template`.typ filled with `data`."""
    made = _compiler(template).compile(format="pdf", pdf_tags=False, sys_inputs=_inputs(data))
    assert isinstance(made, bytes)
    return made


def pages_png(template: str, data: Data, ppi: float) -> list[bytes]:
    """The same pages as pictures, `ppi` pixels an inch, one PNG a page."""
    made = _compiler(template).compile(format="png", ppi=ppi, sys_inputs=_inputs(data))
    if made is None or isinstance(made, bytes):
        return [made] if made else []
    return made


def _inputs(data: Data) -> dict[str, str]:
    return {"data": json.dumps(data, ensure_ascii=False, allow_nan=False)}


def _compiler(template: str) -> typst.Compiler:
    pages = resources() / "pages"
    return typst.Compiler(input=pages / f"{template}.typ", root=pages, font_paths=_fonts())


@cache
def _fonts() -> typst.Fonts:
    """The bundled faces, read once."""
    folder = str(resources() / "fonts")
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder])
