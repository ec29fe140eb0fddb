"""What the figures were measured on, without the name or the paths of the machine."""

import os
import platform
import sqlite3
from importlib.metadata import version
from pathlib import Path


def machine() -> dict[str, str]:
    """Processor, system and versions, by name."""
    return {
        "Processor": f"{_processor()}, {os.cpu_count()} cores",
        "System": _system(),
        "Python": platform.python_version(),
        "PySide6": f"{version('PySide6-Essentials')}, offscreen platform",
        "SQLite": sqlite3.sqlite_version,
        "SQLAlchemy": version("SQLAlchemy"),
        "reportlab": version("reportlab"),
    }


def _processor() -> str:
    facts = Path("/proc/cpuinfo")
    if facts.exists():
        for line in facts.read_text("utf-8", "replace").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def _system() -> str:
    if platform.system() == "Linux":
        return platform.freedesktop_os_release().get("PRETTY_NAME", "Linux")
    return platform.platform(terse=True)
