"""The dose of a planned exercise and its note, in place: typed in one line or field by field."""

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from PySide6.QtWidgets import QWidget

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.prescription import Prescription
from runstrength_desktop.domain.user_text import clean_note
from runstrength_desktop.domain.week import PlannedExercise
from runstrength_desktop.planning.plan_text import parse_dose
from runstrength_desktop.planning.written_text import written_dose
from runstrength_desktop.ui.calendar.dose_fields import (
    EffortField,
    LoadField,
    RestField,
    SideField,
    WorkField,
)
from runstrength_desktop.ui.calendar.quick_line import QuickLine
from runstrength_desktop.ui.calendar.text_field import NoteField, TextField
from runstrength_desktop.ui.calendar.value_editor import ValueEditor

NOTE_LINES = 2


class _Part(Protocol):
    def show_dose(self, dose: Prescription) -> None: ...

    def applied(self, dose: Prescription) -> Prescription: ...


class DoseEditor(ValueEditor):
    """Edits a `PlannedExercise`; weights are shown in `units`, "kg" or "lb", and kept in kg."""

    def __init__(self, item: PlannedExercise, parent: QWidget, units: str = "kg") -> None:
        super().__init__(item.exercise_name, parent)
        self._units = units
        self._fields = self.hold(item)
        self._build_line()
        for label, field in (
            (self.tr("&Sets"), WorkField()),
            (self.tr("&Load"), LoadField(units)),
            (self.tr("&Effort"), EffortField()),
            (self.tr("&Rest"), RestField()),
        ):
            self._fields.add(label, field, _shower(field), _applier(field))
        self._build_tempo()
        side = SideField()
        self._fields.add(self.tr("S&ide"), side, _shower(side), _applier(side))
        self._build_note()
        self._line.setFocus()
        self._line.select_start()

    @property
    def item(self) -> PlannedExercise:
        """The exercise as it is filled in."""
        return self._fields.value

    def _build_line(self) -> None:
        example = self.tr("3x8-10 60 kg @8 rest 90 tempo 3-1-1")
        self._line = QuickLine(self.tr("Dose in one line"), example)
        self._fields.add("", self._line, self._show_line, self._read_line)

    def _show_line(self, item: PlannedExercise) -> None:
        self._line.show_text(written_dose(item.prescription, self._units))

    def _read_line(self, item: PlannedExercise) -> PlannedExercise:
        if self._line.text == written_dose(item.prescription, self._units):
            return item
        if not self._line.text:
            raise PlanError(self.tr("Write a dose, such as 3x8 24 kg @8 rest 90."))
        work = _work_alone(item.prescription)
        return replace(item, prescription=parse_dose(self._line.text, work))

    def _build_tempo(self) -> None:
        tempo = TextField(self.tr("Tempo"), self.tr("such as 3-1-1: down, hold, up"))

        def apply(dose: Prescription) -> Prescription:
            return replace(dose, tempo=tempo.text.strip().lower())

        self._fields.add(
            self.tr("&Tempo"),
            tempo,
            lambda item: tempo.show_text(item.prescription.tempo),
            lambda item: replace(item, prescription=apply(item.prescription)),
        )

    def _build_note(self) -> None:
        note = NoteField(self.tr("Note"), NOTE_LINES)
        self._fields.add(
            self.tr("&Note"),
            note,
            lambda item: note.show_text(item.note),
            lambda item: replace(item, note=clean_note(note.text, self.tr("A note"))),
        )


def _work_alone(dose: Prescription) -> Prescription:
    return Prescription(
        dose.sets,
        dose.reps,
        dose.seconds,
        reps_to=dose.reps_to,
        distance_m=dose.distance_m,
    )


def _shower(field: _Part) -> Callable[[PlannedExercise], None]:
    return lambda item: field.show_dose(item.prescription)


def _applier(field: _Part) -> Callable[[PlannedExercise], PlannedExercise]:
    return lambda item: replace(item, prescription=field.applied(item.prescription))
