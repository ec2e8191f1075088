"""The refused rows of a file as a workbook: its own columns and why; to correct and import again. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ccleader.acd.preview import Preview
from ccleader.reports import workbook
from ccleader.reports.workbook import SheetOut
from ccleader.ui.imports.lines import Line, refused_lines
from ccleader.ui.imports.preview_lines import refused_columns
from ccleader.words import translate


def sheets(preview: Preview, lines: Sequence[Sequence[Line]]) -> list[SheetOut]:
    """One sheet for each sheet of the report that has refused rows."""
    return [
        SheetOut(sheet.reading.sheet, refused_columns(sheet.reading), refused)
        for sheet, refused in zip(preview.sheets, lines, strict=True)
        if refused
    ]


def file_name(path: Path) -> str:
    """The name proposed for the workbook."""
    return f"{path.stem}_{translate('imports', 'refused')}.xlsx"


def export(path: Path, preview: Preview) -> Path:
    """Write the workbook; Trouble where that fails."""
    workbook.write(path, sheets(preview, refused_lines(preview)))
    return path
