"""Watches for faults nobody caught: on the window's thread, on others, and in Qt itself."""

import faulthandler
import sys
import threading
import traceback
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, TextIO

from PySide6.QtCore import QObject, QTimer, Signal

from runstrength_desktop.ui.trouble.log_file import note
from runstrength_desktop.ui.trouble.report import Report, machine, report_of

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

MOST_FAULTS = 20


class FaultWatch(QObject):
    """`found` carries a report once a fault, on this object's thread and never within one.

    `again` says that a known one came back. After `MOST_FAULTS` it only counts, so
    that no fault, not even one while telling of a fault, can go round for ever.
    """

    found = Signal(object)
    again = Signal()
    _heard = Signal(object)

    def __init__(self, log: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._log = log
        self._known: set[str] = set()
        self.count = 0
        self._crashes: TextIO | None = None
        self._heard.connect(self._tell)

    def begin(self) -> None:
        """From now on, until `end`."""
        note(self._log, "started: " + ", ".join(machine().splitlines()))
        sys.excepthook = self._caught
        sys.unraisablehook = self._unraisable
        threading.excepthook = self._caught_on_thread
        with suppress(OSError):
            self._crashes = self._log.open("a", encoding="utf-8")
            faulthandler.enable(self._crashes)

    def end(self) -> None:
        """Leave everything as it was."""
        sys.excepthook = sys.__excepthook__
        sys.unraisablehook = sys.__unraisablehook__
        threading.excepthook = threading.__excepthook__
        if self._crashes is not None:
            faulthandler.disable()
            self._crashes.close()
            self._crashes = None
        note(self._log, "ended")

    def _caught(
        self, kind: type[BaseException], bug: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, bug, trace)
            return
        self._note(bug.with_traceback(trace))

    def _caught_on_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._note(args.exc_value)

    def _unraisable(self, args: "UnraisableHookArgs") -> None:
        if args.exc_value is not None:
            self._note(args.exc_value)

    def _note(self, bug: BaseException) -> None:
        try:
            traceback.print_exception(bug)
            self._heard.emit(report_of(bug))
        except Exception as worse:  # noqa: BLE001  (nobody is left to catch it)
            note(self._log, f"A fault could not be told: {type(worse).__name__}")

    def _tell(self, report: Report) -> None:
        self.count += 1
        if self.count > MOST_FAULTS:
            return
        if report.place in self._known:
            QTimer.singleShot(0, self.again.emit)
        else:
            self._known.add(report.place)
            note(self._log, f"fault\n{report.text}")
            QTimer.singleShot(0, lambda: self.found.emit(report))
