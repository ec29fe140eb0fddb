"""Missed it: move, shift or drop, each with what it does before it is done."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from runstrength_desktop.coaching.spacing import Level
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.iso_week import monday_of, shown
from runstrength_desktop.domain.week import Run
from runstrength_desktop.domain.weeks import find_thing
from runstrength_desktop.planning.change import Change
from runstrength_desktop.planning.missed import Missed, Way
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.ui.advice import level_word
from runstrength_desktop.ui.calendar.advisor import Advisor
from runstrength_desktop.ui.calendar.change_effect import effect_lines
from runstrength_desktop.ui.calendar.wording import run_spoken
from runstrength_desktop.ui.dates import long_date
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.theme.tokens import GRID

WIDTH = 460


class MissedDialog(QDialog):
    """Three ways, the best day to move to first; `change_chosen` carries the change and a day."""

    change_chosen = Signal(object, object)

    def __init__(
        self,
        planner: Planner,
        advisor: Advisor,
        exercises: Mapping[str, Exercise],
        thing_id: str,
        days: tuple[date, date],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        day, today = days
        _, thing = find_thing(planner.weeks((monday_of(day),)), thing_id)
        self._planner, self._advisor, self._exercises = planner, advisor, exercises
        self._missed = Missed(thing, day, today)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        name = run_spoken(thing) if isinstance(thing, Run) else shown(thing.title)
        self.setWindowTitle(self.tr("Missed: {name}").format(name=name))
        self._build(name)
        self._tell()

    @property
    def target(self) -> date:
        """The day that "move" means."""
        return self._missed.targets[self._days.currentIndex()]

    def choose(self, way: Way) -> None:
        """Put the mark on a way."""
        self._buttons[way].setChecked(True)

    def said(self, way: Way) -> str:
        """What is written under a way."""
        return self._effects[way].text()

    def _build(self, name: str) -> None:
        layout = QVBoxLayout(self)
        layout.setSpacing(GRID)
        question = self.tr("{name} was planned on {day}. What now?")
        layout.addWidget(_wrapped(question.format(name=name, day=long_date(self._missed.day))))
        self._build_days()
        texts = {
            Way.MOVE: self.tr("&Move it to another day"),
            Way.SHIFT: self.tr("&Shift it, and everything planned after it (four weeks)"),
            Way.DROP: self.tr("&Drop it: skipped"),
        }
        self._group = QButtonGroup(self)
        self._buttons = {way: QRadioButton(text) for way, text in texts.items()}
        self._effects = {way: _wrapped("") for way in Way}
        for way, button in self._buttons.items():
            self._group.addButton(button)
            layout.addSpacing(GRID)
            layout.addWidget(button)
            if way is Way.MOVE:
                layout.addWidget(self._days)
            layout.addWidget(self._effects[way])
        self._buttons[Way.MOVE].setChecked(True)
        self._build_end(layout)

    def _build_days(self) -> None:
        self._days = QComboBox()
        self._days.setAccessibleName(self.tr("Day to move it to"))
        levels = [self._level(on) for on in self._missed.targets]
        for on, level in zip(self._missed.targets, levels, strict=True):
            self._days.addItem(f"{long_date(on)} · {level_word(level)}")
        self._days.setCurrentIndex(levels.index(min(levels)))
        self._days.currentIndexChanged.connect(self._tell)

    def _build_end(self, layout: QVBoxLayout) -> None:
        box = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        box.accepted.connect(self._accept)
        box.rejected.connect(self.reject)
        layout.addSpacing(2 * GRID)
        layout.addWidget(box)
        self.setMinimumWidth(WIDTH)

    def _accept(self) -> None:
        way = next(way for way, button in self._buttons.items() if button.isChecked())
        on = self._missed.day if way is Way.DROP else self.target
        self.accept()
        self.change_chosen.emit(self._ways()[way], on)

    def _ways(self) -> Mapping[Way, Change]:
        return self._missed.ways(self.target, self.tr("missed"))

    def _tell(self) -> None:
        for way, change in self._ways().items():
            label = self._effects[way]
            try:
                text = "\n".join(self._effect(change))
                self._buttons[way].setEnabled(True)
            except PlanError as error:
                text = str(error)
                self._buttons[way].setEnabled(False)
            label.setText(text)
            self._buttons[way].setAccessibleDescription(label.text())

    def _effect(self, change: Change) -> tuple[str, str]:
        day = self._missed.day
        return effect_lines(change, day, self._planner, self._advisor, self._exercises)

    def _level(self, on: date) -> Level:
        change = self._missed.ways(on, "")[Way.MOVE]
        try:
            _, after = self._advisor.of_change(change)
        except PlanError:
            return Level.CLASH
        advice = after.get(self._missed.thing.id)
        return Level.FITS if advice is None else advice.level


def _wrapped(text: str) -> PlainLabel:
    label = PlainLabel(text)
    label.setWordWrap(True)
    return label
