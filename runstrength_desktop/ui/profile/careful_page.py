"""What to be careful with, and exercises that are not wanted."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCompleter,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
)

from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.exercise_guide import Caution
from runstrength_desktop.domain.profile import Profile
from runstrength_desktop.domain.user_text import fold
from runstrength_desktop.ui.exercise_words import caution_words
from runstrength_desktop.ui.outline import outline
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.profile.parts import Page, tick
from runstrength_desktop.ui.profile.wording import tr
from runstrength_desktop.ui.theme.tokens import GRID, Palette

_COLUMNS = 2


class CarefulPage(Page):
    """Ticks for what exercises may ask of a body (R32), then exercises by name."""

    def __init__(
        self, profile: Profile, exercises: Mapping[str, Exercise], palette: Palette
    ) -> None:
        super().__init__(palette)
        self._exercises = exercises
        self._by_name = {fold(one.name): one for one in exercises.values()}
        self.add_heading(tr("To be careful with"))
        self.cautions = {
            one: tick(caution_words(one), palette, on=one in profile.careful) for one in Caution
        }
        self.column.addLayout(self._build_cautions())
        self.add_sentence(
            tr(
                "Exercises that ask for one of these are left out of filled weeks, programmes and "
                "offers. With pain, ask a professional; this is no advice on it (R32)."
            )
        )
        self.add_heading(tr("Exercises I do not want"))
        self.line = QLineEdit(placeholderText=tr("Name of an exercise"))
        self.add = QPushButton(tr("Lea&ve out"))
        self.list = QListWidget(self)
        self.remove = QPushButton(tr("&Take off the list"))
        self.message = self._build_lines()
        self._connect()
        for key in sorted(profile.spared & exercises.keys(), key=lambda k: exercises[k].name):
            self._put(exercises[key])
        self._tell()

    def put_into(self, profile: Profile) -> Profile:
        """The profile with what this page says."""
        careful = frozenset(one for one, box in self.cautions.items() if box.isChecked())
        return replace(profile, careful=careful, spared=self._spared())

    def leave_out(self) -> None:
        """Put the exercise that is typed on the list; what is not known stays in the line."""
        found = self._by_name.get(fold(self.line.text()))
        if found is None:
            self._say(tr("Choose an exercise from the names that are shown."))
            return
        if found.id not in self._spared():
            self._put(found)
        self.line.clear()
        self._tell()

    def _spared(self) -> frozenset[str]:
        items = (self.list.item(row) for row in range(self.list.count()))
        return frozenset(str(item.data(Qt.ItemDataRole.UserRole)) for item in items)

    def _put(self, exercise: Exercise) -> None:
        item = QListWidgetItem(exercise.name, self.list)
        item.setData(Qt.ItemDataRole.UserRole, exercise.id)

    def _take_off(self) -> None:
        if self.list.currentRow() >= 0:
            self.list.takeItem(self.list.currentRow())
        self._tell()

    def _tell(self) -> None:
        self.remove.setEnabled(self.list.count() > 0)
        self._say("" if self.list.count() else tr("None: all may be offered."))

    def _say(self, text: str) -> None:
        self.message.setText(text)
        self.message.setVisible(bool(text))

    def _build_cautions(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setVerticalSpacing(GRID)
        for number, box in enumerate(self.cautions.values()):
            grid.addWidget(box, number // _COLUMNS, number % _COLUMNS)
        return grid

    def _build_lines(self) -> PlainLabel:
        completer = QCompleter(sorted(one.name for one in self._exercises.values()), self.line)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.line.setCompleter(completer)
        self.line.setAccessibleName(tr("Exercise to leave out"))
        self.list.setAccessibleName(tr("Exercises I do not want"))
        for widget in (self.line, self.list):
            outline(widget, self.tokens)
        for button in (self.add, self.remove):
            button.setAutoDefault(False)
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        row.addWidget(self.line, 1)
        row.addWidget(self.add)
        row.addWidget(self.remove)
        self.column.addLayout(row)
        message = self.add_sentence("")
        self.column.addWidget(self.list, 1)
        return message

    def _connect(self) -> None:
        self.add.clicked.connect(self.leave_out)
        self.remove.clicked.connect(self._take_off)
        self.list.currentRowChanged.connect(lambda _row: self._tell())
