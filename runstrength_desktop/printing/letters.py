"""The three sizes of letters on pages that stand, in points."""

from runstrength_desktop.printing.faces import BOLD, REGULAR
from runstrength_desktop.printing.ink import MUTED
from runstrength_desktop.printing.typesetter import TextStyle

SMALL, NAME_SIZE, TITLE_SIZE = 9.5, 12.0, 17.0

TITLE = TextStyle(BOLD, TITLE_SIZE)
NAME = TextStyle(BOLD, NAME_SIZE)
TEXT = TextStyle(REGULAR, SMALL)
STRONG = TextStyle(BOLD, SMALL)
QUIET = TextStyle(REGULAR, SMALL, MUTED)
