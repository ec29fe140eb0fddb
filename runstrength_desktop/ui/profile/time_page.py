"""Minutes a day, which days strength goes on, and the usual runs."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QSpinBox

from runstrength_desktop.domain.planning_mode import PlanningMode
from runstrength_desktop.domain.profile import MOST_MINUTES, Profile
from runstrength_desktop.domain.template import UsualWeek
from runstrength_desktop.domain.week import DAYS
from runstrength_desktop.ui.dates import locale
from runstrength_desktop.ui.mode_words import mode_sentence, mode_title
from runstrength_desktop.ui.outline import outline
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.profile.parts import Page, RadioChoice, quiet
from runstrength_desktop.ui.profile.wording import tr
from runstrength_desktop.ui.run_words import run_spoken
from runstrength_desktop.ui.theme.tokens import GRID, Palette

_STEP = 5


class TimePage(Page):
    """When there is time, and among which runs."""

    usual_week_wanted = Signal()

    def __init__(self, profile: Profile, usual: UsualWeek, first: int, palette: Palette) -> None:
        super().__init__(palette)
        order = [(first + n) % DAYS for n in range(DAYS)]
        self.add_heading(tr("Minutes for strength"))
        self.minutes = {day: self._build_minutes(day, profile.minutes[day]) for day in order}
        self.column.addLayout(self._build_days())
        self.add_heading(tr("Days for strength"))
        words = {mode: _mode_line(mode) for mode in PlanningMode}
        self.mode = RadioChoice(tr("Days for strength"), words, profile.mode, palette)
        self.column.addWidget(self.mode)
        self.add_sentence(tr("Strength is put there where it can be; it blocks nothing (R14)."))
        self.add_heading(tr("Usual runs"))
        self.runs = quiet("", palette, self)
        self.edit_runs = QPushButton(tr("&Usual week of runs…"), self)
        self.edit_runs.setAutoDefault(False)
        self.edit_runs.clicked.connect(self.usual_week_wanted)
        self.column.addLayout(self._build_runs())
        self.column.addStretch(1)
        self.use_runs(usual)

    def use_runs(self, usual: UsualWeek) -> None:
        """Tell these usual runs."""
        self.runs.setText(_told(usual, self.minutes) or tr("None told yet."))

    def put_into(self, profile: Profile) -> Profile:
        """The profile with what this page says."""
        minutes = tuple(self.minutes[day].value() for day in range(DAYS))
        return replace(profile, minutes=minutes, mode=self.mode.chosen())

    def _build_minutes(self, day: int, minutes: int) -> QSpinBox:
        box = QSpinBox(self, maximum=MOST_MINUTES, singleStep=_STEP)
        box.setSpecialValueText(tr("none"))
        box.setValue(minutes)
        box.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        box.setAccessibleName(tr("Minutes on {day}").format(day=locale().dayName(day + 1)))
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        outline(box, self.tokens)
        return box

    def _build_days(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID)
        for number, (day, box) in enumerate(self.minutes.items()):
            name = locale().dayName(day + 1, locale().FormatType.ShortFormat)
            label = PlainLabel(name, self)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            grid.addWidget(label, 0, number)
            grid.addWidget(box, 1, number)
            grid.setColumnStretch(number, 1)
        return grid

    def _build_runs(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(4 * GRID)
        line.addWidget(self.runs, 1, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.edit_runs, 0, Qt.AlignmentFlag.AlignTop)
        return line


def _mode_line(mode: PlanningMode) -> str:
    """Such as "On hard days: after a hard run, so that easy days stay easy"."""
    sentence = mode_sentence(mode).rstrip(".")
    return (
        f"&{mode.value}  {mode_title(mode).replace('&', '')}: {sentence[0].lower()}{sentence[1:]}"
    )


def _told(usual: UsualWeek, order: Iterable[int]) -> str:
    """Such as "Tue Easy run, 6 km · Sun Long run, 14 km"."""
    short = locale().FormatType.ShortFormat
    return " · ".join(
        f"{locale().dayName(day + 1, short)} {run_spoken(run)}"
        for day in order
        for run in usual.runs_of(day)
    )
