"""What became of what was planned: done, partly done, skipped, missed; advice waved away."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Signal

from runstrength_desktop.domain.status import Status
from runstrength_desktop.domain.weeks import find_thing
from runstrength_desktop.planning import changes
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.ui.calendar.advisor import Advisor
from runstrength_desktop.ui.calendar.chosen import ChosenRow
from runstrength_desktop.ui.calendar.rows import RowKind
from runstrength_desktop.ui.calendar.week_columns import WeekColumns
from runstrength_desktop.ui.calendar.week_model import WeekModel
from runstrength_desktop.ui.week_edits import WeekEdits

if TYPE_CHECKING:
    from runstrength_desktop.ui.calendar.missed_dialog import MissedDialog
    from runstrength_desktop.ui.calendar.reason_line import ReasonLine


class Marking(QObject):
    """Verbs on the run or session that is chosen; an exercise stands for its session."""

    moved_on = Signal(object)

    def __init__(
        self,
        planner: Planner,
        edits: WeekEdits,
        model: WeekModel,
        columns: WeekColumns,
        advisor: Advisor,
    ) -> None:
        super().__init__(columns)
        self._planner, self._edits, self._advisor = planner, edits, advisor
        self._model, self._columns = model, columns

    def toggle_done(self) -> None:
        """Done, or planned again when it was done."""
        for day, thing_id in self._things():
            self.toggle(thing_id, day)

    def toggle(self, thing_id: str, day: date) -> None:
        """Done, or planned again when it was marked."""
        _, thing = find_thing((self._model.week,), thing_id)
        status = Status.DONE if thing.status is Status.PLANNED else Status.PLANNED
        self._mark(thing_id, day, status)

    def partly(self) -> None:
        """Partly done."""
        for day, thing_id in self._things():
            self._mark(thing_id, day, Status.PARTLY)

    def planned(self) -> None:
        """Planned again."""
        for day, thing_id in self._things():
            self._mark(thing_id, day, Status.PLANNED)

    def skip(self) -> "ReasonLine | None":
        """Ask for a reason in one line, then skip."""
        from runstrength_desktop.ui.calendar.reason_line import ReasonLine  # noqa: PLC0415

        things = self._things()
        if not things:
            return None
        line = ReasonLine(self._columns)
        line.reason_kept.connect(lambda reason: self._skip(things, reason))
        line.show_at(self._row_rect())
        return line

    def missed(self) -> "MissedDialog | None":
        """Ask what to do about what was missed, and say what each choice does."""
        from runstrength_desktop.ui.calendar.missed_dialog import MissedDialog  # noqa: PLC0415

        things = self._things()
        if not things:
            return None
        day, thing_id = things[0]
        exercises, days = self._model.exercises, (day, self._columns.today)
        dialog = MissedDialog(
            self._planner, self._advisor, exercises, thing_id, days, self._columns
        )
        dialog.change_chosen.connect(self._edits.make)
        dialog.open()
        return dialog

    def dismiss_advice(self) -> None:
        """Wave away what is said about the chosen sessions and runs."""
        chosen = self._columns.chosen()
        for one, (day, thing_id) in zip(chosen, map(_thing, chosen), strict=True):
            advice = self._model.advice_on(one.row.id) or self._model.advice_on(thing_id)
            if advice is not None:
                self._edits.make(changes.dismiss(thing_id, day, advice.rules), day)

    def _skip(self, things: list[tuple[date, str]], reason: str) -> None:
        for day, thing_id in things:
            self._mark(thing_id, day, Status.SKIPPED, reason)

    def _mark(self, thing_id: str, day: date, status: Status, reason: str = "") -> None:
        self._edits.do(lambda: changes.set_status(thing_id, day, status, reason), day)

    def _things(self) -> list[tuple[date, str]]:
        return list(dict.fromkeys(map(_thing, self._columns.chosen())))

    def _row_rect(self) -> QRect:
        view = self._columns.views[self._columns.day_number]
        return view.row_rect(self._columns.current())


def _thing(one: ChosenRow) -> tuple[date, str]:
    is_item = one.row.kind is RowKind.ITEM
    return one.day, one.row.session_id if is_item else one.row.id
