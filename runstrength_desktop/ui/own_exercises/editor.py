"""The dialog to make an own exercise, copy one, change one, or override a built-in one."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QWidget

from runstrength_desktop.domain.body_map import BodyMap
from runstrength_desktop.domain.exercise import Exercise, Impact
from runstrength_desktop.domain.own_exercise import OwnExercise
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.catalogue_exercises import HIGHEST_LEVEL
from runstrength_desktop.planning.own_check import OwnField, Problem, TakenNames, problems_of
from runstrength_desktop.planning.own_drafts import new_draft, tidied
from runstrength_desktop.ui.own_exercises.dose_fields import DoseFields, LandingFields
from runstrength_desktop.ui.own_exercises.equipment_chooser import EquipmentChooser
from runstrength_desktop.ui.own_exercises.form import (
    ChoiceBox,
    FormField,
    from_the_left,
    section_title,
    side_by_side,
    whole_box,
)
from runstrength_desktop.ui.own_exercises.form_dialog import FormDialog
from runstrength_desktop.ui.own_exercises.guide_fields import GuideFields, guide_titles
from runstrength_desktop.ui.own_exercises.muscle_chooser import MuscleChooser
from runstrength_desktop.ui.own_exercises.muscle_preview import MusclePreview
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.theme.tokens import GRID, Palette

_SIZE = (760, 680)


class ExerciseEditor(FormDialog):
    """Says `saved` with an exercise that has no problem; who saves it closes or refuses."""

    saved = Signal(object)

    def __init__(
        self,
        catalogue: Catalogue,
        draft: OwnExercise | None,
        palette: Palette,
        parent: QWidget | None = None,
        *,
        body_map: BodyMap | None = None,
        introduction: str = "",
    ) -> None:
        super().__init__(palette, parent)
        self._catalogue = catalogue
        self._draft = draft or new_draft(catalogue)
        self.fields: dict[OwnField, FormField] = {}
        self._build_parts(self._draft.exercise)
        self._preview = None if body_map is None else MusclePreview(body_map, palette)
        self._say_what_it_is(introduction)
        for build in (self._basics, self._work, self._guiding, self._source):
            build()
        self._connect()
        self.finish_form(*_SIZE)
        self._first = self.exercise()
        self.name.setFocus()
        self.name.selectAll()

    def exercise(self) -> OwnExercise:
        """The exercise as it is filled in, tidied."""
        return tidied(
            replace(
                self._draft,
                exercise=self._filled_in(),
                guide=self.guide.guide(),
                origin=self.origin.text(),
                licence=self.licence.text(),
                author=self.author.text(),
            )
        )

    def is_changed(self) -> bool:
        """Whether something was written."""
        return self.exercise() != self._first

    def try_to_save(self) -> None:
        """Say `saved`, or at each field what is wrong."""
        made = self.exercise()
        problems = problems_of(made, self._catalogue, TakenNames(self._catalogue))
        self._show_problems(problems)
        if not problems:
            self.saved.emit(made)

    def _build_parts(self, exercise: Exercise) -> None:
        self.name = QLineEdit(exercise.name)
        self.aliases = QLineEdit(", ".join(exercise.aliases))
        self.pattern = ChoiceBox(self._catalogue.patterns)
        self.pattern.choose(exercise.pattern)
        self.level = whole_box(1, HIGHEST_LEVEL, exercise.level)
        self.one_side = QCheckBox(self.tr("One side at a time"))
        self.one_side.setChecked(exercise.unilateral)
        self.muscles = MuscleChooser(self._catalogue.muscles, exercise.muscles, self.form)
        self.equipment = EquipmentChooser(
            self._catalogue.equipment, exercise.equipment, self._tokens, self.form
        )
        self.dose = DoseFields(exercise.dose)
        self.landing = LandingFields(exercise.contacts_per_rep, exercise.impact)
        self.guide = GuideFields(exercise.id, self._draft.guide)
        self.origin = QLineEdit(self._draft.origin)
        self.licence = QLineEdit(self._draft.licence)
        self.author = QLineEdit(self._draft.author)

    def _say_what_it_is(self, introduction: str) -> None:
        is_known = self._draft.id in self._catalogue.by_id
        self.setWindowTitle(self.tr("Change exercise") if is_known else self.tr("New exercise"))
        if introduction:
            label = PlainLabel(introduction)
            label.setWordWrap(True)
            label.set_colour(self._tokens.text_muted)
            self.rows.addWidget(label)

    def _basics(self) -> None:
        aliases = self.tr("Separate them by commas; search finds the exercise by each.")
        self.rows.addWidget(self._field(OwnField.NAME, self.tr("Name"), self.name))
        self.rows.addWidget(
            self._field(OwnField.ALIASES, self.tr("Other names"), self.aliases, aliases)
        )
        level = self._field(OwnField.LEVEL, self.tr("Level, 1 easy to 5 hard"), self.level)
        side = FormField(" ", self.one_side, self._tokens)
        self.one_side.setAccessibleName(self.one_side.text())
        pattern = self._field(OwnField.PATTERN, self.tr("Movement"), self.pattern)
        self.rows.addWidget(side_by_side(pattern, level, side))

    def _work(self) -> None:
        self.rows.addWidget(section_title(self.tr("What it works")))
        muscles = self._field(OwnField.MUSCLES, self.tr("Muscles"), self.muscles)
        row = QHBoxLayout()
        row.setSpacing(4 * GRID)
        row.addWidget(muscles, 1, Qt.AlignmentFlag.AlignTop)
        if self._preview is not None:
            row.addWidget(self._preview, 0, Qt.AlignmentFlag.AlignTop)
        self.rows.addLayout(row)
        self.rows.addWidget(section_title(self.tr("What it needs, and the usual dose")))
        self.rows.addWidget(self._field(OwnField.EQUIPMENT, self.tr("Equipment"), self.equipment))
        dose = FormField(self.tr("Usual dose"), self.dose.line, self._tokens)
        rest = FormField(self.tr("Rest"), self.dose.rest, self._tokens)
        self.rows.addWidget(from_the_left(dose, rest))
        self.rows.addWidget(
            self._field(
                OwnField.CONTACTS,
                self.tr("Landings a repetition, and how hard"),
                self.landing.line,
            )
        )

    def _guiding(self) -> None:
        told, titles = self.guide, guide_titles()
        one_a_line = self.tr("One a line, in the order one needs them.")
        self.rows.addWidget(section_title(self.tr("How it is done")))
        self.rows.addWidget(self._field(OwnField.SETUP, titles["setup"], told.setup))
        cues = self._field(OwnField.CUES, titles["cues"], told.cues, one_a_line)
        mistakes = self._field(OwnField.MISTAKES, titles["mistakes"], told.mistakes)
        self.rows.addWidget(side_by_side(cues, mistakes))
        breathing = self._field(OwnField.BREATHING, titles["breathing"], told.breathing)
        tempo = self._field(OwnField.TEMPO, titles["tempo"], told.tempo)
        self.rows.addWidget(side_by_side(breathing, tempo))
        self.rows.addWidget(self._field(OwnField.WHY, titles["why"], told.why))
        noise = FormField(titles["noise"], told.noise, self._tokens)
        space = FormField(titles["space"], told.space, self._tokens)
        self.rows.addWidget(side_by_side(noise, space))
        self.rows.addWidget(FormField(titles["cautions"], told.cautions, self._tokens))

    def _source(self) -> None:
        self.rows.addWidget(section_title(self.tr("Where it comes from")))
        origin = self._field(OwnField.ORIGIN, self.tr("Source"), self.origin)
        author = self._field(OwnField.AUTHOR, self.tr("Author"), self.author)
        licence = self._field(OwnField.LICENCE, self.tr("Licence"), self.licence)
        self.rows.addWidget(side_by_side(origin, author, licence))
        self.rows.addStretch(1)

    def _field(self, key: OwnField, title: str, widget: QWidget, hint: str = "") -> FormField:
        made = self.fields[key] = FormField(title, widget, self._tokens, hint)
        return made

    def _connect(self) -> None:
        self.muscles.changed.connect(self._show_muscles)
        self.pattern.currentIndexChanged.connect(self._show_landing)
        self._show_muscles()
        self._show_landing()

    def _show_muscles(self) -> None:
        if self._preview is not None:
            self._preview.show_muscles(self.muscles.muscles())

    def _show_landing(self) -> None:
        self.fields[OwnField.CONTACTS].setVisible(self._filled_in().is_plyometric)

    def _filled_in(self) -> Exercise:
        return replace(
            self._draft.exercise,
            name=self.name.text(),
            aliases=tuple(self._aliases()),
            pattern=self.pattern.word,
            level=self.level.value(),
            unilateral=self.one_side.isChecked(),
            equipment=self.equipment.sets(),
            muscles=self.muscles.muscles(),
            dose=self.dose.dose(),
            contacts_per_rep=self.landing.contacts.value(),
            impact=Impact(self.landing.impact.word),
        )

    def _aliases(self) -> Iterator[str]:
        for part in self.aliases.text().split(","):
            if part.strip():
                yield part.strip()

    def _show_problems(self, problems: tuple[Problem, ...]) -> None:
        self.refuse("")
        for field in self.fields.values():
            field.accept_as_is()
        for problem in reversed(problems):
            self.fields[problem.field].complain(problem.sentence)
        if problems:
            first = self.fields[problems[0].field]
            first.setFocus(Qt.FocusReason.OtherFocusReason)
            self.area.ensureWidgetVisible(first)
