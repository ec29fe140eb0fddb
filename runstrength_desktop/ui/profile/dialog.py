"""Profile: who the plan is for, kept together as one step of undo or not at all."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QPushButton,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.profile import Profile
from runstrength_desktop.planning.library import Library
from runstrength_desktop.ui.choice_buttons import do_or_cancel
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.profile.careful_page import CarefulPage
from runstrength_desktop.ui.profile.parts import Page
from runstrength_desktop.ui.profile.person_page import PersonPage
from runstrength_desktop.ui.profile.place_page import PlacePage
from runstrength_desktop.ui.profile.race_page import RacePage
from runstrength_desktop.ui.profile.time_page import TimePage
from runstrength_desktop.ui.theme.tokens import GRID, Palette

_SIZE = (720, 580)
_SCREEN_SHARE = 0.92
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ProfileDialog(QDialog):
    """Saves into the library, as one step of undo, then says `saved`.

    `profiles` are the one that is kept and the one to begin with, often the same;
    `first_weekday` is 0 for Monday. `left` carries what was filled in when the dialog
    is left without saving it.
    `usual_week_wanted` and `place_wanted` ask for what is kept elsewhere.
    """

    saved = Signal()
    left = Signal(object)
    usual_week_wanted = Signal()
    place_wanted = Signal()

    def __init__(
        self,
        profiles: tuple[Profile, Profile],
        library: Library,
        palette: Palette,
        today: date,
        first_weekday: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Profile"))
        self._kept, profile = profiles
        self._first, self._library, self._tokens = profile, library, palette
        catalogue = library.catalogue
        self.person = PersonPage(profile, palette)
        self.place = PlacePage(profile, library.places, catalogue.equipment, palette)
        self.time = TimePage(profile, library.usual_week, first_weekday, palette)
        self.race = RacePage(profile, today, palette)
        self.careful = CarefulPage(profile, catalogue.by_id, palette)
        self.tabs = self._build_tabs()
        self.message = PlainLabel("", self)
        self.save = QPushButton(self.tr("Save"))
        self.buttons = do_or_cancel(self, self.save)
        self._lay_out()
        self.place.place_wanted.connect(self.place_wanted)
        self.time.usual_week_wanted.connect(self.usual_week_wanted)
        room = self.screen().availableGeometry().size() * _SCREEN_SHARE
        self.resize(min(_SIZE[0], room.width()), min(_SIZE[1], room.height()))

    def profile(self) -> Profile:
        """The profile as it is filled in."""
        filled = self._first
        for page in self._pages().values():
            filled = page.put_into(filled)
        return filled

    def use_library(self) -> None:
        """Places or usual runs changed while this is open."""
        self.place.use_places(self._library.places)
        self.time.use_runs(self._library.usual_week)

    @override
    def accept(self) -> None:
        try:
            self._library.save_profile(self.profile())
        except PlanError as error:
            self.message.setText(str(error))
            self.message.show()
            return
        super().accept()
        self.saved.emit()

    @override
    def reject(self) -> None:
        filled = self.profile()
        super().reject()
        if filled != self._kept:
            self.left.emit(filled)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self.careful.line.hasFocus():
            self.careful.leave_out()
        else:
            super().keyPressEvent(event)

    def _pages(self) -> "dict[str, PersonPage | PlacePage | TimePage | RacePage | CarefulPage]":
        return {
            self.tr("&You"): self.person,
            self.tr("&Equipment"): self.place,
            self.tr("&Days and runs"): self.time,
            self.tr("&Races"): self.race,
            self.tr("&Careful with"): self.careful,
        }

    def _build_tabs(self) -> QTabWidget:
        tabs = QTabWidget(self)
        tabs.setDocumentMode(True)
        for title, page in self._pages().items():
            tabs.addTab(_scrolled(page), title)
        return tabs

    def _lay_out(self) -> None:
        self.message.setWordWrap(True)
        self.message.set_colour(self._tokens.error)
        self.message.hide()
        foot = QVBoxLayout()
        foot.setContentsMargins(5 * GRID, 2 * GRID, 5 * GRID, 3 * GRID)
        foot.addWidget(self.message)
        foot.addWidget(self.buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs, 1)
        column.addLayout(foot)


def _scrolled(page: Page) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(page)
    return area
