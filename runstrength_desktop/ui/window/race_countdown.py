"""Races of the plan and of the profile: phases for the views, days left for the top bar."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, QTimer, Signal

from runstrength_desktop.coaching.race_phases import FAR_WEEKS, Phase, days_to_race, phases_of
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.iso_week import monday_of
from runstrength_desktop.domain.status import Status
from runstrength_desktop.domain.week import DAYS, RunKind
from runstrength_desktop.domain.weeks import all_days
from runstrength_desktop.ui.window.rooms import Rooms

_WEEKS_BACK = 4
_PHASES = {
    Phase.BASE: QT_TRANSLATE_NOOP("race", "Base"),
    Phase.BUILD: QT_TRANSLATE_NOOP("race", "Build"),
    Phase.RACE_PHASE: QT_TRANSLATE_NOOP("race", "Race phase"),
    Phase.TAPER: QT_TRANSLATE_NOOP("race", "Taper"),
    Phase.RACE_WEEK: QT_TRANSLATE_NOOP("race", "Race week"),
    Phase.TRANSITION: QT_TRANSLATE_NOOP("race", "Transition"),
}


class RaceCountdown(QObject):
    """Looks for races after each change of the plan, once the window was painted.

    `changed` says that phases or the days left may be others.
    """

    changed = Signal()

    def __init__(self, rooms: Rooms, parent: QObject) -> None:
        super().__init__(parent)
        self._rooms = rooms
        self.races: tuple[date, ...] = ()
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._look)
        rooms.planner.watch(lambda _: self._soon.start())
        rooms.library.watch(self._soon.start)
        self._soon.start()

    def phases(self, starts: Sequence[date]) -> Mapping[date, str]:
        """What the weeks of these Mondays are for, in a word."""
        found = phases_of(starts, self.races)
        words = {phase: str(word) for phase, word in _PHASES.items()}
        return {
            start: QCoreApplication.translate("race", words[week.phase])
            for start, week in found.items()
        }

    def words(self) -> str:
        """Such as "Race in 19 days"; empty without a race within half a year."""
        days = days_to_race(self._rooms.today(), self.races)
        if days is None or days > FAR_WEEKS * DAYS:
            return ""
        if days == 0:
            return self.tr("Race today")
        if days == 1:
            return self.tr("Race tomorrow")
        return self.tr("Race in %1 days").replace("%1", str(days))

    def _look(self) -> None:
        races = tuple(sorted({*self._planned(), *self._of_profile()}))
        if races != self.races:
            self.races = races
            self.changed.emit()

    def _planned(self) -> list[date]:
        this = monday_of(self._rooms.today())
        starts = [this + timedelta(DAYS * n) for n in range(-_WEEKS_BACK, FAR_WEEKS + 1)]
        try:
            weeks = self._rooms.planner.store.read(starts)
        except PlanError:
            return []
        return [
            day.date
            for day in all_days(weeks)
            for run in day.runs
            if run.kind is RunKind.RACE and run.status is not Status.SKIPPED
        ]

    def _of_profile(self) -> list[date]:
        return [race.date for race in self._rooms.library.profile.races]
