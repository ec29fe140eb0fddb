"""What the catalogue can be asked for, as tables of choices with their counts."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from runstrength_desktop.domain.exercise import Equipment
from runstrength_desktop.domain.exercise_guide import Caution
from runstrength_desktop.domain.training_place import TrainingPlace
from runstrength_desktop.planning.filter_counts import NOTHING_NEEDED, FilterCounts
from runstrength_desktop.planning.search import CatalogueFilter
from runstrength_desktop.ui.exercise_words import caution_words

LEVELS = range(1, 6)


class Shelf(StrEnum):
    """Exercises the user has set apart."""

    FAVOURITES = "favourites"
    RECENT = "recent"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Asked(CatalogueFilter):
    """A filter that may name a shelf, and the profile; both are looked up at each search."""

    shelf: Shelf | None = None
    fits_profile: bool = False


@dataclass(frozen=True, slots=True)
class Option:
    """One choice: what it does to what is asked, and how many it would leave.

    `brief` is what a chip says, where its section's title is not in sight.
    """

    key: str
    label: str
    is_on: Callable[[Asked], bool]
    flip: Callable[[Asked], Asked]
    count: Callable[[Asked, FilterCounts], int]
    brief: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """Options under a heading."""

    title: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Facet:
    """What one chip opens."""

    title: str
    sections: tuple[Section, ...]

    @property
    def options(self) -> tuple[Option, ...]:
        """All options in their order."""
        return tuple(option for section in self.sections for option in section.options)

    def chosen(self, asked: Asked) -> list[str]:
        """What is asked for, in words for a chip."""
        return [option.brief or option.label for option in self.options if option.is_on(asked)]

    def cleared(self, asked: Asked) -> Asked:
        """The same without any of its options."""
        for option in self.options:
            if option.is_on(asked):
                asked = option.flip(asked)
        return asked


def place_facet(
    places: Iterable[TrainingPlace],
    things: Iterable[Equipment],
    fitting_count: Callable[[], int] | None = None,
) -> Facet:
    """Where, and with what at hand; first of all what fits the profile, where there is one."""
    mine = (Section(_tr("Who it is for"), (_profile(fitting_count),)),) if fitting_count else ()
    owned = [_thing(thing) for thing in things if not thing.always_at_hand]
    return Facet(
        _tr("Place"),
        (
            *mine,
            Section(_tr("Where I train"), tuple(_place(place) for place in places)),
            Section(_tr("What I have"), (_nothing(), *owned)),
        ),
    )


def level_facet() -> Facet:
    """How hard it is to do well."""
    return Facet(_tr("Level"), (Section(_tr("Level"), tuple(_level(n) for n in LEVELS)),))


def pattern_facet(patterns: Iterable[tuple[str, str]]) -> Facet:
    """The movement, from ids and names."""
    options = tuple(_pattern(key, name) for key, name in patterns)
    return Facet(_tr("Pattern"), (Section(_tr("Movement pattern"), options),))


def more_facet(shelves: Sequence[Shelf], shelf_count: Callable[[Shelf], int]) -> Facet:
    """All else; shelves only where there is a library."""
    kept = Section(_tr("Show only"), tuple(_shelf(shelf, shelf_count) for shelf in shelves))
    kind = Section(_tr("Kind"), (*_jumps(), *_sides()))
    home = Section(_tr("Neighbours and space"), (_quiet(), _small()))
    spare = Section(_tr("Without"), tuple(_avoid(caution) for caution in Caution))
    sections = (kept, kind, home, spare) if shelves else (kind, home, spare)
    return Facet(_tr("More"), sections)


def together(first: Facet, *others: Facet) -> Facet:
    """Facets that share one chip, under the title of the last."""
    facets = (first, *others)
    return Facet(facets[-1].title, tuple(s for facet in facets for s in facet.sections))


def _profile(count: Callable[[], int]) -> Option:
    return Option(
        "profile",
        _tr("Fits my profile"),
        lambda asked: asked.fits_profile,
        lambda asked: replace(asked, fits_profile=not asked.fits_profile),
        lambda *_: count(),
        _tr("My profile"),
    )


def _place(place: TrainingPlace) -> Option:
    def flip(asked: Asked) -> Asked:
        is_on = asked.place is not None and asked.place.id == place.id
        return replace(asked, place=None if is_on else place)

    return Option(
        f"place:{place.id}",
        place.name,
        lambda asked: asked.place is not None and asked.place.id == place.id,
        flip,
        lambda _, counts: counts.place.get(place.id, 0),
    )


def _nothing() -> Option:
    return Option(
        NOTHING_NEEDED,
        _tr("Nothing needed"),
        lambda asked: asked.equipment == frozenset(),
        lambda asked: replace(asked, equipment=None if asked.equipment == frozenset() else _NONE),
        lambda _, counts: counts.equipment.get(NOTHING_NEEDED, 0),
    )


def _thing(thing: Equipment) -> Option:
    def count(asked: Asked, counts: FilterCounts) -> int:
        """A thing that no exercise left needs changes nothing."""
        bare = counts.equipment.get(NOTHING_NEEDED, 0)
        return counts.equipment.get(thing.id, bare if asked.equipment is None else counts.total)

    return Option(
        thing.id,
        thing.name,
        lambda asked: thing.id in (asked.equipment or ()),
        lambda asked: replace(asked, equipment=((asked.equipment or _NONE) ^ {thing.id}) or None),
        count,
    )


def _level(level: int) -> Option:
    return Option(
        f"level:{level}",
        _tr("Level {level}").format(level=level),
        lambda asked: level in asked.levels,
        lambda asked: replace(asked, levels=asked.levels ^ {level}),
        lambda _, counts: counts.levels.get(level, 0),
    )


def _pattern(key: str, name: str) -> Option:
    return Option(
        f"pattern:{key}",
        name,
        lambda asked: key in asked.patterns,
        lambda asked: replace(asked, patterns=asked.patterns ^ {key}),
        lambda _, counts: counts.patterns.get(key, 0),
    )


def _shelf(shelf: Shelf, count: Callable[[Shelf], int]) -> Option:
    labels = {
        Shelf.FAVOURITES: _tr("Favourites"),
        Shelf.RECENT: _tr("Recently used"),
        Shelf.OWN: _tr("My own exercises"),
    }
    return Option(
        shelf.value,
        labels[shelf],
        lambda asked: asked.shelf is shelf,
        lambda asked: replace(asked, shelf=None if asked.shelf is shelf else shelf),
        lambda *_: count(shelf),
    )


def _jumps() -> tuple[Option, Option]:
    def option(key: str, label: str, *, wanted: bool) -> Option:
        return Option(
            key,
            label,
            lambda asked: asked.plyometric is wanted,
            lambda asked: replace(asked, plyometric=_either(asked.plyometric, wanted)),
            lambda _, counts: counts.plyometric.get(wanted, 0),
        )

    return (
        option("jumps", _tr("Jumps (plyometric)"), wanted=True),
        option("no_jumps", _tr("No jumps"), wanted=False),
    )


def _sides() -> tuple[Option, Option]:
    def option(key: str, label: str, *, wanted: bool) -> Option:
        return Option(
            key,
            label,
            lambda asked: asked.sides is wanted,
            lambda asked: replace(asked, sides=_either(asked.sides, wanted)),
            lambda _, counts: counts.sides.get(wanted, 0),
        )

    return (
        option("one_side", _tr("One side at a time"), wanted=True),
        option("both_sides", _tr("Both sides together"), wanted=False),
    )


def _quiet() -> Option:
    return Option(
        "quiet",
        _tr("Quiet"),
        lambda asked: asked.quiet,
        lambda asked: replace(asked, quiet=not asked.quiet),
        lambda _, counts: counts.quiet,
    )


def _small() -> Option:
    return Option(
        "small_space",
        _tr("Small space"),
        lambda asked: asked.small_space,
        lambda asked: replace(asked, small_space=not asked.small_space),
        lambda _, counts: counts.small_space,
    )


def _avoid(caution: Caution) -> Option:
    return Option(
        f"avoid:{caution.value}",
        caution_words(caution),
        lambda asked: caution in asked.avoid,
        lambda asked: replace(asked, avoid=asked.avoid ^ {caution}),
        lambda _, counts: counts.avoid.get(caution, 0),
        _tr("Without: {what}").format(what=caution_words(caution).lower()),
    )


def _either(present: bool | None, wanted: bool) -> bool | None:
    return None if present is wanted else wanted


def _tr(text: str) -> str:
    return QCoreApplication.translate("Filters", text)


_NONE: frozenset[str] = frozenset()
