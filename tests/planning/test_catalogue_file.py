"""A data file that is bad in any way is refused by file, line and field."""

import json
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runstrength_desktop.domain.user_text import fold
from runstrength_desktop.paths import DB
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.catalogue_error import CatalogueError
from runstrength_desktop.planning.catalogue_file import load_catalogue, load_example_week

SHIPPED = DB / "catalogue"
FILES = ("muscles", "equipment", "patterns", "exercises")
MONDAY = date(2026, 11, 16)

Json = Any
Edit = Callable[[Json], object]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SHIPPED, tmp_path / "catalogue"))


def replaced(path: Path, old: str, new: str) -> int:
    """Replace the first `old`; the line it stands on."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def edited(path: Path, edit: Edit) -> None:
    records = json.loads(path.read_text(encoding="utf-8"))
    edit(records)
    path.write_text(json.dumps(records, indent=1, ensure_ascii=False), encoding="utf-8")


def refusal(folder: Path) -> CatalogueError:
    with pytest.raises(CatalogueError) as caught:
        load_example_week(folder, load_catalogue(folder), MONDAY)
    return caught.value


def line_with(path: Path, part: str) -> int:
    lines = path.read_text(encoding="utf-8").splitlines()
    return next(n for n, line in enumerate(lines, 1) if part in line)


def test_what_ships_loads_the_same_twice(folder: Path) -> None:
    assert load_catalogue(folder) == load_catalogue(SHIPPED)


def test_the_sentence_names_file_line_and_field(folder: Path) -> None:
    line = replaced(folder / "exercises.json", '"level": 1', '"level": 9')
    assert str(refusal(folder)) == (
        f"In exercises.json, line {line}, the field “level” must be a whole number from 1 to 5; "
        "mend it or install RunStrength again."
    )


@pytest.mark.parametrize(
    ("file", "old", "new", "field"),
    [
        ("muscles", '"view": "front"', '"view": "above"', "view"),
        ("muscles", '"deep": false', '"deep": 0', "deep"),
        ("muscles", '"role": ["U", "O"]', '"role": ["U", "X"]', "role[1]"),
        ("muscles", '"gait": ["IC", "ST"]', '"gait": "IC"', "gait"),
        ("muscles", '"wger": "10"', '"wger": 10', "vocabularies.wger"),
        ("muscles", '"code": "RF"', '"code": ""', "code"),
        ("equipment", '"always_at_hand": true', '"always_at_hand": "yes"', "always_at_hand"),
        ("equipment", '"id": "mat"', '"id": "Mat"', "id"),
        ("equipment", '"id": "wall"', '"id": "mat"', "id"),
        ("patterns", '"Squat"', '"Squat\\n"', "name"),
        ("exercises", '"id": "hip_thrust"', '"id": "glute_bridge"', "id"),
        ("exercises", '"name": "Glute bridge"', '"name": null', "name"),
        ("exercises", '"Glute bridge"', '"Glute \\u202ebridge"', "name"),
        ("exercises", '"Glute bridge"', f'"{"x" * 201}"', "name"),
        ("exercises", '"Glute bridge"', '"Gl\\u0075\\u0308te bridge"', "name"),
        ("exercises", '["bridge", ', '["bridge", "bridge", ', "aliases"),
        ("exercises", '["squat", ', '["bum bridge", "squat", ', "aliases"),
        ("exercises", '"name": "Barbell hip thrust"', '"name": "GLUTE-bridge!"', "name"),
        ("exercises", '"pattern": "bridge_thrust"', '"pattern": "bridges"', "pattern"),
        ("exercises", '"unilateral": false', '"unilateral": null', "unilateral"),
        ("exercises", '"level": 1', '"level": true', "level"),
        ("exercises", '"equipment": [["mat"]]', '"equipment": []', "equipment"),
        ("exercises", '"equipment": [["mat"]]', '"equipment": [["rug"]]', "equipment[0]"),
        ("exercises", '"equipment": [["mat"]]', '"equipment": ["mat"]', "equipment[0]"),
        ("exercises", '"equipment": [["mat"]]', '"equipment": [[["mat"]]]', "equipment[0]"),
        ("exercises", '[["mat"]]', '[["mat"], ["mat"]]', "equipment[1]"),
        ("exercises", '[["mat"]]', '[["mat", "mat"]]', "equipment[0]"),
        ("exercises", '"gluteus_maximus": 1', '"bum": 1', "muscles.bum"),
        ("exercises", '"gluteus_maximus": 1', '"gluteus_maximus": 0.7', "muscles.gluteus_maximus"),
        ("exercises", '"gluteus_maximus": 1', '"gluteus_maximus": NaN', "muscles.gluteus_maximus"),
        ("exercises", '"gluteus_maximus": 1', '"gluteus_maximus": true', "muscles.gluteus_maximus"),
        ("exercises", '"gluteus_maximus": 1', '"gluteus_maximus": 0.5', "muscles"),
        (
            "exercises",
            '"medial_hamstrings": 0.5',
            '"medial_hamstrings": 1',
            "muscles.medial_hamstrings",
        ),
        ("exercises", '"dose": {"sets": 3', '"dose": {"sets": 21', "dose.sets"),
        ("exercises", '"reps": 12', '"reps": 0', "dose.reps"),
        ("exercises", '"reps": 12', '"reps": 12, "seconds": 30', "dose"),
        ("exercises", '"reps": 12, ', "", "dose"),
        ("exercises", '"rest_s": 60', '"rest_s": 60.5', "dose.rest_s"),
        ("exercises", '"rest_s": 60', '"pause": 60', "dose.rest_s"),
        ("exercises", '"reps": 12', '"reps": 12, "tempo": 3', "dose.tempo"),
        ("exercises", '"dose": {"sets": 3, "reps": 12, "rest_s": 60}', '"dose": "3x12"', "dose"),
        ("exercises", '"dose_source": "default"', '"dose_source": "guess"', "dose_source"),
        ("exercises", '"impact": "medium"', '"impact": "soft"', "impact"),
        ("exercises", '"contacts_per_rep": 1', '"contacts_per_rep": 0', "contacts_per_rep"),
        ("exercises", '"sources": [', '"colour": "red", "sources": [', "colour"),
        ("exercises", '"sources": [', '"impact": "low", "sources": [', "impact"),
        ("exercises", '"sources": [', '"name": "Again", "sources": [', "name"),
        ("example_week", '"day": "tuesday"', '"day": "monday"', "day"),
        ("example_week", '"day": "tuesday"', '"day": "funday"', "day"),
        ("example_week", '"title": "Mobility"', '"title": " "', "sessions[0].title"),
        ("example_week", '"hip_thrust"', '"hip_trust"', "sessions[0].items[0].exercise"),
        ("example_week", '"sets": 3, "reps": 8', '"sets": 3', "sessions[0].items[0]"),
        ("example_week", '"kind": "intervals"', '"kind": "sprint"', "runs[0].kind"),
        ("example_week", '"distance_km": 8', '"distance_km": -8', "runs[0].distance_km"),
        ("example_week", '"distance_km": 8', '"miles": 5', "runs[0].miles"),
        ("example_week", '"minutes": 40', '"minutes": 1441', "runs[0].minutes"),
        ("example_week", '[{"kind": "intervals", "distance_km": 8}]', "[8]", "runs[0]"),
    ],
)
def test_a_bad_field_is_named(folder: Path, file: str, old: str, new: str, field: str) -> None:
    path = folder / f"{file}.json"
    line = replaced(path, old, new)
    error = refusal(folder)
    assert (error.file, error.field) == (path.name, field)
    assert error.line is not None
    assert abs(error.line - line) <= 3  # of the field, or of what should hold it
    assert f"{path.name}, line {error.line}," in str(error)


@pytest.mark.parametrize("field", ["name", "muscles", "dose", "vocabularies"])
def test_a_missing_field_points_at_its_record(folder: Path, field: str) -> None:
    path = folder / "exercises.json"
    edited(path, lambda records: records[2].pop(field))
    error = refusal(folder)
    assert (error.field, error.line) == (field, line_with(path, '"hip_thrust"') - 1)
    assert "is missing" in str(error)


def test_a_missing_id_is_named_too(folder: Path) -> None:
    edited(folder / "muscles.json", lambda records: records[0].pop("id"))
    assert (refusal(folder).line, refusal(folder).field) == (2, "id")


def test_a_deep_field_is_found_on_its_own_line(folder: Path) -> None:
    path = folder / "exercises.json"
    edited(path, lambda records: records[5]["muscles"].update(gluteus_maximus=3))
    text = path.read_text(encoding="utf-8").splitlines()
    assert '"gluteus_maximus": 3' in text[(refusal(folder).line or 0) - 1]


@pytest.mark.parametrize("file", [*FILES, "example_week"])
def test_a_file_that_is_not_json_names_the_line(folder: Path, file: str) -> None:
    path = folder / f"{file}.json"
    path.write_text("[\n {},\n oops\n]\n", encoding="utf-8")
    error = refusal(folder)
    assert (error.file, error.line) == (path.name, 3)


@pytest.mark.parametrize("text", ["", "{}", "3", "null", "[3]", "[[]]", "[" * 100_000])
@pytest.mark.parametrize("file", [*FILES, "example_week"])
def test_a_file_of_another_shape_is_refused(folder: Path, file: str, text: str) -> None:
    (folder / f"{file}.json").write_text(text, encoding="utf-8")
    assert refusal(folder).file == f"{file}.json"


def test_a_number_too_long_to_read_is_refused(folder: Path) -> None:
    replaced(folder / "exercises.json", '"level": 1', f'"level": {"9" * 5000}')
    assert refusal(folder).file == "exercises.json"


@pytest.mark.parametrize("file", [*FILES, "example_week"])
def test_a_file_that_is_not_there_is_named(folder: Path, file: str) -> None:
    (folder / f"{file}.json").unlink()
    assert str(refusal(folder)) == (
        f"The file {file}.json cannot be read (No such file or directory); "
        "mend it or install RunStrength again."
    )


def test_a_file_that_is_not_utf_8_names_the_line(folder: Path) -> None:
    path = folder / "exercises.json"
    raw = path.read_bytes()
    path.write_bytes(raw.replace(b"Barbell hip", b"Barbell \xff hip", 1))
    assert refusal(folder).line == raw[: raw.index(b"Barbell hip")].count(b"\n") + 1


def test_a_key_given_twice_names_the_second(folder: Path) -> None:
    path = folder / "exercises.json"
    replaced(path, '    "level": 3,\n', '    "level": 3,\n    "level": 2,\n')
    assert (refusal(folder).line, refusal(folder).field) == (
        line_with(path, '"level": 3,') + 1,
        "level",
    )


@pytest.mark.parametrize("days", [0, 6, 8])
def test_a_week_has_seven_days(folder: Path, days: int) -> None:
    edited(
        folder / "example_week.json", lambda week: week.__setitem__(slice(None), (week * 2)[:days])
    )
    assert "seven days" in str(refusal(folder))


JSON_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=True)
    | st.text(max_size=20)
    | st.sampled_from(["squat", "hip_thrust", "plyometric", "front", 1, 0.5, "mat"]),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=4,
)


@given(data=st.data())
def test_whatever_happens_to_a_field_is_refused_by_file_or_means_something(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = Path(shutil.copytree(SHIPPED, tmp_path_factory.mktemp("mutated") / "catalogue"))
    file = data.draw(st.sampled_from([*FILES, "example_week"]))
    edited(folder / f"{file}.json", lambda records: _mutate(records, data))
    outcome = _outcome(folder)
    if isinstance(outcome, Catalogue):
        _is_whole(outcome)
    else:
        assert outcome.file.removesuffix(".json") in {*FILES, "example_week"}
        assert outcome.file in str(outcome)
        assert len(str(outcome).splitlines()) == 1


def _outcome(folder: Path) -> Catalogue | CatalogueError:
    try:
        catalogue = load_catalogue(folder)
        load_example_week(folder, catalogue, MONDAY)
    except CatalogueError as error:
        return error
    return catalogue


def _mutate(records: Json, data: st.DataObject) -> None:
    """Replace or delete something, at any depth."""
    holder: Json = records[data.draw(st.integers(0, len(records) - 1))]
    while True:
        keys = sorted(holder) if isinstance(holder, dict) else list(range(len(holder)))
        key = data.draw(st.sampled_from(keys))
        inner = holder[key]
        if not isinstance(inner, dict | list) or not inner or data.draw(st.booleans()):
            break
        holder = inner
    if data.draw(st.booleans()):
        del holder[key]
    else:
        holder[key] = data.draw(JSON_VALUES)


def _is_whole(catalogue: Catalogue) -> None:
    for exercise in catalogue.exercises:
        assert {muscle for muscle, _ in exercise.muscles} <= catalogue.muscle_by_id.keys()
        assert frozenset().union(*exercise.equipment) <= catalogue.equipment_by_id.keys()
        assert exercise.pattern in catalogue.patterns
        assert catalogue.named(exercise.name) is exercise
    folded = [fold(exercise.name) for exercise in catalogue.exercises]
    assert len(set(folded)) == len(folded)
