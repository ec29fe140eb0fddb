"""Small muscles, exercises and weeks that coaching is tried on."""

from datetime import date

from runstrength_desktop.coaching.fractional_sets import MuscleSets
from runstrength_desktop.domain.exercise import Exercise, Impact
from runstrength_desktop.domain.muscle import BodySide, BodyView, Muscle
from runstrength_desktop.domain.prescription import Prescription
from runstrength_desktop.domain.week import PlannedExercise, Session, Week

MONDAY = date(2026, 11, 16)


def muscle(
    region: str, group: str, *, is_priority: bool = False, gait: tuple[str, ...] = ("ALL",)
) -> Muscle:
    return Muscle(
        region,
        region[:2],
        region,
        region,
        group,
        BodyView.BOTH,
        False,
        False,
        (),
        "",
        gait,
        is_priority,
    )


def exercise(
    exercise_id: str,
    muscles: tuple[tuple[str, float], ...] = (),
    *,
    pattern: str = "squat",
    level: int = 1,
    unilateral: bool = False,
    equipment: tuple[frozenset[str], ...] = (frozenset(),),
    contacts: int = 0,
    impact: Impact | None = None,
) -> Exercise:
    return Exercise(
        id=exercise_id,
        name=exercise_id,
        aliases=(),
        pattern=pattern,
        level=level,
        unilateral=unilateral,
        equipment=equipment,
        muscles=muscles,
        dose=Prescription(3, reps=8),
        dose_source="default",
        contacts_per_rep=contacts,
        impact=impact,
    )


def jump(name: str, impact: Impact, *, unilateral: bool = False) -> Exercise:
    return exercise(name, pattern="plyometric", contacts=1, impact=impact, unilateral=unilateral)


def session(*planned: tuple[Exercise, Prescription]) -> Session:
    items = tuple(
        PlannedExercise(f"item-{n}", one.id, one.name, dose)
        for n, (one, dose) in enumerate(planned)
    )
    return Session("session", "Session", items)


def week(*sessions: Session) -> Week:
    empty = Week.empty(MONDAY)
    day = empty.days[0]
    return empty.with_day(type(day)(day.date, (), sessions))


def sets(**by_region: float) -> MuscleSets:
    return MuscleSets({(region, side): n for region, n in by_region.items() for side in BodySide})
