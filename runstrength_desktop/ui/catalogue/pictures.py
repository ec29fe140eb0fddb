"""What stands at the top of a page: the figure of an exercise, or its muscles on the body."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from runstrength_desktop.domain.body_map import BodyMap
from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.ui.catalogue.exercise_picture import BodyPicture
from runstrength_desktop.ui.theme.tokens import Palette

if TYPE_CHECKING:
    from runstrength_desktop.domain.figure import Figure

Figures = Callable[[], "Mapping[str, Figure]"]


class Pictures:
    """Makes pictures for pages; `figures` are read when the first page is opened."""

    def __init__(self, body_map: Callable[[], BodyMap], figures: Figures) -> None:
        self.body_map = body_map
        self._figures = figures

    def of(self, exercise: Exercise, palette: Palette, parent: QWidget) -> QWidget:
        """A figure that is good enough to be shown, else the muscles on the body."""
        figure = self._figures().get(exercise.id)
        if figure is None or not figure.is_shown:
            return self.body_of(exercise, palette, parent)
        from runstrength_desktop.ui.catalogue.figure_picture import (  # noqa: PLC0415
            FigurePicture,
        )

        return FigurePicture(figure, palette, parent)

    def has_figure(self, exercise: Exercise) -> bool:
        """Whether it is drawn and shown."""
        figure = self._figures().get(exercise.id)
        return figure is not None and figure.is_shown

    def body_of(self, exercise: Exercise, palette: Palette, parent: QWidget) -> QWidget:
        """The muscles on the body."""
        return BodyPicture(exercise, self.body_map(), palette, parent)
