"""F06: a full disk costs the last change at most, and says so."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.storage.plan_file import PlanFile
from tests.faults.other_process import first_line, start
from tests.storage.plans import MONDAY, SOURCES, add_run, fill, new_plan, run_ids


def test_a_full_drive_refuses_the_edit_and_keeps_the_rest(tmp_path: Path) -> None:
    with new_plan(tmp_path) as plan:
        ask = plan._connection.execute
        ask(f"PRAGMA max_page_count = {ask('PRAGMA page_count').fetchone()[0] + 3}")
        ids: set[str] = set()
        with pytest.raises(PlanError, match="full"):
            _add_for_ever(plan, ids)
        assert run_ids(plan) == ids
        assert not plan._connection.in_transaction
        ask("PRAGMA max_page_count = 1000000")
        ids.add(add_run(plan))
    with PlanFile.open(tmp_path / "plan.db", **SOURCES) as plan:
        assert run_ids(plan) == ids


def _add_for_ever(plan: PlanFile, ids: set[str]) -> None:
    while True:
        ids.add(add_run(plan))


LIMITED = """
import resource, signal
p = PlanFile.open_or_create(path, **SOURCES)
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (150_000, 150_000))
ids = set()
try:
    while True:
        ids.add(add_run(p))
except PlanError as error:
    say(ids == run_ids(p), "|", error)
try:
    add_run(p)
except PlanError as error:
    say(error)
p.close()
say(*ids)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="RLIMIT_FSIZE")
def test_after_an_error_of_the_drive_nothing_more_is_written(tmp_path: Path) -> None:
    process = start(LIMITED, tmp_path / "plan.db")
    assert first_line(process) == (
        "True | The drive of “plan.db” reports an error;"
        " save a copy on another drive and check this one."
    )
    assert "open it again" in first_line(process)
    ids = set(first_line(process).split())
    assert process.communicate()[1] == ""
    assert ids
    with PlanFile.open(tmp_path / "plan.db", **SOURCES) as plan:
        assert run_ids(plan) == ids


SMALL_DRIVE = """
p = PlanFile.open_or_create(path, **SOURCES)
ids = set()
try:
    while True:
        ids.add(add_run(p))
except PlanError as error:
    say(error)
say(ids == run_ids(p))
p.close()
with PlanFile.open(path, **SOURCES) as p:
    say(ids == run_ids(p) and len(ids) > 3)
"""


@pytest.mark.skipif(not shutil.which("unshare"), reason="needs user namespaces")
def test_a_drive_of_one_mebibyte_fills_up_without_a_loss(tmp_path: Path) -> None:
    small = [
        *("unshare", "--user", "--map-root-user", "--mount", "sh", "-c"),
        f'mount -t tmpfs -o size=1m tmpfs "{tmp_path}" && exec "$0" "$@"',
    ]
    if subprocess.run([*small, "true"], capture_output=True, check=False).returncode:
        pytest.skip("user namespaces are not allowed here")
    process = start(SMALL_DRIVE, tmp_path / "plan.db", inside=small)
    said, problems = process.communicate()
    assert problems == ""
    sentence, *held = said.splitlines()
    assert sentence.startswith("The drive of “plan.db” is full, so the last change was not saved;")
    assert held == ["True", "True"]


def test_a_plan_on_a_full_drive_is_not_half_created(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_space(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("runstrength_desktop.storage.new_file.sync_file", no_space)
    with pytest.raises(PlanError, match="full"):
        new_plan(tmp_path)
    monkeypatch.undo()
    assert not (tmp_path / "plan.db").exists()
    with new_plan(tmp_path) as plan:
        assert fill(plan)[0].start == MONDAY
