"""The fields of one value: what is changed in one of them, all others show."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QFormLayout, QVBoxLayout, QWidget

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.ui.calendar.edit_field import EditField
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.theme.tokens import GRID, TEXT_SMALL

V = TypeVar("V")


class FieldMessage(PlainLabel):
    """What is wrong with a field, below it."""

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)
        font = self.font()
        font.setPointSizeF(TEXT_SMALL)
        self.setFont(font)
        self.hide()

    def say(self, problem: str, hint: str) -> None:
        """Show a problem, else a hint, else nothing."""
        colours = self.palette()
        colour = colours.brightText() if problem else colours.placeholderText()
        self.set_colour(colour.color().name())
        self.setText(problem or hint)
        self.setVisible(bool(problem or hint))


@dataclass(eq=False, slots=True)
class _Row(Generic[V]):
    field: EditField
    show: Callable[[V], None]
    apply: Callable[[V], V]
    message: FieldMessage
    problem: str = ""


class ValueFields(Generic[V]):
    """Two columns of labels and fields around a frozen value.

    `tell` hears every new value; `settle` is called when a message comes or goes.
    """

    def __init__(
        self, value: V, form: QFormLayout, tell: Callable[[V], None], settle: Callable[[], None]
    ) -> None:
        self.value = value
        self._form, self._tell, self._settle = form, tell, settle
        self._rows: list[_Row[V]] = []

    def add(
        self, label: str, field: EditField, show: Callable[[V], None], apply: Callable[[V], V]
    ) -> None:
        """A field with its label; an empty one lets it take both columns."""
        row = _Row(field, show, apply, FieldMessage())
        self._rows.append(row)
        held = _with_message(field, row.message)
        if label:
            named = PlainLabel(label)
            named.setBuddy(field.focusProxy() or field)
            self._form.addRow(named, held)
        else:
            self._form.addRow(held)
        self._show(row)
        field.edited.connect(lambda: self._take(row))
        field.left.connect(lambda: self._leave(row))

    def wrong_field(self) -> EditField | None:
        """The first field whose content cannot be kept."""
        return next((row.field for row in self._rows if row.problem), None)

    def _take(self, row: _Row[V]) -> None:
        value, problem = self._read(row)
        self._say(row, problem)
        if not problem and value != self.value:
            self.value = value
            for other in self._rows:
                if other is not row:
                    self._show(other)
            self._tell(value)

    def _read(self, row: _Row[V]) -> tuple[V, str]:
        problem = row.field.problem()
        if problem:
            return self.value, problem
        try:
            return row.apply(self.value), ""
        except PlanError as error:
            return self.value, str(error)

    def _leave(self, row: _Row[V]) -> None:
        if not row.problem:
            self._show(row)

    def _show(self, row: _Row[V]) -> None:
        with QSignalBlocker(row.field):
            row.show(self.value)
        self._say(row, "")

    def _say(self, row: _Row[V], problem: str) -> None:
        row.problem = problem
        before = row.message.text()
        row.message.say(problem, row.field.hint())
        (row.field.focusProxy() or row.field).setAccessibleDescription(problem or row.field.hint())
        if row.message.text() != before:
            self._settle()


def _with_message(field: EditField, message: FieldMessage) -> QWidget:
    held = QWidget()
    down = QVBoxLayout(held)
    down.setContentsMargins(0, 0, 0, 0)
    down.setSpacing(GRID // 2)
    down.addWidget(field)
    down.addWidget(message)
    held.setFocusProxy(field)
    return held
