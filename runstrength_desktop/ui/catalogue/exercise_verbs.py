"""Everything that can be asked for an exercise, as a table."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from runstrength_desktop.ui.catalogue.stock import Stock


class Verb(StrEnum):
    """What is asked."""

    OPEN = "open"
    ADD = "add"
    STAR = "star"
    SWAPS = "swaps"
    SWAP_IN = "swap_in"
    COMPARE = "compare"
    COPY = "copy"
    CHANGE = "change"
    DELETE = "delete"
    GO_BACK = "go_back"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class VerbSpec:
    """Text marked for translation and key; `key` works while the catalogue has the focus."""

    verb: Verb
    text: object
    key: str = ""


SPECS = (
    VerbSpec(Verb.OPEN, QT_TRANSLATE_NOOP("Exercise", "Exercise &details"), "Ctrl+Shift+I"),
    VerbSpec(Verb.STAR, QT_TRANSLATE_NOOP("Exercise", "&Favourite"), "Ctrl+D"),
    VerbSpec(Verb.SWAPS, QT_TRANSLATE_NOOP("Exercise", "&Swap for…"), "Ctrl+E"),
    VerbSpec(Verb.COMPARE, QT_TRANSLATE_NOOP("Exercise", "Co&mpare with…"), "Ctrl+M"),
    VerbSpec(Verb.NEW, QT_TRANSLATE_NOOP("Exercise", "&New exercise…")),
    VerbSpec(Verb.COPY, QT_TRANSLATE_NOOP("Exercise", "Copy &as own…")),
    VerbSpec(Verb.CHANGE, QT_TRANSLATE_NOOP("Exercise", "&Change…"), "F2"),
    VerbSpec(Verb.DELETE, QT_TRANSLATE_NOOP("Exercise", "De&lete"), "Del"),
    VerbSpec(Verb.GO_BACK, QT_TRANSLATE_NOOP("Exercise", "&Back to the built-in one")),
)

_OF_LIBRARY = {Verb.STAR, Verb.NEW, Verb.COPY, Verb.CHANGE}


def applies(verb: Verb, exercise_id: str | None, stock: Stock) -> bool:
    """Whether a verb makes sense for an exercise, or for none."""
    if verb is Verb.NEW:
        return stock.has_library
    if exercise_id is None or (verb in _OF_LIBRARY and not stock.has_library):
        return False
    if verb is Verb.DELETE:
        return exercise_id in stock.own and not stock.is_override(exercise_id)
    return stock.is_override(exercise_id) if verb is Verb.GO_BACK else True


def words(verb: Verb) -> str:
    """The verb's text for a button."""
    text = next(spec.text for spec in SPECS if spec.verb is verb)
    return QCoreApplication.translate("Exercise", str(text)).replace("&", "")


def made_actions(panel: QWidget, ask: Callable[[Verb], object]) -> Iterator[tuple[Verb, QAction]]:
    """An action a verb; its key works while the panel has the focus."""
    for spec in SPECS:
        action = QAction(QCoreApplication.translate("Exercise", str(spec.text)), panel)
        action.setShortcut(QKeySequence(spec.key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setCheckable(spec.verb is Verb.STAR)
        action.triggered.connect(lambda _=False, verb=spec.verb: ask(verb))
        yield spec.verb, action
