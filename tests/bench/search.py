"""Looking for an exercise: the query alone, from a key to the painted list, and the counts."""

from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path

from PySide6.QtWidgets import QWidget

from runstrength_desktop import composition
from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.user_text import fold
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.search import CatalogueFilter, CatalogueSearch
from runstrength_desktop.ui.catalogue.delegate import ExerciseDelegate
from runstrength_desktop.ui.catalogue.list_view import ExerciseListView
from runstrength_desktop.ui.catalogue.model import ExerciseListModel
from runstrength_desktop.ui.catalogue.panel import CataloguePanel
from runstrength_desktop.ui.catalogue.wording import Wording
from runstrength_desktop.ui.theme.tokens import LIGHT
from tests.bench.measuring import Figure, medians
from tests.bench.painted import finish_painting, shown
from tests.planning.gym_list import PUBLIC_LIST, with_gym_list

TYPED = ("hip thrust", "calf raise", "single leg", "rdl", "plank", "nordic", "glute bridge")
MISTYPED = ("calf rase", "calfrase", "sqat jump", "bulgarain split squat", "hip thurst")
KEYS = sum(map(len, TYPED))
SIZE = (352, 620)
SHOWN = 300
SIZES = {PUBLIC_LIST: 30, 10_000: 15, 100_000: 2}
QUERY_GOAL, KEY_GOAL, MANY_GOAL, COUNTS_GOAL = 6.0, 1.5, 4.0, 4.0


def measure(folder: Path) -> list[Figure]:
    """Queries at three sizes, the painted list at three, and the counts of all filters."""
    shipped = composition.catalogue()
    lists = {count: with_gym_list(shipped, count) for count in SIZES}
    queries = [_query(listed, SIZES[count]) for count, listed in lists.items()]
    public = lists[PUBLIC_LIST]
    return [
        *queries,
        _mistyped(public),
        _keystroke(public),
        _more(shipped, lists[10_000]),
        _counts(public),
    ]


def _keystrokes() -> Iterator[str]:
    """The text after every key, for ever."""
    return cycle([word[:n] for word in TYPED for n in range(1, len(word) + 1)])


def _query(catalogue: Catalogue, rounds: int) -> Figure:
    search, texts = CatalogueSearch(catalogue), _keystrokes()

    def find() -> None:
        for _ in range(KEYS):
            search.find(CatalogueFilter(next(texts)))

    ms, floor_ms = (taken / KEYS for taken in medians(rounds, find, _scan(catalogue)))
    what = f"A query among {len(catalogue.exercises):,} exercises: all words, ranked"
    return Figure(what, "str.count in all their text, folded", QUERY_GOAL, ms, floor_ms)


def _scan(catalogue: Catalogue) -> Callable[[], None]:
    muscles = {muscle.id: f"{muscle.name} {muscle.group}" for muscle in catalogue.muscles}
    folded = "\n".join(_text(exercise, muscles) for exercise in catalogue.exercises)
    texts = _keystrokes()

    def scan() -> None:
        for _ in range(KEYS):
            folded.count(next(texts))

    return scan


def _text(exercise: Exercise, muscles: dict[str, str]) -> str:
    worked = [muscles[muscle] for muscle, weight in exercise.muscles if weight >= 0.5]
    things = sorted(frozenset().union(*exercise.equipment))
    parts = (exercise.name, *exercise.aliases, exercise.pattern, *worked, *things)
    return fold(" ".join(parts))


def _mistyped(catalogue: Catalogue) -> Figure:
    search, texts = CatalogueSearch(catalogue), cycle(MISTYPED)
    shape = _painted_list(catalogue)
    ms, floor_ms = medians(40, lambda: search.find(CatalogueFilter(next(texts))), shape)
    what = f"A mistyped query among {len(catalogue.exercises):,}, guessed"
    floor = f"a bare list, its model reset to {SHOWN} rows and painted"
    return Figure(what, floor, MANY_GOAL, ms, floor_ms)


def _keystroke(catalogue: Catalogue) -> Figure:
    ms, floor_ms = medians(2 * KEYS, _typist(catalogue), _painted_list(catalogue))
    what = f"A key in the search field to the painted list, {len(catalogue.exercises):,} exercises"
    floor = f"a bare list, its model reset to {SHOWN} rows and painted"
    return Figure(what, floor, KEY_GOAL, ms, floor_ms)


def _more(few: Catalogue, many: Catalogue) -> Figure:
    ms, floor_ms = medians(KEYS, _typist(many), _typist(few))
    what = f"The same with {len(many.exercises):,} exercises"
    return Figure(what, f"with {len(few.exercises):,}", MANY_GOAL, ms, floor_ms)


def _counts(catalogue: Catalogue) -> Figure:
    search = CatalogueSearch(catalogue)
    wanted = CatalogueFilter(levels=frozenset({1, 2}))
    ms, floor_ms = medians(40, lambda: search.counts(wanted), _painted_list(catalogue))
    what = f"The counts of every filter over {len(catalogue.exercises):,} exercises"
    floor = f"a bare list, its model reset to {SHOWN} rows and painted"
    return Figure(what, floor, COUNTS_GOAL, ms, floor_ms)


def _typist(catalogue: Catalogue) -> Callable[[], None]:
    panel = CataloguePanel(catalogue, LIGHT, composition.body_map())
    shown(panel, SIZE)
    texts = _keystrokes()

    def type_key() -> None:
        panel.search_field.setText(next(texts))
        finish_painting(panel)

    return type_key


def _painted_list(catalogue: Catalogue) -> Callable[[], None]:
    model = ExerciseListModel(Wording(catalogue))
    bare = QWidget()
    listed = ExerciseListView(model, LIGHT, bare)
    listed.setItemDelegate(ExerciseDelegate(model, composition.body_map(), LIGHT, listed))
    listed.resize(*SIZE)
    shown(bare, SIZE)
    some = catalogue.exercises[:SHOWN]

    def reset() -> None:
        model.show_exercises(some)
        finish_painting(bare)

    return reset
