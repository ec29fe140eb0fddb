"""The way to exercises: shown for muscles, on their page, put on a day, swapped for another."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from runstrength_desktop.ui.catalogue.panel import CataloguePanel
from runstrength_desktop.ui.muscle_map.panel import MuscleMapPanel
from runstrength_desktop.ui.window.message_bar import MessageBar
from runstrength_desktop.ui.window.rooms import Rooms
from runstrength_desktop.ui.window.view_desk import ViewDesk

Attempt = Callable[[Callable[[], bool]], bool]


class ExerciseDesk(QObject):
    """What the window does with the exercise list and the map."""

    def __init__(
        self, window: QWidget, rooms: Rooms, messages: MessageBar, attempt: Attempt
    ) -> None:
        super().__init__(window)
        self._rooms, self._messages, self._attempt = rooms, messages, attempt

    def serve(
        self,
        catalogue: CataloguePanel,
        muscle_map: MuscleMapPanel,
        views: ViewDesk,
        unfold: Callable[[], object],
    ) -> None:
        """Use this list, this map and these views; `unfold` brings the list into sight."""
        self._catalogue, self._map, self._views = catalogue, muscle_map, views
        self._calendar, self._unfold = views.calendar, unfold
        self._calendar.selection_changed.connect(self.follow_selection)
        catalogue.swap_chosen.connect(self.swap)

    def show_exercise(self, exercise_id: str) -> None:
        """Open an exercise's page."""
        self._unfold()
        self._catalogue.open_page(exercise_id)

    def choose_muscles(self, wanted: str | frozenset[str]) -> None:
        """Mark muscles on the map and list what trains them."""
        muscles = frozenset({wanted}) if isinstance(wanted, str) else wanted
        self._unfold()
        self._map.choose(muscles)
        self._catalogue.set_muscles(muscles)

    def add_current(self) -> None:
        """Add the exercise that is chosen in the list to the current day."""
        exercise_id = self._catalogue.current_exercise()
        if exercise_id is None:
            self._messages.warn(self.tr("Choose an exercise in the list first."))
        else:
            self._views.add_exercise(exercise_id)

    def follow_selection(self) -> None:
        """Offer swaps for what is selected in the week."""
        item = self._calendar.selected_item()
        self._catalogue.set_swap_target(item.exercise_id if item else None)

    def swap(self, exercise_id: str) -> None:
        """Put an exercise in the place of the selected one."""
        from runstrength_desktop.planning.swap_change import swap_exercise  # noqa: PLC0415

        item, exercise = (
            self._calendar.selected_item(),
            self._rooms.catalogue.by_id.get(exercise_id),
        )
        if item is not None and exercise is not None:
            change = swap_exercise(item.id, self._calendar.current_day(), exercise)
            self._attempt(lambda: self._rooms.planner.make(change))
            self.follow_selection()
