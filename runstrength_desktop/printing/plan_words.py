"""The words of a printed plan: dates, runs, doses, sums."""

from datetime import date, time, timedelta
from hashlib import blake2s

from runstrength_desktop.coaching.race_phases import Phase
from runstrength_desktop.coaching.warm_up import DRILLS, EASY_MINUTES, WarmUp
from runstrength_desktop.domain.paper_plan import PaperRace
from runstrength_desktop.domain.prescription import Prescription
from runstrength_desktop.domain.week import DAYS, Run, RunKind, Week

ADVICE = (
    "General training information, not medical advice. Stop if something hurts sharply and ask "
    "a health professional about pain that lasts or worries you."
)  # R34
LOST = "“?” is a character that no font on this computer has."
UNTITLED = "Strength"

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
RUN_NAMES = {
    RunKind.EASY: "Easy run",
    RunKind.LONG: "Long run",
    RunKind.TEMPO: "Tempo",
    RunKind.INTERVALS: "Intervals",
    RunKind.HILLS: "Hills",
    RunKind.RACE: "Race",
    RunKind.CROSS: "Cross-training",
    RunKind.REST: "Rest",
}
_CODE_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def short_day(day: date) -> str:
    """Such as "Mon 16"."""
    return f"{WEEKDAYS[day.weekday()][:3]} {day.day}"


def long_day(day: date) -> str:
    """Such as "Tuesday 17 November"."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"


def long_date(day: date) -> str:
    """Such as "17 November 2026"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def date_range(start: date) -> str:
    """A week's days, such as "16–22 November 2026"."""
    end = start + timedelta(DAYS - 1)
    if start.month == end.month:
        return f"{start.day}–{long_date(end)}"
    if start.year == end.year:
        return f"{start.day} {MONTHS[start.month - 1]} – {long_date(end)}"
    return f"{long_date(start)} – {long_date(end)}"


def short_range(start: date) -> str:
    """A week's days, such as "16 Nov – 22 Nov"."""
    end = start + timedelta(DAYS - 1)
    return f"{start.day} {MONTHS[start.month - 1][:3]} – {end.day} {MONTHS[end.month - 1][:3]}"


def run_amount(run: Run) -> str:
    """Such as "6 km", "40 min" or "6 km · 40 min"; empty when it is open."""
    distance = [f"{run.distance_km:g} km"] if run.distance_km is not None else []
    return " · ".join(distance + ([f"{run.minutes} min"] if run.minutes is not None else []))


def rest_text(dose: Prescription) -> str:
    """Such as "rest 90 s" or "rest 2 min"; empty when none is given or needed."""
    if not dose.rest_s:
        return ""
    minutes, seconds = divmod(dose.rest_s, 60)
    return f"rest {minutes} min" if minutes > 1 and not seconds else f"rest {dose.rest_s} s"


def duration(minutes: int) -> str:
    """Such as "40 min" or "2 h 5 min"."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f"{rest} min"
    return f"{hours} h {rest} min" if rest else f"{hours} h"


def week_sum(week: Week) -> str:
    """Such as "3 strength sessions · 38 km"; empty for an empty week."""
    sessions = sum(1 for _ in week.sessions())
    distance = sum(run.distance_km or 0.0 for day in week.days for run in day.runs)
    plural = "" if sessions == 1 else "s"
    parts = [f"{sessions} strength session{plural}"] if sessions else []
    return " · ".join(parts + ([f"{round(distance, 1):g} km"] if distance else []))


def dose_extra(dose: Prescription, *, unilateral: bool, contacts: float = 0.0) -> str:
    """Such as "24 kg @8 each · rest 2 min" or "rest 90 s · 30 contacts"."""
    landings = f"{round(contacts)} contacts" if contacts else ""
    parts = (dose.extra_text(unilateral=unilateral), rest_text(dose), landings)
    return " · ".join(part for part in parts if part)


def warm_up_text(warm: WarmUp) -> str:
    """R29 written out."""
    low, high = EASY_MINUTES
    if not warm.drills:
        return f"{low}–{high} min of easy movement."
    fewest, most = DRILLS
    drills = "leg swings, hip circles, walking lunges, ankle rocks, skips"
    text = f"{low}–{high} min easy jog or skipping, then {fewest}–{most} drills: {drills}."
    return f"{text} {_ramp_text(warm)}" if warm.ramp else text


COOL_DOWN = "3 min of easy walking. Long, quiet stretches belong here, not before the work."


def _ramp_text(warm: WarmUp) -> str:
    sets = [
        f"{one.load_kg:g} kg × {one.reps}"
        if one.load_kg is not None
        else f"{one.share * 100:.0f} % of the load × {one.reps}"
        for one in warm.ramp
    ]
    return f"Lighter sets of {warm.lift}: {', '.join(sets)}."


def race_words(race: PaperRace, monday: date) -> str:
    """Such as "Half marathon on 24 December · 38 days from Monday"."""
    name = race.name or "Race"
    days = (race.date - monday).days
    if 0 <= days < DAYS:
        return f"{name} on {WEEKDAYS[race.date.weekday()]}"
    return f"{name} on {race.date.day} {MONTHS[race.date.month - 1]} · {days} days from Monday"


PHASES = {
    Phase.BASE: "base",
    Phase.BUILD: "build",
    Phase.RACE_PHASE: "race phase",
    Phase.TAPER: "taper",
    Phase.RACE_WEEK: "race week",
    Phase.TRANSITION: "transition",
}


def clock(moment: time | None) -> str:
    """Such as "17:30"; empty when no time is given."""
    return f"{moment:%H:%M}" if moment is not None else ""


def counted(number: int, one: str) -> str:
    """Such as "1 set" or "24 sets"."""
    return f"{number} {one}{'' if number == 1 else 's'}"


def plan_code(*weeks: Week) -> str:
    """Four letters that change with what is planned, to tell an old sheet from a new one."""
    planned = "".join(map(repr, weeks))
    digest = blake2s(planned.encode("utf-8", "surrogatepass")).digest()
    return "".join(_CODE_LETTERS[byte % len(_CODE_LETTERS)] for byte in digest[:4])
