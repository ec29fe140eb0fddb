"""Pages to a printer, by way of the system's dialog."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QMarginsF, QRect
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.iso_week import shown
from runstrength_desktop.planning.ports import PageProgress
from runstrength_desktop.ui.print_preview.composing import Composed
from runstrength_desktop.ui.print_preview.pdf_pages import page_image

DOTS_PER_INCH = 300
_POINTS_PER_INCH = 72
_SHEETS = {"a4": QPageSize.PageSizeId.A4, "letter": QPageSize.PageSizeId.Letter}


def choose_printer(parent: QWidget, name: str, document: Composed) -> QPrinter | None:
    """Ask which printer and which pages; `PlanError` when there is none to ask for."""
    if not QPrinterInfo.availablePrinterNames():
        raise PlanError(
            QCoreApplication.translate(
                "print_preview", "No printer is set up on this computer; save as PDF instead."
            )
        )
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    printer.setPageSize(QPageSize(_SHEETS[document.paper]))
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintToFile, False)
    dialog.setMinMax(1, len(document.sizes))
    return printer if dialog.exec() else None


def print_pages(document: Composed, printer: QPrinter, tell: PageProgress) -> None:
    """Print what the dialog was told; any thread may do it. `PlanError` if a page is refused.

    `tell` is told (pages done, pages there will be); raising from it ends the job.
    """
    painter = QPainter()
    try:
        _draw_pages(painter, document, printer, tell)
    except BaseException:
        if painter.isActive():
            printer.abort()
            painter.end()
        raise
    if not painter.end() or printer.printerState() == QPrinter.PrinterState.Error:
        raise PlanError(_gone(printer))


def _draw_pages(
    painter: QPainter, document: Composed, printer: QPrinter, tell: PageProgress
) -> None:
    pages = list(_page_numbers(printer, len(document.sizes)))
    for done, page in enumerate(pages):
        tell(done, len(pages))
        _lay_sheet(printer, document.paper, document.sizes[page])
        if not (printer.newPage() if done else painter.begin(printer)):
            raise PlanError(_gone(printer))
        _draw(painter, document, page, printer)


def _draw(painter: QPainter, document: Composed, page: int, printer: QPrinter) -> None:
    points = document.sizes[page][0]
    dots = min(printer.resolution(), DOTS_PER_INCH)
    image = page_image(document.pdf, page, round(points / _POINTS_PER_INCH * dots))
    whole = printer.pageLayout().fullRectPixels(printer.resolution())
    painter.drawImage(QRect(0, 0, whole.width(), whole.height()), image)


def _lay_sheet(printer: QPrinter, paper: str, size: tuple[float, float]) -> None:
    lies = size[0] > size[1]
    turn = QPageLayout.Orientation.Landscape if lies else QPageLayout.Orientation.Portrait
    printer.setFullPage(True)
    printer.setPageLayout(QPageLayout(QPageSize(_SHEETS[paper]), turn, QMarginsF()))


def _page_numbers(printer: QPrinter, count: int) -> Iterator[int]:
    """Pages from 0 in the order they leave the printer, copies included."""
    first, last = printer.fromPage() or 1, printer.toPage() or count
    pages = range(max(1, first) - 1, min(last, count))
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    if printer.collateCopies():
        yield from (page for _ in range(copies) for page in pages)
    else:
        yield from (page for page in pages for _ in range(copies))


def _gone(printer: QPrinter) -> str:
    sentence = QCoreApplication.translate(
        "print_preview", "The printer “%1” does not take the pages; choose another, or save as PDF."
    )
    return sentence.replace("%1", shown(printer.printerName() or printer.outputFileName()))
