"""The signs of R31: with one of them the self-check ends, calmly and at once."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from runstrength_desktop.domain.self_check import Answer, SelfCheck
from runstrength_desktop.ui.self_check.answer_row import YES_OR_NO, AnswerRow
from runstrength_desktop.ui.self_check.answer_sheet import AnswerSheet
from runstrength_desktop.ui.self_check.texts import Sentence, source_line, thin_line
from runstrength_desktop.ui.self_check.told_box import ToldBox
from runstrength_desktop.ui.theme.tokens import GRID, Palette


class StopPage(QWidget):
    """One question for all signs; a yes shows the stop text."""

    def __init__(self, check: SelfCheck, sheet: AnswerSheet, palette: Palette) -> None:
        super().__init__()
        asked = check.stop_signs
        self._sheet, self._key = sheet, asked.id
        self.row = AnswerRow(
            asked.asks, palette, sheet.answers.given.get(asked.id), choices=YES_OR_NO
        )
        self.row.answered.connect(self._answer)
        self.told = ToldBox(asked.stop.text, palette)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        for sign in asked.signs:
            column.addWidget(Sentence(f"–  {sign}", palette.text))
        column.addWidget(thin_line(self))
        column.addWidget(self.row)
        column.addWidget(self.told)
        column.addWidget(source_line(asked.stop.sources, check.sources, palette))
        column.addStretch(1)
        self._show_told()

    def _answer(self, answer: Answer) -> None:
        self._sheet.answer(self._key, answer)
        self._show_told()

    def _show_told(self) -> None:
        self.told.setVisible(self._sheet.answers.is_yes(self._key))
