"""The dialog for an own place: its name, what is there, and what the room allows."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from runstrength_desktop.domain.exercise import Equipment
from runstrength_desktop.domain.exercise_guide import Noise, Space
from runstrength_desktop.domain.identity import new_id
from runstrength_desktop.domain.training_place import TrainingPlace
from runstrength_desktop.planning.own_drafts import tidied_place
from runstrength_desktop.ui.equipment_list import EquipmentList
from runstrength_desktop.ui.own_exercises.form import ChoiceBox, FormField, side_by_side
from runstrength_desktop.ui.own_exercises.form_dialog import FormDialog
from runstrength_desktop.ui.own_exercises.wording import noises, spaces
from runstrength_desktop.ui.theme.tokens import Palette

_SIZE = (560, 460)


class PlaceEditor(FormDialog):
    """Says `saved` with the place; who saves it closes or refuses."""

    saved = Signal(object)

    def __init__(
        self,
        equipment: Sequence[Equipment],
        place: TrainingPlace | None,
        palette: Palette,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(palette, parent)
        self._place = place or TrainingPlace(new_id(), "", frozenset(), Noise.SOME, Space.ROOM)
        self.setWindowTitle(self.tr("Change place") if place else self.tr("New place"))
        self.name = QLineEdit(self._place.name)
        self.things = EquipmentList([t for t in equipment if not t.always_at_hand], self)
        self.things.tick(self._place.equipment)
        self.noise = ChoiceBox(noises())
        self.noise.choose(self._place.noise)
        self.space = ChoiceBox(spaces())
        self.space.choose(self._place.space)
        self._lay_out_rows()
        self.finish_form(*_SIZE)
        self.name.setFocus()
        self.name.selectAll()

    def place(self) -> TrainingPlace:
        """The place as it is filled in, tidied."""
        return tidied_place(
            TrainingPlace(
                self._place.id,
                self.name.text(),
                self.things.things(),
                Noise(self.noise.word),
                Space(self.space.word),
            )
        )

    def is_changed(self) -> bool:
        """Whether something was written."""
        return self.place() != self._place

    def try_to_save(self) -> None:
        """Say `saved`, or that a name is missing."""
        made = self.place()
        self.refuse("")
        self.name_field.accept_as_is()
        if made.name:
            self.saved.emit(made)
        else:
            self.name_field.complain(self.tr("Give the place a name."))
            self.name.setFocus()

    def _lay_out_rows(self) -> None:
        self.name_field = FormField(self.tr("Name"), self.name, self._tokens)
        hint = self.tr("Mat, wall, chair, table and towel are taken to be everywhere.")
        noise = FormField(self.tr("Noise it allows, at most"), self.noise, self._tokens)
        space = FormField(self.tr("Space it has"), self.space, self._tokens)
        self.rows.addWidget(self.name_field)
        things = FormField(self.tr("Equipment there"), self.things, self._tokens, hint)
        self.rows.addWidget(things, 1)
        self.rows.addWidget(side_by_side(noise, space))
