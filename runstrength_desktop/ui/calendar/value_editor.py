"""A small window of fields around one value, kept as a whole or not at all."""

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeySequence
from PySide6.QtWidgets import QFormLayout, QVBoxLayout, QWidget

from runstrength_desktop.ui.calendar.edit_popup import EditPopup
from runstrength_desktop.ui.calendar.value_fields import ValueFields
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.theme.tokens import GRID, TEXT_SMALL

if TYPE_CHECKING:
    from collections.abc import Callable

    from runstrength_desktop.ui.calendar.edit_field import EditField

V = TypeVar("V")
WIDTH = 90 * GRID
_MARGIN = 3 * GRID


class ValueEditor(EditPopup):
    """Says every value on the way (`value_changed`) and the last one once (`value_kept`)."""

    value_changed = Signal(object)
    value_kept = Signal(object)

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self.setFixedWidth(WIDTH)
        self._wrong_field: Callable[[], EditField | None] = lambda: None
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(2 * GRID)
        self._form.setVerticalSpacing(2 * GRID)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        down = QVBoxLayout(self)
        down.setContentsMargins(_MARGIN, 2 * GRID, _MARGIN, 2 * GRID)
        down.setSpacing(2 * GRID)
        down.addWidget(_title(title))
        down.addLayout(self._form)
        down.addWidget(self._keys())

    def hold(self, value: V) -> ValueFields[V]:
        """The fields of a value, empty so far."""
        fields = ValueFields(value, self._form, self.value_changed.emit, self._make_room)
        self._wrong_field = fields.wrong_field
        self.kept.connect(lambda: self.value_kept.emit(fields.value))
        return fields

    @override
    def is_ready(self) -> bool:
        """Whether every field can be kept."""
        return self._wrong_field() is None

    @override
    def point_out(self) -> None:
        """Put the cursor into the first field that cannot be kept."""
        wrong = self._wrong_field()
        if wrong is not None:
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_room(self) -> None:
        if self.isVisible():
            self.settle()

    def _keys(self) -> PlainLabel:
        enter = QKeySequence("Ctrl+Return").toString(QKeySequence.SequenceFormat.NativeText)
        text = self.tr("Enter keeps (in a note {}), Esc drops").format(enter)
        keys = PlainLabel(text)
        keys.set_colour(self.palette().placeholderText().color().name())
        font = keys.font()
        font.setPointSizeF(TEXT_SMALL)
        keys.setFont(font)
        return keys


def _title(text: str) -> PlainLabel:
    label = PlainLabel()
    font = label.font()
    font.setWeight(QFont.Weight.DemiBold)
    label.setFont(font)
    room = WIDTH - 2 * _MARGIN - 2 * GRID
    label.setText(label.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room))
    return label
