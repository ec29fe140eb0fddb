"""The grid with several cards chosen: Ctrl and a click, or Shift and an arrow."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent

from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.views.card import Card
from runstrength_desktop.ui.views.plan_grid import PlanGrid

_ARROWS = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down}


class ChoosingGrid(PlanGrid):
    """What is chosen is the current card and those chosen beside it."""

    _clicked = ""
    _is_narrowing = False

    def chosen(self) -> list[tuple[date, Card]]:
        """All chosen cards with their dates, the current one first."""
        current = self.current_card()
        if current is None:
            return []
        ids = [current.id, *sorted(self._face.chosen - {current.id})]
        found = [place for place in map(self._model.find, ids) if place is not None]
        return [(on, self._model.cards_at(self._model.index_of(on))[n]) for on, n in found]

    def keep_chosen(self, on: date, card: int) -> None:
        """Make a card current beside those that stay chosen."""
        self._choose_beside(on, card, self._face.chosen)

    @override
    def choose(self, on: date, card: int = 0) -> None:
        self._choose_beside(on, card, frozenset())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        extends = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        if not extends or event.key() not in _ARROWS:
            super().keyPressEvent(event)
            return
        chosen = self._with_current()
        plain = QKeyEvent(event.type(), event.key(), Qt.KeyboardModifier.NoModifier)
        super().keyPressEvent(plain)
        self._choose_beside(self.current_day, self.current_number, chosen)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        card = self._card_under(event)
        has_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        self._clicked = card if has_control else ""
        self._is_narrowing = not has_control and card in self._with_current()
        super().mousePressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        clicked, self._clicked = self._clicked, ""
        if clicked:
            self._toggle(clicked)
        elif self._is_narrowing and event.button() is Qt.MouseButton.LeftButton:
            self.choose(self.current_day, self.current_number)
        self._is_narrowing = False

    @override
    def _press(self, on: date, card: int) -> None:
        if self._clicked:
            return
        if self._is_narrowing:
            self._choose_beside(on, card, self._with_current())
        else:
            super()._press(on, card)

    def _forget_click(self) -> None:
        """A drag has begun: the release is no click."""
        self._clicked, self._is_narrowing = "", False

    def _toggle(self, card_id: str) -> None:
        chosen, found = self._with_current(), self._model.find(card_id)
        if found is None:
            return
        if card_id not in chosen:
            self._choose_beside(*found, chosen)
        elif len(chosen) > 1:
            left = chosen - {card_id}
            current = self.current_card()
            stays = current is not None and current.id in left
            place = self._model.find(current.id if current and stays else min(left))
            if place is not None:
                self._choose_beside(*place, left)

    def _choose_beside(self, on: date, card: int, chosen: frozenset[str]) -> None:
        kept = chosen & self._model.ids()
        if kept != self._face.chosen:
            self._face.chosen = kept
            self.viewport().update()
        super().choose(on, card)

    def _with_current(self) -> frozenset[str]:
        current = self.current_card()
        return self._face.chosen | ({current.id} if current else set())

    def _card_under(self, event: QMouseEvent) -> str:
        at = event.position().toPoint()
        index = self.indexAt(at)
        number = self._number_at(index, at) if index.isValid() else -1
        return self._model.cards_at(index)[number].id if number >= 0 else ""
