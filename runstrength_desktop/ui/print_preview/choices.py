"""What is printed, for whom, and how: the switches beside the pages."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QListWidget,
    QListWidgetItem,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from runstrength_desktop.domain.athlete import Athlete
from runstrength_desktop.domain.paper_wishes import (
    CARDS,
    EXERCISES,
    FRIDGE,
    OVERVIEW,
    PaperWishes,
    checked_sections,
)
from runstrength_desktop.domain.week import DAYS
from runstrength_desktop.ui.dates import date_range
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.theme.fonts import strong_font
from runstrength_desktop.ui.theme.tokens import GRID, Palette
from runstrength_desktop.ui.week_field import WeekField

MOST_WEEKS = 52
_FIELD_WIDTH = 156
_ATHLETE_ROWS = 5

_SECTION_NAMES = {
    FRIDGE: QT_TRANSLATE_NOOP("print_preview", "&Fridge page"),
    CARDS: QT_TRANSLATE_NOOP("print_preview", "Session car&ds"),
    OVERVIEW: QT_TRANSLATE_NOOP("print_preview", "Four-week o&verview"),
    EXERCISES: QT_TRANSLATE_NOOP("print_preview", "&Exercise sheet"),
}
_PAPER_NAMES = {
    "a4": QT_TRANSLATE_NOOP("print_preview", "A4"),
    "letter": QT_TRANSLATE_NOOP("print_preview", "US Letter"),
}
_TURNS = (
    (None, QT_TRANSLATE_NOOP("print_preview", "As suits each page")),
    (False, QT_TRANSLATE_NOOP("print_preview", "Portrait")),
    (True, QT_TRANSLATE_NOOP("print_preview", "Landscape")),
)


@dataclass(frozen=True, slots=True)
class Asked:
    """The athletes' ids, the first day of each seven, and the wishes for the pages."""

    athletes: tuple[str, ...]
    starts: tuple[date, ...]
    wishes: PaperWishes


class Choices(QWidget):
    """`changed` comes with each switch."""

    changed = Signal()

    def __init__(
        self, asked: Asked, athletes: Sequence[Athlete], palette: Palette, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._before_monday = _days_before_monday(asked.starts[0])
        self._names = {athlete.id: athlete.name for athlete in athletes}
        self._build_sections(asked.wishes)
        self._build_weeks(asked)
        self._build_athletes(asked, athletes)
        self._build_sheet(asked.wishes)
        self.span = PlainLabel("", self)
        self.span.set_colour(palette.text_muted)
        self.changed.connect(self._say_span)
        self._lay_out()
        self._say_span()

    def asked(self) -> Asked:
        """What is chosen now; `PlanError` with one sentence when no section is."""
        ticked = [name for name, box in self.sections.items() if box.isChecked()]
        wishes = PaperWishes(
            paper=str(self.paper.currentData()),
            landscape=self.turn.currentData(),
            sections=checked_sections(ticked),
            mono=self.mono.isChecked(),
            large=self.large.isChecked(),
        )
        return Asked(self._chosen_athletes(), self.starts(), wishes)

    def starts(self) -> tuple[date, ...]:
        """The first day of each week that is chosen."""
        first = self.first.monday - timedelta(self._before_monday)
        return tuple(first + timedelta(DAYS * n) for n in range(self.weeks.value()))

    def athlete_names(self) -> list[str]:
        """The names of the chosen athletes who have one."""
        return [self._names[chosen] for chosen in self._chosen_athletes()]

    def _chosen_athletes(self) -> tuple[str, ...]:
        items = (self.athletes.item(row) for row in range(self.athletes.count()))
        ticked = [item for item in items if item.checkState() is Qt.CheckState.Checked]
        return tuple(str(item.data(Qt.ItemDataRole.UserRole)) for item in ticked)

    def _build_sections(self, wishes: PaperWishes) -> None:
        self.sections = {name: QCheckBox(_tr(text), self) for name, text in _SECTION_NAMES.items()}
        for name, box in self.sections.items():
            box.setChecked(name in wishes.sections)
            box.toggled.connect(self.changed)

    def _build_weeks(self, asked: Asked) -> None:
        monday = asked.starts[0] + timedelta(self._before_monday)
        self.first = WeekField(monday, self.tr("First week to print"), self)
        self.first.meant.hide()
        self.weeks = QSpinBox(self)
        self.weeks.setRange(1, MOST_WEEKS)
        self.weeks.setValue(len(asked.starts))
        self.weeks.setAccessibleName(self.tr("Number of weeks to print"))
        self.first.changed.connect(self.changed)
        self.weeks.valueChanged.connect(self.changed)

    def _build_athletes(self, asked: Asked, athletes: Sequence[Athlete]) -> None:
        self.athletes = QListWidget(self)
        self.athletes.setAccessibleName(self.tr("Athletes to print for"))
        for athlete in athletes:
            item = QListWidgetItem(athlete.name or self.tr("First athlete"), self.athletes)
            item.setData(Qt.ItemDataRole.UserRole, athlete.id)
            ticked = athlete.id in asked.athletes
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        self.athletes.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        self.athletes.setCurrentRow(0)
        rows = min(len(athletes), _ATHLETE_ROWS)
        frame = 2 * self.athletes.frameWidth()
        self.athletes.setFixedHeight(rows * self.athletes.sizeHintForRow(0) + frame)
        self.athletes.setVisible(len(athletes) > 1)
        self.athletes.itemChanged.connect(lambda _: self.changed.emit())

    def _build_sheet(self, wishes: PaperWishes) -> None:
        self.paper, self.turn = QComboBox(self), QComboBox(self)
        self.paper.setAccessibleName(self.tr("Paper"))
        self.turn.setAccessibleName(self.tr("Orientation"))
        for key, name in _PAPER_NAMES.items():
            self.paper.addItem(_tr(name), key)
        for lies, name in _TURNS:
            self.turn.addItem(_tr(name), lies)
        self.paper.setCurrentIndex(self.paper.findData(wishes.paper))
        self.turn.setCurrentIndex([lies for lies, _ in _TURNS].index(wishes.landscape))
        self.mono = QCheckBox(self.tr("&Black and white"), self)
        self.large = QCheckBox(self.tr("&Large print"), self)
        self.mono.setChecked(wishes.mono)
        self.large.setChecked(wishes.large)
        for box in (self.paper, self.turn):
            box.currentIndexChanged.connect(self.changed)
        for switch in (self.mono, self.large):
            switch.toggled.connect(self.changed)

    def _say_span(self) -> None:
        starts = self.starts()
        self.span.setText(date_range(starts[0], starts[-1] + timedelta(DAYS - 1)))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 4 * GRID)
        form = QFormLayout()
        column.addLayout(form)
        column.addStretch(1)
        form.setHorizontalSpacing(3 * GRID)
        form.setVerticalSpacing(2 * GRID)
        form.addRow(self._heading(self.tr("Pages")))
        for box in self.sections.values():
            form.addRow(box)
        form.addRow(self._heading(self.tr("Weeks")))
        form.addRow(self.tr("Fro&m"), self.first)
        form.addRow(self.tr("&Weeks"), self.weeks)
        form.addRow(self.span)
        if not self.athletes.isHidden():
            heading = self._heading(self.tr("A&thletes"))
            heading.setBuddy(self.athletes)
            form.addRow(heading)
            form.addRow(self.athletes)
        form.addRow(self._heading(self.tr("Paper")))
        form.addRow(self.tr("P&aper"), self.paper)
        form.addRow(self.tr("Or&ientation"), self.turn)
        form.addRow(self.mono)
        form.addRow(self.large)
        self.first.edit.setFixedWidth(_FIELD_WIDTH)
        for field in (self.first, self.weeks, self.paper, self.turn):
            field.setFixedWidth(_FIELD_WIDTH)

    def _heading(self, title: str) -> PlainLabel:
        heading = PlainLabel(title, self)
        heading.setFont(strong_font())
        heading.setContentsMargins(0, 0 if title == self.tr("Pages") else 2 * GRID, 0, 0)
        return heading


def _days_before_monday(start: date) -> int:
    """How many days before its Monday a week begins; 1 where weeks begin on Sunday."""
    return -start.weekday() % DAYS


def _tr(text: object) -> str:
    return QCoreApplication.translate("print_preview", str(text))
