"""Everything the map can be asked for by menu, as a table."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QWidget

from runstrength_desktop.ui.muscle_map.layers import MapLayer


@dataclass(frozen=True, slots=True)
class MapAction:
    """Text marked for translation, key, and what it asks: a layer or a verb of the panel."""

    text: object
    key: str
    asks: MapLayer | str


ACTIONS = (
    MapAction(QT_TRANSLATE_NOOP("MuscleMap", "&Planned sets"), "", MapLayer.PLANNED),
    MapAction(QT_TRANSLATE_NOOP("MuscleMap", "&Running load"), "", MapLayer.RUNNING),
    MapAction(QT_TRANSLATE_NOOP("MuscleMap", "&Used, neglected, weak"), "", MapLayer.HABIT),
    MapAction(QT_TRANSLATE_NOOP("MuscleMap", "Posterior &chain"), "", MapLayer.CHAIN),
    MapAction(QT_TRANSLATE_NOOP("MuscleMap", "&Deep muscles"), "", "turn_deep"),
    MapAction(QT_TRANSLATE_NOOP("MuscleMap", "&Larger"), "Ctrl++", "zoom_in"),
    MapAction(QT_TRANSLATE_NOOP("MuscleMap", "&Smaller"), "Ctrl+-", "zoom_out"),
    MapAction(QT_TRANSLATE_NOOP("MuscleMap", "&Whole map"), "Ctrl+0", "zoom_back"),
    MapAction(QT_TRANSLATE_NOOP("MuscleMap", "&Table of the numbers…"), "Ctrl+4", "open_table"),
    MapAction(QT_TRANSLATE_NOOP("MuscleMap", "&About this muscle…"), "Ctrl+I", "open_card"),
)


class MapActions:
    """The actions of the table; layers and "deep" carry a mark."""

    def __init__(
        self,
        panel: QWidget,
        verbs: Mapping[str, Callable[[], object]],
        show_layer: Callable[[MapLayer], object],
    ) -> None:
        self._layers: dict[MapLayer, QAction] = {}
        self._group = QActionGroup(panel)
        self._verbs: dict[str, QAction] = {}
        for entry in ACTIONS:
            action = QAction(QCoreApplication.translate("MuscleMap", str(entry.text)), panel)
            action.setShortcut(QKeySequence(entry.key))
            if isinstance(entry.asks, MapLayer):
                self._add_layer(entry.asks, action, show_layer)
            else:
                verb = verbs[entry.asks]
                self._verbs[entry.asks] = action
                action.triggered.connect(lambda _=False, v=verb: v())
            panel.addAction(action)
        self._verbs["turn_deep"].setCheckable(True)
        self.mark_layer(MapLayer.PLANNED)

    def mark_layer(self, layer: MapLayer) -> None:
        """Mark the layer that is shown."""
        self._layers[layer].setChecked(True)

    def mark_deep(self, deep: bool) -> None:
        """Mark whether deep muscles are shown."""
        self._verbs["turn_deep"].setChecked(deep)

    def _add_layer(
        self, layer: MapLayer, action: QAction, show_layer: Callable[[MapLayer], object]
    ) -> None:
        action.setCheckable(True)
        action.triggered.connect(lambda _=False: show_layer(layer))
        self._group.addAction(action)
        self._layers[layer] = action
