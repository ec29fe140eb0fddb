"""A run in place: typed in one line or field by field."""

from dataclasses import replace
from datetime import time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.user_text import clean_note
from runstrength_desktop.domain.week import Intensity, Run, RunKind
from runstrength_desktop.planning.run_text import parse_runs
from runstrength_desktop.planning.written_text import is_repeats, written_run
from runstrength_desktop.ui.calendar.choice_field import ChoiceField
from runstrength_desktop.ui.calendar.clock_field import ClockField
from runstrength_desktop.ui.calendar.quick_line import QuickLine
from runstrength_desktop.ui.calendar.run_fields import DistanceField, MinutesField
from runstrength_desktop.ui.calendar.text_field import NoteField
from runstrength_desktop.ui.calendar.value_editor import ValueEditor
from runstrength_desktop.ui.calendar.wording import run_title

NOTE_LINES = 2
_MORNING = time(7)


class RunEditor(ValueEditor):
    """Edits a `Run`; `run_kept` carries the last one."""

    run_kept = Signal(object)

    def __init__(self, run: Run, parent: QWidget) -> None:
        super().__init__(self.tr("Run"), parent)
        self._fields = self.hold(run)
        self._build_line()
        self._build_kind()
        self._build_amounts()
        self._build_intensity()
        self._build_clock()
        self._build_note()
        self.value_kept.connect(self.run_kept)
        self._line.setFocus()
        self._line.select_all()

    @property
    def run(self) -> Run:
        """The run as it is filled in."""
        return self._fields.value

    def _build_line(self) -> None:
        example = self.tr("long 18k, 8x400 hard, easy 40min at 7:00")
        self._line = QuickLine(self.tr("Run in one line"), example)
        self._fields.add(
            "", self._line, lambda run: self._line.show_text(written_run(run)), self._read_line
        )

    def _read_line(self, before: Run) -> Run:
        if self._line.text == written_run(before):
            return before
        typed, *others = parse_runs(self._line.text)
        if others or typed.weekday is not None:
            raise PlanError(self.tr("Here is one run of this day; add others at their days."))
        kept = "" if is_repeats(before.note) else before.note
        return replace(
            before,
            kind=typed.run.kind,
            distance_km=typed.run.distance_km,
            minutes=typed.run.minutes,
            intensity=typed.run.intensity,
            starts_at=typed.run.starts_at,
            note=typed.run.note or kept,
        )

    def _build_kind(self) -> None:
        texts = {kind.value: run_title(kind) for kind in RunKind}
        kind = ChoiceField(self.tr("Kind of run"), texts)
        self._fields.add(
            self.tr("&Kind"),
            kind,
            lambda run: kind.choose(run.kind),
            lambda run: replace(run, kind=RunKind(kind.word)),
        )

    def _build_amounts(self) -> None:
        distance, minutes = DistanceField(), MinutesField()
        self._fields.add(
            self.tr("&Distance"),
            distance,
            lambda run: distance.show_kilometres(run.distance_km),
            lambda run: replace(run, distance_km=distance.kilometres),
        )
        self._fields.add(
            self.tr("&Time"),
            minutes,
            lambda run: minutes.show_minutes(run.minutes),
            lambda run: replace(run, minutes=minutes.minutes),
        )

    def _build_intensity(self) -> None:
        words = (self.tr("easy"), self.tr("moderate"), self.tr("hard"))
        texts = {one.value: text for one, text in zip(Intensity, words, strict=True)}
        intensity = ChoiceField(self.tr("Intensity"), {"": self.tr("as its kind says"), **texts})
        self._fields.add(
            self.tr("&Intensity"),
            intensity,
            lambda run: intensity.choose(run.intensity or ""),
            lambda run: replace(
                run, intensity=Intensity(intensity.word) if intensity.word else None
            ),
        )

    def _build_clock(self) -> None:
        clock = ClockField(self.tr("Starts at a set time"), _MORNING)
        self._fields.add(
            self.tr("Sta&rts"),
            clock,
            lambda run: clock.show_time(run.starts_at),
            lambda run: replace(run, starts_at=clock.at),
        )

    def _build_note(self) -> None:
        note = NoteField(self.tr("Note"), NOTE_LINES)
        self._fields.add(
            self.tr("&Note"),
            note,
            lambda run: note.show_text(run.note),
            lambda run: replace(run, note=clean_note(note.text, self.tr("A note"))),
        )
