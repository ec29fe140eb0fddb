"""Title, place, clock time and note of a session, in place."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import time

from PySide6.QtWidgets import QWidget

from runstrength_desktop.domain.user_text import clean_note
from runstrength_desktop.domain.week import Session
from runstrength_desktop.planning.changes import NEW_SESSION_TITLE, session_title
from runstrength_desktop.ui.calendar.choice_field import ChoiceField
from runstrength_desktop.ui.calendar.clock_field import ClockField
from runstrength_desktop.ui.calendar.text_field import NoteField, TextField
from runstrength_desktop.ui.calendar.value_editor import ValueEditor

NOTE_LINES = 5
_EVENING = time(18)


class SessionEditor(ValueEditor):
    """Edits a `Session`; `places` are the ids of training places with their names."""

    def __init__(self, session: Session, places: Mapping[str, str], parent: QWidget) -> None:
        super().__init__(self.tr("Session"), parent)
        self._fields = self.hold(session)
        self._build_title()
        self._build_place(session, places)
        self._build_clock()
        self._build_note()

    @property
    def session(self) -> Session:
        """The session as it is filled in."""
        return self._fields.value

    def _build_title(self) -> None:
        title = TextField(self.tr("Title"), NEW_SESSION_TITLE)
        self._fields.add(
            self.tr("&Title"),
            title,
            lambda session: title.show_text(session.title),
            lambda session: replace(session, title=session_title(title.text)),
        )
        title.setFocus()
        title.line.selectAll()

    def _build_place(self, session: Session, places: Mapping[str, str]) -> None:
        texts = {"": self.tr("not said"), **places}
        if session.place not in texts:
            texts[session.place] = self.tr("a place that is gone")
        place = ChoiceField(self.tr("Place"), texts)
        self._fields.add(
            self.tr("&Place"),
            place,
            lambda session: place.choose(session.place),
            lambda session: replace(session, place=place.word),
        )

    def _build_clock(self) -> None:
        clock = ClockField(self.tr("Starts at a set time"), _EVENING)
        self._fields.add(
            self.tr("Sta&rts"),
            clock,
            lambda session: clock.show_time(session.starts_at),
            lambda session: replace(session, starts_at=clock.at),
        )

    def _build_note(self) -> None:
        note = NoteField(self.tr("Note"), NOTE_LINES)
        self._fields.add(
            self.tr("&Note"),
            note,
            lambda session: note.show_text(session.note),
            lambda session: replace(session, note=clean_note(note.text, self.tr("A note"))),
        )
