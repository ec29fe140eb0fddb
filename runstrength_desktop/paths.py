"""Where resources/ and db/ are, and where this user's own files go."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from runstrength_desktop.domain.errors import PlanError

_PACKAGE = Path(__file__).resolve().parent


def _folder(name: str) -> Path:
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


RESOURCES = _folder("resources")
DB = _folder("db")

DATABASE_VARIABLE = "RUNSTRENGTH_DATABASE"
FOLDER_VARIABLE = "RUNSTRENGTH_FOLDER"
PORTABLE_FOLDER = "RunStrength data"


def user_folder() -> Path:
    """Where this program keeps its data: as told, else the platform's place on this account.

    `PlanError` if the system does not say where home is.
    """
    told = os.environ.get(FOLDER_VARIABLE)
    return Path(told).absolute() if told else _platform_folder()


def go_portable() -> None:
    """Keep everything beside the program from now on, so that both travel together."""
    os.environ[FOLDER_VARIABLE] = str(portable_folder())
    os.environ.pop(DATABASE_VARIABLE, None)


def portable_folder() -> Path:
    """Beside the file that a user starts: the AppImage, the macOS bundle, or the program."""
    program = Path(os.environ.get("APPIMAGE") or sys.executable)
    bundle = next((one for one in program.parents if one.suffix == ".app"), program)
    return bundle.parent / PORTABLE_FOLDER


def is_portable_copy() -> bool:
    """Whether a packaged program has been started with `--portable` before, where it stands."""
    return bool(getattr(sys, "frozen", False)) and portable_folder().is_dir()


def _platform_folder() -> Path:
    with _known_home():
        home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "RunStrength"
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "RunStrength"
    return Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share") / "runstrength"


def database_path(named: str | None = None) -> Path:
    """The plan's file: as named, else by environment, else the user's own."""
    chosen = named or os.environ.get(DATABASE_VARIABLE)
    if not chosen:
        return user_folder() / "plan.db"
    with _known_home():
        return Path(chosen).expanduser().absolute()


def backup_folder(database: Path) -> Path:
    """Where backups of a plan are kept: beside it."""
    true = Path(os.path.realpath(database))
    return true.with_name(f"{true.stem}-backups")


@contextmanager
def _known_home() -> Iterator[None]:
    try:
        yield
    except RuntimeError:
        raise PlanError(
            "The system does not say where your home folder is; set HOME and start again."
        ) from None
