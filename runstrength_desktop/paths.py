"""Where resources/ and db/ are, and where this user's own files go."""

import os
import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _folder(name: str) -> Path:
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


RESOURCES = _folder("resources")
DB = _folder("db")

DATABASE_VARIABLE = "RUNSTRENGTH_DATABASE"


def user_folder() -> Path:
    """The platform's place for this program's data, on this user's account."""
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "RunStrength"
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "RunStrength"
    return Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share") / "runstrength"


def database_path(named: str | None = None) -> Path:
    """The plan's file: as named, else by environment, else the user's own."""
    chosen = named or os.environ.get(DATABASE_VARIABLE)
    return Path(chosen).expanduser().absolute() if chosen else user_folder() / "plan.db"


def backup_folder(database: Path) -> Path:
    """Where backups of a plan are kept: beside it."""
    true = Path(os.path.realpath(database))
    return true.with_name(f"{true.stem}-backups")
