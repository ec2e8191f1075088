"""The refused rows of a file as a workbook: its own columns and why; to correct and import again. No Qt."""

from __future__ import annotations

from pathlib import Path

from ccleader.acd.preview import Preview
from ccleader.reports import workbook
from ccleader.reports.workbook import SheetOut
from ccleader.ui.imports.lines import Looked
from ccleader.ui.imports.preview_lines import refused, refused_columns
from ccleader.words import translate


def sheets(preview: Preview, looked: Looked) -> list[SheetOut]:
    """One sheet for each sheet of the report that has refused rows."""
    found = [
        (sheet.reading, refused(lines)) for sheet, lines in zip(preview.sheets, looked.lines, strict=True)
    ]
    return [SheetOut(sheet.sheet, refused_columns(sheet), lines) for sheet, lines in found if lines]


def file_name(path: Path) -> str:
    """The name proposed for the workbook."""
    return f"{path.stem}_{translate('imports', 'refused')}.xlsx"


def export(path: Path, preview: Preview, looked: Looked) -> Path:
    """Write the workbook; Trouble where that fails."""
    workbook.write(path, sheets(preview, looked))
    return path
