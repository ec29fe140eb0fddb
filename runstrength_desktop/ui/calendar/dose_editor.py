"""Sets, reps or seconds, load, rest and side of a planned exercise, in place."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QRadioButton,
    QSpinBox,
    QWidget,
)

from runstrength_desktop.domain.prescription import (
    MAX_LOAD_KG,
    MAX_REPS,
    MAX_REST_S,
    MAX_SECONDS,
    MAX_SETS,
    Prescription,
    Side,
)
from runstrength_desktop.ui.calendar.edit_popup import EditPopup
from runstrength_desktop.ui.plain_label import PlainLabel

REST_STEP = 15
LOAD_STEP = 2.5
UNSAID = -REST_STEP
FIRST_SECONDS = 30
FIRST_REPS = 8


class DoseEditor(EditPopup):
    """Says every dose on the way (`dose_changed`) and the last one once (`dose_kept`)."""

    dose_changed = Signal(object)
    dose_kept = Signal(object)

    def __init__(self, dose: Prescription, parent: QWidget) -> None:
        super().__init__(parent)
        self._form = QFormLayout(self)
        self._build_amounts(dose)
        self._build_load(dose)
        self._build_side(dose)
        self._connect()

    def dose(self) -> Prescription:
        """The dose as it is filled in."""
        amount, rest, load = self._amount.value(), self._rest.value(), self._load.value()
        is_timed = self._seconds.isChecked()
        return Prescription(
            sets=self._sets.value(),
            reps=None if is_timed else amount,
            seconds=amount if is_timed else None,
            load_kg=load or None,
            rest_s=None if rest < 0 else rest,
            side=self._chosen_side(),
        )

    def _build_amounts(self, dose: Prescription) -> None:
        self._sets = _whole(1, MAX_SETS, dose.sets)
        self._reps, self._seconds = QRadioButton(self.tr("Reps")), QRadioButton(self.tr("Seconds"))
        self._seconds.setChecked(dose.seconds is not None)
        self._reps.setChecked(dose.seconds is None)
        self._amount = _whole(1, MAX_REPS, 1)
        self._fit_amount()
        self._amount.setValue(dose.seconds or dose.reps or FIRST_REPS)
        dose_line = _in_line(self._sets, PlainLabel("×"), self._amount)
        self._form.addRow(self.tr("Sets"), dose_line)
        self._form.addRow("", _in_line(self._reps, self._seconds))
        self._sets.setAccessibleName(self.tr("Sets"))
        self._amount.setAccessibleName(self.tr("Repetitions or seconds"))

    def _build_load(self, dose: Prescription) -> None:
        self._load = QDoubleSpinBox(maximum=MAX_LOAD_KG, singleStep=LOAD_STEP, decimals=2)
        self._load.setSuffix(" kg")
        self._load.setSpecialValueText(self.tr("none"))
        self._load.setValue(dose.load_kg or 0)
        self._rest = _whole(UNSAID, MAX_REST_S, UNSAID if dose.rest_s is None else dose.rest_s)
        self._rest.setSingleStep(REST_STEP)
        self._rest.setSuffix(" s")
        self._rest.setSpecialValueText(self.tr("as usual"))
        self._form.addRow(self.tr("&Load"), self._load)
        self._form.addRow(self.tr("&Rest"), self._rest)

    def _build_side(self, dose: Prescription) -> None:
        texts = (self.tr("Each"), self.tr("Left"), self.tr("Right"))
        buttons = [QRadioButton(text) for text in texts]
        self._sides = QButtonGroup(self)
        for number, (side, button) in enumerate(zip(Side, buttons, strict=True)):
            self._sides.addButton(button, number)
            button.setChecked(side is dose.side)
        self._form.addRow(self.tr("Side"), _in_line(*buttons))

    def _connect(self) -> None:
        self._seconds.toggled.connect(self._switch_amount)
        for box in (self._sets, self._amount, self._rest):
            box.valueChanged.connect(self._tell)
        self._load.valueChanged.connect(self._tell)
        self._sides.idClicked.connect(self._tell)
        self.kept.connect(lambda: self.dose_kept.emit(self.dose()))
        self._sets.selectAll()
        self._sets.setFocus()

    def _fit_amount(self) -> None:
        is_timed = self._seconds.isChecked()
        self._amount.setMaximum(MAX_SECONDS if is_timed else MAX_REPS)
        self._amount.setSingleStep(5 if is_timed else 1)

    def _switch_amount(self, is_timed: bool) -> None:
        self._fit_amount()
        self._amount.setValue(FIRST_SECONDS if is_timed else FIRST_REPS)
        self._tell()

    def _chosen_side(self) -> Side:
        return tuple(Side)[self._sides.checkedId()]

    def _tell(self) -> None:
        self.dose_changed.emit(self.dose())


def _whole(low: int, high: int, value: int) -> QSpinBox:
    box = QSpinBox()
    box.setRange(low, high)
    box.setValue(value)
    return box


def _in_line(*widgets: QWidget) -> QWidget:
    line = QWidget()
    layout = QHBoxLayout(line)
    layout.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        layout.addWidget(widget)
    layout.addStretch()
    return line
