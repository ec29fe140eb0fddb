"""The notice of R30 with its four questions; a first start can show it as well."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from runstrength_desktop.domain.self_check import Answer, SelfCheck
from runstrength_desktop.ui.self_check.answer_row import YES_OR_NO, AnswerRow
from runstrength_desktop.ui.self_check.texts import Sentence, source_line, thin_line
from runstrength_desktop.ui.self_check.told_box import ToldBox
from runstrength_desktop.ui.theme.tokens import GRID, Palette


class SafetyNotice(QWidget):
    """Says `answered` with every answer so far, yes as True, by the id of its question.

    With one yes it says whom to ask first; nothing is kept here.
    """

    answered = Signal(object)

    def __init__(
        self, check: SelfCheck, palette: Palette, given: Mapping[str, bool] | None = None
    ) -> None:
        super().__init__()
        self.setAccessibleName(check.title)
        self._given = dict(given or {})
        self.rows = {one.id: self._row(one.id, one.asks, palette) for one in check.safety}
        self.told = ToldBox(check.ask_first.text, palette)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        self._notice = Sentence(check.notice.text, palette.text)
        column.addWidget(self._notice)
        for row in self.rows.values():
            column.addWidget(thin_line(self))
            column.addWidget(row)
        column.addWidget(self.told)
        named = (*check.notice.sources, *check.ask_first.sources)
        self._sources = source_line(dict.fromkeys(named), check.sources, palette)
        column.addWidget(self._sources)
        column.addStretch(1)
        self._show_told()

    @property
    def is_complete(self) -> bool:
        """Whether all four are answered."""
        return self._given.keys() >= self.rows.keys()

    def apply_palette(self, palette: Palette) -> None:
        """Use these colours."""
        self._notice.set_colour(palette.text)
        self._sources.set_colour(palette.text_muted)
        self.told.apply_palette(palette)
        for row in self.rows.values():
            row.apply_palette(palette)

    def _row(self, key: str, text: str, palette: Palette) -> AnswerRow:
        kept = self._given.get(key)
        given = None if kept is None else Answer.YES if kept else Answer.NO
        row = AnswerRow(text, palette, given, YES_OR_NO)
        row.answered.connect(partial(self._answer, key))
        return row

    def _answer(self, key: str, answer: Answer) -> None:
        self._given[key] = answer is Answer.YES
        self._show_told()
        self.answered.emit(dict(self._given))

    def _show_told(self) -> None:
        self.told.setVisible(any(self._given.values()))
