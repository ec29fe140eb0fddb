"""What there is to look through: the catalogue, the user's library, and the search over both."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.filter_counts import FilterCounts
from runstrength_desktop.planning.search import CatalogueSearch, Found
from runstrength_desktop.ui.catalogue.facets import Asked, Shelf

if TYPE_CHECKING:
    from runstrength_desktop.domain.training_place import TrainingPlace
    from runstrength_desktop.planning.library import Library


class Stock:
    """One state of the catalogue; without a library nothing is the user's."""

    def __init__(self, catalogue: Catalogue, library: "Library | None" = None) -> None:
        self.catalogue = catalogue
        self._library = library
        self._search = CatalogueSearch(catalogue)

    @property
    def has_library(self) -> bool:
        """Whether there can be favourites and own exercises."""
        return self._library is not None

    @property
    def places(self) -> "tuple[TrainingPlace, ...]":
        """Where one can train, built-in and own."""
        return self._library.places if self._library else self.catalogue.places

    @property
    def shelves(self) -> Sequence[Shelf]:
        """What the user can have set apart."""
        return tuple(Shelf) if self._library else ()

    @property
    def has_profile(self) -> bool:
        """Whether a profile was set, so that something can fit it."""
        return self._library is not None and self._library.stored_profile is not None

    @cached_property
    def own(self) -> frozenset[str]:
        """Ids of exercises the user made or changed."""
        library = self._library
        if library is None:
            return frozenset()
        return frozenset(e.id for e in self.catalogue.exercises if library.own(e.id))

    @property
    def favourites(self) -> frozenset[str]:
        """Ids of the exercises with a star."""
        return self._library.favourites if self._library else frozenset()

    def is_override(self, exercise_id: str) -> bool:
        """Whether an own version stands in a built-in one's place."""
        return self._library is not None and self._library.is_override(exercise_id)

    @property
    def library(self) -> "Library | None":
        """Where own things are kept."""
        return self._library

    def find(self, asked: Asked, text: str) -> Found:
        """Best first, for this text."""
        return self._search.look_up(self._wanted(asked, text))

    def counts(self, asked: Asked, text: str) -> FilterCounts:
        """How many each choice would leave."""
        return self._search.counts(self._wanted(asked, text), self.places)

    def shelf_count(self, asked: Asked, text: str, shelf: Shelf) -> int:
        """How many there would be of this shelf."""
        return len(self.find(replace(asked, shelf=shelf), text).exercises)

    def fitting_count(self, asked: Asked, text: str) -> int:
        """How many there would be of those that fit the profile."""
        return len(self.find(replace(asked, fits_profile=True), text).exercises)

    def _wanted(self, asked: Asked, text: str) -> Asked:
        only = self._on(asked.shelf) if asked.shelf else None
        if asked.fits_profile:
            only = self._fitting if only is None else only & self._fitting
        return replace(asked, text=text, only=only)

    @cached_property
    def _fitting(self) -> frozenset[str]:
        library = self._library
        return frozenset(one.id for one in library.fitting) if library else frozenset()

    def _on(self, shelf: Shelf) -> frozenset[str]:
        if self._library is None:
            return frozenset()
        if shelf is Shelf.RECENT:
            return frozenset(self._library.recent)
        return self.favourites if shelf is Shelf.FAVOURITES else self.own
