"""One report on its way in: its file, what was said about it, what was understood, what became of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from ccleader.acd.preview import Preview
from ccleader.acd.reading import Progress, Reading, ReadOptions, SheetReading
from ccleader.ui.imports.lines import Looked
from ccleader.words import Phrase


class State(StrEnum):
    """How far a file is; a REFUSED one was read but no sheet of it can be taken in as it is."""

    WAITING = "waiting"
    READING = "reading"
    COMPARING = "comparing"
    READY = "ready"
    REFUSED = "refused"
    FAILED = "failed"
    WRITING = "writing"
    DONE = "done"


BUSY = (State.WAITING, State.READING, State.COMPARING, State.WRITING)
"""States that end by themselves."""


@dataclass(eq=False)
class Incoming:
    """A file and its way; `sheet` is the number of the sheet on view, `fault` why it failed."""

    path: Path
    size: int
    options: ReadOptions = field(default_factory=ReadOptions)
    add_agents: bool = False
    state: State = State.WAITING
    reading: Reading | None = None
    preview: Preview | None = None
    looked: Looked | None = None
    sheet: int = 0
    fault: Phrase | None = None
    batch: int | None = None
    withdrawn: bool = False
    progress: Progress | None = None

    @property
    def busy(self) -> bool:
        """True while something is being done to the file."""
        return self.state in BUSY

    @property
    def writes(self) -> int:
        """Facts that writing would add; 0 unless the file is ready."""
        return self.preview.writes if self.preview is not None and self.state is State.READY else 0

    @property
    def on_view(self) -> SheetReading | None:
        """The sheet on view."""
        return None if self.reading is None else self.reading.sheets[self.sheet]

    @property
    def written(self) -> bool:
        """True from the moment it is being written."""
        return self.state in (State.WRITING, State.DONE)

    @property
    def signatures(self) -> set[str]:
        """The layouts of the file's sheets."""
        return set() if self.reading is None else {sheet.signature for sheet in self.reading.sheets}

    @property
    def chosen(self) -> Mapping[str, str]:
        """Header → target as said by hand for the sheet on view."""
        sheet = self.on_view
        return {} if sheet is None else self.options.mappings.get(sheet.signature, {})

    def take(self, reading: Reading) -> None:
        """Keep what was understood; show the sheet shown before, else the first that can be taken in."""
        self.reading, self.preview, self.looked, self.fault = reading, None, None, None
        taken = [number for number, sheet in enumerate(reading.sheets) if sheet.refusal is None]
        if self.sheet >= len(reading.sheets) or (taken and self.sheet not in taken):
            self.sheet = taken[0] if taken else 0
