"""What a user keeps beside the weeks, and one step's change of it."""

from dataclasses import dataclass

from runstrength_desktop.domain.own_exercise import OwnExercise
from runstrength_desktop.domain.profile import Profile
from runstrength_desktop.domain.template import SessionTemplate, UsualWeek
from runstrength_desktop.domain.training_place import TrainingPlace

OwnThing = OwnExercise | TrainingPlace | SessionTemplate | UsualWeek | Profile


@dataclass(frozen=True, slots=True)
class OwnShelf:
    """All that a user keeps beside the weeks; deleted exercises too."""

    exercises: tuple[OwnExercise, ...] = ()
    places: tuple[TrainingPlace, ...] = ()
    favourites: frozenset[str] = frozenset()
    templates: tuple[SessionTemplate, ...] = ()
    usual_week: UsualWeek | None = None
    profile: Profile | None = None


@dataclass(frozen=True, slots=True)
class OwnChange:
    """One own thing before and after a step; `None` where it is not there."""

    before: OwnThing | None
    after: OwnThing | None

    def __post_init__(self) -> None:
        sides = {(type(side), side.id) for side in (self.before, self.after) if side is not None}
        if len(sides) != 1:
            raise ValueError("a change must be of one thing, there before or after")

    @property
    def thing(self) -> OwnThing:
        """The thing as it is after the step, or as it was."""
        found = self.after if self.after is not None else self.before
        if found is None:
            raise ValueError("a change must be of one thing, there before or after")
        return found

    def reversed(self) -> "OwnChange":
        """The change that takes this one back."""
        return OwnChange(self.after, self.before)
