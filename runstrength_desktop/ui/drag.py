"""What is dragged: a kind, an id and the day it comes from, as mime data."""

import json
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from PySide6.QtCore import QByteArray, QMimeData, QPoint, Qt
from PySide6.QtGui import QDropEvent

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.template import SessionTemplate
from runstrength_desktop.planning.template_json import plain_template, template_of

MIME_TYPE = "application/x-runstrength-drag"
# A ghost hangs below the pointer: under it, it would hide the line where the drop lands.
BELOW_POINTER = QPoint(20, -16)
_STRANGE_TEMPLATE = "That template cannot be read; save its session as a template again."


class DragKind(StrEnum):
    """Things that can be dragged."""

    EXERCISE = "exercise"
    ITEM = "item"
    SESSION = "session"
    RUN = "run"
    TEMPLATE = "template"

    @property
    def is_new(self) -> bool:
        """Whether it stands on no day yet, so that a drop makes something."""
        return self in {DragKind.EXERCISE, DragKind.TEMPLATE}


@dataclass(frozen=True, slots=True)
class DragPayload:
    """One dragged thing; `source` is the day it stands on, None from a list.

    `others` are ids and days of what is dragged along with it; `content` is what
    a template holds, as JSON.
    """

    kind: DragKind
    id: str
    source: date | None = None
    others: tuple[tuple[str, date], ...] = ()
    content: str = ""


def template_payload(template: SessionTemplate) -> DragPayload:
    """A template as it is dragged from its shelf."""
    content = json.dumps(plain_template(template))
    return DragPayload(DragKind.TEMPLATE, template.id, content=content)


def dragged_template(payload: DragPayload) -> SessionTemplate:
    """The template that `template_payload` packed; `PlanError` if it makes no sense."""
    try:
        return template_of(payload.id, json.loads(payload.content))
    except (ValueError, TypeError, PlanError, RecursionError):
        raise PlanError(_STRANGE_TEMPLATE) from None


def pack(payload: DragPayload) -> QMimeData:
    """Mime data that `unpack` reads."""
    day = payload.source.isoformat() if payload.source else None
    others = [(key, on.isoformat()) for key, on in payload.others]
    values = {"kind": payload.kind.value, "id": payload.id, "source": day, "others": others}
    data = QMimeData()
    text = json.dumps(values | {"content": payload.content})
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
        kind, key = DragKind(values["kind"]), str(values["id"])
        return DragPayload(kind, key, day, others, str(values["content"]))
    except (ValueError, KeyError, TypeError):
        return None


def accept_drag(event: QDropEvent, payload: DragPayload) -> bool:
    """Take the event; whether it asks for a copy."""
    wants_copy = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    copy = wants_copy and not payload.kind.is_new
    wanted = Qt.DropAction.CopyAction if copy else Qt.DropAction.MoveAction
    allowed = wanted if event.possibleActions() & wanted else event.proposedAction()
    event.setDropAction(allowed)
    event.accept()
    return copy
