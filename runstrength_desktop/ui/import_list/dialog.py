"""Bring in a list…: what a file holds, what of it to take, and one button to agree."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.iso_week import shown
from runstrength_desktop.domain.own_exercise import OwnExercise
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.import_preview import ImportPreview, ImportStatus
from runstrength_desktop.ui.import_list.preview_table import PreviewTable
from runstrength_desktop.ui.import_list.reading import Read, Reading
from runstrength_desktop.ui.import_list.wording import about_text, agree_text, counts_text
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.theme.tokens import GRID, TEXT_TITLE

_SIZE = (860, 620)
_LONGEST_NAME = 60


class Shelf(Protocol):
    """What the dialog needs of planning/library.py."""

    @property
    def catalogue(self) -> Catalogue:
        """All that is here already."""

    def save_all(self, own: Sequence[OwnExercise]) -> None:
        """Keep them in one transaction; `PlanError` if they cannot be kept."""


class ImportDialog(QDialog):
    """Reads a file aside; nothing is kept before the user agrees."""

    brought_in = Signal(int)

    def __init__(self, read: Read, library: Shelf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Bring in a list"))
        self.resize(*_SIZE)
        self._library = library
        self._preview: ImportPreview | None = None
        self.reading = Reading(read, self)
        self.reading.progressed.connect(self._show_progress)
        self.reading.done.connect(self._show_preview)
        self.reading.failed.connect(self._say)
        self._build()
        self._show_nothing_yet()

    def open_file(self, path: Path) -> None:
        """Read a file and show what it would bring in."""
        self._preview = None
        self.table.clear()
        self.file.setText(shown(path.name, _LONGEST_NAME))
        self.said.setText(self.tr("Reading…"))
        self.progress.setValue(0)
        self.progress.show()
        self._refresh()
        self.reading.start(path, self._library.catalogue)

    @override
    def accept(self) -> None:
        chosen = self._chosen()
        if not chosen:
            return
        try:
            self._library.save_all(chosen)
        except PlanError as error:
            self._say(str(error))
            return
        super().accept()
        self.brought_in.emit(len(chosen))

    @override
    def done(self, result: int) -> None:
        self.reading.stop()
        super().done(result)

    def choose_file(self) -> None:
        """Ask for a file and read it."""
        kinds = self.tr("Lists (*.json *.csv *.txt);;All files (*)")
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a list"), "", kinds)
        if name:
            self.open_file(Path(name))

    # Parts

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 4 * GRID)
        column.setSpacing(3 * GRID)
        column.addLayout(self._build_source())
        self.said = PlainLabel("", self)
        self.said.setWordWrap(True)
        font = self.said.font()
        font.setPointSizeF(TEXT_TITLE)
        self.said.setFont(font)
        column.addWidget(self.said)
        self.progress = QProgressBar(self)
        self.progress.setAccessibleName(self.tr("How much is read"))
        column.addWidget(self.progress)
        self.table = PreviewTable(self)
        policy = self.table.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.table.setSizePolicy(policy)
        column.addWidget(self.table, 1)
        column.addLayout(self._build_choice())
        self.about = PlainLabel("", self)
        self.about.setWordWrap(True)
        column.addWidget(self.about)
        column.addWidget(self._build_buttons())

    def _build_source(self) -> QHBoxLayout:
        self.file = PlainLabel("", self)
        self.chooser = QPushButton(self.tr("Choose a &file…"), self)
        self.chooser.setAutoDefault(False)
        self.chooser.clicked.connect(self.choose_file)
        row = QHBoxLayout()
        row.addWidget(self.file, 1)
        row.addWidget(self.chooser)
        return row

    def _build_choice(self) -> QHBoxLayout:
        self.take_new = QCheckBox(self.tr("Take the &new ones"), self)
        self.take_partly = QCheckBox(self.tr("Take the &partly understood ones"), self)
        row = QHBoxLayout()
        row.setSpacing(6 * GRID)
        for box in (self.take_new, self.take_partly):
            box.setChecked(True)
            box.toggled.connect(self._refresh)
            row.addWidget(box)
        row.addStretch(1)
        return row

    def _build_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.agree = QPushButton(self)
        self.agree.setDefault(True)
        buttons.addButton(self.agree, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    # What is shown

    def _show_nothing_yet(self) -> None:
        self.file.setText(self.tr("No file chosen"))
        self._say(
            self.tr(
                "Choose a file of free-exercise-db or wger (JSON), or a table of your own (CSV). "
                "You see what is in it before anything is kept."
            )
        )

    def _say(self, sentence: str) -> None:
        self.said.setText(sentence)
        self.progress.hide()
        self._refresh()

    def _show_progress(self, percent: int) -> None:
        self.progress.setValue(percent)

    def _show_preview(self, preview: ImportPreview) -> None:
        self._preview = preview
        self.table.use_preview(preview)
        self._say(f"{counts_text(preview)}.")
        self.agree.setFocus()

    def _refresh(self) -> None:
        """What can be chosen follows from what was read."""
        preview = self._preview
        for box, status in self._choices():
            box.setVisible(preview is not None)
            box.setEnabled(preview is not None and preview.counts[status] > 0)
        number = len(self._chosen())
        self.agree.setText(agree_text(number))
        self.agree.setEnabled(number > 0)
        self.table.setVisible(preview is not None)
        self.about.setText("" if preview is None else about_text(preview))

    def _chosen(self) -> tuple[OwnExercise, ...]:
        taken = {status for box, status in self._choices() if box.isChecked()}
        return () if self._preview is None else self._preview.chosen(taken)

    def _choices(self) -> tuple[tuple[QCheckBox, ImportStatus], ...]:
        return (self.take_new, ImportStatus.NEW), (self.take_partly, ImportStatus.PARTLY)
