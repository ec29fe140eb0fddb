"""What free-exercise-db, wger and a table bring in, and what they keep."""

import json
from pathlib import Path

import pytest

from runstrength_desktop import composition
from runstrength_desktop.domain.exercise import Impact
from runstrength_desktop.domain.exercise_guide import Caution
from runstrength_desktop.domain.prescription import Prescription
from runstrength_desktop.paths import DB
from runstrength_desktop.planning.import_preview import ImportStatus
from runstrength_desktop.planning.library import Library
from runstrength_desktop.planning.planner import Planner
from tests.exchange.lists import (
    DATA,
    entry,
    only,
    public_list,
    read,
    read_entries,
    read_text,
    statuses,
)
from tests.planning.memory_store import MemoryStore

NEW, PARTLY, HERE, REFUSED = ImportStatus
DOCS = DB.parent / "docs"


def test_all_873_public_entries_come_in_or_say_why_not(tmp_path: Path) -> None:
    entries = public_list()
    preview = read_text(tmp_path, json.dumps(entries))
    assert len(entries) == len(preview.rows) == sum(preview.counts.values()) == 873
    assert [row.number for row in preview.rows] == list(range(1, 874))
    assert preview.counts[REFUSED] == 13
    assert preview.counts[PARTLY] < 110
    assert preview.counts[HERE] >= 107
    assert all(row.reasons for row in preview.rows if row.status is not NEW)
    assert {row.own is not None for row in preview.rows if row.status in {NEW, PARTLY}} == {True}
    assert preview.licences == ("Public domain (Unlicense)",)


def test_what_came_in_once_is_here_the_second_time_and_undo_takes_all_back(tmp_path: Path) -> None:
    path = tmp_path / "list.json"
    path.write_text(json.dumps(public_list()), "utf-8")
    planner = Planner(MemoryStore())
    library = Library(composition.catalogue(), planner)
    first = read(path, library.catalogue)
    chosen = first.chosen({NEW, PARTLY})
    library.save_all(chosen)
    assert len(library.catalogue.exercises) == len(composition.catalogue().exercises) + len(chosen)
    again = read(path, library.catalogue)
    assert again.counts[NEW] == again.counts[PARTLY] == 0
    assert again.counts[HERE] == first.counts[HERE] + len(chosen)
    planner.undo()
    assert library.catalogue == composition.catalogue()


def test_an_entry_keeps_its_words_muscles_and_origin(tmp_path: Path) -> None:
    own = only(read_entries(tmp_path, entry()))
    exercise, guide = own.exercise, own.guide
    assert own.id == "fed:Lantern_Lift"
    assert dict(exercise.muscles) == {
        "gluteus_maximus": 1.0,
        "biceps_femoris": 0.5,
        "medial_hamstrings": 0.5,
    }
    assert exercise.equipment == (frozenset({"dumbbell"}),)
    assert (exercise.level, exercise.pattern) == (2, "bridge_thrust")
    assert exercise.vocabularies == (("free_exercise_db", "Lantern_Lift"),)
    assert guide is not None
    assert guide.setup == "Stand tall."
    assert guide.cues == ("Lift the lantern.", "Lower it slowly.")
    assert (own.origin, own.licence) == ("free-exercise-db", "Public domain (Unlicense)")


def test_one_object_without_an_id_is_named_by_its_file(tmp_path: Path) -> None:
    told = entry()
    del told["id"]
    own = only(read_text(tmp_path, json.dumps(told), "My_Lantern.json"))
    assert own.id == "fed:My_Lantern"


@pytest.mark.parametrize(
    ("name", "changed", "pattern"),
    [
        ("Lantern Deadlift", {}, "hip_hinge"),
        ("Lantern Lunge", {}, "lunge"),
        ("Lantern Row", {}, "pull"),
        ("Lantern Plank", {}, "anti_extension"),
        ("Lantern Jump", {}, "plyometric"),
        ("Lantern Throw", {"category": "plyometrics"}, "bridge_thrust"),
        ("Lantern Lean", {"category": "stretching"}, "mobility"),
        ("Lantern Lean", {"primaryMuscles": ["abductors"]}, "lateral_stability"),
        ("Lantern Lean", {"primaryMuscles": ["hamstrings"]}, "hip_hinge"),
    ],
)
def test_the_kind_of_movement_follows_category_name_and_muscle(
    tmp_path: Path, name: str, changed: dict[str, object], pattern: str
) -> None:
    assert only(read_entries(tmp_path, entry(name=name, **changed))).exercise.pattern == pattern


def test_a_jump_says_which_landings_are_assumed(tmp_path: Path) -> None:
    preview = read_entries(tmp_path, entry(name="Lantern Depth Jump", category="plyometrics"))
    own = only(preview)
    assert (own.exercise.contacts_per_rep, own.exercise.impact) == (1, Impact.SHOCK)
    assert own.guide is not None
    assert Caution.JUMPING in own.guide.cautions
    assert "assumed" in preview.rows[0].reasons[0]
    assert statuses(preview) == [NEW]


def test_the_other_side_makes_it_one_sided_and_a_hold_has_seconds(tmp_path: Path) -> None:
    told = entry(force="static", instructions=["Hold.", "Repeat on the other side."])
    exercise = only(read_entries(tmp_path, told)).exercise
    assert exercise.unilateral
    assert exercise.dose == Prescription(3, seconds=30, rest_s=60)


def test_what_is_not_understood_is_named_field_by_field(tmp_path: Path) -> None:
    odd = entry(level="wizard", equipment="broom", secondaryMuscles=["tail"], force=7)
    preview = read_entries(tmp_path, odd)
    said = " ".join(preview.rows[0].reasons)
    assert statuses(preview) == [PARTLY]
    assert all(word in said for word in ("“level”", "wizard", "broom", "tail", "“force”"))


def test_endurance_and_unknown_muscles_are_refused(tmp_path: Path) -> None:
    ride = entry(id="Ride", name="Lantern Ride", category="cardio")
    preview = read_entries(tmp_path, ride, entry(primaryMuscles=["tail"]))
    assert statuses(preview) == [REFUSED, REFUSED]
    assert "plan it as a run" in preview.rows[0].reasons[0]
    assert "could not be counted" in preview.rows[1].reasons[0]


def test_wger_brings_english_words_without_markup_and_keeps_licence_and_author() -> None:
    preview = read(DATA / "wger-page.json")
    assert statuses(preview) == [NEW, PARTLY, REFUSED, REFUSED]
    first = preview.rows[0].own
    assert first is not None
    assert first.name == "Heavy one-leg lift-off"
    assert first.exercise.aliases == ("Lift-off",)
    assert first.exercise.unilateral
    assert (first.licence, first.author) == ("CC BY-SA 4.0", "the translator")
    assert first.id == "wger:00000000-0000-4000-8000-000000000001"
    assert first.guide is not None
    assert first.guide.setup == "Stand on one leg."
    lines = ("Lift & lower slowly.", "Switch sides.", "Keep the hips level.")
    assert first.guide.cues == lines
    assert dict(first.exercise.muscles)["gluteus_medius"] == 0.5


def test_wger_says_what_its_entries_lack() -> None:
    _, calves, unknown, flat = read(DATA / "wger-page.json").rows
    assert calves.own is not None
    assert dict(calves.own.exercise.muscles) == {"gastrocnemius": 1.0, "soleus": 1.0}
    assert calves.own.licence == "CC BY-SA 3.0"
    said = " ".join(calves.reasons)
    assert all(word in said for word in ("category", "Trampoline", "English"))
    assert "names no muscle" in unknown.reasons[0]
    assert "exerciseinfo" in flat.reasons[0]


def test_a_page_of_many_says_that_the_rest_is_missing(tmp_path: Path) -> None:
    page = json.loads((DATA / "wger-page.json").read_text("utf-8"))
    pages = [page, {**page, "count": 40, "results": []}]
    preview = read_text(tmp_path, json.dumps(pages))
    assert len(preview.rows) == 4
    assert "4 of 40" in preview.notes[0]


def test_the_example_table_of_the_docs_comes_in_as_it_says() -> None:
    preview = read(DOCS / "import-example.csv")
    assert statuses(preview) == [NEW, NEW, NEW]
    assert [row.number for row in preview.rows] == [2, 3, 4]
    wall, hop, band = (row.own for row in preview.rows)
    assert wall is not None
    assert hop is not None
    assert band is not None
    assert wall.id == "csv:wall_sit_march"
    assert wall.exercise.dose == Prescription(3, seconds=30, rest_s=60)
    assert dict(wall.exercise.muscles)["iliopsoas"] == 0.25
    assert (wall.licence, wall.author) == ("CC0 1.0", "A. Runner")
    assert wall.guide is not None
    assert wall.guide.cues == ("Lift one foot for two breaths.", "Swap feet without rocking.")
    assert (hop.exercise.contacts_per_rep, hop.exercise.impact) == (2, Impact.MEDIUM)
    assert band.exercise.equipment == (frozenset({"band"}), frozenset({"band", "chair"}))


def test_the_docs_name_every_column_that_is_read() -> None:
    from runstrength_desktop.exchange.own_table import COLUMNS

    told = (DOCS / "import-format.md").read_text("utf-8")
    assert not [column for column in COLUMNS if f"`{column}`" not in told]


TABLES = {
    "comma": "name,primary,secondary\nFog step,soleus,gastrocnemius:0.25\n",
    "semicolon and decimal comma": 'name;primary;secondary\nFog step;soleus;"gastrocnemius:0,25"\n',
    "BOM": "\ufeffname,primary,secondary\r\nFog step,Soleus,gastrocnemius:0.25\r\n",
    "sep line": "sep=;\nName;PRIMARY;secondary\nFog step;SO;GA:0,25\n",
    "guarded": "name,primary,secondary\n'=Fog step,soleus,gastrocnemius:0.25\n",
}


@pytest.mark.parametrize("kind", TABLES)
def test_a_table_is_read_however_a_spreadsheet_saves_it(tmp_path: Path, kind: str) -> None:
    own = only(read_text(tmp_path, TABLES[kind], "list.csv"))
    assert own.name.lstrip("=") == "Fog step"
    assert not own.name.startswith("'")
    assert own.exercise.muscles == (("soleus", 1.0), ("gastrocnemius", 0.25))


def test_a_table_in_utf_16_is_read_by_its_mark(tmp_path: Path) -> None:
    own = only(read_text(tmp_path, "name\tprimary\nFog stép\tsoleus\n".encode("utf-16"), "x.csv"))
    assert own.name == "Fog stép"


def test_odd_cells_are_named_and_rows_of_a_wrong_length_refused(tmp_path: Path) -> None:
    table = (
        "name,primary,level,default_reps,rest_s,mystery\n"
        "Fog step,soleus;tail,9,８,-1,\n"
        "Fog hop,soleus,2,8,60,x,and,more\n"
        "Fog sit,tail,2,8,60,\n"
        ",soleus,2,8,60,\n"
    )
    preview = read_text(tmp_path, table, "x.csv")
    assert statuses(preview) == [PARTLY, REFUSED, REFUSED, REFUSED]
    said = " ".join(preview.rows[0].reasons)
    assert all(word in said for word in ("tail", "“level”", "“default_reps”", "“rest_s”"))
    assert "more cells" in preview.rows[1].reasons[0]
    assert preview.notes == ("The column “mystery” was not read.",)


def test_the_catalogue_as_a_table_is_here_already(tmp_path: Path) -> None:
    names = [(e.id, e.name) for e in composition.catalogue().exercises]
    table = "id,name,primary\n" + "".join(f'{key},"{name} anew",soleus\n' for key, name in names)
    preview = read_text(tmp_path, table, "x.csv")
    assert preview.counts[HERE] == len(names)
