"""Entries of free-exercise-db, one JSON object each."""

import re
from collections.abc import Mapping

from runstrength_desktop.domain.iso_week import shown
from runstrength_desktop.exchange.composing import NOTHING, Described, draft_of, short_key
from runstrength_desktop.exchange.entry import Entry
from runstrength_desktop.exchange.movement import Movement
from runstrength_desktop.exchange.muscle_words import FREE_EXERCISE_DB, Shares, combined
from runstrength_desktop.planning.import_preview import ImportDraft

KIND = "free-exercise-db"
LICENCE = "Public domain (Unlicense)"
VOCABULARY = "free_exercise_db"

_EQUIPMENT: Mapping[str, frozenset[str]] = {
    "body only": frozenset(),
    "medicine ball": frozenset({"medicine_ball"}),
    "dumbbell": frozenset({"dumbbell"}),
    "bands": frozenset({"band"}),
    "kettlebells": frozenset({"kettlebell"}),
    "cable": frozenset({"cable"}),
    "barbell": frozenset({"barbell"}),
    "exercise ball": frozenset({"swiss_ball"}),
    "e-z curl bar": frozenset({"barbell"}),
}
_MACHINES: tuple[tuple[str, frozenset[str]], ...] = (
    (r"seated calf", frozenset({"machine_seated_calf"})),
    (r"calf press|leg press", frozenset({"machine_leg_press"})),
    (r"calf", frozenset({"machine_calf"})),
    (r"leg curl", frozenset({"machine_leg_curl"})),
    (r"leg extension", frozenset({"machine_leg_extension"})),
    (r"hyperextension", frozenset({"machine_back_extension"})),
    (r"glute ham", frozenset({"anchor"})),
    (r"smith", frozenset({"barbell", "rack"})),
)
_OTHERS: tuple[tuple[str, frozenset[str]], ...] = (
    (r"trap bar", frozenset({"trap_bar"})),
    (r"axle", frozenset({"barbell"})),
    (r"suspended|straps|ring", frozenset({"suspension"})),
    (r"pull-?up|chin|muscle up", frozenset({"pull_up_bar"})),
    (r"box|depth|bench", frozenset({"box"})),
    (r"sled|prowler", frozenset({"sled"})),
    (r"cone|hurdle", frozenset({"hurdle"})),
    (r"hyperextension", frozenset({"machine_back_extension"})),
    (r"band", frozenset({"band"})),
)
_FREE_WEIGHTS = frozenset({"barbell", "dumbbell", "kettlebells", "e-z curl bar", "other"})
_FORCES = ("push", "pull", "static", "")
_MECHANICS = ("compound", "isolation", "")
_CATEGORIES = frozenset(
    {"powerlifting", "strength", "stretching", "cardio", "olympic weightlifting"}
    | {"strongman", "plyometrics"}
)
_ENDURANCE = "Endurance training has no sets to count; plan it as a run."
_NO_MUSCLE = "None of its muscles is known, so its work could not be counted."


def looks_like(values: Mapping[str, object]) -> bool:
    """Whether an object has what only this format has."""
    return "primaryMuscles" in values


def read_entry(number: int, values: Mapping[str, object], file_id: str = "") -> ImportDraft:
    """A draft of one object; `file_id` names it if it has no id of its own."""
    entry = Entry(values)
    name, key = entry.text("name"), entry.text("id") or file_id
    if not key:
        key = re.sub(r"[^0-9A-Za-z_-]+", "_", name)
    known_as = (VOCABULARY, key)
    category = entry.text("category").lower()
    refusal = _ENDURANCE if category == "cardio" else ""
    muscles = _muscles(entry)
    if not any(share == 1 for _, share in muscles):
        refusal = refusal or _NO_MUSCLE
    if refusal or not name:
        refusal = refusal or "It has no name."
        return ImportDraft(number, name or key, None, refusal=refusal, known_as=known_as)
    told = _described(entry, number, short_key("fed", key), known_as, muscles)
    return draft_of(told)


def _described(
    entry: Entry, number: int, key: str, known_as: tuple[str, str], muscles: Shares
) -> Described:
    name, steps = entry.text("name"), entry.texts("instructions")
    equipment = _equipment(entry, name)
    return Described(
        number=number,
        key=key,
        name=name,
        movement=Movement(
            name=name,
            category=_word(entry, "category", _CATEGORIES),
            force=_word(entry, "force", _FORCES),
            is_isolation=_word(entry, "mechanic", _MECHANICS) == "isolation",
            equipment=equipment,
            muscle=muscles[0][0],
            text=" ".join(steps),
        ),
        muscles=muscles,
        level=_level(entry),
        equipment=(equipment,) if equipment else NOTHING,
        steps=steps,
        origin=KIND,
        licence=LICENCE,
        author=entry.text("author"),
        known_as=known_as,
        gaps=entry.gaps,
    )


def _word(entry: Entry, field: str, known: frozenset[str] | tuple[str, ...]) -> str:
    word = entry.text(field).lower()
    if word and word not in known:
        entry.miss(field, word)
        return ""
    return word


def _level(entry: Entry) -> int:
    level = entry.text("level").lower()
    if level == "beginner":
        is_loaded = entry.text("equipment").lower() in _FREE_WEIGHTS
        return 2 if is_loaded and entry.text("mechanic") == "compound" else 1
    if level not in {"intermediate", "expert"}:
        entry.miss("level", level)
        return 2
    return 3 if level == "intermediate" else 4


def _muscles(entry: Entry) -> Shares:
    prime = _known_muscles(entry, "primaryMuscles")
    return combined(prime, _known_muscles(entry, "secondaryMuscles"))


def _known_muscles(entry: Entry, field: str) -> list[Shares]:
    found: list[Shares] = []
    for word in entry.texts(field):
        shares = FREE_EXERCISE_DB.get(word.lower())
        if shares is None:
            entry.gaps.append(f"The muscle “{shown(word)}” is not known and was left out.")
        else:
            found.append(shares)
    return found


def _equipment(entry: Entry, name: str) -> frozenset[str]:
    word = entry.text("equipment").lower()
    if not word:
        return frozenset()
    if word in _EQUIPMENT:
        return _EQUIPMENT[word]
    table = _MACHINES if word == "machine" else _OTHERS
    found = next((things for words, things in table if re.search(words, name, re.IGNORECASE)), None)
    return _stand_in(entry, word) if found is None else found


def _stand_in(entry: Entry, word: str) -> frozenset[str]:
    """An unknown machine is nearest to a cable; for other things nothing is assumed."""
    if word == "machine":
        entry.gaps.append("Which machine it needs is not known; the cable machine stands for it.")
        return frozenset({"cable"})
    entry.gaps.append(f"The equipment “{shown(word)}” is not known; none was set.")
    return frozenset()
