"""Dates in words, English unless another language is chosen."""

from datetime import date, time

from PySide6.QtCore import QDate, QLocale, QTime


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


def clock(at: time) -> str:
    """Such as "07:30"."""
    return locale().toString(QTime(at.hour, at.minute), "HH:mm")


def date_range(first: date, last: date) -> str:
    """Such as "16–22 November 2026" or "30 November – 6 December 2026"."""
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{_said(last, 'd MMMM yyyy')}"
    form = "d MMMM" if first.year == last.year else "d MMMM yyyy"
    return f"{_said(first, form)} – {_said(last, 'd MMMM yyyy')}"


def day_in_words(day: date) -> str:
    """Such as "Wednesday 18 November"."""
    return _said(day, "dddd d MMMM")


def short_day(day: date) -> str:
    """Such as "1 Dec"."""
    return _said(day, "d MMM")


def short_range(first: date, last: date) -> str:
    """Such as "16–22 Nov" or "30 Nov – 6 Dec"."""
    if first.month == last.month:
        return f"{first.day}–{short_day(last)}"
    return f"{short_day(first)} – {short_day(last)}"


def month_in_words(day: date) -> str:
    """Such as "November 2026"."""
    return _said(day, "MMMM yyyy")


def _said(day: date, form: str) -> str:
    return locale().toString(QDate(day.year, day.month, day.day), form)
