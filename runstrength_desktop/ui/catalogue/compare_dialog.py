"""Two exercises side by side: what is alike stands back, what differs stands out."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.ui.catalogue import page_text
from runstrength_desktop.ui.catalogue.detail_page import Setting
from runstrength_desktop.ui.catalogue.exercise_verbs import Verb
from runstrength_desktop.ui.catalogue.muscle_bars import WeightBar, muscle_lines
from runstrength_desktop.ui.catalogue.paragraphs import Paragraph
from runstrength_desktop.ui.catalogue.reading_area import ReadingArea
from runstrength_desktop.ui.catalogue.swap_words import swap_text
from runstrength_desktop.ui.catalogue.text_button import ButtonLook, TextButton
from runstrength_desktop.ui.exercise_words import space_words
from runstrength_desktop.ui.theme import fonts
from runstrength_desktop.ui.theme.tokens import GRID

_WIDTH, _HEIGHT = 760, 640
_MARGIN = 5 * GRID
_SHARES = (24, 38, 38)


class CompareDialog(QDialog):
    """Asks with a verb and an exercise's id, as a page does."""

    asked = Signal(object, str)

    def __init__(self, pair: tuple[Exercise, Exercise], setting: Setting, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Compare two exercises"))
        self._pair = pair
        self._setting = setting
        self._colours = setting.palette
        self._row = 0
        self.area = ReadingArea(self.windowTitle(), self._colours, self)
        self._build_table()
        self._build_layout()
        self.resize(QSize(_WIDTH, _HEIGHT).boundedTo(self.screen().availableSize()))
        self.area.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build_table(self) -> None:
        self._content = QWidget()
        self._grid = QGridLayout(self._content)
        self._grid.setContentsMargins(_MARGIN, 3 * GRID, _MARGIN, 3 * GRID)
        self._grid.setHorizontalSpacing(4 * GRID)
        self._grid.setVerticalSpacing(2 * GRID)
        for column, share in enumerate(_SHARES):
            self._grid.setColumnStretch(column, share)
        self._add_heads()
        for title, texts in self._rows():
            self._add_texts(title, texts)
        self._add_muscles()
        self._grid.setRowStretch(self._row, 1)
        self.area.show_content(self._content)

    def _add_heads(self) -> None:
        for column, exercise in enumerate(self._pair, 1):
            name = self._label(exercise.name)
            name.setFont(fonts.title_font())
            self._grid.addWidget(name, 0, column, Qt.AlignmentFlag.AlignTop)
            picture = self._setting.pictures.of(exercise, self._colours, self._content)
            self._grid.addWidget(picture, 1, column)
        self._row = 2

    def _rows(self) -> Sequence[tuple[str, tuple[str, str]]]:
        stock = self._setting.stock
        guides = stock.catalogue.guides
        patterns = stock.catalogue.patterns
        first, second = self._pair

        def each(text: Callable[[Exercise], str]) -> tuple[str, str]:
            return text(first), text(second)

        return (
            (self.tr("Instead of the other"), self._reasons(stock.catalogue)),
            (self.tr("Level"), each(lambda e: str(e.level))),
            (self.tr("Pattern"), each(lambda e: patterns.get(e.pattern, e.pattern))),
            (self.tr("Sides"), each(page_text.sides_text)),
            (self.tr("Dose"), each(page_text.dose_text)),
            (self.tr("Equipment"), each(lambda e: page_text.equipment_text(e, stock))),
            (self.tr("Works at"), each(lambda e: page_text.places_text(e, stock))),
            (self.tr("Noise"), each(lambda e: page_text.noise_text(guides.get(e.id)))),
            (self.tr("Space"), each(self._space)),
            (self.tr("Asks for"), each(lambda e: page_text.cautions_text(guides.get(e.id)))),
            (self.tr("Jumps"), each(lambda e: page_text.jumps_text(e) or self.tr("None"))),
        )

    def _reasons(self, catalogue: Catalogue) -> tuple[str, str]:
        """Why each could stand in for the other."""
        first, second = self._pair
        at_hand = self._setting.at_hand
        return (
            swap_text(second, first, catalogue, at_hand),
            swap_text(first, second, catalogue, at_hand),
        )

    def _space(self, exercise: Exercise) -> str:
        guide = self._setting.stock.catalogue.guides.get(exercise.id)
        return space_words(guide.space) if guide else self.tr("Not noted")

    def _add_texts(self, title: str, texts: tuple[str, str]) -> None:
        if not any(texts):
            return
        self._add_title(title)
        is_alike = texts[0] == texts[1]
        for column, text in enumerate(texts, 1):
            label = self._label(text, is_quiet=is_alike)
            if not is_alike:
                label.setFont(fonts.strong_font())
            self._grid.addWidget(label, self._row, column, Qt.AlignmentFlag.AlignTop)
        self._row += 1

    def _add_muscles(self) -> None:
        known = self._setting.stock.catalogue.muscle_by_id
        for line in muscle_lines(self._pair, known):
            self._add_title(line.name)
            for column, weight in enumerate(line.weights, 1):
                bar = WeightBar(weight, self._colours, self._content)
                self._grid.addWidget(bar, self._row, column)
            self._row += 1

    def _add_title(self, title: str) -> None:
        label = self._label(title, is_quiet=True)
        label.setFont(fonts.small_font())
        self._grid.addWidget(label, self._row, 0, Qt.AlignmentFlag.AlignTop)

    def _label(self, text: str, *, is_quiet: bool = False) -> Paragraph:
        colour = self._colours.text_muted if is_quiet else self._colours.text
        return Paragraph(text, colour, self._content)

    def _build_layout(self) -> None:
        colours = self.palette()
        colours.setColor(QPalette.ColorRole.Window, QColor(self._colours.window))
        self.setPalette(colours)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(_MARGIN, 2 * GRID, _MARGIN, 3 * GRID)
        buttons.setSpacing(2 * GRID)
        note = Paragraph(self.tr("Grey is alike, bold differs."), self._colours.text_muted, self)
        note.setFont(fonts.small_font())
        buttons.addWidget(note, 1)
        for exercise in self._pair:
            buttons.addWidget(self._add_button(exercise))
        close = TextButton(self.tr("Close"), ButtonLook.PLAIN, self._colours, self)
        close.clicked.connect(self.close)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.area, 1)
        column.addLayout(buttons)

    def _add_button(self, exercise: Exercise) -> TextButton:
        text = self.tr("Add {name}").replace("{name}", exercise.name)
        button = TextButton(text, ButtonLook.PLAIN, self._colours, self)
        button.setMaximumWidth(_WIDTH // 4)
        button.clicked.connect(partial(self._ask, Verb.ADD, exercise.id))
        return button

    def _ask(self, verb: Verb, exercise_id: str) -> None:
        self.asked.emit(verb, exercise_id)
