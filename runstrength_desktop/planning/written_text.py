"""Doses and runs written as they could be typed; what is written is read back the same."""

import re

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.prescription import Prescription, Side
from runstrength_desktop.domain.week import Run
from runstrength_desktop.planning.plan_text import KG_PER_LB
from runstrength_desktop.planning.run_text import parse_typed_run

_REPEATS = re.compile(r"(\d{1,2}) × (\d+(?:\.\d+)?) (km|m|min|s)", re.ASCII)


def figure(amount: float, decimals: int = 3) -> str:
    """A number without idle zeros, such as "22.5"."""
    return f"{amount:.{decimals}f}".rstrip("0").rstrip(".") if decimals else f"{amount:.0f}"


def pounds(kilograms: float) -> float:
    """Kilograms as pounds, to a tenth."""
    return round(kilograms / KG_PER_LB, 1)


def kilograms(pounds: float) -> float:
    """Pounds as kilograms, to 10 g, as typed doses are read."""
    return round(pounds * KG_PER_LB, 2)


def written_dose(dose: Prescription, units: str = "kg") -> str:
    """Such as "3x8-10 60 kg @8 rest 90 tempo 3-1-1 left"; `units` are "kg" or "lb"."""
    parts = (
        _work(dose),
        _load(dose, units),
        f"@{dose.rpe:g}" if dose.rpe is not None else "",
        f"rest {dose.rest_s}" if dose.rest_s is not None else "",
        f"tempo {dose.tempo}" if dose.tempo else "",
        dose.side.value if dose.side is not Side.EACH else "",
    )
    return " ".join(part for part in parts if part)


def written_run(run: Run) -> str:
    """Such as "long 18 km", "intervals 8x400 m hard" or "easy 40 min at 7:00"."""
    repeats = _REPEATS.fullmatch(run.note)
    if repeats is not None:
        brief = _run(run, f"{repeats[1]}x{repeats[2]} {repeats[3]}")
        if _says(brief, run):
            return brief
    kilometres = f"{figure(run.distance_km)} km" if run.distance_km is not None else ""
    minutes = f"{run.minutes} min" if run.minutes is not None else ""
    return _run(run, kilometres, minutes)


def is_repeats(note: str) -> bool:
    """Whether a note only says repeats, such as "8 × 400 m"."""
    return _REPEATS.fullmatch(note) is not None


def _work(dose: Prescription) -> str:
    if dose.reps is not None:
        up_to = f"-{dose.reps_to}" if dose.reps_to is not None else ""
        return f"{dose.sets}x{dose.reps}{up_to}"
    if dose.seconds is not None:
        return f"{dose.sets}x{dose.seconds}s"
    return f"{dose.sets}x{figure(dose.distance_m or 0)}m"


def _load(dose: Prescription, units: str) -> str:
    if dose.load_kg is None:
        return dose.load_text().replace(" %", "%") if dose.band else _percent(dose)
    if units == "lb":
        return f"{figure(pounds(dose.load_kg), 1)} lb"
    return f"{figure(dose.load_kg)} kg"


def _percent(dose: Prescription) -> str:
    return f"{figure(dose.load_percent)}%" if dose.load_percent is not None else ""


def _run(run: Run, *amounts: str) -> str:
    parts = (
        run.kind.value,
        *amounts,
        run.intensity.value if run.intensity else "",
        f"at {run.starts_at.hour}:{run.starts_at:%M}" if run.starts_at else "",
    )
    return " ".join(part for part in parts if part)


def _says(text: str, run: Run) -> bool:
    try:
        read = parse_typed_run(text).run
    except PlanError:
        return False
    said, wanted = ((r.note, r.distance_km, r.minutes) for r in (read, run))
    return said == wanted
