"""R05 to R09, R32: the exercises that suit a runner and a place, each with doses to choose from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from random import Random

from runstrength_desktop.coaching.balance import CORE, UPPER_BODY
from runstrength_desktop.coaching.calf_and_soleus import is_bent_knee
from runstrength_desktop.coaching.contacts import contacts
from runstrength_desktop.coaching.duration import item_seconds, rest_seconds
from runstrength_desktop.coaching.fill_goals import TRAINED
from runstrength_desktop.coaching.fill_history import is_ready_to_jump
from runstrength_desktop.coaching.fill_wish import FillGround, FillWish
from runstrength_desktop.coaching.fractional_sets import counted_sets
from runstrength_desktop.coaching.posterior_dose import leads_the_back_of_the_leg
from runstrength_desktop.coaching.session_order import Turn, turn
from runstrength_desktop.coaching.suiting import Setting, hindrance
from runstrength_desktop.coaching.timeline import EASY_PATTERNS, LEG_PATTERNS
from runstrength_desktop.domain.exercise import Exercise, Impact
from runstrength_desktop.domain.prescription import Prescription
from runstrength_desktop.domain.week import PlannedExercise

RULES = ("R02", "R05", "R06", "R07", "R09", "R15", "R16", "R28", "R32")

FEWEST_SETS = 2
BEGINNER_LEVEL = 2
PRIME = 1.0
KEPT_OF_A_KIND = 2

_FAVOURITE = 2.0
_NEAR_LEVEL = 0.3
_UNTOLD_THING = 0.8
_WHIM = 0.6


@dataclass(frozen=True, slots=True, eq=False)
class Option:
    """An exercise with a dose, and what it brings to a session.

    `sets` are counted ones, `work` pairs a region's place with its part of them
    (R16); `seconds` hold all of it and `rest` the part that a circuit shares
    (R28); `contacts` are weighted (R07), `jumps` those that ask for days between
    (R08); `stimulus` are the regions that need recovery (R15); `mix` names parts
    of a balanced week (R02); `worth` is how welcome it is.
    """

    exercise: Exercise
    dose: Prescription
    turn: Turn
    sets: float
    work: tuple[tuple[int, float], ...]
    seconds: float
    rest: float
    leg_sets: float
    contacts: float
    jumps: float
    stimulus: Mapping[str, float]
    mix: frozenset[str]
    is_bent_knee: bool
    leads_the_back: bool
    worth: float


def suits(exercise: Exercise, ground: FillGround, setting: Setting) -> bool:
    """Whether it leads some muscle of a goal, and fits level, place and what is to be spared."""
    leads = any(m in TRAINED for m, weight in exercise.muscles if weight >= PRIME)
    if exercise.is_mobility or not leads or exercise.level > setting.level:
        return False
    return hindrance(exercise, ground.guides, setting) is None


def candidates(ground: FillGround, wish: FillWish, setting: Setting) -> tuple[Option, ...]:
    """The options of the most welcome exercises of each kind of work; the same for a seed.

    Below level 3 and without strength before, only low jumps are taken (R09).
    """
    chance = Random(wish.seed)  # noqa: S311  (a whim, no secret)
    worth = {one.id: _worth(one, wish, setting, chance) for one in ground.candidates}
    alike: dict[tuple[str, frozenset[str]], list[Exercise]] = {}
    may_jump = setting.level > BEGINNER_LEVEL and is_ready_to_jump(ground)
    for one in ground.candidates:
        if (may_jump or not _is_high_jump(one)) and suits(one, ground, setting):
            alike.setdefault(_kind(one), []).append(one)
    kept = [
        one
        for members in alike.values()
        for one in sorted(members, key=lambda e: (-worth[e.id], e.id))[:KEPT_OF_A_KIND]
    ]
    return tuple(option for one in kept for option in options(one, ground, worth[one.id]))


def options(exercise: Exercise, ground: FillGround, worth: float = 0.0) -> Iterator[Option]:
    """The exercise with its usual dose, and with two sets where that is less."""
    for sets in sorted({exercise.dose.sets, min(exercise.dose.sets, FEWEST_SETS)}, reverse=True):
        yield option_of(exercise, replace(exercise.dose, sets=sets), ground, worth)


def mix_of(exercise: Exercise) -> frozenset[str]:
    """Which parts of a balanced week an exercise is (R02)."""
    parts = {
        "jumps": exercise.is_plyometric,
        "calves": exercise.pattern == "calf",
        "heavy": turn(exercise) is Turn.HEAVY and exercise.pattern in {"squat", "hip_hinge"},
        "one_leg": exercise.unilateral and exercise.pattern in LEG_PATTERNS,
        "core": any(exercise.weight(muscle) >= PRIME for muscle in CORE),
        "upper_body": any(exercise.weight(muscle) >= PRIME for muscle in UPPER_BODY),
    }
    return frozenset(part for part, is_there in parts.items() if is_there)


def option_of(
    exercise: Exercise, dose: Prescription, ground: FillGround, worth: float = 0.0
) -> Option:
    """The exercise with a dose."""
    sets = counted_sets(exercise, dose)
    landed = contacts(exercise, dose).weighted
    is_easy = exercise.pattern in EASY_PATTERNS or dose.seconds is not None
    return Option(
        exercise,
        dose,
        turn(exercise),
        sets,
        tuple((ground.place_of[m], sets * w) for m, w in exercise.muscles if m in ground.place_of),
        item_seconds(PlannedExercise("", exercise.id, exercise.name, dose), exercise),
        rest_seconds(dose),
        leg_sets=sets if exercise.pattern in LEG_PATTERNS else 0.0,
        contacts=landed,
        jumps=0.0 if exercise.impact is Impact.LOW else landed,
        stimulus={} if is_easy else {m: sets * w for m, w in exercise.muscles},
        mix=mix_of(exercise),
        is_bent_knee=is_bent_knee(exercise),
        leads_the_back=leads_the_back_of_the_leg(exercise),
        worth=worth,
    )


def _is_high_jump(exercise: Exercise) -> bool:
    return exercise.is_plyometric and exercise.impact is not Impact.LOW


def _kind(exercise: Exercise) -> tuple[str, frozenset[str]]:
    """Its pattern and prime movers."""
    return exercise.pattern, frozenset(m for m, weight in exercise.muscles if weight >= PRIME)


def _worth(exercise: Exercise, wish: FillWish, setting: Setting, chance: Random) -> float:
    """How welcome: a favourite, near one's level, of what is surely there, and a whim."""
    worth = _WHIM * chance.random() - _NEAR_LEVEL * max(0, setting.level - exercise.level)
    if setting.place is None and not exercise.needs_nothing:
        worth -= _UNTOLD_THING
    return worth + (_FAVOURITE if exercise.id in wish.favourites else 0.0)
