"""A question with its choices beside it."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QWidget

from runstrength_desktop.domain.self_check import Answer
from runstrength_desktop.ui.outline import outline
from runstrength_desktop.ui.self_check.texts import Sentence
from runstrength_desktop.ui.self_check.wording import answer_name
from runstrength_desktop.ui.theme.tokens import GRID, Palette

ALL_ANSWERS = tuple(Answer)
YES_OR_NO = (Answer.YES, Answer.NO)

_TOP = Qt.AlignmentFlag.AlignTop


class AnswerRow(QWidget):
    """Says `answered` with the `Answer`; nothing is chosen before somebody chooses."""

    answered = Signal(object)

    def __init__(
        self,
        text: str,
        palette: Palette,
        given: Answer | None,
        choices: Sequence[Answer] = ALL_ANSWERS,
        name: Callable[[Answer], str] = answer_name,
    ) -> None:
        super().__init__()
        self.setAccessibleName(text)
        self._group = QButtonGroup(self)
        self.buttons: dict[Answer, QRadioButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, GRID, 0, GRID)
        row.setSpacing(4 * GRID)
        self._asked = Sentence(text, palette.text)
        self._asked.setContentsMargins(0, GRID // 2, 0, 0)
        row.addWidget(self._asked, 1)
        for choice in choices:
            row.addWidget(self._build_button(choice, name(choice)), 0, _TOP)
        self.apply_palette(palette)
        if given in self.buttons:
            self.buttons[given].setChecked(True)

    def first_stop(self) -> QRadioButton:
        """Where the keyboard comes in: what is chosen, else the first choice."""
        chosen = (button for button in self.buttons.values() if button.isChecked())
        return next(chosen, next(iter(self.buttons.values())))

    def apply_palette(self, palette: Palette) -> None:
        """Use these colours."""
        self._asked.set_colour(palette.text)
        for button in self.buttons.values():
            outline(button, palette)

    def _build_button(self, choice: Answer, name: str) -> QRadioButton:
        button = QRadioButton(name, self)
        button.setAccessibleName(f"{self.accessibleName()} {name}")
        self._group.addButton(button)
        button.clicked.connect(partial(self._tell, choice))
        self.buttons[choice] = button
        return button

    def _tell(self, choice: Answer) -> None:
        self.answered.emit(choice)
