"""The application object: needs a display, keeps the files that the desktop asks it to open."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from PySide6.QtCore import (
    QEvent,
    QLibraryInfo,
    QMessageLogContext,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from runstrength_desktop.ui.override import override

OpenFile = Callable[[Path], object]


def start_application(words: Sequence[str]) -> "Application":
    """The application; where Qt can draw nothing, one sentence and exit code 1.

    Qt would end the program itself, with code 134 and a list of plug-ins.
    """
    said: list[str] = []

    def hear(kind: QtMsgType, _: QMessageLogContext, text: str) -> None:
        if kind == QtMsgType.QtFatalMsg:
            _leave(said)
        said.append(text)

    qInstallMessageHandler(hear)
    try:
        return Application(words)
    finally:
        qInstallMessageHandler(None)


def _leave(said: Sequence[str]) -> NoReturn:
    from runstrength_desktop.needs import platform_refusal, refuse  # noqa: PLC0415  (rarely needed)

    refuse(platform_refusal(said, Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))))
    os._exit(1)


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
