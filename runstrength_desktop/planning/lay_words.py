"""What people say for muscles and things when they do not say their names."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from runstrength_desktop.planning.catalogue_record import Record, read_records

FILE = "search_words.json"

_FIELDS = frozenset({"kind", "of", "english", "elsewhere"})


class LayKind(StrEnum):
    """What a word stands for."""

    GROUP = "group"
    MUSCLE = "muscle"
    EQUIPMENT = "equipment"


@dataclass(frozen=True, slots=True)
class LayWords:
    """Words for a muscle group (by its name), a muscle or a thing (by id).

    `elsewhere` are those of other languages.
    """

    kind: LayKind
    of: str
    english: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()


def load_lay_words(folder: Path) -> tuple[LayWords, ...]:
    """The words of db/catalogue/search_words.json; `CatalogueError` if it is bad."""
    return tuple(_words(record) for record in read_records(folder / FILE))


def _words(record: Record) -> LayWords:
    record.allow(_FIELDS)
    languages = record.record("elsewhere")
    found = [word for language in languages.values for word in languages.texts(language)]
    return LayWords(
        record.choice("kind", LayKind),
        record.text("of"),
        record.texts("english"),
        tuple(dict.fromkeys(found)),
    )
