"""The page of one exercise: what it is, how it is done, what it asks, and where to go on."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.ui.catalogue.exercise_verbs import Verb, applies, words
from runstrength_desktop.ui.catalogue.muscle_bars import MuscleBars, muscle_lines
from runstrength_desktop.ui.catalogue.page_text import PageText, page_text
from runstrength_desktop.ui.catalogue.paragraphs import Paragraphs
from runstrength_desktop.ui.catalogue.pictures import Pictures
from runstrength_desktop.ui.catalogue.reading_area import ReadingArea
from runstrength_desktop.ui.catalogue.stock import Stock
from runstrength_desktop.ui.catalogue.swap_words import best_swaps, swap_sentence
from runstrength_desktop.ui.catalogue.text_button import ButtonLook, TextButton
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.theme.tokens import GRID, Palette

MARGIN = 3 * GRID
TWO_COLUMNS = 620

_FEW = 3
_WIDEST_BUTTON = 220
_GROWS = 1000
_MAKING_OWN = (Verb.COPY, Verb.CHANGE, Verb.DELETE, Verb.GO_BACK)


@dataclass(frozen=True, slots=True)
class Setting:
    """What a page is built with.

    `at_hand` are the things to train with, None for whatever is wanted;
    `instead_of` is the exercise of the item chosen in the week, "" if there is none.
    """

    stock: Stock
    pictures: Pictures
    palette: Palette
    at_hand: frozenset[str] | None = None
    instead_of: str = ""


class DetailPage(QWidget):
    """Asks with a verb and the id of the exercise that the verb is about."""

    asked = Signal(object, str)

    def __init__(self, exercise: Exercise, setting: Setting, parent: QWidget) -> None:
        super().__init__(parent)
        self._exercise = exercise
        self._setting = setting
        self._colours = setting.palette
        self.area = ReadingArea(exercise.name, self._colours, self)
        self.setFocusProxy(self.area)
        text = page_text(exercise, setting.stock)
        self._build_columns()
        self._fill_first(text)
        self._fill_second(text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.area, 1)
        column.addLayout(self._made_footer())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = event.size().width() >= TWO_COLUMNS
        way = QBoxLayout.Direction
        self._columns.setDirection(way.LeftToRight if is_wide else way.TopToBottom)

    def _build_columns(self) -> None:
        content = self._content = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.TopToBottom, content)
        self._columns.setContentsMargins(MARGIN, GRID, MARGIN, 2 * GRID)
        self._columns.setSpacing(6 * GRID)
        self._first, self._second = self._made_column(content), self._made_column(content)
        self.area.show_content(content)

    def _made_column(self, content: QWidget) -> Paragraphs:
        column = QVBoxLayout()
        column.setSpacing(GRID)
        self._columns.addLayout(column, 1)
        return Paragraphs(column, self._colours, content)

    def _fill_first(self, text: PageText) -> None:
        first = self._first
        first.add_name(text.name, text.aliases, text.facts)
        first.column.addSpacing(GRID)
        first.column.addWidget(
            self._setting.pictures.of(self._exercise, self._colours, self._content)
        )
        first.add_title(self.tr("Dose"))
        first.add_text(text.dose)
        first.add_quiet(text.dose_source)
        first.add_sections(text.how)
        first.column.addStretch(1)

    def _fill_second(self, text: PageText) -> None:
        second, exercise = self._second, self._exercise
        known = self._setting.stock.catalogue.muscle_by_id
        second.add_title(self.tr("Muscles"))
        pictures = self._setting.pictures
        if pictures.has_figure(exercise):
            second.column.addWidget(pictures.body_of(exercise, self._colours, self._content))
        bars = MuscleBars(muscle_lines([exercise], known), self._colours, self._content)
        second.column.addWidget(bars)
        second.add_sections(text.asks)
        self._add_neighbours()
        self._add_swaps()
        second.add_sections(text.sources)
        self._add_making_own()
        second.column.addStretch(1)

    def _add_neighbours(self) -> None:
        catalogue = self._setting.stock.catalogue
        steps = (
            (self.tr("Easier"), catalogue.easier(self._exercise.id)),
            (self.tr("Harder"), catalogue.harder(self._exercise.id)),
        )
        for title, exercises in steps:
            if exercises:
                self._second.add_title(title)
            for exercise in exercises:
                self._add_link(exercise)

    def _add_swaps(self) -> None:
        catalogue = self._setting.stock.catalogue
        swaps = best_swaps(self._exercise, catalogue, _FEW, self._setting.at_hand)
        if swaps:
            self._second.add_title(self.tr("Swap for"))
        for swap in swaps:
            self._add_link(swap.exercise)
            self._second.add_quiet(swap_sentence(swap, catalogue))

    def _add_link(self, exercise: Exercise) -> None:
        link = TextButton(exercise.name, ButtonLook.LINK, self._colours, self._content)
        link.clicked.connect(partial(self._ask, Verb.OPEN, exercise.id))
        self._second.column.addWidget(link)

    def _add_making_own(self) -> None:
        stock = self._setting.stock
        verbs = [verb for verb in _MAKING_OWN if applies(verb, self._exercise.id, stock)]
        if not verbs:
            return
        self._second.add_title(self.tr("Make it yours"))
        for verb in verbs:
            self._second.column.addWidget(self._button(words(verb), verb, ButtonLook.PLAIN))

    def _made_footer(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(MARGIN, 2 * GRID, MARGIN, 2 * GRID)
        row.setSpacing(GRID + 2)
        for button in self._footer_buttons():
            row.addWidget(button, _GROWS)
        row.addStretch(1)
        return row

    def _footer_buttons(self) -> Iterable[TextButton]:
        replaced = self._setting.stock.catalogue.by_id.get(self._setting.instead_of)
        if replaced is not None and replaced.id != self._exercise.id:
            yield self._button(self.tr("Swap in"), Verb.SWAP_IN, ButtonLook.PRIMARY)
            yield self._button(self.tr("Add"), Verb.ADD, ButtonLook.PLAIN)
        else:
            yield self._button(self.tr("Add to day"), Verb.ADD, ButtonLook.PRIMARY)
            yield self._button(words(Verb.SWAPS), Verb.SWAPS, ButtonLook.PLAIN)
        yield self._button(self.tr("Compare…"), Verb.COMPARE, ButtonLook.PLAIN)

    def _button(self, text: str, verb: Verb, look: ButtonLook) -> TextButton:
        button = TextButton(text, look, self._colours, self)
        button.setMaximumWidth(_WIDEST_BUTTON)
        button.clicked.connect(partial(self._ask, verb, self._exercise.id))
        return button

    def _ask(self, verb: Verb, exercise_id: str) -> None:
        self.asked.emit(verb, exercise_id)
