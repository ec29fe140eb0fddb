"""RunStrength: plan a runner's strength week, see what it does, print it."""

__version__ = "0.1.0"

DESKTOP_ID = "io.github.runstrength.RunStrength"
"""What desktops know the program by: the names of its desktop entry, metainfo and icons."""
