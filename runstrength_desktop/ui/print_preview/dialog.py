"""Print plan: the pages as they will be, what is on them, and where they go."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeySequence, QPalette, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.planning.ports import PageProgress
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.print_preview.asking import Asking, Sources
from runstrength_desktop.ui.print_preview.choices import Asked, Choices
from runstrength_desktop.ui.print_preview.composing import Composed, Composing
from runstrength_desktop.ui.print_preview.file_name import pdf_name
from runstrength_desktop.ui.print_preview.gentle_work import gentle_work
from runstrength_desktop.ui.print_preview.page_images import PageImages
from runstrength_desktop.ui.print_preview.page_places import Fit
from runstrength_desktop.ui.print_preview.page_view import PageView
from runstrength_desktop.ui.print_preview.pdf_pages import page_sizes
from runstrength_desktop.ui.print_preview.sending import Sending
from runstrength_desktop.ui.print_preview.status_line import StatusLine
from runstrength_desktop.ui.print_preview.thumbnail_list import ThumbnailList
from runstrength_desktop.ui.print_preview.zoom_bar import ZoomBar
from runstrength_desktop.ui.theme.tokens import GRID, Palette

SETTLED_MS = 60
_LARGEST = (1280, 860)
_SMALLEST = (560, 340)
_CHOICES_WIDTH = 284
_ROOM_FOR_THUMBNAILS = 840


class PrintPreview(QDialog):
    """Pages follow each switch; `asked_for` carries what is wished after each.

    `said` and `failed` carry what came of a print that goes on after the preview is closed.
    """

    asked_for = Signal(object)
    saved = Signal(str)
    said = Signal(str)
    failed = Signal(str)

    def __init__(
        self,
        asked: Asked,
        sources: Sources,
        palette: Palette,
        parent: QWidget | None = None,
        asking: Asking | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Print plan"))
        self._sources, self._asking = sources, asking or Asking()
        self._tokens = palette
        self._document: Composed | None = None
        self._waiting: Callable[[], None] | None = None
        self._settled = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self.images = PageImages(self)
        self.composing = Composing(self)
        self.status = StatusLine(palette, self)
        self.sending = Sending(self.status, self)
        self.choices = Choices(asked, sources.athletes, palette, self)
        self.view = PageView(self.images, palette, self)
        self.thumbnails = ThumbnailList(self.images, palette, self)
        self.zoom_bar = ZoomBar(palette, self)
        self._build_buttons()
        self._lay_out()
        self._connect()
        self._add_shortcuts()
        self.view.setFocus()
        self._compose()

    @property
    def document(self) -> Composed | None:
        """The pages in sight; none while there are none to show."""
        return self._document

    @property
    def is_current(self) -> bool:
        """Whether the pages in sight are those that are wished."""
        return not (self._settled.isActive() or self.composing.is_busy)

    def save(self) -> None:
        """Ask for a file and save the pages there, as soon as they are made."""
        if self.save_button.isEnabled():
            target = self._asking.target(self, self._name())
            if target is not None:
                path = target if target.suffix else target.with_suffix(".pdf")
                self._when_made(lambda document: self._save(document, path))

    def print_on_paper(self) -> None:
        """Ask for a printer and print the pages, as soon as they are made."""
        if self.print_button.isEnabled():
            self._when_made(self._ask_and_print)

    # The pages

    def _follow_choices(self) -> None:
        self.composing.drop()
        self.status.clear()
        self._settled.start()

    def _compose(self) -> None:
        try:
            asked = self.choices.asked()
        except PlanError as error:
            self.composing.drop()
            self._refuse(str(error))
            return
        self.asked_for.emit(asked)
        sources = self._sources
        self._let_send(allowed=True)
        self.status.begin(self.tr("Making the pages."), self.composing.stop)
        self.composing.begin(lambda tell: _made(sources, asked, tell))

    def _show(self, document: Composed) -> None:
        self._document = document
        self.status.end()
        self._show_pages(document.pdf, document.sizes)
        self._let_send(allowed=True)
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            waiting()

    def _refuse(self, sentence: str) -> None:
        self._document = self._waiting = None
        self.status.clear()
        self._show_pages(b"", ())
        self.view.say(sentence)
        self._let_send(allowed=False)

    def _give_up(self) -> None:
        self._waiting = None
        self._let_send(allowed=False)
        again = (self.tr("Make pa&ges"), self._compose)
        self.status.say(self.tr("The pages were not made."), again)

    def _show_pages(self, pdf: bytes, sizes: tuple[tuple[float, float], ...]) -> None:
        self.images.use(pdf, sizes)
        self.view.show_document()
        self.thumbnails.show_document(self.view.page)
        self._show_place()

    def _show_place(self) -> None:
        self.zoom_bar.show_page(self.view.page, len(self.images.sizes))
        self.view.setAccessibleDescription(self.zoom_bar.page.text())
        self.thumbnails.show_page(self.view.page)

    def _show_zoom(self) -> None:
        self.zoom_bar.show_zoom(self.view.zoom, self.view.shown_zoom)

    # Where they go

    def _when_made(self, send: Callable[[Composed], None]) -> None:
        """Send the pages that are wished now: at once, or when they are there."""

        def go() -> None:
            if self._document is not None:
                send(self._document)

        if self.is_current:
            go()
        else:
            self._waiting = go

    def _save(self, document: Composed, target: Path) -> None:
        steps = (self._asking.open_file, self._asking.show_in_folder)
        self.sending.save(document, target, steps, self.save)

    def _ask_and_print(self, document: Composed) -> None:
        try:
            printer = self._asking.printer(self, self._name().removesuffix(".pdf"), document)
        except PlanError as error:
            self.status.warn(str(error))
            return
        if printer is not None:
            self.sending.print(document, printer)

    def _end_unseen(self, sentence: str, went_well: bool) -> None:
        """A print that outlived the preview is told by the window, and the preview is over."""
        if not self.isVisible():
            (self.said if went_well else self.failed).emit(sentence)
            self.done(QDialog.DialogCode.Accepted)

    def _name(self) -> str:
        return pdf_name(self.choices.athlete_names(), self.choices.starts())

    def _let_send(self, *, allowed: bool) -> None:
        self.save_button.setEnabled(allowed)
        self.print_button.setEnabled(allowed)

    # Building

    def _build_buttons(self) -> None:
        self.print_button = QPushButton(self.tr("&Print…"), self)
        self.save_button = QPushButton(self.tr("&Save as PDF…"), self)
        self.close_button = QPushButton(self.tr("&Close"), self)
        self.save_button.setDefault(True)
        for button in (self.print_button, self.close_button):
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        self.setMinimumSize(*_SMALLEST)
        self.resize(*self._size())
        below = QHBoxLayout()
        below.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        below.setSpacing(2 * GRID)
        below.addWidget(self.status, 1)
        for button in (self.close_button, self.print_button, self.save_button):
            below.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._lay_out_pages(), 1)
        column.addWidget(self._line(QFrame.Shape.HLine))
        column.addLayout(below)

    def _lay_out_pages(self) -> QHBoxLayout:
        switches = QScrollArea(self)
        switches.setWidget(self.choices)
        switches.setWidgetResizable(True)
        switches.setFrameShape(QFrame.Shape.NoFrame)
        switches.setFixedWidth(_CHOICES_WIDTH)
        switches.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        switches.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        pages = QVBoxLayout()
        pages.setSpacing(0)
        pages.addWidget(self.zoom_bar)
        pages.addWidget(self.view, 1)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(switches)
        row.addWidget(self._line(QFrame.Shape.VLine))
        row.addWidget(self.thumbnails)
        row.addLayout(pages, 1)
        return row

    def _line(self, shape: QFrame.Shape) -> QFrame:
        line = QFrame(self)
        line.setFrameShape(shape)
        line.setFrameShadow(QFrame.Shadow.Plain)
        palette = line.palette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(self._tokens.line))
        line.setPalette(palette)
        return line

    def _size(self) -> Sequence[int]:
        room = self.screen().availableSize()
        return min(_LARGEST[0], room.width() - 60), min(_LARGEST[1], room.height() - 60)

    def _connect(self) -> None:
        self.choices.changed.connect(self._follow_choices)
        self._settled.timeout.connect(self._compose)
        self.composing.done.connect(self._show)
        self.composing.failed.connect(self._refuse)
        self.composing.stopped.connect(self._give_up)
        self.composing.progressed.connect(self.status.show_progress)
        self.view.page_changed.connect(self._show_place)
        self.view.zoomed.connect(self._show_zoom)
        self.thumbnails.page_chosen.connect(self.view.go_to)
        self.zoom_bar.zoom_chosen.connect(self.view.set_zoom)
        self.zoom_bar.stepped.connect(self.view.zoom_by)
        self.sending.saved.connect(self.saved)
        self.sending.ended.connect(self._end_unseen)
        self.save_button.clicked.connect(self.save)
        self.print_button.clicked.connect(self.print_on_paper)
        self.close_button.clicked.connect(self.reject)

    def _add_shortcuts(self) -> None:
        for keys, slot in (
            ("Ctrl+S", self.save),
            ("Ctrl+P", self.print_on_paper),
            ("Ctrl++", lambda: self.view.zoom_by(1)),
            ("Ctrl+=", lambda: self.view.zoom_by(1)),
            ("Ctrl+-", lambda: self.view.zoom_by(-1)),
            ("Ctrl+0", lambda: self.view.set_zoom(Fit.PAGE)),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    # What Qt calls

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self.thumbnails.setVisible(event.size().width() >= _ROOM_FOR_THUMBNAILS)
        super().resizeEvent(event)

    @override
    def done(self, result: int) -> None:
        self._settled.stop()
        self.composing.drop()
        self.images.stop()
        self.composing.wait()
        if self.sending.is_busy:
            self.hide()
        else:
            super().done(result)


def _made(sources: Sources, asked: Asked, tell: PageProgress) -> Composed:
    """Read and print what is asked, on a worker."""
    with gentle_work():
        gathered = sources.gather(asked.athletes, asked.starts)
        tell(0, None)
        pdf = sources.printer(gathered.catalogue).render(gathered.plans, asked.wishes, tell)
    return Composed(pdf, page_sizes(pdf), asked.wishes.paper)
