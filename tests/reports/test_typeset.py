"""Typesetting: bundled faces only, and texts that stay texts."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from ccleader.reports import typeset
from ccleader.words import resources
from tests.reports import printed
from tests.reports.made_review import HOSTILE

TEMPLATE = """
#import "lib.typ": *
#let data = json(bytes(sys.inputs.data))
#show: paper.with("test")
#data.text \\ #fitted(30mm, data.text) #text(weight: "bold", data.text)
"""


@pytest.fixture
def template(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> str:
    """A template of one text beside the shared library."""
    pages = tmp_path / "pages"
    pages.mkdir()
    (pages / "lib.typ").write_bytes((resources() / "pages" / "lib.typ").read_bytes())
    (pages / "probe.typ").write_text(TEMPLATE, "utf-8")
    (tmp_path / "fonts").symlink_to(resources() / "fonts")
    monkeypatch.setattr(typeset, "resources", lambda: tmp_path)
    return "probe"


@pytest.mark.parametrize(
    "text",
    [
        HOSTILE,
        "#panic()",
        "*x* _y_ `z`",
        "$ x^2 $",
        "<label> @label",
        '#include "/etc/passwd"',
        "= 标题",
        "// 不是注释 /* 也不是 */",
        ']#import "x"[',
    ],
)
def test_what_a_user_writes_is_printed_as_it_is(template: str, text: str) -> None:
    found = printed.texts(typeset.pdf(template, {"text": text}))[0]
    assert "".join(text.split()) in "".join(found.replace("\u200b", "").split())


def test_fonts_are_embedded_and_ours(template: str) -> None:
    found = printed.fonts(typeset.pdf(template, {"text": "月度 工号 䶮 㛃 123"}))
    assert found == {"NotoSansSC-Regular": True, "NotoSansSC-Bold": True}


def test_text_is_what_was_written_not_a_radical(template: str) -> None:
    found = printed.texts(typeset.pdf(template, {"text": "月度工号金色长风见面"}))[0]
    assert "月度工号金色长风见面" in found


def test_pictures_are_one_a_page(template: str) -> None:
    found = typeset.pages_png(template, {"text": "页"}, 72)
    assert len(found) == 1
    width, height = struct.unpack(">II", found[0][16:24])
    assert (width, height) == (595, 842)


def test_a_value_that_is_no_number_is_refused(template: str) -> None:
    with pytest.raises(ValueError, match="JSON"):
        typeset.pdf(template, {"text": float("nan")})


def test_the_same_data_make_the_same_file(template: str) -> None:
    assert typeset.pdf(template, {"text": "同"}) == typeset.pdf(template, {"text": "同"})
