"""The figures of the seven days on screen: on the muscle map and in the balance strip."""

from collections.abc import Mapping
from datetime import date

from runstrength_desktop.coaching.fractional_sets import muscle_sets
from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.iso_week import mondays_of
from runstrength_desktop.domain.week import Week
from runstrength_desktop.domain.weeks import seven_days
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.ui.balance.strip import BalanceStrip
from runstrength_desktop.ui.muscle_map.panel import MuscleMapPanel


class Figures:
    """Keeps map and strip at what is planned, or at what a drag or an edit would make of it."""

    def __init__(self, planner: Planner, body: MuscleMapPanel, balance: BalanceStrip) -> None:
        self._planner, self._body, self._balance = planner, body, balance

    def show(self, start: date, exercises: Mapping[str, Exercise]) -> None:
        """Show the seven days from `start` on."""
        week = self._planner.seven_days(start)
        self._body.show_week(week)
        self._balance.show_week(week, muscle_sets(week.items(), exercises))

    def preview(self, start: date, weeks: tuple[Week, ...] | None) -> None:
        """Show how the seven days would be with these weeks; None when the drag is over."""
        mondays = mondays_of(start)
        changed = {week.start: week for week in weeks or () if week.start in mondays}
        whole = tuple(changed.get(on) or self._planner.week(on) for on in mondays)
        self._body.show_week_preview(seven_days(start, whole) if changed else None)
