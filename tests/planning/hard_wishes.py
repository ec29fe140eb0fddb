"""Wishes that cannot all be met, or hardly, with what is to be said of them."""

from dataclasses import dataclass

from runstrength_desktop import composition
from runstrength_desktop.domain.exercise_guide import Caution
from runstrength_desktop.domain.profile import Profile
from runstrength_desktop.domain.week import DAYS

ALL = frozenset(one.id for one in composition.catalogue().exercises)


@dataclass(frozen=True, slots=True)
class HardWish:
    """A profile, the run that every day holds, and what is refused; no sentence: it is filled."""

    profile: Profile
    run: str = ""
    sentence: str = ""


HARD_WISHES = {
    "no equipment": HardWish(Profile(places=("travel",), level=1)),
    "no equipment, all to be spared": HardWish(
        Profile(places=("travel",), level=1, careful=frozenset(Caution))
    ),
    "every day a hard run": HardWish(Profile(), "run intervals 8k"),
    "every day a long run": HardWish(Profile(), "run long 20k"),
    "zero minutes": HardWish(
        Profile(minutes=(0,) * DAYS),
        "",
        "No day of {week} has minutes for strength; it would work with 20 minutes on Monday.",
    ),
    "too few minutes": HardWish(
        Profile(minutes=(10,) * DAYS),
        "",
        "No day of {week} has 15 minutes for strength; it would work with 20 minutes on Monday.",
    ),
    "everything left out": HardWish(
        Profile(places=("travel",), level=1, spared=ALL),
        "",
        "No exercise suits the days of {week}; it would work if Bird dog were not left out.",
    ),
    "only what the place, the level and the body refuse": HardWish(
        Profile(
            places=("travel",),
            level=1,
            careful=frozenset({Caution.LOADED_SPINE}),
            spared=ALL - {"back_squat"},
        ),
        "",
        "No exercise suits the days of {week}; it would work if Bird dog were not left out.",
    ),
}
