"""Random sequences of every verb, undo and redo, with a restart: as a simple model says."""

from collections import Counter
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from runstrength_desktop.domain.blocks import are_whole
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.weeks import Weeks
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.storage.plan_file import PlanFile
from tests.counts import count
from tests.planning.plan_verbs import KEEPING, MONDAYS, Asked, ids_of, verbs
from tests.storage.plans import SOURCES, new_plan

STEPS = 60
sentences: set[str] = set()


class Model:
    """All states so far and where we are among them."""

    def __init__(self, first: Weeks) -> None:
        self.states, self.names, self.at = [first], [""], 0

    @property
    def now(self) -> Weeks:
        """The plan as it should be."""
        return self.states[self.at]

    def add(self, weeks: Weeks, name: str) -> None:
        """A step; what was undone before is gone."""
        del self.states[self.at + 1 :], self.names[self.at + 1 :]
        self.states.append(weeks)
        self.names.append(name)
        self.at += 1


@settings(max_examples=count(25, 500), deadline=None)
@given(st.integers(0, 2**32).map(Random))
def test_sixty_random_steps_with_a_restart_are_as_the_model_says(random: Random) -> None:
    sentences.clear()
    with TemporaryDirectory() as folder:
        with new_plan(Path(folder)) as plan:
            model = Model(plan.read(MONDAYS))
            run(Planner(plan), model, random, STEPS // 2)
        with PlanFile.open(Path(folder) / "plan.db", **SOURCES) as plan:
            planner = Planner(plan)
            run(planner, model, random, STEPS - STEPS // 2)
            back_and_forth(planner, model)
    assert all(sentence.endswith((".", "?")) for sentence in sentences)


def run(planner: Planner, model: Model, random: Random, steps: int) -> None:
    for _ in range(steps):
        chance = random.random()
        if chance < 0.12:
            assert bool(planner.undo()) == (model.at > 0)
            model.at = max(0, model.at - 1)
        elif chance < 0.2:
            assert bool(planner.redo()) == (model.at < len(model.states) - 1)
            model.at = min(len(model.states) - 1, model.at + 1)
        else:
            edit(planner, model, random)
        compare(planner, model)


def edit(planner: Planner, model: Model, random: Random) -> None:
    asked = Asked(model.now, random)
    verb = random.choice(verbs(asked))
    try:
        change = verb(asked)
        is_made = planner.make(change)
    except PlanError as refusal:
        sentences.add(str(refusal))
        return
    after = planner.store.read(MONDAYS)
    assert is_made == (after != model.now)
    if is_made:
        sound(after)
        if verb in KEEPING:
            assert Counter(ids_of(after)) == Counter(ids_of(model.now))
        assert planner.undo_name is not None
        model.add(after, planner.undo_name)


def sound(weeks: Weeks) -> None:
    ids = ids_of(weeks)
    assert len(ids) == len(set(ids))
    assert all(are_whole(session.items) for week in weeks for session in week.sessions())


def compare(planner: Planner, model: Model) -> None:
    assert planner.weeks(MONDAYS) == model.now
    assert planner.store.read(MONDAYS) == model.now
    assert (planner.undo_name or "") == model.names[model.at]


def back_and_forth(planner: Planner, model: Model) -> None:
    while model.at:
        planner.undo()
        model.at -= 1
        compare(planner, model)
    while model.at < len(model.states) - 1:
        planner.redo()
        model.at += 1
        compare(planner, model)
    assert not planner.redo()
