"""What lists do not say about a movement, guessed from what they do (docs/import-format.md)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from runstrength_desktop.domain.exercise import Impact
from runstrength_desktop.domain.exercise_guide import Caution, Noise, Space
from runstrength_desktop.domain.prescription import Prescription

LANDINGS = 1


@dataclass(frozen=True, slots=True)
class Movement:
    """What a list says: words in small letters, `muscle` the first prime mover (a region)."""

    name: str
    category: str = ""
    force: str = ""
    is_isolation: bool = False
    equipment: frozenset[str] = frozenset()
    muscle: str = ""
    text: str = ""


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})", re.IGNORECASE)


_JUMPS = _words(r"jump|hop|bound|leap|skip|depth|drop push|butt kick|stride|shuffle|pogo")
_THROWS = _words(r"throw|pass|slam|push|thrust|squeeze|swing|twist|wall drill|arm drill|mountain")
_BY_NAME: tuple[tuple[re.Pattern[str], str], ...] = (
    (_words(r"stretch|smr|foam roll|mobility"), "mobility"),
    (_words(r"farmer|carry|yoke|suitcase|conan|sandbag load|keg load"), "carry"),
    (
        _words(r"(?:external|internal) rotation|face pull|cuban|scapular|rotator"),
        "shoulder_stability",
    ),
    (_words(r"shrug"), "pull"),
    (_words(r"calf|calves|heel raise|toe press"), "calf"),
    (_words(r"leg curl|hamstring curl|glute[ -]ham|nordic|hamstring slide"), "knee_flexion"),
    (
        _words(r"leg raise|knee raise|knee/hip raise|hip flexion|leg pull|flutter|leg lift"),
        "hip_flexion",
    ),
    (
        _words(r"hip thrust|bridge\b|butt lift|hip lift|hip raise|kickback.*glute|glute kick"),
        "bridge_thrust",
    ),
    (_words(r"split squat|lunge|step[ -]?up|sled push|(?:sled|backward|forward) drag"), "lunge"),
    (_words(r"overhead squat|squat|leg press|leg extension|wall sit"), "squat"),
    (
        _words(
            r"deadlift|good morning|swing|hyperextension|pull through|clean|snatch|stiff"
            r"|atlas|axle|tire"
        ),
        "hip_hinge",
    ),
    (_words(r"pallof|bird dog|anti-rotation|renegade"), "anti_rotation"),
    (_words(r"plank|roll-?out|ab roller|dead bug|fallout|side bridge|hollow"), "anti_extension"),
    (_words(r"twist|rotation|wood ?chop|side bend|oblique|landmine|windmill"), "rotation"),
    (_words(r"crunch|sit-?up|jackknife|v-up|toe touch"), "trunk_flexion"),
    (_words(r"row|pull-?up|chin|pulldown|pull down|shrug|reverse fly|rear delt"), "pull"),
    (_words(r"press|push-?up|dip|jerk|fl[iy]e?s?\b"), "push"),
)
_BY_MUSCLE: Mapping[str, str] = {
    "rectus_abdominis": "trunk_flexion",
    "external_oblique": "rotation",
    "internal_oblique": "rotation",
    "gluteus_maximus": "bridge_thrust",
    "gluteus_medius": "lateral_stability",
    "hip_adductors": "lateral_stability",
    "gastrocnemius": "calf",
    "soleus": "calf",
    "erector_spinae": "hip_hinge",
    "vastus_lateralis": "squat",
    "neck_flexors": "anti_extension",
    "pectoralis_major": "push",
    "triceps_brachii": "push",
    "serratus_anterior": "push",
    "biceps_brachii": "pull",
    "brachialis": "pull",
    "latissimus_dorsi": "pull",
    "rhomboids": "pull",
    "trapezius_upper": "pull",
    "forearm_flexors": "pull",
}
_ONE_SIDED = _words(
    r"(?:one|single)[ -]?(?:arm|leg|hand)|(?:one|single)[ -]legged|unilateral"
    r"|(?:other|opposite) side|switch (?:sides|legs|arms)|(?:each|per) (?:side|leg|arm)"
)
_OVERHEAD = _words(r"overhead|military|shoulder press|snatch|jerk|push press|arnold")
_MOVES_ALONG = _words(r"walk|carry|crawl|sprint|sled|drag|bound|farmer")
_DEPTH, _FAR = _words(r"depth|drop"), _words(r"bound|hurdle|long jump|cone")
_HEAVY = frozenset({"barbell", "trap_bar", "rack"})
_WEIGHTS = frozenset({"dumbbell", "kettlebell", "medicine_ball"})
_UPPER_BODY = frozenset(
    {
        "pectoralis_major",
        "triceps_brachii",
        "deltoid_anterior",
        "latissimus_dorsi",
        "biceps_brachii",
    }
)
_LIFTS = frozenset({"powerlifting", "olympic weightlifting", "strongman"})


def pattern_of(movement: Movement) -> str:
    """A pattern id: by category, by name, by force at the shoulder, by muscle."""
    if movement.category == "stretching":
        return "mobility"
    if _is_jump(movement):
        return "plyometric"
    named = next((p for words, p in _BY_NAME if words.search(movement.name)), None)
    if named is not None:
        return named
    if movement.muscle == "biceps_femoris":
        return "knee_flexion" if movement.is_isolation else "hip_hinge"
    if movement.muscle == "deltoid_anterior" and movement.force == "pull":
        return "pull"
    return _BY_MUSCLE.get(movement.muscle, "push")


def is_one_sided(movement: Movement) -> bool:
    """Whether name or text speak of one side after the other."""
    return bool(_ONE_SIDED.search(movement.name) or _ONE_SIDED.search(movement.text))


def dose_of(movement: Movement, pattern: str) -> Prescription:
    """Sets, repetitions or seconds, and rest to begin with."""
    if pattern == "mobility":
        return Prescription(2, seconds=30, rest_s=0)
    if pattern == "plyometric":
        return Prescription(3, reps=5, rest_s=90)
    if pattern == "carry" or movement.force == "static":
        return Prescription(3, seconds=30, rest_s=60)
    if movement.category in _LIFTS:
        return Prescription(3, reps=5, rest_s=120)
    if movement.is_isolation:
        return Prescription(3, reps=12, rest_s=60)
    return Prescription(3, reps=10, rest_s=90)


def impact_of(movement: Movement) -> Impact:
    """How hard a landing is (R07): from a height, from afar, or as most."""
    if _DEPTH.search(movement.name):
        return Impact.SHOCK
    return Impact.HIGH if _FAR.search(movement.name) else Impact.MEDIUM


def noise_of(movement: Movement, pattern: str) -> Noise:
    """Landings and barbells are loud, other weights may be heard."""
    if pattern == "plyometric" or movement.category in _LIFTS or movement.equipment & _HEAVY:
        return Noise.LOUD
    return Noise.SOME if movement.equipment & _WEIGHTS else Noise.QUIET


def space_of(movement: Movement, pattern: str) -> Space:
    """A lane to move along, a room to swing in, or a mat."""
    if _MOVES_ALONG.search(movement.name) or pattern == "carry":
        return Space.LANE
    is_small = pattern == "mobility" or not movement.equipment - {"mat", "band", "loop_band"}
    return Space.MAT if is_small and pattern != "plyometric" else Space.ROOM


def cautions_of(movement: Movement, pattern: str) -> frozenset[Caution]:
    """What it plainly asks of a body (R32); rather one too many."""
    asked = {
        Caution.JUMPING: pattern == "plyometric",
        Caution.LOADED_SPINE: bool(movement.equipment & _HEAVY)
        and pattern in {"squat", "hip_hinge", "lunge", "carry"},
        Caution.DEEP_KNEE: pattern in {"squat", "lunge"},
        Caution.OVERHEAD: bool(_OVERHEAD.search(movement.name)),
        Caution.HAMSTRING_STRAIN: pattern == "knee_flexion",
    }
    return frozenset(caution for caution, is_asked in asked.items() if is_asked)


def _is_jump(movement: Movement) -> bool:
    """Whether feet land: throws and push-ups of that category have no contacts."""
    if movement.muscle in _UPPER_BODY:
        return False
    if movement.category == "plyometrics":
        return bool(_JUMPS.search(movement.name)) or not _THROWS.search(movement.name)
    return bool(_words(r"jump|hops?\b|bounding|pogo").search(movement.name))
