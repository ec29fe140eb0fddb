"""Week by week what comes in, what moves, what is left out, and what is taken out."""

from collections.abc import Iterator
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from runstrength_desktop.domain.week import DAYS, PlannedExercise
from runstrength_desktop.planning.programme_start import AddedWeek, PlacedSession, ProgrammeStart
from runstrength_desktop.ui.dates import short_day, short_weekday
from runstrength_desktop.ui.programme import words
from runstrength_desktop.ui.programme.words import tr
from runstrength_desktop.ui.theme import fonts
from runstrength_desktop.ui.theme.tokens import Palette

_WHAT, _ADDS, _HOW = range(3)


class WeekTree(QTreeWidget):
    """A row a week with its sessions below; a session opens to its exercises."""

    def __init__(self, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self._tokens = palette
        self.setAccessibleName(tr("Week by week"))
        self.setHeaderLabels([tr("Week and session"), tr("Adds"), tr("How it lies")])
        self.setUniformRowHeights(True)
        self.setWordWrap(False)
        head = self.header()
        head.setStretchLastSection(True)
        for column in (_WHAT, _ADDS):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)

    def show_start(self, start: ProgrammeStart | None) -> None:
        """Show what starting would do."""
        self.clear()
        if start is None:
            return
        for week in start.weeks:
            row = self._row(week_texts(week, start))
            row.setFont(_WHAT, fonts.strong_font())
            self.addTopLevelItem(row)
            row.addChildren([*self._added(week, start), *self._not_added(week, start)])
            row.setExpanded(True)

    def _added(self, week: AddedWeek, start: ProgrammeStart) -> Iterator[QTreeWidgetItem]:
        for one in start.placed:
            if one.week == week.number:
                row = self._row(session_texts(one))
                row.addChildren([self._row(item_texts(item)) for item in one.session.items])
                yield row

    def _not_added(self, week: AddedWeek, start: ProgrammeStart) -> Iterator[QTreeWidgetItem]:
        for one in start.left_out:
            if one.week == week.number:
                yield self._row((words.left_out_line(one), "", words.left_out_why(one)))
        last = week.first + timedelta(DAYS - 1)
        for gone in start.displaced:
            if week.first <= gone.date <= last:
                day = f"{short_weekday(gone.date)} {short_day(gone.date)}"
                yield self._row((words.displaced_line(day, gone.session), "", tr("to make room")))

    def _row(self, texts: tuple[str, str, str]) -> QTreeWidgetItem:
        row = QTreeWidgetItem(list(texts))
        row.setForeground(_HOW, QColor(self._tokens.text_muted))
        row.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        return row


def week_texts(week: AddedWeek, start: ProgrammeStart) -> tuple[str, str, str]:
    """The three columns of a week."""
    told = words.wave_line(start.programme.weeks[week.number - 1])
    return words.week_line(week), words.load_line(week), told


def session_texts(one: PlacedSession) -> tuple[str, str, str]:
    """The three columns of a session."""
    return words.session_line(one), words.session_amount(one), words.session_notes(one)


def item_texts(item: PlannedExercise) -> tuple[str, str, str]:
    """The three columns of an exercise."""
    return item.exercise_name, item.prescription.work_text(), ""
