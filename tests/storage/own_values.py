"""Own exercises and places to test with."""

from hypothesis import strategies as st

from runstrength_desktop.domain.exercise import Exercise, Impact
from runstrength_desktop.domain.exercise_guide import Caution, ExerciseGuide, Noise, Space
from runstrength_desktop.domain.own_exercise import OwnExercise
from runstrength_desktop.domain.prescription import Band, Prescription, Side
from runstrength_desktop.domain.training_place import TrainingPlace

HOSTILE = "<img src=x> =cmd|'/c' \u05d0\u05d1 \U0001f3c3 '; DROP TABLE own_exercise; --"
TEXTS = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters=["\x00"]), max_size=40
)
NAMES = TEXTS.filter(bool)
IDS = st.sampled_from(["glute_bridge", "hip_thrust", "own-1", "own-2", "own-3"])
_LINES = st.lists(TEXTS, max_size=3).map(tuple)


def own_exercise(
    key: str = "own-1", name: str = "Wall sit march", origin: str = "", author: str = ""
) -> OwnExercise:
    """An own exercise with a guide."""
    exercise = Exercise(
        key,
        name,
        ("march sit",),
        "squat",
        2,
        unilateral=True,
        equipment=(frozenset({"wall"}), frozenset({"band", "mat"})),
        muscles=(("vastus_lateralis", 1.0), ("soleus", 0.25)),
        dose=Prescription(2, seconds=40, rest_s=45),
        dose_source="own",
    )
    guide = ExerciseGuide(
        key,
        "Lean on a wall.",
        ("Lift one heel.", "Breathe."),
        ("Sliding up",),
        Noise.QUIET,
        Space.MAT,
        frozenset({Caution.DEEP_KNEE}),
    )
    return OwnExercise(exercise, guide, origin, "MIT", author)


def own_place(key: str = "place-1", name: str = "Attic") -> TrainingPlace:
    """An own place."""
    return TrainingPlace(key, name, frozenset({"band", "step"}), Noise.QUIET, Space.MAT)


_DOSES = st.one_of(
    st.builds(Prescription, st.integers(1, 20), st.integers(1, 500), side=st.sampled_from(Side)),
    st.builds(
        lambda sets, metres, effort, band: Prescription(
            sets, distance_m=metres, rpe=effort, band=band, tempo="3-1-1"
        ),
        st.integers(1, 20),
        st.floats(0.5, 5000),
        st.sampled_from([5.0, 7.5, 10.0]),
        st.sampled_from([None, *Band]),
    ),
)
_EXERCISES = st.builds(
    Exercise,
    id=IDS,
    name=NAMES,
    aliases=_LINES,
    pattern=st.sampled_from(["squat", "plyometric"]),
    level=st.integers(1, 5),
    unilateral=st.booleans(),
    equipment=st.lists(st.frozensets(st.sampled_from(["band", "mat", "step"])), min_size=1).map(
        tuple
    ),
    muscles=st.lists(
        st.tuples(
            st.sampled_from(["soleus", "gluteus_maximus"]), st.sampled_from([1.0, 0.5, 0.25])
        ),
        min_size=1,
        max_size=4,
    ).map(tuple),
    dose=_DOSES,
    dose_source=st.just("own"),
    contacts_per_rep=st.integers(0, 4),
    impact=st.sampled_from([None, *Impact]),
    sources=_LINES,
    vocabularies=st.lists(st.tuples(TEXTS, TEXTS), max_size=2).map(tuple),
)


def _guides(key: str) -> st.SearchStrategy[ExerciseGuide | None]:
    guide = st.builds(
        ExerciseGuide,
        st.just(key),
        TEXTS,
        _LINES,
        _LINES,
        st.sampled_from(Noise),
        st.sampled_from(Space),
        st.frozensets(st.sampled_from(Caution)),
        TEXTS,
        TEXTS,
        TEXTS,
        _LINES,
    )
    return st.none() | guide


OWN_EXERCISES = _EXERCISES.flatmap(
    lambda exercise: st.builds(
        OwnExercise,
        st.just(exercise),
        _guides(exercise.id),
        TEXTS,
        TEXTS,
        TEXTS,
        is_deleted=st.booleans(),
    )
)
OWN_PLACES = st.builds(
    TrainingPlace,
    st.sampled_from(["place-1", "place-2"]),
    NAMES,
    st.frozensets(st.sampled_from(["band", "mat", "step"])),
    st.sampled_from(Noise),
    st.sampled_from(Space),
)
