"""Opens the dialogs over a library: what they say is saved there, or refused in words."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from runstrength_desktop.domain.body_map import BodyMap
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.own_exercise import OwnExercise
from runstrength_desktop.domain.training_place import TrainingPlace
from runstrength_desktop.planning.library import Library
from runstrength_desktop.ui.own_exercises.editor import ExerciseEditor
from runstrength_desktop.ui.own_exercises.form_dialog import FormDialog
from runstrength_desktop.ui.own_exercises.place_editor import PlaceEditor
from runstrength_desktop.ui.theme.tokens import Palette

Dialog = TypeVar("Dialog", bound=FormDialog)


def open_exercise_editor(
    library: Library,
    draft: OwnExercise,
    palette: Palette,
    body_map: BodyMap | None,
    parent: QWidget | None,
) -> ExerciseEditor:
    """Show a draft of the library's; saving keeps it there and closes the dialog."""
    editor = ExerciseEditor(
        library.catalogue,
        draft,
        palette,
        parent,
        body_map=body_map,
        introduction=_introduction(library, draft),
    )
    editor.saved.connect(lambda own: _keep(editor, lambda: library.save(own)))
    return _opened(editor)


def open_place_editor(
    library: Library, place: TrainingPlace | None, palette: Palette, parent: QWidget | None
) -> PlaceEditor:
    """Show an own place, or a new one; saving keeps it and closes the dialog."""
    editor = PlaceEditor(library.catalogue.equipment, place, palette, parent)
    editor.saved.connect(lambda made: _keep(editor, lambda: library.save_place(made)))
    return _opened(editor)


def _keep(editor: FormDialog, save: Callable[[], None]) -> None:
    try:
        save()
    except PlanError as error:
        editor.refuse(str(error))
    else:
        editor.accept()


def _opened(editor: Dialog) -> Dialog:
    editor.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    editor.open()
    return editor


def _introduction(library: Library, draft: OwnExercise) -> str:
    if draft.id not in library.built_in.by_id:
        return ""
    return QCoreApplication.translate(
        "OwnExercises",
        "This exercise came with RunStrength. Your version stands in its place"
        " until you go back to the built-in one.",
    )
