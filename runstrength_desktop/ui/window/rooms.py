"""What the window is given by the composition root."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from runstrength_desktop.coaching.running_load import RunningModel
from runstrength_desktop.domain.body_map import Body, BodyMap
from runstrength_desktop.domain.week import Week
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.library import Library
from runstrength_desktop.planning.muscle_notes_file import MuscleNote
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.planning.ports import PlanPrinter, PlanVault
from runstrength_desktop.ui.muscle_map.sources import MapSources

if TYPE_CHECKING:
    from runstrength_desktop.domain.figure import Figure
    from runstrength_desktop.domain.knowledge import Knowledge
    from runstrength_desktop.domain.programme import Programme
    from runstrength_desktop.domain.self_check import SelfCheck
    from runstrength_desktop.planning.background import BackgroundCalendar
    from runstrength_desktop.planning.saved_weeks import ReadPlan, WritePlan
    from runstrength_desktop.planning.self_check_store import SelfCheckStore
    from runstrength_desktop.ui.import_list.reading import Read


LOG_NAME = "runstrength.log"


@dataclass(frozen=True)
class Rooms:
    """The plan, the knowledge and the services behind the window."""

    planner: Planner
    library: Library
    body_map: Callable[[Body], BodyMap]
    printer: Callable[[Body, Catalogue], PlanPrinter]
    vault: PlanVault
    example: Callable[[date], Week]
    running_model: Callable[[], RunningModel]
    muscle_notes: Callable[[], Mapping[str, MuscleNote]]
    knowledge: Callable[[], "Knowledge"]
    programmes: Callable[[], Sequence["Programme"]]
    figures: Callable[[], Mapping[str, "Figure"]]
    self_check: Callable[[], "SelfCheck"]
    self_check_store: Callable[[str], "SelfCheckStore"]
    read_list: "Read"
    read_plan: "ReadPlan"
    write_plan: "WritePlan"
    background_calendar: Callable[[], "BackgroundCalendar"]
    today: Callable[[], date]
    folder: Path
    settings_file: Path
    version: str

    @property
    def catalogue(self) -> Catalogue:
        """Built-in and own exercises as they are now."""
        return self.library.catalogue

    @property
    def log_file(self) -> Path:
        """Beside the settings."""
        return self.settings_file.with_name(LOG_NAME)

    def place_names(self) -> dict[str, str]:
        """Names of training places, built-in and own, by id."""
        return {place.id: place.name for place in self.library.places}

    def map_sources(self) -> MapSources:
        """What the muscle map tells beyond sets."""
        return MapSources(
            self.catalogue.by_id, self.running_model, self.muscle_notes, self._weeks_before
        )

    def _weeks_before(self, start: date, count: int) -> Sequence[Week]:
        earlier = (start - timedelta(7 * n) for n in range(count, 0, -1))
        return [self.planner.seven_days(first) for first in earlier]
