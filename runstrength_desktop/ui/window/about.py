"""What the program is, and what it is not (R34)."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget


def show_about(parent: QWidget, version: str) -> None:
    """Open the About box."""
    from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415  (rarely opened)

    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(QCoreApplication.translate("About", "About RunStrength"))
    box.setText(f"RunStrength {version}")
    box.setInformativeText(_text())
    box.open()


def _text() -> str:
    return QCoreApplication.translate(
        "About",
        "Strength training for runners: planned on this computer, kept on this computer.\n\n"
        "General training information, not medical advice. Stop if something hurts sharply "
        "and ask a health professional about pain that lasts or worries you.",
    )
