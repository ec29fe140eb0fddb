"""The files the house rules speak about."""

import shutil
import subprocess
from functools import lru_cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "runstrength_desktop"

_NOT_OURS = {".git", ".venv", "build", "dist", "__pycache__", ".hypothesis"}
_TEXT = {
    ".csv",
    ".json",
    ".md",
    ".ps1",
    ".cmd",
    ".py",
    ".svg",
    ".toml",
    ".txt",
    ".lock",
    ".ini",
    "",
}


@lru_cache(maxsize=1)
def tracked_files() -> tuple[Path, ...]:
    """What git tracks; without git, every file that is not made by a tool."""
    if shutil.which("git") and (ROOT / ".git").exists():
        command = ["git", "-c", f"safe.directory={ROOT}", "ls-files", "-z"]
        listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
        files = [ROOT / name for name in listed.stdout.split("\0") if name]
    else:
        files = [path for path in ROOT.rglob("*") if _is_ours(path)]
    return tuple(sorted(path for path in files if path.is_file()))


def text_files() -> list[Path]:
    """Tracked files that people read."""
    return [path for path in tracked_files() if path.suffix in _TEXT]


def python_files(folder: Path) -> list[Path]:
    """Every module under a folder."""
    return sorted(path for path in folder.rglob("*.py") if _is_ours(path))


def name_of(path: Path) -> str:
    """The path as people write it in this repository."""
    return path.relative_to(ROOT).as_posix()


def _is_ours(path: Path) -> bool:
    parts = path.relative_to(ROOT).parts
    return not (_NOT_OURS & set(parts)) and not any(part.endswith("_cache") for part in parts)
