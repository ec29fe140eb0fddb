"""How an exercise is done: texts, and what it asks of a room and a body."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QPlainTextEdit, QWidget

from runstrength_desktop.domain.exercise_guide import Caution, ExerciseGuide, Noise, Space
from runstrength_desktop.ui.own_exercises.form import ChoiceBox, lines_editor, lines_of
from runstrength_desktop.ui.own_exercises.wording import cautions, noises, spaces
from runstrength_desktop.ui.theme.tokens import GRID

_COLUMNS = 2


class GuideFields:
    """The widgets of a guide; one that is left untouched stays no guide."""

    def __init__(self, exercise_id: str, guide: ExerciseGuide | None) -> None:
        self._given = guide
        told = guide or ExerciseGuide(exercise_id, "", (), (), Noise.QUIET, Space.MAT)
        self._told = told
        self.setup = lines_editor([told.setup])
        self.cues = lines_editor(told.cues)
        self.mistakes = lines_editor(told.mistakes)
        self.why = lines_editor([told.why])
        self.breathing = QLineEdit(told.breathing)
        self.tempo = QLineEdit(told.tempo)
        self.noise = ChoiceBox(noises())
        self.noise.choose(told.noise)
        self.space = ChoiceBox(spaces())
        self.space.choose(told.space)
        self.cautions = CautionBoxes(told.cautions)

    def guide(self) -> ExerciseGuide | None:
        """The guide as it is filled in."""
        made = replace(
            self._told,
            setup=_text_of(self.setup),
            cues=lines_of(self.cues),
            mistakes=lines_of(self.mistakes),
            noise=Noise(self.noise.word),
            space=Space(self.space.word),
            cautions=self.cautions.chosen(),
            breathing=self.breathing.text().strip(),
            tempo=self.tempo.text().strip(),
            why=_text_of(self.why),
        )
        return None if self._given is None and made == self._told else made


class CautionBoxes(QWidget):
    """A tick for each caution."""

    def __init__(self, chosen: frozenset[Caution]) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(GRID)
        self.boxes = {caution: QCheckBox(text, self) for caution, text in cautions().items()}
        for number, (caution, box) in enumerate(self.boxes.items()):
            box.setChecked(caution in chosen)
            grid.addWidget(box, number // _COLUMNS, number % _COLUMNS)
        self.setFocusProxy(next(iter(self.boxes.values())))

    def chosen(self) -> frozenset[Caution]:
        """What is ticked."""
        return frozenset(caution for caution, box in self.boxes.items() if box.isChecked())


def guide_titles() -> dict[str, str]:
    """What the fields are called."""
    return {
        "setup": _tr("Set-up"),
        "cues": _tr("Cues"),
        "mistakes": _tr("Common mistakes"),
        "breathing": _tr("Breathing"),
        "tempo": _tr("Tempo"),
        "why": _tr("What a runner gets from it"),
        "noise": _tr("Noise"),
        "space": _tr("Space"),
        "cautions": _tr("What someone may want to spare"),
    }


def _text_of(editor: QPlainTextEdit) -> str:
    return editor.toPlainText().strip()


def _tr(text: str) -> str:
    return QCoreApplication.translate("OwnExercises", text)
