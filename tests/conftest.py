"""What holds for every test: no screen, no file of the user's, no warning, no window left open."""

import atexit
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.counts import LONG

_USERS_ENVIRONMENT = dict(os.environ)

collect_ignore = [] if os.environ.get("RUNSTRENGTH_SYSTEM") == "1" else ["system"]

# A window is slow to make and lives as long as its test: both are meant.
_MEANT = [HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
settings.register_profile("reduced", max_examples=40, deadline=None, suppress_health_check=_MEANT)
settings.register_profile("long", max_examples=1000, deadline=None, suppress_health_check=_MEANT)
settings.load_profile("long" if LONG else "reduced")


def _leave_home() -> None:
    """Point every way to the user's own files at an empty folder."""
    home = Path(tempfile.mkdtemp(prefix="runstrength-tests-"))
    atexit.register(shutil.rmtree, home, ignore_errors=True)
    places = {"HOME": home, "USERPROFILE": home, "LOCALAPPDATA": home / "local"}
    for name in ("DATA", "CONFIG", "CACHE", "STATE", "RUNTIME"):
        suffix = "DIR" if name == "RUNTIME" else "HOME"
        places[f"XDG_{name}_{suffix}"] = home / name.lower()
    for name, place in places.items():
        place.mkdir(mode=0o700, exist_ok=True)
        os.environ[name] = str(place)


os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"
os.environ.pop("RUNSTRENGTH_DATABASE", None)
_leave_home()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave the tests marked `long` to `./dev test --long`."""
    for item in items:
        if not LONG and item.get_closest_marker("long"):
            item.add_marker(pytest.mark.skip(reason="runs in ./dev test --long"))


@pytest.fixture(scope="session")
def users_environment() -> dict[str, str]:
    """The environment the tests were started in, for what must reach a package index."""
    return dict(_USERS_ENVIRONMENT)


@pytest.fixture(autouse=True)
def no_window_left_open() -> Iterator[None]:
    """Fail a test that leaves a visible window behind, and close it for the next one."""
    yield
    if "PySide6.QtWidgets" not in sys.modules:
        return
    from PySide6.QtWidgets import QApplication

    left = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    for window in left:
        window.close()
    assert not left, f"left open: {[type(window).__name__ for window in left]}"
