"""R06, R07: foot contacts of a session, raw and weighted by impact."""

from collections.abc import Mapping
from dataclasses import dataclass

from runstrength_desktop.domain.exercise import Exercise, Impact
from runstrength_desktop.domain.prescription import Prescription, Side
from runstrength_desktop.domain.week import Session, Week

RULES = ("R06", "R07")

CEILINGS = {1: 40, 2: 60, 3: 100, 4: 120, 5: 140}
ASSUMED_LEVEL = 2
WEIGHTS = {Impact.LOW: 0.25, Impact.MEDIUM: 1.0, Impact.HIGH: 1.5, Impact.SHOCK: 2.0}
QUICK_PER_SECOND = 2.0
SLOW_PER_SECOND = 0.5


@dataclass(frozen=True, slots=True)
class Contacts:
    """Landings: as counted (R06) and weighted by impact (R07)."""

    raw: float = 0.0
    weighted: float = 0.0

    def __add__(self, other: "Contacts") -> "Contacts":
        return Contacts(self.raw + other.raw, self.weighted + other.weighted)


def contacts(exercise: Exercise, dose: Prescription) -> Contacts:
    """Landings of one prescription; a one-sided dose for each side lands twice as often.

    A timed dose is estimated [D]: 2 a second for low impact (rope, skips), else 1 in 2 s.
    """
    per_set = dose.reps if dose.reps is not None else _per_timed_set(exercise, dose.seconds or 0)
    sides = 2 if exercise.unilateral and dose.side is Side.EACH else 1
    raw = dose.sets * per_set * exercise.contacts_per_rep * sides
    return Contacts(raw, raw * WEIGHTS[exercise.impact or Impact.MEDIUM])


def session_contacts(session: Session, exercises: Mapping[str, Exercise]) -> Contacts:
    """Landings of a session; ids the catalogue does not know count nothing."""
    counted = Contacts()
    for item in session.items:
        exercise = exercises.get(item.exercise_id)
        if exercise is not None and exercise.contacts_per_rep:
            counted += contacts(exercise, item.prescription)
    return counted


def biggest_session(week: Week, exercises: Mapping[str, Exercise]) -> Contacts:
    """Landings of the week's session with the most weighted contacts."""
    counted = (session_contacts(session, exercises) for session in week.sessions())
    return max(counted, key=lambda one: one.weighted, default=Contacts())


def _per_timed_set(exercise: Exercise, seconds: int) -> float:
    per_second = QUICK_PER_SECOND if exercise.impact is Impact.LOW else SLOW_PER_SECOND
    return seconds * per_second
