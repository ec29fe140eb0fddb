"""Four weeks at a glance."""

from datetime import date, timedelta

from runstrength_desktop.domain.week import DAYS
from runstrength_desktop.ui.dates import date_range
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.views.grid_model import Span
from runstrength_desktop.ui.views.grid_panel import GridPanel

WEEKS = 4


class BlockView(GridPanel):
    """Four weeks, one under the other, from any week on."""

    @override
    def span_from(self, on: date) -> Span:
        return Span(self.row_start(on), WEEKS)

    @override
    def span_with(self, on: date) -> Span:
        if on < self.span.first:
            return self.span_from(on)
        return Span(self.row_start(on) - timedelta(DAYS * (WEEKS - 1)), WEEKS)

    @override
    def step(self, by: int) -> None:
        self._go_on(DAYS * WEEKS * by)

    @override
    def nudge(self, by: int) -> None:
        self._go_on(DAYS * by)

    @override
    def title(self) -> str:
        return date_range(self.span.first, self.span.last)

    def _go_on(self, days: int) -> None:
        current = self.current_day()
        self.show_from(self.span.first + timedelta(days))
        self.grid.choose(current + timedelta(days))
