"""Entries of wger's `exerciseinfo`, with licence and author of each."""

from collections.abc import Mapping, Sequence

from runstrength_desktop.domain.iso_week import shown
from runstrength_desktop.domain.user_text import fold
from runstrength_desktop.exchange.composing import NOTHING, Described, draft_of, short_key
from runstrength_desktop.exchange.entry import Entry
from runstrength_desktop.exchange.movement import Movement
from runstrength_desktop.exchange.muscle_words import WGER, WGER_CATEGORIES, Shares, combined
from runstrength_desktop.exchange.plain_text import LONGEST_PAGE, lines_of_page
from runstrength_desktop.planning.import_preview import ImportDraft

KIND = "wger"
VOCABULARY = "wger"
LEVEL = 2

_ENGLISH = 2
_CARDIO = 15
_NOTHING_NEEDED = 7
_EQUIPMENT: Mapping[int, str] = {
    1: "barbell",
    2: "barbell",
    3: "dumbbell",
    4: "mat",
    5: "swiss_ball",
    6: "pull_up_bar",
    8: "bench",
    9: "bench",
    10: "kettlebell",
    11: "band",
    12: "cable",
}
_LICENCES: Mapping[int, str] = {
    1: "CC BY-SA 3.0",
    2: "CC BY-SA 4.0",
    3: "CC0 1.0",
    4: "CC BY 4.0",
    5: "ODbL 1.0",
}
_FLAT = "It has no name: export “exerciseinfo”, not “exercise”."
_ENDURANCE = "Endurance training has no sets to count; plan it as a run."
_NO_MUSCLE = "It names no muscle, so its work could not be counted."


def looks_like(values: Mapping[str, object]) -> bool:
    """Whether an object has what only this format has."""
    return "muscles_secondary" in values or ("uuid" in values and "category" in values)


def read_entry(number: int, values: Mapping[str, object]) -> ImportDraft:
    """A draft of one object."""
    entry = Entry(values)
    words = _translation(entry)
    name = words.text("name")
    key = entry.text("uuid") or str(entry.number("id") or fold(name))
    muscles = _muscles(entry)
    refusal = _refusal(entry, name, muscles)
    if refusal:
        known_as = (VOCABULARY, key)
        return ImportDraft(number, name or key, None, refusal=refusal, known_as=known_as)
    return draft_of(_described(entry, words, number, key, muscles))


def _refusal(entry: Entry, name: str, muscles: Shares) -> str:
    if not name:
        return _FLAT
    if _id_of(entry.values.get("category")) == _CARDIO:
        return _ENDURANCE
    return "" if any(share == 1 for _, share in muscles) else _NO_MUSCLE


def _described(entry: Entry, words: Entry, number: int, key: str, muscles: Shares) -> Described:
    name, steps = words.text("name"), _steps(words, entry)
    equipment = _equipment(entry)
    remarks = [] if words.number("language") == _ENGLISH else ["It has no English words."]
    licence, author = _rights(words, entry)
    if not licence:
        entry.gaps.append("Its licence is not said.")
    return Described(
        number=number,
        key=short_key("wger", key),
        name=name,
        movement=Movement(
            name=name, equipment=equipment, muscle=muscles[0][0], text=" ".join(steps)
        ),
        muscles=muscles,
        level=LEVEL,
        equipment=(equipment,) if equipment else NOTHING,
        aliases=_aliases(words),
        steps=steps,
        origin=KIND,
        licence=licence,
        author=author,
        known_as=(VOCABULARY, key),
        gaps=[*entry.gaps, *words.gaps],
        remarks=remarks,
    )


def _translation(entry: Entry) -> Entry:
    """English words, else the first; older dumps call translations exercises."""
    field = "translations" if "translations" in entry.values else "exercises"
    found = entry.entries(field) if field in entry.values else ()
    named = [one for one in found if one.text("name")]
    english = (one for one in named if one.number("language") == _ENGLISH)
    return next(english, named[0] if named else Entry({}))


def _steps(words: Entry, entry: Entry) -> tuple[str, ...]:
    value = words.values.get("description")
    if value is None:
        return ()
    if not isinstance(value, str):
        entry.miss("description")
        return ()
    if len(value) > LONGEST_PAGE:
        entry.gaps.append("The description is too long and was left out.")
        return ()
    notes = (one.text("comment") for one in words.entries("notes"))
    return (*lines_of_page(value), *(note for note in notes if note))


def _aliases(words: Entry) -> tuple[str, ...]:
    aliases = (one.text("alias") for one in words.entries("aliases"))
    return tuple(alias for alias in aliases if alias)


def _rights(words: Entry, entry: Entry) -> tuple[str, str]:
    """Licence and author of the words, else of the entry."""
    licence = _licence(words) or _licence(entry)
    author = words.text("license_author") or entry.text("license_author")
    history = words.texts("author_history") or entry.texts("author_history")
    return licence, author or ", ".join(history)


def _licence(entry: Entry) -> str:
    given = entry.values.get("license")
    if isinstance(given, dict):
        said = Entry(given)
        return said.text("short_name") or said.text("full_name") or _LICENCES.get(_id_of(given), "")
    return _LICENCES.get(_id_of(given), "")


def _muscles(entry: Entry) -> Shares:
    prime = _known_muscles(entry, "muscles")
    helping = _known_muscles(entry, "muscles_secondary")
    category = _id_of(entry.values.get("category"))
    if not prime and category in WGER_CATEGORIES:
        entry.gaps.append("It names no prime mover; its category stands for it.")
        prime = [WGER_CATEGORIES[category]]
    return combined(prime, helping)


def _known_muscles(entry: Entry, field: str) -> list[Shares]:
    found: list[Shares] = []
    for value in _sequence(entry, field):
        shares = WGER.get(_id_of(value))
        if shares is None:
            said = shown(_called(value))
            entry.gaps.append(f"The muscle “{said}” is not known and was left out.")
        else:
            found.append(shares)
    return found


def _equipment(entry: Entry) -> frozenset[str]:
    things: set[str] = set()
    for value in _sequence(entry, "equipment"):
        thing = _EQUIPMENT.get(_id_of(value))
        if thing is not None:
            things.add(thing)
        elif _id_of(value) != _NOTHING_NEEDED:
            said = shown(_called(value))
            entry.gaps.append(f"The equipment “{said}” is not known; it was left out.")
    return frozenset(things)


def _sequence(entry: Entry, field: str) -> Sequence[object]:
    value = entry.values.get(field)
    if value is None or isinstance(value, list):
        return value or ()
    entry.miss(field)
    return ()


def _id_of(value: object) -> int:
    """An id that stands alone or in an object; 0 if there is none."""
    found = value.get("id") if isinstance(value, dict) else value
    return found if isinstance(found, int) and not isinstance(found, bool) else 0


def _called(value: object) -> str:
    if isinstance(value, dict):
        name = value.get("name_en") or value.get("name") or value.get("id")
        return str(name)[:200]
    return str(value)[:200]
