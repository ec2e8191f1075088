"""The check code: eight hexadecimal digits over all that was signed."""

from __future__ import annotations

import hashlib
import json
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from ccleader.models.base import Base
from ccleader.models.handovers.records import Handover, HandoverItem, HandoverMatter

_NOT_SIGNED = {"state", "question", "sealed_at", "read_by", "check_code", "by"}
"""What is written of a handover after the signatures, or beside them."""


def code(session: Session, handover: Handover) -> str:
    """The code of a handover as it stands: BLAKE2s over canonical JSON of its text, items and matters."""
    text = {name: value for name, value in _columns(handover).items() if name not in _NOT_SIGNED}
    content: dict[str, Any] = {"handover": text}
    for name, kind in (("items", HandoverItem), ("matters", HandoverMatter)):
        rows = session.scalars(select(kind).where(kind.handover_id == handover.id))
        content[name] = sorted((_columns(row) for row in rows), key=_canonical)
    return hashlib.blake2s(_canonical(content).encode(), digest_size=4).hexdigest()


def _columns(row: Base) -> dict[str, Any]:
    return {column.name: getattr(row, column.name) for column in row.__table__.columns}


def _canonical(content: Any) -> str:
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_written)


def _written(moment: date) -> str:
    """A day, or a moment with its time (`date.isoformat` itself would drop that)."""
    return moment.isoformat()


def shown(code: str) -> str:
    """The code as people compare it: 7F2C-91AE; empty where there is none."""
    return f"{code[:4]}-{code[4:]}".upper() if code else ""


def verify(session: Session, handover_id: int) -> bool:
    """Whether a signed handover still says what was signed; a draft has nothing to compare."""
    handover = session.get_one(Handover, handover_id)
    return not handover.check_code or code(session, handover) == handover.check_code
