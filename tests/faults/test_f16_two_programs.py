"""F16: one plan, one writer, whoever died before."""

import json
from pathlib import Path

import pytest

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.storage.lock import LockOwner, PlanInUseError
from runstrength_desktop.storage.plan_file import PlanFile
from tests.counts import count
from tests.faults.other_process import first_line, kill, start
from tests.storage.plans import SOURCES, add_run, new_plan, run_ids

OWNER = """
from runstrength_desktop.storage.lock import PlanInUseError
sys.stdin.readline()
try:
    p = PlanFile.open_or_create(path, **SOURCES)
    say("mine", add_run(p))
    sys.stdin.read()
except PlanInUseError as error:
    say("in use", error.owner.pid if error.owner else None)
"""


def test_of_many_that_start_together_one_wins(tmp_path: Path) -> None:
    path = tmp_path / "plan.db"
    programs = [start(OWNER, path) for _ in range(count(5, 20))]
    for program in programs:
        assert program.stdin is not None
        program.stdin.write("go\n")
        program.stdin.flush()
    said = [first_line(program).split() for program in programs]
    winners = [p for p, words in zip(programs, said, strict=True) if words[0] == "mine"]
    (winner,) = winners
    others = {" ".join(words) for words in said if words[0] != "mine"}
    assert others <= {f"in use {winner.pid}", "in use None"}
    with pytest.raises(PlanInUseError, match=f"process {winner.pid} ") as refused:
        PlanFile.open(path, **SOURCES)
    assert refused.value.owner is not None
    assert refused.value.owner.pid == winner.pid
    kill(winner)
    for program in programs:
        program.communicate()
    with PlanFile.open(path, **SOURCES) as plan:
        assert run_ids(plan) == {said[programs.index(winner)][1]}


def test_the_same_program_cannot_open_it_twice(tmp_path: Path) -> None:
    with new_plan(tmp_path) as plan:
        with pytest.raises(PlanInUseError):
            PlanFile.open(plan.path, **SOURCES)
        add_run(plan)
    PlanFile.open(tmp_path / "plan.db", **SOURCES).close()


GARBAGE = [
    b"\0" * 100,
    b"{",
    b"[]",
    b"[" * 100_000,
    b'{"pid": "x", "host": 1, "program": []}',
    b'{"pid": 1e999, "host": "", "program": ""}',
    b"\xff\xfe" * 5000,
]


@pytest.mark.parametrize("content", GARBAGE, ids=range(len(GARBAGE)))
def test_nonsense_in_the_lock_stops_nobody(tmp_path: Path, content: bytes) -> None:
    new_plan(tmp_path).close()
    lock = tmp_path / "plan.db.lock"
    lock.write_bytes(content)
    with PlanFile.open(tmp_path / "plan.db", **SOURCES) as plan:
        add_run(plan)
        assert json.loads(lock.read_bytes())["program"] == "RunStrength"
    assert lock.read_bytes() == b""


def test_another_computer_is_named_and_can_be_overridden(tmp_path: Path) -> None:
    new_plan(tmp_path).close()
    owner = {"pid": 7, "host": "kitchen\u202e<b>", "program": "RunStrength"}
    (tmp_path / "plan.db.lock").write_text(json.dumps(owner))
    with pytest.raises(PlanInUseError, match="kitchen <b>") as refused:
        PlanFile.open_or_create(tmp_path / "plan.db", **SOURCES)
    assert refused.value.owner == LockOwner(7, "kitchen\u202e<b>", "RunStrength")
    with PlanFile.open(tmp_path / "plan.db", take_over=True, **SOURCES) as plan:
        add_run(plan)
        with pytest.raises(PlanInUseError):
            PlanFile.open(plan.path, take_over=True, **SOURCES)


def test_a_lock_that_cannot_be_made_is_a_sentence(tmp_path: Path) -> None:
    new_plan(tmp_path).close()
    (tmp_path / "plan.db.lock").unlink()
    (tmp_path / "plan.db.lock").mkdir()
    with pytest.raises(PlanError):
        PlanFile.open(tmp_path / "plan.db", **SOURCES)


def test_a_failed_opening_frees_the_lock(tmp_path: Path) -> None:
    new_plan(tmp_path).close()
    content = (tmp_path / "plan.db").read_bytes()
    (tmp_path / "plan.db").write_bytes(b"")
    with pytest.raises(PlanError):
        PlanFile.open(tmp_path / "plan.db", **SOURCES)
    (tmp_path / "plan.db").write_bytes(content)
    PlanFile.open(tmp_path / "plan.db", **SOURCES).close()
