"""docs/verbs.md: every verb of the plan by mouse, menu, key and undo, with the test behind it.

`python -m tests.ui.verbs` writes the page.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from runstrength_desktop.ui.calendar.panel_actions import ACTIONS, PanelAction

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "verbs.md"

HEAD = """# Every verb of the plan

By mouse, from the menu, by key, and taken back. Each cell names the test that backs it; the page is
written by `python -m tests.ui.verbs`, and a test fails when a verb has no row or a test is gone.
Verbs of the menu bar's Plan menu stand in the context menu too.

| verb | mouse | menu | key | undo |
|---|---|---|---|---|
"""

EVERY = "ui/calendar/test_every_verb.py"
MENU = f"{EVERY}::test_each_verb_stands_in_the_menu"
KEY = f"{EVERY}::test_each_key_asks_for_its_verb"
UNDO = f"{EVERY}::test_each_verb_is_one_named_step_that_undo_takes_back"
DROPS, CHOOSING = "ui/calendar/test_drops.py", "ui/calendar/test_choosing.py"
GRID, TURNING = "ui/views/test_grid_drops.py", "ui/calendar/test_turning.py"
KEYS = "ui/calendar/test_keys.py"
DAYS_MENU = f"{EVERY}::test_days_to_move_copy_and_swap_stand_in_the_menu"

_MOUSE = {
    "edit_selected": "ui/calendar/test_editing.py::test_a_double_click_opens_the_dose",
    "toggle_done": f"{CHOOSING}::test_a_click_on_the_tick_marks_and_leaves_the_selection",
    "add_by_typing": "ui/calendar/test_editing_lines.py",
    "choose_all": f"{CHOOSING}::test_ctrl_and_click_choose_across_days",
    "by_days": f"{DROPS}::test_a_session_moves_to_another_day",
    "copy_by_days": f"{DROPS}::test_control_leaves_the_first_where_it_was",
    "in_order": f"{DROPS}::test_an_exercise_moves_within_its_session",
}


@dataclass(frozen=True, slots=True)
class Row:
    """A verb and the tests behind its four cells; an empty one says why in brackets."""

    verb: str
    mouse: str
    menu: str
    key: str
    undo: str


DRAGS = (
    Row(
        "Drag an exercise of the catalogue to a day, a session, or between two exercises",
        f"{DROPS}::test_an_exercise_goes_above_or_below_the_row_it_is_held_over",
        "ui/catalogue/test_row_verbs.py::test_the_menu_offers_what_makes_sense",
        "ui/window/test_views.py::test_an_exercise_goes_to_the_current_day_of_the_view",
        "planning/test_planner.py::test_undo_and_redo_name_their_step_and_say_which_week_changed",
    ),
    Row(
        "Drag an exercise to another session",
        f"{DROPS}::test_an_exercise_moves_to_a_session_of_another_day",
        DAYS_MENU,
        f"{KEYS}::test_an_exercise_climbs_and_sinks_through_its_session",
        UNDO,
    ),
    Row(
        "Drag a session to another day, week or order",
        f"{DROPS}::test_a_session_moves_to_another_day",
        DAYS_MENU,
        f"{KEYS}::test_sessions_change_places",
        UNDO,
    ),
    Row(
        "Drag a run to another day",
        f"{DROPS}::test_a_run_moves_to_another_day_and_before_another_run",
        DAYS_MENU,
        KEY,
        UNDO,
    ),
    Row(
        "Drag several things together",
        f"{CHOOSING}::test_a_drag_takes_along_what_is_chosen",
        MENU,
        f"{CHOOSING}::test_all_that_is_chosen_moves_by_the_same_days",
        f"{CHOOSING}::test_delete_takes_out_all_in_one_step",
    ),
    Row(
        "Drag with Ctrl: copy",
        f"{DROPS}::test_control_leaves_the_first_where_it_was",
        DAYS_MENU,
        f"{KEYS}::test_a_copy_goes_to_the_next_day_and_is_selected",
        UNDO,
    ),
    Row(
        "Drag to the edge: the week turns",
        f"{TURNING}::test_a_drag_held_at_the_right_edge_asks_for_the_next_week",
        MENU,
        f"{KEYS}::test_past_the_edge_of_the_week_things_go_on_and_the_week_is_asked_for",
        UNDO,
    ),
    Row(
        "Drag in four weeks or a month",
        GRID,
        "ui/views/test_grid_keys.py",
        "ui/views/test_grid_keys.py",
        "ui/views/test_grid_keys.py",
    ),
    Row(
        "Drag a template onto a day",
        "ui/calendar/test_template_drops.py::test_a_template_dropped_on_a_day_is_a_session_there",
        "ui/templates/test_template_shelf.py",
        "ui/window/test_shelves.py::test_a_session_is_kept_shown_and_put_on_the_current_day",
        "ui/window/test_shelves.py::test_keeping_a_template_is_a_step_of_undo",
    ),
)


def rows() -> Iterator[Row]:
    """The drags, then every action of the calendar."""
    yield from DRAGS
    for entry in ACTIONS:
        yield Row(_words(entry), _MOUSE.get(entry.verb, MENU), MENU, _key(entry), UNDO)


def page() -> str:
    """What docs/verbs.md holds."""
    return HEAD + "".join(_line(row) for row in rows())


def missing_tests() -> list[str]:
    """Tests that the page names and that are not there."""
    named = {cell for row in rows() for cell in (row.mouse, row.menu, row.key, row.undo)}
    return sorted(test for test in named if not _is_there(test))


def _words(entry: PanelAction) -> str:
    text = str(entry.text).replace("&", "")
    return f"{text} ({entry.key})" if entry.key else text


def _key(entry: PanelAction) -> str:
    return KEY if entry.key else "ui/palette/test_finding.py"


def _line(row: Row) -> str:
    cells = (f"`{cell}`" for cell in (row.mouse, row.menu, row.key, row.undo))
    return f"| {row.verb} | {' | '.join(cells)} |\n"


def _is_there(test: str) -> bool:
    name, _, function = test.partition("::")
    path = ROOT / "tests" / name
    if not path.is_file():
        return False
    tree = ast.parse(path.read_text("utf-8"))
    found = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
    return not function or function in found


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
