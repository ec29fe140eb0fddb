"""Packages for Linux: `python3 packaging/linux/build.py deb portable run`.

Freezes first unless `--as-frozen`; leaves the packages in dist/.
"""

import argparse
import gzip
import os
import re
import shutil
import subprocess
import sys
from email.utils import formatdate
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
FROZEN = ROOT / "build" / "freeze" / "dist" / "runstrength"
WORK = ROOT / "build" / "linux"
DIST = ROOT / "dist"
ICONS = ROOT / "resources" / "icon"
PLAN_ICON = "application-vnd.runstrength.plan+json"
SCRIPTS = {  # of the archive, and their names in it
    "check.sh": "check.sh",
    "install.sh": "install.sh",
    "start.sh": "runstrength",
    "uninstall.sh": "uninstall.sh",
}
BYTES_A_KIB = 1024
MAINTAINER = os.environ.get(
    "RUNSTRENGTH_MAINTAINER", "RunStrength contributors <contributors@runstrength.invalid>"
)

# What works without it, but less: Wayland instead of X11, printers beside PDF files.
OPTIONAL = re.compile(
    r"/(libqwayland|libQt6Wayland\w+|libcupsprintersupport)[^/]*$|/plugins/wayland"
)


def main() -> int:
    """Build each kind that is asked for; the exit code of what failed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("kinds", nargs="+", choices=list(KINDS))
    parser.add_argument("--as-frozen", action="store_true", help="do not freeze again")
    options = parser.parse_args()
    DIST.mkdir(exist_ok=True)
    try:
        if not options.as_frozen:
            run(sys.executable, str(ROOT / "packaging" / "freeze.py"))
        for kind in options.kinds:
            print(KINDS[kind]().relative_to(ROOT))
    except subprocess.CalledProcessError as failure:
        return failure.returncode
    return 0


def build_deb() -> Path:
    """dist/runstrength_VERSION_ARCHITECTURE.deb."""
    tree = fresh("deb")
    copy_program(tree / "usr" / "lib" / "runstrength")
    lay_shares(tree / "usr" / "share")
    add_debian_papers(tree / "usr" / "share")
    (tree / "usr" / "bin").mkdir(parents=True)
    (tree / "usr" / "bin" / "runstrength").symlink_to("../lib/runstrength/runstrength")
    architecture = answer("dpkg", "--print-architecture")
    (tree / "DEBIAN").mkdir()
    (tree / "DEBIAN" / "control").write_text(control(tree, architecture), "utf-8")
    sums = answer("sh", "-c", "find usr -type f -print0 | sort -z | xargs -0 md5sum", at=tree)
    (tree / "DEBIAN" / "md5sums").write_text(f"{sums}\n", "utf-8")
    package = DIST / f"runstrength_{version()}_{architecture}.deb"
    run(
        "dpkg-deb",
        "--root-owner-group",
        *(("-Zgzip", "-z1") if is_loose() else ("-Zxz",)),
        "--build",
        str(tree),
        str(package),
    )
    return package


def build_portable() -> Path:
    """dist/runstrength-VERSION-linux-MACHINE.tar.xz: to unpack and start, or to install."""
    archive = DIST / f"{unpacked().name}.tar.xz"
    owners = ("--owner=0", "--group=0", "--numeric-owner", "--sort=name")
    tree = unpacked()
    os.environ.setdefault("XZ_OPT", "-1" if is_loose() else "-6")
    run("tar", *owners, "-cJf", str(archive), "-C", str(tree.parent), tree.name)
    return archive


def build_run() -> Path:
    """dist/runstrength-VERSION-linux-MACHINE.run: unpacks itself and installs."""
    tree = unpacked()
    file = DIST / f"{tree.name}.run"
    label = f"RunStrength {version()}"
    press = ("--gzip",) if is_loose() else ("--xz", "--complevel", "6")
    run(
        "makeself", *press, "--sha256", "--tar-quietly", str(tree), str(file), label, "./install.sh"
    )
    return file


def is_loose() -> bool:
    """Whether packages are pressed quickly, only to be tried."""
    return os.environ.get("RUNSTRENGTH_LOOSE") == "1"


KINDS = {"deb": build_deb, "portable": build_portable, "run": build_run}


def unpacked() -> Path:
    """The folder that archives hold, made anew: program, shares and the install script."""
    tree = fresh("portable") / f"runstrength-{version()}-linux-{os.uname().machine}"
    copy_program(tree / "program")
    lay_shares(tree / "share")
    words = {"@GLIBC@": needed_glibc(tree), "@MACHINE@": os.uname().machine, "@ID@": desktop_id()}
    for source, name in SCRIPTS.items():
        text = (HERE / source).read_text("utf-8")
        put(re.sub("|".join(words), lambda mark: words[mark[0]], text).encode(), tree / name)
        (tree / name).chmod(0o755)
    put((ROOT / "LICENSE").read_bytes(), tree / "LICENSE")
    link = WORK / "unpacked"  # the same under a name without a version, for flatpak/
    link.unlink(missing_ok=True)
    link.symlink_to(tree.relative_to(WORK))
    return tree


def needed_glibc(tree: Path) -> str:
    """The newest glibc that any file of the tree asks for."""
    told = answer("objdump", "-T", *(str(path) for path in tree.rglob("*") if is_binary(path)))
    versions = {tuple(map(int, each.split("."))) for each in re.findall(r"GLIBC_([\d.]+)", told)}
    return ".".join(map(str, max(versions)))


def copy_program(target: Path) -> None:
    """The frozen folder, readable by all and writable by its owner."""
    shutil.copytree(FROZEN, target, symlinks=True)
    for path in (target, *target.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path == target / "runstrength" else 0o644)


def lay_shares(share: Path) -> None:
    """Desktop entry, metainfo, MIME type, man page and icons as desktops look for them."""
    for pattern, folder in (
        ("*.desktop", "applications"),
        ("*.metainfo.xml", "metainfo"),
        (f"{desktop_id()}.xml", "mime/packages"),
    ):
        (share / folder).mkdir(parents=True)
        for path in HERE.glob(pattern):
            put(path.read_bytes(), share / folder / path.name)
    put_compressed((HERE / "runstrength.1").read_bytes(), share / "man/man1/runstrength.1.gz")
    for kind, folder, name in (
        ("runstrength", "apps", desktop_id()),
        ("plan-file", "mimetypes", PLAN_ICON),
    ):
        hicolor = share / "icons" / "hicolor"
        put((ICONS / f"{kind}.svg").read_bytes(), hicolor / "scalable" / folder / f"{name}.svg")
        for path in ICONS.glob(f"{kind}-*.png"):
            size = path.stem.rpartition("-")[2]
            put(path.read_bytes(), hicolor / f"{size}x{size}" / folder / f"{name}.png")


def add_debian_papers(share: Path) -> None:
    """Copyright, changelog and lintian's overrides."""
    papers = share / "doc" / "runstrength"
    put((HERE / "copyright").read_bytes(), papers / "copyright")
    made = formatdate(float(os.environ.get("SOURCE_DATE_EPOCH", commit_time())))
    entry = (
        f"runstrength ({version()}) unstable; urgency=medium\n\n"
        f"  * Release {version()}; CHANGELOG.md of the source tells what is new.\n\n"
        f" -- {MAINTAINER}  {made}\n"
    )
    put_compressed(entry.encode(), papers / "changelog.gz")
    put((HERE / "lintian-overrides").read_bytes(), share / "lintian" / "overrides" / "runstrength")


def control(tree: Path, architecture: str) -> str:
    """The package's own description, with exactly the system libraries it needs."""
    size = sum(p.lstat().st_size for p in tree.rglob("*") if not p.is_dir()) // BYTES_A_KIB
    needs = needed_packages(tree, architecture)
    return (
        "Package: runstrength\n"
        f"Version: {version()}\n"
        f"Architecture: {architecture}\n"
        f"Maintainer: {MAINTAINER}\n"
        f"Installed-Size: {size}\n"
        f"Depends: {needs['Depends']}\n"
        f"Recommends: {needs['Recommends']}\n"
        "Suggests: fonts-noto-cjk\n"
        "Section: misc\n"
        "Priority: optional\n"
        "Description: strength planner for runners\n"
        " Plan a runner's strength week, see at once what it does to the body, print\n"
        " it, and never lose it. A desktop program that works offline, without an\n"
        " account; the plan is one file on the user's own disk.\n"
    )


def needed_packages(tree: Path, architecture: str) -> dict[str, str]:
    """Depends and Recommends: what dpkg-shlibdeps finds, without what lies in the tree itself."""
    source = fresh("shlibdeps") / "debian"
    source.mkdir()
    package = f"Package: runstrength\nArchitecture: {architecture}\n"
    (source / "control").write_text(f"Source: runstrength\n\n{package}", "utf-8")
    binaries = [path for path in sorted(tree.rglob("*")) if is_binary(path)]
    private = [f"-l{folder}" for folder in sorted({str(path.parent) for path in binaries})]
    musts = [f"-e{path}" for path in binaries if not OPTIONAL.search(str(path))]
    extras = [f"-e{path}" for path in binaries if OPTIONAL.search(str(path))]
    found = answer(
        "dpkg-shlibdeps", "-O", "--warnings=0", *private,
        "-dDepends", *musts, "-dRecommends", *extras, at=source.parent,
    )  # fmt: skip
    fields = dict(line.removeprefix("shlibs:").split("=", 1) for line in found.splitlines())
    outside = packages_outside(tree, binaries)
    return {name: only(outside, fields.get(name, "")) for name in ("Depends", "Recommends")}


def packages_outside(tree: Path, binaries: list[Path]) -> set[str]:
    """The packages of this system whose libraries are asked for and are not in the tree."""
    told = answer("objdump", "-p", *map(str, binaries))
    asked = set(re.findall(r"^ +NEEDED +(\S+)$", told, re.MULTILINE))
    missing = asked - {path.name for path in tree.rglob("*")}
    owners = answer("dpkg", "-S", *(f"*/{name}" for name in sorted(missing)))
    return {line.split(":")[0] for line in owners.splitlines()}


def only(packages: set[str], relations: str) -> str:
    """The relations of a control field that name one of the packages."""
    kept = [each for each in relations.split(", ") if each.split(" ")[0] in packages]
    return ", ".join(kept)


def is_binary(path: Path) -> bool:
    """Whether a file is a program or a library of Linux."""
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as stream:
        return stream.read(4) == b"\x7fELF"


def version() -> str:
    """The version, from the one place that has it."""
    return constant("__version__")


def desktop_id() -> str:
    """The name that desktops know the program by."""
    return constant("DESKTOP_ID")


def constant(name: str) -> str:
    """A text constant of the package, read without importing it."""
    text = (ROOT / "runstrength_desktop" / "__init__.py").read_text("utf-8")
    found = re.search(rf'^{name} = "(.+)"$', text, re.MULTILINE)
    assert found, name
    return found[1]


def commit_time() -> str:
    """When the commit was made that is built, in seconds since 1970; now if nobody knows."""
    if shutil.which("git") and (ROOT / ".git").exists():
        return answer("git", "-C", str(ROOT), "log", "-1", "--format=%ct")
    return answer("date", "+%s")


def fresh(name: str) -> Path:
    """An empty folder in build/linux."""
    folder = WORK / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def put(content: bytes, target: Path) -> None:
    """A file readable by all, in a folder that is made if need be."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
    target.chmod(0o644)


def put_compressed(content: bytes, target: Path) -> None:
    """The same, by gzip without a time in it."""
    put(gzip.compress(content, 9, mtime=0), target)


def run(*command: str) -> None:
    """Run below other work; `CalledProcessError` if it fails."""
    subprocess.run(["nice", "-n", "10", *command], check=True, stdout=sys.stderr)


def answer(*command: str, at: Path | None = None) -> str:
    """What a command says; `CalledProcessError` if it fails."""
    return subprocess.run(
        command, cwd=at, check=True, stdout=subprocess.PIPE, text=True
    ).stdout.strip()


if __name__ == "__main__":
    os.umask(0o022)
    sys.exit(main())
