"""Templates and the usual week in the library: named, kept, taken back, across a restart."""

from datetime import date, time, timedelta
from pathlib import Path

import pytest

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.place import Place
from runstrength_desktop.domain.status import Status
from runstrength_desktop.domain.template import MOST_USUAL_RUNS, UsualWeek
from runstrength_desktop.domain.week import Run, RunKind, Session
from runstrength_desktop.paths import DB
from runstrength_desktop.planning import changes
from runstrength_desktop.planning.catalogue_file import load_catalogue
from runstrength_desktop.planning.library import Library
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.planning.templates import matching_templates
from runstrength_desktop.storage.plan_file import PlanFile
from tests.planning.memory_store import MemoryStore
from tests.storage.kept_values import template, usual_week
from tests.storage.own_values import HOSTILE
from tests.storage.plans import SOURCES, new_plan

MONDAY = date(2026, 11, 16)
SESSION = Session(
    "session", "Posterior A", template().items, "Not after hills.", time(18), "home", Status.DONE
)


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore()


@pytest.fixture
def planner(store: MemoryStore) -> Planner:
    return Planner(store)


@pytest.fixture
def library(planner: Planner) -> Library:
    return Library(load_catalogue(DB / "catalogue"), planner)


def test_a_session_becomes_a_template_without_its_time_and_status(
    library: Library, planner: Planner
) -> None:
    kept = library.save_template(SESSION, "  Posterior A ")
    assert library.templates == (kept,)
    assert (kept.name, kept.items, kept.note, kept.place) == (
        "Posterior A",
        template().items,
        "Not after hills.",
        "home",
    )
    session = kept.session()
    assert (session.status, session.starts_at, session.title) == (
        Status.PLANNED,
        None,
        "Posterior A",
    )
    assert planner.undo_name == "Save template Posterior A"


def test_each_step_is_named_and_goes_back_and_forth_after_a_restart(tmp_path: Path) -> None:
    with new_plan(tmp_path) as plan:
        library = Library(load_catalogue(DB / "catalogue"), Planner(plan))
        first = library.save_template(SESSION, "Posterior A")
        library.rename_template(first.id, "Back line")
        library.save_usual_week(usual_week())
        library.delete_template(first.id)
    with PlanFile.open(tmp_path / "plan.db", **SOURCES) as plan:
        planner = Planner(plan)
        library = Library(load_catalogue(DB / "catalogue"), planner)
        assert (library.templates, library.usual_week) == ((), usual_week())
        seen = []
        while planner.undo_name is not None:
            name = planner.undo_name
            planner.undo()
            held = [one.name for one in library.templates]
            seen.append((name, held, len(library.usual_week.runs)))
    assert seen == [
        ("Delete template Back line", ["Back line"], 3),
        ("Change usual week", ["Back line"], 0),
        ("Rename template Posterior A", ["Posterior A"], 0),
        ("Save template Posterior A", [], 0),
    ]


def test_a_taken_name_gets_a_number(library: Library) -> None:
    for _ in range(3):
        library.save_template(SESSION, "posterior a")
    long = "x" * 200
    library.save_template(SESSION, long)
    library.save_template(SESSION, long)
    assert [one.name for one in library.templates] == [
        "posterior a",
        "posterior a 2",
        "posterior a 3",
        f"{'x' * 198} 2",
        long,
    ]


@pytest.mark.parametrize(
    ("name", "sentence"),
    [("", "Give the template a name"), ("x" * 201, "at most 200"), ("CORE", "called “CORE”")],
)
def test_a_name_that_will_not_do_changes_nothing(
    library: Library, planner: Planner, name: str, sentence: str
) -> None:
    library.save_template(SESSION, "Core")
    kept = library.save_template(SESSION, "Feet")
    with pytest.raises(PlanError, match=sentence):
        library.rename_template(kept.id, name)
    assert [one.name for one in library.templates] == ["Core", "Feet"]
    assert planner.undo_name == "Save template Feet"


def test_renaming_to_another_case_or_to_the_same_is_fine(
    library: Library, planner: Planner
) -> None:
    kept = library.save_template(SESSION, "Core")
    library.rename_template(kept.id, "Core")
    assert planner.undo_name == "Save template Core"
    library.rename_template(kept.id, "CORE")
    assert library.template(kept.id).name == "CORE"


def test_an_empty_session_is_no_template(library: Library, planner: Planner) -> None:
    with pytest.raises(PlanError, match="“Mobility” holds no exercise yet"):
        library.save_template(Session("s", "Mobility"), "Mobility")
    assert planner.undo_name is None


def test_a_template_that_is_gone_is_a_sentence(library: Library) -> None:
    with pytest.raises(PlanError, match="no longer there"):
        library.rename_template("gone", "X")
    with pytest.raises(PlanError, match="no longer there"):
        library.delete_template("gone")


def test_hostile_names_are_only_names(library: Library, planner: Planner) -> None:
    library.save_template(SESSION, HOSTILE)
    (kept,) = library.templates
    assert kept.name == HOSTILE
    planner.make(changes.place_template(kept, Place(MONDAY)))
    assert [one.title for one in planner.week(MONDAY).sessions()] == [HOSTILE]


def test_the_library_tells_of_templates_once_saved(library: Library, store: MemoryStore) -> None:
    said: list[int] = []
    library.watch(lambda: said.append(len(library.templates)))
    library.save_template(SESSION, "Core")
    store.refusal = "The drive is full."
    with pytest.raises(PlanError, match="full"):
        library.save_template(SESSION, "Feet")
    assert said == [1]
    assert len(library.templates) == 1


def test_a_placed_template_has_ids_of_its_own_each_time(planner: Planner) -> None:
    for day in (MONDAY, MONDAY + timedelta(2)):
        planner.make(changes.place_template(template(), Place(day)))
    sessions = list(planner.week(MONDAY).sessions())
    ids = [key for one in sessions for key in (one.id, *(item.id for item in one.items))]
    assert len(set(ids)) == len(ids) == 6
    assert planner.undo_name == "Add Posterior A on Wednesday 18 November"


def test_the_usual_week_fills_weeks_without_runs(library: Library, planner: Planner) -> None:
    library.save_usual_week(usual_week())
    planner.make(changes.fill_with_usual_week((MONDAY,), library.usual_week))
    days = planner.week(MONDAY).days
    assert [[run.kind.value for run in day.runs] for day in days] == [
        [],
        ["easy"],
        [],
        ["intervals"],
        [],
        [],
        ["long"],
    ]
    with pytest.raises(PlanError, match="hold"):
        planner.preview(changes.fill_with_usual_week((MONDAY,), library.usual_week))


def test_seven_days_from_any_day_on_are_filled_too(planner: Planner) -> None:
    sunday = MONDAY - timedelta(1)
    far = Run("run", RunKind.EASY, 5.0)
    planner.make(changes.add_run(far, Place(sunday + timedelta(7))))
    planner.make(changes.fill_with_usual_week((sunday,), usual_week()))
    kinds = [[run.kind.value for run in day.runs] for day in planner.seven_days(sunday).days]
    assert kinds == [["long"], [], ["easy"], [], ["intervals"], [], []]
    assert planner.week(MONDAY).days[6].runs == (far,)
    assert planner.undo_name == "Fill with usual week"


def test_weeks_that_hold_runs_are_left_out_of_several(planner: Planner) -> None:
    planner.make(changes.add_run(Run("run", RunKind.EASY, 5.0), Place(MONDAY)))
    both = (MONDAY, MONDAY + timedelta(7))
    planner.make(changes.fill_with_usual_week(both, usual_week()))
    assert [sum(len(day.runs) for day in week.days) for week in planner.weeks(both)] == [1, 3]


def test_saving_the_same_or_no_usual_week_is_no_step(library: Library, planner: Planner) -> None:
    library.save_usual_week(UsualWeek())
    assert planner.undo_name is None
    library.save_usual_week(usual_week())
    library.save_usual_week(usual_week())
    planner.undo()
    assert planner.undo_name is None


def test_an_overfull_usual_week_is_refused(library: Library) -> None:
    run = Run("", RunKind.EASY, 5.0)
    with pytest.raises(PlanError, match="at most 70 runs"):
        library.save_usual_week(UsualWeek(((0, run),) * (MOST_USUAL_RUNS + 1)))


def test_a_search_wants_every_word_in_a_name_or_an_exercise() -> None:
    some = (template("a", "Posterior A"), template("b", "Föße"))
    assert matching_templates(some, "") == some
    assert matching_templates(some, "thrust POST") == some[:1]
    assert matching_templates(some, "fosse") == some[1:]
    assert matching_templates(some, "squat") == ()
