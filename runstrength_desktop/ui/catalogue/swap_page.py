"""What an exercise can be swapped for, the nearest first, each with its reason."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from runstrength_desktop.coaching.swaps import Swap
from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.ui.catalogue.delegate import MARGIN, ExerciseDelegate
from runstrength_desktop.ui.catalogue.detail_page import Setting
from runstrength_desktop.ui.catalogue.exercise_verbs import Verb
from runstrength_desktop.ui.catalogue.list_view import ExerciseListView
from runstrength_desktop.ui.catalogue.model import ExerciseListModel
from runstrength_desktop.ui.catalogue.paragraphs import Paragraph
from runstrength_desktop.ui.catalogue.swap_words import alike_text, best_swaps, swap_sentence
from runstrength_desktop.ui.catalogue.wording import RowText, Wording
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.theme import fonts
from runstrength_desktop.ui.theme.tokens import GRID

MOST = 30


class SwapWording(Wording):
    """Rows that say why in the place of the muscles, and how alike in that of the level."""

    def __init__(self, swaps: Iterable[Swap], catalogue: Catalogue) -> None:
        super().__init__(catalogue)
        self._known = catalogue
        self._swaps = {swap.exercise.id: swap for swap in swaps}

    @override
    def of(self, exercise: Exercise) -> RowText:
        swap = self._swaps[exercise.id]
        why = swap_sentence(swap, self._known)
        return replace(super().of(exercise), muscles=why, level=alike_text(swap))


class SwapPage(QWidget):
    """A list like the catalogue's; Enter, Space and a double click open the page of a row."""

    asked = Signal(object, str)

    def __init__(self, exercise: Exercise, setting: Setting, parent: QWidget) -> None:
        super().__init__(parent)
        catalogue = setting.stock.catalogue
        swaps = best_swaps(exercise, catalogue, MOST, setting.at_hand)
        self._model = ExerciseListModel(SwapWording(swaps, catalogue), self)
        self._model.show_marks(setting.stock)
        self.list = ExerciseListView(self._model, setting.palette, self)
        self.list.setItemDelegate(
            ExerciseDelegate(self._model, setting.pictures.body_map(), setting.palette, self.list)
        )
        self._model.show_exercises([swap.exercise for swap in swaps])
        self.list.make_current(0 if swaps else -1)
        self.setFocusProxy(self.list)
        self._build_layout(exercise, setting, found=bool(swaps))
        self._connect()

    def _build_layout(self, exercise: Exercise, setting: Setting, *, found: bool) -> None:
        text = self.tr("Swap {name} for…") if found else self.tr("Nothing comes near {name}.")
        title = Paragraph(text.replace("{name}", exercise.name), setting.palette.text, self)
        title.setFont(fonts.strong_font())
        head = QVBoxLayout()
        head.setContentsMargins(MARGIN, 2 * GRID, MARGIN, GRID)
        head.addWidget(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list, 1)

    def _connect(self) -> None:
        self.list.opened.connect(lambda swap: self.asked.emit(Verb.OPEN, swap))
        self.list.add_requested.connect(lambda swap: self.asked.emit(Verb.OPEN, swap))
        self.list.star_clicked.connect(lambda swap: self.asked.emit(Verb.STAR, swap))
