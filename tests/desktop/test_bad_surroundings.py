"""What the machine lacks or forbids is one sentence and exit code 1, never a traceback."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import mkdtemp

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from runstrength_desktop import app, composition, needs
from runstrength_desktop.paths import PORTABLE_FOLDER
from runstrength_desktop.ui.settings import Settings, read_settings, write_settings
from tests.desktop.programs import CLOSE_BOXES, PATIENCE_S, start
from tests.faults.test_f08_read_only import NOBODY
from tests.house.house_files import ROOT

is_linux = pytest.mark.skipif(sys.platform != "linux", reason="libraries and mounts of Linux")
ISOLATED = ["unshare", "--user", "--map-root-user", "--mount"]
SYSTEM_LIBRARIES = Path("/usr/lib", f"{os.uname().machine}-linux-gnu")

# The folder of libraries again, but for one of them.
HIDE = """
name=$1 folder=$2 work=$3; shift 3
mkdir "$work/real" "$work/less"
mount --bind "$folder" "$work/real" && mount -t tmpfs tmpfs "$work/less" || exit 70
for file in "$work"/real/*; do
    case ${file##*/} in "$name"*) ;; *) ln -s "$file" "$work/less/" ;; esac
done
mount --bind "$work/less" "$folder" || exit 70
exec "$@"
"""


def run(*command: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {k: v for k, v in os.environ.items() if k not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    return subprocess.run(
        list(map(str, command)),
        env={**kept, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        check=False,
    )


PROGRAM = (sys.executable, "-m", "runstrength_desktop")


def answers(program: subprocess.Popen[str]) -> tuple[str, str]:
    """What a program said and complained of; the screen that is none complains of itself."""
    said, problems = program.communicate(timeout=PATIENCE_S)
    lines = problems.splitlines(keepends=True)
    return said, "".join(one for one in lines if "This plugin does not" not in one)


def sentence(finished: subprocess.CompletedProcess[str]) -> str:
    """The one sentence a program ended with."""
    assert (finished.returncode, finished.stdout) == (1, ""), finished.stderr
    assert finished.stderr.startswith("runstrength: ")
    assert finished.stderr.count("\n") == 1
    return finished.stderr.removeprefix("runstrength: ").strip()


@is_linux
@pytest.mark.parametrize("display", [{}, {"DISPLAY": ":7777"}], ids=["none", "dead"])
def test_without_a_display_the_commands_are_named(display: dict[str, str]) -> None:
    said = sentence(run(*PROGRAM, QT_QPA_PLATFORM="xcb", PATH="", **display))
    assert said == needs.NO_DISPLAY


def test_a_platform_that_qt_does_not_know_is_named() -> None:
    assert "“paper”" in sentence(run(*PROGRAM, QT_QPA_PLATFORM="paper"))


@is_linux
@pytest.mark.parametrize("library", ["libEGL.so.1", "libxcb-cursor.so.0"])
def test_a_missing_library_of_the_system_is_named_with_its_package(
    library: str, tmp_path: Path
) -> None:
    if not shutil.which("unshare") or not (SYSTEM_LIBRARIES / library).exists():
        pytest.skip("needs user namespaces, and the library to hide")
    hidden = [*ISOLATED, "sh", "-c", HIDE, "sh", library, str(SYSTEM_LIBRARIES), str(tmp_path)]
    if run(*hidden, "true").returncode:
        pytest.skip("user namespaces are not allowed here")
    shutil.rmtree(tmp_path)
    tmp_path.mkdir()
    said = sentence(run(*hidden, *PROGRAM, QT_QPA_PLATFORM="xcb"))
    assert f"needs {library}" in said
    if shutil.which("apt-get"):
        assert f"sudo apt install {needs.DEBIAN_PACKAGES[library]}" in said


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (
            ImportError(
                "/lib/x86_64-linux-gnu/libc.so.6: version `GLIBC_2.34' not found"
                " (required by /x/libQt6Core.so.6)"
            ),
            "needs glibc 2.34 or newer",
        ),
        (ModuleNotFoundError("No module named 'PySide6'", name="PySide6"), "(PySide6 cannot be"),
        (ImportError("libodd.so.3: cannot open shared object file"), "the package that holds"),
        (ImportError("cannot import name 'x' from 'y'", name="y"), "install it again"),
        (ImportError(""), "install it again"),
    ],
    ids=["glibc", "package", "library", "name", "nothing"],
)
def test_each_way_not_to_load_qt_has_its_sentence(error: ImportError, said: str) -> None:
    told = needs.import_refusal(error)
    assert said in told
    assert "\n" not in told


def test_every_library_that_dev_installs_is_known_here() -> None:
    dev = (ROOT / "dev").read_text("utf-8")
    lists = [dev.split(f"{name}_LIBRARIES='")[1].split("'")[0] for name in ("QT", "WAYLAND")]
    pairs = dict(one.split(":") for one in " ".join(lists).split())
    assert pairs
    assert pairs.items() <= needs.DEBIAN_PACKAGES.items()


@is_linux
def test_a_home_that_is_read_only_is_a_sentence_in_a_box_and_on_the_terminal() -> None:
    home = Path(mkdtemp())
    home.chmod(0o555)
    try:
        as_nobody = ["setpriv", f"--reuid={NOBODY}", "--clear-groups"] if os.geteuid() == 0 else []
        program = start(before=CLOSE_BOXES, inside=as_nobody, XDG_DATA_HOME=str(home))
        said, problems = answers(program)
    finally:
        home.rmdir()
    told = f"“runstrength” cannot be made in “{home}”, where you may not write;"
    assert said.startswith(f"QMessageBox {told}")
    assert problems.startswith(f"runstrength: {told}")
    assert problems.count("\n") == 1
    assert program.returncode == 1


@is_linux
def test_a_data_folder_on_a_full_drive_is_a_sentence(tmp_path: Path) -> None:
    fill = f'mount -t tmpfs -o size=64k tmpfs "{tmp_path}" || exit 70; cd "{tmp_path}"'
    fill += ' && cat /dev/zero >rest 2>/dev/null; cd / && exec "$0" "$@"'
    full = [*ISOLATED, "sh", "-c", fill]
    if not shutil.which("unshare") or run(*full, "true").returncode:
        pytest.skip("user namespaces are not allowed here")
    program = start("--database", tmp_path / "plan.db", before=CLOSE_BOXES, inside=full)
    said, problems = answers(program)
    assert program.returncode == 1
    assert problems == (
        "runstrength: The drive of “plan.db” is full, so the last change was not saved;"
        " make space and try again.\n"
    )
    assert said.startswith("QMessageBox The drive")


def test_a_full_drive_is_no_reason_to_put_a_backup_back(tmp_path: Path) -> None:
    database = tmp_path / "plan.db"
    with composition.open_plan(database) as plan:
        plan.back_up()
    full = "from runstrength_desktop.storage.refusals import refusal\nfrom pathlib import Path\n"
    full += "def no_space(database):\n    raise refusal(OSError(28, ''), Path('plan.db'))\n"
    full += "from runstrength_desktop import composition\ncomposition.open_plan = no_space\n"
    program = start("--database", database, before=CLOSE_BOXES + full)
    said, _ = program.communicate(timeout=PATIENCE_S)
    assert said.startswith("QMessageBox The drive")
    assert program.returncode == 1


BROKEN = {
    "empty": b"",
    "binary": bytes(range(256)) * 40,
    "deep": b"[" * 60_000,
    "huge numbers": b'{"version": 1, "left_width": 1e999, "map_height": 1}',
    "wrong words": json.dumps(
        {"version": 1, "theme": "<b>", "paper": "\0", "body": "?", "geometry": "é€" * 99}
    ).encode(),
    "other version": b'{"version": 99, "theme": {}}',
}


def test_broken_settings_do_not_keep_the_window_away(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(app, "user_folder", lambda: tmp_path)
    file = tmp_path / "settings.json"
    with composition.open_plan(tmp_path / "plan.db") as plan:
        for content in BROKEN.values():
            file.write_bytes(content)
            window = app.make_window(plan, tmp_path / "plan.db")
            window.show()
            qtbot.waitExposed(window)
            window.close()
            shiboken6.delete(window)
            assert json.loads(file.read_text("utf-8"))["version"] == 1


def test_settings_that_are_a_folder_do_not_either(tmp_path: Path) -> None:
    (tmp_path / "settings.json").mkdir()
    write_settings(tmp_path / "settings.json", Settings(theme="dark"))
    assert read_settings(tmp_path / "settings.json") == Settings()


@is_linux
def test_an_account_without_a_home_is_a_sentence() -> None:
    program = "import pathlib, sys\nfrom runstrength_desktop.cli import main\n"
    program += "def home():\n    raise RuntimeError('Could not determine home directory.')\n"
    program += "pathlib.Path.home = home\nsys.exit(main(['show']))"
    for variables in ({"XDG_DATA_HOME": ""}, {"RUNSTRENGTH_DATABASE": "~nobody-here/plan.db"}):
        said = sentence(run(sys.executable, "-c", program, **variables))
        assert "set HOME" in said


def test_portable_keeps_everything_beside_the_program(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    elsewhere = str(tmp_path / "elsewhere.db")
    command = [*PROGRAM, "--portable", "example", "this"]
    done = run(*command, APPIMAGE=str(stick / "x.AppImage"), RUNSTRENGTH_DATABASE=elsewhere)
    assert done.returncode == 0, done.stderr
    assert (stick / PORTABLE_FOLDER / "plan.db").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["stick"]
    assert [path.name for path in stick.iterdir()] == [PORTABLE_FOLDER]
