"""Loads the self-check of db/catalogue; a bad file names line and field."""

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from runstrength_desktop.domain.figure import Figure
from runstrength_desktop.domain.knowledge import Source, Statement
from runstrength_desktop.domain.self_check import (
    MOST_COUNTED,
    OLDEST,
    Area,
    Easing,
    Norm,
    Question,
    QuestionPage,
    SafetyQuestion,
    SelfCheck,
    SelfTest,
    StopSigns,
)
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.catalogue_error import CatalogueError
from runstrength_desktop.planning.catalogue_record import Record, distinct, read_records
from runstrength_desktop.planning.figure_file import load_figures
from runstrength_desktop.planning.sources_file import known_ids, load_sources, paragraph

SELF_CHECK_FILE = "self_check.json"
FIGURES = "figures"
SAFETY_QUESTIONS = 4

_T = TypeVar("_T")


class _Kind(StrEnum):
    NOTICE = "notice"
    SAFETY = "safety"
    ASK_FIRST = "ask_first"
    STOP_SIGNS = "stop_signs"
    PERSIST = "persist"
    YOUNG = "young"
    AREA = "area"
    EASING = "easing"
    PAGE = "page"
    QUESTION = "question"
    COUNT_TEST = "count_test"
    SIGN_TEST = "sign_test"


_EACH = frozenset({"id", "kind"})
_SAID = _EACH | {"says", "sources"}
_QUESTION = _EACH | {"page", "title", "asks", "reason", "more", "ease", "sources"}
_TEST = _EACH | {"title", "exercise", "unless", "steps", "reason", "more", "sources"}
_FIELDS: Mapping[_Kind, frozenset[str]] = {
    _Kind.NOTICE: _SAID | {"title"},
    _Kind.SAFETY: _EACH | {"asks", "sources"},
    _Kind.ASK_FIRST: _SAID,
    _Kind.STOP_SIGNS: _SAID | {"title", "asks", "signs"},
    _Kind.PERSIST: _SAID,
    _Kind.YOUNG: _SAID,
    _Kind.AREA: _EACH | {"title", "muscles"},
    _Kind.EASING: _EACH | {"title", "exercise"},
    _Kind.PAGE: _EACH | {"title", "says"},
    _Kind.QUESTION: _QUESTION,
    _Kind.COUNT_TEST: _TEST | {"norms"},
    _Kind.SIGN_TEST: _TEST | {"asks"},
}
_ONCE = (_Kind.NOTICE, _Kind.ASK_FIRST, _Kind.STOP_SIGNS, _Kind.PERSIST, _Kind.YOUNG)
_NORM_FIELDS = frozenset({"from", "men", "women"})


def load_self_check(folder: Path, catalogue: Catalogue) -> SelfCheck:
    """Everything that is asked, its ids checked; `CatalogueError` if a file is bad."""
    sources = load_sources(folder)
    records = _by_kind(folder / SELF_CHECK_FILE)
    figures = load_figures(folder / FIGURES, catalogue.by_id)
    return _Reader(records, sources, catalogue, figures).self_check()


def _by_kind(path: Path) -> Mapping[_Kind, Sequence[Record]]:
    found: dict[_Kind, list[Record]] = {kind: [] for kind in _Kind}
    for record in distinct(read_records(path)):
        kind = record.choice("kind", _Kind)
        record.allow(_FIELDS[kind], frozenset({"about"} if kind is _Kind.QUESTION else ()))
        if kind in _ONCE and found[kind]:
            raise record.error("is there already", "kind")
        found[kind].append(record)
    for kind, records in found.items():
        if not records:
            raise CatalogueError(path.name, f"has no record of the kind {kind}")
    if len(found[_Kind.SAFETY]) != SAFETY_QUESTIONS:
        raise CatalogueError(path.name, f"must ask {SAFETY_QUESTIONS} safety questions")
    return found


class _Reader:
    """Makes values of records that refer to each other by id."""

    def __init__(
        self,
        records: Mapping[_Kind, Sequence[Record]],
        sources: Mapping[str, Source],
        catalogue: Catalogue,
        figures: Mapping[str, Figure],
    ) -> None:
        self._records, self._sources = records, sources
        self._catalogue, self._figures = catalogue, figures
        self._areas = {one.text("id"): _area(one, catalogue) for one in records[_Kind.AREA]}
        self._easings = {one.text("id"): _easing(one, catalogue) for one in records[_Kind.EASING]}
        self._questions = {one.text("id"): one for one in records[_Kind.QUESTION]}

    def self_check(self) -> SelfCheck:
        """The whole of it."""
        notice = self._records[_Kind.NOTICE][0]
        return SelfCheck(
            title=notice.text("title"),
            notice=self._statement(notice, "says"),
            safety=self._each(_Kind.SAFETY, self._safety),
            ask_first=self._said(_Kind.ASK_FIRST),
            stop_signs=self._each(_Kind.STOP_SIGNS, self._stop_signs)[0],
            pages=self._pages(),
            tests=(
                *self._each(_Kind.COUNT_TEST, self._count_test),
                *self._each(_Kind.SIGN_TEST, self._sign_test),
            ),
            areas=tuple(self._areas.values()),
            easings=tuple(self._easings.values()),
            persist=self._said(_Kind.PERSIST),
            young=self._said(_Kind.YOUNG),
            sources={key: source.text for key, source in self._sources.items()},
        )

    def _each(self, kind: _Kind, make: Callable[[Record], _T]) -> tuple[_T, ...]:
        return tuple(make(record) for record in self._records[kind])

    def _said(self, kind: _Kind) -> Statement:
        return self._statement(self._records[kind][0], "says")

    def _statement(self, record: Record, field: str) -> Statement:
        named = tuple(known_ids(record, "sources", self._sources))
        return Statement(paragraph(record, field), named)

    def _safety(self, record: Record) -> SafetyQuestion:
        self._statement(record, "asks")
        return SafetyQuestion(record.identifier("id"), paragraph(record, "asks"))

    def _stop_signs(self, record: Record) -> StopSigns:
        return StopSigns(
            id=record.identifier("id"),
            title=record.text("title"),
            asks=paragraph(record, "asks"),
            signs=record.texts("signs"),
            stop=self._statement(record, "says"),
        )

    def _pages(self) -> tuple[QuestionPage, ...]:
        pages = self._records[_Kind.PAGE]
        names = [page.identifier("id") for page in pages]
        asked: dict[str, list[Question]] = {name: [] for name in names}
        for record in self._questions.values():
            asked[record.known("page", names)].append(self._question(record))
        return tuple(self._page(page, tuple(asked[page.text("id")])) for page in pages)

    def _page(self, record: Record, questions: tuple[Question, ...]) -> QuestionPage:
        if not questions:
            raise record.error("is a page without a question", "id")
        name, title = record.identifier("id"), record.text("title")
        return QuestionPage(name, title, paragraph(record, "says"), questions)

    def _question(self, record: Record) -> Question:
        return Question(
            id=record.identifier("id"),
            title=record.text("title"),
            asks=paragraph(record, "asks"),
            reason=self._statement(record, "reason"),
            more=tuple(known_ids(record, "more", self._areas)),
            ease=record.all_known("ease", self._easings),
            about=paragraph(record, "about") if "about" in record.values else "",
        )

    def _count_test(self, record: Record) -> SelfTest:
        norms = tuple(_norm(one) for one in record.records("norms"))
        ages = [norm.first for norm in norms]
        if not norms or ages != list(range(ages[0], ages[0] + 10 * len(ages), 10)):
            raise record.error("must go up by ten years", "norms")
        return self._test(record, norms=norms)

    def _sign_test(self, record: Record) -> SelfTest:
        return self._test(record, asks=paragraph(record, "asks"))

    def _test(self, record: Record, asks: str = "", norms: tuple[Norm, ...] = ()) -> SelfTest:
        return SelfTest(
            id=record.identifier("id"),
            title=record.text("title"),
            steps=record.texts("steps"),
            reason=self._statement(record, "reason"),
            more=tuple(known_ids(record, "more", self._areas)),
            unless=record.all_known("unless", self._questions),
            asks=asks,
            norms=norms,
            figure=self._figures.get(record.known("exercise", self._catalogue.by_id)),
        )


def _area(record: Record, catalogue: Catalogue) -> Area:
    muscles = tuple(known_ids(record, "muscles", catalogue.muscle_by_id))
    return Area(record.identifier("id"), record.text("title"), muscles)


def _easing(record: Record, catalogue: Catalogue) -> Easing:
    exercise = record.known("exercise", catalogue.by_id)
    return Easing(record.identifier("id"), record.text("title"), exercise)


def _norm(record: Record) -> Norm:
    record.allow(_NORM_FIELDS)
    counts = (record.whole(field, 1, MOST_COUNTED) for field in ("women", "men"))
    return Norm(record.whole("from", 0, OLDEST), *counts)
