"""Muscles and things by what people call them, forgiving, or one clear sentence."""

from collections.abc import Iterable, Mapping
from itertools import chain

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.iso_week import shown
from runstrength_desktop.domain.user_text import fold
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.lay_words import LayKind, LayWords
from runstrength_desktop.planning.near_words import Vocabulary
from runstrength_desktop.planning.search_topics import common_names, forms

MOST_GUESSED = 3
LONGEST = 80

Meanings = dict[str, dict[str, None]]


def muscles_named(catalogue: Catalogue, text: str) -> frozenset[str]:
    """The ids of a muscle or of all muscles of a group; `PlanError` if nothing is called so."""
    meanings = Meanings()
    groups: dict[str, list[str]] = {}
    for muscle in catalogue.muscles:
        groups.setdefault(muscle.group, []).append(muscle.id)
        names = (muscle.name, muscle.id, *common_names(muscle), muscle.latin.removeprefix("M. "))
        _add(meanings, names, [muscle.id])
    for group, members in groups.items():
        _add(meanings, [group], members)
    own = {muscle.id: [muscle.id] for muscle in catalogue.muscles}
    _add_lay_words(meanings, catalogue, {LayKind.GROUP: groups, LayKind.MUSCLE: own})
    return _meant(meanings, text, "muscle", "“calves” or “soleus”")


def equipment_named(catalogue: Catalogue, text: str) -> frozenset[str]:
    """The id of a thing; nothing for “nothing” or “none”; `PlanError` if nothing is called so."""
    meanings = Meanings()
    for thing in catalogue.equipment:
        _add(meanings, (thing.name, thing.id), [thing.id])
    own = {thing.id: [thing.id] for thing in catalogue.equipment}
    _add_lay_words(meanings, catalogue, {LayKind.EQUIPMENT: own})
    _add(meanings, ("nothing", "none", "body weight"), [])
    return _meant(meanings, text, "equipment", "“band” or “dumbbell”")


def _add(meanings: Meanings, names: Iterable[str], ids: Iterable[str]) -> None:
    for name in map(fold, names):
        if name:
            meanings.setdefault(name, {}).update(dict.fromkeys(ids))


def _add_lay_words(
    meanings: Meanings, catalogue: Catalogue, known: Mapping[LayKind, Mapping[str, list[str]]]
) -> None:
    for lay in catalogue.know_how.lay_words:
        if lay.of in known.get(lay.kind, {}):
            _add(meanings, _words(lay), known[lay.kind][lay.of])


def _words(lay: LayWords) -> Iterable[str]:
    return chain(lay.english, lay.elsewhere)


def _meant(meanings: Meanings, text: str, what: str, such_as: str) -> frozenset[str]:
    plain = fold(text)[:LONGEST]
    if not plain:
        raise PlanError(f"Write a {what} to look for, such as {such_as}.")
    found = [meanings[form] for form in forms(plain) if form in meanings]
    if found:
        return frozenset(chain.from_iterable(found))
    near = _nearest(meanings, plain)
    senses = {frozenset(meanings[name]) for name in near}
    if len(senses) == 1:
        return senses.pop()
    said = f"No {what} is called “{shown(text)}”"
    if not near:
        raise PlanError(f"{said}; write it as the catalogue does, such as {such_as}.")
    raise PlanError(f"{said}; did you mean {_either(near)}?")


def _nearest(names: Iterable[str], plain: str) -> list[str]:
    """The names that hold the text, else those nearest to it."""
    found = Vocabulary(names).near_with_slips(plain)
    far = [(slips, slips and abs(len(name) - len(plain))) for slips, name in found]
    return [name for (_, name), here in zip(found, far, strict=True) if here == far[0]]


def _either(names: Iterable[str]) -> str:
    quoted = [f"“{name}”" for name in names][:MOST_GUESSED]
    return " or ".join(filter(None, (", ".join(quoted[:-1]), quoted[-1])))
