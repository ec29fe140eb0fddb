"""Looking for an exercise: the query alone, and from a key to the painted list."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle
from pathlib import Path

from PySide6.QtWidgets import QWidget

from runstrength_desktop import composition
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.search import CatalogueFilter, CatalogueSearch
from runstrength_desktop.planning.search_words import SearchWords
from runstrength_desktop.ui.catalogue.delegate import ExerciseDelegate
from runstrength_desktop.ui.catalogue.list_view import ExerciseListView
from runstrength_desktop.ui.catalogue.model import ExerciseListModel
from runstrength_desktop.ui.catalogue.panel import CataloguePanel
from runstrength_desktop.ui.catalogue.wording import Wording
from runstrength_desktop.ui.theme.tokens import LIGHT
from tests.bench.measuring import Figure, medians
from tests.bench.painted import finish_painting, shown

TYPED = ("hip thrust", "calf raise", "single leg", "rdl", "plank", "nordic", "glute bridge")
SIZE = (352, 620)
MANY = 900
KEY_GOAL, QUERY_GOAL = 1.5, 6.0


def measure(folder: Path) -> list[Figure]:
    """The query on a catalogue of the size the goal was set for, the list on the real one."""
    return [_query(_enlarged(composition.catalogue(), MANY)), _keystroke(composition.catalogue())]


def _keystrokes() -> Iterator[str]:
    """The text after every key, for ever."""
    return cycle([word[:n] for word in TYPED for n in range(1, len(word) + 1)])


def _query(catalogue: Catalogue) -> Figure:
    search, words = CatalogueSearch(catalogue), SearchWords(catalogue)
    folded = "\n".join(words.line(exercise).text for exercise in catalogue.exercises)
    texts, plain = _keystrokes(), _keystrokes()
    keys = sum(map(len, TYPED))

    def find() -> None:
        for _ in range(keys):
            search.find(CatalogueFilter(next(texts)))

    def count() -> None:
        for _ in range(keys):
            folded.count(next(plain))

    ms, floor_ms = (taken / keys for taken in medians(30, find, count))
    what = f"A query among {MANY} exercises: all words, ranked"
    return Figure(what, "str.count in all their text, folded", QUERY_GOAL, ms, floor_ms)


def _keystroke(catalogue: Catalogue) -> Figure:
    panel = CataloguePanel(catalogue, LIGHT, composition.body_map())
    shown(panel, SIZE)
    model = ExerciseListModel(Wording(catalogue))
    bare = QWidget()
    listed = ExerciseListView(model, LIGHT, bare)
    listed.setItemDelegate(ExerciseDelegate(model, composition.body_map(), LIGHT, listed))
    listed.resize(panel.exercises.size())
    shown(bare, (listed.width(), listed.height()))
    texts = _keystrokes()

    def type_key() -> None:
        panel.search_field.setText(next(texts))
        finish_painting(panel)

    def reset() -> None:
        model.show_exercises(catalogue.exercises)
        finish_painting(bare)

    ms, floor_ms = medians(2 * sum(map(len, TYPED)), type_key, reset)
    panel.close()
    bare.close()
    floor = "the list alone, its model reset to all and painted"
    return Figure("A key in the search field to the painted list", floor, KEY_GOAL, ms, floor_ms)


def _enlarged(catalogue: Catalogue, size: int) -> Catalogue:
    """As many exercises, the surplus ones under other ids."""
    shipped = catalogue.exercises
    exercises = tuple(
        replace(shipped[n % len(shipped)], id=f"{shipped[n % len(shipped)].id}_{n}")
        for n in range(size)
    )
    return Catalogue(catalogue.muscles, exercises, catalogue.equipment, catalogue.patterns)
