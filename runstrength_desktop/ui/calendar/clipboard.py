"""What was copied last: to paste here, and as plain text for every other program."""

from collections.abc import Iterator

from PySide6.QtGui import QGuiApplication

from runstrength_desktop.domain.clip import Clip
from runstrength_desktop.domain.week import PlannedExercise, Run, Session
from runstrength_desktop.ui.calendar.wording import item_spoken, run_spoken


class Clipboard:
    """Shared by all weeks that are open."""

    def __init__(self) -> None:
        self.clip: Clip | None = None

    def take(self, clip: Clip) -> None:
        """Hold this from now on, and give its words to the system."""
        self.clip = clip
        QGuiApplication.clipboard().setText("\n".join(_lines(clip)))


def _lines(clip: Clip) -> Iterator[str]:
    for thing in clip.things:
        yield from _thing_lines(thing)
    for item in clip.items:
        yield _item_line(item)


def _thing_lines(thing: Run | Session) -> Iterator[str]:
    if isinstance(thing, Run):
        yield run_spoken(thing)
        return
    yield thing.title
    for item in thing.items:
        yield f"- {_item_line(item)}"


def _item_line(item: PlannedExercise) -> str:
    return item_spoken(item, item.prescription.extra_text(unilateral=False))
