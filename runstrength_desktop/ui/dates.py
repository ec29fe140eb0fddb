"""Dates in words, English unless another language is chosen."""

from datetime import date

from PySide6.QtCore import QDate, QLocale


def locale() -> QLocale:
    """The language of the window's texts, with the user's units left to the system."""
    return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)


def long_date(day: date) -> str:
    """Such as "Wednesday 18 November 2026"."""
    return _said(day, "dddd d MMMM yyyy")


def short_weekday(day: date) -> str:
    """Such as "Wed"."""
    return _said(day, "ddd")


def weekday(day: date) -> str:
    """Such as "Wednesday"."""
    return _said(day, "dddd")


def date_range(first: date, last: date) -> str:
    """Such as "16–22 November 2026" or "30 November – 6 December 2026"."""
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{_said(last, 'd MMMM yyyy')}"
    form = "d MMMM" if first.year == last.year else "d MMMM yyyy"
    return f"{_said(first, form)} – {_said(last, 'd MMMM yyyy')}"


def _said(day: date, form: str) -> str:
    return locale().toString(QDate(day.year, day.month, day.day), form)
