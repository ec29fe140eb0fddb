"""What a week is filled for: the runner's wishes, and the days and exercises there are."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from runstrength_desktop.coaching.fractional_sets import Exercises
from runstrength_desktop.coaching.suiting import Setting
from runstrength_desktop.coaching.swaps import Guides
from runstrength_desktop.coaching.verdicts import CoachSettings
from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.muscle import Muscle
from runstrength_desktop.domain.week import Day, Week


@dataclass(frozen=True, slots=True)
class FillWish:
    """How a week is to be filled.

    `minutes` are those of each weekday, Monday first; `settings` where and by
    whom it is done, the liked place first, each with the level that no exercise
    exceeds. The same `seed` gives the same proposals. The minimum dose is two
    sessions of 20 minutes. Days before `not_before` are left as they are;
    `sessions` is how many the week is to hold, `None` for as many as usual.
    """

    minutes: tuple[int, ...]
    settings: tuple[Setting, ...]
    favourites: frozenset[str] = frozenset()
    seed: int = 0
    is_minimum_dose: bool = False
    not_before: date | None = None
    sessions: int | None = None


@dataclass(frozen=True)
class FillGround:
    """The week with all its runs, the days before and after it in order, and the catalogue.

    `candidates` are the exercises on offer; `exercises` knows those of old plans too.
    """

    week: Week
    before: tuple[Day, ...]
    after: tuple[Day, ...]
    exercises: Exercises
    candidates: tuple[Exercise, ...]
    guides: Guides
    muscles: tuple[Muscle, ...]
    settings: CoachSettings

    @cached_property
    def days(self) -> tuple[Day, ...]:
        """All days, in order."""
        return (*self.before, *self.week.days, *self.after)

    @cached_property
    def place_of(self) -> dict[str, int]:
        """Where each region stands in `muscles`."""
        return {muscle.id: n for n, muscle in enumerate(self.muscles)}
