"""`ccleader --self-test`: go the whole way once in an empty folder, to show that an installation is whole."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ccleader import words
from ccleader.errors import Trouble

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

REPORT = """演示报表
统计时段：2026-06-01 至 2026-06-02
工号,姓名,日期,呼入接听量,通话时长,话后处理时长,签入时长,示忙时长
0012,林晓彤,2026-06-01,90,4:10:00,0:30:00,7:00:00,0:30:00
0012,林晓彤,2026-06-02,95,4:20:00,0:31:00,7:05:00,0:28:00
合计,,,185,8:30:00,1:01:00,14:05:00,0:58:00
"""

WINDOW_SECONDS = 30
"""How long the window may take to show its first room."""

Step = Callable[[Path], None]


def run() -> int:
    """Every step in order, a line each; 1 as soon as one fails."""
    with tempfile.TemporaryDirectory(prefix="ccleader-self-test-", ignore_cleanup_errors=True) as name:
        for step in STEPS:
            try:
                step(Path(name))
            except (Trouble, OSError, RuntimeError, ImportError, AssertionError) as error:
                click.echo(f"{step.__name__.strip('_')}: {type(error).__name__}: {error}", err=True)
                return 1
            click.echo(f"{step.__name__.strip('_')} ok")
    return 0


def _expect(holds: bool, otherwise: str) -> None:
    if not holds:
        raise RuntimeError(otherwise)


def _resources(_folder: Path) -> None:
    """Everything that travels with the program is there."""
    for name in ("fonts", "icons", "pages", "demo", "translations/ccleader_zh_CN.qm"):
        _expect((words.resources() / name).exists(), f"{words.resources() / name} is missing")


def _translations(_folder: Path) -> None:
    """Chinese is spoken."""
    before = words.language()
    words.use("zh_CN")
    _expect(words.translate("metrics", "Satisfaction") == "满意度", "the Chinese words are missing")
    words.use(before)


def _import(folder: Path) -> None:
    """A report goes through gate, child process and preview into a store, and its figures come out."""
    from ccleader.acd.reading import ReadOptions
    from ccleader.cli.imports import bring_in
    from ccleader.metrics.catalog import BY_KEY
    from ccleader.metrics.periods import month
    from ccleader.models.figures import figures
    from ccleader.models.store import Store

    report = folder / "report.csv"
    report.write_text(REPORT, encoding="gb18030")
    with Store.open(folder / "test.ccl") as store:
        bring_in(store, report, ReadOptions(), add_agents=True)
        found = store.read(
            lambda session: figures(session, [BY_KEY["calls_handled"]], month(date(2026, 6, 1)))
        )
    _expect([figure.value for figure in found] == [185], f"185 calls went in, {found} came out")


def _review(folder: Path) -> None:
    """A review becomes a PDF."""
    from ccleader.cli.pages import write_reviews
    from ccleader.models.store import Store

    with Store.open(folder / "test.ccl") as store:
        pages = write_reviews(store, date(2026, 6, 1), (), folder, "pdf", datetime(2026, 7, 1))
    _expect([page.read_bytes()[:5] for page in pages] == [b"%PDF-"], "no PDF was made")


def _signing(folder: Path) -> None:
    """A leader signs with a PIN; the calendar knows a statutory holiday."""
    from ccleader.metrics.periods import Period
    from ccleader.models import leaders, workdays
    from ccleader.models.changed import Changed
    from ccleader.models.store import Store
    from ccleader.words import phrase

    now, festival = datetime(2026, 6, 19, 8), date(2026, 6, 19)
    with Store.open(folder / "test.ccl") as store:

        def sign(session: Session) -> tuple[Changed, object]:
            made = leaders.add_leader(session, leaders.LeaderForm("周敏"))
            leaders.set_pin(session, made, "1234", now=now)
            return Changed.LEADERS, leaders.check_pin(session, made, "1234", now)

        refusal = store.write(phrase("operations", "Set up leaders and shifts"), sign).value
        days = store.read(lambda session: workdays.days(session, Period(festival, festival)))
    _expect(refusal is None, f"the PIN was refused: {refusal}")
    kind = days[festival].kind
    _expect(kind is workdays.DayKind.STATUTORY, f"{festival} is no holiday here, but {kind}")


def _window(folder: Path) -> None:
    """The window opens on the store, without a screen, finds Chinese letters and closes."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QFontDatabase
    from PySide6.QtWidgets import QApplication

    from ccleader import app

    application = QApplication([])
    window = app.build(application, str(folder / "test.ccl"), folder / "data", "", datetime.now, None)
    chinese = QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese)
    _expect(bool(chinese), "no font has Chinese letters")
    QTimer.singleShot(WINDOW_SECONDS * 1000, application.quit)
    watch = QTimer()
    watch.timeout.connect(lambda: window.room is not None and application.quit())
    watch.start(100)
    window.show()
    app.loop(application)
    _expect(window.room is not None, "no room came on view")
    window.close()


STEPS: tuple[Step, ...] = (_resources, _translations, _import, _review, _signing, _window)
