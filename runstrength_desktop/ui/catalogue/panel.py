"""The catalogue: what to look for, and the exercises found."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from runstrength_desktop.domain.body_map import BodyMap
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.search import CatalogueSearch, Found
from runstrength_desktop.ui.catalogue.delegate import MARGIN, ExerciseDelegate
from runstrength_desktop.ui.catalogue.filter_bar import FilterBar
from runstrength_desktop.ui.catalogue.list_view import ExerciseListView
from runstrength_desktop.ui.catalogue.model import ExerciseListModel
from runstrength_desktop.ui.catalogue.search_field import SearchField
from runstrength_desktop.ui.catalogue.wording import Wording
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.theme import fonts
from runstrength_desktop.ui.theme.tokens import GRID, Palette

if TYPE_CHECKING:
    from runstrength_desktop.ui.catalogue.empty_state import EmptyState


class CataloguePanel(QWidget):
    """Signals carry exercise ids, weekdays from Monday (0), and chosen regions."""

    add_requested = Signal(str)
    add_to_day_requested = Signal(str, int)
    muscles_changed = Signal(object)

    def __init__(
        self,
        catalogue: Catalogue,
        palette: Palette,
        body_map: BodyMap,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._palette = palette
        self._search = CatalogueSearch(catalogue)
        self._build_search()
        self._build_list(body_map)
        self._build_layout()
        self._connect()
        self.apply_palette(palette)
        self._refresh()

    def set_muscles(self, muscles: frozenset[str]) -> None:
        """Show the exercises for these regions, most work first; none asks for nothing."""
        if muscles != self.filters.muscles:
            self.filters.set_muscles(muscles)
            self._refresh()

    def focus_search(self) -> None:
        """Put the cursor into the search field with its text selected."""
        self.search_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search_field.selectAll()

    def current_exercise(self) -> str | None:
        """The id of the exercise the cursor is on, None if there is none."""
        exercise = self.exercises.current()
        return exercise.id if exercise else None

    def apply_palette(self, palette: Palette) -> None:
        """Use these colours."""
        self._palette = palette
        for part in (self.search_field, self.filters, self.exercises, self._delegate):
            part.apply_palette(palette)
        if self._empty is not None:
            self._empty.apply_palette(palette)
        self.count.set_colour(palette.text_muted)
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
        text = self.tr("Search {count} exercises (Ctrl+F)")
        self.search_field.setPlaceholderText(text.format(count=len(self._catalogue.exercises)))
        self.search_field.setAccessibleName(self.tr("Search exercises"))
        self.filters = FilterBar(self._catalogue, self._palette, self)
        self.count = PlainLabel("", self)
        self.count.setFont(fonts.small_font())
        self.count.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def _build_list(self, body_map: BodyMap) -> None:
        self._model = ExerciseListModel(Wording(self._catalogue), self)
        self.exercises = ExerciseListView(self._model, self._palette, self)
        self._delegate = ExerciseDelegate(self._model, body_map, self._palette, self.exercises)
        self.exercises.setItemDelegate(self._delegate)
        self._empty: EmptyState | None = None
        self.setFocusProxy(self.exercises)

    def _build_layout(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(MARGIN, 2 * GRID, MARGIN, GRID)
        head.setSpacing(GRID + 2)
        for part in (self.search_field, self.filters, self.count):
            head.addWidget(part)
        self._body = QStackedLayout()
        self._body.addWidget(self.exercises)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(self._body, 1)

    def _connect(self) -> None:
        self.search_field.textChanged.connect(self._refresh)
        self.search_field.returnPressed.connect(self._add_current)
        self.search_field.left_at_bottom.connect(self._go_to_list)
        self.filters.changed.connect(self._refresh)
        self.filters.muscles_cleared.connect(self._clear_muscles)
        self.exercises.add_requested.connect(self.add_requested)
        self.exercises.add_to_day_requested.connect(self.add_to_day_requested)
        self.exercises.letters_typed.connect(self._type_on)
        self.exercises.left_at_top.connect(self.focus_search)

    def _refresh(self) -> None:
        wanted = self.filters.wanted(self.search_field.text())
        found = self._search.look_up(wanted)
        before = self.current_exercise()
        self._model.show_exercises(found.exercises)
        is_ranked = bool(found.exercises) and bool(wanted.text.strip() or wanted.muscles)
        self.exercises.make_current(0 if is_ranked else self._model.row_of(before))
        self.count.setText(self._count_text(found))
        self._show_body(is_empty=not found.exercises)

    def _count_text(self, found: Found) -> str:
        count = len(found.exercises)
        if found.is_close and count:
            return self.tr("No exact match; these come close")
        text = self.tr("1 exercise") if count == 1 else self.tr("{count} exercises")
        return text.format(count=count) + (self._order_text() if count > 1 else "")

    def _order_text(self) -> str:
        muscles = self.filters.muscles
        if not muscles or self.search_field.text().strip():
            return ""
        if len(muscles) > 1:
            return self.tr(", most work for them first")
        known = self._catalogue.muscle_by_id.get(next(iter(muscles)))
        text = self.tr(", most {muscle} work first")
        return text.format(muscle=known.name.lower()) if known else ""

    def _show_body(self, *, is_empty: bool) -> None:
        if is_empty and self._empty is None:
            self._empty = self._empty_state()
            self._body.addWidget(self._empty)
        self._body.setCurrentIndex(1 if is_empty else 0)

    def _empty_state(self) -> "EmptyState":
        from runstrength_desktop.ui.catalogue.empty_state import EmptyState  # noqa: PLC0415

        empty = EmptyState(self._palette, self)
        empty.cleared.connect(self._clear_all)
        return empty

    def _step_back(self) -> bool:
        """Undo the text, else the muscles; false if there is neither."""
        if self.search_field.text():
            self.search_field.clear()
        elif self.filters.muscles:
            self._clear_muscles()
        else:
            return False
        return True

    def _clear_muscles(self) -> None:
        self.set_muscles(frozenset())
        self.muscles_changed.emit(frozenset())

    def _clear_all(self) -> None:
        self.search_field.clear()
        self.filters.clear_choices()
        if self.filters.muscles:
            self._clear_muscles()
        self.search_field.setFocus()

    def _go_to_list(self) -> None:
        if self._model.rowCount():
            self.exercises.setFocus(Qt.FocusReason.OtherFocusReason)
            self.exercises.make_current(max(0, self.exercises.currentIndex().row()))

    def _type_on(self, letters: str) -> None:
        self.search_field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search_field.end(False)
        self.search_field.insert(letters)

    def _add_current(self) -> None:
        exercise_id = self.current_exercise()
        if exercise_id is not None:
            self.add_requested.emit(exercise_id)
