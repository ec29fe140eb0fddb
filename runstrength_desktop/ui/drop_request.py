"""A drop is a request: what, where to, and whether the first stays."""

from dataclasses import dataclass

from runstrength_desktop.domain.place import Place
from runstrength_desktop.ui.drag import DragPayload


@dataclass(frozen=True, slots=True)
class DropRequest:
    """Something dragged and the place it is held over or dropped on."""

    payload: DragPayload
    place: Place
    copy: bool = False
