"""Statuses and counts in words, each status with a sign that needs no colour."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from runstrength_desktop.planning.import_preview import ImportPreview, ImportStatus

SIGNS: Mapping[ImportStatus, str] = {
    ImportStatus.NEW: "+",
    ImportStatus.PARTLY: "≈",
    ImportStatus.HERE: "=",
    ImportStatus.REFUSED: "×",
}


def status_words() -> Mapping[ImportStatus, str]:
    """What each status is called."""
    return {
        ImportStatus.NEW: _tr("new"),
        ImportStatus.PARTLY: _tr("partly understood"),
        ImportStatus.HERE: _tr("already here"),
        ImportStatus.REFUSED: _tr("refused"),
    }


def counts_text(preview: ImportPreview) -> str:
    """Such as "873 read: 644 new, 99 partly understood, 117 already here, 13 refused"."""
    words = status_words()
    parts = (f"{preview.counts[status]} {words[status]}" for status in ImportStatus)
    return f"{_tr('%1 read').replace('%1', str(len(preview.rows)))}: {', '.join(parts)}"


def agree_text(number: int) -> str:
    """What the button says."""
    if number == 0:
        return _tr("&Bring in")
    if number == 1:
        return _tr("&Bring in 1 exercise")
    return _tr("&Bring in %1 exercises").replace("%1", str(number))


def about_text(preview: ImportPreview) -> str:
    """Where the list is from, under which licence, and what else is to be known."""
    said = [_tr("Format: %1.").replace("%1", preview.kind)]
    if preview.licences:
        kept = _tr("Licence: %1; it is kept with each exercise.")
        said.append(kept.replace("%1", ", ".join(preview.licences)))
    elif preview.counts[ImportStatus.NEW] + preview.counts[ImportStatus.PARTLY]:
        said.append(_tr("The file names no licence; keep the exercises to yourself."))
    return " ".join((*said, *preview.notes))


def _tr(text: str) -> str:
    return QCoreApplication.translate("ImportList", text)
