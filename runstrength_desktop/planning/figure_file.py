"""Loads the figures of db/catalogue/figures; a bad file names line and field."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from runstrength_desktop.domain.figure import Arrow, Feet, Figure, Pose, Prop, View
from runstrength_desktop.planning.catalogue_record import Record, distinct, read_records
from runstrength_desktop.planning.figure_props import KINDS

POSES_FILE = "poses.json"
PREVIOUS = "start"

_TRUNK = {
    "pitch": 200,
    "roll": 120,
    "yaw": 180,
    "spine": 80,
    "side_bend": 50,
    "twist": 90,
    "neck": 60,
}
_LEG = {"hip": ("hip", 140), "knee": ("knee", 155), "ankle": ("ankle", 80)}
_LEG |= {"leg_out": ("out", 80), "leg_turn": ("turn", 80)}
_ARM = {"shoulder": ("shoulder", 200), "elbow": ("elbow", 155), "wrist": ("wrist", 90)}
_ARM |= {"arm_out": ("out", 180), "arm_turn": ("turn", 120)}
_LOWEST = {"knee": -5, "elbow": -5, "hip": -45, "shoulder": -90}
_SIDES = ("near", "far")
_LIMB_KEYS = {
    f"{prefix}{key}": (sides, f"leg.{name}" if key in _LEG else f"arm.{name}", most, key)
    for prefix, sides in (("", _SIDES), ("near_", ("near",)), ("far_", ("far",)))
    for key, (name, most) in (*_LEG.items(), *_ARM.items())
}
_FEET_KEYS = {"feet": _SIDES, "near_feet": ("near",), "far_feet": ("far",)}
_OTHER_KEYS = frozenset({"base", "held", "lift", "planted", *_FEET_KEYS})
_POSE_KEYS = frozenset({*_TRUNK, *_LIMB_KEYS, *_OTHER_KEYS})
_FIELDS = frozenset({"id", "view", "start"})
_MORE = frozenset({"end", "props", "arrows", "shown"})
_PROP_KEYS = frozenset({"kind", "at"})
_POSITIONS = (PREVIOUS, "end")
_SIZE_KEYS = frozenset(
    {"height", "length", "radius", "width", "spread", "top", "behind", "faces_left", "down_to"}
    | {"dx", "dy", "dz", "dx2", "dy2"}
)
_ARROW_KEYS = frozenset({"at", "degrees", "length"})
_MOST = 400.0
_BODY = ("pelvis", "waist", "chest", "neck", "head", "nose")
_JOINTS = ("hip", "knee", "ankle", "heel", "toe", "shoulder", "elbow", "wrist", "hand")
_MIDDLES = ("hips", "knees", "feet", "toes", "heels", "shoulders", "elbows", "hands")
POINTS = frozenset({*_BODY, *_MIDDLES, *(f"{s}_{j}" for s in _SIDES for j in _JOINTS)})
_PLANTED = tuple(f"{side}_{part}" for side in _SIDES for part in ("foot", "hand"))


@dataclass
class _Draft:
    """A pose while its record is read."""

    trunk: dict[str, float] = field(default_factory=dict)
    limbs: dict[str, dict[str, float]] = field(default_factory=dict)
    feet: dict[str, Feet] = field(default_factory=dict)
    held: tuple[str, float] | None = None
    lift: float = 0.0
    planted: dict[str, float] = field(default_factory=dict)


def load_figures(folder: Path, exercises: Collection[str]) -> Mapping[str, Figure]:
    """Every figure by exercise id; `CatalogueError` names file, line and field."""
    bases = _bases(folder / POSES_FILE)
    figures: dict[str, Figure] = {}
    for path in sorted(folder.glob("*.json")):
        if path.name != POSES_FILE:
            for record in distinct(read_records(path)):
                figure = _figure(record, exercises, bases)
                if figure.exercise_id in figures:
                    raise record.error("is drawn in another file already", "id")
                figures[figure.exercise_id] = figure
    return figures


def _bases(path: Path) -> dict[str, Pose]:
    bases: dict[str, Pose] = {}
    for record in distinct(read_records(path)):
        record.allow(frozenset({"id"}), _POSE_KEYS)
        bases[record.identifier("id")] = _pose(record, bases)
    return bases


def _figure(record: Record, exercises: Collection[str], bases: Mapping[str, Pose]) -> Figure:
    record.allow(_FIELDS, _MORE)
    given = record.values
    start = _checked_pose(record.record("start"), bases)
    known = {**bases, PREVIOUS: start}
    return Figure(
        exercise_id=record.known("id", exercises),
        view=record.choice("view", View),
        start=start,
        end=_checked_pose(record.record("end"), known) if "end" in given else None,
        props=tuple(_prop(one) for one in record.records("props")) if "props" in given else (),
        arrows=tuple(_arrow(one) for one in record.records("arrows")) if "arrows" in given else (),
        is_shown=record.flag("shown") if "shown" in given else True,
    )


def _checked_pose(record: Record, bases: Mapping[str, Pose]) -> Pose:
    record.allow(frozenset(), _POSE_KEYS)
    return _pose(record, bases)


def _pose(record: Record, bases: Mapping[str, Pose]) -> Pose:
    draft = _Draft()
    given = record.values
    if "base" in given:
        _begin(draft, bases[record.known("base", bases)])
    for key in given:
        if key in _TRUNK:
            draft.trunk[key] = _number(record, key, -_TRUNK[key], _TRUNK[key])
        elif key in _LIMB_KEYS:
            _read_limb(record, key, draft)
    _read_footing(record, draft)
    return Pose(draft.trunk, draft.limbs, draft.feet, draft.held, draft.lift, draft.planted)


def _begin(draft: _Draft, base: Pose) -> None:
    draft.trunk = dict(base.trunk)
    draft.limbs = {limb: dict(angles) for limb, angles in base.limbs.items()}
    draft.feet, draft.planted = dict(base.feet), dict(base.planted)
    draft.held, draft.lift = base.held, base.lift


def _read_limb(record: Record, key: str, draft: _Draft) -> None:
    sides, name, most, plain = _LIMB_KEYS[key]
    kind, angle = name.split(".")
    value = _number(record, key, _LOWEST.get(plain, -most), most)
    for side in sides:
        draft.limbs.setdefault(f"{side}_{kind}", {})[angle] = value


def _read_footing(record: Record, draft: _Draft) -> None:
    given = record.values
    for key, sides in _FEET_KEYS.items():
        if key in given:
            draft.feet |= dict.fromkeys(sides, record.choice(key, Feet))
    if "lift" in given:
        draft.lift, draft.held = _number(record, "lift", 0, _MOST), None
    if "held" in given:
        pairs = record.mapping("held")
        if len(pairs) > 1 or not pairs.keys() <= POINTS:
            raise record.error("must be a point of the body with its height", "held")
        held = record.record("held")
        draft.held = next(((name, _number(held, name, 0, _MOST)) for name in pairs), None)
    if "planted" in given:
        limbs = record.record("planted")
        limbs.allow(frozenset(), frozenset(_PLANTED))
        draft.planted = {name: _number(limbs, name, 0, _MOST) for name in limbs.values}


def _prop(record: Record) -> Prop:
    record.allow(_PROP_KEYS, _SIZE_KEYS | {"in"})
    sizes = {key: _number(record, key, -_MOST, _MOST) for key in record.values if key in _SIZE_KEYS}
    at = record.all_known("at", POINTS)
    if not at:
        raise record.error("must name a point of the body", "at")
    only_in = record.known("in", _POSITIONS) if "in" in record.values else ""
    return Prop(record.known("kind", KINDS), at, sizes, only_in)


def _arrow(record: Record) -> Arrow:
    record.allow(_ARROW_KEYS)
    degrees, length = _number(record, "degrees", -180, 180), _number(record, "length", 1, _MOST)
    return Arrow(record.known("at", POINTS), degrees, length)


def _number(record: Record, name: str, low: float, high: float) -> float:
    value = record.values[name]
    if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
        raise record.error(f"must be a number from {low:g} to {high:g}", name)
    return float(value)
