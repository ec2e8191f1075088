"""A large honest workbook, written fast: 200,000 rows × 20 columns as Excel itself would lay them out."""

import random
import zipfile
from datetime import date, timedelta
from pathlib import Path

HEADERS = (
    "日期",
    "时段",
    "工号",
    "姓名",
    "呼入量",
    "接听量",
    "放弃量",
    "20秒内接通",
    "通话时长(秒)",
    "保持时长(秒)",
    "话后处理时长(秒)",
    "振铃时长(秒)",
    "签入时长(秒)",
    "示闲时长(秒)",
    "示忙时长(秒)",
    "示忙次数",
    "呼出量",
    "转接量",
    "参评量",
    "满意量",
)

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/xl/workbook.xml" ContentType="application/'
    'vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
    f'Type="{_RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELATIONS}"><sheets>'
    '<sheet name="坐席半小时报表" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="rId2" Type="{_RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
}


class _Strings:
    def __init__(self) -> None:
        self.places: dict[str, int] = {}

    def cell(self, text: str) -> str:
        return f't="s"><v>{self.places.setdefault(text, len(self.places))}</v></c>'

    def xml(self) -> str:
        items = "".join(f"<si><t>{text}</t></si>" for text in self.places)
        return f'<sst xmlns="{_MAIN}">{items}</sst>'


def half_hour_report(path: Path, rows: int, agents: int = 30) -> Path:
    """Write an agent × half-hour report of about `rows` rows × 20 columns."""
    source, strings = random.Random(20261121), _Strings()
    letters = [chr(ord("A") + index) for index in range(len(HEADERS))]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as book:
        for name, text in _PARTS.items():
            book.writestr(name, f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>{text}')
        with book.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
            sheet.write(f'<worksheet xmlns="{_MAIN}"><sheetData>'.encode())
            for number in range(1, rows + 2):
                cells = _texts(strings, number, agents)
                values = [] if number == 1 else [source.randrange(1800) for _ in HEADERS[4:]]
                cells += [f"><v>{value}</v></c>" for value in values]
                placed = (
                    f'<c r="{letter}{number}" {cell}' for letter, cell in zip(letters, cells, strict=True)
                )
                sheet.write(f'<row r="{number}">{"".join(placed)}</row>'.encode())
            sheet.write(b"</sheetData></worksheet>")
        book.writestr("xl/sharedStrings.xml", strings.xml())
    return path


def _texts(strings: _Strings, number: int, agents: int) -> list[str]:
    if number == 1:
        return [strings.cell(header) for header in HEADERS]
    moment, agent = divmod(number - 2, agents)
    day, slot = divmod(moment, 20)
    minutes = 480 + slot * 30
    texts = (
        (date(2026, 1, 1) + timedelta(days=day)).isoformat(),
        f"{minutes // 60:02d}:{minutes % 60:02d}-{(minutes + 30) // 60:02d}:{(minutes + 30) % 60:02d}",
        str(8000 + agent),
        f"组员{agent:02d}",
    )
    return [strings.cell(text) for text in texts]
