"""The application object: keeps the files that the desktop asks it to open."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from runstrength_desktop.ui.override import override

OpenFile = Callable[[Path], object]


class Application(QApplication):
    """On macOS a double-clicked file is an event, perhaps before there is a window."""

    def __init__(self, words: Sequence[str]) -> None:
        super().__init__(list(words))
        self._open: OpenFile | None = None
        self._unopened: list[Path] = []

    def open_files_with(self, open_file: OpenFile) -> None:
        """From now on; what was asked for before is opened at once."""
        self._open = open_file
        unopened, self._unopened = self._unopened, []
        for path in unopened:
            open_file(path)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            path = Path(event.file())
            if self._open is None:
                self._unopened.append(path)
            else:
                self._open(path)
            return True
        return super().event(event)
