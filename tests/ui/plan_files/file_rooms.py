"""The rooms that plan files need."""

from runstrength_desktop import composition
from runstrength_desktop.planning.library import Library
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.planning.saved_weeks import ReadPlan, WritePlan


class Rooms:
    """A planner with what ships."""

    def __init__(self, planner: Planner) -> None:
        self.planner = planner
        self.library = Library(composition.catalogue(), planner)
        self.read_plan: ReadPlan = composition.read_plan
        self.write_plan: WritePlan = composition.write_plan
