"""A spin box for hours, from 0 to 96, quarters too."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox

from runstrength_desktop.coaching.spacing import MOST_HOURS
from runstrength_desktop.ui.dates import locale
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.plan_settings.wording import tr

_DECIMALS = 2


class HourBox(QDoubleSpinBox):
    """Shows "48 h"; a wheel that passes over it scrolls the form instead."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setLocale(locale())
        self.setDecimals(_DECIMALS)
        self.setRange(0, MOST_HOURS)
        self.setSuffix(tr(" h"))
        self.setAccessibleName(name)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolTip(self.tr("From 0 to {most} hours").format(most=MOST_HOURS))

    @override
    def textFromValue(self, val: float) -> str:
        return f"{val:g}"

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
