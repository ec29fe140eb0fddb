"""Days tinted while something is held over the week: judged once, then only shown."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from runstrength_desktop.ui.calendar.advisor import Advisor
from runstrength_desktop.ui.calendar.week_columns import WeekColumns
from runstrength_desktop.ui.calendar.week_model import WeekModel
from runstrength_desktop.ui.drag import DragPayload
from runstrength_desktop.ui.drop_request import DropRequest

if TYPE_CHECKING:
    from runstrength_desktop.ui.advice import Advice


class DragAdvice(QObject):
    """Asks the advisor when a drag begins and when Ctrl changes it, not as it moves."""

    def __init__(self, advisor: Advisor, model: WeekModel, columns: WeekColumns) -> None:
        super().__init__(columns)
        self._advisor, self._model, self._columns = advisor, model, columns
        self._judged: tuple[object, ...] | None = None
        self._advice: tuple[Advice, ...] = ()

    def begin(self, payload: DragPayload, *, copy: bool = False) -> None:
        """Tint the seven days for what is dragged."""
        asked = (payload, copy, self._model.week)
        if asked != self._judged:
            rows = [self._model.rows_of(n) for n in range(len(self._columns.views))]
            self._judged = asked
            self._advice = self._advisor.of_drag(payload, self._model.week, rows, copy=copy)
        self._columns.tint([one.level for one in self._advice])

    def follow(self, request: DropRequest | None) -> None:
        """Say why the day that is held over is tinted; None when the drag left it."""
        if request is None:
            self._show_nothing()
            return
        self.begin(request.payload, copy=request.copy)
        number = (request.place.date - self._model.week.start).days
        if self._advice:
            self._columns.say(number, self._advice[number])

    def end(self) -> None:
        """The drag is over, or the plan is another: judge anew next time."""
        self._judged, self._advice = None, ()
        self._show_nothing()

    def _show_nothing(self) -> None:
        self._columns.tint([])
        self._columns.say(None, None)
