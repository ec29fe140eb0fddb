"""Plan settings: chosen together, kept together or not at all."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from runstrength_desktop.ui.choice_buttons import do_or_cancel
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.plan_settings.mode_choice import ModeChoice
from runstrength_desktop.ui.plan_settings.spacing_table import SpacingTable
from runstrength_desktop.ui.plan_settings.week_choice import WeekChoice
from runstrength_desktop.ui.settings import Settings, coach_settings
from runstrength_desktop.ui.spacing_hours import written_hours
from runstrength_desktop.ui.theme.tokens import GRID, Palette

_SIZE = (800, 800)
_SCREEN_SHARE = 0.92


class PlanSettingsDialog(QDialog):
    """Writes into `settings` when it is saved, then says `settings_changed`.

    `sources` holds what each rule says by its id, such as "R14".
    """

    settings_changed = Signal()

    def __init__(
        self,
        settings: Settings,
        sources: Mapping[str, str],
        palette: Palette,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Plan settings"))
        self._settings, self._tokens = settings, palette
        coach = coach_settings(settings)
        self.mode = ModeChoice(coach.mode, sources, palette)
        self.spacing = SpacingTable(coach.limits, sources, palette)
        self.week = WeekChoice(settings, sources, palette)
        self.message = PlainLabel("", self)
        self.save = QPushButton(self.tr("Save"))
        self.buttons = do_or_cancel(self, self.save)
        self._lay_out()
        self.spacing.changed.connect(self._judge)
        self._judge()
        room = self.screen().availableGeometry().size() * _SCREEN_SHARE
        self.resize(min(_SIZE[0], room.width()), min(_SIZE[1], room.height()))

    @override
    def accept(self) -> None:
        self.spacing.finish_typing()
        self._judge()
        if not self.spacing.problem():
            self._keep()
            super().accept()
            self.settings_changed.emit()

    def _keep(self) -> None:
        kept = self._settings
        kept.planning_mode = self.mode.mode().value
        kept.spacing = written_hours(self.spacing.hours())
        kept.first_weekday, kept.units, kept.coach_level = self.week.chosen()

    def _judge(self) -> None:
        """Say what cannot be saved as it is."""
        problem = self.spacing.problem()
        self.message.setText(problem)
        self.message.setAccessibleName(problem)
        self.message.setVisible(bool(problem))
        self.save.setEnabled(not problem)

    def _build_area(self) -> QScrollArea:
        form = QWidget()
        rows = QVBoxLayout(form)
        rows.setContentsMargins(5 * GRID, 4 * GRID, 5 * GRID, 4 * GRID)
        rows.setSpacing(5 * GRID)
        for part in (self.mode, self.spacing, self.week):
            rows.addWidget(part)
        rows.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(form)
        return area

    def _lay_out(self) -> None:
        self.message.setWordWrap(True)
        self.message.set_colour(self._tokens.error)
        rule = QFrame(self)
        rule.setFrameShape(QFrame.Shape.HLine)
        rule.setFrameShadow(QFrame.Shadow.Plain)
        rule.setForegroundRole(rule.palette().ColorRole.Mid)
        foot = QVBoxLayout()
        foot.setContentsMargins(5 * GRID, 3 * GRID, 5 * GRID, 3 * GRID)
        foot.setSpacing(2 * GRID)
        foot.addWidget(self.message)
        foot.addWidget(self.buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._build_area(), 1)
        column.addWidget(rule)
        column.addLayout(foot)
