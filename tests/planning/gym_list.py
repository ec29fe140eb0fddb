"""Exercises such as public lists have: made for gyms, named part by part, as many as wanted."""

import random
from collections.abc import Iterator
from dataclasses import replace
from itertools import product

from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.user_text import fold
from runstrength_desktop.planning.catalogue import Catalogue

PUBLIC_LIST = 873

_THINGS = {
    "Barbell": "barbell",
    "Dumbbell": "dumbbell",
    "Cable": "cable",
    "Kettlebell": "kettlebell",
    "Band": "band",
    "Machine": "machine_leg_press",
    "Smith Machine": "machine_leg_press",
    "EZ-Bar": "barbell",
    "Medicine Ball": "medicine_ball",
    "Exercise Ball": "swiss_ball",
    "Two-Arm": "dumbbell",
    "Suspended": "suspension",
}
_POSITIONS = (
    *("Seated", "Standing", "Incline", "Decline", "Lying", "Kneeling", "Bent Over", "One-Arm"),
    *("Alternating", "Single-Leg", "Reverse-Grip", "Close-Grip", "Wide-Grip", "Overhead"),
)
_MOVEMENTS = {
    "Bench Press": "pectoralis_major triceps_brachii",
    "Curl": "biceps_brachii",
    "Hammer Curl": "biceps_brachii brachialis",
    "Row": "latissimus_dorsi rhomboids",
    "Shoulder Press": "deltoid_anterior deltoid_lateral",
    "Squat": "vastus_lateralis vastus_medialis gluteus_maximus",
    "Hack Squat": "vastus_lateralis vastus_medialis",
    "Lunge": "vastus_lateralis gluteus_maximus",
    "Deadlift": "biceps_femoris erector_spinae",
    "Calf Raise": "gastrocnemius soleus",
    "Calf Press": "gastrocnemius",
    "Leg Curl": "biceps_femoris medial_hamstrings",
    "Leg Extension": "vastus_lateralis rectus_femoris",
    "Fly": "pectoralis_major",
    "Lateral Raise": "deltoid_lateral",
    "Front Raise": "deltoid_anterior",
    "Triceps Extension": "triceps_brachii",
    "Kickback": "triceps_brachii",
    "Shrug": "trapezius_upper",
    "Pulldown": "latissimus_dorsi",
    "Pullover": "latissimus_dorsi pectoralis_major",
    "Crunch": "rectus_abdominis",
    "Leg Raise": "rectus_abdominis iliopsoas",
    "Side Bend": "external_oblique",
    "Twist": "external_oblique internal_oblique",
    "Hamstring Stretch": "biceps_femoris",
    "Step-Up": "gluteus_maximus vastus_lateralis",
    "Bridge": "gluteus_maximus",
    "Jump": "vastus_lateralis gastrocnemius",
    "Wrist Curl": "forearm_flexors",
}
_ENDINGS = (
    *("", "with Pause", "to Bench", "Behind the Neck", "on Box", "with Chains", "Medium Grip"),
    *("from Blocks", "with Twist", "to Chest", "with Towel", "off Pins", "Version Two", "on Knees"),
    *("with Partner", "in Rack", "Palms In", "Palms Out", "with Rope", "High Pulley", "Low Pulley"),
)


def with_gym_list(catalogue: Catalogue, count: int = PUBLIC_LIST) -> Catalogue:
    """The catalogue and as many exercises more, always the same ones."""
    taken = {fold(name) for e in catalogue.exercises for name in (e.name, *e.aliases)}
    made = [one for one in _made(catalogue.exercises[0]) if fold(one.name) not in taken]
    return replace(catalogue, exercises=(*catalogue.exercises, *made[:count]))


def _made(model: Exercise) -> Iterator[Exercise]:
    parts = list(product(_THINGS, _POSITIONS, _MOVEMENTS, _ENDINGS))
    random.Random(PUBLIC_LIST).shuffle(parts)
    for number, (thing, position, movement, ending) in enumerate(parts):
        yield replace(
            model,
            id=f"listed_{number}",
            name=f"{position} {thing} {movement} {ending}".rstrip(),
            aliases=(),
            pattern="mobility" if movement.endswith("Stretch") else "push",
            level=number % 5 + 1,
            unilateral=position in {"One-Arm", "Single-Leg"},
            equipment=(frozenset({_THINGS[thing]}),),
            muscles=tuple((muscle, 1.0) for muscle in _MOVEMENTS[movement].split()),
            sources=(),
            vocabularies=(),
        )
