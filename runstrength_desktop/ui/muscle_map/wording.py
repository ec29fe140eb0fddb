"""What the map says about a region: one function a sentence."""

from PySide6.QtCore import QCoreApplication

from runstrength_desktop.coaching.bands import Band, target
from runstrength_desktop.domain.muscle import BodySide, Muscle


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


def tooltip(muscle: Muscle, side: BodySide, sets: float, band: Band) -> str:
    """Such as “Biceps femoris (outer hamstring), left: 4 sets, productive”."""
    known_as = "" if _same(muscle.common_name, muscle.name) else f" ({muscle.common_name})"
    amount = _tr("%s sets, %s") % (number(sets), band_name(band))
    return f"{muscle.name}{known_as}, {side_name(side)}: {amount}"


def target_words(muscle: Muscle) -> str:
    """Such as “of 4–10 sets”."""
    low, high = target(muscle)
    return _tr("of %s–%s sets") % (number(low), number(high))


def _same(common: str, name: str) -> bool:
    return not common or common.casefold() == name.casefold()


def _tr(text: str) -> str:
    return QCoreApplication.translate("MuscleMap", text)
