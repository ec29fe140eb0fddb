"""What the window remembers: a small versioned file that may always be lost."""

import json
from contextlib import suppress
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from runstrength_desktop.coaching.contacts import ASSUMED_LEVEL, CEILINGS
from runstrength_desktop.coaching.planning_mode import PlanningMode
from runstrength_desktop.domain.body_map import Body
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.planning.atomic_file import write_atomic
from runstrength_desktop.ui.theme.qt_palette import ThemeChoice

if TYPE_CHECKING:
    from runstrength_desktop.coaching.verdicts import CoachSettings

VERSION = 1
KG, LB = "kg", "lb"
MONDAY, SUNDAY = 0, 6

MOST_PLACES = 8

_MAX_BYTES = 65_536
_MOST_PIXELS = 16_384


def usual_units(place: QLocale) -> str:
    """Pounds where American measures are used, else kilograms."""
    is_american = place.measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
    return LB if is_american else KG


def _own_units() -> str:
    return usual_units(QLocale.system())


@dataclass
class Settings:
    """Choices of the window; sizes in pixels, `geometry` as Qt's own text.

    `places` holds a geometry for each set of screens, the last used at the end.

    `planning_mode` is a value of R14, `spacing` the hours of R08, R12 and R15 that
    were changed: [best from, caution below, clash below] by pair. `first_weekday`
    is 0 for Monday to 6 for Sunday, `units` of loads "kg" or "lb", `coach_level`
    1 to 5 (R07). `print_sections` are names of `PaperWishes`, none as at first;
    `print_turn` is "", "portrait" or "landscape".
    """

    theme: str = ThemeChoice.SYSTEM.value
    paper: str = ""
    print_sections: list[str] = field(default_factory=list)
    print_turn: str = ""
    print_mono: bool = False
    print_large: bool = False
    body: str = Body.FEMALE.value
    geometry: str = ""
    places: dict[str, str] = field(default_factory=dict)
    left_width: int = 0
    map_height: int = 0
    planning_mode: str = PlanningMode.HARD_DAYS.value
    spacing: dict[str, list[float]] = field(default_factory=dict)
    first_weekday: int = MONDAY
    units: str = field(default_factory=_own_units)
    coach_level: int = ASSUMED_LEVEL
    first_steps_shown: bool = False

    def theme_choice(self) -> ThemeChoice:
        """The chosen theme, "system" if the file held nonsense."""
        with suppress(ValueError):
            return ThemeChoice(self.theme)
        return ThemeChoice.SYSTEM

    def body_choice(self) -> Body:
        """The chosen body, the first if the file held nonsense."""
        with suppress(ValueError):
            return Body(self.body)
        return Body.FEMALE


def coach_settings(settings: Settings) -> "CoachSettings":
    """What coaching judges by; where a setting is nonsense, as recommended."""
    from runstrength_desktop.coaching.spacing_choice import limits_with  # noqa: PLC0415
    from runstrength_desktop.coaching.verdicts import CoachSettings  # noqa: PLC0415
    from runstrength_desktop.ui.spacing_hours import read_hours  # noqa: PLC0415

    sound = _mended(settings)
    limits = limits_with(read_hours(sound.spacing))
    return CoachSettings(limits, PlanningMode(sound.planning_mode), sound.coach_level)


def read_settings(path: Path) -> Settings:
    """Settings of a file; defaults when it is missing or damaged (kept as .bad, F24)."""
    if not path.is_file():
        return Settings()
    try:
        return _settings(path.read_bytes()[:_MAX_BYTES])
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        with suppress(OSError):
            path.replace(path.with_suffix(".bad"))
        return Settings()


def write_settings(path: Path, settings: Settings) -> None:
    """Save them; a failure is not worth a message."""
    text = json.dumps({"version": VERSION, **asdict(settings)}, indent=1)
    with suppress(OSError, PlanError):
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        write_atomic(path, text.encode())


def _settings(data: bytes) -> Settings:
    values = json.loads(data.decode("utf-8"))
    if values["version"] != VERSION:
        return Settings()
    known = {f.name: values[f.name] for f in fields(Settings) if f.name in values}
    if any(type(value) is not type(getattr(Settings(), name)) for name, value in known.items()):
        raise ValueError("a setting has the wrong type")
    return _mended(Settings(**known))


def _mended(settings: Settings) -> Settings:
    """Nonsense among the settings becomes what it is at first."""
    sound = {
        "planning_mode": settings.planning_mode in {mode.value for mode in PlanningMode},
        "first_weekday": MONDAY <= settings.first_weekday <= SUNDAY,
        "units": settings.units in {KG, LB},
        "coach_level": settings.coach_level in CEILINGS,
        "left_width": 0 <= settings.left_width <= _MOST_PIXELS,
        "map_height": 0 <= settings.map_height <= _MOST_PIXELS,
        "places": all(isinstance(kept, str) for kept in settings.places.values()),
    }
    first = Settings()
    mended = {name: getattr(first, name) for name, is_sound in sound.items() if not is_sound}
    spacing = _known_hours(settings.spacing) if settings.spacing else {}
    return replace(settings, spacing=spacing, **mended)


def _known_hours(spacing: dict[str, list[float]]) -> dict[str, list[float]]:
    from runstrength_desktop.ui.spacing_hours import (  # noqa: PLC0415  (only where changed)
        read_hours,
        written_hours,
    )

    return written_hours(read_hours(spacing))
