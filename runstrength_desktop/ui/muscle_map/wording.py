"""What the map says about a region: one function a sentence."""

from html import escape

from PySide6.QtCore import QCoreApplication

from runstrength_desktop.coaching.bands import Band, band, target
from runstrength_desktop.coaching.contributions import contributions
from runstrength_desktop.coaching.fractional_sets import Exercises
from runstrength_desktop.coaching.muscle_roles import Role, role_of
from runstrength_desktop.coaching.running_load import RunningBand, RunningModel, running_band
from runstrength_desktop.domain.muscle import BodySide, Muscle
from runstrength_desktop.ui.muscle_map.layers import MapLayer, WeekWork

_TOP = 3


def number(sets: float) -> str:
    """Sets with at most one decimal: "10", "10.5"."""
    return f"{round(sets, 1):g}"


def side_name(side: BodySide) -> str:
    """Left or right, in words."""
    return _tr("left") if side is BodySide.LEFT else _tr("right")


def band_name(band: Band) -> str:
    """A band of R17, in a word."""
    names = (
        _tr("none"),
        _tr("low"),
        _tr("maintaining"),
        _tr("productive"),
        _tr("high"),
        _tr("over"),
    )
    return names[band]


def accessible_name(muscle: Muscle, side: BodySide, sets: float) -> str:
    """Such as “Gluteus maximus, left, 10.5 sets, target 4 to 10, posterior chain”."""
    low, high = target(muscle)
    parts = [
        muscle.name,
        side_name(side),
        _tr("%s sets") % number(sets),
        _tr("target %s to %s") % (number(low), number(high)),
    ]
    if muscle.posterior_chain:
        parts.append(_tr("posterior chain"))
    return ", ".join(parts)


def tooltip(muscle: Muscle, side: BodySide, work: WeekWork, exercises: Exercises) -> str:
    """Rich text: “Biceps femoris (outer hamstring), left: 4 sets, productive” and what gives them.

    Names of exercises may be the user's own, so all is escaped.
    """
    known_as = "" if _same(muscle.common_name, muscle.name) else f" ({muscle.common_name})"
    sets = work.sets.of(muscle.id, side)
    amount = _tr("%s sets, %s") % (number(sets), band_name(band(sets)))
    lines = [f"{muscle.name}{known_as}, {side_name(side)}: {amount}"]
    given = contributions(work.items, exercises, muscle.id, side)
    lines += [f"{one.exercise_name}: {number(one.sets)}" for one in given[:_TOP]]
    if len(given) > _TOP:
        lines.append(_tr("and %s more") % (len(given) - _TOP))
    return f"<p style='white-space:pre'>{'<br>'.join(escape(line) for line in lines)}</p>"


def running_name(step: RunningBand) -> str:
    """A step of R35, in words."""
    names = (_tr("none"), _tr("a little"), _tr("some"), _tr("much"), _tr("most"))
    return names[step]


def role_name(role: Role) -> str:
    """A role of S2-17, S2-18 and S3-11, in words."""
    return {
        Role.UNNAMED: _tr("neither used much nor neglected"),
        Role.USED: _tr("used most in running"),
        Role.USED_WEAK: _tr("used most in running, often weak"),
        Role.NEGLECTED: _tr("neglected by running"),
        Role.NEGLECTED_WEAK: _tr("neglected by running, often weak"),
    }[role]


def short_role_name(role: Role) -> str:
    """A role in as few words as the line below the map has room for."""
    return {
        Role.UNNAMED: _tr("neither"),
        Role.USED: _tr("used"),
        Role.USED_WEAK: _tr("used, often weak"),
        Role.NEGLECTED: _tr("neglected"),
        Role.NEGLECTED_WEAK: _tr("neglected, often weak"),
    }[role]


def layer_words(layer: MapLayer, muscle: Muscle, work: WeekWork, model: RunningModel | None) -> str:
    """What a layer adds about a muscle: “running load: much”; empty where sets say it all."""
    if layer is MapLayer.HABIT:
        return role_name(role_of(muscle))
    if layer is MapLayer.RUNNING and model:
        return _tr("running load: %s") % running_name(running_band(work.load.of(muscle.id), model))
    return ""


def target_words(muscle: Muscle) -> str:
    """Such as “of 4–10 sets”."""
    low, high = target(muscle)
    return _tr("of %s–%s sets") % (number(low), number(high))


def _same(common: str, name: str) -> bool:
    return not common or common.casefold() == name.casefold()


def _tr(text: str) -> str:
    return QCoreApplication.translate("MuscleMap", text)


def gait_words(muscle: Muscle) -> str:
    """When in the stride a muscle works: “landing, standing on one leg and push-off”."""
    names = {
        "IC": _tr("landing"),
        "ST": _tr("standing on one leg"),
        "PO": _tr("push-off"),
        "ES": _tr("early swing"),
        "LS": _tr("late swing"),
        "ALL": _tr("the whole stride"),
        "posture": _tr("holding the posture"),
        "arm swing": _tr("arm swing"),
    }
    phases = [words for phase, words in names.items() if phase in muscle.gait]
    if len(phases) < 2:
        return phases[0] if phases else _tr("hardly at all")
    return _tr("%s and %s") % (", ".join(phases[:-1]), phases[-1])
