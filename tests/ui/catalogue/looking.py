"""What tests of the catalogue look at, and how."""

from PySide6.QtCore import QPoint

from runstrength_desktop import paths
from runstrength_desktop.planning.body_map_file import load_body_map
from runstrength_desktop.planning.catalogue_file import load_catalogue
from runstrength_desktop.ui.catalogue import row_buttons
from runstrength_desktop.ui.catalogue.facets import Option
from runstrength_desktop.ui.catalogue.panel import CataloguePanel
from runstrength_desktop.ui.catalogue.text_button import TextButton
from runstrength_desktop.ui.plain_label import PlainLabel

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


def texts(panel: CataloguePanel) -> list[str]:
    """What the labels of the open page say."""
    page = panel.pages.page
    assert page is not None
    return [label.text() for label in page.findChildren(PlainLabel)]


def button(panel: CataloguePanel, words: str) -> TextButton:
    page = panel.pages.page
    assert page is not None
    return next(one for one in page.findChildren(TextButton) if one.words == words)


def buttons(panel: CataloguePanel) -> set[str]:
    page = panel.pages.page
    assert page is not None
    return {one.words for one in page.findChildren(TextButton)}


def point_at_row(panel: CataloguePanel, row: int, asked: row_buttons.RowButton) -> QPoint:
    view = panel.exercises
    rect = view.visualRect(view.model().index(row, 0))
    return row_buttons.boxes(rect, has_star=True)[asked].center()


def make_current(panel: CataloguePanel, text: str) -> None:
    panel.search_field.setText(text)
    panel.exercises.setFocus()
