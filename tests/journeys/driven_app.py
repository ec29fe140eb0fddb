"""The real program with an ear: says where things are, so that a real mouse can go there.

Started with the plan's file. Each line on standard input is a question, each line on standard
output its answer: "x y" of a centre on the screen, or "nowhere".
"""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QModelIndex, QRect, QSocketNotifier, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableView, QWidget

from runstrength_desktop import app
from runstrength_desktop.ui.application import Application
from runstrength_desktop.ui.calendar.card_layout import MARGIN, MARK
from runstrength_desktop.ui.calendar.day_list import DayList
from runstrength_desktop.ui.views.cell_layout import ONE_LINE, TOP
from runstrength_desktop.ui.window.main_window import MainWindow

NOWHERE = "nowhere"
EDGE = 8


def shown_widgets() -> Iterator[QWidget]:
    return (w for w in QApplication.allWidgets() if w.isVisible())


def main_window() -> MainWindow:
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))


def rows(view: QAbstractItemView) -> Iterator[QModelIndex]:
    model, root = view.model(), view.rootIndex()
    return (model.index(n, 0, root) for n in range(model.rowCount(root)))


def said(index: QModelIndex) -> str:
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    return str(spoken or index.data(Qt.ItemDataRole.DisplayRole))


def centre(widget: QWidget, rectangle: QRect) -> str:
    point = widget.mapToGlobal(rectangle.center())
    return f"{point.x()} {point.y()}"


def row(view_name: str, text: str) -> tuple[QAbstractItemView, QModelIndex] | None:
    """A row of a list, each by the start of what a screen reader says."""
    for view in shown_widgets():
        if isinstance(view, QAbstractItemView) and view.accessibleName().startswith(view_name):
            for index in rows(view):
                if said(index).startswith(text):
                    view.scrollTo(index)
                    return view, index
    return None


def where_row(view_name: str, text: str) -> str:
    """The middle of a row."""
    found = row(view_name, text)
    return centre(found[0].viewport(), found[0].visualRect(found[1])) if found else NOWHERE


def where_upper(view_name: str, text: str) -> str:
    """The uppermost part of a row."""
    found = row(view_name, text)
    if found is None:
        return NOWHERE
    whole = found[0].visualRect(found[1])
    return centre(found[0].viewport(), QRect(whole.left(), whole.top(), whole.width(), EDGE))


def where_lower(view_name: str, text: str) -> str:
    """The lowest part of a row."""
    found = row(view_name, text)
    if found is None:
        return NOWHERE
    whole = found[0].visualRect(found[1])
    low = QRect(whole.left(), whole.bottom() - EDGE, whole.width(), EDGE)
    return centre(found[0].viewport(), low)


def where_tick(view_name: str, text: str) -> str:
    """The tick of a card or a run."""
    found = row(view_name, text)
    view = found[0] if found else None
    if found is None or not isinstance(view, DayList):
        return NOWHERE
    whole, height = view.visualRect(found[1]), view.layouts()[found[1].row()].tick_y
    right = whole.right() - MARGIN - MARK
    return centre(view.viewport(), QRect(right, whole.top() + int(height or 0), MARK, 1))


def where_edge(view_name: str, _: str) -> str:
    """Just inside the right edge of a list."""
    for view in shown_widgets():
        if isinstance(view, QAbstractItemView) and view.accessibleName().startswith(view_name):
            area = view.viewport().rect()
            return centre(view.viewport(), QRect(area.right() - EDGE, area.top(), EDGE, 400))
    return NOWHERE


def where_ghost(_: str, __: str) -> str:
    """The top left of what is dragged, as it is painted beside the pointer."""
    for window in QApplication.allWindows():
        if window.isVisible() and window.flags() & Qt.WindowType.BypassWindowManagerHint:
            return f"{window.x()} {window.y()}"
    return NOWHERE


def where_outside(_: str, __: str) -> str:
    """Beside the window."""
    frame = main_window().frameGeometry()
    return f"{frame.right() + 60} {frame.center().y()}"


def how_many(view_name: str, _: str) -> str:
    """How many rows a list has."""
    for view in shown_widgets():
        if isinstance(view, QAbstractItemView) and view.accessibleName().startswith(view_name):
            return str(sum(1 for _ in rows(view)))
    return NOWHERE


def where_list(view_name: str, _: str) -> str:
    """The empty lower part of a list."""
    for view in shown_widgets():
        if isinstance(view, QAbstractItemView) and view.accessibleName().startswith(view_name):
            area = view.viewport().rect()
            low = QRect(area.left(), area.bottom() - 60, area.width(), 20)
            return centre(view.viewport(), low)
    return NOWHERE


def cell(text: str) -> tuple[QTableView, QRect] | None:
    """A day in a grid of days, by the start of what a screen reader says."""
    for view in shown_widgets():
        if isinstance(view, QTableView):
            model = view.model()
            for number in range(model.rowCount() * model.columnCount()):
                index = model.index(*divmod(number, model.columnCount()))
                if said(index).startswith(text):
                    return view, view.visualRect(index)
    return None


def where_cell(text: str, _: str) -> str:
    """The empty lower part of a day in a grid of days."""
    found = cell(text)
    if found is None:
        return NOWHERE
    low = QRect(found[1].left(), found[1].bottom() - 12, found[1].width(), 8)
    return centre(found[0].viewport(), low)


def where_card(text: str, _: str) -> str:
    """The first card of a day in a grid of days."""
    found = cell(text)
    if found is None:
        return NOWHERE
    first = QRect(found[1].left(), found[1].top() + TOP, found[1].width(), ONE_LINE)
    return centre(found[0].viewport(), first)


def where_widget(name: str, _: str) -> str:
    """Any widget by its accessible name or text."""
    for widget in shown_widgets():
        words = (widget.accessibleName(), widget.property("text"), widget.objectName())
        if name in words:
            return centre(widget, widget.rect())
    return NOWHERE


def where_region(name: str, _: str) -> str:
    """A region of the muscle map by the start of its accessible name."""
    for widget in shown_widgets():
        if widget.accessibleName().startswith(name) and widget.parentWidget() is not None:
            return centre(widget, widget.rect())
    return NOWHERE


def what_name(start: str, _: str) -> str:
    """The whole accessible name that starts so."""
    for widget in shown_widgets():
        if widget.accessibleName().startswith(start):
            return widget.accessibleName()
    return NOWHERE


def what_row(view_name: str, number: str) -> str:
    """What a screen reader says of a row."""
    for view in shown_widgets():
        if isinstance(view, QAbstractItemView) and view.accessibleName().startswith(view_name):
            return said(list(rows(view))[int(number)])
    return NOWHERE


def what_focus(_: str, __: str) -> str:
    """The accessible name of what has the keyboard."""
    focused = QApplication.focusWidget()
    return NOWHERE if focused is None else focused.accessibleName() or type(focused).__name__


def is_active(_: str, __: str) -> str:
    """Whether the window has the keyboard."""
    return str(main_window().isActiveWindow())


def what_picture(path: str, _: str) -> str:
    """Photograph the window."""
    main_window().grab().save(path)
    return path


def what_message(_: str, __: str) -> str:
    """What the message bar says."""
    return main_window().messages.text() or NOWHERE


QUESTIONS = {
    "row": where_row,
    "upper": where_upper,
    "lower": where_lower,
    "tick": where_tick,
    "edge": where_edge,
    "ghost": where_ghost,
    "outside": where_outside,
    "list": where_list,
    "cell": where_cell,
    "card": where_card,
    "count": how_many,
    "widget": where_widget,
    "region": where_region,
    "name": what_name,
    "said": what_row,
    "focus": what_focus,
    "active": is_active,
    "picture": what_picture,
    "message": what_message,
}


def listen(application: QApplication) -> None:
    ear = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, application)
    waiting = bytearray()

    def hear() -> None:
        heard = os.read(sys.stdin.fileno(), 65_536)
        if not heard:
            ear.setEnabled(False)
        waiting.extend(heard)
        while b"\n" in waiting:
            line, _, rest = bytes(waiting).partition(b"\n")
            waiting[:] = rest
            kind, first, second = (*line.decode().split("|"), "", "")[:3]
            sys.stdout.write(f"{QUESTIONS[kind](first, second)}\n")
            sys.stdout.flush()

    ear.activated.connect(hear)


def main() -> int:
    make = app.make_application

    def make_and_listen() -> Application:
        application = make()
        listen(application)
        return application

    app.make_application = make_and_listen
    return app.open_planner(Path(sys.argv[1]))


if __name__ == "__main__":
    sys.exit(main())
