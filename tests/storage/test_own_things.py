"""Own exercises, places and favourites in the file: what goes in comes out, and undo knows it."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runstrength_desktop.domain.edit import Edit
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.own_change import OwnChange, OwnShelf, OwnThing
from runstrength_desktop.domain.training_place import TrainingPlace
from runstrength_desktop.storage.plan_file import PlanFile
from tests.counts import count
from tests.storage.kept_values import PROFILES, TEMPLATES, USUAL_WEEKS
from tests.storage.own_values import (
    HOSTILE,
    OWN_EXERCISES,
    OWN_PLACES,
    own_exercise,
    own_place,
)
from tests.storage.plans import ADDED_RUN, MONDAY, SOURCES, add_run, fill, new_plan, run_ids

_Held = dict[tuple[type, str], OwnThing]
_Targets = list[tuple[OwnThing, bool]]
_THINGS = OWN_EXERCISES | OWN_PLACES | TEMPLATES | USUAL_WEEKS | PROFILES
_TARGETS = st.lists(st.tuples(_THINGS, st.booleans()), min_size=1, max_size=4)


@settings(max_examples=count(20, 300), deadline=None)
@given(st.lists(_TARGETS, min_size=1, max_size=5))
def test_steps_of_own_things_go_back_and_forth_across_a_restart(steps: list[_Targets]) -> None:
    held: list[_Held] = [{}]
    with TemporaryDirectory() as folder:
        with new_plan(Path(folder)) as plan:
            for step in steps:
                changes, after = _changes(held[-1], step)
                if changes:
                    plan.commit(Edit("step", own=changes))
                    held.append(after)
                assert _held_by(plan) == held[-1]
        with PlanFile.open(Path(folder) / "plan.db", **SOURCES) as plan:
            assert _held_by(plan) == held[-1]
            for before in reversed(held[:-1]):
                assert plan.undo()
                assert _held_by(plan) == before
        with PlanFile.open(Path(folder) / "plan.db", **SOURCES) as plan:
            for after in held[1:]:
                assert plan.redo()
                assert _held_by(plan) == after
            assert plan.redo() is None


def _changes(before: _Held, step: _Targets) -> tuple[tuple[OwnChange, ...], _Held]:
    after = before.copy()
    for thing, is_there in step:
        key = (type(thing), thing.id)
        if is_there:
            after[key] = thing
        else:
            after.pop(key, None)
    keys = [key for key in {**before, **after} if before.get(key) != after.get(key)]
    return tuple(OwnChange(before.get(key), after.get(key)) for key in keys), after


def _held_by(plan: PlanFile) -> _Held:
    shelf = plan.read_shelf()
    things: list[OwnThing] = [*shelf.exercises, *shelf.places, *shelf.templates]
    things += [one for one in (shelf.usual_week, shelf.profile) if one is not None]
    return {(type(thing), thing.id): thing for thing in things}


def _put(plan: PlanFile, *things: OwnThing, name: str = "New") -> None:
    plan.commit(Edit(name, own=tuple(OwnChange(None, thing) for thing in things)))


def test_an_empty_plan_has_an_empty_shelf(plan: PlanFile) -> None:
    assert plan.read_shelf() == OwnShelf()
    assert list(plan.read_last_used()) == []


def test_steps_of_weeks_and_of_own_things_share_one_list(plan: PlanFile) -> None:
    add_run(plan)
    _put(plan, own_exercise(), name="New exercise X")
    add_run(plan)
    names = []
    while (name := plan.undo_name()) is not None:
        names.append(name)
        assert plan.undo()
    assert names == [ADDED_RUN, "New exercise X", ADDED_RUN]
    assert plan.read_shelf() == OwnShelf()
    plan.redo()
    assert plan.redo() == Edit("New exercise X", own=(OwnChange(None, own_exercise()),))
    assert plan.read_shelf().exercises == (own_exercise(),)
    assert len(run_ids(plan)) == 1


def test_hostile_text_is_only_text(plan: PlanFile) -> None:
    own = own_exercise(name=HOSTILE, origin=HOSTILE, author=HOSTILE)
    _put(plan, own, own_place(name=HOSTILE), name=HOSTILE)
    assert plan.read_shelf() == OwnShelf((own,), (own_place(name=HOSTILE),))
    assert plan.undo_name() == HOSTILE


def test_an_outdated_change_is_refused_whole(plan: PlanFile) -> None:
    _put(plan, own_exercise())
    late = OwnChange(own_exercise(name="Other"), own_exercise(name="Late"))
    with pytest.raises(PlanError, match=r"“Late” was changed elsewhere"):
        plan.commit(Edit("Late", own=(OwnChange(None, own_place()), late)))
    assert plan.read_shelf() == OwnShelf((own_exercise(),))
    assert plan.undo_name() == "New"


def test_every_changed_row_counts_its_versions(plan: PlanFile) -> None:
    _put(plan, own_exercise(), own_exercise("own-2"))
    plan.commit(Edit("Change", own=(OwnChange(own_exercise(), own_exercise(name="Other")),)))
    rows = plan._connection.execute("SELECT id, version FROM own_exercise").fetchall()
    assert dict(rows) == {"own-1": 2, "own-2": 1}


def test_favourites_stay_and_are_no_step_of_undo(tmp_path: Path) -> None:
    with new_plan(tmp_path) as plan:
        for key in ("a", "b", "a"):
            plan.set_favourite(key, on=True)
        plan.set_favourite("b", on=False)
        plan.set_favourite("c", on=False)
        assert plan.undo_name() is None
    with PlanFile.open(tmp_path / "plan.db", **SOURCES) as plan:
        assert plan.read_shelf().favourites == {"a"}


def test_what_was_planned_last_comes_first(plan: PlanFile) -> None:
    fill(plan)
    assert list(plan.read_last_used()) == ["side_plank", "hip_thrust"]


def test_backups_and_full_checks_carry_own_things(plan: PlanFile) -> None:
    _put(plan, own_exercise(), own_place())
    plan.set_favourite("glute_bridge", on=True)
    shelf = plan.read_shelf()
    backup = plan.back_up()
    plan.check()
    plan.undo()
    plan.set_favourite("glute_bridge", on=False)
    plan.restore(backup.path)
    assert plan.read_shelf() == shelf


def _details(**changed: object) -> str:
    with TemporaryDirectory() as folder, new_plan(Path(folder)) as plan:
        _put(plan, own_exercise())
        (text,) = plan._connection.execute("SELECT details FROM own_exercise").fetchone()
    return json.dumps({**json.loads(text), **changed})


DAMAGE: dict[str, tuple[str, object]] = {
    "not json": ("details", "{"),
    "a list": ("details", "[]"),
    "nothing in it": ("details", "{}"),
    "too deep": ("details", "[" * 100_000),
    "an odd weight": ("details", _details(muscles=[["soleus", 0.7]])),
    "no muscle": ("details", _details(muscles=[])),
    "an odd level": ("details", _details(level=9)),
    "an odd dose": ("details", _details(dose={"sets": 3})),
    "an odd value of a dose": ("details", _details(dose={"sets": 3, "reps": 5, "more": 1})),
    "an odd impact": ("details", _details(impact="huge")),
    "an odd guide": ("guide", '{"setup": 5}'),
    "bytes that are no text": ("details", b"\xff\x00"),
}


@pytest.mark.parametrize(("column", "value"), DAMAGE.values(), ids=DAMAGE.keys())
def test_an_own_exercise_that_makes_no_sense_is_a_sentence(
    plan: PlanFile, column: str, value: object
) -> None:
    _put(plan, own_exercise())
    plan._connection.execute(f"UPDATE own_exercise SET {column} = ?", (value,))
    with pytest.raises(PlanError, match=r"is damaged and was left as it is; restore a backup"):
        plan.read_shelf()
    with pytest.raises(PlanError, match="damaged"):
        plan.check()


def test_a_step_that_makes_no_sense_is_a_sentence(plan: PlanFile) -> None:
    _put(plan, own_exercise())
    plan._connection.execute('UPDATE edit SET own_before = \'[["shoe", "x", []]]\'')
    with pytest.raises(PlanError, match="damaged"):
        plan.undo()
    assert plan.read_shelf().exercises


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        ("own_exercise", "name", ""),
        ("own_exercise", "name", "x" * 201),
        ("own_exercise", "deleted", 2),
        ("own_place", "noise", "deafening"),
        ("own_place", "space", "hall"),
    ],
)
def test_the_file_itself_refuses_what_it_can(
    plan: PlanFile, table: str, column: str, value: object
) -> None:
    _put(plan, own_exercise(), own_place())
    with pytest.raises(Exception, match="CHECK"):
        plan._connection.execute(f"UPDATE {table} SET {column} = ?", (value,))


def test_a_table_that_is_gone_is_noticed_at_opening(tmp_path: Path) -> None:
    with new_plan(tmp_path) as plan:
        plan._connection.execute("DROP TABLE own_place")
    with pytest.raises(PlanError, match="damaged"):
        PlanFile.open(tmp_path / "plan.db", **SOURCES)


def test_reading_only_reads_the_shelf_too(tmp_path: Path) -> None:
    with new_plan(tmp_path) as plan:
        fill(plan)
        _put(plan, own_place())
    with PlanFile.open_for_reading(tmp_path / "plan.db", **SOURCES) as plan:
        assert plan.read_shelf() == OwnShelf((), (own_place(),))
        assert plan.read([MONDAY])
        with pytest.raises(PlanError, match="only to read"):
            plan.set_favourite("x", on=True)


def test_two_kinds_may_share_an_id(plan: PlanFile) -> None:
    place = TrainingPlace("own-1", "Here", frozenset(), own_place().noise, own_place().space)
    _put(plan, own_exercise(), place)
    assert plan.read_shelf() == OwnShelf((own_exercise(),), (place,))
