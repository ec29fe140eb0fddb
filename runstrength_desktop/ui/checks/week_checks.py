"""The checks of the seven days on screen, worked out after a change and off the paint path."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.iso_week import monday_of, mondays_of
from runstrength_desktop.domain.week import DAYS, Week
from runstrength_desktop.domain.weeks import seven_days
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.ui.checks.block_checks import Block, Shown

if TYPE_CHECKING:
    from runstrength_desktop.coaching.check import Check
    from runstrength_desktop.coaching.checked_week import CheckedWeek
    from runstrength_desktop.coaching.mends import Mend
    from runstrength_desktop.coaching.verdicts import CoachSettings
    from runstrength_desktop.planning.catalogue import Catalogue
    from runstrength_desktop.ui.check_line import Line

WEEKS_BEFORE, WEEKS_AFTER = 5, 2

Mending = Callable[[], "tuple[Mend, ...]"]


class WeekChecks(QObject):
    """Says `checked` when the checks were worked out again.

    `offered` are the exercises that mends may put in, else all of the catalogue's.
    """

    checked = Signal()

    def __init__(
        self,
        planner: Planner,
        catalogue: "Callable[[], Catalogue]",
        settings: "Callable[[], CoachSettings]",
        today: Callable[[], date],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.planner = planner
        self.start: date | None = None
        self.checks: tuple[Check, ...] = ()
        self._catalogue, self._settings, self._today = catalogue, settings, today
        self._offered: Callable[[], Sequence[Exercise]] = lambda: catalogue().exercises
        self._shown: Shown = lambda: None
        self._seen: CheckedWeek | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._work_out)
        planner.watch(self._follow)

    @property
    def catalogue(self) -> "Catalogue":
        """The exercises and muscles that are named."""
        return self._catalogue()

    @property
    def week(self) -> Week | None:
        """The seven days as they were checked; None before, and when they cannot be read."""
        return None if self._seen is None else self._seen.week

    @property
    def block(self) -> Block | None:
        """The weeks that are checked together; None before a week is shown."""
        return None if self.start is None else Block.around(self.start, self._shown())

    def block_checks(self) -> "tuple[Check, ...]":
        """The checks of the block as it is now."""
        block = self.block
        if block is None:
            return ()
        return block.checks(self.planner, self.catalogue, self._settings())

    def follow_block(self, shown: Shown) -> None:
        """Take the first day and the number of weeks that a view shows for the block."""
        self._shown = shown

    def show_week(self, start: date) -> None:
        """Check the seven days from `start` on, soon."""
        self.start = start
        self.refresh()

    def refresh(self) -> None:
        """Check again, soon, as after a change of the catalogue or of the settings."""
        if self.start is not None:
            self._soon.start()

    def settle(self) -> None:
        """Check at once, if that was only put off."""
        if self._soon.isActive():
            self._soon.stop()
            self._work_out()

    def offer(self, offered: Callable[[], Sequence[Exercise]]) -> None:
        """Let mends put in only these exercises, such as those there is equipment for."""
        self._offered = offered

    def mending(self, check: "Check") -> Mending:
        """The search for mends of a check of this week; it touches no widget and may run apart."""
        from runstrength_desktop.coaching.mends import mends  # noqa: PLC0415

        seen, offered, since = self._seen, self._offered(), self._today()
        return lambda: () if seen is None else mends(check, seen, offered, since)

    def lines(self) -> "tuple[Line, ...]":
        """At most three things to look at, worst first."""
        from runstrength_desktop.ui.checks.wording import strip_lines  # noqa: PLC0415

        return strip_lines(self.checks)

    def told(self) -> int:
        """How many things there are to look at."""
        return sum(check.status.is_told for check in self.checks)

    def _follow(self, starts: frozenset[date]) -> None:
        block = self.block
        if self.start is None or block is None:
            return
        looked_at = {*_mondays(self.start), *_mondays_from(block.first, block.last)}
        if not starts.isdisjoint(looked_at):
            self.refresh()

    def _work_out(self) -> None:
        from runstrength_desktop.coaching.checks import checks_of  # noqa: PLC0415

        try:
            self._seen = self._read()
        except PlanError:
            self._seen = None
        self.checks = () if self._seen is None else checks_of(self._seen)
        self.checked.emit()

    def _read(self) -> "CheckedWeek":
        from runstrength_desktop.coaching.checked_week import CheckedWeek  # noqa: PLC0415

        assert self.start is not None
        weeks = {week.start: week for week in self.planner.weeks(_mondays(self.start))}
        spans = [
            seven_days(start, tuple(weeks[monday] for monday in mondays_of(start)))
            for start in _starts(self.start)
        ]
        catalogue = self._catalogue()
        return CheckedWeek.of(
            spans[WEEKS_BEFORE],
            spans[:WEEKS_BEFORE],
            spans[WEEKS_BEFORE + 1 :],
            catalogue.by_id,
            catalogue.muscles,
            self._settings(),
        )


def _starts(start: date) -> list[date]:
    """The first days of the span and of those that its checks look back and ahead at."""
    return [start + timedelta(DAYS * n) for n in range(-WEEKS_BEFORE, WEEKS_AFTER + 1)]


def _mondays(start: date) -> list[date]:
    """All weeks that are looked at."""
    return _mondays_from(_starts(start)[0], _starts(start)[-1] + timedelta(DAYS - 1))


def _mondays_from(first: date, last: date) -> list[date]:
    """The Mondays of the weeks from one day to another."""
    number = (monday_of(last) - monday_of(first)).days // DAYS + 1
    return [monday_of(first) + timedelta(DAYS * n) for n in range(number)]
