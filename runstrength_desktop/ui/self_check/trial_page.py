"""A test to try on each leg: worded, drawn, and answered by a number or a sign a side."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from runstrength_desktop.coaching.self_check import self_check_result
from runstrength_desktop.domain.muscle import BodySide
from runstrength_desktop.domain.self_check import (
    MOST_COUNTED,
    OLDEST,
    YOUNGEST,
    ComparedWith,
    SelfCheck,
    SelfTest,
    side_key,
)
from runstrength_desktop.ui.outline import outline
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.self_check.answer_row import AnswerRow
from runstrength_desktop.ui.self_check.answer_sheet import AnswerSheet
from runstrength_desktop.ui.self_check.drawing import Drawing
from runstrength_desktop.ui.self_check.number_line import NumberLine
from runstrength_desktop.ui.self_check.texts import Sentence, source_line, thin_line
from runstrength_desktop.ui.self_check.wording import (
    compared_name,
    counted_sentences,
    leg_name,
    limits_sentence,
    tr,
    trial_answer_name,
)
from runstrength_desktop.ui.theme.tokens import GRID, Palette

_TOP = Qt.AlignmentFlag.AlignTop


class TrialPage(QWidget):
    """Everything on it may be left open."""

    def __init__(
        self, test: SelfTest, check: SelfCheck, sheet: AnswerSheet, palette: Palette
    ) -> None:
        super().__init__()
        self._test, self._check, self._sheet, self._tokens = test, check, sheet, palette
        self.lines: dict[BodySide, NumberLine] = {}
        self.rows: dict[BodySide, AnswerRow] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(2 * GRID)
        self.column.addLayout(self._build_how())
        self.column.addWidget(thin_line(self))
        if test.is_counted:
            self._build_counts()
        else:
            self._build_signs()
        self.column.addWidget(source_line(test.reason.sources, check.sources, palette))
        self.column.addStretch(1)

    def _build_how(self) -> QHBoxLayout:
        steps = QGridLayout()
        steps.setSpacing(2 * GRID)
        steps.setColumnStretch(1, 1)
        for place, step in enumerate(self._test.steps):
            number = PlainLabel(f"{place + 1}.", self)
            number.set_colour(self._tokens.text)
            steps.addWidget(number, place, 0, _TOP)
            steps.addWidget(Sentence(step, self._tokens.text), place, 1)
        steps.setRowStretch(len(self._test.steps), 1)
        row = QHBoxLayout()
        row.setSpacing(4 * GRID)
        row.addLayout(steps, 1)
        if self._test.figure is not None:
            row.addWidget(Drawing(self._test.title, self._test.figure, self._tokens), 0, _TOP)
        return row

    def _build_signs(self) -> None:
        self.column.addWidget(Sentence(self._test.asks, self._tokens.text))
        for side in BodySide:
            key = side_key(self._test.id, side)
            given = self._sheet.answers.given.get(key)
            row = AnswerRow(leg_name(side), self._tokens, given, name=trial_answer_name)
            row.answered.connect(partial(self._sheet.answer, key))
            self.rows[side] = row
            self.column.addWidget(row)

    def _build_counts(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(4 * GRID)
        grid.setVerticalSpacing(2 * GRID)
        grid.setColumnStretch(4, 1)
        counts = self._sheet.answers.counts
        for row, side in enumerate(BodySide):
            key = side_key(self._test.id, side)
            name = tr("Raises, {leg}").format(leg=leg_name(side).lower())
            line = NumberLine(name, (0, MOST_COUNTED), self._tokens, counts.get(key))
            line.told.connect(partial(self._sheet.count, key))
            self.lines[side] = line
            self._add(grid, row, 0, name, line)
        self._build_comparison(grid)
        self.column.addLayout(grid)
        self.told = Sentence("", self._tokens.text)
        self.column.addWidget(self.told)
        self._sheet.changed.connect(self._tell)
        for line in (*self.lines.values(), self.age):
            line.textChanged.connect(self._tell)
        self._tell()

    def _build_comparison(self, grid: QGridLayout) -> None:
        answers = self._sheet.answers
        self.age = NumberLine(tr("Age in years"), (YOUNGEST, OLDEST), self._tokens, answers.age)
        self.age.told.connect(self._sheet.set_age)
        self._add(grid, 0, 2, tr("Age in years"), self.age)
        self.compared = _CalmChoice()
        for whose in ComparedWith:
            self.compared.addItem(compared_name(whose), whose)
        self.compared.setCurrentIndex(list(ComparedWith).index(answers.compared_with))
        self.compared.setAccessibleName(tr("Typical figures of"))
        outline(self.compared, self._tokens)
        self.compared.currentIndexChanged.connect(self._compare)
        self._add(grid, 1, 2, tr("Typical figures of"), self.compared)

    def _add(self, grid: QGridLayout, row: int, column: int, text: str, field: QWidget) -> None:
        label = PlainLabel(text, self)
        label.setBuddy(field)
        grid.addWidget(label, row, column)
        grid.addWidget(field, row, column + 1)

    def _tell(self) -> None:
        """What was counted beside what is typical, as soon as there is a number (R25)."""
        counted = self_check_result(self._check, self._sheet.answers).counted
        told = [counted_sentences(one) for one in counted if one.test is self._test]
        if any(line.is_odd for line in (*self.lines.values(), self.age)):
            told.append(limits_sentence())
        self.told.setText(" ".join(told))

    def _compare(self, place: int) -> None:
        self._sheet.compare_with(list(ComparedWith)[place])


class _CalmChoice(QComboBox):
    """A choice that a wheel passing over it leaves as it is."""

    @override
    def wheelEvent(self, e: QWheelEvent) -> None:
        e.ignore()
