"""Plan files that are broken, huge, hostile or newer: one sentence, and nothing comes in."""

import copy
import json
import random
import resource
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.exchange.plan_bundle import plan_bytes
from runstrength_desktop.planning.saved_weeks import SavedWeeks
from tests.counts import count
from tests.exchange.plan_files import NAME, a_file, a_week, as_read, places, read

Spoil = Callable[[dict[str, Any]], object]


def refused(told: object) -> str:
    with pytest.raises(PlanError) as problem:
        as_read(told)
    sentence = str(problem.value)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    return sentence


def refused_bytes(folder: Path, data: bytes) -> str:
    path = folder / NAME
    path.write_bytes(data)
    with pytest.raises(PlanError) as problem:
        read(path)
    assert str(problem.value).count("\n") == 0
    return str(problem.value)


def day(told: dict[str, Any]) -> Any:
    return told["weeks"][0]["days"][0]


def session(told: dict[str, Any]) -> Any:
    return day(told)["sessions"][0]


def item(told: dict[str, Any]) -> Any:
    return session(told)["items"][1]


def put(place: Callable[[dict[str, Any]], Any], **values: object) -> Spoil:
    return lambda told: place(told).update(values)


def root(told: dict[str, Any]) -> Any:
    return told


def own(told: dict[str, Any]) -> Any:
    return told["exercises"][0]


def run(told: dict[str, Any]) -> Any:
    return day(told)["runs"][0]


SPOILT: dict[str, tuple[Spoil, str]] = {
    "another format": (put(root, format="other"), "not a plan file of RunStrength"),
    "a newer version": (put(root, version=2, extra=1), "needs a newer RunStrength"),
    "a version that is a word": (put(root, version="1"), "“version” must be"),
    "a version that is true": (put(root, version=True), "“version” must be"),
    "version 0": (put(root, version=0), "“version” must be"),
    "a field nobody knows": (put(root, diary=[]), "“diary” is not known here"),
    "weeks that are none": (put(root, weeks={}), "“weeks” must be a list"),
    "too many weeks": (put(root, weeks=[{}] * 1001), "at most 1000 entries"),
    "a week twice": (lambda t: t["weeks"].append(t["weeks"][0]), "week 2, 2026-11-16, run 1"),
    "an empty week twice": (
        put(root, weeks=[{"week": "2026-W47"}, {"week": "2026-W47"}]), "week 2: It comes twice"
    ),
    "no week of the calendar": (put(lambda t: t["weeks"][0], week="2026-W54"), "not a week"),
    "a week as a date": (put(lambda t: t["weeks"][0], week="2026-11-16"), "written as 2026-W47"),
    "this week": (put(lambda t: t["weeks"][0], week="this"), "week 1: "),
    "another year's week": (put(lambda t: t["weeks"][0], week="1969-W02"), "not a week"),
    "a day of another week": (put(day, date="2026-11-23"), "of another week"),
    "a day that is none": (put(day, date="2026-11-31"), "is not a date"),
    "a day with full-width digits": (put(day, date="２０２６-11-16"), "is not a date"),
    "a day twice": (
        lambda t: t["weeks"][0]["days"].append({"date": "2026-11-16"}), "comes twice"
    ),
    "an id twice": (lambda t: session(t)["items"].append(item(t)), "comes twice"),
    "an empty id": (put(item, id=""), "“id” must not be empty"),
    "an id that is a list": (put(item, id=[]), "“id” must be a text"),
    "a long id": (put(run, id="x" * 65), "at most 64 characters"),
    "sets as text": (put(item, sets="3"), "exercise 2: “sets” must be a whole number"),
    "sets as a truth": (put(item, sets=True), "exercise 2: “sets” must be a whole number"),
    "1,000 sets": (put(item, sets=1000), "Sets must be between 1 and 20, not 1000"),
    "no sets": (lambda t: item(t).pop("sets"), "“sets” is missing"),
    "a huge whole number": (put(item, sets=10**4000), "“sets” must be a whole number"),
    "a huge load": (put(item, load_kg=10**400), "“load_kg” is too large"),
    "a negative rest": (put(item, rest_s=-1), "Rest must be between"),
    "repetitions and seconds": (put(item, seconds=30), "either repetitions, seconds or metres"),
    "a strange tempo": (put(item, tempo="fast"), "Tempo is"),
    "a strange side": (put(item, side="both"), "“side” must be one of each, left, right"),
    "a strange block": (put(item, block="pause"), "“block” must be one of"),
    "block 21": (put(item, block_number=21), "“block_number” must be between 0 and 20"),
    "a strange status": (put(session, status="forgotten"), "session 1: “status” must be one of"),
    "a clock with a zone": (put(session, starts_at="07:30+01:00"), "a time such as 07:30"),
    "25 o'clock": (put(run, starts_at="25:00"), "a time such as 07:30"),
    "a run of 501 km": (put(run, distance_km=501), "A distance must be"),
    "a title of 201 characters": (put(session, title="x" * 201), "at most 200 characters"),
    "a note of 10,001 characters": (put(session, note="x" * 10_001), "at most 10000 characters"),
    "a title with a line break": (put(session, title="a\nb"), "characters that no text"),
    "a title with an escape": (put(session, title="a\x1b[31m"), "characters that no text"),
    "a title that turns round": (put(session, title="a\u202eb"), "characters that no text"),
    "half a character": (put(session, title="\ud800"), "characters that no text"),
    "no character": (put(run, note="a\x00b"), "characters that no text"),
    "501 exercises": (put(session, items=[{}] * 501), "at most 500 entries"),
    "an exercise that is a word": (put(session, items=["squat"]), "not an entry"),
    "101 runs": (put(day, runs=[{}] * 101), "at most 100 entries"),
    "an own exercise without details": (lambda t: own(t).pop("details"), "own exercise 1: “det"),
    "details nobody knows": (lambda t: own(t)["details"].update(x=1), "“x” is not known here"),
    "a guide nobody knows": (lambda t: own(t)["guide"].update(x=1), "“x” is not known here"),
    "a dose nobody knows": (lambda t: own(t)["details"]["dose"].update(x=1), "makes no sense"),
    "a level that is true": (lambda t: own(t)["details"].update(level=True), "makes no sense"),
    "an own exercise twice": (lambda t: t["exercises"].append(own(t)), "comes twice"),
    "a hostile cue": (
        lambda t: own(t)["guide"].update(cues=["a\x00b"]), "characters no text may have"
    ),
    "places without names": (put(root, names={"places": {"home": 3}}), "“names”"),
}  # fmt: skip


def test_the_file_that_is_spoilt_below_is_sound() -> None:
    assert as_read(a_file()).weeks


@pytest.mark.parametrize("name", SPOILT)
def test_a_spoilt_file_is_refused_with_where_and_why(name: str) -> None:
    spoil, why = SPOILT[name]
    told = a_file()
    spoil(told)
    sentence = refused(told)
    assert sentence.startswith(f"“{NAME}” cannot be opened: ")
    assert why in sentence


@pytest.mark.parametrize("told", [[], "text", 3, None, {}, [{}], {"format": "runstrength-plan"}])
def test_what_is_no_plan_at_all_is_refused(told: object) -> None:
    assert refused(told).startswith(f"“{NAME}” cannot be opened: ")


@pytest.mark.parametrize(
    "number", ["NaN", "Infinity", "-Infinity", "1e999", "9" * 5000, "1_000", "０"]
)
def test_a_number_that_is_none_is_refused(tmp_path: Path, number: str) -> None:
    text = json.dumps(a_file()).replace("24.5", number)
    assert number in text
    assert NAME in refused_bytes(tmp_path, text.encode())


def test_a_field_given_twice_is_refused(tmp_path: Path) -> None:
    text = json.dumps(a_file()).replace('"sets": 3', '"sets": 3, "sets": 4', 1)
    assert "“sets” twice" in refused_bytes(tmp_path, text.encode())


def test_100_000_levels_are_refused(tmp_path: Path) -> None:
    for bomb in (b"[" * 100_000, b'{"a":' * 100_000, b'{"format": "runstrength-plan", "weeks": '
                 + b"[" * 100_000 + b"]" * 100_000 + b"}"):  # fmt: skip
        assert "nested too deep" in refused_bytes(tmp_path, bomb)


def test_200_megabytes_are_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / NAME
    with path.open("wb") as file:
        file.truncate(200_000_000)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(PlanError, match="larger than 25 MB"):
        read(path)
    if sys.platform == "linux":
        assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 50_000  # KiB


def test_a_file_that_was_cut_off_anywhere_is_refused(tmp_path: Path) -> None:
    whole = plan_bytes(SavedWeeks((a_week(),)))
    for end in range(0, len(whole) - 2, count(7, 3)):
        refused_bytes(tmp_path, whole[:end])


def test_other_encodings_and_bytes_are_refused_or_read_alike(tmp_path: Path) -> None:
    told = a_file()
    text = json.dumps(told, ensure_ascii=False)
    (tmp_path / NAME).write_bytes(text.encode("utf-16"))
    assert read(tmp_path / NAME) == as_read(told)
    refused_bytes(tmp_path, text.encode("utf-8") + b"\xff")
    refused_bytes(tmp_path, b"\x00" * 1000)


VALUES: list[object] = [
    None,
    True,
    -1,
    0,
    1,
    10**30,
    0.5,
    "",
    "x",
    "2026-11-16",
    "x" * 20_000,
    [],
    {},
    [[]],
]


def test_a_file_changed_anywhere_is_read_or_refused_and_never_a_crash() -> None:
    chance = random.Random(37)
    sound = a_file()
    for _ in range(count(200, 5000)):
        told = copy.deepcopy(sound)
        for _ in range(chance.randint(1, 3)):
            holder, key = chance.choice(places(told))
            _change(holder, key, chance)
        found = outcome(told)
        if isinstance(found, SavedWeeks):
            assert as_read(json.loads(plan_bytes(found))) == found
        else:
            assert found.endswith(".")
            assert "\n" not in found


def outcome(told: object) -> SavedWeeks | str:
    try:
        return as_read(told)
    except PlanError as error:
        return str(error)


def _change(holder: Any, key: Any, chance: random.Random) -> None:
    how = chance.randrange(4)
    if how == 0:
        del holder[key]
    elif how == 1 and isinstance(holder, dict):
        holder[chance.choice(["x", "id", "note", "sets"])] = holder.pop(key)
    elif how == 2 and isinstance(holder, list):
        holder.append(holder[key])
    else:
        holder[key] = chance.choice(VALUES)


def test_bytes_changed_anywhere_are_read_or_refused(tmp_path: Path) -> None:
    chance = random.Random(28)
    whole = plan_bytes(SavedWeeks((a_week(),)))
    path = tmp_path / NAME
    for _ in range(count(200, 5000)):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 4)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        path.write_bytes(data)
        with suppress(PlanError):
            read(path)
