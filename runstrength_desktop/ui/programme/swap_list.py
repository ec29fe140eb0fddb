"""What stands in for exercises that cannot be done as asked; each can be chosen."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QScrollArea, QWidget

from runstrength_desktop.planning.programme_fitting import LEFT_OUT, Replaced
from runstrength_desktop.planning.programme_words import hindrance_words
from runstrength_desktop.ui.outline import outline
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.programme.words import option_text, tr
from runstrength_desktop.ui.theme import fonts
from runstrength_desktop.ui.theme.tokens import GRID, Palette

_MOST_OFFERED = 8
_SHORTEST = 16


class _CalmChoice(QComboBox):
    """A choice that a wheel passing over it leaves as it is."""

    @override
    def wheelEvent(self, e: QWheelEvent) -> None:
        e.ignore()


class SwapList(QScrollArea):
    """A row for each exercise that is exchanged; `chosen` carries its id and what stands in."""

    chosen = Signal(str, str)

    def __init__(self, things: Mapping[str, str], palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self._things, self._tokens = things, palette
        self.boxes: dict[str, QComboBox] = {}
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_replaced(self, replaced: Iterable[Replaced]) -> None:
        """Show these, each exercise once; what has the cursor keeps it."""
        focused = next((key for key, box in self.boxes.items() if box.hasFocus()), None)
        once = {one.asked.id: one for one in reversed(tuple(replaced))}
        inner = QWidget()
        grid = QGridLayout(inner)
        grid.setHorizontalSpacing(4 * GRID)
        grid.setVerticalSpacing(3 * GRID)
        grid.setColumnStretch(1, 1)
        self.boxes = {}
        for row, one in enumerate(reversed(once.values())):
            box = self.boxes[one.asked.id] = self._build_box(one)
            grid.addWidget(self._build_words(one), row, 0)
            grid.addWidget(box, row, 1)
        if not once:
            none = tr("Nothing: all of it can be done as it is written.")
            grid.addWidget(PlainLabel(none, inner), 0, 0)
        grid.setRowStretch(grid.rowCount(), 1)
        self.setWidget(inner)
        if focused in self.boxes:
            self.boxes[focused].setFocus()

    def _build_words(self, one: Replaced) -> QWidget:
        holder = QWidget()
        column = QGridLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setVerticalSpacing(0)
        why = PlainLabel(hindrance_words(one.hindrance, self._things))
        why.setFont(fonts.small_font())
        why.set_colour(self._tokens.text_muted)
        column.addWidget(PlainLabel(one.asked.name), 0, 0)
        column.addWidget(why, 1, 0)
        return holder

    def _build_box(self, one: Replaced) -> QComboBox:
        box = _CalmChoice()
        for swap in one.options[:_MOST_OFFERED]:
            box.addItem(option_text(swap), swap.exercise.id)
        box.addItem(tr("Leave it out"), LEFT_OUT)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(_SHORTEST)
        now = one.swap.exercise.id if one.swap is not None else LEFT_OUT
        if box.findData(now) < 0 and one.swap is not None:
            box.insertItem(0, option_text(one.swap), now)
        box.setCurrentIndex(box.findData(now))
        box.setAccessibleName(tr("Instead of {name}").format(name=one.asked.name))
        box.setAccessibleDescription(hindrance_words(one.hindrance, self._things))
        outline(box, self._tokens)
        asked = one.asked.id
        box.activated.connect(lambda _row: self.chosen.emit(asked, str(box.currentData())))
        return box
