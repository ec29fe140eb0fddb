"""The small windows that edit a row where it stands; made when they are asked for."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from runstrength_desktop.domain.place import Place
from runstrength_desktop.domain.week import PlannedExercise, Run, Session
from runstrength_desktop.planning import changes
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.change import Change
from runstrength_desktop.ui.theme.tokens import Palette
from runstrength_desktop.ui.week_edits import WeekEdits

if TYPE_CHECKING:
    from runstrength_desktop.ui.calendar.add_line import AddLine
    from runstrength_desktop.ui.calendar.dose_editor import DoseEditor
    from runstrength_desktop.ui.calendar.run_editor import RunEditor
    from runstrength_desktop.ui.calendar.session_editor import SessionEditor
    from runstrength_desktop.ui.calendar.value_editor import ValueEditor


class RowEditors:
    """Opens editors at rows; each previews while it is open and makes one change at its end."""

    def __init__(self, edits: WeekEdits, parent: QWidget) -> None:
        self._edits, self._parent = edits, parent
        self._units = "kg"
        self._places: Mapping[str, str] = {}

    def use_units(self, units: str) -> None:
        """Show weights in "kg" or "lb" from now on."""
        self._units = units

    def use_places(self, places: Mapping[str, str]) -> None:
        """Offer these training places, ids with names, from now on."""
        self._places = places

    def edit_dose(self, item: PlannedExercise, on: date, row: QRect) -> "DoseEditor":
        """Dose and note of a planned exercise."""
        from runstrength_desktop.ui.calendar.dose_editor import DoseEditor  # noqa: PLC0415

        editor = DoseEditor(item, self._parent, self._units)
        self._open(editor, on, row, lambda edited: _item_change(item, edited, on))
        return editor

    def edit_session(self, session: Session, on: date, row: QRect) -> "SessionEditor":
        """Title, place, clock time and note of a session."""
        from runstrength_desktop.ui.calendar.session_editor import SessionEditor  # noqa: PLC0415

        editor = SessionEditor(session, self._places, self._parent)
        self._open(editor, on, row, lambda edited: changes.change_session(edited, on))
        return editor

    def edit_run(self, run: Run, on: date, row: QRect) -> "RunEditor":
        """Kind, amount, time and note of a run."""
        editor = self._run_editor(run)
        self._open(editor, on, row, lambda edited: changes.change_run(edited, on))
        return editor

    def new_run(self, run: Run, on: date, row: QRect) -> "RunEditor":
        """The same of a run that is not in the plan yet."""
        editor = self._run_editor(run)
        self._open(editor, on, row, lambda edited: changes.add_run(edited, Place(on)))
        return editor

    def open_line(self, catalogue: Catalogue, palette: Palette, row: QRect) -> "AddLine":
        """A line to type into."""
        from runstrength_desktop.ui.calendar.add_line import AddLine  # noqa: PLC0415

        line = AddLine(catalogue, palette, self._parent)
        line.show_at(row)
        return line

    def _run_editor(self, run: Run) -> "RunEditor":
        from runstrength_desktop.ui.calendar.run_editor import RunEditor  # noqa: PLC0415

        return RunEditor(run, self._parent)

    def _open(
        self, editor: "ValueEditor", on: date, row: QRect, change: Callable[[Any], Change]
    ) -> None:
        edits = self._edits
        editor.value_changed.connect(lambda value: edits.preview(change(value)))
        editor.value_kept.connect(lambda value: edits.do(lambda: change(value), on))
        editor.kept.connect(edits.end_preview)
        editor.dropped.connect(edits.end_preview)
        editor.show_at(row)


def _item_change(before: PlannedExercise, after: PlannedExercise, on: date) -> Change:
    if after.note == before.note:
        return changes.prescribe(after.id, on, after.prescription)
    if after.prescription == before.prescription:
        return changes.note_item(after.id, on, after.note)
    return changes.change_item(after, on)
