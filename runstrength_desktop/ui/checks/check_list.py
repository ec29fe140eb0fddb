"""All checks of the week in three groups, then those of the block; one of them can be open."""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from runstrength_desktop.coaching.check import Check, CheckStatus, Key, Scope
from runstrength_desktop.ui.checks.check_detail import CheckDetail
from runstrength_desktop.ui.checks.check_row import MARGIN, CheckRow
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.theme import fonts
from runstrength_desktop.ui.theme.tokens import GRID, Palette

_BLOCK = 3
_KEYBOARD = Qt.FocusReason.OtherFocusReason


class CheckList(QWidget):
    """`opened` carries a check whose detail is wanted; None when the open one is closed.

    `reached` carries the widget that the keyboard came to, to be scrolled to.
    """

    opened = Signal(object)
    reached = Signal(object)

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self._rows: dict[Key, CheckRow] = {}
        self._block_name = ""
        self.detail: CheckDetail | None = None
        self.open_key: Key | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 2 * GRID)
        self._column.setSpacing(0)
        self._heads = {name: self._build_head() for name in self._names()}
        self.setAccessibleName(self.tr("Checks"))

    @property
    def rows(self) -> tuple[CheckRow, ...]:
        """From top to bottom."""
        return tuple(self._rows.values())

    @property
    def open_row(self) -> CheckRow | None:
        """The row whose detail is shown, or would be."""
        return None if self.open_key is None else self._rows.get(self.open_key)

    def show_checks(self, checks: Iterable[Check]) -> None:
        """Show these; what was open stays open, and the keyboard where it was."""
        wanted = sorted(checks, key=_place)
        focused = self._focused_key()
        old, self._rows = self._rows, {}
        for check in wanted:
            row = old.pop(check.key) if check.key in old else self._build_row(check)
            row.show_check(check)
            self._rows[check.key] = row
        for row in old.values():
            row.hide()
            row.deleteLater()
        self.close_detail()
        self._lay_out(wanted)
        self._let_tab_reach(self.open_key or focused)
        self._give_keyboard_back(focused)

    def open_first(self, check_id: str) -> bool:
        """Open the worst check of a kind; false if there is none."""
        row = next((row for row in self.rows if row.check.id == check_id), None)
        if row is not None:
            self._open(row)
            row.setFocus(_KEYBOARD)
        return row is not None

    def take_keyboard(self) -> None:
        """Go to the row where the keyboard was, else to the first."""
        for row in self.rows:
            if row.focusPolicy() == Qt.FocusPolicy.StrongFocus:
                row.setFocus(_KEYBOARD)

    def put_detail(self, detail: CheckDetail) -> None:
        """Stand this under the row that was opened."""
        self.close_detail()
        row = self._rows[detail.check.key]
        self.detail = detail
        self._column.insertWidget(self._column.indexOf(row) + 1, detail)
        row.show_open(is_open=True)
        detail.show()

    def close_detail(self) -> None:
        """Take what is behind a figure away; the row is remembered as the open one."""
        for row in self.rows:
            row.show_open(is_open=False)
        if self.detail is not None:
            self._column.removeWidget(self.detail)
            self.detail.hide()
            self.detail.deleteLater()
            self.detail = None

    def apply_palette(self, palette: Palette) -> None:
        """Use these colours; the owner puts the detail anew."""
        self._palette = palette
        for head in self._heads.values():
            head.set_colour(palette.text_muted)
        for row in self.rows:
            row.apply_palette(palette)

    def name_block(self, name: str) -> None:
        """Head the checks of the block with this."""
        self._block_name = name

    def _names(self) -> Mapping[int, str]:
        return {
            0: self.tr("To look at"),
            1: self.tr("Fine"),
            2: self.tr("Not enough to say"),
            _BLOCK: self._block_name,
        }

    def _build_head(self) -> PlainLabel:
        head = PlainLabel("", self)
        head.setFont(fonts.small_font())
        head.set_colour(self._palette.text_muted)
        head.setContentsMargins(MARGIN, 3 * GRID, MARGIN, GRID)
        return head

    def _build_row(self, check: Check) -> CheckRow:
        row = CheckRow(check, self._palette, self)
        row.clicked.connect(lambda: self._turn(row))
        row.stepped.connect(lambda by: self._step(row, by))
        row.reached.connect(lambda: self._reach(row))
        return row

    def _lay_out(self, checks: Sequence[Check]) -> None:
        while self._column.takeAt(0) is not None:
            pass
        for group, name in self._names().items():
            rows = [self._rows[check.key] for check in checks if _group(check) == group]
            self._heads[group].setText(name if group == _BLOCK else f"{name} ({len(rows)})")
            for widget in (self._heads[group], *rows):
                self._column.addWidget(widget)
                widget.setVisible(bool(rows))
        self._column.addStretch(1)

    def _turn(self, row: CheckRow) -> None:
        if row.is_open:
            self.open_key = None
            self.close_detail()
            self.opened.emit(None)
        else:
            self._open(row)

    def _open(self, row: CheckRow) -> None:
        self.open_key = row.check.key
        self.opened.emit(row.check)

    def _step(self, row: CheckRow, by: int) -> None:
        rows = self.rows
        place = rows.index(row) + by
        if 0 <= place < len(rows):
            rows[place].setFocus(_KEYBOARD)

    def _reach(self, row: CheckRow) -> None:
        self._let_tab_reach(row.check.key)
        self.reached.emit(row)

    def _let_tab_reach(self, key: Key | None) -> None:
        """Tab stops at one row only; the arrows go on from there."""
        chosen = key if key in self._rows else next(iter(self._rows), None)
        for one, row in self._rows.items():
            is_it = one == chosen
            row.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_it else Qt.FocusPolicy.ClickFocus)

    def _focused_key(self) -> Key | None:
        """The row that the keyboard is at or below."""
        inside = [] if self.detail is None else self.detail.findChildren(QWidget)
        if self.detail is not None and any(one.hasFocus() for one in inside):
            return self.detail.check.key
        return next((key for key, row in self._rows.items() if row.hasFocus()), None)

    def _give_keyboard_back(self, key: Key | None) -> None:
        if key is not None:
            self._let_tab_reach(key)
            self.take_keyboard()


def _group(check: Check) -> int:
    if check.scope is Scope.BLOCK:
        return _BLOCK
    if check.status.is_told:
        return 0
    return 1 if check.status is CheckStatus.OK else 2


def _place(check: Check) -> tuple[int, int]:
    return _group(check), -check.status.severity
