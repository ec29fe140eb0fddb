"""The `runstrength` command: exit codes, sentences, JSON."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from runstrength_desktop.cli import main
from runstrength_desktop.domain.iso_week import monday_of, week_label

Run = Callable[..., str]
HOSTILE = ["<b>x</b>", "a\x00b\x1b[31m", "'; DROP TABLE session; --", "x" * 10_000, "\ud800", "{}"]


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "plan.db"


@pytest.fixture
def run(database: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """One command on the test's plan; its standard output, which must come with exit 0."""

    def command(*words: str) -> str:
        code = main(["--database", str(database), *words])
        said = capsys.readouterr()
        assert (code, said.err) == (0, "")
        return said.out

    return command


@pytest.fixture
def refused(database: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """One command that must fail with one sentence and no traceback; the sentence."""

    def command(*words: str) -> str:
        code = main(["--database", str(database), *words])
        said = capsys.readouterr()
        assert code == 1
        assert said.out == ""
        assert said.err.startswith("runstrength: ")
        assert said.err.count("\n") == 1
        assert "Traceback" not in said.err
        return said.err

    return command


def week(run: Run, named: str = "2026-W47") -> dict[str, Any]:
    shown: dict[str, Any] = json.loads(run("show", named, "--json"))
    return shown


def test_json_tells_the_checks_with_their_sources(run: Run) -> None:
    run("add", "2026-11-17", "back squat 5x5")
    checks = week(run)["balance"]["checks"]
    by_id = {check["id"]: check for check in checks}
    assert set(checks[0]) == {"id", "status", "value", "reason", "sources"}
    assert by_id["posterior_dose"]["status"] == "notice"
    assert "S0-31" in by_id["posterior_dose"]["sources"]
    assert all(check["status"] in {"ok", "unknown", "notice", "warn"} for check in checks)
    run("example", "2026-W50")
    told = week(run, "2026-W50")["balance"]["checks"]
    assert not [check for check in told if check["status"] in {"notice", "warn"}]


def test_adding_and_showing_as_json(run: Run) -> None:
    run("add", "2026-11-18", "hip thrust 3x8 rest 90")
    run("add", "2026-11-18", "plank 3x30s")
    run("add", "2026-11-18", "run easy 6 km")
    run("add", "2026-11-19", "run tempo 40 min")
    shown = week(run)
    wednesday, thursday = shown["days"][2], shown["days"][3]
    assert shown["week"] == "2026-W47"
    assert shown["days"][0]["date"] == "2026-11-16"
    assert wednesday["runs"] == [{"kind": "easy", "distance_km": 6.0, "minutes": None}]
    assert thursday["runs"] == [{"kind": "tempo", "distance_km": None, "minutes": 40}]
    (session,) = wednesday["sessions"]
    assert session["title"] == "Strength"
    assert session["items"][0] == {
        "exercise": "hip_thrust",
        "name": session["items"][0]["name"],
        "sets": 3,
        "reps": 8,
        "seconds": None,
        "side": "each",
        "load_kg": None,
        "rest_s": 90,
    }
    assert session["items"][1]["seconds"] == 30
    assert shown["balance"]["sets"]["gluteus_maximus"] == 3.75
    assert shown["balance"]["hamstring_quad"] is None


def test_an_empty_week_has_null_where_nothing_can_be_said(run: Run) -> None:
    shown = week(run)
    assert shown["balance"]["posterior_share"] is None
    assert len(shown["balance"]["sets"]) == 44
    assert set(shown["balance"]["sets"].values()) == {0}


def test_a_session_is_joined_by_its_title_or_started(run: Run) -> None:
    run("add", "2026-11-18", "hip thrust", "--session", "Glutes")
    run("add", "2026-11-18", "plank", "--session", "Core")
    run("add", "2026-11-18", "glute bridge", "--session", "glutes")
    sessions = week(run)["days"][2]["sessions"]
    assert [(s["title"], len(s["items"])) for s in sessions] == [("Glutes", 2), ("Core", 1)]


def test_the_example_goes_into_this_week_and_only_into_an_empty_one(run: Run, refused: Run) -> None:
    run("example")
    this = week_label(monday_of(date.today()))
    assert sum(len(day["sessions"]) for day in week(run, this)["days"]) >= 3
    assert "already holds" in refused("example")


def test_the_week_is_printed_and_every_name_and_dose_can_be_read(run: Run, tmp_path: Path) -> None:
    run("example", "2026-W47")
    target = tmp_path / "plan.pdf"
    run("print", "2026-W47", "--output", str(target), "--paper", "letter")
    text = " ".join(" ".join(p.extract_text() for p in PdfReader(target).pages).split())
    for day in week(run)["days"]:
        for session in day["sessions"]:
            for item in session["items"]:
                work = item["reps"] or f"{item['seconds']} s"
                assert item["name"] in text
                assert f"{item['sets']} × {work}" in text


def test_printing_to_standard_output(
    database: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["--database", str(database), "print", "this", "--output", "-"]) == 0
    assert capfdbinary.readouterr().out.startswith(b"%PDF")


def test_a_backup_can_be_put_back(run: Run, database: Path) -> None:
    run("add", "2026-11-18", "hip thrust")
    made = run("backup")
    run("add", "2026-11-18", "plank")
    file = next(p for p in made.split(": ", 1)[1].split(" (") if p.endswith(".db"))
    run("restore", file)
    assert len(week(run)["days"][2]["sessions"][0]["items"]) == 1


def test_check_counts_what_is_there(run: Run) -> None:
    run("add", "2026-11-18", "hip thrust")
    assert "1 session, 1 exercise, 0 runs" in run("check")


def test_show_in_words(run: Run) -> None:
    run("add", "2026-11-18", "single leg rdl 3x8 20 kg left")
    said = run("show", "2026-11-20")
    assert "3 × 8 20 kg left" in said
    assert "nothing planned" in said


@pytest.mark.parametrize(
    "words",
    [
        ("add", "2026-11-18", "zercher carry"),
        ("add", "18.11.2026", "hip thrust"),
        ("add", "2026-02-30", "hip thrust"),
        ("add", "2026-11-18", "hip thrust 0x8"),
        ("add", "2026-11-18", "run sideways"),
        ("add", "2026-11-18", "hip thrust", "--session", "x" * 10_000),
        ("show", "yesterday"),
        ("show", "2026-W60"),
        ("example", "soon"),
        ("restore", "no-such-file.db"),
        ("check",),
        ("backup",),
        *[("add", "2026-11-18", text) for text in HOSTILE],
        *[("show", text) for text in HOSTILE],
    ],
)
def test_bad_input_gets_one_sentence(refused: Run, words: tuple[str, ...]) -> None:
    assert len(refused(*words)) < 300


def test_bad_input_leaves_the_file_untouched(run: Run, refused: Run, database: Path) -> None:
    run("add", "2026-11-18", "hip thrust")
    before = database.read_bytes()
    refused("add", "2026-11-18", "zercher carry")
    assert database.read_bytes() == before


@pytest.mark.parametrize("title", HOSTILE[:3])
def test_a_hostile_title_is_only_text(run: Run, title: str) -> None:
    run("add", "2026-11-18", "hip thrust", "--session", title)
    (session,) = week(run)["days"][2]["sessions"]
    assert str(session["title"]).isprintable()


def test_a_missing_folder_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    nowhere = tmp_path / "no" / "such" / "plan.db"
    for words in (["add", "2026-11-18", "plank"], ["show", "this"], ["check"]):
        assert main(["--database", str(nowhere), *words]) == 1
        assert capsys.readouterr().err.count("\n") == 1
    assert not nowhere.parent.exists()


@pytest.mark.parametrize("content", [b"", b"x", b"not a database " * 400, b"SQLite format 3\x00"])
def test_a_file_that_is_not_a_plan_is_refused_untouched(
    refused: Run, database: Path, content: bytes
) -> None:
    database.write_bytes(content)
    for words in (("show", "this"), ("add", "2026-11-18", "plank"), ("check",), ("example",)):
        refused(*words)
    assert database.read_bytes() == content


@pytest.mark.parametrize("words", [["frobnicate"], ["add"], ["show", "--paper"], ["--nonsense"]])
def test_wrong_usage_leaves_with_two(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(words)
    assert left.value.code == 2


def test_the_environment_names_the_plan(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("RUNSTRENGTH_DATABASE", str(tmp_path / "mine.db"))
    assert main(["add", "2026-11-18", "plank"]) == 0
    assert (tmp_path / "mine.db").exists()
    assert main(["--database", str(tmp_path / "other.db"), "add", "2026-11-18", "plank"]) == 0
    assert main(["add", "--database", str(tmp_path / "third.db"), "2026-11-18", "plank"]) == 0
    assert (tmp_path / "other.db").exists()
    assert (tmp_path / "third.db").exists()
