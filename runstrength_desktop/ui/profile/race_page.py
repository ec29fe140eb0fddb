"""The season, and races with their dates."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QDateEdit,
    QDoubleSpinBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from runstrength_desktop.domain.iso_week import FIRST_YEAR, LAST_YEAR
from runstrength_desktop.domain.profile import MOST_RACES, Profile, Race, Season, in_order
from runstrength_desktop.domain.user_text import TITLE_LIMIT
from runstrength_desktop.domain.week import MAX_DISTANCE_KM
from runstrength_desktop.ui.dates import locale
from runstrength_desktop.ui.outline import outline
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.profile.parts import Page, RadioChoice, quiet
from runstrength_desktop.ui.profile.wording import season_words, tr
from runstrength_desktop.ui.theme.tokens import GRID, Palette

if TYPE_CHECKING:
    from collections.abc import Sequence

_SHORTEST_KM = 0.1
_USUAL_KM = 10.0
_WIDTH = 28 * GRID
_FORM = "ddd d MMM yyyy"


class _Distance(QDoubleSpinBox):
    """Kilometres without zeros at the end."""

    @override
    def textFromValue(self, val: float) -> str:
        return f"{val:.10g}"


class RaceLine(QWidget):
    """One race: date, name and distance, and a way to take it out."""

    def __init__(self, race: Race, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self.day = QDateEdit(QDate(race.date.year, race.date.month, race.date.day))
        self.day.setLocale(locale())
        self.day.setDisplayFormat(_FORM)
        self.day.setCalendarPopup(True)
        self.day.setDateRange(QDate(FIRST_YEAR, 1, 1), QDate(LAST_YEAR, 12, 31))
        self.day.setAccessibleName(tr("Date of the race"))
        self.name = QLineEdit(race.name, maxLength=TITLE_LIMIT, placeholderText=tr("Name"))
        self.name.setAccessibleName(tr("Name of the race"))
        self.distance = _Distance(
            decimals=4, minimum=_SHORTEST_KM, maximum=MAX_DISTANCE_KM, suffix=tr(" km")
        )
        self.distance.setLocale(locale())
        self.distance.setMinimumWidth(_WIDTH)
        self.distance.setValue(race.distance_km)
        self.distance.setAccessibleName(tr("Distance of the race"))
        self.remove = QPushButton(tr("Remove"))
        self.remove.setAutoDefault(False)
        self.remove.setAccessibleName(tr("Remove the race"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GRID)
        for widget, stretch in ((self.day, 0), (self.name, 1), (self.distance, 0)):
            widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            outline(widget, palette)
            row.addWidget(widget, stretch)
        row.addWidget(self.remove)
        self._first, self._first_shown = race, self._shown()

    def race(self) -> Race:
        """The race as it is written; as it was where nothing was changed."""
        shown = self._shown()
        return self._first if shown == self._first_shown else shown

    def _shown(self) -> Race:
        day = self.day.date()
        on = date(day.year(), day.month(), day.day())
        return Race(on, self.name.text(), round(self.distance.value(), 4))


class RacePage(Page):
    """Where in the year the running is, and what it leads to."""

    def __init__(self, profile: Profile, today: date, palette: Palette) -> None:
        super().__init__(palette)
        self._today = today
        self.add_heading(tr("Season"))
        self.season: RadioChoice[Season] = RadioChoice(
            tr("Season"), season_words(), profile.season, palette
        )
        self.column.addWidget(self.season)
        self.add_sentence(
            tr(
                "In the race season and after it a week is filled with one session; "
                "a race that is near counts first (R10)."
            )
        )
        self.add_heading(tr("Races"))
        self.lines: list[RaceLine] = []
        self._rows = QVBoxLayout()
        self._empty = quiet(
            tr("No race yet. A race is counted down, and strength keeps its distance from it."),
            palette,
        )
        self.add = QPushButton(tr("&Add a race"), self)
        self.add.setAutoDefault(False)
        self.add.clicked.connect(self._begin_race)
        self.column.addWidget(self._build_area(), 1)
        for race in profile.races:
            self._put(race)
        self._tell()

    def add_race(self) -> RaceLine:
        """A line for one more race."""
        line = self._put(Race(self._today, "", _USUAL_KM))
        self._tell()
        return line

    def _begin_race(self) -> None:
        self.add_race().day.setFocus()

    def put_into(self, profile: Profile) -> Profile:
        """The profile with what this page says."""
        races: Sequence[Race] = [line.race() for line in self.lines]
        return replace(profile, season=self.season.chosen(), races=in_order(races))

    def _put(self, race: Race) -> RaceLine:
        line = RaceLine(race, self.tokens, self)
        line.remove.clicked.connect(lambda: self._remove(line))
        self.lines.append(line)
        self._rows.addWidget(line)
        return line

    def _remove(self, line: RaceLine) -> None:
        self.lines.remove(line)
        self._rows.removeWidget(line)
        line.hide()
        line.deleteLater()
        self.add.setFocus()
        self._tell()

    def _tell(self) -> None:
        self._empty.setVisible(not self.lines)
        self.add.setEnabled(len(self.lines) < MOST_RACES)

    def _build_area(self) -> QScrollArea:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        self._rows.setSpacing(2 * GRID)
        column.addWidget(self._empty)
        column.addLayout(self._rows)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        return area
