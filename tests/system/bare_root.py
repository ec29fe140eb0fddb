"""A bare Debian: debootstrap's smallest system with a clean clone in it, entered by chroot."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.house.house_files import ROOT, tracked_files

SUITE = "bookworm"
USER = 1000
CLONE = "home/runner/runstrength"
APT = Path("/etc/apt")
_PASSED_ON = ("http_proxy", "https_proxy", "no_proxy", "PIP_INDEX_URL", "PIP_TRUSTED_HOST")
_CERTIFICATES = ("PIP_CERT", "SSL_CERT_FILE", "REQUESTS_CA_BUNDLE")

# Mounts live and die in a namespace of their own: nothing is left behind.
_ENTER = """
mount -t proc proc "$ROOT_FOLDER/proc"
mount --rbind /dev "$ROOT_FOLDER/dev"
exec chroot --userspec="$ROOT_USER" "$ROOT_FOLDER" sh -c "cd /$ROOT_CLONE && $ROOT_COMMAND"
"""


@dataclass(frozen=True, slots=True)
class Ran:
    """How a command in the bare root ended, and what it said."""

    returncode: int
    output: str


@dataclass(frozen=True, slots=True)
class BareRoot:
    """One bare system in a folder."""

    folder: Path
    environment: dict[str, str]

    @property
    def clone(self) -> Path:
        return self.folder / CLONE

    def run(self, command: str, user: int = 0, **environment: str) -> Ran:
        """Run a shell command in the clone, as root or as the ordinary user."""
        started = self.start(command, user, **environment)
        output, _ = started.communicate()
        return Ran(started.returncode, output)

    def start(self, command: str, user: int = 0, **environment: str) -> subprocess.Popen[str]:
        """The same without waiting for its end; its output is in one pipe."""
        home = "/root" if user == 0 else "/home/runner"
        inside = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": home}
        return subprocess.Popen(
            ["unshare", "--mount", "--fork", "--kill-child", "sh", "-euc", _ENTER],
            env=inside | self.environment | environment | self._entry(command, user),
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )  # fmt: skip

    def give_clone_to(self, user: int) -> None:
        """Make the clone and the home folder the user's own."""
        for path in (self.clone.parent, *self.clone.parent.rglob("*")):
            os.chown(path, user, user, follow_symlinks=False)

    def renew_clone(self) -> None:
        """What is tracked, as it is here now, and nothing else."""
        shutil.rmtree(self.clone, ignore_errors=True)
        for path in tracked_files():
            target = self.clone / path.relative_to(ROOT)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, target)

    def _entry(self, command: str, user: int) -> dict[str, str]:
        return {
            "ROOT_FOLDER": str(self.folder),
            "ROOT_USER": f"{user}:{user}",
            "ROOT_CLONE": CLONE,
            "ROOT_COMMAND": command,
        }


def make_bare_root(folder: Path, users: dict[str, str], suite: str = SUITE) -> BareRoot:
    """A new system from this machine's own mirror, its archive kept in build/."""
    archive = ROOT / "build" / "system" / f"{suite}.tar"
    if not archive.exists():
        _bootstrap(archive, suite)
    folder.mkdir(parents=True)
    subprocess.run(["tar", "-xf", archive, "-C", folder], check=True)
    _copy_package_sources(folder, suite)
    with (folder / "etc/passwd").open("a") as accounts:
        accounts.write(f"runner:x:{USER}:{USER}::/home/runner:/bin/sh\n")
    bare = BareRoot(folder, _index_settings(folder, users))
    bare.renew_clone()
    return bare


def _bootstrap(archive: Path, suite: str) -> None:
    fresh = archive.with_name("fresh")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    command = ["debootstrap", "--variant=minbase", suite, str(fresh), _mirror()]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    half = archive.with_suffix(".half")
    subprocess.run(["tar", "-cf", half, "-C", fresh, "."], check=True)
    half.replace(archive)
    shutil.rmtree(fresh)


def _source_files() -> list[Path]:
    return sorted(path for path in APT.glob("sources.list*/*") if path.is_file()) + [
        path for path in [APT / "sources.list"] if path.is_file()
    ]


def _mirror() -> str:
    """The address that this machine's apt takes Debian from."""
    return next(word for word in _source_words() if word.rstrip("/").endswith("/debian"))


def _source_words() -> Iterator[str]:
    for path in _source_files():
        for line in path.read_text("utf-8").splitlines():
            if not line.startswith("#"):
                yield from line.split()


def _copy_package_sources(folder: Path, suite: str) -> None:
    """Let the new system's apt reach what this machine's reaches, of its own suite."""
    (folder / "etc/apt/sources.list").unlink(missing_ok=True)
    for path in _source_files():
        if "debian" in path.name or path.name == "sources.list":
            target = folder / path.relative_to("/")
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(path.read_text("utf-8").replace(SUITE, suite), "utf-8")
    for name in ("resolv.conf", "hosts"):
        shutil.copy(Path("/etc") / name, folder / "etc" / name)
    settings = subprocess.run(
        ["apt-config", "dump", "Acquire"], capture_output=True, text=True, check=True
    )
    (folder / "etc/apt/apt.conf.d/99host").write_text(settings.stdout, "utf-8")


def _index_settings(folder: Path, users: dict[str, str]) -> dict[str, str]:
    """How pip reaches its index from in there: this machine's way, with its certificates."""
    settings = {name: users[name] for name in _PASSED_ON if name in users}
    index = subprocess.run(
        [sys.executable, "-m", "pip", "config", "get", "global.index-url"],
        env=users, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if index.returncode == 0:
        settings.setdefault("PIP_INDEX_URL", index.stdout.strip())
    for name in _CERTIFICATES:
        if name in users and Path(users[name]).is_file():
            target = folder / "opt/certificates.pem"
            shutil.copy(users[name], target)
            settings[name] = "/opt/certificates.pem"
    return settings
