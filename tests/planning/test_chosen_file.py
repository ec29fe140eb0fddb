import errno
import os
from pathlib import Path

import pytest

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.planning.chosen_file import write_chosen

OLD, NEW = b"the old plan", b"the new plan"


def refused(target: Path) -> str:
    with pytest.raises(PlanError) as problem:
        write_chosen(target, NEW)
    sentence = str(problem.value)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    return sentence


def test_a_plan_is_written_and_replaces_an_older_one(tmp_path: Path) -> None:
    target = tmp_path / "plan.pdf"
    target.write_bytes(OLD)
    write_chosen(target, NEW)
    assert target.read_bytes() == NEW
    assert list(tmp_path.iterdir()) == [target]


def test_a_link_still_points_to_the_plan(tmp_path: Path) -> None:
    (tmp_path / "real.pdf").write_bytes(OLD)
    link = tmp_path / "link.pdf"
    link.symlink_to("real.pdf")
    write_chosen(link, NEW)
    assert link.is_symlink()
    assert (tmp_path / "real.pdf").read_bytes() == NEW


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    assert "There is no folder" in refused(tmp_path / "nowhere" / "plan.pdf")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert "is a folder" in refused(tmp_path)


def test_a_device_is_left_alone() -> None:
    assert "is not an ordinary file" in refused(Path("/dev/full"))
    assert Path("/dev/full").is_char_device()


def test_a_name_with_a_zero_byte_is_no_name() -> None:
    assert "not a file name" in refused(Path("plan\0.pdf"))


def test_a_name_too_long_is_one_sentence(tmp_path: Path) -> None:
    assert "too long" in refused(tmp_path / ("p" * 300 + ".pdf"))


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_without_permission_is_refused(tmp_path: Path) -> None:
    target = tmp_path / "plan.pdf"
    target.write_bytes(OLD)
    tmp_path.chmod(0o500)
    try:
        assert "may not write" in refused(target)
    finally:
        tmp_path.chmod(0o700)
    assert target.read_bytes() == OLD


@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.ENOSPC, "disk is full"), (errno.EACCES, "may not write"), (errno.EIO, "input/output")],
)
def test_a_failing_disk_leaves_the_old_plan(
    number: int, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "plan.pdf"
    target.write_bytes(OLD)

    def fail(_handle: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    assert words in refused(target)
    assert target.read_bytes() == OLD
    assert list(tmp_path.iterdir()) == [target]
