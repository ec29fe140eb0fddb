"""The self-check that ships is whole and careful with words; a bad file is named."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from runstrength_desktop.paths import DB
from runstrength_desktop.planning.catalogue_error import CatalogueError
from runstrength_desktop.planning.catalogue_file import load_catalogue
from runstrength_desktop.planning.self_check_file import SELF_CHECK_FILE, load_self_check
from tests.planning.self_check_words import is_forbidden

SHIPPED = DB / "catalogue"
CATALOGUE = load_catalogue(SHIPPED)
CHECK = load_self_check(SHIPPED, CATALOGUE)
QUESTIONS = [question for page in CHECK.pages for question in page.questions]

ILLNESS = re.compile(r"disease|illness|\bcondition\b", re.IGNORECASE)
SPOKEN = ("title", "asks", "says", "reason", "about", "signs", "steps")


def records() -> list[dict[str, Any]]:
    return list(json.loads((SHIPPED / SELF_CHECK_FILE).read_text("utf-8")))


def spoken(record: dict[str, Any]) -> Iterator[str]:
    """Every text of a record, paragraphs put together."""
    for field in SPOKEN:
        value = record.get(field, "")
        yield " ".join(value) if isinstance(value, list) else value


def test_no_text_promises_and_none_names_a_condition() -> None:
    texts = [text for record in records() for text in spoken(record)]
    assert not [text for text in texts if is_forbidden(text)]


def test_only_the_safety_questions_speak_of_an_illness() -> None:
    kinds = {r["kind"] for r in records() for text in spoken(r) if ILLNESS.search(text)}
    assert kinds == {"safety"}


@pytest.mark.parametrize(
    "text", ["You have weak glutes.", "This prevents injuries.", "It may be runner's knee."]
)
def test_the_filter_finds_what_is_not_to_be_said(text: str) -> None:
    assert is_forbidden(text)


def test_what_the_articles_say_of_a_sign_is_told_as_theirs_or_as_a_tendency() -> None:
    careful = re.compile(r"articles|tend|often|may|many|worth|help|less|largely|tight|brings|means")
    assert not [q.id for q in QUESTIONS if not careful.search(q.reason.text)]


def test_there_are_four_safety_questions_and_the_stop_signs_of_r31() -> None:
    assert len(CHECK.safety) == 4
    signs = " ".join(CHECK.stop_signs.signs).lower()
    told = "chest fainting sudden pop swelling swollen night numb weakness hop warm"
    assert not [word for word in told.split() if word not in signs]
    assert "stop training" in CHECK.stop_signs.stop.text.lower()
    assert CHECK.stop_signs.stop.sources == ("R31",)
    assert "doctor or physiotherapist" in CHECK.ask_first.text


def test_every_sign_of_the_derived_list_is_asked_for() -> None:
    asked = {question.id for question in QUESTIONS}
    assert asked >= {
        *("sitting", "knee", "low_back", "tight_hip", "tight_back_thigh", "tight_front_thigh"),
        *("slumping", "tight_outer", "shin", "calf", "low_leg"),
    }


def test_what_hurts_comes_with_something_to_ask() -> None:
    bothers = next(page for page in CHECK.pages if page.id == "bothers")
    assert all(question.about.endswith("?") for question in bothers.questions)


def test_tightness_is_asked_for_apart_from_strength() -> None:
    by_id = {question.id: question for question in QUESTIONS}
    assert by_id["tight_back_thigh"].ease == ("loose_hamstrings",)
    assert "hamstrings" not in by_id["tight_back_thigh"].more
    assert by_id["weak_back_thigh"].more == ("hamstrings",)


def test_calf_raises_are_compared_with_the_table_of_r25() -> None:
    (counted,) = (test for test in CHECK.tests if test.is_counted)
    assert [(norm.first, norm.men, norm.women) for norm in counted.norms] == [
        (20, 37, 30),
        (30, 32, 27),
        (40, 28, 24),
        (50, 23, 21),
        (60, 19, 19),
        (70, 14, 16),
    ]
    assert set(counted.unless) == {"calf", "shin"}


def test_the_questionnaire_takes_about_two_minutes_to_read() -> None:
    read = {
        "notice": ("title", "says"),
        "page": ("title", "says"),
        "safety": ("asks",),
        "question": ("asks",),
        "stop_signs": ("title", "signs", "asks"),
    }
    asked = [
        " ".join(record[field]) if isinstance(record[field], list) else record[field]
        for record in records()
        for field in read.get(record["kind"], ())
    ]
    assert len(QUESTIONS) <= 16
    assert len(" ".join(asked).split()) <= 420


def test_every_question_points_somewhere_and_every_area_is_asked_for() -> None:
    wanted = {area for one in QUESTIONS for area in one.more}
    wanted |= {area for test in CHECK.tests for area in test.more}
    assert wanted == {area.id for area in CHECK.areas}
    assert {key for one in QUESTIONS for key in one.ease} == {one.id for one in CHECK.easings}
    assert all(test.figure is not None for test in CHECK.tests)


def planted(folder: Path, at: str, **changes: Any) -> Path:
    """A copy of the shipped files where one record is changed; None drops a field."""
    for name in ("facts.json", "rules.json", "studies.json"):
        (folder / name).write_bytes((SHIPPED / name).read_bytes())
    (folder / "figures").mkdir()
    for path in (SHIPPED / "figures").glob("*.json"):
        (folder / "figures" / path.name).write_bytes(path.read_bytes())
    changed = records()
    record = next(one for one in changed if one["id"] == at)
    for field, value in changes.items():
        record[field] = value
        if value is None:
            del record[field]
    (folder / SELF_CHECK_FILE).write_text(json.dumps(changed, indent=1), "utf-8")
    return folder


@pytest.mark.parametrize(
    ("at", "changes", "word"),
    [
        ("knee", {"more": ["elbow"]}, "elbow"),
        ("knee", {"more": []}, "must name something"),
        ("knee", {"ease": ["loose_ends"]}, "must be one of"),
        ("knee", {"page": "nowhere"}, "must be one of"),
        ("knee", {"reason": []}, "must say something"),
        ("knee", {"sources": ["S9-99"]}, "S9-99"),
        ("knee", {"asks": ["a\nb"]}, "printable"),
        ("knee", {"id": "sitting"}, "as another record does"),
        ("knee", {"kind": "riddle"}, "must be one of"),
        ("knee", {"weight": 3}, "not a known field"),
        ("knee", {"asks": None}, "is missing"),
        ("glutes", {"muscles": ["third_leg"]}, "third_leg"),
        ("loose_quads", {"exercise": "moonwalk"}, "must be one of"),
        ("calf_raise", {"norms": []}, "must go up"),
        ("calf_raise", {"norms": [{"from": 20, "men": 0, "women": 30}]}, "whole number"),
        ("calf_raise", {"norms": [{"from": 20, "men": 30}]}, "is missing"),
        ("calf_raise", {"unless": ["weather"]}, "must be one of"),
        ("heart", {"sources": []}, "must name something"),
        ("young", {"kind": "persist"}, "is there already"),
        ("heart", {"kind": "young", "asks": None, "says": ["Well."]}, "is there already"),
    ],
)
def test_a_bad_record_is_refused_with_its_line(
    tmp_path: Path, at: str, changes: dict[str, Any], word: str
) -> None:
    with pytest.raises(CatalogueError, match=re.escape(word)) as caught:
        load_self_check(planted(tmp_path, at, **changes), CATALOGUE)
    assert caught.value.file == SELF_CHECK_FILE
    assert caught.value.line


def test_norms_that_leave_out_ten_years_are_refused(tmp_path: Path) -> None:
    norms = [{"from": age, "men": 9, "women": 9} for age in (20, 40)]
    with pytest.raises(CatalogueError, match="must go up by ten years"):
        load_self_check(planted(tmp_path, "calf_raise", norms=norms), CATALOGUE)


@pytest.mark.parametrize(
    ("left_out", "word"),
    [("young", "no record of the kind young"), ("heart", "4 safety questions")],
)
def test_a_file_that_lacks_what_it_needs_is_refused(
    tmp_path: Path, left_out: str, word: str
) -> None:
    planted(tmp_path, "knee")
    rest = [record for record in records() if record["id"] != left_out]
    (tmp_path / SELF_CHECK_FILE).write_text(json.dumps(rest), "utf-8")
    with pytest.raises(CatalogueError, match=word):
        load_self_check(tmp_path, CATALOGUE)


def test_a_page_without_a_question_is_refused(tmp_path: Path) -> None:
    planted(tmp_path, "knee")
    rest = [record for record in records() if record.get("page") != "day"]
    (tmp_path / SELF_CHECK_FILE).write_text(json.dumps(rest), "utf-8")
    with pytest.raises(CatalogueError, match="a page without a question"):
        load_self_check(tmp_path, CATALOGUE)
