"""Pages on their way to a file or a printer, and what became of them."""

from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.iso_week import shown
from runstrength_desktop.planning.chosen_file import write_chosen
from runstrength_desktop.ui.background import Background
from runstrength_desktop.ui.print_preview.composing import Composed, Telling
from runstrength_desktop.ui.print_preview.status_line import StatusLine, Step

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

Go = Callable[[Path], bool]


class Sending(QObject):
    """One after another; `saved` carries the file, `progressed` is as of `Composing`.

    `ended` carries what became of it in a sentence, and whether it went well.
    """

    progressed = Signal(int, int)
    saved = Signal(str)
    ended = Signal(str, bool)

    def __init__(self, status: StatusLine, parent: QObject) -> None:
        super().__init__(parent)
        self._background = Background(self)
        self._status = status
        self.is_busy = False
        self.progressed.connect(status.show_progress)

    def save(
        self, document: Composed, target: Path, go: tuple[Go, Go], elsewhere: Callable[[], None]
    ) -> None:
        """Write the pages, whole or not at all (F40).

        `go` opens the file or its folder, `elsewhere` asks for another place.
        """
        self._begin(self.tr("Saving."), None)
        self._background.run(
            lambda: write_chosen(target, document.pdf),
            lambda _: self._say_saved(target, go),
            lambda error: self._warn(str(error), (self.tr("Save elsew&here…"), elsewhere)),
        )

    def print(self, document: Composed, printer: "QPrinter") -> None:
        """Draw the pages for a printer; it can be cancelled."""
        from runstrength_desktop.ui.print_preview.system_print import (  # noqa: PLC0415
            print_pages,
        )

        stop = Event()
        tell = Telling(stop, self.progressed.emit)
        self._begin(self.tr("Printing."), stop.set)
        self._background.run(
            lambda: print_pages(document, printer, tell),
            lambda _: self._say(self.tr("Sent to the printer.")),
            lambda error: self._say_refused(error, stop),
        )

    def _begin(self, work: str, cancel: Callable[[], None] | None) -> None:
        self.is_busy = True
        self._status.begin(work, cancel)

    def _say(self, text: str, *steps: Step) -> None:
        self.is_busy = False
        self._status.say(text, *steps)
        self.ended.emit(text, True)

    def _warn(self, text: str, *steps: Step) -> None:
        self.is_busy = False
        self._status.warn(text, *steps)
        self.ended.emit(text, False)

    def _say_refused(self, error: PlanError, stop: Event) -> None:
        if stop.is_set():
            self._say(self.tr("The print was cancelled."))
        else:
            self._warn(str(error))

    def _say_saved(self, target: Path, go: tuple[Go, Go]) -> None:
        said = self.tr("Saved as “%1”.").replace("%1", shown(target.name, limit=80))
        open_file, show_in_folder = go
        self.saved.emit(str(target))
        self._say(
            said,
            (self.tr("&Open"), lambda: self._go(open_file, target)),
            (self.tr("Show in folde&r"), lambda: self._go(show_in_folder, target)),
        )

    def _go(self, go: Go, target: Path) -> None:
        if not go(target):
            sentence = self.tr("There is no program to open “%1” with.")
            self._status.warn(sentence.replace("%1", shown(str(target), limit=80)))
