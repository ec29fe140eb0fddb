"""What the window remembers: a small versioned file that may always be lost."""

import json
from contextlib import suppress
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from runstrength_desktop.domain.body_map import Body
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.planning.atomic_file import write_atomic
from runstrength_desktop.ui.theme.qt_palette import ThemeChoice

VERSION = 1
_MAX_BYTES = 65_536


@dataclass
class Settings:
    """Choices of the window; sizes in pixels, `geometry` as Qt's own text."""

    theme: str = ThemeChoice.SYSTEM.value
    paper: str = ""
    body: str = Body.FEMALE.value
    geometry: str = ""
    left_width: int = 0
    map_height: int = 0

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


def read_settings(path: Path) -> Settings:
    """Settings of a file; defaults when it is missing or damaged (kept as .bad, F24)."""
    if not path.is_file():
        return Settings()
    try:
        return _settings(path.read_bytes()[:_MAX_BYTES])
    except (OSError, ValueError, TypeError, KeyError):
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
    return Settings(**known)
