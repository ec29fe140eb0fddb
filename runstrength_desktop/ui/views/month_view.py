"""A month at a glance, with the days of its neighbours that fill its weeks."""

from calendar import monthrange
from datetime import date, timedelta

from runstrength_desktop.domain.week import DAYS
from runstrength_desktop.ui.dates import month_in_words
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.views.grid_model import Span
from runstrength_desktop.ui.views.grid_panel import GridPanel

_MONTHS = 12
_LONGEST = 31


class MonthView(GridPanel):
    """Four to six weeks that hold a month."""

    @override
    def span_from(self, on: date) -> Span:
        first, last = on.replace(day=1), _day_of(on.year, on.month, _LONGEST)
        start = self.row_start(first)
        return Span(start, (last - start).days // DAYS + 1, on.month)

    @override
    def span_with(self, on: date) -> Span:
        return self.span_from(on)

    @override
    def step(self, by: int) -> None:
        middle, current = self._middle(), self.current_day()
        year, month = divmod(middle.year * _MONTHS + middle.month - 1 + by, _MONTHS)
        self.show_from(_day_of(year, month + 1, current.day))

    @override
    def nudge(self, by: int) -> None:
        self.step(by)

    @override
    def title(self) -> str:
        return month_in_words(self._middle())

    def _middle(self) -> date:
        """A day of the month that is shown: its neighbours have a week at most."""
        return self.span.first + timedelta(2 * DAYS)


def _day_of(year: int, month: int, day: int) -> date:
    """A day of a month, its last one if it has fewer."""
    return date(year, month, min(day, monthrange(year, month)[1]))
