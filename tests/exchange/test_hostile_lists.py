"""Files that mean harm or none: a preview or one calm sentence, never anything else (F27–F37)."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runstrength_desktop import composition
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.exchange import free_exercise_db, json_text, wger
from runstrength_desktop.exchange.list_reader import MOST_ENTRIES, read_list
from runstrength_desktop.exchange.plain_text import lines_of_page, pieces
from runstrength_desktop.exchange.source_text import MOST_BYTES
from runstrength_desktop.planning.import_judging import judged
from runstrength_desktop.planning.import_preview import ImportPreview, ImportStatus
from runstrength_desktop.planning.library import Library
from runstrength_desktop.planning.planner import Planner
from tests.exchange.lists import entry, only, read, read_entries, read_text, statuses
from tests.planning.memory_store import MemoryStore

NEW, PARTLY, HERE, REFUSED = ImportStatus
FED_LINE = json.dumps(entry())

WHOLE_FILES: dict[str, tuple[str | bytes, str]] = {
    "empty": (b"", "empty"),
    "blank": (" \r\n\t ", "empty"),
    "only a mark": (b"\xef\xbb\xbf", "empty"),
    "NUL bytes": (b"name,primary\nA\0B,soleus\n", "not a text file"),
    "all zeros": (b"\0" * 5000, "not a text file"),
    "cp1252": ("name,primary\nGewölbe,soleus\n".encode("cp1252"), "UTF-8"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "UTF-8"),
    "half a UTF-16": ("name,primary\n".encode("utf-16")[:-1], "UTF-8"),
    "truncated": (f"[{FED_LINE}"[:-9], "not whole JSON"),
    "truncated in a text": ('[{"name": "half', "not whole JSON"),
    "prose": ("Dear runner,\nplease lift.\n", "is no list"),
    "a table of something else": ("Date,Weight\n2026-01-01,70\n", "is no list"),
    "a table without rows": ("name,primary\n\n,,\n", "nothing below"),
    "a column twice": ("name,primary,name\nA,soleus,B\n", "one twice"),
    "1 M columns": ("name,primary" + ",x" * 1_000_000 + "\n", "too many columns"),
    "a field without end": ('name,primary\n"' + "x" * 200_000, "not a table"),
    "100,000 levels": ("[" * 100_000, "nested too deep"),
    "100,000 objects": ('{"a":' * 100_000 + "1" + "}" * 100_000, "nested too deep"),
    "NaN": ('[{"primaryMuscles": NaN}]', "NaN"),
    "Infinity": ('[{"primaryMuscles": -Infinity}]', "Infinity"),
    "1e999": ('[{"primaryMuscles": 1e999}]', "too large"),
    "5,000 digits": (f'[{{"primaryMuscles": {"9" * 5000}}}]', "too long"),
    "a field twice": ('[{"name": "A", "primaryMuscles": [], "name": "B"}]', "“name” twice"),
    "an empty list": ("[]", "no exercises"),
    "an empty object": ("{}", "no exercises"),
    "numbers": ("[1, 2, 3]", "no exercises"),
    "other objects": ('[{"title": "A song"}]', "no exercises"),
    "3 M objects": ("[" + "{}," * 3_000_000 + "{}]", "too much"),
    "too many entries": ("[" + '{"primaryMuscles":1},' * MOST_ENTRIES + "1]", "more than"),
    "too many rows": ("name,primary\n" + "a,b\n" * (MOST_ENTRIES + 1), "more than"),
}


@pytest.mark.parametrize("kind", WHOLE_FILES)
def test_a_file_that_is_no_list_is_refused_by_one_sentence(tmp_path: Path, kind: str) -> None:
    content, words = WHOLE_FILES[kind]
    with pytest.raises(PlanError, match=words) as refusal:
        read_text(tmp_path, content)
    assert_calm(str(refusal.value))


def assert_calm(sentence: str) -> None:
    assert sentence.endswith(".")
    assert "\n" not in sentence
    assert sentence.isprintable()
    assert len(sentence) < 200


def test_a_sparse_file_of_200_mb_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.json"
    with path.open("wb") as stream:
        stream.truncate(200_000_000)
    told: list[int] = []
    with pytest.raises(PlanError, match="larger than 25 MB"):
        read_list(path, composition.catalogue(), lambda done, _: told.append(done))
    assert not told


def test_a_file_that_grows_while_it_is_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "grows.json"
    path.write_bytes(b" " * 2_000_000)

    def grow(_done: int, _whole: int) -> None:
        with path.open("ab") as stream:
            stream.write(b" " * 2_000_000)

    with pytest.raises(PlanError, match="larger than 25 MB"):
        read_list(path, composition.catalogue(), grow)
    assert path.stat().st_size < 3 * MOST_BYTES


@pytest.mark.parametrize("name", ["", "missing.json", "a\0b", "x" * 300])
def test_a_path_that_leads_nowhere_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(PlanError) as refusal:
        read(tmp_path / name)
    assert_calm(str(refusal.value))


@pytest.mark.skipif(os.name == "nt", reason="pipes and devices have no path there")
def test_pipes_and_devices_are_refused_without_waiting(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.json"
    os.mkfifo(pipe)
    for path in (pipe, Path("/dev/zero"), Path("/dev/null")):
        with pytest.raises(PlanError, match="not a file"):
            read(path)


@pytest.mark.skipif(sys.platform != "linux", reason="the peak is read from Linux's /proc")
def test_the_worst_file_that_is_read_stays_within_bounds(tmp_path: Path) -> None:
    # Just under the limits of size and marks: long texts outside ASCII, and small objects.
    marks = json_text.MOST_MARKS // 8
    path = tmp_path / "worst.json"
    head = '[{"primaryMuscles":["' + "🏃" * 4_000_000 + '"]},' + '{"":0},' * (marks - 9)
    path.write_text(head + "{}]", "utf-8")
    assert path.stat().st_size < MOST_BYTES
    code = (
        "import sys\nfrom pathlib import Path\n"
        "from runstrength_desktop import composition\n"
        "from runstrength_desktop.domain.errors import PlanError\n"
        "try:\n composition.read_list(Path(sys.argv[1]), composition.catalogue(), lambda a, b: 0)\n"
        "except PlanError as e:\n print(e)\n"
        # Not ru_maxrss: a child inherits there what its parent once held.
        "print(Path('/proc/self/status').read_text().split('VmHWM:')[1].split()[0])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True
    )
    assert "more than" in done.stdout
    assert int(done.stdout.split()[-1]) < 300_000  # kibibytes


HOSTILE_TEXTS = [
    "<img src=x onerror=alert(1)>",
    "=cmd|' /C calc'!A0",
    "'; DROP TABLE own_exercise; --",
    "{name} %s %1 \\n",
    "a\u202eb\u2066c",
    "a\x00b\x1b[31mc",
    "\ud800 lone",
    "../../etc/passwd",
]


@pytest.mark.parametrize("text", HOSTILE_TEXTS)
def test_hostile_text_stays_text(tmp_path: Path, text: str) -> None:
    told = entry(name=f"Fog {text}", instructions=[text, text], id=text)
    planner = Planner(MemoryStore())
    library = Library(composition.catalogue(), planner)
    preview = read_entries(tmp_path, told)
    own = only(preview)
    assert preview.rows[0].name.isprintable()
    assert own.name.encode("utf-8").isascii() or "Fog" in own.name
    assert own.guide is not None
    kept = (own.id, own.name, own.guide.setup, *own.guide.cues, own.exercise.vocabularies[0][1])
    assert not {"\u202e", "\x00", "\x1b", "\ud800"} & set("".join(kept))
    library.save_all(preview.chosen({NEW, PARTLY}))
    assert library.catalogue.named(own.name) == own.exercise


def test_markup_of_a_name_is_kept_as_it_is_written(tmp_path: Path) -> None:
    own = only(read_entries(tmp_path, entry(name="<b>Fog</b> & step")))
    assert own.name == "<b>Fog</b> & step"


def test_a_name_of_10_000_characters_is_refused_and_shown_short(tmp_path: Path) -> None:
    preview = read_entries(tmp_path, entry(name="x" * 10_000))
    (row,) = preview.rows
    assert row.status is REFUSED
    assert len(row.name) <= 80
    assert "at most 200" in row.reasons[0]


def test_long_ids_are_cut_to_ids_that_differ(tmp_path: Path) -> None:
    twins = [entry(id="y" * 5000 + end, name=f"Fog {end}") for end in "ab"]
    preview = read_entries(tmp_path, *twins)
    ids = {row.own.id for row in preview.rows if row.own}
    assert len(ids) == 2
    assert all(len(one) == 64 for one in ids)


def test_the_second_with_an_id_or_a_name_is_refused_and_names_the_first(tmp_path: Path) -> None:
    preview = read_entries(
        tmp_path, entry(), entry(name="Other"), entry(id="Other", name="LANTERN  lift")
    )
    assert statuses(preview) == [NEW, REFUSED, REFUSED]
    assert "same id as entry 1" in preview.rows[1].reasons[0]
    assert "Entry 1 has this name" in preview.rows[2].reasons[0]


@pytest.mark.parametrize("value", [None, True, 7, 1.5, "text", [], [[]], [{}], {}, {"id": 9**99}])
@pytest.mark.parametrize("field", list(entry()))
def test_a_value_of_a_wrong_type_never_breaks_a_row(
    tmp_path: Path, field: str, value: object
) -> None:
    preview = read_entries(tmp_path, entry(**{field: value}), entry(id="Sound", name="Sound one"))
    assert len(preview.rows) == 2
    assert preview.rows[1].status in {NEW, REFUSED}


def test_too_many_or_too_long_instructions_are_left_out_and_said(tmp_path: Path) -> None:
    long = entry(instructions=[f"Lift {n}." for n in range(60)])
    preview = read_entries(tmp_path, long)
    assert statuses(preview) == [PARTLY]
    assert "too long" in preview.rows[0].reasons[0]
    words = " ".join(f"word{n}" for n in range(500))
    own = only(read_entries(tmp_path, entry(instructions=["Stand.", words])))
    assert own.guide is not None
    assert " ".join(own.guide.cues) == words


def test_reading_can_be_stopped_between_two_entries(tmp_path: Path) -> None:
    path = tmp_path / "list.json"
    path.write_text(json.dumps([entry(id=f"e{n}", name=f"Fog {n}") for n in range(50)]), "utf-8")
    seen: list[int] = []

    def stop(done: int, whole: int) -> None:
        if whole == 50:
            seen.append(done)
            if done == 3:
                raise PlanError("Stopped.")

    with pytest.raises(PlanError, match=r"Stopped\."):
        read_list(path, composition.catalogue(), stop)
    assert seen == [1, 2, 3]


@pytest.mark.parametrize(
    "piece",
    [
        "<",
        "<!",
        "<!--",
        "<a ",
        "<script>",
        "</",
        "&",
        "&#",
        "<p>",
        '<a b="c>',
        "<![CDATA[",
        "</script",
        "<?",
    ],
)
def test_a_hostile_page_is_read_and_holds_no_more_than_it_showed(piece: str) -> None:
    lines = lines_of_page(piece * 20_000)
    assert sum(map(len, lines)) <= 20_000


ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner, max_size=4)
    ),
    max_leaves=12,
)
WGER_FIELDS = (
    "id", "uuid", "category", "muscles", "muscles_secondary", "equipment", "license",
    "license_author", "translations", "exercises", "name",
)  # fmt: skip


def checked(preview: ImportPreview) -> ImportPreview:
    """What holds for every preview."""
    assert sum(preview.counts.values()) == len(preview.rows)
    for row in preview.rows:
        assert (row.own is not None) == (row.status in {NEW, PARTLY})
        assert row.reasons or row.status is NEW
        assert row.name.isprintable()
        assert all(one.isprintable() for one in row.reasons)
    library = Library(composition.catalogue(), Planner(MemoryStore()))
    chosen = preview.chosen({NEW, PARTLY})
    if chosen:
        library.save_all(chosen)
    assert len({own.id for own in chosen}) == len(chosen)
    return preview


@given(raw=st.binary(max_size=300) | st.text(max_size=200).map(lambda t: t.encode()))
def test_any_bytes_give_a_preview_or_a_sentence(tmp_path: Path, raw: bytes) -> None:
    try:
        checked(read_text(tmp_path, raw))
    except PlanError as error:
        assert_calm(str(error))


@given(changed=st.dictionaries(st.sampled_from(list(entry())), ANY_JSON, max_size=5))
def test_any_values_in_an_entry_give_a_row(changed: dict[str, Any]) -> None:
    draft = free_exercise_db.read_entry(1, {**entry(), **changed})
    rows = tuple(judged([draft], composition.catalogue()))
    checked(ImportPreview("x", "x", rows))


@given(values=st.dictionaries(st.sampled_from(WGER_FIELDS), ANY_JSON, max_size=8))
def test_any_values_in_an_entry_of_wger_give_a_row(values: dict[str, Any]) -> None:
    page = {**values, "translations": [{"name": "Fog", "language": 2, **values}], "muscles": [8]}
    for told in (values, page):
        rows = tuple(judged([wger.read_entry(1, told)], composition.catalogue()))
        checked(ImportPreview("x", "x", rows))


CELLS = st.text(max_size=12) | st.sampled_from(
    ["soleus", "1", "yes", "band+bench", "shock", "=1+1"]
)


@given(
    cells=st.lists(st.lists(CELLS, min_size=9, max_size=9), min_size=1, max_size=4),
    delimiter=st.sampled_from(",;\t"),
)
def test_any_cells_in_a_table_give_rows(
    tmp_path: Path, cells: list[list[str]], delimiter: str
) -> None:
    columns = (
        "name", "primary", "secondary", "level", "pattern", "equipment", "unilateral",
        "plyo_intensity", "rest_s",
    )  # fmt: skip
    lines = [columns, *cells]
    text = "\n".join(delimiter.join(f'"{c.replace(chr(34), "")}"' for c in line) for line in lines)
    try:
        preview = checked(read_text(tmp_path, text, "x.csv"))
    except PlanError as error:
        assert_calm(str(error))
    else:
        assert len(preview.rows) <= len(cells)


@settings(max_examples=15)
@given(
    names=st.lists(st.text(min_size=1, max_size=20), min_size=1, max_size=6),
    ids=st.lists(st.text("ab", max_size=2), min_size=6, max_size=6),
)
def test_what_came_in_is_here_when_it_is_read_again(
    tmp_path: Path, names: list[str], ids: list[str]
) -> None:
    entries = [entry(name=name, id=key) for name, key in zip(names, ids, strict=False)]
    library = Library(composition.catalogue(), Planner(MemoryStore()))
    path = tmp_path / "again.json"
    path.write_text(json.dumps(entries), "utf-8")
    first = read(path, library.catalogue)
    if first.chosen({NEW, PARTLY}):
        library.save_all(first.chosen({NEW, PARTLY}))
    again = read(path, library.catalogue)
    assert len(again.rows) == len(entries)
    assert not again.chosen({NEW, PARTLY})


@given(line=st.text(max_size=300), longest=st.integers(5, 50))
def test_a_long_line_in_pieces_loses_no_word(line: str, longest: int) -> None:
    found = pieces(line, longest)
    assert all(len(piece) <= longest for piece in found)
    assert "".join("".join(found).split()) == "".join(line.split())
