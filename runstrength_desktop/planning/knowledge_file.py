"""Loads the articles and the stride of db/catalogue; a bad file names line and field."""

from collections.abc import Mapping
from pathlib import Path

from runstrength_desktop.domain.figure import Figure
from runstrength_desktop.domain.knowledge import (
    Article,
    Contrast,
    Knowledge,
    Section,
    Source,
    Statement,
    StridePhase,
)
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.catalogue_error import CatalogueError
from runstrength_desktop.planning.catalogue_record import Record, distinct, read_records
from runstrength_desktop.planning.figure_file import load_figures
from runstrength_desktop.planning.sources_file import known_ids, load_sources, paragraph

ARTICLES = "knowledge"
STRIDE = "stride"
LOOKS = ("plain", "list")
MOST_ARTICLES = 99

_FIELDS = frozenset({"id", "order", "title", "summary", "sections", "muscles", "exercises"})
_SECTION_FIELDS = frozenset({"title", "blocks"})
_STATEMENT_FIELDS = frozenset({"says", "sources"})
_CONTRAST_FIELDS = frozenset({"articles", "evidence"})
_PHASE_FIELDS = frozenset({"id", "name", "says", "muscles", "sources"})

Sources = Mapping[str, Source]


def load_knowledge(folder: Path, catalogue: Catalogue) -> Knowledge:
    """Everything there is to read, its ids checked; `CatalogueError` if a file is bad."""
    sources = load_sources(folder)
    articles: dict[int, Article] = {}
    for path in sorted((folder / ARTICLES).glob("*.json")):
        for record in read_records(path):
            order = record.whole("order", 1, MOST_ARTICLES)
            if order in articles:
                raise record.error("is the place of another article", "order")
            articles[order] = _article(record, sources, catalogue)
    ordered = tuple(articles[order] for order in sorted(articles))
    _refuse_twice(ordered)
    return Knowledge(ordered, sources, _stride(folder, sources, catalogue))


def _refuse_twice(articles: tuple[Article, ...]) -> None:
    names = [article.id for article in articles]
    twice = [name for name in names if names.count(name) > 1]
    if twice:
        raise CatalogueError(f"{twice[0]}.json", "has the id of another article")


def _article(record: Record, sources: Sources, catalogue: Catalogue) -> Article:
    record.allow(_FIELDS)
    return Article(
        id=record.identifier("id"),
        title=record.text("title"),
        summary=_statement(record.record("summary"), sources),
        sections=tuple(_section(one, sources) for one in record.records("sections")),
        muscles=tuple(known_ids(record, "muscles", catalogue.muscle_by_id)),
        exercises=tuple(known_ids(record, "exercises", catalogue.by_id)),
    )


def _section(record: Record, sources: Sources) -> Section:
    record.allow(_SECTION_FIELDS, frozenset({"look", "figure"}))
    blocks = tuple(_block(block, sources) for block in record.records("blocks"))
    if not blocks:
        raise record.error("must say something", "blocks")
    given = record.values
    return Section(
        title=record.text("title"),
        blocks=blocks,
        is_list="look" in given and record.known("look", LOOKS) == "list",
        figure=record.known("figure", (STRIDE,)) if "figure" in given else "",
    )


def _block(record: Record, sources: Sources) -> Statement | Contrast:
    if not record.values.keys() & _CONTRAST_FIELDS:
        return _statement(record, sources)
    record.allow(_CONTRAST_FIELDS)
    sides = (_statement(record.record(side), sources) for side in ("articles", "evidence"))
    return Contrast(*sides)


def _statement(record: Record, sources: Sources) -> Statement:
    record.allow(_STATEMENT_FIELDS)
    return _sourced(record, sources)


def _sourced(record: Record, sources: Sources) -> Statement:
    return Statement(paragraph(record, "says"), tuple(known_ids(record, "sources", sources)))


def _stride(folder: Path, sources: Sources, catalogue: Catalogue) -> tuple[StridePhase, ...]:
    records = list(distinct(read_records(folder / f"{STRIDE}.json")))
    figures = load_figures(folder / STRIDE, [record.identifier("id") for record in records])
    return tuple(_phase(record, sources, catalogue, figures) for record in records)


def _phase(
    record: Record, sources: Sources, catalogue: Catalogue, figures: Mapping[str, Figure]
) -> StridePhase:
    record.allow(_PHASE_FIELDS)
    return StridePhase(
        id=record.identifier("id"),
        name=record.text("name"),
        note=_sourced(record, sources),
        muscles=tuple(known_ids(record, "muscles", catalogue.muscle_by_id)),
        figure=figures[record.known("id", figures)],
    )
