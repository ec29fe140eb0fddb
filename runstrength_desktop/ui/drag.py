"""What is dragged: a kind, an id and the day it comes from, as mime data."""

import json
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from PySide6.QtCore import QByteArray, QMimeData, Qt
from PySide6.QtGui import QDropEvent

MIME_TYPE = "application/x-runstrength-drag"


class DragKind(StrEnum):
    """Things that can be dragged."""

    EXERCISE = "exercise"
    ITEM = "item"
    SESSION = "session"
    RUN = "run"


@dataclass(frozen=True, slots=True)
class DragPayload:
    """One dragged thing; `source` is the day it stands on, None from the catalogue.

    `others` are ids and days of what is dragged along with it.
    """

    kind: DragKind
    id: str
    source: date | None = None
    others: tuple[tuple[str, date], ...] = ()


def pack(payload: DragPayload) -> QMimeData:
    """Mime data that `unpack` reads."""
    day = payload.source.isoformat() if payload.source else None
    others = [(key, on.isoformat()) for key, on in payload.others]
    text = json.dumps(
        {"kind": payload.kind.value, "id": payload.id, "source": day, "others": others}
    )
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
        others = tuple((str(key), date.fromisoformat(on)) for key, on in values["others"])
        return DragPayload(DragKind(values["kind"]), str(values["id"]), day, others)
    except (ValueError, KeyError, TypeError):
        return None


def accept_drag(event: QDropEvent, payload: DragPayload) -> bool:
    """Take the event; whether it asks for a copy."""
    wants_copy = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    copy = wants_copy and payload.kind is not DragKind.EXERCISE
    wanted = Qt.DropAction.CopyAction if copy else Qt.DropAction.MoveAction
    allowed = wanted if event.possibleActions() & wanted else event.proposedAction()
    event.setDropAction(allowed)
    event.accept()
    return copy
