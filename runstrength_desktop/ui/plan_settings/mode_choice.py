"""R14 as three radio choices: which days strength goes on."""

from collections.abc import Mapping

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QStyle, QVBoxLayout, QWidget

from runstrength_desktop.coaching.planning_mode import RULE, PlanningMode
from runstrength_desktop.ui.mode_words import mode_sentence, mode_title
from runstrength_desktop.ui.outline import outline
from runstrength_desktop.ui.plan_settings.texts import heading, rule_source, small
from runstrength_desktop.ui.plan_settings.wording import tr
from runstrength_desktop.ui.theme.tokens import GRID, Palette


class ModeChoice(QWidget):
    """One sentence below each choice, the rule below all."""

    def __init__(self, mode: PlanningMode, sources: Mapping[str, str], palette: Palette) -> None:
        super().__init__()
        self.setAccessibleName(tr("Days for strength"))
        self._group = QButtonGroup(self)
        self.buttons = {one: self._build_button(one, palette) for one in PlanningMode}
        self.buttons[mode].setChecked(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(heading(tr("Days for strength")))
        for one, button in self.buttons.items():
            sentence = small(mode_sentence(one), palette)
            sentence.setContentsMargins(self._indent(), 0, 0, GRID)
            column.addWidget(button)
            column.addWidget(sentence)
        column.addWidget(rule_source(RULE, sources, palette))

    def mode(self) -> PlanningMode:
        """The chosen one."""
        return next(one for one, button in self.buttons.items() if button.isChecked())

    def _indent(self) -> int:
        """Pixels from the left of a choice to its text."""
        metric = QStyle.PixelMetric
        parts = (metric.PM_ExclusiveIndicatorWidth, metric.PM_RadioButtonLabelSpacing)
        return sum(map(self.style().pixelMetric, parts))

    def _build_button(self, mode: PlanningMode, palette: Palette) -> QRadioButton:
        button = QRadioButton(mode_title(mode), self)
        outline(button, palette)
        button.setAccessibleName(mode_title(mode).replace("&", ""))
        button.setAccessibleDescription(f"{mode_sentence(mode)} ({RULE})")
        self._group.addButton(button)
        return button
