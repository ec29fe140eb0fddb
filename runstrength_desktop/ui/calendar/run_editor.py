"""Kind, kilometres and minutes of a run, in place."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QFormLayout, QSpinBox, QWidget

from runstrength_desktop.domain.week import MAX_DISTANCE_KM, MAX_MINUTES, Run, RunKind
from runstrength_desktop.ui.calendar.edit_popup import EditPopup
from runstrength_desktop.ui.calendar.wording import run_title

MINUTES_STEP = 5


class RunEditor(EditPopup):
    """Says every run on the way (`run_changed`) and the last one once (`run_kept`)."""

    run_changed = Signal(object)
    run_kept = Signal(object)

    def __init__(self, run: Run, parent: QWidget) -> None:
        super().__init__(parent)
        self._run = run
        self._build(run)
        self._kind.currentIndexChanged.connect(self._tell)
        self._distance.valueChanged.connect(self._tell)
        self._minutes.valueChanged.connect(self._tell)
        self.kept.connect(lambda: self.run_kept.emit(self.run()))

    def run(self) -> Run:
        """The run as it is filled in."""
        return replace(
            self._run,
            kind=tuple(RunKind)[self._kind.currentIndex()],
            distance_km=self._distance.value() or None,
            minutes=self._minutes.value() or None,
        )

    def _build(self, run: Run) -> None:
        self._kind = QComboBox()
        self._kind.addItems([run_title(kind) for kind in RunKind])
        self._kind.setCurrentIndex(tuple(RunKind).index(run.kind))
        self._distance = QDoubleSpinBox(maximum=MAX_DISTANCE_KM, decimals=2, suffix=" km")
        self._distance.setValue(run.distance_km or 0)
        self._minutes = QSpinBox(maximum=MAX_MINUTES, singleStep=MINUTES_STEP, suffix=" min")
        self._minutes.setValue(run.minutes or 0)
        form = QFormLayout(self)
        form.addRow(self.tr("&Kind"), self._kind)
        form.addRow(self.tr("&Distance"), self._distance)
        form.addRow(self.tr("&Time"), self._minutes)
        for box in (self._distance, self._minutes):
            box.setSpecialValueText(self.tr("open"))
        self._distance.selectAll()
        self._distance.setFocus()

    def _tell(self) -> None:
        self.run_changed.emit(self.run())
