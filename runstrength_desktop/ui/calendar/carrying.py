"""What is chosen carried by key: to other days and weeks, up and down, copied, taken out."""

from datetime import date, timedelta

from PySide6.QtCore import QObject, Signal

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.iso_week import checked_day, monday_of
from runstrength_desktop.domain.place import Place
from runstrength_desktop.domain.week import DAYS
from runstrength_desktop.planning import changes
from runstrength_desktop.planning.change import Change
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.ui.calendar import moves
from runstrength_desktop.ui.calendar.chosen import ChosenRow
from runstrength_desktop.ui.calendar.rows import Rows, day_rows
from runstrength_desktop.ui.calendar.week_columns import WeekColumns
from runstrength_desktop.ui.calendar.week_model import WeekModel
from runstrength_desktop.ui.drop_request import DropRequest
from runstrength_desktop.ui.week_edits import WeekEdits


class Carrying(QObject):
    """Turns keys into the requests that drags make; `requested` carries a `DropRequest`.

    `left_week` carries the day of another week that things were moved to.
    """

    requested = Signal(object)
    left_week = Signal(object)

    def __init__(
        self, planner: Planner, edits: WeekEdits, model: WeekModel, columns: WeekColumns
    ) -> None:
        super().__init__(columns)
        self._planner, self._edits = planner, edits
        self._model, self._columns = model, columns

    def by_days(self, days: int) -> None:
        """Move what is chosen so many days on, or back below 0."""
        self._send(self._columns.day + timedelta(days))

    def copy_by_days(self, days: int) -> None:
        """Copy what is chosen so many days on, or back below 0."""
        self._send(self._columns.day + timedelta(days), copy=True)

    def to_day(self, number: int, *, copy: bool = False) -> None:
        """Move or copy what is chosen to a day of the week, 0 for the first."""
        self._send(self._model.date_of(number), copy=copy)

    def in_order(self, step: int) -> None:
        """Move the current row up (−1) or down (+1) on its day."""
        index = self._columns.current()
        if index.isValid():
            rows = self._model.rows_of(self._columns.day_number)
            request = moves.in_order(rows, index.row(), self._columns.day, step)
            if request is not None:
                self.requested.emit(request)

    def remove(self) -> None:
        """Take out what is chosen."""
        chosen = self._columns.chosen()
        if chosen:
            self._edits.do(lambda: _removal(chosen), chosen[0].day)

    def choose_all(self) -> None:
        """Choose everything planned in the week."""
        self._columns.choose_all()

    def _send(self, target: date, *, copy: bool = False) -> None:
        request = self._request(target, copy=copy)
        if request is None:
            return
        self.requested.emit(request)
        if not copy and not self._columns.start <= target < self._columns.start + timedelta(DAYS):
            self.left_week.emit(target)

    def _request(self, target: date, *, copy: bool) -> DropRequest | None:
        row, chosen = self._columns.current_row(), self._columns.chosen()
        day = self._columns.day
        if row is None or not chosen:
            return None
        if len(chosen) > 1:
            return _together(row.id, chosen, day, target, copy=copy)
        try:
            rows = self._rows_of(checked_day(target))
        except PlanError as error:
            self._edits.failed.emit(str(error))
            return None
        return moves.to_day(row, day, target, rows, copy=copy)

    def _rows_of(self, on: date) -> Rows:
        return day_rows(self._planner.week(monday_of(on)).day(on), self._model.exercises)


def _together(
    current: str, chosen: list[ChosenRow], day: date, target: date, *, copy: bool
) -> DropRequest:
    grabbed = next((one for one in chosen if one.row.id == current), chosen[0])
    payload = moves.payload_of(grabbed.row, grabbed.day)
    assert payload is not None
    others = tuple((one.row.id, one.day) for one in chosen if one is not grabbed)
    landing = grabbed.day + (target - day)
    return DropRequest(moves.with_others(payload, others), Place(landing), copy)


def _removal(chosen: list[ChosenRow]) -> Change:
    if len(chosen) > 1:
        return changes.remove_things({one.row.id for one in chosen}, {one.day for one in chosen})
    change = moves.removal(chosen[0].row, chosen[0].day)
    assert change is not None
    return change
