"""The templates found, as a list model; a typed name is asked for, never set."""

from collections.abc import Mapping, Sequence
from html import escape

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.template import SessionTemplate
from runstrength_desktop.ui.drag import MIME_TYPE, pack, template_payload
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.templates.shelved import Shelved, shelved

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_ROOT = QModelIndex()
_TIP_ROWS = 15
_ROW = (
    Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsDragEnabled
    | Qt.ItemFlag.ItemIsEditable
    | Qt.ItemFlag.ItemNeverHasChildren
)


class TemplateListModel(QAbstractListModel):
    """One row a template; what a row tells is found when it is first shown."""

    rename_requested = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._templates: tuple[SessionTemplate, ...] = ()
        self._exercises: Mapping[str, Exercise] = {}
        self._told: dict[int, Shelved] = {}

    def show(self, templates: Sequence[SessionTemplate], exercises: Mapping[str, Exercise]) -> None:
        """Hold these rows from now on."""
        self.beginResetModel()
        self._templates, self._exercises = tuple(templates), exercises
        self._told.clear()
        self.endResetModel()

    def row(self, index: Index) -> Shelved | None:
        """What a row tells, None outside the rows."""
        row = index.row()
        if not 0 <= row < len(self._templates):
            return None
        if row not in self._told:
            self._told[row] = shelved(self._templates[row], self._exercises)
        return self._told[row]

    def row_of(self, template_id: str) -> int:
        """The row of a template, -1 if it is not shown."""
        return next((n for n, one in enumerate(self._templates) if one.id == template_id), -1)

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._templates)

    @override
    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        row = self.row(index)
        if row is None:
            return None
        if role in {_Role.DisplayRole, _Role.EditRole, _Role.AccessibleTextRole}:
            return row.name
        if role == _Role.AccessibleDescriptionRole:
            return f"{row.amounts}: {row.exercises}"
        return _tool_tip(row) if role == _Role.ToolTipRole else None

    @override
    def setData(self, index: Index, value: object, role: int = _Role.EditRole) -> bool:
        row = self.row(index)
        if row is not None and isinstance(value, str):
            self.rename_requested.emit(row.template.id, value)
        return False

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        return _ROW if index.isValid() else Qt.ItemFlag.NoItemFlags

    @override
    def mimeTypes(self) -> list[str]:
        return [MIME_TYPE]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        row = self.row(indexes[0]) if indexes else None
        return pack(template_payload(row.template)) if row else QMimeData()

    @override
    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction


def _tool_tip(row: Shelved) -> str:
    items = "".join(f"<br>{escape(item.exercise_name)}" for item in row.template.items[:_TIP_ROWS])
    more = "<br>…" if len(row.template.items) > _TIP_ROWS else ""
    return f"<qt><b>{escape(row.name)}</b><br>{escape(row.amounts)}{items}{more}</qt>"
