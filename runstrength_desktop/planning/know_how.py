"""What is known about doing the exercises; read when it is first asked for."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from runstrength_desktop.domain.exercise_guide import ExerciseGuide
from runstrength_desktop.domain.progression import Progression
from runstrength_desktop.domain.training_place import TrainingPlace
from runstrength_desktop.planning.lay_words import LayWords


@dataclass(frozen=True, slots=True)
class KnowHow:
    """Guides by exercise id, places to train, and chains from easier to harder.

    `lay_words` are what searches understand beside names.
    """

    guides: Mapping[str, ExerciseGuide] = field(default_factory=dict)
    places: tuple[TrainingPlace, ...] = ()
    progressions: tuple[Progression, ...] = ()
    lay_words: tuple[LayWords, ...] = ()
