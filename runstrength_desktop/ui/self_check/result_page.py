"""What the answers come to: areas, what to ask, what to keep supple, and the reasons."""

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from runstrength_desktop.domain.knowledge import Statement
from runstrength_desktop.domain.self_check import Easing, Reason, SelfCheck, SelfCheckResult
from runstrength_desktop.ui.dates import long_date
from runstrength_desktop.ui.self_check.area_card import AreaCard
from runstrength_desktop.ui.self_check.texts import Sentence, heading, source_line
from runstrength_desktop.ui.self_check.told_box import ToldBox
from runstrength_desktop.ui.self_check.wording import counted_sentences, tr
from runstrength_desktop.ui.theme.tokens import GRID, Palette
from runstrength_desktop.ui.thumbnails import Thumbnails


class ResultPage(QWidget):
    """`muscles_wanted` carries region ids, `exercise_wanted` the id of a stretch."""

    muscles_wanted = Signal(object)
    exercise_wanted = Signal(str)

    def __init__(
        self,
        result: SelfCheckResult,
        check: SelfCheck,
        thumbnails: Thumbnails,
        palette: Palette,
        on: date,
    ) -> None:
        super().__init__()
        self._check, self._thumbnails, self._tokens = check, thumbnails, palette
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(2 * GRID)
        if check.ask_first in result.ask:
            self.column.addWidget(ToldBox(check.ask_first.text, palette))
        self._show_areas(result)
        self._show_asking(tuple(one for one in result.ask if one != check.ask_first))
        self._show_easings(result.ease)
        self._show_counts(result)
        self._show_reasons(result.reasons)
        foot = tr("Answered on {day}. General training information, not medical advice.")
        self._space()
        self._say(foot.format(day=long_date(on)), is_small=True)
        self.column.addStretch(1)

    def _show_areas(self, result: SelfCheckResult) -> None:
        titles = {reason.id: reason.title for reason in result.reasons}
        if not result.more:
            self._say(
                tr(
                    "Nothing here points to one area. Train the whole body; the checks of the "
                    "week show what your plan leaves out."
                )
            )
            return
        self._say(tr("Worth including a little more; one or two are enough to begin with."))
        for one in result.more:
            why = [titles[key] for key in one.reasons]
            card = AreaCard(one.area, why, self._thumbnails, self._tokens)
            card.wanted.connect(self.muscles_wanted)
            self.column.addWidget(card)

    def _show_asking(self, asked: tuple[Statement, ...]) -> None:
        if asked:
            self._head(tr("What to ask a professional"))
        for statement in asked:
            self._say(statement.text)
        named = dict.fromkeys(key for statement in asked for key in statement.sources)
        if asked:
            self._source(tuple(named))

    def _show_easings(self, easings: tuple[Easing, ...]) -> None:
        if not easings:
            return
        self._head(tr("Keep supple"))
        self._say(tr("A gentle stretch for what feels tight:"))
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        for easing in easings:
            row.addWidget(self._stretch_button(easing))
        row.addStretch(1)
        self.column.addLayout(row)

    def _stretch_button(self, easing: Easing) -> QPushButton:
        button = QPushButton(easing.title, self)
        button.setAccessibleName(tr("Show a stretch for {area}").format(area=easing.title))
        button.setAutoDefault(False)
        button.clicked.connect(partial(self._want_exercise, easing.exercise))
        return button

    def _want_exercise(self, exercise_id: str) -> None:
        self.exercise_wanted.emit(exercise_id)

    def _show_counts(self, result: SelfCheckResult) -> None:
        for counted in result.counted:
            self._head(counted.test.title)
            self._say(counted_sentences(counted))
            self._source(counted.test.reason.sources)

    def _show_reasons(self, reasons: tuple[Reason, ...]) -> None:
        if reasons:
            self._head(tr("What speaks for it"))
        for reason in reasons:
            self.column.addLayout(self._reason_head(reason))
            self._say(reason.statement.text)
            self.column.addSpacing(GRID)

    def _reason_head(self, reason: Reason) -> QHBoxLayout:
        """What was answered, and at the right the ids of what is said of it."""
        ids = source_line(reason.statement.sources, self._check.sources, self._tokens)
        ids.setWordWrap(False)
        ids.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        row = QHBoxLayout()
        row.setSpacing(3 * GRID)
        row.addWidget(Sentence(reason.title, self._tokens.text_muted), 1)
        row.addWidget(ids)
        return row

    def _head(self, text: str) -> None:
        self._space()
        self.column.addWidget(heading(text, self._tokens))

    def _space(self) -> None:
        self.column.addSpacing(2 * GRID)

    def _say(self, text: str, *, is_small: bool = False) -> None:
        colour = self._tokens.text_muted if is_small else self._tokens.text
        self.column.addWidget(Sentence(text, colour, is_small=is_small))

    def _source(self, ids: tuple[str, ...]) -> None:
        line = source_line(ids, self._check.sources, self._tokens)
        line.setContentsMargins(0, 0, 0, GRID)
        self.column.addWidget(line)
