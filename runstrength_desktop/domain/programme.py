"""A programme: sessions laid over weeks, not yet on dates."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from runstrength_desktop.domain.prescription import HIGHEST_RPE, Prescription


@dataclass(frozen=True, slots=True)
class ProgrammeItem:
    """An exercise of a session with its dose.

    One that follows the wave takes the week's sets and reps. `later` names a
    harder exercise from a week on (counted from 1), if there is one.
    """

    exercise_id: str
    dose: Prescription
    follows_wave: bool = False
    later: tuple[int, str] | None = None

    def in_week(self, number: int, wave: "Wave | None") -> tuple[str, Prescription]:
        """Exercise and dose in a week, counted from 1."""
        is_later = self.later is not None and number >= self.later[0]
        exercise = self.later[1] if self.later is not None and is_later else self.exercise_id
        return exercise, wave.shape(self.dose) if wave and self.follows_wave else self.dose


@dataclass(frozen=True, slots=True)
class ProgrammeSession:
    """A session of a programme: exercises in order (R05)."""

    title: str
    items: tuple[ProgrammeItem, ...]


@dataclass(frozen=True, slots=True)
class Wave:
    """What a week asks of its main lifts: sets, reps, repetitions in reserve (R04, R20)."""

    sets: int
    reps: int
    rir: int

    def shape(self, dose: Prescription) -> Prescription:
        """A dose with this week's sets; its reps and effort too unless it is held for seconds."""
        if dose.seconds is not None:
            return replace(dose, sets=self.sets)
        return replace(dose, sets=self.sets, reps=self.reps, rpe=HIGHEST_RPE - self.rir)


@dataclass(frozen=True, slots=True)
class ProgrammeWeek:
    """One week: which session on which day (0 is the first), and how hard.

    `load_change`: per cent on last week's load, if it went well (R18).
    """

    title: str
    days: tuple[tuple[int, str], ...]
    wave: Wave | None = None
    load_change: int = 0
    is_deload: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Programme:
    """Weeks of sessions; `ours` says what is not in the articles but our own choice."""

    id: str
    name: str
    summary: str
    level: int
    sessions: Mapping[str, ProgrammeSession]
    weeks: tuple[ProgrammeWeek, ...]
    ours: str
    sources: tuple[str, ...]

    def session_in_week(self, number: int, key: str) -> tuple[tuple[str, Prescription], ...]:
        """Exercise ids and doses of a session in a week, counted from 1."""
        wave = self.weeks[number - 1].wave
        return tuple(item.in_week(number, wave) for item in self.sessions[key].items)

    def exercise_ids(self) -> frozenset[str]:
        """Everything it asks for, in any week."""
        items = [item for session in self.sessions.values() for item in session.items]
        later = {item.later[1] for item in items if item.later is not None}
        return frozenset(item.exercise_id for item in items) | later
