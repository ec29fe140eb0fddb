"""A filter with a menu of choices, built when it is first opened."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from runstrength_desktop.ui.catalogue.filter_chip import FilterChip, Glyph
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.theme.tokens import Palette

Choice = tuple[str, str]


class ChoiceMenu(QMenu):
    """Stays open while things that go together are ticked."""

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._tick(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Space or not self._tick(self.activeAction()):
            super().keyPressEvent(event)

    def _tick(self, action: QAction | None) -> bool:
        if action is None or not action.property("stays"):
            return False
        action.trigger()
        return True


class ChoiceChip(FilterChip):
    """Keys chosen from (key, label) pairs; those in `alone` exclude all others."""

    changed = Signal()

    def __init__(
        self,
        texts: tuple[str, str],
        choices: Callable[[], Sequence[Choice]],
        alone: Callable[[str], bool],
        palette: Palette,
        parent: QWidget,
    ) -> None:
        super().__init__(Glyph.ARROW, palette, parent)
        self._title, self._anything = texts
        self._choices = choices
        self._alone = alone
        self._chosen: frozenset[str] = frozenset()
        self._menu: ChoiceMenu | None = None
        self.clicked.connect(self._open)
        self._show()

    @property
    def chosen(self) -> frozenset[str]:
        """The keys chosen; none asks for nothing."""
        return self._chosen

    def choose(self, keys: frozenset[str]) -> None:
        """Choose exactly these."""
        if keys != self._chosen:
            self._chosen = keys
            self._show()
            self.changed.emit()

    def flip(self, key: str) -> None:
        """Choose a key or let it go."""
        if key in self._chosen:
            self.choose(self._chosen - {key})
        elif self._alone(key):
            self.choose(frozenset({key}))
        else:
            self.choose(frozenset({key, *(k for k in self._chosen if not self._alone(k))}))

    def menu(self) -> QMenu:
        """The menu, made on the first call."""
        if self._menu is None:
            self._menu = self._build_menu()
            self._tick_menu()
        return self._menu

    def _build_menu(self) -> ChoiceMenu:
        menu = ChoiceMenu(self)
        anything = menu.addAction(self._anything)
        anything.setCheckable(True)
        anything.triggered.connect(self._choose_anything)
        for key, label in self._choices():
            action = menu.addAction(label.replace("&", "&&"))
            action.setCheckable(True)
            action.setData(key)
            action.setProperty("stays", not self._alone(key))
            action.triggered.connect(lambda _=False, chosen=key: self.flip(chosen))
        return menu

    def _choose_anything(self) -> None:
        self.choose(frozenset())
        self._tick_menu()

    def _open(self) -> None:
        self.menu().popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _show(self) -> None:
        labels = self._chosen_labels()
        more = f" +{len(labels) - 1}" if len(labels) > 1 else ""
        self.show_choice(f"{labels[0]}{more}" if labels else self._title, is_filled=bool(labels))
        self.setAccessibleName(f"{self._title}: {', '.join(labels) or self._anything}")
        self._tick_menu()

    def _chosen_labels(self) -> list[str]:
        if not self._chosen:
            return []
        return [label for key, label in self._choices() if key in self._chosen]

    def _tick_menu(self) -> None:
        for action in self._menu.actions() if self._menu else ():
            key = action.data()
            action.setChecked(key in self._chosen if key is not None else not self._chosen)
