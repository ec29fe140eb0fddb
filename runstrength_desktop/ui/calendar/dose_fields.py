"""Fields of a dose: work, load, effort, rest, side. Each shows a dose and applies itself to one."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QButtonGroup, QRadioButton

from runstrength_desktop.domain.prescription import (
    HIGHEST_RPE,
    LOWEST_RPE,
    MAX_DISTANCE_M,
    MAX_LOAD_KG,
    MAX_PERCENT,
    MAX_REPS,
    MAX_REST_S,
    MAX_SECONDS,
    MAX_SETS,
    Band,
    Prescription,
    Side,
)
from runstrength_desktop.planning.written_text import kilograms, pounds
from runstrength_desktop.ui.calendar.amount_field import AmountField
from runstrength_desktop.ui.calendar.choice_field import WordBox
from runstrength_desktop.ui.calendar.edit_field import EditField
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.theme.tokens import GRID

_NOTHING = Prescription(1, 1)
_RANGE_WIDTH = 4
_LEAST = 0.01
_FIRST_AMOUNTS = {"reps": 8, "range": 8, "seconds": 30, "metres": 20}
_FIRST_LOADS = {"kg": 20.0, "lb": 45.0, "%": 70.0}
_LOAD_STEPS = {"kg": 2.5, "lb": 5.0, "%": 2.5}
_FIRST_RPE = 8.0
_NARROW = 13 * GRID
_KIND_WIDTH = 30 * GRID


class WorkField(EditField):
    """Sets of repetitions, of a range of them, of seconds or of metres."""

    def __init__(self) -> None:
        super().__init__()
        self._exact, self._shown = _NOTHING, dict[str, Any]()
        self._counts_reps = True
        self._sets = AmountField(self.tr("Sets"))
        self._sets.ask(self.tr("Write 1 to {} sets.").format(MAX_SETS), 1, MAX_SETS)
        self._amount = AmountField(self.tr("How many each set"))
        self._to, self._dash = AmountField(self.tr("Up to how many")), PlainLabel("–")
        asks = self.tr("Write 2 to {} repetitions, more than the range begins with.")
        self._to.ask(asks.format(MAX_REPS), 2, MAX_REPS)
        words = {"reps": self.tr("reps"), "range": self.tr("rep range")}
        words |= {"seconds": self.tr("seconds"), "metres": self.tr("metres")}
        self._unit = WordBox(self.tr("Counted in"), words)
        for box in (self._sets, self._amount, self._to):
            box.setFixedWidth(_NARROW)
        self.put(self._sets, PlainLabel("×"), self._amount, self._dash, self._to, self._unit)
        self._unit.currentIndexChanged.connect(self._change_unit)

    def show_dose(self, dose: Prescription) -> None:
        """Show the work of a dose."""
        ranged = "reps" if dose.reps_to is None else "range"
        timed = "metres" if dose.seconds is None else "seconds"
        self._unit.choose(timed if dose.reps is None else ranged)
        self._fit()
        self._sets.show_amount(dose.sets)
        self._amount.show_amount(dose.reps or dose.seconds or dose.distance_m)
        self._to.show_amount(dose.reps_to or 2)
        self._exact, self._shown = dose, self._work()

    def applied(self, dose: Prescription) -> Prescription:
        """The dose with this work; an amount that reads as it was shown stays exact."""
        work = self._work()
        if work == self._shown:
            work = {name: getattr(self._exact, name) for name in work}
        return replace(dose, sets=self._sets.whole, **work)

    def problem(self) -> str:
        """One sentence on what is out of range."""
        told = super().problem()
        is_flat = self._unit.word == "range" and self._to.whole <= self._amount.whole
        return told or (self._to.asks if is_flat else "")

    def _work(self) -> dict[str, Any]:
        unit, amount = self._unit.word, self._amount.whole
        return {
            "reps": amount if unit in {"reps", "range"} else None,
            "reps_to": self._to.whole if unit == "range" else None,
            "seconds": amount if unit == "seconds" else None,
            "distance_m": self._amount.value() if unit == "metres" else None,
        }

    def _fit(self) -> None:
        ranges = {
            "seconds": (self.tr("Write 1 to {} seconds."), MAX_SECONDS, 0, 5),
            "metres": (self.tr("Write a distance above 0, up to {} metres."), MAX_DISTANCE_M, 2, 5),
        }
        reps = (self.tr("Write 1 to {} repetitions."), MAX_REPS, 0, 1)
        asks, most, decimals, step = ranges.get(self._unit.word, reps)
        self._amount.ask(asks.format(f"{most:g}"), _LEAST if decimals else 1, most, decimals)
        self._amount.setSingleStep(step)
        self._counts_reps = self._unit.word not in ranges
        for widget in (self._dash, self._to):
            widget.setVisible(self._unit.word == "range")

    def _change_unit(self) -> None:
        was_reps, is_reps = self._counts_reps, self._unit.word in {"reps", "range"}
        with QSignalBlocker(self):
            self._fit()
            if not (was_reps and is_reps):
                self._amount.show_amount(_FIRST_AMOUNTS[self._unit.word])
            self._to.show_amount(min(MAX_REPS, self._amount.whole + _RANGE_WIDTH))
        self.edited.emit()


class LoadField(EditField):
    """No load, a weight, per cent of the one-repetition maximum, or a band."""

    def __init__(self, units: str) -> None:
        super().__init__()
        self._units = units
        self._exact, self._shown = _NOTHING, ("", 0.0)
        self._amount = AmountField(self.tr("How much load"))
        words = {"": self.tr("none"), units: units, "%": self.tr("% of 1RM")}
        bands = (self.tr("light band"), self.tr("medium band"), self.tr("heavy band"))
        words |= {band.value: text for band, text in zip(Band, bands, strict=True)}
        self._unit = WordBox(self.tr("Kind of load"), words)
        self._unit.setFixedWidth(_KIND_WIDTH)
        self.put(self._unit, self._amount)
        self._unit.currentIndexChanged.connect(self._change_unit)

    def show_dose(self, dose: Prescription) -> None:
        """Show the load of a dose."""
        weight = dose.load_kg
        has_percent = dose.load_percent is not None
        self._unit.choose(self._units if weight else "%" if has_percent else dose.band or "")
        self._fit()
        if weight is not None:
            self._amount.show_amount(pounds(weight) if self._units == "lb" else weight)
        elif has_percent:
            self._amount.show_amount(dose.load_percent)
        self._exact, self._shown = dose, (self._unit.word, self._amount.value())

    def applied(self, dose: Prescription) -> Prescription:
        """The dose with this load; one that reads as it was shown stays exact."""
        shown = self._unit.word, self._amount.value()
        load = _load_of(self._exact) if shown == self._shown else self._load()
        return replace(dose, **load)

    def _load(self) -> dict[str, Any]:
        unit, amount = self._unit.word, self._amount.value()
        weight = kilograms(amount) if unit == "lb" else amount
        return {
            "load_kg": weight if unit == self._units else None,
            "load_percent": amount if unit == "%" else None,
            "band": Band(unit) if unit in set(Band) else None,
        }

    def _fit(self) -> None:
        unit = self._unit.word
        most = {"lb": pounds(MAX_LOAD_KG), "%": MAX_PERCENT}.get(unit, MAX_LOAD_KG)
        asks = self.tr("Write a load above 0, up to {} {}.").format(f"{most:g}", unit)
        decimals = 1 if unit == "lb" else 2
        self._amount.ask(asks, 0.1 if unit == "lb" else _LEAST, most, decimals)
        self._amount.setSingleStep(_LOAD_STEPS.get(unit, 1))
        self._amount.setVisible(unit in _FIRST_LOADS)

    def _change_unit(self) -> None:
        with QSignalBlocker(self):
            self._fit()
            self._amount.show_amount(_FIRST_LOADS.get(self._unit.word, _LEAST))
        self.edited.emit()


class EffortField(EditField):
    """No effort said, RPE, or repetitions in reserve (R18)."""

    def __init__(self) -> None:
        super().__init__()
        self._rpe = _FIRST_RPE
        self._amount = AmountField(self.tr("How much effort"))
        self._amount.setSingleStep(0.5)
        words = {"": self.tr("none"), "rpe": self.tr("RPE"), "rir": self.tr("RIR")}
        self._unit = WordBox(self.tr("Kind of effort"), words)
        self._unit.setFixedWidth(_KIND_WIDTH)
        self.put(self._unit, self._amount)
        self._unit.currentIndexChanged.connect(self._change_unit)

    def show_dose(self, dose: Prescription) -> None:
        """Show the effort of a dose, in the words that were chosen last."""
        words = self._unit.word or "rpe"
        self._unit.choose("" if dose.rpe is None else words)
        self._rpe = self._rpe if dose.rpe is None else dose.rpe
        self._fit()

    def applied(self, dose: Prescription) -> Prescription:
        """The dose with this effort."""
        if not self._unit.word:
            return replace(dose, rpe=None)
        amount = self._amount.value()
        self._rpe = HIGHEST_RPE - amount if self._unit.word == "rir" else amount
        return replace(dose, rpe=self._rpe)

    def problem(self) -> str:
        """One sentence on what is out of range or no half step."""
        is_between = bool(self._unit.word) and (2 * self._amount.value()) % 1 != 0
        return super().problem() or (self._amount.asks if is_between else "")

    def _fit(self) -> None:
        if self._unit.word == "rir":
            most = HIGHEST_RPE - LOWEST_RPE
            asks = self.tr("Write 0 to {} repetitions in reserve, in half steps.")
            self._amount.ask(asks.format(f"{most:g}"), 0, most, 1)
            self._amount.show_amount(HIGHEST_RPE - self._rpe)
        else:
            asks = self.tr("Write an RPE of {} to {}, in half steps.")
            asks = asks.format(f"{LOWEST_RPE:g}", f"{HIGHEST_RPE:g}")
            self._amount.ask(asks, LOWEST_RPE, HIGHEST_RPE, 1)
            self._amount.show_amount(self._rpe)
        self._amount.setVisible(bool(self._unit.word))

    def _change_unit(self) -> None:
        with QSignalBlocker(self):
            self._fit()
        self.edited.emit()


class RestField(EditField):
    """Seconds of rest, or as usual."""

    def __init__(self) -> None:
        super().__init__()
        self._seconds = AmountField(self.tr("Seconds of rest"), unsaid=self.tr("as usual"))
        asks = self.tr("Write 0 to {} seconds, or leave it empty.").format(MAX_REST_S)
        self._seconds.ask(asks, 0, MAX_REST_S)
        self._seconds.step_by(15, 60)
        self.put(self._seconds, PlainLabel(self.tr("seconds")))

    def show_dose(self, dose: Prescription) -> None:
        """Show the rest of a dose."""
        self._seconds.show_amount(dose.rest_s)

    def applied(self, dose: Prescription) -> Prescription:
        """The dose with this rest."""
        rest = self._seconds.amount
        return replace(dose, rest_s=None if rest is None else round(rest))


class SideField(EditField):
    """Both sides, or one alone."""

    def __init__(self) -> None:
        super().__init__()
        texts = (self.tr("each"), self.tr("left"), self.tr("right"))
        self._buttons = [QRadioButton(text) for text in texts]
        self._group = QButtonGroup(self)
        for number, button in enumerate(self._buttons):
            self._group.addButton(button, number)
        self._group.idClicked.connect(self.edited)
        self.put(*self._buttons)

    def show_dose(self, dose: Prescription) -> None:
        """Show the side of a dose."""
        self._buttons[tuple(Side).index(dose.side)].setChecked(True)

    def applied(self, dose: Prescription) -> Prescription:
        """The dose with this side."""
        return replace(dose, side=tuple(Side)[self._group.checkedId()])


def _load_of(dose: Prescription) -> dict[str, Any]:
    return {"load_kg": dose.load_kg, "load_percent": dose.load_percent, "band": dose.band}
