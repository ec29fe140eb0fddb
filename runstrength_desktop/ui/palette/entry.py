"""What the palette can find: an action, an exercise or a date, with its words."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from runstrength_desktop.domain.iso_week import week_number
from runstrength_desktop.ui.dates import long_date

PATH = " ▸ "

_LATIN_KEY = re.compile(r"\(&.\)")
_MARK = re.compile(r"&(.?)")


class Kind(IntEnum):
    """What an entry is; of two that fit equally well the lower one comes first."""

    ACTION = 0
    DATE = 1
    EXERCISE = 2


@dataclass(frozen=True)
class Entry:
    """One row: `key` tells it from others, `context` is the menu it is in or what it is."""

    kind: Kind
    key: str
    name: str
    context: str
    shortcut: str = ""
    action: QAction | None = None
    exercise_id: str = ""
    day: date | None = None
    is_possible: bool = True
    is_on: bool = False

    @property
    def about(self) -> str:
        """What stands after the name: whether it is on, and where it is from."""
        return " · ".join(part for part in (_tr("on") if self.is_on else "", self.context) if part)

    @property
    def side_text(self) -> str:
        """What stands at the right: the shortcut, or that it cannot be done."""
        return self.shortcut if self.is_possible else _tr("not now")

    @property
    def spoken(self) -> str:
        """All of it, as a screen reader says it."""
        on = _tr("on") if self.is_on else ""
        return ", ".join(part for part in (self.name, on, self.context, self.side_text) if part)


def action_entries(actions: Iterable[QAction]) -> list[Entry]:
    """An entry for each action that can be seen, in menus of menus too, each once."""
    found = {id(action): _of_action(action, path) for action, path in _leaves(actions, ())}
    return [entry for entry in found.values() if entry.name]


def exercise_entry(exercise_id: str, name: str) -> Entry:
    """An exercise by its id and name."""
    key, line = f"exercise {exercise_id}", " ".join(name.split())
    return Entry(Kind.EXERCISE, key, line, _tr("Exercise"), exercise_id=exercise_id)


def date_entry(day: date) -> Entry:
    """A day to go to."""
    name = _tr("Go to {date}").format(date=long_date(day))
    week = _tr("Week {number}").format(number=week_number(day))
    return Entry(Kind.DATE, f"date {day}", name, week, day=day)


def plain_text(text: str) -> str:
    """A menu's text without the marks of access keys: "&Undo" or "取消(&U)"."""
    bare = _LATIN_KEY.sub("", text.partition("\t")[0])
    return _MARK.sub(r"\1", bare).strip()


def _leaves(
    actions: Iterable[QAction], path: tuple[str, ...]
) -> Iterator[tuple[QAction, tuple[str, ...]]]:
    for action in actions:
        menu = action.menu()
        if not action.isVisible() or action.isSeparator():
            continue
        if isinstance(menu, QMenu):
            yield from _leaves(menu.actions(), (*path, plain_text(action.text())))
        else:
            yield action, path


def _of_action(action: QAction, path: tuple[str, ...]) -> Entry:
    name = plain_text(action.text())
    return Entry(
        Kind.ACTION,
        f"action {action.objectName() or name}",
        name,
        PATH.join(path),
        action.shortcut().toString(QKeySequence.SequenceFormat.NativeText),
        action=action,
        is_possible=action.isEnabled(),
        is_on=action.isChecked(),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("CommandPalette", text)
