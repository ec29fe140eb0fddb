"""What running asks of a region as a habit: used, neglected, often weak (S2-17, S2-18, S3-11)."""

from enum import Enum

from runstrength_desktop.domain.muscle import Muscle


class Role(Enum):
    """Used or neglected, each alone or often weak as well (S0-30, S3-11, S4-18)."""

    UNNAMED = "unnamed"
    USED = "used"
    USED_WEAK = "used, often weak"
    NEGLECTED = "neglected"
    NEGLECTED_WEAK = "neglected, often weak"


def role_of(muscle: Muscle) -> Role:
    """The role of a region; used and often weak go together (gluteus maximus, hamstrings)."""
    is_weak = "W" in muscle.role
    if "U" in muscle.role:
        return Role.USED_WEAK if is_weak else Role.USED
    if "N" in muscle.role:
        return Role.NEGLECTED_WEAK if is_weak else Role.NEGLECTED
    return Role.UNNAMED
