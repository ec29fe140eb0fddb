"""How closely a week is set on its page: two sizes of letters, gaps and lines."""

from dataclasses import dataclass

from runstrength_desktop.printing.faces import BOLD, REGULAR
from runstrength_desktop.printing.ink import MUTED, TEXT
from runstrength_desktop.printing.typesetter import TextStyle


@dataclass(frozen=True, slots=True)
class Density:
    """`name` is the size of days and sessions, `small` of all else below the head; in points."""

    name: float
    small: float
    gap: float
    spacing: float

    @property
    def name_style(self) -> TextStyle:
        """Days and session titles."""
        return TextStyle(BOLD, self.name, TEXT, self.spacing)

    @property
    def text_style(self) -> TextStyle:
        """Exercise names."""
        return TextStyle(REGULAR, self.small, TEXT, self.spacing)

    @property
    def strong_style(self) -> TextStyle:
        """Sets × reps, and the kind of a run."""
        return TextStyle(BOLD, self.small, TEXT, self.spacing)

    @property
    def quiet_style(self) -> TextStyle:
        """What stands beside and below."""
        return TextStyle(REGULAR, self.small, MUTED, self.spacing)


DENSITIES = (
    Density(name=14.0, small=11.0, gap=6.0, spacing=1.32),
    Density(name=13.0, small=10.5, gap=5.0, spacing=1.3),
    Density(name=13.0, small=10.0, gap=4.2, spacing=1.28),
    Density(name=12.0, small=9.5, gap=3.6, spacing=1.25),
    Density(name=12.0, small=9.5, gap=2.8, spacing=1.22),
    Density(name=12.0, small=9.0, gap=2.2, spacing=1.18),
)
