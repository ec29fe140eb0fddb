"""A week in words and as JSON."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from runstrength_desktop.coaching.balance import hamstring_quad_ratio, posterior_share
from runstrength_desktop.coaching.check import Check
from runstrength_desktop.coaching.checked_week import WEEKS_OF_RUNS
from runstrength_desktop.coaching.checks import check_week
from runstrength_desktop.coaching.duration import session_minutes
from runstrength_desktop.coaching.fractional_sets import MuscleSets, muscle_sets
from runstrength_desktop.coaching.verdicts import CoachSettings
from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.iso_week import week_label
from runstrength_desktop.domain.week import Day, PlannedExercise, Run, Session, Week
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.ports import PlannedCounts

Json = dict[str, object]
Exercises = Mapping[str, Exercise]

_DIGITS = 2


def week_json(
    week: Week, catalogue: Catalogue, before: Sequence[Week] = (), after: Sequence[Week] = ()
) -> Json:
    """The week with its balance; what has no value is null.

    `before`, oldest first, and `after` are the weeks around it, for its checks.
    """
    sets = muscle_sets(week.items(), catalogue.by_id)
    exercises, settings = catalogue.by_id, CoachSettings()
    checks = check_week(week, before, after, exercises, catalogue.muscles, settings)
    return {
        "week": week_label(week.start),
        "days": [_day_json(day, catalogue.by_id) for day in week.days],
        "balance": _balance_json(sets, catalogue)
        | {"checks": [_check_json(check) for check in checks]},
    }


def weeks_around(start: date) -> tuple[tuple[date, ...], tuple[date, ...]]:
    """The Mondays of the weeks that a week's checks look at, before it and after."""
    before = tuple(start - timedelta(weeks=n) for n in range(WEEKS_OF_RUNS, 0, -1))
    return before, (start + timedelta(weeks=1), start + timedelta(weeks=2))


def week_text(week: Week, catalogue: Catalogue) -> str:
    """The week as lines for a terminal."""
    lines = [week_label(week.start)]
    for day in week.days:
        lines += ["", f"{day.date:%a} {day.date.isoformat()}", *_day_lines(day, catalogue.by_id)]
    sets = muscle_sets(week.items(), catalogue.by_id)
    return "\n".join([*lines, "", *_balance_lines(sets)])


def counts_text(counts: PlannedCounts) -> str:
    """Such as "1 session, 4 exercises, 3 runs"."""
    parts = (
        (counts.sessions, "session"),
        (counts.exercises, "exercise"),
        (counts.runs, "run"),
    )
    return ", ".join(f"{number} {word}{'' if number == 1 else 's'}" for number, word in parts)


def run_text(run: Run) -> str:
    """Such as "Easy run 6 km"."""
    parts = [run.kind.value.capitalize()]
    if run.distance_km is not None:
        parts.append(f"{run.distance_km:g} km")
    if run.minutes is not None:
        parts.append(f"{run.minutes} min")
    return " ".join(parts)


def _day_json(day: Day, exercises: Exercises) -> Json:
    return {
        "date": day.date.isoformat(),
        "runs": [
            {"kind": r.kind.value, "distance_km": r.distance_km, "minutes": r.minutes}
            for r in day.runs
        ],
        "sessions": [_session_json(session, exercises) for session in day.sessions],
    }


def _session_json(session: Session, exercises: Exercises) -> Json:
    return {
        "id": session.id,
        "title": session.title,
        "minutes": session_minutes(session, exercises),
        "items": [_item_json(item) for item in session.items],
    }


def _item_json(item: PlannedExercise) -> Json:
    dose = item.prescription
    return {
        "exercise": item.exercise_id,
        "name": item.exercise_name,
        "sets": dose.sets,
        "reps": dose.reps,
        "seconds": dose.seconds,
        "side": dose.side.value,
        "load_kg": dose.load_kg,
        "rest_s": dose.rest_s,
    }


def _balance_json(sets: MuscleSets, catalogue: Catalogue) -> Json:
    return {
        "sets": {m.id: round(sets.of(m.id), _DIGITS) for m in catalogue.muscles},
        "posterior_share": _rounded(posterior_share(sets)),
        "hamstring_quad": _rounded(hamstring_quad_ratio(sets)),
    }


def _check_json(check: Check) -> Json:
    return {
        "id": check.id,
        "status": check.status.value,
        "value": _rounded(check.value),
        "reason": check.reason,
        "sources": list(check.sources),
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, _DIGITS + 2)


def _day_lines(day: Day, exercises: Exercises) -> list[str]:
    lines = [f"  {run_text(run)}" for run in day.runs]
    for session in day.sessions:
        minutes = session_minutes(session, exercises)
        lines.append(f"  {session.title}" + (f", about {minutes} min" if minutes else ""))
        lines += [f"    {_item_text(item, exercises)}" for item in session.items]
    return lines or ["  nothing planned"]


def _item_text(item: PlannedExercise, exercises: Exercises) -> str:
    exercise = exercises.get(item.exercise_id)
    extra = item.prescription.extra_text(unilateral=exercise is not None and exercise.unilateral)
    return f"{item.exercise_name}  {item.prescription.work_text()} {extra}".rstrip()


def _balance_lines(sets: MuscleSets) -> list[str]:
    share, ratio = posterior_share(sets), hamstring_quad_ratio(sets)
    said = "not enough data" if ratio is None else f"{ratio:.2f} (0.6 to 1.5 is balanced)"
    return [
        "Posterior chain share: "
        + ("nothing planned" if share is None else f"{share:.0%} (55 to 75 % suits a runner)"),
        f"Hamstring : quadriceps sets: {said}",
    ]
