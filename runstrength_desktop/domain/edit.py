"""An edit is weeks before and weeks after; undo is the same road backwards."""

from dataclasses import dataclass

from runstrength_desktop.domain.weeks import Weeks


@dataclass(frozen=True, slots=True)
class Edit:
    """One named step; `before` and `after` hold the same weeks in the same order."""

    name: str
    before: Weeks
    after: Weeks

    def __post_init__(self) -> None:
        if [w.start for w in self.before] != [w.start for w in self.after]:
            raise ValueError("an edit must be of the same weeks before and after")

    def reversed(self) -> "Edit":
        """The step that takes this one back."""
        return Edit(self.name, self.after, self.before)
