"""`runstrength print`: which weeks, which sections, how they are set, and where to."""

import subprocess
import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pypdf
import pytest

from runstrength_desktop import composition
from runstrength_desktop.cli import main

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "plan.db"


@pytest.fixture
def run(database: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    def command(*words: object) -> tuple[int, str, str]:
        code = main(["--database", str(database), *map(str, words)])
        said = capsys.readouterr()
        return code, said.out, said.err

    return command


@pytest.fixture
def planned(run: Run) -> Run:
    for week in ("2026-W47", "2026-W48"):
        assert run("example", week)[0] == 0
    return run


def pages(path: Path) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(path).pages]


def test_a_range_of_weeks_is_one_document(planned: Run, tmp_path: Path) -> None:
    target = tmp_path / "two.pdf"
    code, said, _ = planned(
        "print", "2026-W47..2026-W48", "--sections", "fridge", "--output", target
    )
    assert (code, said) == (0, f"Printed 2026-W47 to 2026-W48 to {target}.\n")
    assert [page[:7] for page in pages(target)] == ["Week 47", "Week 48"]


def test_sections_are_printed_as_they_are_chosen(planned: Run, tmp_path: Path) -> None:
    target = tmp_path / "plan.pdf"
    planned("print", "2026-W47", "--sections", "exercises,overview", "-o", target)
    first, second, *_ = pages(target)
    assert first.startswith("Weeks 47–50")
    assert second.startswith("How to do the exercises")


def test_pages_lie_or_stand_as_they_are_wished(planned: Run, tmp_path: Path) -> None:
    target = tmp_path / "plan.pdf"
    for wish, lies in (("--landscape", True), ("--portrait", False)):
        planned("print", "2026-W47", wish, "--paper", "letter", "-o", target)
        boxes = [page.mediabox for page in pypdf.PdfReader(target).pages]
        assert {box.width > box.height for box in boxes} == {lies}
        assert {round(max(box.width, box.height)) for box in boxes} == {792}


def test_large_letters_are_larger_and_black_and_white_has_no_colour(
    planned: Run, tmp_path: Path
) -> None:
    target = tmp_path / "plan.pdf"
    planned("print", "2026-W47", "--sections", "cards", "--large", "--mono", "-o", target)
    contents = [page.get_contents() for page in pypdf.PdfReader(target).pages]
    drawn = b"".join(one.get_data() for one in contents if one is not None)
    assert b"1.35 0 0 1.35 0 0 cm" in drawn
    assert b".663 .416 .106" not in drawn
    assert b"0.663 0.416 0.106" not in drawn


def test_everybody_is_printed_one_after_the_other(
    planned: Run, database: Path, tmp_path: Path
) -> None:
    with composition.open_plan(database) as plan:
        plan.add_athlete("Ana Nováková")
    target = tmp_path / "all.pdf"
    assert planned("print", "2026-W47", "--everybody", "-o", target)[0] == 0
    document = pypdf.PdfReader(target)
    assert "First athlete" in pages(target)[0]
    assert "Ana Nováková" in pages(target)[-1]
    assert document.metadata
    assert document.metadata.author == "First athlete, Ana Nováková"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--sections", "poster"), "“poster” is not a section; there are fridge, cards,"),
        (("--sections", ","), "Choose at least one section to print."),
        (("--paper", "a5"), "“a5” is not a paper size; it can be a4 or letter."),
        (("2026-W50", "--sections", "cards"), "No session is planned in these weeks;"),
        (("2026-W48..2026-W47",), "2026-W47 comes before 2026-W48;"),
        (("2026-W47..soon",), "“soon” is not a week;"),
        (("-o", "no/where/plan.pdf"), "There is no folder"),
        (("-o", "."), "is a folder; name a file in it."),
        (("--athlete", "Nobody"), "There is no athlete “Nobody” in this plan;"),
    ],
)
def test_what_cannot_be_printed_is_told_in_one_sentence_and_writes_nothing(
    planned: Run,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: tuple[str, ...],
    sentence: str,
) -> None:
    folder = tmp_path / "empty"
    folder.mkdir()
    monkeypatch.chdir(folder)
    week = () if words[0].startswith("2026") else ("2026-W47",)
    code, said, error = planned("print", *week, *words)
    assert (code, said) == (1, "")
    assert sentence in error
    assert error.count("\n") == 1
    assert not list(folder.iterdir())


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_target_is_told_in_one_sentence(planned: Run, database: Path) -> None:
    program = "import sys; from runstrength_desktop.cli import main; sys.exit(main())"
    words = ["--database", str(database), "print", "2026-W47", "-o", "-"]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-c", program, *words],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr.decode().count("\n") == 1
    assert "No space left" in done.stderr.decode()
    code, _, error = planned("print", "2026-W47", "-o", "/dev/full")
    assert code == 1
    assert "is not an ordinary file" in error


def test_nothing_planned_at_all_is_a_page_with_room_to_write(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "plan.pdf"
    assert run("print", "2026-W47", "-o", target)[0] == 0
    assert "Nothing is planned for this week yet." in pages(target)[0]


def test_the_same_weeks_go_to_standard_output(
    database: Path, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    target = tmp_path / "plan.pdf"
    main(["--database", str(database), "example", "2026-W47"])
    main(["--database", str(database), "print", "2026-W47", "--output", str(target)])
    capfdbinary.readouterr()
    assert main(["--database", str(database), "print", "2026-W47", "--output", "-"]) == 0
    out = capfdbinary.readouterr().out
    assert out == target.read_bytes()
    assert pypdf.PdfReader(BytesIO(out)).pages
