"""Where one trains, and what is at hand."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from runstrength_desktop.domain.exercise import Equipment
from runstrength_desktop.domain.profile import Profile
from runstrength_desktop.domain.training_place import TrainingPlace
from runstrength_desktop.ui.equipment_list import EquipmentList
from runstrength_desktop.ui.outline import outline
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.profile.parts import Page, quiet, tick
from runstrength_desktop.ui.profile.wording import tr
from runstrength_desktop.ui.theme.tokens import GRID, Palette


class PlacePage(Page):
    """Places to tick, the liked one of them, and equipment that is there besides."""

    place_wanted = Signal()

    def __init__(
        self,
        profile: Profile,
        places: Sequence[TrainingPlace],
        equipment: Sequence[Equipment],
        palette: Palette,
    ) -> None:
        super().__init__(palette)
        self._names = {thing.id: thing.name for thing in equipment}
        self._order = profile.places
        self.add_heading(tr("Where I train"))
        self._ticks = QVBoxLayout()
        self._ticks.setSpacing(GRID)
        self.column.addLayout(self._ticks)
        self.liked = QComboBox(self)
        self.new_place = QPushButton(tr("&New place…"), self)
        self.column.addWidget(self._build_choices())
        self.add_heading(tr("At hand besides, wherever I train"))
        self.equipment = EquipmentList([t for t in equipment if not t.always_at_hand], self)
        self.equipment.setAccessibleName(tr("Equipment at hand"))
        self.equipment.tick(profile.equipment)
        _in_columns(self.equipment)
        outline(self.equipment, palette)
        self.column.addWidget(self.equipment, 1)
        self.add_sentence(
            tr(
                "With nothing ticked a programme stays as it is written, and a week is filled with "
                "what every home has."
            )
        )
        self.boxes: dict[str, QCheckBox] = {}
        self._rows: list[QWidget] = []
        self.use_places(places, profile.places)
        self.new_place.clicked.connect(self.place_wanted)

    def use_places(self, places: Iterable[TrainingPlace], ticked: Iterable[str] = ()) -> None:
        """Offer these; what is ticked stays so, and a new one stands unticked."""
        on = frozenset(ticked) | {key for key, box in self.boxes.items() if box.isChecked()}
        for row in self._rows:
            self._ticks.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows.clear()
        self.boxes = {place.id: self._add_tick(place, on=place.id in on) for place in places}
        self._offer_liked()

    def put_into(self, profile: Profile) -> Profile:
        """The profile with what this page says."""
        return replace(profile, places=self._chosen(), equipment=self.equipment.things())

    def _chosen(self) -> tuple[str, ...]:
        """The ticked places, the liked one first and the others in their order."""
        on = [key for key, box in self.boxes.items() if box.isChecked()]
        on.sort(key=lambda key: self._order.index(key) if key in self._order else len(self._order))
        liked = self.liked.currentData()
        return tuple(sorted(on, key=lambda key: key != liked))

    def _add_tick(self, place: TrainingPlace, *, on: bool) -> QCheckBox:
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(3 * GRID)
        box = tick(place.name.replace("&", "&&"), self.tokens, on=on)
        box.setAccessibleName(place.name)
        box.setMinimumWidth(110)
        things = quiet(self._things(place), self.tokens)
        line.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(things, 1)
        self._ticks.addWidget(row)
        self._rows.append(row)
        box.toggled.connect(lambda _on: self._offer_liked())
        return box

    def _things(self, place: TrainingPlace) -> str:
        names = [name for key, name in self._names.items() if key in place.equipment]
        most = 6
        told = ", ".join(names[:most]).lower()
        more = tr(" and {count} more").format(count=len(names) - most) if names[most:] else ""
        return f"{told}{more}" if names else tr("nothing")

    def _offer_liked(self) -> None:
        was = self.liked.currentData() or next(iter(self._order), None)
        self.liked.clear()
        for key, box in self.boxes.items():
            if box.isChecked():
                self.liked.addItem(box.accessibleName(), key)
        self.liked.setCurrentIndex(max(0, self.liked.findData(was)))
        self.liked.setEnabled(self.liked.count() > 1)

    def _build_choices(self) -> QWidget:
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, GRID, 0, 0)
        line.setSpacing(3 * GRID)
        label = PlainLabel(tr("&Rather at"), row)
        label.setBuddy(self.liked)
        self.liked.setAccessibleName(tr("Place I like best"))
        self.liked.setMinimumWidth(140)
        self.new_place.setAutoDefault(False)
        outline(self.liked, self.tokens)
        for widget in (label, self.liked, self.new_place):
            line.addWidget(widget)
        line.addStretch(1)
        return row


def _in_columns(rows: EquipmentList) -> None:
    """Fill the width, so that little is to be scrolled."""
    rows.setFlow(EquipmentList.Flow.LeftToRight)
    rows.setWrapping(True)
    rows.setResizeMode(EquipmentList.ResizeMode.Adjust)
    items = (rows.indexFromItem(rows.item(row)) for row in range(rows.count()))
    widest = max((rows.sizeHintForIndex(item).width() for item in items), default=0)
    rows.setGridSize(QSize(widest + 4 * GRID, rows.sizeHintForRow(0) + GRID))
