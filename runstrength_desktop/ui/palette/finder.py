"""What the palette shows for a text: dates, actions and exercises, best first."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from itertools import islice

from PySide6.QtGui import QAction

from runstrength_desktop.domain.user_text import fold
from runstrength_desktop.planning.date_text import date_meant
from runstrength_desktop.planning.search_rank import NEAR, Score
from runstrength_desktop.ui.palette.entry import (
    Entry,
    Kind,
    action_entries,
    date_entry,
    exercise_entry,
)
from runstrength_desktop.ui.palette.ranking import Phrase, PhraseRanking

Actions = Callable[[], Sequence[QAction]]
FindExercises = Callable[[str], Iterable[tuple[str, str]]]
Today = Callable[[], date]

MOST_EXERCISES = 40
MOST_RECENT = 20

# What the exercises' search found by another name or a muscle: below all that fits as typed.
_BY_OTHER_WORDS = NEAR / 2


class Finder:
    """Reads the actions anew each time it is opened, and remembers what was used."""

    def __init__(self, actions: Actions, find_exercises: FindExercises, today: Today) -> None:
        self._read_actions, self._find, self._today = actions, find_exercises, today
        self._recent: list[Entry] = []
        self._actions: list[Entry] = []

    def open(self) -> None:
        """Read the actions as they are now."""
        self._actions = action_entries(self._read_actions())
        self._phrases = [Phrase(one.name, one.context) for one in self._actions]

    def remember(self, used: Entry) -> None:
        """It comes first among its equals until the program ends."""
        others = [one for one in self._recent if one.key != used.key]
        self._recent = [used, *others][:MOST_RECENT]

    def entries(self, text: str) -> Sequence[Entry]:
        """Best first; without a text what was used last, then every action."""
        return self._ranked(text) if fold(text) else self._all()

    def _all(self) -> Sequence[Entry]:
        now = {one.key: one for one in self._actions}
        used = [now.get(one.key, one) for one in self._recent if self._is_still_there(one, now)]
        keys = {one.key for one in used}
        return [*used, *(one for one in self._actions if one.key not in keys)]

    def _is_still_there(self, one: Entry, now: dict[str, Entry]) -> bool:
        return one.kind is Kind.EXERCISE or one.key in now

    def _ranked(self, text: str) -> Sequence[Entry]:
        exercises = [exercise_entry(*one) for one in islice(self._find(text), MOST_EXERCISES)]
        found = [*self._actions, *exercises]
        phrases = [*self._phrases, *(Phrase(one.name) for one in exercises)]
        scored = list(zip(found, PhraseRanking(phrases).scores(text), strict=True))
        if day := date_meant(text, self._today()):
            scored.append((date_entry(day), Score.CALLED_SO))
        else:
            scored = [(one, _at_least(one, score)) for one, score in scored]
        ranked = [pair for pair in scored if pair[1] > 0]
        used = {one.key: n for n, one in enumerate(self._recent)}
        ranked.sort(key=lambda one: _order(one[0], one[1], used.get(one[0].key, MOST_RECENT)))
        return [one for one, _ in ranked]


def _order(entry: Entry, score: float, used: int) -> tuple[float, bool, int, Kind]:
    """By score, then what can be done now, what was used last, actions, dates, exercises."""
    return -score, not entry.is_possible, used, entry.kind


def _at_least(entry: Entry, score: float) -> float:
    return max(score, _BY_OTHER_WORDS) if entry.kind is Kind.EXERCISE else score
