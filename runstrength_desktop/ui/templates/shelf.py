"""The shelf of session templates: found, renamed, deleted, and dragged onto days."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from runstrength_desktop.domain.body_map import BodyMap
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.iso_week import shown
from runstrength_desktop.planning.library import Library
from runstrength_desktop.planning.templates import matching_templates
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.search_field import SearchField
from runstrength_desktop.ui.templates.delegate import TemplateDelegate
from runstrength_desktop.ui.templates.list_view import TemplateListView
from runstrength_desktop.ui.templates.model import TemplateListModel
from runstrength_desktop.ui.theme.tokens import GRID, Palette


class TemplateShelf(QWidget):
    """Signals carry template ids, weekdays from Monday (0), and the name of what was deleted.

    Renaming and deleting are steps of undo; `failed` says why one was refused.
    """

    add_requested = Signal(str)
    add_to_day_requested = Signal(str, int)
    deleted = Signal(str)
    failed = Signal(str)

    def __init__(
        self, library: Library, palette: Palette, body_map: BodyMap, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._model = TemplateListModel()
        self.search_field = SearchField(palette, self)
        self.templates = TemplateListView(self._model, palette, self)
        self._delegate = TemplateDelegate(self._model, body_map, palette, self.templates)
        self.templates.setItemDelegate(self._delegate)
        self.sentence = PlainLabel("", self)
        self.clear_button = QPushButton(self.tr("Clear search"), self)
        self._stack = QStackedWidget(self)
        self._lay_out()
        self._connect()
        self.apply_palette(palette)
        self.refresh()

    def apply_palette(self, palette: Palette) -> None:
        """Use these colours."""
        self.search_field.apply_palette(palette)
        self.templates.apply_palette(palette)
        self._delegate.apply_palette(palette)
        self.sentence.set_colour(palette.text_muted)
        self.templates.viewport().update()

    def show_body(self, body_map: BodyMap) -> None:
        """Draw another body in the rows."""
        self._delegate.show_body(body_map)
        self.templates.viewport().update()

    def refresh(self) -> None:
        """Show what the library holds now; the current row stays, or what took its place."""
        library, before = self._library, self.templates.current()
        found = matching_templates(library.templates, self.search_field.text())
        row = self.templates.currentIndex().row()
        self._model.show(found, library.catalogue.by_id)
        kept = self._model.row_of(before.id) if before else -1
        if found:
            self.templates.make_current(max(kept if kept >= 0 else row, 0))
        self._explain(is_empty=not found)

    def focus_search(self) -> None:
        """Put the cursor into the search line."""
        self.search_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search_field.selectAll()

    def current_template(self) -> str | None:
        """The id of the current template, None if there is none."""
        template = self.templates.current()
        return template.id if template else None

    def _explain(self, *, is_empty: bool) -> None:
        """Say why there is nothing to see."""
        has_any = bool(self._library.templates)
        text = shown(self.search_field.text().strip())
        self.sentence.setText(
            self.tr("No template matches “{text}”.").format(text=text)
            if has_any
            else self.tr("Save a session as a template: right-click it in the week.")
        )
        self.clear_button.setVisible(has_any)
        self.search_field.setEnabled(has_any)
        self._stack.setCurrentIndex(int(is_empty))

    def _lay_out(self) -> None:
        self.search_field.setAccessibleName(self.tr("Search templates"))
        self.search_field.setPlaceholderText(self.tr("Search templates"))
        self._stack.addWidget(self.templates)
        self._stack.addWidget(self._build_empty())
        self.setFocusProxy(self.search_field)
        head = QVBoxLayout()
        head.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        head.addWidget(self.search_field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)

    def _build_empty(self) -> QWidget:
        page = QWidget(self)
        self.sentence.setWordWrap(True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(page)
        column.setContentsMargins(3 * GRID, 7 * GRID, 3 * GRID, 3 * GRID)
        column.setSpacing(3 * GRID)
        column.addWidget(self.sentence)
        column.addWidget(self.clear_button, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        return page

    def _connect(self) -> None:
        view = self.templates
        self.search_field.textChanged.connect(self.refresh)
        self.search_field.left_at_bottom.connect(self._enter_list)
        self.search_field.returnPressed.connect(view.add_current)
        self.clear_button.clicked.connect(self._clear)
        view.left_at_top.connect(self.focus_search)
        view.add_requested.connect(self.add_requested)
        view.add_to_day_requested.connect(self.add_to_day_requested)
        view.delete_requested.connect(self._delete)
        self._model.rename_requested.connect(self._rename)
        self._library.watch(self.refresh)

    def _enter_list(self) -> None:
        self.templates.setFocus(Qt.FocusReason.TabFocusReason)

    def _clear(self) -> None:
        self.search_field.clear()
        self.focus_search()

    def _rename(self, template_id: str, name: str) -> None:
        self._try(lambda: self._library.rename_template(template_id, name))

    def _delete(self, template_id: str) -> None:
        name = self._library.template(template_id).name
        if self._try(lambda: self._library.delete_template(template_id)):
            self.deleted.emit(name)

    def _try(self, step: Callable[[], object]) -> bool:
        try:
            step()
        except PlanError as error:
            self.failed.emit(str(error))
            return False
        return True
