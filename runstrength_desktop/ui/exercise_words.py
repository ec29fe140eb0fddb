"""What the choices of an exercise are called, wherever the window names them."""

from PySide6.QtCore import QCoreApplication

from runstrength_desktop.domain.exercise import Impact
from runstrength_desktop.domain.exercise_guide import Caution, Noise, Space


def noise_words(noise: Noise) -> str:
    """What the neighbours below hear."""
    return {
        Noise.QUIET: _tr("Quiet: nobody below hears it"),
        Noise.SOME: _tr("Some noise: steps, a weight put down"),
        Noise.LOUD: _tr("Loud: landings, dropped weights"),
    }[noise]


def space_words(space: Space) -> str:
    """The room that is needed."""
    return {
        Space.MAT: _tr("A mat’s space is enough"),
        Space.ROOM: _tr("Needs a cleared room"),
        Space.LANE: _tr("Needs a lane to move along"),
    }[space]


def caution_words(caution: Caution) -> str:
    """What someone may want to spare (R32)."""
    return {
        Caution.JUMPING: _tr("Jumping and landing"),
        Caution.LOADED_SPINE: _tr("Load on the spine"),
        Caution.DEEP_KNEE: _tr("Deep knee bend"),
        Caution.OVERHEAD: _tr("Arms overhead"),
        Caution.PRESSURE: _tr("Holding the breath, pressure"),
        Caution.HAMSTRING_STRAIN: _tr("Hamstrings worked hard and long"),
    }[caution]


def impact_words(impact: Impact) -> str:
    """How hard one landing is (R07)."""
    return {
        Impact.LOW: _tr("low impact"),
        Impact.MEDIUM: _tr("medium impact"),
        Impact.HIGH: _tr("high impact"),
        Impact.SHOCK: _tr("shock impact"),
    }[impact]


def role_words(weight: float) -> str:
    """What a muscle does in it, by its weight (R16)."""
    if weight >= 1:
        return _tr("prime mover")
    return _tr("helps") if weight >= 0.5 else _tr("steadies")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Exercise", text)
