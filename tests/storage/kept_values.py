"""Session templates, usual weeks and profiles to test with."""

from datetime import date, time

from hypothesis import strategies as st

from runstrength_desktop.domain.block import Block, BlockKind
from runstrength_desktop.domain.body_map import Body
from runstrength_desktop.domain.exercise_guide import Caution
from runstrength_desktop.domain.planning_mode import PlanningMode
from runstrength_desktop.domain.prescription import Prescription, Side
from runstrength_desktop.domain.profile import LoadUnit, Profile, Race, Season, in_order
from runstrength_desktop.domain.template import SessionTemplate, UsualWeek, usual_week_of
from runstrength_desktop.domain.week import Intensity, PlannedExercise, Run, RunKind
from tests.storage.own_values import NAMES, TEXTS


def template(key: str = "template-1", name: str = "Posterior A") -> SessionTemplate:
    """Two exercises, a note and a place."""
    items = (
        PlannedExercise("0", "hip_thrust", "Hip thrust", Prescription(3, 8, load_kg=40)),
        PlannedExercise(
            "1",
            "side_plank",
            "Side plank",
            Prescription(2, seconds=30, side=Side.LEFT),
            Block(BlockKind.SUPERSET, 1),
            "slowly",
        ),
    )
    return SessionTemplate(key, name, items, "Not after hills.", "home")


def usual_week() -> UsualWeek:
    """Easy on Tuesday, repeats on Thursday morning, long on Sunday."""
    return usual_week_of(
        (
            (6, Run("", RunKind.LONG, 18.0)),
            (1, Run("", RunKind.EASY, None, 40)),
            (
                3,
                Run(
                    "", RunKind.INTERVALS, 3.2, None, Intensity.HARD, "8 × 400 m", starts_at=time(7)
                ),
            ),
        )
    )


def profile() -> Profile:
    """Two places, some days, a race and a shoulder."""
    return Profile(
        level=3,
        places=("home", "place-1"),
        equipment=frozenset({"tube", "swiss_ball"}),
        minutes=(30, 45, 0, 30, 0, 0, 60),
        mode=PlanningMode.FREE_DAYS,
        season=Season.BUILD,
        races=(Race(date(2027, 4, 18), "Stadtlauf 力 <b>", 21.0975),),
        careful=frozenset({Caution.OVERHEAD}),
        spared=frozenset({"plank"}),
        unit=LoadUnit.LB,
        body=Body.MALE,
    )


_ITEMS = st.builds(
    PlannedExercise,
    TEXTS,
    TEXTS,
    TEXTS,
    st.builds(Prescription, st.integers(1, 20), st.integers(1, 500)),
    st.builds(Block, st.sampled_from(BlockKind), st.integers(0, 20)),
    TEXTS,
)
_RUNS = st.builds(
    Run,
    st.just(""),
    st.sampled_from(RunKind),
    st.none() | st.floats(0.5, 500),
    st.none() | st.integers(1, 1440),
    st.none() | st.sampled_from(Intensity),
    TEXTS,
    st.none() | st.builds(time, st.integers(0, 23), st.integers(0, 59)),
)
TEMPLATES = st.builds(
    SessionTemplate,
    st.sampled_from(["template-1", "template-2", "own-1"]),
    NAMES,
    st.lists(_ITEMS, max_size=3).map(tuple),
    TEXTS,
    TEXTS,
)
USUAL_WEEKS = st.lists(st.tuples(st.integers(0, 6), _RUNS), max_size=4).map(
    lambda runs: usual_week_of(tuple(runs))
)
_RACES = st.builds(Race, st.dates(date(1970, 1, 1), date(2199, 12, 31)), TEXTS, st.floats(0.1, 500))
PROFILES = st.builds(
    Profile,
    st.integers(1, 5),
    st.lists(TEXTS, max_size=3, unique=True).map(tuple),
    st.frozensets(TEXTS, max_size=3),
    st.lists(st.integers(0, 180), min_size=7, max_size=7).map(tuple),
    st.sampled_from(PlanningMode),
    st.sampled_from(Season),
    st.lists(_RACES, max_size=3).map(in_order),
    st.frozensets(st.sampled_from(Caution)),
    st.frozensets(TEXTS, max_size=3),
    st.sampled_from(LoadUnit),
    st.sampled_from(Body),
)
