"""Reads a list on a worker thread."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.import_preview import ImportPreview, Progress
from runstrength_desktop.ui.file_reading import FileReading

Read = Callable[[Path, Catalogue, Progress], ImportPreview]
"""composition.read_list."""


class Reading(FileReading):
    """Reads lists of exercises."""

    def __init__(self, read: Read, parent: QObject) -> None:
        super().__init__(parent)
        self._read = read

    def start(self, path: Path, catalogue: Catalogue) -> None:
        """Read a file beside a catalogue; answers with `done` or `failed`."""
        self.begin(lambda tell: self._read(path, catalogue, tell))
