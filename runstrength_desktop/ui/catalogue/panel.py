"""The catalogue: a list to look through, and pages about its exercises."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QApplication, QStackedLayout, QWidget

from runstrength_desktop.domain.body_map import BodyMap
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.ui.catalogue.browser import Browser
from runstrength_desktop.ui.catalogue.exercise_verbs import Verb, applies, made_actions
from runstrength_desktop.ui.catalogue.stock import Stock
from runstrength_desktop.ui.theme.tokens import Palette

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from runstrength_desktop.domain.figure import Figure
    from runstrength_desktop.planning.library import Library
    from runstrength_desktop.ui.catalogue.detail_page import Setting
    from runstrength_desktop.ui.catalogue.pages import Pages


class CataloguePanel(QWidget):
    """Signals carry exercise ids, weekdays from Monday (0), and chosen regions.

    The panel changes nothing itself: what is asked of the library or the week is
    told, and `refresh` shows what became of it.
    """

    add_requested = Signal(str)
    add_to_day_requested = Signal(str, int)
    muscles_changed = Signal(object)
    favourite_requested = Signal(str, bool)
    swap_chosen = Signal(str)
    copy_requested = Signal(str)
    edit_requested = Signal(str)
    delete_requested = Signal(str)
    go_back_requested = Signal(str)
    new_requested = Signal()
    page_opened = Signal(bool)

    def __init__(
        self,
        catalogue: Catalogue,
        palette: Palette,
        body_map: BodyMap,
        parent: QWidget | None = None,
        library: "Library | None" = None,
    ) -> None:
        super().__init__(parent)
        self._stock = Stock(catalogue, library)
        self._palette = palette
        self._body_map = body_map
        self._figures: Callable[[], Mapping[str, Figure]] = dict
        self._instead_of = ""
        self._compared = ""
        self._pages: Pages | None = None
        self.browser = Browser(self._stock, palette, body_map, self)
        self.search_field, self.filters = self.browser.search_field, self.browser.filters
        self.exercises, self.count = self.browser.exercises, self.browser.count
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.browser)
        self.setFocusProxy(self.browser)
        self._verbs = dict(made_actions(self, self.ask))
        # Making a new one is the window's own action; here it is only in a row's menu.
        self.addActions([one for verb, one in self._verbs.items() if verb is not Verb.NEW])
        self._connect()
        self._show_verbs()
        if library is not None:
            library.watch(self.refresh)

    # What the window tells

    def use_library(self, library: "Library") -> None:
        """Show the user's exercises, favourites and places too, and follow their changes."""
        self._stock = Stock(library.catalogue, library)
        library.watch(self.refresh)
        self._show_stock()

    def use_figures(self, figures: "Callable[[], Mapping[str, Figure]]") -> None:
        """Draw these figures on pages; they are asked for when the first page is opened."""
        self._figures = figures
        self._rebuild_pages()

    def refresh(self) -> None:
        """Show what the library holds now; cursor, scroll and filters stay."""
        library = self._stock.library
        if library is not None and library.catalogue is not self._stock.catalogue:
            self._stock = Stock(library.catalogue, library)
        self._show_stock()

    def set_muscles(self, muscles: frozenset[str]) -> None:
        """Show the exercises for these regions, most work first; none asks for nothing."""
        if muscles != self.filters.muscles:
            self.browser.set_muscles(muscles)
            self.close_pages()

    def set_swap_target(self, exercise_id: str | None) -> None:
        """Tell which exercise the item chosen in the week has, None if none is chosen."""
        if (exercise_id or "") != self._instead_of:
            self._instead_of = exercise_id or ""
            self._rebuild_pages()

    def focus_search(self) -> None:
        """Put the cursor into the search field with its text selected."""
        self.close_pages()
        self.browser.focus_search()

    def current_exercise(self) -> str | None:
        """The id of the exercise that a page or the cursor is on, None if there is none."""
        if self.is_page_open and self._pages is not None:
            return self._pages.chosen()
        return self.exercises.current_id() or None

    def apply_palette(self, palette: Palette) -> None:
        """Use these colours."""
        self._palette = palette
        self.browser.apply_palette(palette)
        self._rebuild_pages()

    def show_body(self, body_map: BodyMap) -> None:
        """Paint pictures of another body."""
        self._body_map = body_map
        self.browser.show_body(body_map)
        self._rebuild_pages()

    # What the user asks

    @property
    def is_page_open(self) -> bool:
        """Whether a page stands in the list's place."""
        return self._stack.currentIndex() == 1

    @property
    def pages(self) -> "Pages":
        """The pages, made when first asked for."""
        if self._pages is None:
            self._pages = self._made_pages()
        return self._pages

    def ask(self, verb: Verb, exercise_id: str | None = None) -> None:
        """Do or tell what is asked for an exercise, by default the current one."""
        subject = exercise_id or self.current_exercise()
        if not applies(verb, subject, self._stock):
            return
        if verb is Verb.NEW:
            self.new_requested.emit()
        elif subject is not None:
            self._answer(verb, subject)

    def open_page(self, exercise_id: str) -> None:
        """Show an exercise's page; one compared with another goes beside it."""
        if self._compared:
            self._compare(exercise_id)
        elif exercise_id in self._stock.catalogue.by_id:
            self._open(exercise_id, is_swaps=False)

    def close_pages(self) -> None:
        """Back to the list, where it was."""
        if self.is_page_open:
            focused = QApplication.focusWidget()
            had_focus = focused is not None and self.pages.isAncestorOf(focused)
            self.pages.forget()
            self._stack.setCurrentIndex(0)
            self.setFocusProxy(self.browser)
            if had_focus:
                self.exercises.setFocus(Qt.FocusReason.OtherFocusReason)
            self._show_verbs()
            self.page_opened.emit(False)

    def _connect(self) -> None:
        browser, exercises = self.browser, self.exercises
        self.search_field.returnPressed.connect(self._add_current)
        exercises.add_requested.connect(self._add)
        exercises.add_to_day_requested.connect(self.add_to_day_requested)
        exercises.opened.connect(self.open_page)
        exercises.star_clicked.connect(lambda one: self.ask(Verb.STAR, one))
        exercises.menu_requested.connect(self._open_menu)
        exercises.selectionModel().currentChanged.connect(self._show_verbs)
        browser.muscles_cleared.connect(lambda: self.muscles_changed.emit(frozenset()))
        browser.prompt_left.connect(self._stop_comparing)
        browser.new_requested.connect(self.new_requested)

    def _answer(self, verb: Verb, exercise_id: str) -> None:
        if verb is Verb.STAR:
            is_on = exercise_id in self._stock.favourites
            self.favourite_requested.emit(exercise_id, not is_on)
        elif verb is Verb.SWAPS:
            self._open(exercise_id, is_swaps=True)
        elif verb is Verb.COMPARE:
            self._choose_beside(exercise_id)
        elif verb is Verb.OPEN:
            self.open_page(exercise_id)
        else:
            self._told(verb).emit(exercise_id)

    def _told(self, verb: Verb) -> SignalInstance:
        return {
            Verb.ADD: self.add_requested,
            Verb.SWAP_IN: self.swap_chosen,
            Verb.COPY: self.copy_requested,
            Verb.CHANGE: self.edit_requested,
            Verb.DELETE: self.delete_requested,
            Verb.GO_BACK: self.go_back_requested,
        }[verb]

    def _add_current(self) -> None:
        exercise_id = self.exercises.current_id()
        if exercise_id:
            self._add(exercise_id)

    def _add(self, exercise_id: str) -> None:
        """Enter adds, unless an exercise is looked for to compare."""
        if self._compared:
            self._compare(exercise_id)
        else:
            self.add_requested.emit(exercise_id)

    def _open_menu(self, place: QPoint) -> None:
        from runstrength_desktop.ui.catalogue.row_menu import row_menu  # noqa: PLC0415

        row_menu(self.exercises, self._verbs).popup(place)

    def _show_verbs(self) -> None:
        current = self.current_exercise()
        for verb, action in self._verbs.items():
            action.setEnabled(applies(verb, current, self._stock))
        self._verbs[Verb.STAR].setChecked(current in self._stock.favourites)

    # Pages

    def _open(self, exercise_id: str, *, is_swaps: bool) -> None:
        pages = self.pages
        is_first = not self.is_page_open
        self._stack.setCurrentIndex(1)
        self.setFocusProxy(pages)
        pages.use_quietly(self._setting())
        pages.visit(exercise_id, is_swaps=is_swaps)
        self._show_verbs()
        if is_first:
            self.page_opened.emit(True)

    def _made_pages(self) -> "Pages":
        from runstrength_desktop.ui.catalogue.pages import Pages  # noqa: PLC0415

        pages = Pages(self._setting(), self)
        pages.closed.connect(self.close_pages)
        pages.asked.connect(self.ask)
        pages.letters_typed.connect(self._type_on)
        self._stack.addWidget(pages)
        return pages

    def _setting(self) -> "Setting":
        from runstrength_desktop.ui.catalogue.detail_page import Setting  # noqa: PLC0415
        from runstrength_desktop.ui.catalogue.pictures import Pictures  # noqa: PLC0415

        asked = self.filters.asked
        at_hand = asked.place.equipment if asked.place else asked.equipment
        pictures = Pictures(lambda: self._body_map, self._figures)
        return Setting(self._stock, pictures, self._palette, at_hand, self._instead_of)

    def _show_stock(self) -> None:
        self.browser.use_stock(self._stock)
        self._rebuild_pages()
        self._show_verbs()

    def _rebuild_pages(self) -> None:
        if self._pages is not None and self.is_page_open:
            self._pages.use(self._setting())

    def _type_on(self, letters: str) -> None:
        self.close_pages()
        self.browser.type_on(letters)

    # Comparing

    def _choose_beside(self, exercise_id: str) -> None:
        beside = self._pages.beside if self._pages and self.is_page_open else ""
        self._compared = exercise_id
        if beside:
            self._compare(beside)
            return
        self.close_pages()
        name = self._stock.catalogue.by_id[exercise_id].name
        text = self.tr("Choose what to compare with {name}").replace("{name}", name)
        self.browser.show_prompt(text)
        self.exercises.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stop_comparing(self) -> None:
        self._compared = ""
        self.browser.show_prompt("")

    def _compare(self, exercise_id: str) -> None:
        from runstrength_desktop.ui.catalogue.compare_dialog import (  # noqa: PLC0415
            CompareDialog,
        )

        by_id = self._stock.catalogue.by_id
        pair = by_id[self._compared], by_id[exercise_id]
        if pair[0] is pair[1]:
            return
        self._stop_comparing()
        dialog = CompareDialog(pair, self._setting(), self.window())
        dialog.asked.connect(self.ask)
        dialog.open()
