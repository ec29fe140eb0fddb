"""The hours of one pair: three boxes, its rule, and the way back to what is recommended."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QPushButton

from runstrength_desktop.coaching.spacing import Hours, Pair
from runstrength_desktop.coaching.spacing_choice import check_hours, recommended
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.ui.outline import outline
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.plan_settings.hour_box import HourBox
from runstrength_desktop.ui.plan_settings.texts import small
from runstrength_desktop.ui.plan_settings.wording import pair_title, tr
from runstrength_desktop.ui.theme.tokens import Palette


class SpacingRow(QObject):
    """The widgets of a row; the table lays them out."""

    changed = Signal()

    def __init__(self, pair: Pair, hours: Hours, palette: Palette, parent: QObject) -> None:
        super().__init__(parent)
        self.pair = pair
        self._tokens = palette
        title = pair_title(pair)
        self.title = PlainLabel(title)
        self.title.setWordWrap(True)
        self.rule = small(pair.rule, palette)
        names = (tr("best from"), tr("caution below"), tr("clash below"))
        self.boxes = [HourBox(f"{title}, {name}") for name in names]
        for box in self.boxes:
            outline(box, palette)
        self.reset = self._build_reset()
        self.show_hours(hours)
        for box in self.boxes:
            box.valueChanged.connect(self._follow)
        self.reset.clicked.connect(lambda: self.show_hours(recommended(pair)))

    def hours(self) -> Hours:
        """What the boxes hold."""
        return Hours(*(box.value() for box in self.boxes))

    def problem(self) -> str:
        """Why the hours cannot be, in one sentence; empty if they can."""
        try:
            check_hours(self.hours())
        except PlanError as error:
            reason = str(error)
            return f"{self.title.text()}: {reason[:1].lower()}{reason[1:]}"
        return ""

    def show_hours(self, hours: Hours) -> None:
        """Put these hours into the boxes."""
        for box, value in zip(self.boxes, (hours.ideal, hours.fine, hours.clash), strict=True):
            box.setValue(value)
        self._follow()

    def _build_reset(self) -> QPushButton:
        reset = QPushButton(tr("As recommended"))
        reset.setFlat(True)
        reset.setAutoDefault(False)
        reset.setAccessibleName(f"{self.title.text()}: {tr('as recommended')}")
        colours, groups = reset.palette(), QPalette.ColorGroup
        for group in (groups.Active, groups.Inactive):
            colours.setColor(group, QPalette.ColorRole.ButtonText, QColor(self._tokens.accent))
        reset.setPalette(colours)
        return reset

    def _follow(self) -> None:
        problem = self.problem()
        self.title.set_colour(self._tokens.error if problem else self._tokens.text)
        for box in self.boxes:
            box.setAccessibleDescription(problem or self.pair.rule)
        self.reset.setEnabled(self.hours() != recommended(self.pair))
        self.changed.emit()
