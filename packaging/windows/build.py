"""The Windows installer: `python packaging/windows/build.py` on Windows, after freeze.py.

Needs `makensis` on the PATH. With --payload any folder is pressed, to try the script elsewhere.
"""

import argparse
import re
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
FREEZE = ROOT / "build" / "freeze"


def main() -> int:
    """Leave the installer in dist/; makensis's exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--payload", type=Path, default=FREEZE / "dist" / "runstrength")
    parser.add_argument("--icons", type=Path, default=FREEZE / "icons")
    parser.add_argument("--output", type=Path, default=ROOT / "dist")
    options = parser.parse_args()
    options.output.mkdir(exist_ok=True, parents=True)
    text = (ROOT / "runstrength_desktop" / "__init__.py").read_text("utf-8")
    version = re.search(r'^__version__ = "([\d.]+)', text, re.MULTILINE)
    assert version
    setup = options.output.resolve() / f"RunStrength-{version[1]}-setup.exe"
    words = {
        "VERSION": version[1],
        "PAYLOAD": options.payload.resolve(),
        "ICONS": options.icons.resolve(),
        "OUTPUT": setup,
    }
    defined = [f"-D{name}={value}" for name, value in words.items()]
    code = subprocess.run(
        ["makensis", "-V2", "-WX", *defined, str(HERE / "runstrength.nsi")], check=False
    ).returncode
    print(setup if code == 0 else "makensis failed")
    return code


if __name__ == "__main__":
    sys.exit(main())
