"""Level, body and units."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from runstrength_desktop.domain.profile import LoadUnit, Profile
from runstrength_desktop.ui.profile.parts import Page, RadioChoice
from runstrength_desktop.ui.profile.wording import body_words, level_words, tr, unit_words
from runstrength_desktop.ui.theme.tokens import Palette

if TYPE_CHECKING:
    from runstrength_desktop.domain.body_map import Body

_ACROSS = Qt.Orientation.Horizontal


class PersonPage(Page):
    """Who it is."""

    def __init__(self, profile: Profile, palette: Palette) -> None:
        super().__init__(palette)
        self.add_heading(tr("Strength training so far"))
        self.level = RadioChoice(tr("Level"), level_words(), profile.level, palette)
        self.column.addWidget(self.level)
        self.add_sentence(
            tr(
                "Exercises above your level are not offered. Landings are counted by how hard "
                "they are: a skip is a quarter, a jump on one leg one and a half (R07)."
            )
        )
        self.add_heading(tr("Body of the muscle map"))
        self.body: RadioChoice[Body] = RadioChoice(
            tr("Body of the muscle map"), body_words(), profile.body, palette, _ACROSS
        )
        self.column.addWidget(self.body)
        self.add_heading(tr("Loads in"))
        self.unit: RadioChoice[LoadUnit] = RadioChoice(
            tr("Loads in"), unit_words(), profile.unit, palette, _ACROSS
        )
        self.column.addWidget(self.unit)
        self.column.addStretch(1)

    def put_into(self, profile: Profile) -> Profile:
        """The profile with what this page says."""
        return replace(
            profile,
            level=self.level.chosen(),
            body=self.body.chosen(),
            unit=self.unit.chosen(),
        )
