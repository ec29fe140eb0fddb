"""Which of the two bodies is drawn: in the map, in the catalogue and on paper."""

from collections.abc import Mapping

from PySide6.QtGui import QAction

from runstrength_desktop.domain.body_map import Body
from runstrength_desktop.ui.muscle_map.panel import MuscleMapPanel
from runstrength_desktop.ui.settings import Settings
from runstrength_desktop.ui.window.left_shelf import LeftShelf
from runstrength_desktop.ui.window.paper import Paper
from runstrength_desktop.ui.window.rooms import Rooms


class BodyChoice:
    """Tells the parts that draw a body, and marks the menu."""

    def __init__(self, rooms: Rooms, settings: Settings, actions: Mapping[str, QAction]) -> None:
        self._rooms = rooms
        self._settings = settings
        self._actions = actions

    def use(self, body: Body, muscle_map: MuscleMapPanel, exercises: LeftShelf) -> bool:
        """Draw this body on the screen; `PlanError` when its file cannot be used."""
        body_map = self._rooms.body_map(body)
        muscle_map.show_body(body_map)
        exercises.show_body(body_map)
        self._settings.body = body.value
        return True

    def put_on(self, paper: Paper) -> None:
        """Print the chosen body, and mark it in the menu."""
        chosen = self._settings.body_choice()
        paper.printer = self._rooms.printer(chosen, self._rooms.catalogue)
        for body in Body:
            self._actions[f"body_{body}"].setChecked(body is chosen)
