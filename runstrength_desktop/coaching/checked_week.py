"""A week with all that its checks look at: the weeks around it, the catalogue, the settings."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from runstrength_desktop.coaching.check import CheckStatus
from runstrength_desktop.coaching.contacts import Contacts, session_contacts
from runstrength_desktop.coaching.fractional_sets import MuscleSets, counted_sets, muscle_sets
from runstrength_desktop.coaching.run_spikes import RunSpike, run_spike
from runstrength_desktop.coaching.verdicts import CoachSettings
from runstrength_desktop.domain.block import BlockKind
from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.muscle import Muscle
from runstrength_desktop.domain.status import Status
from runstrength_desktop.domain.week import Day, PlannedExercise, Run, RunKind, Week

NO_STRENGTH = "No strength is planned this week yet."
NEAR_RACE = "A race is near: fewer sets are meant."
NEAR_RACE_RULES = ("R10", "R11")

WEEKS_LOOKED_BACK = 3
WEEKS_OF_RUNS = 5


@dataclass(frozen=True, slots=True)
class Work:
    """A planned exercise that counts, with its counted sets (R16)."""

    item: PlannedExercise
    exercise: Exercise
    sets: float


@dataclass(frozen=True)
class History:
    """The weeks before, oldest first, each the one after the last."""

    weeks: tuple[Week, ...]
    exercises: Mapping[str, Exercise]

    @cached_property
    def sets(self) -> tuple[MuscleSets, ...]:
        """The sets of the last three weeks, oldest first; none unless all of them were trained."""
        found = [
            muscle_sets(week.items(), self.exercises) for week in self.weeks[-WEEKS_LOOKED_BACK:]
        ]
        whole = len(found) == WEEKS_LOOKED_BACK and all(any(s.by_side.values()) for s in found)
        return tuple(found) if whole else ()

    @cached_property
    def contacts(self) -> tuple[Contacts, ...]:
        """The landings of each of the last three weeks, oldest first."""
        return tuple(
            week_contacts(week, self.exercises) for week in self.weeks[-WEEKS_LOOKED_BACK:]
        )

    @cached_property
    def days(self) -> tuple[Day, ...]:
        """The days of the last five weeks, which hold the thirty days of R23."""
        return tuple(day for week in self.weeks[-WEEKS_OF_RUNS:] for day in week.days)


@dataclass(frozen=True)
class CheckedWeek:
    """A week among others; `after` are the weeks that follow, in order."""

    week: Week
    history: History
    after: tuple[Week, ...]
    exercises: Mapping[str, Exercise]
    muscles: Sequence[Muscle]
    settings: CoachSettings

    @classmethod
    def of(
        cls,
        week: Week,
        before: Sequence[Week],
        after: Sequence[Week],
        exercises: Mapping[str, Exercise],
        muscles: Sequence[Muscle],
        settings: CoachSettings,
    ) -> "CheckedWeek":
        """A week with those before, oldest first, and after it; each begins where one ends."""
        history = History(tuple(before), exercises)
        return cls(week, history, tuple(after), exercises, muscles, settings)

    @cached_property
    def sets(self) -> MuscleSets:
        """The week's fractional sets (R16)."""
        return muscle_sets(self.week.items(), self.exercises)

    @cached_property
    def work(self) -> tuple[Work, ...]:
        """Its exercises that count, Monday first."""
        return tuple(counted_work(self.week.items(), self.exercises))

    @property
    def is_trained(self) -> bool:
        """Whether any set counts."""
        return bool(self.work)

    @cached_property
    def runs(self) -> tuple[Run, ...]:
        """Its runs, Monday first; rest, cross-training and what was skipped left out."""
        return tuple(run for day in self.week.days for run in day.runs if _is_run(run))

    @cached_property
    def spikes(self) -> tuple[tuple[Run, RunSpike], ...]:
        """Its planned runs against the longest of the 30 days before each (R23), where known."""
        planned = (
            (run, run_spike(run, day.date, self.days))
            for day in self.week.days
            for run in day.runs
            if _is_run(run) and run.status is Status.PLANNED
        )
        return tuple((run, spike) for run, spike in planned if spike.longest is not None)

    @cached_property
    def is_near_race(self) -> bool:
        """Whether a race lies in this week or the next (R10, R11)."""
        days = (day for week in (self.week, *self.after[:1]) for day in week.days)
        return any(_is_run(run) and run.kind is RunKind.RACE for day in days for run in day.runs)

    @cached_property
    def days(self) -> tuple[Day, ...]:
        """Its days with those before and the week after, in order."""
        following = tuple(day for week in self.after[:1] for day in week.days)
        return (*self.history.days, *self.week.days, *following)

    @cached_property
    def contacts(self) -> Contacts:
        """All its landings (R06)."""
        return week_contacts(self.week, self.exercises)

    def at_least(self, value: float, low: float) -> CheckStatus:
        """What a figure is that should reach `low`; near a race less is meant (R11)."""
        if not self.is_trained:
            return CheckStatus.UNKNOWN
        enough = round(value, 6) >= low or self.is_near_race
        return CheckStatus.OK if enough else CheckStatus.NOTICE

    def why(self, value: float, low: float, *, well: str, little: str) -> str:
        """The sentence for `at_least`."""
        if not self.is_trained:
            return NO_STRENGTH
        if round(value, 6) >= low:
            return well
        return NEAR_RACE if self.is_near_race else little


def counted_work(
    items: Iterable[PlannedExercise], exercises: Mapping[str, Exercise]
) -> Iterable[Work]:
    """Items with counted sets; warm-ups and ids the catalogue does not know are left out."""
    for item in items:
        exercise = exercises.get(item.exercise_id)
        if exercise is None or item.block.kind is BlockKind.WARM_UP:
            continue
        if sets := counted_sets(exercise, item.prescription):
            yield Work(item, exercise, sets)


def week_contacts(week: Week, exercises: Mapping[str, Exercise]) -> Contacts:
    """All landings of a week, raw and weighted (R06, R07); skipped sessions are left out."""
    kept = (one for one in week.sessions() if one.status is not Status.SKIPPED)
    return sum((session_contacts(session, exercises) for session in kept), Contacts())


def amount(value: float) -> str:
    """A figure with at most two decimals, such as "2" or "1.25"."""
    return f"{round(value, 2):g}"


def counted(value: float, one: str) -> str:
    """Such as "1 set" or "2.5 sets"."""
    text = amount(value)
    return f"{text} {one if text == '1' else one + 's'}"


def planned(value: float, one: str) -> str:
    """The same at the start of a sentence, where nothing is "No set"."""
    return counted(value, one) if value else f"No {one}"


def _is_run(run: Run) -> bool:
    return run.status is not Status.SKIPPED and run.kind not in {RunKind.REST, RunKind.CROSS}
