"""What a frozen RunStrength holds and what it leaves out, for every spec that freezes it."""

import re
import subprocess
import sys
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path, PurePath

from PyInstaller.utils.hooks import (
    collect_all,
    collect_data_files,
    collect_submodules,
    copy_metadata,
)

Pair = tuple[str, str]
Entry = tuple[str, str, str]  # name in the folder, file it comes from, PyInstaller's kind

NOTICE = Path(__file__).resolve().with_name("NOTICE.txt")
SHIPPED = NOTICE.parents[1] / "build" / "freeze" / "shipped.json"  # made by freeze.py
PACKAGE = "runstrength_desktop"

# Asked for by name at run time, where no import statement tells of them.
UNSEEN = ["logging.config"]
# Binaries, versions and all, of libraries that not every build has.
WHOLE = ["pypdfium2", "pypdfium2_raw"]
# Parts of Python and of libraries that nothing here calls. `hashlib` has its own code for what
# `_hashlib` would bring OpenSSL for.
EXCLUDED = [
    "PIL.ImageTk",
    "PIL._avif",
    "PIL._imagingcms",
    "PIL._imagingft",
    "PIL._imagingtk",
    "PIL._webp",
    "_curses",
    "_hashlib",
    "_ssl",
    "curses",
    "doctest",
    "lib2to3",
    "pdb",
    "pip",
    "pydoc",
    "readline",
    "setuptools",
    "ssl",
    "tkinter",
    "unittest",
]

_PLUGIN_FOLDERS = (
    "egldeviceintegrations", "generic", "iconengines", "networkinformation", "qmltooling",
    "sqldrivers", "tls", "vectorimageformats", "wayland-graphics-integration-server",
)  # fmt: skip
_PLUGINS = (
    "qeglfs", "qgtk3", "qicns", "qlinuxfb", "qminimal", "qminimalegl", "qpdf", "qsvg", "qtga",
    "qtiff", "qtvirtualkeyboardplugin", "qvkkhrdisplay", "qvnc", "qwbmp", "qwebp",
    "fullscreen-shell-v1", "ivi-shell", "wl-shell-plugin", "qt-shell",
)  # fmt: skip
_LIBRARIES = (
    "EglFSDeviceIntegration", "EglFsKmsGbmSupport", "EglFsKmsSupport", "Pdf", "Qml", "Quick",
    "ShaderTools", "Sql", "Test", "VirtualKeyboard", "WaylandCompositor",
    "WaylandEglCompositorHwIntegration", "WlShellIntegration",
)  # fmt: skip
_LEFT_OUT = re.compile(
    rf"plugins/({'|'.join(_PLUGIN_FOLDERS)})/"
    rf"|plugins/[\w-]+/(lib)?({'|'.join(_PLUGINS)})\."
    rf"|(^|/)(lib)?Qt6?({'|'.join(_LIBRARIES)})\w*[.]"
    r"|PySide6/(Qt/)?translations/"
    r"|(^|/)opengl32sw\.dll"
)
# A desktop's own: an older copy beside its drivers and font settings would do harm.
_OF_THE_SYSTEM = re.compile(
    r"^lib(X11|X11-xcb|Xau|Xdmcp|cups|expat|fontconfig|freetype|gcc_s|stdc\+\+|uuid|xcb|z)\.so"
)
# Where libraries lie that are there only because another file asks for them.
_ONLY_IF_ASKED_FOR = re.compile(r"^(?!libpython)[^/]+$|^[\w.]+\.libs/|/Qt/lib/")

# PyInstaller's own first steps that nothing here needs: sources for `inspect`, which there are
# none of, and processes of `multiprocessing`.
_FIRST_STEPS = {"pyi_rth_inspect", "pyi_rth_multiprocessing"}
OPTIMIZE = 2  # no docstrings and no asserts


def collected() -> tuple[list[Pair], list[Pair], list[str]]:
    """What to take along beside what is imported: (datas, binaries, hidden imports)."""
    datas = collect_data_files(
        PACKAGE, include_py_files=True, includes=["db/**", "resources/**"], excludes=["**/*.pyc"]
    )
    datas += collect_data_files("ttf_opensans", includes=["**/*.ttf"])
    datas += copy_metadata("runstrength", recursive=True)
    datas += [(str(NOTICE), "."), (str(SHIPPED), f"{PACKAGE}/resources")]
    binaries, modules = [], [*UNSEEN, *collect_submodules(PACKAGE)]
    for name in filter(find_spec, WHOLE):
        its_datas, its_binaries, its_modules = collect_all(name)
        datas += its_datas
        binaries += its_binaries
        modules += its_modules
    return datas, binaries, modules


def kept(*tables: Iterable[Entry]) -> list[Entry]:
    """The entries of PyInstaller's tables without what is left out, and what only that needed."""
    entries = [entry for table in tables for entry in table if not _is_left_out(_name(entry))]
    return _reached(entries) if sys.platform == "linux" else entries


def needed_steps(scripts: Iterable[Entry]) -> list[Entry]:
    """The scripts that run at the start, in order."""
    return [script for script in scripts if script[0] not in _FIRST_STEPS]


def _reached(entries: list[Entry]) -> list[Entry]:
    libraries = {PurePath(each[0]).name: each for each in entries if _is_library(each)}
    waiting = [each for each in entries if not _is_library(each) and each[2] in _LOADED]
    reached = set()
    while waiting:
        for name in _needs(waiting.pop()[1]):
            library = libraries.get(name)
            if library and library[0] not in reached:
                reached.add(library[0])
                waiting.append(library)
    return [each for each in entries if _stays(each, reached)]


def _needs(file: str) -> list[str]:
    """What a file itself asks for; not what its libraries then ask for, as `ldd` would tell."""
    told = subprocess.run(["objdump", "-p", file], capture_output=True, text=True, check=True)
    return re.findall(r"^ +NEEDED +(\S+)$", told.stdout, re.MULTILINE)


def _is_left_out(name: str) -> bool:
    return bool(_LEFT_OUT.search(name) or _OF_THE_SYSTEM.search(name))


_LOADED = {"BINARY", "EXTENSION"}


def _is_library(entry: Entry) -> bool:
    return entry[2] == "BINARY" and bool(_ONLY_IF_ASKED_FOR.search(_name(entry)))


def _stays(entry: Entry, reached: set[str]) -> bool:
    """A link stays if what it points to does."""
    if entry[2] == "SYMLINK":
        names = {PurePath(name).name for name in reached}
        return "/" in entry[0] or PurePath(entry[1]).name in names
    return not _is_library(entry) or entry[0] in reached


def _name(entry: Entry) -> str:
    return entry[0].replace("\\", "/")
