from dataclasses import replace

from PySide6.QtCore import QModelIndex
from pytestqt.modeltest import ModelTester

from runstrength_desktop.domain.item_edits import move_item, prescribe
from runstrength_desktop.domain.place import Place
from runstrength_desktop.domain.prescription import Prescription
from runstrength_desktop.domain.session_edits import rename_session
from runstrength_desktop.domain.week import Week
from runstrength_desktop.domain.weeks import find_session
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.ui.calendar.week_model import WeekModel
from tests.ui.calendar.conftest import FRIDAY, MONDAY, TUESDAY, WEDNESDAY, training_week


def watched(model: WeekModel) -> list[tuple[str, int]]:
    """Names of signals with the day they are about."""
    heard: list[tuple[str, int]] = []

    def removed(parent: QModelIndex, *_: int) -> None:
        heard.append(("removed", parent.row()))

    def inserted(parent: QModelIndex, *_: int) -> None:
        heard.append(("inserted", parent.row()))

    def changed(first: QModelIndex, *_: object) -> None:
        heard.append(("changed", first.parent().row()))

    model.rowsRemoved.connect(removed)
    model.rowsInserted.connect(inserted)
    model.dataChanged.connect(changed)
    return heard


def test_the_model_keeps_qts_rules(qtmodeltester: ModelTester, catalogue: Catalogue) -> None:
    model = WeekModel(training_week(), catalogue.by_id)
    qtmodeltester.check(model, force_py=True)
    model.show_week(move_item((training_week(),), "plank", Place(FRIDAY), "Strength")[0])
    model.show_week(Week.empty(MONDAY))
    qtmodeltester.check(model, force_py=True)


def test_a_moved_exercise_touches_two_days_only(catalogue: Catalogue) -> None:
    model = WeekModel(training_week(), catalogue.by_id)
    heard = watched(model)
    model.show_week(move_item((training_week(),), "plank", Place(FRIDAY), "Strength")[0])
    assert {day for _, day in heard} == {1, 4}


def test_another_title_rewrites_one_row_and_inserts_none(catalogue: Catalogue) -> None:
    model = WeekModel(training_week(), catalogue.by_id)
    heard = watched(model)
    model.show_week(rename_session((training_week(),), "core", "Trunk")[0])
    assert heard == [("changed", 2)]
    assert str(model.data(model.find("core"))).startswith("Trunk, ")


def test_another_dose_keeps_every_row(catalogue: Catalogue) -> None:
    model = WeekModel(training_week(), catalogue.by_id)
    heard = watched(model)
    model.show_week(prescribe((training_week(),), "hold", Prescription(9, seconds=90))[0])
    assert heard == [("changed", 2)]


def test_the_same_week_again_says_nothing(catalogue: Catalogue) -> None:
    model = WeekModel(training_week(), catalogue.by_id)
    heard = watched(model)
    model.show_week(training_week())
    assert heard == []


def test_an_exercise_put_between_others_inserts_one_row(catalogue: Catalogue) -> None:
    model = WeekModel(training_week(), catalogue.by_id)
    heard = watched(model)
    place = Place(TUESDAY, 1, "posterior")
    model.show_week(move_item((training_week(),), "heel", place, "Strength")[0])
    assert [row.id for row in model.rows_of(1)][2:5] == ["thrust", "heel", "plank"]
    assert ("removed", 2) in heard
    assert len(model.rows_of(2)) == len(model.rows_of(1)) - 3


def test_rows_are_found_by_id_and_know_their_day(catalogue: Catalogue) -> None:
    model = WeekModel(training_week(), catalogue.by_id)
    found = model.find("feet")
    assert model.date_of(found.parent().row()) == WEDNESDAY
    assert model.parent(found) == model.day_index(2)
    assert not model.find("nowhere").isValid()


def test_rows_in_random_weeks_equal_rows_made_anew(catalogue: Catalogue) -> None:
    week = training_week()
    model = WeekModel(week, catalogue.by_id)
    _, core = find_session((week,), "core")
    other = replace(core, items=())
    for changed in (
        week.with_day(replace(week.days[2], sessions=(other,))),
        week.with_day(replace(week.days[1], sessions=())),
        Week.empty(MONDAY),
        week,
    ):
        model.show_week(changed)
        anew = WeekModel(changed, catalogue.by_id)
        assert [model.rows_of(n) for n in range(7)] == [anew.rows_of(n) for n in range(7)]
