"""What is dragged: a kind, an id and the day it comes from, as mime data."""

import json
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from PySide6.QtCore import QByteArray, QMimeData

MIME_TYPE = "application/x-runstrength-drag"


class DragKind(StrEnum):
    """Things that can be dragged."""

    EXERCISE = "exercise"
    ITEM = "item"
    SESSION = "session"
    RUN = "run"


@dataclass(frozen=True, slots=True)
class DragPayload:
    """One dragged thing; `source` is the day it stands on, None from the catalogue."""

    kind: DragKind
    id: str
    source: date | None = None


def pack(payload: DragPayload) -> QMimeData:
    """Mime data that `unpack` reads."""
    day = payload.source.isoformat() if payload.source else None
    text = json.dumps({"kind": payload.kind.value, "id": payload.id, "source": day})
    data = QMimeData()
    data.setData(MIME_TYPE, QByteArray(text.encode()))
    return data


def unpack(data: QMimeData) -> DragPayload | None:
    """The payload, or None when the data is not ours."""
    if not data.hasFormat(MIME_TYPE):
        return None
    try:
        values = json.loads(bytes(data.data(MIME_TYPE).data()))
        day = date.fromisoformat(values["source"]) if values["source"] else None
        return DragPayload(DragKind(values["kind"]), str(values["id"]), day)
    except (ValueError, KeyError, TypeError):
        return None
