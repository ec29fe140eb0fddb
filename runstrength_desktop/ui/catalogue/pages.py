"""Pages that take the list's place: an exercise, or what it can be swapped for."""

from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.ui.catalogue.detail_page import DetailPage, Setting
from runstrength_desktop.ui.catalogue.exercise_verbs import Verb
from runstrength_desktop.ui.catalogue.star_button import StarButton
from runstrength_desktop.ui.catalogue.swap_page import SwapPage
from runstrength_desktop.ui.catalogue.text_button import ButtonLook, TextButton
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.theme.tokens import GRID

_BACK = (Qt.Key.Key_Escape, Qt.Key.Key_Left, Qt.Key.Key_Backspace, Qt.Key.Key_Back)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


@dataclass(frozen=True, slots=True)
class Visit:
    """A page in the way back: an exercise's own, or its swaps; `scroll` when it was left."""

    exercise_id: str
    is_swaps: bool = False
    scroll: int = 0


class Pages(QWidget):
    """Shows the last visited page; going back from the first one asks to be closed."""

    asked = Signal(object, str)
    closed = Signal()
    letters_typed = Signal(str)

    def __init__(self, setting: Setting, parent: QWidget) -> None:
        super().__init__(parent)
        self._setting = setting
        self._visits: list[Visit] = []
        self._page: DetailPage | SwapPage | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._head: QWidget | None = None

    @property
    def exercise(self) -> Exercise | None:
        """The exercise a page is about."""
        if not self._visits:
            return None
        return self._setting.stock.catalogue.by_id.get(self._visits[-1].exercise_id)

    @property
    def page(self) -> DetailPage | SwapPage | None:
        """The page shown."""
        return self._page

    @property
    def back_button(self) -> TextButton:
        """Back to the page before, or to the list."""
        return self._back

    def chosen(self) -> str | None:
        """The id of what the cursor is on: of the page, or of a row of its list."""
        if isinstance(self._page, SwapPage):
            return self._page.list.current_id() or None
        return self.exercise.id if self.exercise else None

    @property
    def beside(self) -> str:
        """The id of the exercise whose swaps led to this page, "" if none did."""
        before = self._visits[-2] if len(self._visits) > 1 else None
        is_of_swap = before is not None and before.is_swaps and not self._visits[-1].is_swaps
        return before.exercise_id if before is not None and is_of_swap else ""

    def use_quietly(self, setting: Setting) -> None:
        """Build the pages to come with this."""
        self._setting = setting

    def visit(self, exercise_id: str, *, is_swaps: bool = False) -> None:
        """Open a page; the one left is next on the way back."""
        self._remember_scroll()
        self._visits.append(Visit(exercise_id, is_swaps))
        self._rebuild()

    def forget(self) -> None:
        """Leave every page."""
        self._visits.clear()

    def go_back(self) -> None:
        """To the page before this one, or out."""
        del self._visits[-1:]
        if self._visits:
            self._rebuild()
        else:
            self.closed.emit()

    def use(self, setting: Setting) -> None:
        """Build the page again, for other colours, bodies or exercises, where it was scrolled."""
        self._setting = setting
        catalogue = setting.stock.catalogue
        known = catalogue.by_id.keys() - {exercise.id for exercise in catalogue.retired}
        self._remember_scroll()
        had_focus = self._page is not None and self._page.hasFocus()
        self._visits = [visit for visit in self._visits if visit.exercise_id in known]
        if self._visits:
            self._rebuild(take_focus=had_focus)
        else:
            self.closed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        letters, pressed = event.text().strip(), event.modifiers() & _COMMANDS
        if event.key() in _BACK and (not pressed or event.key() == Qt.Key.Key_Left):
            self.go_back()
        elif event.key() in _ENTER and not pressed and self.exercise is not None:
            self.asked.emit(Verb.ADD, self.exercise.id)
        elif letters and letters.isprintable() and not pressed:
            self.letters_typed.emit(letters)
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """A line below the way back."""
        if self._head is not None:
            below = self._head.geometry().bottom()
            line = QColor(self._setting.palette.line)
            QPainter(self).fillRect(0, below, self.width(), 1, line)

    def _remember_scroll(self) -> None:
        if self._visits and isinstance(self._page, DetailPage):
            scroll = self._page.area.verticalScrollBar().value()
            self._visits[-1] = replace(self._visits[-1], scroll=scroll)

    def _rebuild(self, *, take_focus: bool = True) -> None:
        for old in (self._head, self._page):
            if old is not None:
                self._column.removeWidget(old)
                old.hide()
                old.deleteLater()
        exercise = self.exercise
        if exercise is None:
            return
        self._head = self._made_head(exercise)
        self._page = self._made_page(exercise)
        self._page.asked.connect(self.asked)
        self._column.addWidget(self._head)
        self._column.addWidget(self._page, 1)
        for part in (self._head, self._page):
            part.show()
        self.setFocusProxy(self._page)
        if take_focus:
            self._page.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll_back()

    def _made_page(self, exercise: Exercise) -> DetailPage | SwapPage:
        if self._visits[-1].is_swaps:
            return SwapPage(exercise, self._setting, self)
        return DetailPage(exercise, self._setting, self)

    def _scroll_back(self) -> None:
        page = self._page
        if isinstance(page, DetailPage) and self._visits[-1].scroll:
            page.area.scroll_to(self._visits[-1].scroll)

    def _made_head(self, exercise: Exercise) -> QWidget:
        palette = self._setting.palette
        head = QWidget(self)
        row = QHBoxLayout(head)
        row.setContentsMargins(2 * GRID, GRID + 2, 2 * GRID, GRID + 2)
        self._back = TextButton(self._back_text(), ButtonLook.BACK, palette, head)
        self._back.clicked.connect(self.go_back)
        row.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        row.addStretch(1)
        if self._setting.stock.has_library:
            star = StarButton(palette, head)
            star.setChecked(exercise.id in self._setting.stock.favourites)
            star.clicked.connect(lambda: self.asked.emit(Verb.STAR, exercise.id))
            row.addWidget(star)
        return head

    def _back_text(self) -> str:
        if len(self._visits) < 2:
            return self.tr("Back to the list")
        before = self._visits[-2]
        name = self._setting.stock.catalogue.by_id[before.exercise_id].name
        text = self.tr("Swaps for {name}") if before.is_swaps else "{name}"
        return text.replace("{name}", name)
