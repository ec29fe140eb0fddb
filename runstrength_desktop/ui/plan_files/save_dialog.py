"""Save weeks as a plan file: from which week to which, and where to."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFormLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.planning.saved_weeks import (
    SUFFIX,
    SavedWeeks,
    WritePlan,
    mondays_between,
    saved_weeks,
    suggested_name,
)
from runstrength_desktop.ui.background import Background
from runstrength_desktop.ui.choice_buttons import do_or_cancel
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.plan_files.wording import counts_words
from runstrength_desktop.ui.theme.tokens import GRID
from runstrength_desktop.ui.week_field import WeekField

Choose = Callable[[QWidget, str], Path | None]
"""Asks for a file; is given the parent and a name to suggest."""

_WIDTH = 520


def choose_target(parent: QWidget, name: str) -> Path | None:
    """Ask where to save; asks again before it replaces a file."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    title = QCoreApplication.translate("SaveWeeksDialog", "Save weeks as")
    kinds = QCoreApplication.translate("SaveWeeksDialog", "RunStrength weeks (*%1)")
    dialog = QFileDialog(parent, title, documents, kinds.replace("%1", SUFFIX))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
    dialog.selectFile(name)
    return Path(dialog.selectedFiles()[0]) if dialog.exec() else None


class SaveWeeksDialog(QDialog):
    """Begins with the shown week; `saved` carries the file that was written."""

    saved = Signal(str)

    def __init__(
        self,
        write: WritePlan,
        planner: Planner,
        built_in: Catalogue,
        shown_week: date,
        parent: QWidget | None = None,
        choose: Choose = choose_target,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Save weeks"))
        self._write, self._planner, self._built_in, self._choose = write, planner, built_in, choose
        self._background = Background(self)
        self.first = WeekField(shown_week, self.tr("From the week of"), self)
        self.last = WeekField(shown_week, self.tr("To the week of"), self)
        self.said = PlainLabel("", self)
        self.said.setWordWrap(True)
        self.agree = QPushButton(self.tr("&Save as…"), self)
        self._lay_out()
        self.first.changed.connect(self._keep_order)
        self.last.changed.connect(self._refresh)
        self._refresh()

    @override
    def accept(self) -> None:
        weeks = self._weeks()
        if weeks is None:
            return
        target = self._choose(self, suggested_name(self.first.monday, self.last.monday))
        if target is not None:
            self._save(weeks, target if target.suffix else target.with_suffix(SUFFIX))

    @override
    def done(self, result: int) -> None:
        self._background.wait()
        super().done(result)

    def _save(self, weeks: SavedWeeks, target: Path) -> None:
        self.agree.setEnabled(False)
        self.said.setText(self.tr("Saving…"))
        write = self._write
        self._background.run(
            lambda: write(target, weeks), lambda _: self._finish(target), self._fail
        )

    def _finish(self, target: Path) -> None:
        super().accept()
        self.saved.emit(str(target))

    def _fail(self, error: PlanError) -> None:
        self.said.setText(str(error))
        self.agree.setEnabled(True)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(4 * GRID)
        form.setVerticalSpacing(3 * GRID)
        form.addRow(PlainLabel(self.tr("From the week of"), self), self.first)
        form.addRow(PlainLabel(self.tr("To the week of"), self), self.last)
        column = QVBoxLayout(self)
        column.setContentsMargins(5 * GRID, 4 * GRID, 5 * GRID, 4 * GRID)
        column.setSpacing(4 * GRID)
        column.addLayout(form)
        column.addWidget(self.said)
        column.addStretch(1)
        column.addWidget(do_or_cancel(self, self.agree))
        self.setMinimumWidth(_WIDTH)

    def _keep_order(self) -> None:
        """A later first week takes the last one along."""
        if self.last.monday < self.first.monday:
            self.last.choose(self.first.monday)
        self._refresh()

    def _refresh(self) -> None:
        weeks = self._weeks()
        self.agree.setEnabled(weeks is not None and not weeks.counts.is_nothing)
        if weeks is not None:
            self.said.setText(f"{counts_words(weeks.counts, len(weeks.weeks))}.")

    def _weeks(self) -> SavedWeeks | None:
        try:
            starts = mondays_between(self.first.monday, self.last.monday)
            shelf = self._planner.store.read_shelf()
            return saved_weeks(self._planner.weeks(starts), shelf, self._built_in.places)
        except PlanError as error:
            self.said.setText(str(error))
            return None
