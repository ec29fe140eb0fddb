"""Under the map: the exercises, or the shelf of templates."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from runstrength_desktop.domain.body_map import BodyMap
from runstrength_desktop.ui.catalogue.panel import CataloguePanel
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.theme.tokens import GRID, Palette
from runstrength_desktop.ui.window.rooms import Rooms

if TYPE_CHECKING:
    from runstrength_desktop.ui.templates.shelf import TemplateShelf

_BY_KEY = Qt.FocusReason.ShortcutFocusReason


class LeftShelf(QStackedWidget):
    """Exercises first; the shelf is made when it is first shown. Escape leads back."""

    add_requested = Signal(str)
    add_to_day_requested = Signal(str, int)
    deleted = Signal(str)
    failed = Signal(str)

    def __init__(
        self, catalogue: CataloguePanel, rooms: Rooms, body: Callable[[], BodyMap]
    ) -> None:
        super().__init__()
        self.catalogue, self._rooms, self._body = catalogue, rooms, body
        self._tokens: Palette | None = None
        self.templates: TemplateShelf | None = None
        self.addWidget(catalogue)
        catalogue.browser.shelf_button.clicked.connect(self.show_templates)

    def show_exercises(self) -> None:
        """Show the exercises and give them the keyboard."""
        self.setCurrentWidget(self.catalogue)
        self.catalogue.setFocus(_BY_KEY)

    def show_templates(self) -> None:
        """Show the shelf of templates and give it the keyboard."""
        shelf = self._made()
        shelf.refresh()
        self.setCurrentIndex(1)
        shelf.templates.setFocus(_BY_KEY)

    def show_body(self, body_map: BodyMap) -> None:
        """Draw another body in both."""
        self.catalogue.show_body(body_map)
        if self.templates is not None:
            self.templates.show_body(body_map)

    def apply_palette(self, palette: Palette) -> None:
        """Paint in these colours."""
        self._tokens = palette
        self.catalogue.apply_palette(palette)
        if self.templates is not None:
            self.templates.apply_palette(palette)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.currentIndex() > 0:
            self.show_exercises()
        else:
            super().keyPressEvent(event)

    def _made(self) -> "TemplateShelf":
        from runstrength_desktop.ui.templates.shelf import TemplateShelf  # noqa: PLC0415

        if self.templates is None:
            assert self._tokens is not None
            self.templates = TemplateShelf(self._rooms.library, self._tokens, self._body())
            self.templates.add_requested.connect(self.add_requested)
            self.templates.add_to_day_requested.connect(self.add_to_day_requested)
            self.templates.deleted.connect(self.deleted)
            self.templates.failed.connect(self.failed)
            self.addWidget(self._with_way_back(self.templates))
        return self.templates

    def _with_way_back(self, shelf: QWidget) -> QWidget:
        page = QWidget(self)
        back = QPushButton(self.tr("‹ Exercises"), page)
        back.setFlat(True)
        back.setCursor(Qt.CursorShape.PointingHandCursor)
        back.clicked.connect(self.show_exercises)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, GRID, 0, 0)
        column.setSpacing(0)
        column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(shelf, 1)
        return page
