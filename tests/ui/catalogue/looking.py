"""What tests of the catalogue look at, and how."""

from runstrength_desktop import paths
from runstrength_desktop.planning.body_map_file import load_body_map
from runstrength_desktop.planning.catalogue_file import load_catalogue
from runstrength_desktop.ui.catalogue.facets import Option
from runstrength_desktop.ui.catalogue.panel import CataloguePanel

CATALOGUE = load_catalogue(paths.DB / "catalogue")
BODY_MAP = load_body_map(paths.RESOURCES / "muscle_map")
GLUTES = frozenset({"gluteus_maximus"})


def shown(panel: CataloguePanel) -> list[str]:
    """The names of the rows."""
    model = panel.exercises.model()
    return [str(model.index(n, 0).data()) for n in range(model.rowCount())]


def option(panel: CataloguePanel, facet: str, key: str) -> Option:
    """A choice of a facet."""
    return next(one for one in panel.filters.facet(facet).options if one.key == key)


def flip(panel: CataloguePanel, facet: str, *keys: str) -> None:
    """Tick choices or take their ticks away."""
    for key in keys:
        panel.filters.ask(option(panel, facet, key).flip(panel.filters.asked))
