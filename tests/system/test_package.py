"""The .deb from its build to its removal, on bare Debian 12 and 13, by a user without Python."""

import json
import os
import re
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.house.house_files import PACKAGE, ROOT, python_files
from tests.journeys.desk import Desk, Screen
from tests.storage.plans import GOLDEN
from tests.system.bare_root import USER, BareRoot, make_bare_root

pytestmark = [
    pytest.mark.system,
    pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="chroot needs root"),
    pytest.mark.skipif(not shutil.which("debootstrap"), reason="debootstrap is not installed"),
]

SYSTEM = ROOT / "build" / "system"
DEB = "runstrength.deb"
PATIENCE_S = 60
BUILD_NEEDS = (
    "python3 python3-venv libpython3.11 binutils dpkg-dev xz-utils libglib2.0-0 libegl1 libgl1"
    " libdbus-1-3 libfontconfig1 libxkbcommon0 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4"
    " libxcb-keysyms1 libxcb-shape0 libwayland-client0 libwayland-cursor0 libwayland-egl1 libcups2"
)
APT = "apt-get -qq -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=300"
INSTALL = f"DEBIAN_FRONTEND=noninteractive {APT} install -y --no-install-recommends"
USERS_HOME = "home/runner"
DATA = f"{USERS_HOME}/.local/share/runstrength"


def done(bare: BareRoot, command: str, user: int = 0, **environment: str) -> str:
    """What a command says that must succeed."""
    ran = bare.run(command, user, **environment)
    assert ran.returncode == 0, ran.output
    return ran.output


@pytest.fixture(scope="module")
def packages(users_environment: dict[str, str]) -> Iterator[Path]:
    """A folder with the .deb and the archive, built in a bare Debian 12.

    `RUNSTRENGTH_PACKAGES` names a folder with packages that are built already.
    """
    if built := users_environment.get("RUNSTRENGTH_PACKAGES"):
        yield Path(built)
        return
    folder = SYSTEM / "packager"
    shutil.rmtree(folder, ignore_errors=True)
    bare = make_bare_root(folder, users_environment)
    done(bare, f"{APT} update && {INSTALL} {BUILD_NEEDS}")
    done(bare, "python3 packaging/linux/build.py deb portable", RUNSTRENGTH_LOOSE="1")
    yield bare.clone / "dist"
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="module", params=["bookworm", "trixie"])
def bare(
    request: pytest.FixtureRequest, packages: Path, users_environment: dict[str, str]
) -> Iterator[BareRoot]:
    """A bare system with the package beside it, and an older version of the package."""
    folder = SYSTEM / f"package-{request.param}"
    shutil.rmtree(folder, ignore_errors=True)
    made = make_bare_root(folder, users_environment, request.param)
    (package,) = packages.glob("*.deb")
    shutil.copy(package, made.clone / DEB)
    done(made, f"mkdir older && dpkg-deb -R {DEB} older")
    done(made, "sed -i 's/^Version: .*/Version: 0.0.1/' older/DEBIAN/control")
    done(made, "dpkg-deb -Zgzip -z1 -b older older.deb && rm -r older")
    made.give_clone_to(USER)
    yield made
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="module")
def screen() -> Iterator[Screen]:
    made = Screen("1440x900")
    yield made
    made.close()


@dataclass(frozen=True)
class Spots:
    """Where a mouse finds things in a window that was just opened for the first time."""

    exercise: str
    row: tuple[int, int]
    day: tuple[int, int]


@pytest.fixture(scope="module")
def spots(screen: Screen, tmp_path_factory: pytest.TempPathFactory) -> Spots:
    """The checkout's window says where; the installed one has no ear to be asked by."""
    desk = Desk(screen, tmp_path_factory.mktemp("spots") / "plan.db")
    desk.start()
    try:
        exercise = desk.ask("said|Exercises|0")
        return Spots(exercise, desk.point("row|Exercises|"), desk.point("list|Wednesday"))
    finally:
        desk.quit()


def hand(screen: Screen, *words: object) -> None:
    command = ["xdotool", *map(str, words)]
    subprocess.run(command, env={**os.environ, "DISPLAY": screen.name}, check=True)


def drag(screen: Screen, start: tuple[int, int], end: tuple[int, int]) -> None:
    hand(screen, "mousemove", *start, "mousedown", 1)
    for n in range(1, 13):
        place = (a + (b - a) * n // 12 for a, b in zip(start, end, strict=True))
        hand(screen, "mousemove", *place, "sleep", "0.03")
    hand(screen, "mouseup", 1)


def wait_until(holds: Callable[[], object], what: str) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not holds():
        assert time.monotonic() < deadline, f"never: {what}"
        time.sleep(0.2)


def open_window(bare: BareRoot, screen: Screen) -> subprocess.Popen[str]:
    """The installed program as the user starts it; there when it listens for a second start."""
    for left in (bare.folder / "tmp").glob("runstrength-*"):
        left.unlink()
    program = bare.start("exec runstrength", USER, DISPLAY=screen.name, LANG="C.UTF-8")
    wait_until(
        lambda: program.poll() is not None or any((bare.folder / "tmp").glob("runstrength-*")),
        "the window is there",
    )
    assert program.poll() is None, program.communicate()[0]
    return program


def close_window(program: subprocess.Popen[str], screen: Screen) -> None:
    hand(screen, "key", "ctrl+q")
    said, _ = program.communicate(timeout=PATIENCE_S)
    assert (program.returncode, said) == (0, "")


def planned(bare: BareRoot, week: str) -> list[str]:
    """The names of the exercises of a week, as the installed command tells them."""
    told = json.loads(done(bare, f"runstrength show {week} --json", USER))
    sessions = (session for day in told["days"] for session in day["sessions"])
    return [item["name"] for session in sessions for item in session["items"]]


def photograph(bare: BareRoot, screen: Screen) -> None:
    picture = SYSTEM / f"{bare.folder.name}.png"
    command = ["import", "-window", "root", str(picture)]
    if shutil.which("import"):
        subprocess.run(command, env={**os.environ, "DISPLAY": screen.name}, check=True)


# The tests below are one story for each system, told in this order.


def test_the_older_package_installs_with_nothing_but_libraries(bare: BareRoot) -> None:
    done(bare, f"{APT} update && {INSTALL} ./older.deb")
    assert bare.run("command -v python3").returncode != 0
    assert "0.0.1" in done(bare, "dpkg-query -W runstrength")


def test_every_part_works_for_an_ordinary_user(bare: BareRoot) -> None:
    said = done(bare, "runstrength --self-test", USER)
    assert said.splitlines()[-1].endswith("works here.")
    modules = re.search(r"^ok  modules: (\d+) modules", said, re.MULTILINE)
    assert modules
    assert int(modules[1]) == len(python_files(PACKAGE)) - 1


def test_all_that_ships_is_in_it(bare: BareRoot) -> None:
    inside = bare.folder / "usr/lib/runstrength/_internal/runstrength_desktop"
    for name in ("db", "resources"):
        ours = {p.relative_to(ROOT) for p in (ROOT / name).rglob("*") if p.is_file()}
        theirs = {p.relative_to(inside) for p in (inside / name).rglob("*") if p.is_file()}
        made = {Path("resources/shipped.json")} if name == "resources" else set()
        assert {path for path in ours if "__pycache__" not in path.parts} | made == theirs


def test_without_a_display_one_sentence_says_so(bare: BareRoot) -> None:
    ran = bare.run("runstrength", USER)
    assert ran.returncode == 1
    assert ran.output.startswith("runstrength: There is no display")
    assert ran.output.count("\n") == 1


def test_a_home_that_cannot_be_written_to_is_named_in_one_sentence(bare: BareRoot) -> None:
    ran = bare.run("HOME=/proc/nowhere runstrength example", USER)
    assert ran.returncode == 1
    assert ran.output.startswith("runstrength: ")
    assert ran.output.count("\n") == 1


def test_a_full_disk_is_told_in_one_sentence(bare: BareRoot) -> None:
    full = "mount -t tmpfs -o size=64k none /mnt && head -c 64k /dev/zero >/mnt/full; "
    ran = bare.run(f"{full} runstrength --database /mnt/plan.db example")
    assert ran.returncode == 1
    assert ran.output.splitlines()[-1].startswith("runstrength: ")
    assert "Traceback" not in ran.output


def test_an_exercise_is_dragged_onto_a_day_printed_and_kept(
    bare: BareRoot, screen: Screen, spots: Spots
) -> None:
    program = open_window(bare, screen)
    drag(screen, spots.row, spots.day)
    wait_until(lambda: planned(bare, "this"), "the exercise is planned")
    assert spots.exercise.startswith(planned(bare, "this")[0])
    photograph(bare, screen)
    done(bare, 'runstrength print this --output "$HOME/week.pdf"', USER)
    pages = PdfReader(bare.folder / USERS_HOME / "week.pdf").pages
    assert planned(bare, "this")[0] in "".join(page.extract_text() for page in pages)
    close_window(program, screen)
    assert len(planned(bare, "this")) == 1


def test_an_upgrade_brings_an_old_plan_along(bare: BareRoot, screen: Screen) -> None:
    data = bare.folder / DATA
    shutil.rmtree(data)
    data.mkdir(mode=0o700)
    shutil.copy(GOLDEN / "schema-1.db", data / "plan.db")
    for path in (data, data / "plan.db"):
        os.chown(path, USER, USER)
    done(bare, f"{INSTALL} ./{DEB}")
    assert "0.0.1" not in done(bare, "dpkg-query -W runstrength")
    before = done(bare, "runstrength show 2026-W47 --json", USER)
    close_window(open_window(bare, screen), screen)
    assert done(bare, "runstrength show 2026-W47 --json", USER) == before
    assert list((data / "plan-backups").glob("*"))
    done(bare, "runstrength check", USER)


def test_what_is_missing_is_named(bare: BareRoot, screen: Screen) -> None:
    library = next((bare.folder / "usr/lib").rglob("libEGL.so.1"))
    library.rename(library.with_name("hidden"))
    try:
        ran = bare.run("runstrength", USER, DISPLAY=screen.name)
    finally:
        library.with_name("hidden").rename(library)
    assert ran.returncode == 1
    assert "libEGL.so.1" in ran.output
    assert "libegl1" in ran.output


def test_a_broken_settings_file_stops_nobody(bare: BareRoot, screen: Screen) -> None:
    settings = bare.folder / DATA / "settings.json"
    settings.write_text("{broken", "utf-8")
    os.chown(settings, USER, USER)
    close_window(open_window(bare, screen), screen)
    assert json.loads(settings.read_text("utf-8"))


def test_removing_it_leaves_the_plan_and_nothing_else(bare: BareRoot) -> None:
    plan = bare.folder / DATA / "plan.db"
    before = sha256(plan.read_bytes()).digest()
    done(bare, f"{APT} purge -y runstrength")
    assert sha256(plan.read_bytes()).digest() == before
    left = done(bare, "find /usr /etc /var/lib -name '*unstrength*' -not -path '*/dpkg/*'")
    assert left == ""


def test_the_archive_installs_without_root_and_leaves_again(bare: BareRoot, packages: Path) -> None:
    (archive,) = packages.glob("*.tar.xz")
    with subprocess.Popen(["xz", "-dc", archive], stdout=subprocess.PIPE) as xz:
        subprocess.run(["tar", "-xf", "-", "-C", bare.clone], stdin=xz.stdout, check=True)
    bare.give_clone_to(USER)
    done(bare, "./runstrength-*/install.sh", USER)
    assert "works here." in done(bare, "~/.local/bin/runstrength --self-test", USER)
    done(bare, "~/.local/lib/runstrength/uninstall.sh", USER)
    left = (bare.folder / "home/runner/.local").rglob("*unstrength*")
    data = bare.folder / DATA
    assert not [path for path in left if path != data and data not in path.parents]
    assert (data / "plan.db").is_file()
