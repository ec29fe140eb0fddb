"""The small windows that edit a row where it stands; made when they are asked for."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from runstrength_desktop.domain.place import Place
from runstrength_desktop.domain.week import PlannedExercise, Run
from runstrength_desktop.planning import changes
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.ui.calendar.week_edits import WeekEdits
from runstrength_desktop.ui.theme.tokens import Palette

if TYPE_CHECKING:
    from runstrength_desktop.ui.calendar.add_line import AddLine
    from runstrength_desktop.ui.calendar.dose_editor import DoseEditor
    from runstrength_desktop.ui.calendar.edit_popup import EditPopup
    from runstrength_desktop.ui.calendar.run_editor import RunEditor


class RowEditors:
    """Opens editors at rows; each previews while it is open and makes one change at its end."""

    def __init__(self, edits: WeekEdits, parent: QWidget) -> None:
        self._edits, self._parent = edits, parent

    def edit_dose(self, item: PlannedExercise, on: date, row: QRect) -> "DoseEditor":
        """Sets, reps, load, rest and side of a planned exercise."""
        from runstrength_desktop.ui.calendar.dose_editor import DoseEditor  # noqa: PLC0415

        editor = DoseEditor(item.prescription, self._parent)
        edits = self._edits
        editor.setAccessibleName(item.exercise_name)
        editor.dose_changed.connect(lambda d: edits.preview(changes.prescribe(item.id, on, d)))
        editor.dose_kept.connect(lambda d: edits.make(changes.prescribe(item.id, on, d), on))
        self._open(editor, row)
        return editor

    def edit_run(self, run: Run, on: date, row: QRect) -> "RunEditor":
        """Kind and amount of a run."""
        editor = self._run_editor(run)
        edits = self._edits
        editor.run_changed.connect(lambda r: edits.preview(changes.change_run(r, on)))
        editor.run_kept.connect(lambda r: edits.make(changes.change_run(r, on), on))
        self._open(editor, row)
        return editor

    def new_run(self, run: Run, on: date, row: QRect) -> "RunEditor":
        """Kind and amount of a run that is not in the plan yet."""
        editor = self._run_editor(run)
        edits = self._edits
        editor.run_changed.connect(lambda r: edits.preview(changes.add_run(r, Place(on))))
        editor.run_kept.connect(lambda r: edits.make(changes.add_run(r, Place(on)), on))
        self._open(editor, row)
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

    def _open(self, editor: "EditPopup", row: QRect) -> None:
        editor.kept.connect(self._edits.end_preview)
        editor.dropped.connect(self._edits.end_preview)
        editor.show_at(row)
