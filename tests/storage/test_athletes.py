"""Several athletes in one plan: each sees only what is theirs, after a restart too."""

import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runstrength_desktop.domain.athlete import NAME_LIMIT, Athlete, athlete_called, checked_name
from runstrength_desktop.domain.edit import Edit
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.own_change import OwnChange
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.storage.plan_file import PlanFile
from tests.counts import count
from tests.planning.plan_verbs import MONDAYS, Asked, verbs
from tests.storage.own_values import HOSTILE, own_exercise
from tests.storage.plans import MONDAY, SOURCES, add_run, fill, new_plan, run_ids
from tests.storage.test_plan_machine import Model, compare

STEPS = 40


def reopened(plan: PlanFile) -> PlanFile:
    plan.close()
    return PlanFile.open(plan.path, **SOURCES)


def test_a_new_plan_has_one_athlete_without_a_name(plan: PlanFile) -> None:
    (only,) = plan.athletes()
    assert (only.name, only.called) == ("", "First athlete")
    assert plan.current_athlete() == only


def test_another_athlete_starts_with_nothing_and_shares_nothing(plan: PlanFile) -> None:
    fill(plan)
    plan.commit(Edit("Keep", own=(OwnChange(None, own_exercise()),)))
    plan.set_favourite("plank", on=True)
    first, weeks, shelf = plan.current_athlete(), plan.read(MONDAYS), plan.read_shelf()
    ben = plan.add_athlete("Ben")
    assert plan.current_athlete() == first
    plan.use_athlete(ben.id)
    assert all(week.is_empty for week in plan.read(MONDAYS))
    assert not plan.read_shelf().exercises
    assert not plan.read_shelf().favourites
    assert not plan.read_last_used()
    assert plan.undo_name() is None
    assert plan.undo() is None
    add_run(plan)
    plan.use_athlete(first.id)
    assert (plan.read(MONDAYS), plan.read_shelf()) == (weeks, shelf)
    assert plan.undo_name() == "Keep"


def test_the_one_used_last_is_used_after_a_restart_and_the_first_without_that_word(
    plan: PlanFile,
) -> None:
    plan.rename_athlete(plan.current_athlete().id, "Cleo")
    plan.add_athlete("Anna")
    plan = reopened(plan)
    assert plan.current_athlete().name == "Cleo"
    plan.use_athlete(plan.athletes()[0].id)
    plan = reopened(plan)
    assert plan.current_athlete().name == "Anna"
    plan.use_athlete(plan.athletes()[1].id)
    plan.path.with_name("plan.db.athlete").write_bytes(b"\xff nobody")
    plan = reopened(plan)
    assert plan.current_athlete().name == "Anna"
    plan.close()


def test_acting_for_another_one_ends_with_the_block_even_after_an_error(plan: PlanFile) -> None:
    first, ben = plan.current_athlete(), plan.add_athlete("Ben")

    def fail_for_ben() -> None:
        with plan.acting_for(ben.id):
            add_run(plan)
            plan.use_athlete("nobody")

    with pytest.raises(PlanError, match="no longer in the plan"):
        fail_for_ben()
    assert plan.current_athlete() == first
    assert not run_ids(plan)
    with plan.acting_for(ben.id):
        assert len(run_ids(plan)) == 1
    assert reopened(plan).current_athlete() == first


def test_names_are_one_line_of_80_characters_and_nobody_elses(plan: PlanFile) -> None:
    plan.add_athlete("  Anna\n\u202e Maria ")
    assert [one.name for one in plan.athletes()] == ["", "Anna Maria"]
    for taken in ("anna maria", "ANNA MARIA", "first athlete"):
        with pytest.raises(PlanError, match="already; choose another name"):
            plan.add_athlete(taken)
    for nothing in ("", " \t\u202e"):
        with pytest.raises(PlanError, match="Give the athlete a name"):
            plan.add_athlete(nothing)
    with pytest.raises(PlanError, match="at most 80 characters; this one has 81"):
        plan.add_athlete("x" * (NAME_LIMIT + 1))
    assert len(plan.add_athlete("x" * NAME_LIMIT).name) == NAME_LIMIT
    anna = plan.athletes()[1]
    assert plan.rename_athlete(anna.id, "ANNA maria").name == "ANNA maria"
    with pytest.raises(PlanError, match="no longer"):
        plan.rename_athlete("nobody", "Somebody")


def test_hostile_names_come_back_as_they_were(plan: PlanFile) -> None:
    plan.add_athlete(HOSTILE)
    assert plan.athletes()[1].name == HOSTILE
    assert athlete_called(HOSTILE, plan.athletes()).name == HOSTILE
    with pytest.raises(PlanError, match="no athlete “Zoe” in this plan; there is “First athlete”"):
        athlete_called("Zoe", plan.athletes())


def test_a_plan_open_for_reading_switches_without_writing(plan: PlanFile) -> None:
    ben = plan.add_athlete("Ben")
    plan.close()
    beside = sorted(plan.path.parent.iterdir())
    with PlanFile.open_for_reading(plan.path, **SOURCES) as looking:
        looking.use_athlete(ben.id)
        assert looking.current_athlete() == ben
        with pytest.raises(PlanError, match="only to read"):
            looking.add_athlete("Cleo")
    assert sorted(plan.path.parent.iterdir()) == beside
    assert reopened(plan).current_athlete() != ben


def test_a_check_reads_the_weeks_of_everybody(plan: PlanFile) -> None:
    ben = plan.add_athlete("Ben")
    with plan.acting_for(ben.id):
        add_run(plan)
    plan.close()
    with closing(sqlite3.connect(plan.path)) as other, other:
        other.execute("UPDATE run SET starts_at = 'noon'")
    with PlanFile.open(plan.path, **SOURCES) as again, pytest.raises(PlanError, match="damaged"):
        again.check()


def test_a_backup_holds_everybody_and_one_from_before_knows_only_the_first(plan: PlanFile) -> None:
    early = plan.back_up()
    ben = plan.add_athlete("Ben")
    plan.use_athlete(ben.id)
    late = plan.back_up()
    plan.restore(early.path)
    assert [one.name for one in plan.athletes()] == [""]
    assert plan.current_athlete().name == ""
    plan.restore(late.path)
    assert plan.current_athlete() == ben


def test_the_planner_tells_its_watchers_of_a_switch(plan: PlanFile) -> None:
    planner, told = Planner(plan), list[object]()
    fill(plan)
    shown = planner.week(MONDAY)
    planner.watch(told.append)
    planner.watch_own(told.append)
    planner.use_athlete(plan.add_athlete("Ben").id)
    assert told == [None, frozenset({MONDAY})]
    assert planner.week(MONDAY).is_empty
    planner.use_athlete(plan.athletes()[0].id)
    assert planner.week(MONDAY) == shown


def test_a_switch_that_is_refused_changes_nothing(plan: PlanFile) -> None:
    planner, first = Planner(plan), plan.current_athlete()
    ben = plan.add_athlete("Ben")

    def refuse(_: object) -> None:
        if plan.current_athlete() == ben:
            raise PlanError("That needs a newer RunStrength.")

    planner.watch_own(refuse)
    with pytest.raises(PlanError, match="newer"):
        planner.use_athlete(ben.id)
    assert plan.current_athlete() == first
    assert planner.week(MONDAY).is_empty


@given(st.lists(st.text(max_size=90), max_size=6))
def test_whatever_is_typed_names_are_sound_and_different(typed: list[str]) -> None:
    known: list[Athlete] = []
    for text in typed:
        with suppress(PlanError):
            known.append(Athlete(str(len(known)), checked_name(text, known)))
    names = [one.name for one in known]
    assert all(0 < len(name) <= NAME_LIMIT and name.splitlines() == [name] for name in names)
    assert [athlete_called(name, known) for name in names] == known


@settings(max_examples=count(15, 300), deadline=None)
@given(st.integers(0, 2**32).map(Random))
def test_over_random_switches_and_a_restart_nobody_sees_anothers_plan(random: Random) -> None:
    with TemporaryDirectory() as folder:
        plan = new_plan(Path(folder))
        plan.add_athlete("Ben")
        plan.add_athlete("Cleo")
        models = {one.id: Model(plan.read(MONDAYS)) for one in plan.athletes()}
        for half in range(2):
            planner = Planner(plan)
            for _ in range(STEPS // 2):
                go_on(planner, models, random)
            used = plan.current_athlete()
            plan = reopened(plan)
            assert half or plan.current_athlete() == used
        planner = Planner(plan)
        for key, model in models.items():
            planner.use_athlete(key)
            compare(planner, model)
        plan.close()


def go_on(planner: Planner, models: dict[str, Model], random: Random) -> None:
    if random.random() < 0.25:
        planner.use_athlete(random.choice(sorted(models)))
    model = models[planner.store.current_athlete().id]
    chance = random.random()
    if chance < 0.2:
        assert bool(planner.undo()) == (model.at > 0)
        model.at = max(0, model.at - 1)
    elif chance < 0.3:
        assert bool(planner.redo()) == (model.at < len(model.states) - 1)
        model.at = min(len(model.states) - 1, model.at + 1)
    else:
        edit(planner, model, random)
    compare(planner, model)


def edit(planner: Planner, model: Model, random: Random) -> None:
    asked = Asked(model.now, random)
    try:
        is_made = planner.make(random.choice(verbs(asked))(asked))
    except PlanError:
        return
    if is_made:
        model.add(planner.store.read(MONDAYS), planner.undo_name or "")
