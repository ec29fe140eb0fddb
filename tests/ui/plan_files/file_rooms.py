"""The rooms that plan files need."""

from dataclasses import dataclass

from runstrength_desktop import composition
from runstrength_desktop.planning.library import Library
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.planning.saved_weeks import ReadPlan, WritePlan


@dataclass
class Rooms:
    """A planner with what ships."""

    planner: Planner
    read_plan: ReadPlan = composition.read_plan
    write_plan: WritePlan = composition.write_plan

    def __post_init__(self) -> None:
        self.library = Library(composition.catalogue(), self.planner)
