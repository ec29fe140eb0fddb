"""The words of a printed plan: dates, runs, doses, sums."""

from datetime import date, timedelta
from hashlib import blake2s

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


def run_amount(run: Run) -> str:
    """Such as "6 km", "40 min" or "6 km · 40 min"; empty when it is open."""
    distance = [f"{run.distance_km:g} km"] if run.distance_km is not None else []
    return " · ".join(distance + ([f"{run.minutes} min"] if run.minutes is not None else []))


def rest_text(dose: Prescription) -> str:
    """Such as "rest 90 s" or "rest 2 min"; empty when none is given."""
    if dose.rest_s is None:
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


def plan_code(week: Week) -> str:
    """Four letters that change with the plan, to tell an old sheet from a new one."""
    digest = blake2s(repr(week).encode("utf-8", "surrogatepass")).digest()
    return "".join(_CODE_LETTERS[byte % len(_CODE_LETTERS)] for byte in digest[:4])
