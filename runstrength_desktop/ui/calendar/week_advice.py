"""Advice on the week: on cards after each change, on days while something is dragged."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.ui.calendar.week_columns import WeekColumns
from runstrength_desktop.ui.calendar.week_model import WeekModel
from runstrength_desktop.ui.drag import DragPayload
from runstrength_desktop.ui.drop_request import DropRequest

if TYPE_CHECKING:
    from runstrength_desktop.coaching.verdicts import CoachSettings
    from runstrength_desktop.ui.advice import Advice
    from runstrength_desktop.ui.calendar.advisor import Advisor
    from runstrength_desktop.ui.calendar.drag_advice import DragAdvice

A_FRAME_MS = 17

Coach = Callable[[], "CoachSettings"]


class WeekAdvice(QObject):
    """Asks coaching only after the week was painted; what judges is made then."""

    def __init__(
        self, planner: Planner, catalogue: Catalogue, model: WeekModel, columns: WeekColumns
    ) -> None:
        super().__init__(columns)
        self._planner, self._catalogue = planner, catalogue
        self._model, self._columns = model, columns
        self._coach: Coach | None = None
        self._advisor: Advisor | None = None
        self._drag: DragAdvice | None = None
        self._soon = QTimer(self, interval=A_FRAME_MS, singleShot=True)
        self._soon.timeout.connect(self._advise)

    @property
    def advisor(self) -> "Advisor":
        """Who judges, by the settings of now."""
        from runstrength_desktop.ui.calendar.advisor import Advisor  # noqa: PLC0415

        if self._advisor is None:
            self._advisor = Advisor(self._planner, self._catalogue)
            if self._coach is not None:
                self._advisor.use_settings(self._coach())
        return self._advisor

    def refresh(self) -> None:
        """The week changed: judge it anew a frame later, when it is painted."""
        self._soon.start()

    def settle(self) -> None:
        """Judge now what waits to be judged."""
        if self._soon.isActive():
            self._soon.stop()
            self._advise()

    def use_catalogue(self, catalogue: Catalogue) -> None:
        """Take exercises from here from now on."""
        self._catalogue = catalogue
        if self._advisor is not None:
            self._advisor.use_catalogue(catalogue)
        self.refresh()

    def use_coach(self, coach: Coach) -> None:
        """Judge by the limits, planning mode and level that this tells."""
        self._coach = coach
        if self._advisor is not None:
            self._advisor.use_settings(coach())
        self.refresh()

    def of_seven_days(
        self, payload: DragPayload, start: date, *, copy: bool
    ) -> "tuple[Advice, ...]":
        """How what is dragged would lie on each of seven days; () if it is gone."""
        return self.advisor.of_seven_days(payload, start, copy=copy)

    def begin(self, payload: DragPayload) -> None:
        """Something is dragged: tint the seven days."""
        self._dragging().begin(payload)

    def follow(self, request: DropRequest | None) -> None:
        """Say why the day that is held over is tinted; None when the drag left it."""
        if request is not None or self._drag is not None:
            self._dragging().follow(request)

    def end(self) -> None:
        """The drag is over, or the plan is another."""
        if self._drag is not None:
            self._drag.end()

    def _dragging(self) -> "DragAdvice":
        from runstrength_desktop.ui.calendar.drag_advice import DragAdvice  # noqa: PLC0415

        if self._drag is None:
            self._drag = DragAdvice(self.advisor, self._model, self._columns)
        return self._drag

    def _advise(self) -> None:
        if not self._columns.window().isVisible():
            return
        try:
            self._model.give_advice(self.advisor.of_week(self._model.week))
        except PlanError:
            self._model.give_advice({})
