"""Where the points of a posed body lie; bones keep their length whatever the angles."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import sqrt

from runstrength_desktop.domain.figure import Feet, Pose
from runstrength_desktop.domain.rotation import (
    UPRIGHT,
    Turn,
    Vector,
    about_x,
    about_y,
    about_z,
    length,
    plus,
)

LOWER_TRUNK, UPPER_TRUNK, NECK, HEAD = 24.0, 28.0, 9.0, 10.5
THIGH, SHANK, FOOT, HEEL = 43.0, 42.0, 17.0, 6.0
UPPER_ARM, FOREARM, HAND = 29.0, 26.0, 8.0
HALF_HIPS, HALF_WAIST, HALF_SHOULDERS = 8.5, 8.0, 16.0

BONES = {
    "thigh": ("hip", "knee", THIGH),
    "shank": ("knee", "ankle", SHANK),
    "upper_arm": ("shoulder", "elbow", UPPER_ARM),
    "forearm": ("elbow", "wrist", FOREARM),
}
RADII = {
    "hip": 9.0,
    "knee": 5.6,
    "ankle": 3.6,
    "heel": 3.4,
    "toe": 2.4,
    "shoulder": 6.6,
    "elbow": 4.2,
    "wrist": 3.2,
    "hand": 3.2,
    "waist_side": 7.6,
}
CENTRE_RADII = {"pelvis": 11.0, "waist": 9.5, "chest": 11.0, "neck": 4.6, "head": HEAD, "nose": 2.0}
ON_TOES = 58.0
SOLE = 3.4
_UPRIGHT, _STRAIGHT = 0.05, 1e-6
_SIDES = (("near", 1.0), ("far", -1.0))

Points = Mapping[str, Vector]


@dataclass
class _Body:
    """Points found so far, and the turn of the parts that others hang on."""

    points: dict[str, Vector] = field(default_factory=dict)
    turns: dict[str, Turn] = field(default_factory=dict)


def posed(pose: Pose) -> Points:
    """Every point of the body in x forward, y up, z right; the ground is y = 0.

    Sides are named near and far, such as "near_knee"; the middle of both is
    "hands", "feet", "knees", "shoulders", "hips".
    """
    body = _Body()
    _stand_trunk(body, pose)
    for side, sign in _SIDES:
        _hang_leg(body, pose, side, sign)
        _hang_arm(body, pose, side, sign)
    _put_down(body, pose)
    for limb, height in pose.planted.items():
        _plant(body, pose, limb, height)
    return body.points | _middles(body.points)


def radius(point: str) -> float:
    """Half the thickness of the body at a point."""
    if point in CENTRE_RADII:
        return CENTRE_RADII[point]
    return RADII[point.split("_", 1)[1]]


def _stand_trunk(body: _Body, pose: Pose) -> None:
    trunk = pose.trunk
    pelvis = about_y(UPRIGHT, trunk.get("yaw", 0))
    pelvis = about_x(about_z(pelvis, -trunk.get("pitch", 0)), trunk.get("roll", 0))
    chest = about_x(about_z(pelvis, -trunk.get("spine", 0)), trunk.get("side_bend", 0))
    chest = about_y(chest, trunk.get("twist", 0))
    head = about_z(chest, -trunk.get("neck", 0))
    points = body.points
    points["pelvis"] = (0.0, 0.0, 0.0)
    points["waist"] = plus(points["pelvis"], pelvis[1], LOWER_TRUNK)
    points["chest"] = plus(points["waist"], chest[1], UPPER_TRUNK - 6)
    collar = plus(points["waist"], chest[1], UPPER_TRUNK)
    points["neck"] = plus(collar, head[1], NECK)
    points["head"] = plus(points["neck"], head[1], HEAD - 1)
    points["nose"] = plus(points["head"], head[0], HEAD + 0.5)
    for side, sign in _SIDES:
        points[f"{side}_hip"] = plus(points["pelvis"], pelvis[2], sign * HALF_HIPS)
        points[f"{side}_waist_side"] = plus(points["waist"], pelvis[2], sign * HALF_WAIST)
        points[f"{side}_shoulder"] = plus(collar, chest[2], sign * HALF_SHOULDERS)
    body.turns |= {"pelvis": pelvis, "chest": chest}


def _hang_leg(body: _Body, pose: Pose, side: str, sign: float) -> None:
    angles = pose.limbs.get(f"{side}_leg", {})
    thigh = about_z(body.turns["pelvis"], angles.get("hip", 0))
    thigh = about_x(thigh, -sign * angles.get("out", 0))
    thigh = about_y(thigh, -sign * angles.get("turn", 0))
    shank = about_z(thigh, -angles.get("knee", 0))
    points = body.points
    points[f"{side}_knee"] = plus(points[f"{side}_hip"], thigh[1], -THIGH)
    points[f"{side}_ankle"] = plus(points[f"{side}_knee"], shank[1], -SHANK)
    body.turns[f"{side}_foot"] = about_z(shank, -angles.get("ankle", 0))
    _set_foot(body, pose.feet.get(side, Feet.FLAT), side)


def _set_foot(body: _Body, feet: Feet, side: str) -> None:
    turn, ankle = body.turns[f"{side}_foot"], body.points[f"{side}_ankle"]
    ahead, down = turn[0], plus((0.0, 0.0, 0.0), turn[1], -1.0)
    if feet is not Feet.FREE:
        ahead, down = _level(ahead), (0.0, -1.0, 0.0)
    if feet is Feet.TOES:
        tipped = about_z((ahead, (0.0, 1.0, 0.0), _across(ahead)), -ON_TOES)
        ahead, down = tipped[0], plus((0.0, 0.0, 0.0), tipped[1], -1.0)
    sole = plus(ankle, down, SOLE - 0.6)
    body.points[f"{side}_heel"] = plus(sole, ahead, -HEEL)
    body.points[f"{side}_toe"] = plus(plus(sole, ahead, FOOT), down, 0.8)


def _level(ahead: Vector) -> Vector:
    flat = (ahead[0], 0.0, ahead[2])
    size = length(flat)
    return (1.0, 0.0, 0.0) if size < _UPRIGHT else (flat[0] / size, 0.0, flat[2] / size)


def _across(ahead: Vector) -> Vector:
    return (-ahead[2], 0.0, ahead[0])


def _hang_arm(body: _Body, pose: Pose, side: str, sign: float) -> None:
    angles = pose.limbs.get(f"{side}_arm", {})
    upper = about_z(body.turns["chest"], angles.get("shoulder", 0))
    upper = about_x(upper, -sign * angles.get("out", 0))
    upper = about_y(upper, -sign * angles.get("turn", 0))
    fore = about_z(upper, angles.get("elbow", 0))
    hand = about_z(fore, angles.get("wrist", 0))
    points = body.points
    points[f"{side}_elbow"] = plus(points[f"{side}_shoulder"], upper[1], -UPPER_ARM)
    points[f"{side}_wrist"] = plus(points[f"{side}_elbow"], fore[1], -FOREARM)
    points[f"{side}_hand"] = plus(points[f"{side}_wrist"], hand[1], -HAND)


def _put_down(body: _Body, pose: Pose) -> None:
    if pose.held is not None:
        point, height = pose.held
        shift = height - (body.points | _middles(body.points))[point][1]
    else:
        shift = pose.lift - min(at[1] - radius(name) for name, at in body.points.items())
    for name, at in body.points.items():
        body.points[name] = (at[0], at[1] + shift, at[2])


def _plant(body: _Body, pose: Pose, limb: str, height: float) -> None:
    side, part = limb.split("_")
    if part == "hand":
        _reach(body.points, (side, "shoulder", "elbow", "wrist"), height + RADII["wrist"])
        points, wrist = body.points, body.points[f"{side}_wrist"]
        ahead = 1.0 if points["nose"][0] >= points["pelvis"][0] else -1.0
        points[f"{side}_hand"] = plus(wrist, (ahead * (HAND - 1), 0.0, 0.0))
        return
    toes = FOOT * 0.85 if pose.feet.get(side) is Feet.TOES else 0.0
    _reach(body.points, (side, "hip", "knee", "ankle"), height + 2 * SOLE + toes)
    _set_foot(body, pose.feet.get(side, Feet.FLAT), side)


def _reach(points: dict[str, Vector], names: tuple[str, str, str, str], height: float) -> None:
    """Bend a limb so that its end is at a height, as far ahead as it was."""
    side, root, joint, end = names
    first, middle, last = (points[f"{side}_{name}"] for name in (root, joint, end))
    upper, lower = length(plus(middle, first, -1)), length(plus(last, middle, -1))
    goal = plus((last[0], height, last[2]), first, -1)
    far = min(max(length(goal), abs(upper - lower) + 0.1), upper + lower - 0.01)
    size = length(goal) or 1.0
    way = (goal[0] / size, goal[1] / size, goal[2] / size)
    ahead = (upper**2 - lower**2 + far**2) / (2 * far)
    aside = sqrt(max(0.0, upper**2 - ahead**2))
    points[f"{side}_{joint}"] = plus(plus(first, way, ahead), _bend(first, middle, way), aside)
    points[f"{side}_{end}"] = plus(first, way, far)


def _bend(first: Vector, middle: Vector, way: Vector) -> Vector:
    """Which way the joint bends: as before, forward if it was straight; square to the way."""
    for out in (plus(middle, first, -1), (1.0, 0.0, 0.0), (0.0, 0.0, 1.0)):
        dot = sum(a * b for a, b in zip(out, way, strict=True))
        aside = plus(out, way, -dot)
        size = length(aside)
        if size > _STRAIGHT:
            return (aside[0] / size, aside[1] / size, aside[2] / size)
    raise AssertionError("two directions cannot both lie along a third")


def _middles(points: Points) -> dict[str, Vector]:
    pairs = {"hips": "hip", "knees": "knee", "feet": "ankle", "shoulders": "shoulder"}
    pairs |= {"hands": "hand", "toes": "toe", "elbows": "elbow", "heels": "heel"}
    return {
        name: _between(points[f"near_{part}"], points[f"far_{part}"])
        for name, part in pairs.items()
    }


def _between(one: Vector, other: Vector) -> Vector:
    return plus(one, plus(other, one, -1.0), 0.5)
