"""What the card of a muscle says, and how it comes and goes."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from runstrength_desktop.domain.body_map import BodyMap
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.muscle import Muscle
from runstrength_desktop.domain.prescription import Prescription
from runstrength_desktop.domain.week import Week
from runstrength_desktop.paths import DB
from runstrength_desktop.planning.muscle_notes_file import load_muscle_notes
from runstrength_desktop.ui.muscle_map.map_widget import MapWidget
from runstrength_desktop.ui.muscle_map.muscle_card import MuscleCard, WeekBars
from runstrength_desktop.ui.muscle_map.panel import MuscleMapPanel
from runstrength_desktop.ui.muscle_map.sources import MapSources
from runstrength_desktop.ui.theme.tokens import LIGHT
from tests.coaching.coaching_values import MONDAY, exercise, session, week
from tests.ui.muscle_map.map_looking import click

RAISE = exercise("<b>raise</b>", (("soleus", 1.0),))


def _week(start: date, sets: int) -> Week:
    made = week(session((RAISE, Prescription(sets, reps=8))))
    days = tuple(type(d)(d.date + (start - MONDAY), d.runs, d.sessions) for d in made.days)
    return Week(start, days)


def _weeks_before(start: date, count: int) -> Sequence[Week]:
    return [_week(start - timedelta(7 * n), n) for n in range(count, 0, -1)]


@pytest.fixture
def panel(qtbot: QtBot, body_map: BodyMap, muscles: tuple[Muscle, ...]) -> MuscleMapPanel:
    notes = load_muscle_notes(DB / "catalogue", [muscle.id for muscle in muscles])
    sources = MapSources({RAISE.id: RAISE}, lambda: None, lambda: notes, _weeks_before)
    made = MuscleMapPanel(body_map, muscles, LIGHT, sources)
    qtbot.addWidget(made)
    made.resize(360, 366)
    made.show()
    qtbot.waitExposed(made)
    made.show_week(_week(MONDAY, 9))
    return made


def _card(panel: MuscleMapPanel) -> MuscleCard:
    found = panel.findChild(MuscleCard)
    assert found is not None
    return found


def _texts(panel: MuscleMapPanel) -> list[str]:
    return [label.text() for label in _card(panel).findChildren(QLabel)]


def test_the_key_opens_the_card_with_all_there_is_to_say(
    panel: MuscleMapPanel, map_widget: MapWidget
) -> None:
    click(map_widget, "soleus")
    QTest.keyClick(map_widget, Qt.Key.Key_I)
    texts = _texts(panel)
    assert texts[:2] == ["Soleus", "M. soleus · lower calf"]
    assert "9 of 4–10 sets, productive." in texts
    assert "<b>raise</b> 9" in texts
    assert "Plantar flexion (knee bent or straight)." in texts
    assert "Standing on one leg and push-off." in texts
    assert "Part of the posterior chain. Used most in running." in texts
    assert any(text.startswith("S2-07  Gastrocnemius and soleus") for text in texts)
    assert any("not medical advice" in text for text in texts)
    _card(panel).close()


def test_every_text_of_the_card_is_plain(panel: MuscleMapPanel, map_widget: MapWidget) -> None:
    click(map_widget, "soleus")
    panel.open_card()
    labels = _card(panel).findChildren(QLabel)
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}
    _card(panel).close()


def test_bars_tell_the_last_four_weeks_and_this_one(
    panel: MuscleMapPanel, map_widget: MapWidget
) -> None:
    click(map_widget, "soleus")
    panel.open_card()
    bars = _card(panel).findChild(WeekBars)
    assert bars is not None
    assert bars.accessibleName() == "Weekly sets, this week last: 4, 3, 2, 1, 9"
    _card(panel).close()


def test_escape_closes_the_card(qtbot: QtBot, panel: MuscleMapPanel, map_widget: MapWidget) -> None:
    click(map_widget, "soleus")
    panel.open_card()
    card = _card(panel)
    with qtbot.waitSignal(card.destroyed):
        QTest.keyClick(card, Qt.Key.Key_Escape)


def test_the_button_in_the_line_opens_it_and_is_there_only_for_a_muscle(
    panel: MuscleMapPanel, map_widget: MapWidget
) -> None:
    button = next(b for b in panel.findChildren(QPushButton) if b.text().startswith("About"))
    assert not button.isVisible()
    click(map_widget, "gluteus_maximus")
    assert button.isVisible()
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert "Hip extension" in _card(panel).accessibleDescription()
    assert _texts(panel)[0] == "Gluteus maximus"
    _card(panel).close()


def test_without_a_muscle_there_is_no_card(panel: MuscleMapPanel) -> None:
    panel.open_card()
    assert panel.findChild(MuscleCard) is None


def test_weeks_that_cannot_be_read_are_told(
    qtbot: QtBot, body_map: BodyMap, muscles: tuple[Muscle, ...]
) -> None:
    def refuse(_: date, __: int) -> Sequence[Week]:
        raise PlanError("The plan cannot be read; open it again.")

    panel = MuscleMapPanel(body_map, muscles, LIGHT, MapSources(weeks_before=refuse))
    qtbot.addWidget(panel)
    panel.show_week(_week(MONDAY, 1))
    panel.choose(frozenset({"soleus"}))
    with qtbot.waitSignal(panel.failed) as failed:
        panel.open_card()
    assert failed.args == ["The plan cannot be read; open it again."]
