"""Sets, amount and rest, and for plyometrics how one lands."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from runstrength_desktop.domain.exercise import Impact
from runstrength_desktop.domain.prescription import (
    MAX_DISTANCE_M,
    MAX_REPS,
    MAX_REST_S,
    MAX_SECONDS,
    MAX_SETS,
    Prescription,
)
from runstrength_desktop.planning.catalogue_exercises import MAX_CONTACTS
from runstrength_desktop.ui.own_exercises.form import (
    ChoiceBox,
    from_the_left,
    whole_box,
)
from runstrength_desktop.ui.own_exercises.wording import impacts
from runstrength_desktop.ui.plain_label import PlainLabel

_MOST = {"reps": MAX_REPS, "seconds": MAX_SECONDS, "distance_m": int(MAX_DISTANCE_M)}
_FIRST = {"reps": 10, "seconds": 30, "distance_m": 20}
_REST_STEP = 15
_UNSAID = -_REST_STEP


class DoseFields:
    """The boxes of a dose; what they do not show stays as it was."""

    def __init__(self, dose: Prescription) -> None:
        self._dose = dose
        self._work = _unit_of(dose), _amount_of(dose)
        self.sets = whole_box(1, MAX_SETS, dose.sets)
        self.sets.setAccessibleName(_tr("Sets"))
        self.unit = ChoiceBox(
            {
                "reps": _tr("repetitions"),
                "seconds": _tr("seconds"),
                "distance_m": _tr("metres"),
            }
        )
        self.unit.setAccessibleName(_tr("Counted in"))
        self.unit.choose(_unit_of(dose))
        self.amount = whole_box(1, _MOST[self.unit.word], _amount_of(dose))
        self.amount.setAccessibleName(_tr("How many each set"))
        self.rest = whole_box(_UNSAID, MAX_REST_S, _UNSAID, " s")
        self.rest.setSingleStep(_REST_STEP)
        self.rest.setSpecialValueText(_tr("as usual"))
        self.rest.setValue(_UNSAID if dose.rest_s is None else dose.rest_s)
        self.unit.currentIndexChanged.connect(self._change_unit)
        self.line = from_the_left(self.sets, PlainLabel("×"), self.amount, self.unit)
        self.line.setFocusProxy(self.sets)

    def dose(self) -> Prescription:
        """The dose as it is filled in."""
        rest = self.rest.value()
        is_as_it_was = (self.unit.word, self.amount.value()) == self._work
        made = self._dose if is_as_it_was else self._reworked()
        return replace(made, sets=self.sets.value(), rest_s=None if rest < 0 else rest)

    def _reworked(self) -> Prescription:
        unit, amount = self.unit.word, self.amount.value()
        return replace(
            self._dose,
            reps=amount if unit == "reps" else None,
            seconds=amount if unit == "seconds" else None,
            distance_m=float(amount) if unit == "distance_m" else None,
            reps_to=None,
        )

    def _change_unit(self) -> None:
        self.amount.setMaximum(_MOST[self.unit.word])
        self.amount.setValue(_FIRST[self.unit.word])


class LandingFields:
    """How many landings a repetition has, and how hard they are (R06, R07)."""

    def __init__(self, contacts: int, impact: Impact | None) -> None:
        self.contacts = whole_box(1, MAX_CONTACTS, max(1, contacts))
        self.impact = ChoiceBox(impacts())
        self.impact.choose(impact or Impact.LOW)
        self.impact.setAccessibleName(_tr("How hard a landing is"))
        self.line = from_the_left(self.contacts, self.impact)
        self.line.setFocusProxy(self.contacts)


def _unit_of(dose: Prescription) -> str:
    if dose.reps is not None:
        return "reps"
    return "seconds" if dose.seconds is not None else "distance_m"


def _amount_of(dose: Prescription) -> int:
    return max(1, round(dose.reps or dose.seconds or dose.distance_m or 1))


def _tr(text: str) -> str:
    return QCoreApplication.translate("OwnExercises", text)
