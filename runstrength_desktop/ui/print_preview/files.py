"""Where a PDF goes, and how to get to it afterwards."""

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QProcess, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from runstrength_desktop.ui.print_preview.file_name import SUFFIX


def choose_target(parent: QWidget, name: str) -> Path | None:
    """Ask where to save; asks again before it replaces a file."""
    title = QCoreApplication.translate("print_preview", "Save as PDF")
    kinds = QCoreApplication.translate("print_preview", "PDF (*.pdf)")
    dialog = QFileDialog(parent, title, str(_usual_folder()), kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
    dialog.selectFile(name)
    return Path(dialog.selectedFiles()[0]) if dialog.exec() else None


def _usual_folder() -> Path:
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(documents) if Path(documents).is_dir() else Path.home()


def open_file(path: Path) -> bool:
    """Open a file with the system's own program; whether there is one."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def show_in_folder(path: Path) -> bool:
    """Open the folder of a file, with the file chosen where the system can do that."""
    if sys.platform == "win32":
        return _started("explorer", f"/select,{path}")
    if sys.platform == "darwin":
        return _started("open", "-R", str(path))
    return open_file(path.parent)


def _started(program: str, *arguments: str) -> bool:
    process = QProcess()
    process.setProgram(program)
    process.setArguments(list(arguments))
    return bool(process.startDetached()[0])
