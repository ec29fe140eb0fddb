"""`./dev` on machines of every kind, played by stand-ins for apt, id, ldconfig and Python."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.house_files import ROOT

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has dev.ps1")

BORROWED = (
    "cat", "chmod", "cksum", "dirname", "env", "ln", "mkdir", "mktemp", "mv", "rm", "sed", "sh",
    "sleep", "timeout", "touch",
)  # fmt: skip
LIBRARIES = [
    "libglib-2.0.so.0",
    "libEGL.so.1",
    "libGL.so.1",
    "libdbus-1.so.3",
    "libfontconfig.so.1",
    "libxkbcommon.so.0",
    "libxkbcommon-x11.so.0",
    "libxcb-cursor.so.0",
    "libxcb-icccm.so.4",
    "libxcb-keysyms.so.1",
    "libxcb-shape.so.0",
]
FAKE_VENV = r"""
for last; do :; done
mkdir -p "$last/bin"
printf '#!%s/python\n' "$PWD/$last/bin" >"$last/bin/pip"
for name in python runstrength; do
    printf '#!/bin/sh\necho "%s $*" >>"%s"\n[ ! -e "%s/$2-fails" ]\n' "$name" "$LOG" "$PWD" \
        >"$last/bin/$name"
    chmod +x "$last/bin/$name"
done
"""


class Machine:
    """A checkout and the programs that its `./dev` finds."""

    def __init__(self, folder: Path) -> None:
        self.checkout = folder / "checkout"
        self.programs = folder / "bin"
        self.log = folder / "log"
        for each in (self.checkout, self.programs):
            each.mkdir()
        shutil.copy(ROOT / "dev", self.checkout)
        for name in ("pyproject.toml", "requirements.lock", "requirements-dev.lock"):
            (self.checkout / name).write_text("", "utf-8")
        for name in BORROWED:
            (self.programs / name).symlink_to(shutil.which(name) or name)
        self.log.touch()
        self.has("uname", "echo Linux")
        self.has("id", "echo 1000")
        self.has("sudo", 'echo "sudo $*" >>"$LOG"')
        self.has("python3", 'echo "python3 $*" >>"$LOG"\ncase $2 in venv)' + FAKE_VENV + ";; esac")
        self.knows(LIBRARIES)

    def has(self, name: str, script: str) -> None:
        path = self.programs / name
        path.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
        path.chmod(0o755)

    def has_apt(self, install: str = "") -> None:
        self.has("apt-get", f'echo "apt-get $*" >>"$LOG"\n{install}')

    def knows(self, libraries: list[str]) -> None:
        lines = "".join(f"\t{name} (libc6,x86-64) => here\n" for name in libraries)
        self.has("ldconfig", f"cat <<'END'\n{lines}END")

    def dev(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        self.log.write_text("", "utf-8")
        return subprocess.run(
            ["sh", str(self.checkout / "dev"), *arguments],
            env={"PATH": str(self.programs), "LOG": str(self.log), "DISPLAY": ":9", **environment},
            cwd="/", capture_output=True, text=True, timeout=60, check=False,
        )  # fmt: skip

    @property
    def done(self) -> list[str]:
        """The programs that ran, in order; no health checks of Python."""
        lines = self.log.read_text("utf-8").splitlines()
        return [line for line in lines if " -c" not in line]


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_an_ordinary_user_is_told_the_exact_line_and_nothing_is_run(machine: Machine) -> None:
    machine.has_apt()
    machine.knows(LIBRARIES[3:])
    ran = machine.dev("run")
    line = "  sudo apt-get install -y --no-install-recommends libglib2.0-0 libegl1 libgl1"
    assert ran.returncode == 1
    assert line in ran.stderr.splitlines()
    assert machine.done == []


def test_root_gets_what_is_missing_installed(machine: Machine) -> None:
    machine.has("id", "echo 0")
    machine.has_apt()
    machine.knows(LIBRARIES[:-1])
    assert machine.dev("run").returncode == 0
    assert machine.done[0] == "apt-get -qq update"
    assert machine.done[1].endswith("DPkg::Lock::Timeout=300 libxcb-shape0")
    assert machine.done[-1] == "runstrength "


def test_a_failed_installation_stops_the_set_up(machine: Machine) -> None:
    machine.has("id", "echo 0")
    machine.has_apt("case $* in *install*) exit 100 ;; esac")
    machine.knows([])
    assert machine.dev("run").returncode == 1
    assert not (machine.checkout / ".venv").exists()


def test_a_system_without_apt_hears_the_names_and_goes_on(machine: Machine) -> None:
    machine.knows(LIBRARIES[1:])
    ran = machine.dev("run")
    assert ran.returncode == 0
    assert "Debian calls them: libglib2.0-0." in ran.stderr
    assert machine.done[-1] == "runstrength "


def test_the_first_run_installs_by_hash_and_the_second_starts_at_once(machine: Machine) -> None:
    assert machine.dev("run").returncode == 0
    assert machine.done == [
        "python3 -m venv .venv",
        "python -m pip install -q --require-hashes -r requirements.lock",
        "python -m pip install -q --no-deps --no-build-isolation --editable .",
        "runstrength ",
    ]
    assert machine.dev("run", "show", "this").returncode == 0
    assert machine.done == ["runstrength show this"]


def test_running_after_testing_installs_nothing(machine: Machine) -> None:
    machine.dev("test", "tests/domain")
    machine.dev("run")
    assert machine.done == ["runstrength "]


def test_a_changed_lock_is_installed_over_the_old_one(machine: Machine) -> None:
    machine.dev("run")
    (machine.checkout / "requirements.lock").write_text("new", "utf-8")
    machine.dev("run")
    assert machine.done[0] == "python -m pip install -q --require-hashes -r requirements.lock"


def test_an_interrupted_set_up_starts_over(machine: Machine) -> None:
    (machine.checkout / "pip-fails").touch()
    assert machine.dev("run").returncode == 1
    assert not list((machine.checkout / ".venv").glob(".stamp*"))
    (machine.checkout / "pip-fails").unlink()
    assert machine.dev("run").returncode == 0
    assert machine.done[0] == "python3 -m venv .venv"


def test_a_broken_environment_is_built_anew(machine: Machine) -> None:
    machine.dev("run")
    (machine.checkout / ".venv/bin/python").unlink()
    assert machine.dev("run").returncode == 0
    assert machine.done[0] == "python3 -m venv .venv"


def test_a_moved_checkout_gets_a_new_environment(machine: Machine) -> None:
    machine.dev("run")
    machine.checkout = machine.checkout.rename(machine.checkout.with_name("moved"))
    assert machine.dev("run").returncode == 0
    assert machine.done[0] == "python3 -m venv .venv"


def test_a_newer_python_beside_an_old_one_is_used(machine: Machine) -> None:
    machine.has("python3.12", (machine.programs / "python3").read_text().replace("n3 $", "n3.12 $"))
    machine.has("python3", "exit 1")
    machine.dev("run")
    assert machine.done[0] == "python3.12 -m venv .venv"


def test_without_python_an_ordinary_user_is_told_the_line(machine: Machine) -> None:
    machine.has_apt()
    (machine.programs / "python3").unlink()
    ran = machine.dev("run")
    assert ran.returncode == 1
    assert "--no-install-recommends python3 python3-venv\n" in ran.stderr


def test_without_python_and_without_apt_one_sentence_says_so(machine: Machine) -> None:
    (machine.programs / "python3").unlink()
    ran = machine.dev("run")
    assert ran.returncode == 1
    assert "RunStrength needs Python 3.11 or newer" in ran.stderr


def test_without_a_display_a_virtual_screen_is_needed(machine: Machine) -> None:
    machine.has_apt()
    ran = machine.dev("run", DISPLAY="")
    assert ran.returncode == 1
    assert "--no-install-recommends xvfb\n" in ran.stderr


def test_the_demonstration_never_sees_the_users_plan(machine: Machine, tmp_path: Path) -> None:
    machine.has("Xvfb", "echo 77 >&3\nexec sleep 60")
    users = tmp_path / "users.db"
    machine.dev("run", "--version")
    machine.has("true", "")
    shown = 'for v in DISPLAY HOME RUNSTRENGTH_DATABASE; do eval "echo $v=\\$$v" >>"$LOG"; done'
    made = 'for f; do case $f in *.pdf | *.png) echo made >"$f" ;; esac; done'
    program = machine.checkout / ".venv/bin/runstrength"
    program.write_text(f"#!/bin/sh\n{shown}\n{made}\n", "utf-8")
    ran = machine.dev("run", DISPLAY="", HOME=str(tmp_path), RUNSTRENGTH_DATABASE=str(users))
    assert ran.returncode == 0, ran.stderr
    seen = dict(line.split("=", 1) for line in machine.done if "=" in line)
    assert seen["DISPLAY"] == ":77"
    assert seen["HOME"] != str(tmp_path)
    assert Path(seen["RUNSTRENGTH_DATABASE"]).parent == Path(seen["HOME"])
    assert not Path(seen["HOME"]).exists()
    assert ran.stdout.splitlines() == [
        f"The plan:   {machine.checkout}/build/demo/plan.pdf",
        f"The window: {machine.checkout}/build/demo/window.png",
    ]


def test_missing_test_tools_stop_no_one(machine: Machine) -> None:
    machine.has_apt()
    ran = machine.dev("test", "tests/domain")
    assert ran.returncode == 0
    tools = "xvfb xdotool qpdf poppler-utils strace fontconfig fonts-droid-fallback\n"
    assert f"install -y --no-install-recommends {tools}" in ran.stderr
    assert machine.done[-1] == "python -m pytest tests/domain"


def test_an_unknown_command_explains_the_known_ones(machine: Machine) -> None:
    ran = machine.dev("dance")
    assert ran.returncode == 2
    assert "./dev run" in ran.stdout
    assert machine.done == []


@pytest.mark.parametrize("shell", ["dash", "bash"])
def test_every_shell_reads_it(shell: str) -> None:
    if not shutil.which(shell):
        pytest.skip(f"{shell} is not installed")
    command = [shell, "-n"]
    subprocess.run([*command, str(ROOT / "dev")], check=True, env=dict(os.environ))


def test_shellcheck_finds_nothing() -> None:
    if not shutil.which("shellcheck"):
        pytest.skip("shellcheck is not installed")
    ran = subprocess.run(
        ["shellcheck", "-s", "sh", str(ROOT / "dev")], capture_output=True, text=True, check=False
    )
    assert ran.stdout == ""
