"""Session templates as plain values, for their rows, the steps of undo, and drags.

Every value is checked where it is read: `ValueError`, `TypeError` or `PlanError`
tells that it makes no sense.
"""

from collections.abc import Sequence
from typing import Any

from runstrength_desktop.domain.template import SessionTemplate
from runstrength_desktop.planning.plan_rows import item_of, item_row, text_of


def plain_template(template: SessionTemplate) -> list[object]:
    """Name, exercises with their doses, note and place."""
    items = [item_row(item) for item in template.items]
    return [template.name, items, template.note, template.place]


def template_of(key: object, plain: Sequence[Any]) -> SessionTemplate:
    """The template of an id and what `plain_template` gives."""
    name, items, note, place = plain
    planned = tuple(item_of(row) for row in items)
    return SessionTemplate(text_of(key), text_of(name), planned, text_of(note), text_of(place))
