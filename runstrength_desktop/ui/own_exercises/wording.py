"""What choices in the dialogs are called."""

from PySide6.QtCore import QCoreApplication

from runstrength_desktop.domain.exercise import Impact
from runstrength_desktop.domain.exercise_guide import Caution, Noise, Space


def roles() -> dict[float, str]:
    """What a muscle does, by its weight (R16)."""
    return {1.0: _tr("Prime mover"), 0.5: _tr("Secondary"), 0.25: _tr("Stabiliser")}


def noises() -> dict[Noise, str]:
    """What the neighbours below hear."""
    return {
        Noise.QUIET: _tr("Quiet: nobody below hears it"),
        Noise.SOME: _tr("Some: steps, a weight put down"),
        Noise.LOUD: _tr("Loud: landings, dropped weights"),
    }


def spaces() -> dict[Space, str]:
    """The room that is needed."""
    return {
        Space.MAT: _tr("A mat’s space"),
        Space.ROOM: _tr("A cleared room"),
        Space.LANE: _tr("A lane to move along"),
    }


def cautions() -> dict[Caution, str]:
    """What someone may want to spare (R32)."""
    return {
        Caution.JUMPING: _tr("Jumping and landing"),
        Caution.LOADED_SPINE: _tr("Load on the spine"),
        Caution.DEEP_KNEE: _tr("Deep knee bend"),
        Caution.OVERHEAD: _tr("Arms overhead"),
        Caution.PRESSURE: _tr("Holding the breath, pressure"),
        Caution.HAMSTRING_STRAIN: _tr("Long stretch of the hamstrings"),
    }


def impacts() -> dict[Impact, str]:
    """How hard one landing is (R07)."""
    return {
        Impact.LOW: _tr("Low: hops on the spot"),
        Impact.MEDIUM: _tr("Medium: jumps"),
        Impact.HIGH: _tr("High: bounds, one leg"),
        Impact.SHOCK: _tr("Shock: drop jumps"),
    }


def _tr(text: str) -> str:
    return QCoreApplication.translate("OwnExercises", text)
