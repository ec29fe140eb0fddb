"""R08, R12 and R15 as a table of hours that can be changed."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from runstrength_desktop.coaching.spacing import Hours, Pair, SpacingLimits
from runstrength_desktop.ui.plan_settings.spacing_row import SpacingRow
from runstrength_desktop.ui.plan_settings.texts import heading, rule_source, small
from runstrength_desktop.ui.plan_settings.wording import tr
from runstrength_desktop.ui.theme.tokens import GRID, Palette

_COLUMNS = 6
_FIRST_BOX = 2
_BOX_WIDTH = 20 * GRID


class SpacingTable(QWidget):
    """Rows of the same rule stand together above what the rule says."""

    changed = Signal()

    def __init__(self, limits: SpacingLimits, sources: Mapping[str, str], palette: Palette) -> None:
        super().__init__()
        self.setAccessibleName(tr("Hours between"))
        self.rows = {pair: SpacingRow(pair, limits.of(pair), palette, self) for pair in Pair}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(2 * GRID)
        self._grid.setVerticalSpacing(GRID)
        self._grid.setColumnStretch(0, 1)
        self._lay_out_titles(palette)
        rules = dict.fromkeys(pair.rule for pair in Pair)
        for rule in rules:
            self._lay_out_rule(rule, rule_source(rule, sources, palette))
        for row in self.rows.values():
            row.changed.connect(self.changed)

    def hours(self) -> dict[Pair, Hours]:
        """The hours of every pair."""
        return {pair: row.hours() for pair, row in self.rows.items()}

    def finish_typing(self) -> None:
        """Take what is half typed for what is meant."""
        for row in self.rows.values():
            for box in row.boxes:
                box.interpretText()

    def problem(self) -> str:
        """The first row's sentence that says why its hours cannot be; empty if all can."""
        return next(filter(None, (row.problem() for row in self.rows.values())), "")

    def _lay_out_titles(self, palette: Palette) -> None:
        self._grid.addWidget(heading(tr("Hours between")), 0, 0)
        for n, title in enumerate((tr("Best from"), tr("Caution below"), tr("Clash below"))):
            label = small(title, palette)
            label.setWordWrap(False)
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
            self._grid.addWidget(label, 0, _FIRST_BOX + n)
            self._grid.setColumnMinimumWidth(_FIRST_BOX + n, _BOX_WIDTH)

    def _lay_out_rule(self, rule: str, source: QWidget) -> None:
        for row in (row for pair, row in self.rows.items() if pair.rule == rule):
            at = self._grid.rowCount()
            parts = (row.title, row.rule, *row.boxes, row.reset)
            for column, part in enumerate(parts):
                self._grid.addWidget(part, at, column)
        at = self._grid.rowCount()
        source.setContentsMargins(0, 0, 0, 2 * GRID)
        self._grid.addWidget(source, at, 0, 1, _COLUMNS)
