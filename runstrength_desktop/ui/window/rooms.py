"""What the window is given by the composition root."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from runstrength_desktop.coaching.running_load import RunningModel
from runstrength_desktop.domain.body_map import BodyMap
from runstrength_desktop.domain.week import Week
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.muscle_notes_file import MuscleNote
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.planning.ports import PlanPrinter, PlanVault


@dataclass(frozen=True)
class Rooms:
    """The plan, the knowledge and the services behind the window."""

    planner: Planner
    catalogue: Catalogue
    body_map: BodyMap
    printer: PlanPrinter
    vault: PlanVault
    example: Callable[[date], Week]
    running_model: Callable[[], RunningModel]
    muscle_notes: Callable[[], Mapping[str, MuscleNote]]
    today: Callable[[], date]
    settings_file: Path
    version: str
