"""What a row offers at the pointer or the menu key."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from runstrength_desktop.ui.catalogue.exercise_verbs import Verb
from runstrength_desktop.ui.catalogue.list_view import ExerciseListView

_GROUPS = (
    (Verb.OPEN, Verb.STAR, Verb.SWAPS, Verb.COMPARE),
    (Verb.COPY, Verb.CHANGE, Verb.DELETE, Verb.GO_BACK),
    (Verb.NEW,),
)


def row_menu(exercises: ExerciseListView, verbs: Mapping[Verb, QAction]) -> QMenu:
    """Adding to a day, then the verbs that make sense now."""
    menu = QMenu(exercises)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    add = menu.addAction(QCoreApplication.translate("Exercise", "Add to the current day"))
    add.setShortcut("Return")
    add.triggered.connect(exercises.add_current)
    menu.addMenu(exercises.day_menu(menu))
    for group in _GROUPS:
        possible = [verbs[verb] for verb in group if verbs[verb].isEnabled()]
        if possible:
            menu.addSeparator()
            menu.addActions(possible)
    return menu
