"""Questions that are asked together, each with three choices."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from runstrength_desktop.domain.self_check import QuestionPage
from runstrength_desktop.ui.self_check.answer_row import AnswerRow
from runstrength_desktop.ui.self_check.answer_sheet import AnswerSheet
from runstrength_desktop.ui.self_check.texts import Sentence, thin_line
from runstrength_desktop.ui.theme.tokens import GRID, Palette


class QuestionSheet(QWidget):
    """One page of the questionnaire; what is left open has no answer."""

    def __init__(self, page: QuestionPage, sheet: AnswerSheet, palette: Palette) -> None:
        super().__init__()
        self.rows: dict[str, AnswerRow] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addWidget(Sentence(page.says, palette.text_muted))
        for question in page.questions:
            row = AnswerRow(question.asks, palette, sheet.answers.given.get(question.id))
            row.answered.connect(partial(sheet.answer, question.id))
            self.rows[question.id] = row
            column.addWidget(thin_line(self))
            column.addWidget(row)
        column.addStretch(1)
