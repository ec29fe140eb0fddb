"""The list model: rows named by exercise, dragged as exercises."""

from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from runstrength_desktop import paths
from runstrength_desktop.planning.catalogue_file import load_catalogue
from runstrength_desktop.ui.catalogue.model import ExerciseListModel
from runstrength_desktop.ui.catalogue.wording import Wording
from runstrength_desktop.ui.drag import DragKind, DragPayload, unpack

CATALOGUE = load_catalogue(paths.DB / "catalogue")
Role = Qt.ItemDataRole


def filled_model() -> ExerciseListModel:
    model = ExerciseListModel(Wording(CATALOGUE))
    model.show_exercises(CATALOGUE.exercises)
    return model


def test_the_model_keeps_qts_rules(qtmodeltester: ModelTester, qtbot: QtBot) -> None:
    model = filled_model()
    qtmodeltester.check(model)
    model.show_exercises(CATALOGUE.exercises[:3])
    qtmodeltester.check(model)
    model.show_exercises(())
    qtmodeltester.check(model)


def test_a_row_is_named_by_its_exercise_and_nothing_else(qtbot: QtBot) -> None:
    model = filled_model()
    for row, exercise in enumerate(CATALOGUE.exercises):
        index = model.index(row, 0)
        assert index.data(Role.DisplayRole) == exercise.name
        assert index.data(Role.AccessibleTextRole) == exercise.name
        assert index.data(Role.UserRole) == exercise.id


def test_what_a_row_shows_besides_is_its_description(qtbot: QtBot) -> None:
    model = filled_model()
    row = model.row_of("hip_thrust")
    said = model.index(row, 0).data(Role.AccessibleDescriptionRole)
    assert said == "Glutes · hamstrings, Barbell + bench, Level 3"


def test_what_every_home_has_counts_as_no_equipment(qtbot: QtBot) -> None:
    model = filled_model()
    said = model.index(model.row_of("plank"), 0).data(Role.AccessibleDescriptionRole)
    assert "No equipment" in said


def test_a_tool_tip_shows_markup_as_text(qtbot: QtBot) -> None:
    from dataclasses import replace

    model = filled_model()
    model.show_exercises([replace(CATALOGUE.exercises[0], id="own", name="<b>x</b> & <img src=x>")])
    tip = model.index(0, 0).data(Role.ToolTipRole)
    assert "&lt;b&gt;x&lt;/b&gt; &amp; &lt;img src=x&gt;" in tip


def test_a_row_is_dragged_as_an_exercise_from_nowhere(qtbot: QtBot) -> None:
    model = filled_model()
    row = model.row_of("hip_thrust")
    data = model.mimeData([model.index(row, 0)])
    assert unpack(data) == DragPayload(DragKind.EXERCISE, "hip_thrust", None)
    assert model.flags(model.index(row, 0)) & Qt.ItemFlag.ItemIsDragEnabled
    assert model.supportedDragActions() == Qt.DropAction.CopyAction


def test_no_row_is_no_exercise(qtbot: QtBot) -> None:
    model = filled_model()
    assert model.exercise(QModelIndex()) is None
    assert model.rowCount(model.index(0, 0)) == 0
    assert unpack(model.mimeData([])) is None
    assert model.row_of("no_such_exercise") == -1
    assert model.row_of(None) == -1
