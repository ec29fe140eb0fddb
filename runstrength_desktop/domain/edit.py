"""An edit is what was and what is; undo is the same road backwards."""

from dataclasses import dataclass

from runstrength_desktop.domain.own_change import OwnChange
from runstrength_desktop.domain.weeks import Weeks


@dataclass(frozen=True, slots=True)
class Edit:
    """One named step; `before` and `after` hold the same weeks in the same order.

    `own` are the changes it makes beside the weeks, such as of own exercises.
    """

    name: str
    before: Weeks = ()
    after: Weeks = ()
    own: tuple[OwnChange, ...] = ()

    def __post_init__(self) -> None:
        if [w.start for w in self.before] != [w.start for w in self.after]:
            raise ValueError("an edit must be of the same weeks before and after")
        if any(week.start.weekday() for week in self.after):
            raise ValueError("an edit must be of weeks from Monday to Sunday")

    def reversed(self) -> "Edit":
        """The step that takes this one back."""
        backwards = tuple(change.reversed() for change in reversed(self.own))
        return Edit(self.name, self.after, self.before, backwards)
