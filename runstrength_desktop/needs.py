"""What a window needs of the machine, and the sentence when it is not there.

Only the standard library: it speaks when Qt cannot be loaded.
"""

import ctypes
import os
import platform
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

# soname: package of Debian and its relatives; Fedora and openSUSE find a package by the soname.
DEBIAN_PACKAGES = {
    "libdbus-1.so.3": "libdbus-1-3",
    "libEGL.so.1": "libegl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libGL.so.1": "libgl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}

NO_DISPLAY = (
    "There is no display to open a window on; start RunStrength in a desktop session,"
    " or use its commands, which need none (runstrength --help)."
)

_LIBRARY = re.compile(r"\b(lib[\w.+-]+\.so[\w.]*)")
_GLIBC = re.compile(r"version [`'\"]GLIBC_([\d.]+)['\"`] not found")
_PLATFORM = re.compile(r'Could not find the Qt platform plugin "([^"]*)"')
_BY_FILE_NAME = {"fedora", "rhel", "suse", "opensuse"}


def import_refusal(error: ImportError) -> str:
    """Why Qt cannot be loaded, and what to install."""
    glibc = _GLIBC.search(str(error))
    if glibc:
        return (
            f"Qt, which draws the window, needs glibc {glibc[1]} or newer, and this system has"
            f" {platform.libc_ver()[1] or 'an older one'}; use a newer release of the system."
        )
    library = _LIBRARY.search(str(error))
    if library and not isinstance(error, ModuleNotFoundError):
        return _library_refusal(library[1])
    if sys.platform == "win32" and "DLL load failed" in str(error):
        return (
            "Qt, which draws the window, needs the Microsoft Visual C++ Redistributable; install"
            " it and start again."
        )
    missing = error.name or "a part"
    return f"RunStrength is not whole here ({missing} cannot be loaded); install it again."


def platform_refusal(said: Sequence[str], plugins: Path) -> str:
    """Why Qt found no way to draw: from what it said, and the folder of its plug-ins."""
    text = "\n".join(said)
    unknown = _PLATFORM.search(text)
    if unknown:
        return f"Qt cannot draw on “{unknown[1]}”; unset QT_QPA_PLATFORM and start again."
    missing = _missing_for(plugins / "platforms" / "libqxcb.so")
    if missing:
        return _library_refusal(missing)
    return NO_DISPLAY if "display" in text or platform.system() == "Linux" else _first_line(text)


def refuse(sentence: str) -> None:
    """Say it on the terminal; in a box of the desktop's own where there is no terminal."""
    if sys.stderr is not None:
        with suppress(OSError, ValueError):
            sys.stderr.write(f"runstrength: {sentence}\n")
            sys.stderr.flush()
            if sys.stderr.isatty():
                return
    _show_box(sentence)


def _library_refusal(library: str) -> str:
    return (
        f"Qt, which draws the window, needs {library}, which is not installed here;"
        f" install it ({_how(library)}) and start again."
    )


def _how(library: str) -> str:
    if _BY_FILE_NAME & _system_names():
        return f"sudo {'zypper' if shutil.which('zypper') else 'dnf'} install '{library}()(64bit)'"
    package = DEBIAN_PACKAGES.get(library)
    if package is None:
        return f"look for the package that holds {library}"
    if shutil.which("apt-get"):
        return f"sudo apt install {package}"
    return f"the package is called {package} on Debian, and much the same elsewhere"


def _system_names() -> set[str]:
    try:
        told = platform.freedesktop_os_release()
    except OSError:
        return set()
    return {told.get("ID", ""), *told.get("ID_LIKE", "").split()}


def _missing_for(plugin: Path) -> str | None:
    """The library that a plug-in of Qt lacks; None if it can be loaded or is not there."""
    if not plugin.exists():
        return None
    try:
        ctypes.CDLL(str(plugin))
    except OSError as error:
        found = _LIBRARY.search(str(error))
        return found[1] if found else None
    return None


def _first_line(text: str) -> str:
    return text.strip().partition("\n")[0] or "Qt cannot open a window here."


def _show_box(sentence: str) -> None:
    """Without Qt: nothing here may fail, for nobody would be told."""
    if sys.platform == "win32":
        with suppress(Exception):
            ctypes.windll.user32.MessageBoxW(None, sentence, "RunStrength", 0x30)
        return
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return
    for program, *words in (
        ["zenity", "--error", "--no-markup", "--title=RunStrength", f"--text={sentence}"],
        ["kdialog", "--title", "RunStrength", "--error", sentence],
        ["xmessage", "-center", sentence],
    ):
        found = shutil.which(program)
        if found:
            with suppress(OSError):
                subprocess.run(  # noqa: S603  (found on the PATH)
                    [found, *words], stderr=subprocess.DEVNULL, check=False, timeout=600
                )
            return
