"""What the change log says of a version: `python3 packaging/release_notes.py v0.1.0`.

Fails with one sentence if tag, program and change log do not name the same version.
"""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main(tag: str) -> str:
    """The part of CHANGELOG.md under the version's heading; `SystemExit` with a sentence."""
    version = tag.removeprefix("v")
    program = (ROOT / "runstrength_desktop" / "__init__.py").read_text("utf-8")
    if f'__version__ = "{version}"' not in program:
        raise SystemExit(f"The program is not of version {version}; see its __init__.py.")
    log = (ROOT / "CHANGELOG.md").read_text("utf-8")
    found = re.search(
        rf"^## \[{re.escape(version)}\][^\n]*\n(.*?)(?=^## |\Z)", log, re.DOTALL | re.MULTILINE
    )
    if not found:
        raise SystemExit(f"CHANGELOG.md says nothing of version {version}.")
    return found[1].strip()


if __name__ == "__main__":
    if len(sys.argv) != 2:  # noqa: PLR2004  (the script and the tag)
        raise SystemExit("Which tag?")
    print(main(sys.argv[1]))
