"""Opens previews and looks at their pages."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path
from threading import Event

from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from runstrength_desktop import composition
from runstrength_desktop.domain.body_map import Body
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.paper_plan import Printable
from runstrength_desktop.domain.paper_wishes import PaperWishes
from runstrength_desktop.planning import changes
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.paper_gathering import Gathered, gather
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.planning.ports import PageProgress, PlanPrinter
from runstrength_desktop.storage.plan_file import PlanFile
from runstrength_desktop.ui.print_preview.asking import Asking, Sources
from runstrength_desktop.ui.print_preview.choices import Asked
from runstrength_desktop.ui.print_preview.composing import Composed
from runstrength_desktop.ui.print_preview.dialog import PrintPreview
from runstrength_desktop.ui.theme.tokens import LIGHT

MONDAY = date(2026, 11, 16)
SUNDAY = date(2026, 11, 15)
SLOW = 20_000
FRIDGE = PaperWishes(sections=("fridge",))


class Desk:
    """Answers as the user would, and keeps what was suggested and opened."""

    def __init__(self, folder: Path) -> None:
        self.target: Path | None = folder / "plan.pdf"
        self.printer: QPrinter | PlanError | None = None
        self.suggested: list[str] = []
        self.opened: list[Path] = []

    def choose_target(self, _parent: QWidget, name: str) -> Path | None:
        self.suggested.append(name)
        return self.target

    def choose_printer(self, _parent: QWidget, name: str, _: Composed) -> QPrinter | None:
        self.suggested.append(name)
        if isinstance(self.printer, PlanError):
            raise self.printer
        return self.printer

    def open(self, path: Path) -> bool:
        self.opened.append(path)
        return path.exists()

    def asking(self) -> Asking:
        return Asking(self.choose_target, self.choose_printer, self.open, self.open)


class HeldPrinter:
    """The real printer, which waits with each page it says until it may go on."""

    def __init__(self) -> None:
        self._real: PlanPrinter = composition.printer()
        self.go_on, self.began = Event(), Event()
        self.wished: list[PaperWishes] = []
        self.ended = 0

    def render_with(self, real: PlanPrinter) -> PlanPrinter:
        """The same, with another printer behind it."""
        self._real = real
        return self

    def print_weeks(
        self,
        weeks: Printable,
        target: Path,
        wishes: PaperWishes,
        progress: PageProgress | None = None,
    ) -> None:
        raise NotImplementedError

    def render(
        self, weeks: Printable, wishes: PaperWishes, progress: PageProgress | None = None
    ) -> bytes:
        self.wished.append(wishes)
        self.began.set()
        try:
            while not self.go_on.wait(0.005):
                if progress is not None:
                    progress(1, 9)
            return self._real.render(weeks, wishes, progress)
        finally:
            self.ended += 1


class Previews:
    """Previews over one plan."""

    def __init__(self, plan: PlanFile, qtbot: QtBot, folder: Path) -> None:
        self.plan, self.qtbot = plan, qtbot
        self.desk = Desk(folder)
        self.held = HeldPrinter()
        self.held.go_on.set()
        self._opened: list[PrintPreview] = []

    def open(
        self,
        weeks: int = 1,
        wishes: PaperWishes | None = None,
        start: date = MONDAY,
        hold: bool = False,
    ) -> PrintPreview:
        """A preview on the screen with its pages, or waiting for them if they are held."""
        if hold:
            self.held.go_on.clear()
        starts = tuple(start + timedelta(7 * n) for n in range(weeks))
        asked = Asked((self.plan.current_athlete().id,), starts, wishes or PaperWishes())
        sources = Sources(self.plan.athletes(), self._gather, self._printer)
        preview = PrintPreview(asked, sources, LIGHT, asking=self.desk.asking())
        preview.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        self.qtbot.addWidget(preview)
        preview.resize(1200, 700)
        preview.show()
        self.qtbot.waitExposed(preview)
        self._opened.append(preview)
        if not hold:
            self.settle(preview)
        return preview

    def settle(self, preview: PrintPreview) -> None:
        """Until the pages in sight are those that are wished."""
        self.qtbot.waitUntil(lambda: preview.is_current, timeout=SLOW)

    def change(self, preview: PrintPreview, switch: Callable[[], object]) -> None:
        """Use a switch, and wait for the pages."""
        switch()
        self.settle(preview)

    def plan_weeks(self, count: int) -> None:
        """The example in each of so many weeks."""
        for n in range(1, count):
            week = composition.example_week(MONDAY + timedelta(7 * n))
            Planner(self.plan).make(changes.put_week("Add example week", week))

    def close(self) -> None:
        """Close them all."""
        self.held.go_on.set()
        for preview in self._opened:
            preview.close()

    def _gather(self, ids: Sequence[str], starts: Sequence[date]) -> Gathered:
        return gather(self.plan, composition.catalogue(), ids, starts)

    def _printer(self, catalogue: Catalogue) -> PlanPrinter:
        real = composition.printer(Body.FEMALE, catalogue)
        return self.held.render_with(real)


def text_of(preview: PrintPreview) -> str:
    """All text of the pages in sight."""
    assert preview.document is not None
    return "\n".join(page.extract_text() for page in reader(preview.document.pdf).pages)


def reader(pdf: bytes) -> PdfReader:
    return PdfReader(BytesIO(pdf))


def pdf_printer(target: Path) -> QPrinter:
    """A printer of the system's kind whose paper is a file."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    return printer


def step(preview: PrintPreview, text: str) -> QPushButton:
    """A button of the line under the pages, by its words."""
    shown = (b for b in preview.status.buttons if b.isVisible())
    return next(b for b in shown if b.text().replace("&", "") == text)
