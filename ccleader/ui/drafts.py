"""What was typed and is not written yet, kept until it is; it outlives the widget and the window."""

from __future__ import annotations

import json
from typing import Any

from PySide6.QtCore import QSettings


class Drafts:
    """One draft for each thing of a kind; a draft is anything JSON can say."""

    def __init__(self, settings: QSettings, kind: str) -> None:
        self._settings = settings
        self._key = f"drafts/{kind}"

    def of(self, what: object) -> Any:
        """The draft of a thing; None where there is none."""
        return self._all().get(str(what))

    def keep(self, what: object, typed: object) -> None:
        """Remember what is typed for a thing; nothing (None, "") forgets it."""
        drafts = self._all()
        if typed:
            drafts[str(what)] = typed
        else:
            drafts.pop(str(what), None)
        self._settings.setValue(self._key, json.dumps(drafts, ensure_ascii=False))

    def _all(self) -> dict[str, Any]:
        kept = self._settings.value(self._key)
        drafts: dict[str, Any] = json.loads(str(kept)) if kept else {}
        return drafts
