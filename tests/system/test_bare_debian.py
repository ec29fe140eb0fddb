"""`./dev run` and `./dev test` on a machine that has nothing, as root and as an ordinary user."""

import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.house_files import ROOT
from tests.system.bare_root import USER, BareRoot, Ran, make_bare_root

pytestmark = [
    pytest.mark.system,
    pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="chroot needs root"),
    pytest.mark.skipif(not shutil.which("debootstrap"), reason="debootstrap is not installed"),
]

PDF = b"%PDF-"
PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture(scope="module")
def bare(users_environment: dict[str, str]) -> Iterator[BareRoot]:
    folder = ROOT / "build" / "system" / "bare"
    shutil.rmtree(folder, ignore_errors=True)
    yield make_bare_root(folder, users_environment)
    shutil.rmtree(folder, ignore_errors=True)


def assert_planned(bare: BareRoot, output: str) -> None:
    for label, name, start in (("plan", "plan.pdf", PDF), ("window", "window.png", PNG)):
        path = re.search(rf"^The {label}: +(/.+/{name})$", output, re.MULTILINE)
        assert path, output
        assert (bare.folder / path[1].lstrip("/")).read_bytes().startswith(start)


def assert_all_passed(ran: Ran, log: str) -> None:
    """The whole output stays in build/system/, to be read when something failed."""
    path = ROOT / "build" / "system" / log
    path.write_text(ran.output, "utf-8")
    failed = re.findall(r"^(?:FAILED|ERROR) .+$", ran.output, re.MULTILINE)
    assert (ran.returncode, failed) == (0, []), f"see {path}"
    assert re.search(r"^=+ \d+ passed", ran.output, re.MULTILINE)


def forget_results(bare: BareRoot) -> None:
    shutil.rmtree(bare.clone / "build" / "demo", ignore_errors=True)


# The tests below are one story, told in this order on one machine.


def test_an_ordinary_user_of_a_bare_machine_is_told_what_to_install(bare: BareRoot) -> None:
    bare.give_clone_to(USER)
    ran = bare.run("./dev run", USER)
    assert ran.returncode == 1, ran.output
    assert "sudo apt-get install -y --no-install-recommends python3 python3-venv" in ran.output
    assert not (bare.clone / ".venv").exists()


def test_root_of_a_bare_machine_gets_a_plan_and_a_picture(bare: BareRoot) -> None:
    bare.renew_clone()
    ran = bare.run("./dev run")
    assert ran.returncode == 0, ran.output
    assert_planned(bare, ran.output)
    assert not list((bare.folder / "root").rglob("*.db"))


def test_the_second_run_starts_at_once(bare: BareRoot) -> None:
    forget_results(bare)
    ran = bare.run("./dev run")
    assert_planned(bare, ran.output)
    assert "Setting up" not in ran.output


def test_all_tests_pass_as_root(bare: BareRoot) -> None:
    assert_all_passed(bare.run("./dev test"), "as-root.log")


def test_an_ordinary_user_gets_a_plan_and_a_picture(bare: BareRoot) -> None:
    bare.renew_clone()
    bare.give_clone_to(USER)
    ran = bare.run("./dev run", USER)
    assert ran.returncode == 0, ran.output
    assert_planned(bare, ran.output)
    forget_results(bare)
    assert_planned(bare, bare.run("./dev run", USER).output)


def test_all_tests_pass_as_an_ordinary_user(bare: BareRoot) -> None:
    assert_all_passed(bare.run("./dev test", USER), "as-user.log")
    home = Path(bare.folder / "home/runner")
    assert not [path for path in home.rglob("plan.db") if bare.clone not in path.parents]
