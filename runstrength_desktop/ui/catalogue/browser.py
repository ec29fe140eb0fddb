"""What to look for, and the exercises found."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from runstrength_desktop.domain.body_map import BodyMap
from runstrength_desktop.planning.search import Found
from runstrength_desktop.ui.catalogue.count_line import CountLine
from runstrength_desktop.ui.catalogue.delegate import MARGIN, ExerciseDelegate
from runstrength_desktop.ui.catalogue.facets import Shelf
from runstrength_desktop.ui.catalogue.filter_bar import FilterBar
from runstrength_desktop.ui.catalogue.list_view import ExerciseListView
from runstrength_desktop.ui.catalogue.model import ExerciseListModel
from runstrength_desktop.ui.catalogue.stock import Stock
from runstrength_desktop.ui.catalogue.text_button import ButtonLook, TextButton
from runstrength_desktop.ui.catalogue.wording import Wording
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.search_field import SearchField
from runstrength_desktop.ui.theme import fonts
from runstrength_desktop.ui.theme.tokens import GRID, Palette

if TYPE_CHECKING:
    from runstrength_desktop.ui.catalogue.empty_state import EmptyState


class Browser(QWidget):
    """Search, filters and list; `muscles_cleared` when the user lets the muscles go."""

    muscles_cleared = Signal()
    prompt_left = Signal()
    new_requested = Signal()

    def __init__(self, stock: Stock, palette: Palette, body_map: BodyMap, parent: QWidget) -> None:
        super().__init__(parent)
        self._stock = stock
        self._palette = palette
        self._prompt = ""
        self._found = Found(())
        self._build_search()
        self._build_list(body_map)
        self._build_layout()
        self._connect()
        self.apply_palette(palette)
        self._look_up()

    def set_muscles(self, muscles: frozenset[str]) -> None:
        """Show the exercises for these regions, most work first; none asks for nothing."""
        if muscles != self.filters.muscles:
            self.filters.set_muscles(muscles)
            self._look_up()

    def focus_search(self) -> None:
        """Put the cursor into the search field with its text selected."""
        self.search_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search_field.selectAll()

    def type_on(self, letters: str) -> None:
        """Go on typing in the search field."""
        self.search_field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search_field.end(False)
        self.search_field.insert(letters)

    def use_stock(self, stock: Stock) -> None:
        """Show another state of the catalogue; cursor, scroll and filters stay."""
        if stock.catalogue is not self._stock.catalogue:
            self._model.use_wording(Wording(stock.catalogue))
        self._stock = stock
        self.filters.use_stock(stock)
        self._model.show_marks(stock)
        self._name_search()
        bar, before = self.exercises.verticalScrollBar(), self.exercises.current_id()
        scroll = bar.value()
        self._show_found()
        self.exercises.make_current(self._model.row_of(before))
        bar.setValue(scroll)

    def show_prompt(self, prompt: str) -> None:
        """Say what to choose an exercise for; "" for nothing."""
        self._prompt = prompt
        self._show_count()

    def apply_palette(self, palette: Palette) -> None:
        """Use these colours."""
        self._palette = palette
        for part in (
            self.search_field, self.filters, self.exercises, self._delegate, self.clear_button,
            self.shelf_button,
        ):  # fmt: skip
            part.apply_palette(palette)
        if self.empty is not None:
            self.empty.apply_palette(palette)
        self._colour_count()
        self.exercises.viewport().update()

    def show_body(self, body_map: BodyMap) -> None:
        """Paint pictures of another body."""
        self._delegate.show_body(body_map)
        self.exercises.viewport().update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._step_back():
            return
        super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """A line where the list begins."""
        above = self.exercises.geometry().top() - 1
        QPainter(self).fillRect(0, above, self.width(), 1, QColor(self._palette.line))

    def _build_search(self) -> None:
        self.search_field = SearchField(self._palette, self)
        self.search_field.setAccessibleName(self.tr("Search exercises"))
        self._name_search()
        self.filters = FilterBar(self._stock, self.search_field.text, self._palette, self)
        self.count = CountLine(self)
        self.clear_button = TextButton(self.tr("Clear"), ButtonLook.LINK, self._palette, self)
        self.clear_button.setFont(fonts.small_font())
        self.clear_button.setAccessibleDescription(self.tr("Clear all filters"))
        self.clear_button.hide()
        self.shelf_button = TextButton(self.tr("Templates"), ButtonLook.LINK, self._palette, self)
        self.shelf_button.setFont(fonts.small_font())
        self.shelf_button.setAccessibleDescription(self.tr("Show the shelf of session templates"))

    def _name_search(self) -> None:
        text = self.tr("Search {count} exercises (Ctrl+F)")
        count = len(self._stock.catalogue.exercises)
        self.search_field.setPlaceholderText(text.format(count=count))

    def _build_list(self, body_map: BodyMap) -> None:
        self._model = ExerciseListModel(Wording(self._stock.catalogue), self)
        self._model.show_marks(self._stock)
        self.exercises = ExerciseListView(self._model, self._palette, self)
        self._delegate = ExerciseDelegate(self._model, body_map, self._palette, self.exercises)
        self.exercises.setItemDelegate(self._delegate)
        self.empty: EmptyState | None = None
        self.setFocusProxy(self.exercises)

    def _build_layout(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(2 * GRID)
        line.addWidget(self.count, 1)
        line.addWidget(self.clear_button)
        line.addWidget(self.shelf_button)
        head = QVBoxLayout()
        head.setContentsMargins(MARGIN, 2 * GRID, MARGIN, GRID)
        head.setSpacing(GRID + 2)
        head.addWidget(self.search_field)
        head.addWidget(self.filters)
        head.addLayout(line)
        self._body = QStackedLayout()
        self._body.addWidget(self.exercises)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(self._body, 1)

    def _connect(self) -> None:
        self.search_field.textChanged.connect(self._look_up)
        self.search_field.left_at_bottom.connect(self._go_to_list)
        self.filters.changed.connect(self._look_up)
        self.filters.muscles_cleared.connect(self._clear_muscles)
        self.clear_button.clicked.connect(self._clear)
        self.exercises.letters_typed.connect(self.type_on)
        self.exercises.left_at_top.connect(self.focus_search)

    def _look_up(self) -> None:
        before = self.exercises.current_id()
        self._show_found()
        is_ranked = self.search_field.text().strip() or self.filters.muscles
        is_found = bool(self._found.exercises)
        self.exercises.make_current(0 if is_found and is_ranked else self._model.row_of(before))

    def _show_found(self) -> None:
        self._found = self._stock.find(self.filters.asked, self.search_field.text())
        self._model.show_exercises(self._found.exercises)
        self._show_count()
        self._show_body(is_empty=not self._found.exercises)

    # What it says

    def _show_count(self) -> None:
        self.count.setText(self._prompt or self._count_text())
        self._colour_count()
        self.clear_button.set_words(self.tr("Stop") if self._prompt else self.tr("Clear"))
        self.clear_button.setVisible(bool(self._prompt) or self.filters.is_asking)

    def _colour_count(self) -> None:
        self.count.set_colour(self._palette.accent if self._prompt else self._palette.text_muted)

    def _count_text(self) -> str:
        count = len(self._found.exercises)
        if self._found.is_close and count:
            return self.tr("No exact match; these come close")
        text = self.tr("1 exercise") if count == 1 else self.tr("{count} exercises")
        return text.format(count=count) + (self._order_text() if count > 1 else "")

    def _order_text(self) -> str:
        muscles = self.filters.muscles
        if not muscles or self.search_field.text().strip():
            return ""
        if len(muscles) > 1:
            return self.tr(", most work for them first")
        known = self._stock.catalogue.muscle_by_id.get(next(iter(muscles)))
        text = self.tr(", most {muscle} work first")
        return text.format(muscle=known.name.lower()) if known else ""

    def _show_body(self, *, is_empty: bool) -> None:
        if is_empty:
            self._made_empty().explain(self._empty_reason(), can_make=self._stock.has_library)
        self._body.setCurrentIndex(1 if is_empty else 0)

    def _made_empty(self) -> "EmptyState":
        from runstrength_desktop.ui.catalogue.empty_state import EmptyState  # noqa: PLC0415

        if self.empty is None:
            self.empty = EmptyState(self._palette, self)
            self.empty.cleared.connect(self._clear_all)
            self.empty.new_requested.connect(self.new_requested)
            self._body.addWidget(self.empty)
        return self.empty

    def _empty_reason(self) -> str:
        shelf = self.filters.asked.shelf
        if shelf is Shelf.FAVOURITES and not self._stock.favourites:
            return self.tr("No favourites yet: press Ctrl+D on an exercise, or click its star.")
        if shelf is Shelf.OWN and not self._stock.own:
            return self.tr("No exercises of your own yet: make one, or copy one and change it.")
        library = self._stock.library
        if shelf is Shelf.RECENT and library is not None and not library.recent:
            return self.tr("Nothing used yet: what you put into the week comes up here.")
        return self.tr("No exercise fits this search.")

    # Stepping back

    def _step_back(self) -> bool:
        """Undo the prompt, the text, else the muscles; false if there is none."""
        if self._prompt:
            self.prompt_left.emit()
        elif self.search_field.text():
            self.search_field.clear()
        elif self.filters.muscles:
            self._clear_muscles()
        else:
            return False
        return True

    def _clear(self) -> None:
        if self._prompt:
            self.prompt_left.emit()
        else:
            self._clear_filters()

    def _clear_filters(self) -> None:
        self.filters.clear_choices()
        if self.filters.muscles:
            self._clear_muscles()

    def _clear_muscles(self) -> None:
        self.set_muscles(frozenset())
        self.muscles_cleared.emit()

    def _clear_all(self) -> None:
        self.search_field.clear()
        self._clear_filters()
        self.search_field.setFocus()

    def _go_to_list(self) -> None:
        if self._model.rowCount():
            self.exercises.setFocus(Qt.FocusReason.OtherFocusReason)
            self.exercises.make_current(max(0, self.exercises.currentIndex().row()))
