"""Open a plan file: what it holds, where it goes, and one button to agree."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QListWidget,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.iso_week import shown
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.plan_adding import HostPlan, PlanAdding, prepare
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.planning.saved_weeks import ReadPlan, SavedWeeks
from runstrength_desktop.ui.choice_buttons import do_or_cancel
from runstrength_desktop.ui.file_reading import FileReading
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.plan_files.wording import counts_words, remarks, span_words
from runstrength_desktop.ui.theme.tokens import GRID, TEXT_TITLE
from runstrength_desktop.ui.week_field import WeekField

_SIZE = (600, 340)
_LONGEST_NAME = 60


class PlanPreviewDialog(QDialog):
    """Reads a plan file aside; nothing is kept before the user agrees.

    `shown_week` is where shifted weeks begin at first; `added` carries the Monday
    of the first week that came in.
    """

    added = Signal(object)

    def __init__(
        self,
        read: ReadPlan,
        planner: Planner,
        built_in: Catalogue,
        shown_week: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Open weeks"))
        self.resize(*_SIZE)
        self._read, self._planner, self._built_in = read, planner, built_in
        self._file = ""
        self._saved: SavedWeeks | None = None
        self._adding: PlanAdding | None = None
        self.reading = FileReading(self)
        self._build(shown_week)
        self.reading.progressed.connect(self.progress.setValue)
        self.reading.done.connect(self._show_saved)
        self.reading.failed.connect(self._say)
        self._refresh()

    def open_file(self, path: Path) -> None:
        """Read a file and show what it would add."""
        self._file, self._saved = path.name, None
        self.file.setText(shown(path.name, _LONGEST_NAME))
        self._refresh()
        self.said.setText(self.tr("Reading…"))
        self.progress.setValue(0)
        self.progress.show()
        read = self._read
        self.reading.begin(lambda tell: read(path, tell))

    @override
    def accept(self) -> None:
        self._prepare()
        adding = self._adding
        if adding is None or adding.is_nothing:
            return
        try:
            self._planner.keep(adding.edit)
        except PlanError as error:
            self._say(str(error))
            return
        super().accept()
        self.added.emit(adding.edit.after[0].start)

    @override
    def done(self, result: int) -> None:
        self.reading.stop()
        super().done(result)

    # Parts

    def _build(self, shown_week: date) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(5 * GRID, 4 * GRID, 5 * GRID, 4 * GRID)
        column.setSpacing(3 * GRID)
        self.file = PlainLabel("", self)
        self.said = PlainLabel("", self)
        self.said.setWordWrap(True)
        font = self.said.font()
        font.setPointSizeF(TEXT_TITLE)
        self.said.setFont(font)
        self.progress = QProgressBar(self)
        self.progress.setAccessibleName(self.tr("How much is read"))
        self.progress.hide()
        self.target = self._build_target(shown_week)
        self.remarks = self._build_remarks()
        for part in (self.file, self.said, self.progress, self.target):
            column.addWidget(part)
        column.addWidget(self.remarks, 1)
        column.addWidget(self._build_buttons())

    def _build_target(self, shown_week: date) -> QWidget:
        self.same = QRadioButton(self.tr("At the &same dates"), self)
        self.shifted = QRadioButton(self.tr("S&hifted, to begin in the week of"), self)
        self.first = WeekField(shown_week, self.tr("Week in which they begin"), self)
        self.dates = PlainLabel("", self)
        self.same.setChecked(True)
        for button in (self.same, self.shifted):
            button.toggled.connect(self._refresh)
        self.first.changed.connect(self._refresh)
        target = QWidget(self)
        grid = QGridLayout(target)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(3 * GRID)
        grid.setVerticalSpacing(2 * GRID)
        grid.addWidget(self.same, 0, 0)
        grid.addWidget(self.dates, 0, 1)
        grid.addWidget(self.shifted, 1, 0)
        grid.addWidget(self.first, 1, 1)
        grid.setColumnStretch(1, 1)
        return target

    def _build_remarks(self) -> QListWidget:
        remarks = QListWidget(self)
        remarks.setAccessibleName(self.tr("What to know before you add them"))
        remarks.setWordWrap(True)
        remarks.setFrameShape(QFrame.Shape.NoFrame)
        remarks.viewport().setAutoFillBackground(False)
        remarks.setSpacing(GRID // 2)
        remarks.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        policy = remarks.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        remarks.setSizePolicy(policy)
        return remarks

    def _build_buttons(self) -> QDialogButtonBox:
        self.agree = QPushButton(self.tr("&Add"), self)
        return do_or_cancel(self, self.agree)

    # What is shown

    def _show_saved(self, saved: SavedWeeks) -> None:
        self._saved = saved
        self.progress.hide()
        self.dates.setText(span_words(saved.weeks))
        self._refresh()
        self.agree.setFocus()

    def _say(self, sentence: str) -> None:
        self.progress.hide()
        self.said.setText(sentence)

    def _refresh(self) -> None:
        """Everything follows from the file and from where it goes."""
        self._prepare()
        adding = self._adding
        self.first.setEnabled(self.shifted.isChecked())
        self.target.setVisible(self._saved is not None)
        self.remarks.clear()
        self.agree.setEnabled(adding is not None and not adding.is_nothing)
        if adding is not None:
            self.said.setText(f"{counts_words(adding.counts, len(adding.weeks))}.")
            shifted = self.shifted.isChecked()
            self.remarks.addItems(list(remarks(adding, is_shifted=shifted)))
        self.remarks.setVisible(self.remarks.count() > 0)

    def _prepare(self) -> None:
        first = self.first.monday if self.shifted.isChecked() else None
        self._adding = None
        if self._saved is None:
            return
        try:
            host = HostPlan.of(self._planner, self._built_in)
            self._adding = prepare(self._saved, self._file, host, first)
        except PlanError as error:
            self._say(str(error))
