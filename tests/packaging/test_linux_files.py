"""The files that Linux desktops read say the same as the program, and their checkers agree."""

import configparser
import re
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from runstrength_desktop import DESKTOP_ID, __version__
from runstrength_desktop.cli.arguments import SUFFIX
from tests.house.house_files import ROOT

LINUX = ROOT / "packaging" / "linux"
ENTRY = LINUX / f"{DESKTOP_ID}.desktop"
METAINFO = LINUX / f"{DESKTOP_ID}.metainfo.xml"
MIME = LINUX / f"{DESKTOP_ID}.xml"
MIME_NAMES = "{http://www.freedesktop.org/standards/shared-mime-info}"
CHECKERS = {
    "desktop-file-validate": (str(ENTRY),),
    "appstreamcli": ("validate", "--no-net", str(METAINFO)),
    "man": ("--warnings", "-E", "UTF-8", "-l", "-Tutf8", str(LINUX / "runstrength.1")),
    "flatpak-builder": ("--show-manifest", str(LINUX / "flatpak" / f"{DESKTOP_ID}.yml")),
}


class KeysAsWritten(configparser.ConfigParser):
    def optionxform(self, optionstr: str) -> str:
        return optionstr


def entry() -> configparser.SectionProxy:
    parser = KeysAsWritten(interpolation=None)
    parser.read(ENTRY, "utf-8")
    return parser["Desktop Entry"]


def mime_type() -> ET.Element:
    found = ET.parse(MIME).getroot().find(f"{MIME_NAMES}mime-type")
    assert found is not None
    return found


def text_of(file: Path, path: str) -> str | None:
    return ET.parse(file).getroot().findtext(path)


def test_desktop_entry_and_metainfo_name_one_program() -> None:
    assert text_of(METAINFO, "id") == DESKTOP_ID == entry()["Icon"]
    assert text_of(METAINFO, "launchable") == ENTRY.name
    assert text_of(METAINFO, "provides/binary") == "runstrength" == entry()["TryExec"]
    assert entry()["Exec"] == "runstrength %f"


def test_the_metainfo_knows_this_version() -> None:
    releases = ET.parse(METAINFO).getroot().findall("releases/release")
    assert releases[0].get("version") == __version__


def test_plan_files_are_of_one_type_everywhere() -> None:
    name = mime_type().get("type")
    assert entry()["MimeType"] == f"{name};"
    assert text_of(METAINFO, "provides/mediatype") == name
    glob = mime_type().find(f"{MIME_NAMES}glob")
    assert glob is not None
    assert glob.get("pattern") == f"*{SUFFIX}"


def test_the_manual_names_commands_and_options_that_exist(
    capsys: pytest.CaptureFixture[str],
) -> None:
    from runstrength_desktop.cli.arguments import build_parser

    text = (LINUX / "runstrength.1").read_text("utf-8").replace("\\-", "-")
    known = build_parser().format_help()
    named = re.findall(r'^\.B[IR] "([a-z]+) ?"', text, re.MULTILINE)
    assert len(named) >= 6
    for word in {*named, *re.findall(r"--[a-z-]+", text)} - {"--json", "--output", "--help"}:
        assert word in known, word


@pytest.mark.parametrize("checker", CHECKERS)
def test_a_checker_finds_nothing(checker: str) -> None:
    if not shutil.which(checker):
        pytest.skip(f"{checker} is not installed")
    ran = subprocess.run([checker, *CHECKERS[checker]], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert not ran.stderr.strip()


@pytest.mark.parametrize("script", sorted(LINUX.rglob("*.sh")), ids=lambda path: path.name)
def test_shellcheck_finds_nothing(script: Path) -> None:
    if not shutil.which("shellcheck"):
        pytest.skip("shellcheck is not installed")
    command = ["shellcheck", "-s", "sh", "-S", "warning", "-e", "SC1091,SC1111", str(script)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.stdout == ""
