"""Where the benchmark works: a folder on the disk of the checkout, a screen that is none."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@contextmanager
def place_to_measure() -> Iterator[Path]:
    """An empty folder; the user's own files are out of reach.

    Not in the system's folder for temporary files, which may be in memory, where
    a commit costs nothing.
    """
    (ROOT / "build").mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="bench-", dir=ROOT / "build") as name:
        folder = Path(name)
        _leave_home(folder / "home")
        yield folder


def _leave_home(home: Path) -> None:
    home.mkdir(mode=0o700)
    for variable in ("HOME", "USERPROFILE", "LOCALAPPDATA", "XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        os.environ[variable] = str(home)
    for variable in ("XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"):
        os.environ[variable] = str(home)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["LC_ALL"] = "C.UTF-8"
    for variable in ("RUNSTRENGTH_DATABASE", "PYTHONDONTWRITEBYTECODE", "QT_SCALE_FACTOR"):
        os.environ.pop(variable, None)
