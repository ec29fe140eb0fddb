"""A fault in words that may be passed on: where in the program, never what in the plan.

The message of an exception may quote the user's text, and a path names the user,
so neither is in it.
"""

import platform
import traceback
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication

import runstrength_desktop

_PROGRAM = Path(runstrength_desktop.__file__).parent
_MOST_FRAMES, _MOST_CAUSES = 40, 4


@dataclass(frozen=True, slots=True)
class Report:
    """`text` is all there is to pass on; `place` tells one fault from another."""

    place: str
    text: str


def report_of(bug: BaseException) -> Report:
    """A fault with what led to it."""
    parts = [_told(one) for one in islice(_causes(bug), _MOST_CAUSES)]
    whole = "\n\ncaused by\n".join(parts)
    return Report(place=whole, text=f"{machine()}\n\n{whole}\n")


def machine() -> str:
    """Versions and system, one a line."""
    screen = QGuiApplication.platformName() or "no screen"
    system = f"{platform.system()} {platform.release()} {platform.machine()}"
    return (
        f"RunStrength {runstrength_desktop.__version__}\n"
        f"Python {platform.python_version()}, Qt {qVersion()}\n"
        f"{system}, {screen}"
    )


def _causes(bug: BaseException) -> Iterator[BaseException]:
    one: BaseException | None = bug
    while one is not None:
        yield one
        one = one.__cause__ or (None if one.__suppress_context__ else one.__context__)


def _told(bug: BaseException) -> str:
    return "\n".join([_kind(bug), *_frames(bug.__traceback__)])


def _kind(bug: BaseException) -> str:
    """The type, and the number that a system or SQLite gave."""
    name = f"{type(bug).__module__}.{type(bug).__qualname__}".removeprefix("builtins.")
    code = getattr(bug, "sqlite_errorname", None) or getattr(bug, "errno", None)
    return f"{name} {code}" if isinstance(code, str | int) else name


def _frames(trace: TracebackType | None) -> Iterator[str]:
    for frame in traceback.extract_tb(trace, -_MOST_FRAMES):
        yield f"  {_place(Path(frame.filename))}, line {frame.lineno}, in {frame.name}"


def _place(file: Path) -> str:
    """A file of the program below its folder, any other by its name alone."""
    if file.is_relative_to(_PROGRAM):
        return file.relative_to(_PROGRAM.parent).as_posix()
    return f"{file.parent.name}/{file.name}" if "site-packages" in file.parts else file.name
