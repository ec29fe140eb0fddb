"""What can be asked for, what cannot, and that everything has a name and a key."""

from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QDateEdit,
    QLabel,
    QProgressBar,
    QSpinBox,
)

from runstrength_desktop import composition
from runstrength_desktop.domain.paper_wishes import PaperWishes
from runstrength_desktop.planning import changes
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.storage.plan_file import PlanFile
from runstrength_desktop.ui.print_preview.file_name import pdf_name, safe_part
from runstrength_desktop.ui.settings import Settings, read_settings, write_settings
from runstrength_desktop.ui.window.paper_choice import (
    remember_wishes,
    remembered_wishes,
    usual_paper,
)
from tests.ui.print_preview.previews import MONDAY, Previews, reader, text_of

NEXT = MONDAY + timedelta(7)


def test_a_week_without_anything_is_one_sentence_and_prints_nothing(previews: Previews) -> None:
    preview = previews.open(start=NEXT)
    assert preview.view.accessibleDescription() == (
        "Nothing is planned in 2026-W48; choose other weeks to print."
    )
    assert not preview.save_button.isEnabled()
    assert not preview.print_button.isEnabled()
    preview.save()
    assert previews.desk.suggested == []

    previews.change(preview, lambda: preview.choices.first.edit.stepBy(-1))
    assert preview.save_button.isEnabled()
    assert "Week 47" in text_of(preview)


def test_no_section_is_one_sentence(previews: Previews) -> None:
    preview = previews.open(wishes=PaperWishes(sections=("fridge",)))
    previews.change(preview, preview.choices.sections["fridge"].click)
    assert preview.view.accessibleDescription() == "Choose at least one section to print."
    assert not preview.images.sizes


def test_athletes_are_offered_once_there_are_several(previews: Previews, plan: PlanFile) -> None:
    assert not previews.open().choices.athletes.isVisible()
    ben = plan.add_athlete("Ben <b>Bold</b>")
    with plan.acting_for(ben.id):
        week = composition.example_week(MONDAY)
        Planner(plan).make(changes.put_week("Add example week", week))
    preview = previews.open()
    assert preview.document is not None
    alone = len(preview.document.sizes)
    row = next(r for r in range(2) if preview.choices.athletes.item(r).text() == ben.name)
    item = preview.choices.athletes.item(row)
    previews.change(preview, lambda: item.setCheckState(Qt.CheckState.Checked))
    assert len(preview.document.sizes) == 2 * alone
    outline = [
        entry for entry in reader(preview.document.pdf).outline if not isinstance(entry, list)
    ]
    assert [entry.title for entry in outline] == ["First athlete", "Ben <b>Bold</b>"]
    preview.save()
    assert previews.desk.suggested == ["RunStrength Ben b Bold b 2026-W47.pdf"]
    for other in range(2):
        preview.choices.athletes.item(other).setCheckState(Qt.CheckState.Unchecked)
    previews.settle(preview)
    assert "at least one athlete" in preview.view.accessibleDescription()


def test_every_control_has_a_name_and_no_two_share_a_letter(previews: Previews) -> None:
    preview = previews.open()
    kinds = (QComboBox, QSpinBox, QDateEdit, QAbstractScrollArea, QProgressBar)
    shown = [widget for kind in kinds for widget in preview.findChildren(kind)]
    ours = [w for w in shown if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isVisible()]
    assert len(ours) >= 7
    assert not [widget for widget in ours if not widget.accessibleName()]
    texts = [w.text() for w in preview.findChildren(QAbstractButton) if w.isVisible()]
    texts += [label.text() for label in preview.findChildren(QLabel) if "&" in label.text()]
    steps = ["Ca&ncel", "&Open", "Show in folde&r", "Save elsew&here…", "Make pa&ges", "A&thletes"]
    letters = [t[t.index("&") + 1].lower() for t in [*texts, *steps] if "&" in t]
    assert len(letters) >= 20
    assert sorted(letters) == sorted(set(letters))


# What is remembered


def test_wishes_are_remembered_from_one_time_to_the_next(tmp_path: Path) -> None:
    wishes = PaperWishes("letter", True, ("cards", "overview"), mono=True, large=True)
    settings = Settings()
    remember_wishes(settings, wishes)
    write_settings(tmp_path / "settings.json", settings)
    assert remembered_wishes(read_settings(tmp_path / "settings.json")) == wishes


def test_nonsense_among_remembered_wishes_is_as_at_first() -> None:
    settings = Settings(paper="a5", print_sections=["poster"], print_turn="upside down")
    usual = PaperWishes(usual_paper(QLocale.system()))
    assert remembered_wishes(settings) == usual == remembered_wishes(Settings())


# File names


@pytest.mark.parametrize(
    ("names", "weeks", "name"),
    [
        ([], 1, "RunStrength 2026-W47.pdf"),
        (["Ana"], 4, "RunStrength Ana 2026-W47 to 2026-W50.pdf"),
        (["Ana", "Łukasz"], 1, "RunStrength Ana and Łukasz 2026-W47.pdf"),
        (["Ana", "Ben", "Cleo"], 1, "RunStrength 2026-W47.pdf"),
        (["../../etc/passwd"], 1, "RunStrength etc passwd 2026-W47.pdf"),
        (["CON"], 1, "RunStrength CON 2026-W47.pdf"),
    ],
)
def test_a_file_is_called_by_whose_weeks_are_in_it(names: list[str], weeks: int, name: str) -> None:
    assert pdf_name(names, [MONDAY + timedelta(7 * n) for n in range(weeks)]) == name


@given(st.lists(st.text(), max_size=3))
def test_whatever_somebody_is_called_the_name_is_one_of_a_file(names: list[str]) -> None:
    name = pdf_name(names, [MONDAY])
    assert Path(name).name == name
    assert name.isprintable()
    assert not set(name) & set('<>:"/\\|?*')
    assert len(name.encode()) < 200
    assert all(safe_part(part) == part for part in map(safe_part, names))
