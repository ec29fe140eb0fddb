"""The change that grants what a drop asks for."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.place import Place
from runstrength_desktop.planning import changes
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.change import Change
from runstrength_desktop.ui.drag import DragKind, DragPayload, dragged_template
from runstrength_desktop.ui.drop_request import DropRequest

translate = QCoreApplication.translate


def requested_change(request: DropRequest, catalogue: Catalogue) -> Change:
    """The change that grants a request; `PlanError` when its thing is unknown."""
    payload, place = request.payload, request.place
    if payload.kind is DragKind.EXERCISE:
        return _placed_exercise(payload.id, place, catalogue)
    if payload.kind is DragKind.TEMPLATE:
        return changes.place_template(dragged_template(payload), place)
    if payload.source is None:
        raise PlanError(translate("calendar", "That can only be dragged from a day."))
    if payload.others:
        return _moved_together(payload, payload.source, request)
    if payload.kind is DragKind.ITEM:
        return changes.move_item(payload.id, payload.source, place, copy=request.copy)
    if payload.kind is DragKind.SESSION:
        return changes.move_session(payload.id, payload.source, place, copy=request.copy)
    return changes.move_run(payload.id, payload.source, place, copy=request.copy)


def _moved_together(payload: DragPayload, grabbed: date, request: DropRequest) -> Change:
    ids = {payload.id, *(key for key, _ in payload.others)}
    days = {grabbed, *(on for _, on in payload.others)}
    return changes.move_things(ids, days, grabbed, request.place, copy=request.copy)


def _placed_exercise(exercise_id: str, place: Place, catalogue: Catalogue) -> Change:
    exercise = catalogue.by_id.get(exercise_id)
    if exercise is None:
        raise PlanError(translate("calendar", "That exercise is no longer in the catalogue."))
    return changes.place_exercise(exercise, place)
