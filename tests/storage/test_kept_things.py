"""Templates, usual week and profile in the file: strict to read, refused where senseless."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from runstrength_desktop.domain.edit import Edit
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.own_change import OwnChange, OwnThing
from runstrength_desktop.planning.profile_json import plain_profile
from runstrength_desktop.storage.plan_file import PlanFile
from tests.storage.kept_values import profile, template, usual_week
from tests.storage.own_values import HOSTILE
from tests.storage.plans import SOURCES, new_plan

ITEM = [["0", "hip_thrust", "Hip thrust", 3, 8, None, None, None, "each"]]
RUN = ["0", "easy", None, 40]


def _put(plan: PlanFile, *things: OwnThing) -> None:
    plan.commit(Edit("Keep", own=tuple(OwnChange(None, thing) for thing in things)))


def test_hostile_text_is_only_text(plan: PlanFile) -> None:
    item = replace(template().items[0], exercise_name=HOSTILE, note=HOSTILE)
    hostile = replace(template(name=HOSTILE), items=(item,), note=HOSTILE)
    _put(plan, hostile)
    assert plan.read_shelf().templates == (hostile,)


def test_five_hundred_templates_are_kept_and_read(plan: PlanFile) -> None:
    many = tuple(template(f"t{n:03}", f"Session {n}") for n in range(500))
    _put(plan, *many)
    assert plan.read_shelf().templates == many


def test_backups_and_reading_only_carry_all(tmp_path: Path) -> None:
    with new_plan(tmp_path) as plan:
        _put(plan, template(), usual_week(), profile())
        backup = plan.back_up()
        plan.check()
        plan.undo()
        assert plan.read_shelf().usual_week is None
        assert plan.read_shelf().profile is None
        plan.restore(backup.path)
    with PlanFile.open_for_reading(tmp_path / "plan.db", **SOURCES) as plan:
        shelf = plan.read_shelf()
        assert (shelf.templates, shelf.usual_week) == ((template(),), usual_week())
        assert shelf.profile == profile()


def _profile(**changed: object) -> str:
    (told,) = plain_profile(profile())
    assert isinstance(told, dict)
    return json.dumps({**told, **changed})


DAMAGE: dict[str, tuple[str, str, object]] = {
    "not json": ("session_template", "items", "{"),
    "an item that is a word": ("session_template", "items", '["hip thrust"]'),
    "a short item": ("session_template", "items", '[["0", "hip_thrust"]]'),
    "an odd dose": ("session_template", "items", json.dumps(ITEM).replace("3, 8", "0, 8")),
    "an odd side": ("session_template", "items", json.dumps(ITEM).replace("each", "both")),
    "bytes that are no text": ("session_template", "items", b"\xff\x00"),
    "runs that are a number": ("usual_week", "runs", "5"),
    "a run without a weekday": ("usual_week", "runs", json.dumps([RUN])),
    "an eighth weekday": ("usual_week", "runs", json.dumps([[7, RUN]])),
    "a weekday that is true": ("usual_week", "runs", json.dumps([[True, RUN]])),
    "an odd kind of run": ("usual_week", "runs", json.dumps([[0, ["0", "flying", None, 40]]])),
    "an endless run": ("usual_week", "runs", json.dumps([[0, ["0", "easy", None, 5000]]])),
    "a profile that is a list": ("profile", "details", "[]"),
    "a profile with nothing in it": ("profile", "details", "{}"),
    "an odd level": ("profile", "details", _profile(level=6)),
    "a level that is true": ("profile", "details", _profile(level=True)),
    "six weekdays": ("profile", "details", _profile(minutes=[30] * 6)),
    "an odd mode": ("profile", "details", _profile(mode="D")),
    "an odd caution": ("profile", "details", _profile(careful=["moonlight"])),
    "a place twice": ("profile", "details", _profile(places=["home", "home"])),
    "a race without a name": ("profile", "details", _profile(races=[["2027-04-18", None, 10]])),
    "a race of no length": ("profile", "details", _profile(races=[["2027-04-18", "", 0]])),
    "a race on no day": ("profile", "details", _profile(races=[["2027-02-30", "", 10]])),
    "races in no order": (
        "profile",
        "details",
        _profile(races=[["2027-04-18", "", 10], ["2027-04-11", "", 10]]),
    ),
    "too deep": ("usual_week", "runs", "[" * 100_000),
}


@pytest.mark.parametrize(("table", "column", "value"), DAMAGE.values(), ids=DAMAGE.keys())
def test_what_makes_no_sense_is_a_sentence(
    plan: PlanFile, table: str, column: str, value: object
) -> None:
    _put(plan, template(), usual_week(), profile())
    plan._connection.execute(f"UPDATE {table} SET {column} = ?", (value,))
    with pytest.raises(PlanError, match=r"is damaged and was left as it is; restore a backup"):
        plan.read_shelf()
    with pytest.raises(PlanError, match="damaged"):
        plan.check()


@pytest.mark.parametrize("kept", ['["usual_week","x",[[]]]', '["template","x",["A"]]'])
def test_a_step_that_makes_no_sense_is_a_sentence(plan: PlanFile, kept: str) -> None:
    _put(plan, usual_week())
    sides = (f"[{kept}]", f"[{kept}]")
    plan._connection.execute("UPDATE edit SET own_before = ?, own_after = ?", sides)
    with pytest.raises(PlanError, match="damaged"):
        plan.undo()


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        ("session_template", "name", ""),
        ("session_template", "name", "x" * 201),
        ("session_template", "note", "x" * 10_001),
        ("session_template", "version", 0),
        ("usual_week", "id", "another"),
        ("usual_week", "version", 0),
        ("profile", "id", "another"),
        ("profile", "version", 0),
    ],
)
def test_the_file_itself_refuses_what_it_can(
    plan: PlanFile, table: str, column: str, value: object
) -> None:
    _put(plan, template(), usual_week(), profile())
    with pytest.raises(Exception, match="CHECK"):
        plan._connection.execute(f"UPDATE {table} SET {column} = ?", (value,))


def test_every_change_counts_its_version_and_an_outdated_one_is_refused(plan: PlanFile) -> None:
    _put(plan, template())
    plan.commit(Edit("Rename", own=(OwnChange(template(), template(name="Other")),)))
    assert plan._connection.execute("SELECT version FROM session_template").fetchone() == (2,)
    late = OwnChange(template(), template(name="Late"))
    with pytest.raises(PlanError, match="“Late” was changed elsewhere"):
        plan.commit(Edit("Late", own=(late,)))
    assert plan.read_shelf().templates == (template(name="Other"),)
