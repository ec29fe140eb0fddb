"""Changes of the week on their way to the planner, as every view makes them."""

from runstrength_desktop.ui.week_edits import WeekEdits

__all__ = ["WeekEdits"]
