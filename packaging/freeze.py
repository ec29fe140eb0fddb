"""Freezes the program: `python3 packaging/freeze.py` leaves it in build/freeze/dist/runstrength.

Needs Python 3.11 or newer with its shared library and, on Linux, binutils. It works in an
environment of its own with the locked libraries and the wheel of this checkout.
"""

import argparse
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
WORK = ROOT / "build" / "freeze"
LOCK = HERE / "requirements.lock"
PYTHON = WORK / "venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def main() -> int:
    """Prepare, freeze, try the result; the exit code of what failed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--spec", type=Path, default=HERE / "runstrength.spec")
    parser.add_argument("--no-test", action="store_true", help="do not try the result")
    options = parser.parse_args()
    try:
        prepare()
        freeze(options.spec.resolve())
        if not options.no_test:
            program = WORK / "dist" / "runstrength" / "runstrength"
            run(str(program), "--self-test", QT_QPA_PLATFORM="offscreen")
    except subprocess.CalledProcessError as failure:
        return failure.returncode
    return 0


def prepare() -> None:
    """The environment with what the lock names, today's wheel, the list of both, and icons."""
    stamp = WORK / "venv" / ".locked"
    lock = f"{sys.version}\n{LOCK.read_text('utf-8')}"
    if not stamp.is_file() or stamp.read_text("utf-8") != lock:
        shutil.rmtree(WORK / "venv", ignore_errors=True)
        venv.create(WORK / "venv", with_pip=True)
        run(str(PYTHON), "-m", "pip", "install", "-q", "--require-hashes", "-r", str(LOCK))
        stamp.write_text(lock, "utf-8")
    no_more = ("--no-deps", "--no-build-isolation", "--force-reinstall")
    run(str(PYTHON), "-m", "pip", "install", "-q", *no_more, str(ROOT))
    run(str(PYTHON), "-m", "runstrength_desktop.shipped", "shipped.json")
    run(str(PYTHON), str(Path(__file__).resolve().with_name("icons.py")))


def freeze(spec: Path) -> None:
    """Run PyInstaller on a spec, below other work."""
    options = ("-y", "--log-level", "ERROR", "--distpath", "dist", "--workpath", "work")
    calm = ("nice", "-n", "10") if shutil.which("nice") else ()
    run(*calm, str(PYTHON), "-m", "PyInstaller", *options, str(spec))


def run(*command: str, **environment: str) -> None:
    """Run in build/freeze; `CalledProcessError` if it fails."""
    subprocess.run(command, cwd=WORK, env={**os.environ, **environment}, check=True)


if __name__ == "__main__":
    WORK.mkdir(parents=True, exist_ok=True)
    sys.exit(main())
