"""Print plan: where to, in the background, and what became of it."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Signal
from PySide6.QtWidgets import QWidget

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.iso_week import monday_within, week_label
from runstrength_desktop.domain.paper_wishes import PAPERS, PaperWishes
from runstrength_desktop.domain.week import Week
from runstrength_desktop.planning.ports import PlanPrinter
from runstrength_desktop.ui.background import Background
from runstrength_desktop.ui.window.message_bar import MessageBar


def usual_paper(locale: QLocale) -> str:
    """US Letter where inches are usual, else A4."""
    inches = locale.measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
    return "letter" if inches else "a4"


class Paper(QObject):
    """Prints one week to a PDF of the user's choice."""

    paper_chosen = Signal(str)

    def __init__(
        self, window: QWidget, printer: PlanPrinter, background: Background, messages: MessageBar
    ) -> None:
        super().__init__(window)
        self._window = window
        self.printer = printer
        self._background = background
        self._messages = messages
        self.chosen = "a4"

    def choose(self, paper: str) -> None:
        """Use this paper from now on; anything unknown means the locale's own."""
        self.chosen = paper if paper in PAPERS else usual_paper(QLocale.system())
        self.paper_chosen.emit(self.chosen)

    def ask_and_print(self, week: Week) -> None:
        """Ask for a file, then print there."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415

        start = self._suggested(week)
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Print plan"), str(start), self.tr("PDF (*.pdf)")
        )
        if chosen:
            self.print_to(week, Path(chosen))

    def print_to(self, week: Week, target: Path) -> None:
        """Print without asking; says what became of it."""
        target = target if target.suffix else target.with_suffix(".pdf")
        self._messages.say(self.tr("Printing…"))
        self._background.run(
            lambda: self.printer.print_weeks((week,), target, PaperWishes(self.chosen)),
            lambda _: self._say_done(target),
            self._say_failed,
        )

    def _say_done(self, target: Path) -> None:
        saved = QCoreApplication.translate("Paper", "Saved as %1").replace("%1", target.name)
        self._messages.say(saved, (self.tr("Open"), lambda: _open(target)))

    def _say_failed(self, error: PlanError) -> None:
        self._messages.warn(str(error))

    def _suggested(self, week: Week) -> Path:
        from PySide6.QtCore import QStandardPaths  # noqa: PLC0415

        documents = QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.DocumentsLocation
        )
        return Path(documents) / f"RunStrength {week_label(monday_within(week.start))}.pdf"


def _open(target: Path) -> None:
    from PySide6.QtCore import QUrl  # noqa: PLC0415
    from PySide6.QtGui import QDesktopServices  # noqa: PLC0415

    QDesktopServices.openUrl(QUrl.fromLocalFile(str(target)))
