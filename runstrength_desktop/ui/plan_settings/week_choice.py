"""First day of the week, units of loads, and the level for jumps (R07)."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QWidget,
)

from runstrength_desktop.coaching.contacts import CEILINGS
from runstrength_desktop.ui.dates import weekday
from runstrength_desktop.ui.outline import outline
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.plan_settings.texts import heading, rule_source
from runstrength_desktop.ui.plan_settings.wording import tr
from runstrength_desktop.ui.settings import KG, LB, Settings
from runstrength_desktop.ui.theme.tokens import GRID, Palette

_A_MONDAY = date(2024, 1, 1)
_LEVEL_RULE = "R07"


class WeekChoice(QWidget):
    """Three small choices below each other."""

    def __init__(self, settings: Settings, sources: Mapping[str, str], palette: Palette) -> None:
        super().__init__()
        days = (weekday(_A_MONDAY + timedelta(n)) for n in range(7))
        self.first_day = _choice(tr("First day of the week"), days, settings.first_weekday)
        said = tr("Level {level}: up to {most} weighted landings a session")
        levels = (said.format(level=one, most=most) for one, most in CEILINGS.items())
        self.level = _choice(tr("Level for jumps"), levels, settings.coach_level - min(CEILINGS))
        self.units = {KG: QRadioButton(tr("&Kilograms")), LB: QRadioButton(tr("&Pounds"))}
        self.units[settings.units].setChecked(True)
        for control in (self.first_day, self.level, *self.units.values()):
            outline(control, palette)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(4 * GRID)
        self._grid.setVerticalSpacing(2 * GRID)
        self._grid.setColumnStretch(2, 1)
        self._grid.addWidget(heading(tr("Week, loads and jumps")), 0, 0, 1, 3)
        self._add(tr("&First day of the week"), self.first_day)
        self._add(tr("Loads in"), self._build_units())
        self._add(tr("&Level for jumps"), self.level)
        self._grid.addWidget(rule_source(_LEVEL_RULE, sources, palette), 4, 0, 1, 3)

    def chosen(self) -> tuple[int, str, int]:
        """First weekday (0 is Monday), units and level."""
        units = next(unit for unit, button in self.units.items() if button.isChecked())
        return self.first_day.currentIndex(), units, self.level.currentIndex() + min(CEILINGS)

    def _build_units(self) -> QWidget:
        holder = QWidget(self)
        group = QButtonGroup(holder)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4 * GRID)
        for button in self.units.values():
            button.setAccessibleName(f"{tr('Loads in')} {button.text().replace('&', '')}")
            group.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        return holder

    def _add(self, title: str, widget: QWidget) -> None:
        label = PlainLabel(title, self)
        label.setBuddy(widget)
        at = self._grid.rowCount()
        self._grid.addWidget(label, at, 0)
        self._grid.addWidget(widget, at, 1)


class _CalmChoice(QComboBox):
    """A choice that a wheel passing over it leaves as it is."""

    @override
    def wheelEvent(self, e: QWheelEvent) -> None:
        e.ignore()


def _choice(name: str, texts: Iterable[str], chosen: int) -> QComboBox:
    box = _CalmChoice()
    box.addItems(list(texts))
    box.setCurrentIndex(chosen)
    box.setAccessibleName(name)
    return box
