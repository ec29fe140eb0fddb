"""What is typed and edited where it stands: runs, doses, titles, and what is added."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QRect

from runstrength_desktop.domain.identity import new_id
from runstrength_desktop.domain.place import Place
from runstrength_desktop.domain.week import Run, RunKind
from runstrength_desktop.domain.weeks import find_item, find_run, find_session
from runstrength_desktop.planning import changes
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.change import Change
from runstrength_desktop.ui.calendar.row_editors import RowEditors
from runstrength_desktop.ui.calendar.rows import DayRow, RowKind
from runstrength_desktop.ui.calendar.week_columns import WeekColumns
from runstrength_desktop.ui.calendar.week_model import WeekModel
from runstrength_desktop.ui.theme.tokens import Palette
from runstrength_desktop.ui.week_edits import WeekEdits

if TYPE_CHECKING:
    from collections.abc import Sequence

    from runstrength_desktop.planning.plan_text import TypedExercise
    from runstrength_desktop.planning.run_text import TypedRun

Dress = Callable[[], tuple[Catalogue, Palette]]


class Writing(QObject):
    """Opens the editor of a row, and makes what was typed."""

    def __init__(
        self,
        edits: WeekEdits,
        editors: RowEditors,
        model: WeekModel,
        columns: WeekColumns,
        dress: Dress,
    ) -> None:
        super().__init__(columns)
        self._edits, self._editors = edits, editors
        self._model, self._columns = model, columns
        self._dress = dress

    def add_run(self, kind: RunKind = RunKind.EASY) -> None:
        """Open the editor of a new run on the current day."""
        run, day = Run(new_id(), kind), self._columns.day
        editor = self._editors.new_run(run, day, self._row_rect())
        editor.run_kept.connect(lambda kept: self._columns.select_id(kept.id))

    def add_session(self) -> None:
        """Add an empty session to the current day and let its title be typed."""
        day = self._columns.day
        if self._make_and_select(changes.add_session("", Place(day)), day):
            self.edit_selected()

    def add_by_typing(self) -> None:
        """Open the line that adds to the current day."""
        day = self._model.day_index(self._columns.day_number)
        self.open_row(self._model.index(self._model.rowCount(day) - 1, 0, day))

    def edit_selected(self) -> None:
        """Edit the selected run or dose, or rename the session."""
        self.open_row(self._columns.current())

    def edit_details(self) -> None:
        """Edit title, place, time and note of the session at hand, or the run."""
        row = self._columns.current_row()
        if row is None or not row.session_id:
            self.edit_selected()
            return
        _, session = find_session((self._model.week,), row.session_id)
        self._editors.edit_session(session, self._columns.day, self._row_rect())

    def open_row(self, index: QModelIndex) -> None:
        """Edit a row where it stands."""
        row, day = self._model.row_at(index), self._model.day_of(index)
        if row is None or day is None:
            return
        self._columns.select(index)
        openers: dict[RowKind, Callable[[], object]] = {
            RowKind.NO_RUN: self.add_run,
            RowKind.RUN: partial(self._edit_run, row),
            RowKind.SESSION: partial(self._columns.views[day].edit, index),
            RowKind.ITEM: partial(self._edit_dose, row),
            RowKind.ADD: self._open_line,
        }
        if row.kind in openers:
            openers[row.kind]()

    def rename(self, session_id: str, title: str) -> None:
        """Another title for a session."""
        day = self._columns.day
        self._edits.do(lambda: changes.rename_session(session_id, day, title), day)

    def _edit_run(self, row: DayRow) -> None:
        _, run = find_run((self._model.week,), row.id)
        self._editors.edit_run(run, self._columns.day, self._row_rect())

    def _edit_dose(self, row: DayRow) -> None:
        _, _, item = find_item((self._model.week,), row.id)
        self._editors.edit_dose(item, self._columns.day, self._row_rect())

    def _open_line(self) -> None:
        catalogue, palette = self._dress()
        line = self._editors.open_line(catalogue, palette, self._row_rect())
        line.typed.connect(self._add_typed)
        line.runs_typed.connect(self._add_runs)

    def _add_typed(self, wanted: "TypedExercise | Run") -> None:
        day = self._columns.day
        if isinstance(wanted, Run):
            change = changes.add_run(wanted, Place(day))
        else:
            place = self._columns.place_for_exercise(self._columns.day_number)
            change = changes.place_exercise(wanted.exercise, place, wanted.dose)
        self._make_and_select(change, day)

    def _add_runs(self, typed: "Sequence[TypedRun]") -> None:
        from runstrength_desktop.planning.run_text import dated_runs  # noqa: PLC0415

        runs = dated_runs(typed, self._columns.day, self._model.date_of(0))
        self._make_and_select(changes.add_runs(runs), runs[-1][0])

    def _make_and_select(self, change: Change, on: date) -> bool:
        before = set(self._model.ids())
        is_made = self._edits.make(change, on)
        if is_made:
            self._columns.select_new(before)
        return is_made

    def _row_rect(self) -> QRect:
        view = self._columns.views[self._columns.day_number]
        return view.row_rect(self._columns.current())
