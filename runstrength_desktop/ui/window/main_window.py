"""The main window: assembles the features and connects their signals."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from runstrength_desktop.domain.body_map import Body, BodyMap
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.iso_week import monday_within
from runstrength_desktop.domain.paper_wishes import PAPERS
from runstrength_desktop.domain.series_edits import Scope
from runstrength_desktop.ui.background import Background
from runstrength_desktop.ui.balance.strip import BalanceStrip
from runstrength_desktop.ui.calendar.clipboard import Clipboard
from runstrength_desktop.ui.calendar.panel import WeekPanel
from runstrength_desktop.ui.catalogue.panel import CataloguePanel
from runstrength_desktop.ui.muscle_map.panel import MuscleMapPanel
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.settings import coach_settings, read_settings, write_settings
from runstrength_desktop.ui.theme.qt_palette import ThemeChoice, palette_for
from runstrength_desktop.ui.views.view_switch import ViewSwitch
from runstrength_desktop.ui.window.actions import build_actions, build_menus
from runstrength_desktop.ui.window.body_choice import BodyChoice
from runstrength_desktop.ui.window.checks_desk import ChecksDesk
from runstrength_desktop.ui.window.coach_desk import CoachDesk
from runstrength_desktop.ui.window.exercise_desk import ExerciseDesk
from runstrength_desktop.ui.window.figures import Figures
from runstrength_desktop.ui.window.file_desk import FileDesk
from runstrength_desktop.ui.window.first_desk import FirstDesk
from runstrength_desktop.ui.window.help_desk import HelpDesk
from runstrength_desktop.ui.window.history import show_history
from runstrength_desktop.ui.window.left_shelf import LeftShelf
from runstrength_desktop.ui.window.library_desk import LibraryDesk
from runstrength_desktop.ui.window.looks import Looks, SystemTheme, Themed
from runstrength_desktop.ui.window.message_bar import MessageBar
from runstrength_desktop.ui.window.navigation import Navigation
from runstrength_desktop.ui.window.panes import Panes
from runstrength_desktop.ui.window.paper import Paper
from runstrength_desktop.ui.window.plan_desk import PlanDesk
from runstrength_desktop.ui.window.profile_desk import ProfileDesk, mirror
from runstrength_desktop.ui.window.race_countdown import RaceCountdown
from runstrength_desktop.ui.window.rooms import Rooms
from runstrength_desktop.ui.window.safety import Safety
from runstrength_desktop.ui.window.shelf_desk import ShelfDesk
from runstrength_desktop.ui.window.top_bar import TopBar
from runstrength_desktop.ui.window.view_desk import ViewDesk, widened

_BY_KEY = Qt.FocusReason.ShortcutFocusReason
_SMALLEST = (640, 400)


class MainWindow(QMainWindow):
    """Map and catalogue at the left, the week above its balance at the right."""

    def __init__(self, rooms: Rooms) -> None:
        super().__init__()
        self.rooms = rooms
        self.planner = rooms.planner
        self.handover: QObject | None = None
        self.settings = read_settings(rooms.settings_file)
        mirror(self.settings, rooms.library.stored_profile)
        self._tokens = palette_for(self.settings.theme_choice())
        self.background = Background(self)
        self.setWindowTitle("RunStrength")
        self.setMinimumSize(*_SMALLEST)
        self._build_features()
        self._build_services()
        self._build_desks()
        self._build_actions()
        self._build_layout()
        self._connect_features()
        self._restore_layout()
        self._use_theme(self.settings.theme_choice())
        SystemTheme(self).turned.connect(self._follow_system)
        self.navigation.use_settings()
        self._show_history()
        self.calendar.setFocus(Qt.FocusReason.OtherFocusReason)

    # The week on screen

    @property
    def week_start(self) -> date:
        """The first of the seven days on screen."""
        return self.navigation.start

    def show_week(self, start: date) -> None:
        """Show another week everywhere; the old one stays when it cannot be read."""
        self.navigation.show_week(start)

    def show_date(self, day: date) -> None:
        """Show the seven days that a date is in, and the date in the view on screen."""
        self.navigation.show_date(day)

    def show_example(self) -> None:
        """Put the example into the week on screen: one step, taken back by one undo."""
        week = self.rooms.example(monday_within(self.week_start))
        from runstrength_desktop.planning import changes  # noqa: PLC0415

        if self.attempt(lambda: self.planner.make(changes.put_week("Add example week", week))):
            self.messages.say(
                self.tr("This is an example week. Change anything, or take it back."),
                (self.tr("Undo"), self.undo),
            )

    def undo(self) -> None:
        """Take the last step back and show the week it was in."""
        self.attempt(lambda: self.navigation.show_changed(self.planner.undo()))

    def redo(self) -> None:
        """Do the last undone step again and show its week."""
        self.attempt(lambda: self.navigation.show_changed(self.planner.redo()))

    def attempt(self, step: Callable[[], bool]) -> bool:
        """Do a step; an error becomes one sentence and false."""
        try:
            return step()
        except PlanError as error:
            self.messages.warn(str(error))
            return False

    def come_forward(self) -> None:
        """In front of other windows, as when started a second time."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def use_theme(self, choice: ThemeChoice) -> None:
        """Change to a theme and remember it."""
        self.settings.theme = choice.value
        self._use_theme(choice)

    def use_body(self, body: Body) -> None:
        """Draw this body in the map, the catalogue and on paper, and remember it."""
        bodies = BodyChoice(self.rooms, self.settings, self.actions_by_name)
        self.attempt(lambda: bodies.use(body, self.muscle_map, self.shelf))
        bodies.put_on(self.paper)
        self.profiles.keep_settings()

    def _use_plan_settings(self) -> None:
        for week in self.views.weeks():
            week.use_coach(lambda: self.plans.coach)
            week.use_units(self.settings.units)
        self.navigation.use_settings()

    # Building

    def _build_features(self) -> None:
        rooms, tokens = self.rooms, self._tokens
        body_map = rooms.body_map(self.settings.body_choice())
        self.muscle_map = MuscleMapPanel(
            body_map, rooms.catalogue.muscles, tokens, rooms.map_sources()
        )
        self.catalogue = CataloguePanel(rooms.catalogue, tokens, body_map)
        self.shelf = LeftShelf(self.catalogue, rooms, self._body_map)
        self.catalogue.use_library(rooms.library)
        self.catalogue.use_figures(rooms.figures)
        self.clipboard = Clipboard()
        self.views = ViewDesk(self._make_week, rooms)
        self.calendar = self.views.calendar
        self.balance = BalanceStrip(rooms.catalogue, tokens)
        self.figures = Figures(rooms.planner, self.muscle_map, self.balance)

    def _build_actions(self) -> None:
        self.actions_by_name = build_actions(self, self._slots())
        self.view_switch = ViewSwitch(self._tokens)
        self.top_bar = TopBar(
            [self.actions_by_name[name] for name in ("week_back", "week_forward", "today")],
            [self.actions_by_name[name] for name in ("undo", "redo", "print_plan")],
            self.view_switch,
        )
        panels = {
            "*muscle_map": self.muscle_map.actions(),
            "*catalogue": self.catalogue.actions(),
        }
        fillers = {"*calendar": self.calendar.fill_menu}
        build_menus(self.menuBar(), self.actions_by_name, panels, fillers)

        self.navigation.serve(self.top_bar, self.view_switch, self.actions_by_name)
        self.navigation.watch_races(RaceCountdown(self.rooms, self))

    def _build_layout(self) -> None:
        self.panes = Panes(self, self.settings)
        left, right = (self.muscle_map, self.shelf), (self.views, self.balance)
        self.panes.lay_out(self.centre, self.top_bar, left, right)

    def _build_desks(self) -> None:
        self.desk = LibraryDesk(self, self.rooms, self.messages, self.undo)
        self.exercises = ExerciseDesk(self, self.rooms, self.messages, self.attempt)
        self.exercises.serve(self.catalogue, self.muscle_map, self.views, self._show_exercises)
        self.plans = PlanDesk(self, self.rooms, self.settings)
        self.navigation = Navigation(
            self, self.rooms, self.settings, self.views, self.figures, self.messages
        )
        self.files = FileDesk(self, self.rooms, self.messages, lambda: self.week_start)
        self.files.added.connect(self.show_date)
        self.coach = CoachDesk(
            self, self.rooms, self.settings, self.messages, lambda: self.week_start, self.undo
        )
        self.coach.preview_changed.connect(self.navigation.preview)
        self.coach.went.connect(self.show_date)
        self.coach.serve(self.views)
        self.checks = ChecksDesk(self, self.rooms, self.settings, self.messages)
        self.checks.serve(self.centre, self.views, self.balance)
        self.shelves = ShelfDesk(self, self.rooms, self.settings, self.messages, self.undo)
        self.shelves.serve(self.shelf, self.views)
        self.profiles = ProfileDesk(self, self.rooms, self.settings, self.messages, self.undo)
        self.help = HelpDesk(self, self.rooms, self.messages)
        self.first = FirstDesk(self, self.rooms, self.settings, self.messages)
        self.first.serve(self.centre, self.views, self.coach, self.profiles)
        self._desks = (
            self.plans,
            self.coach,
            self.checks,
            self.shelves,
            self.desk,
            self.profiles,
            self.first,
        )

    def _build_services(self) -> None:
        self.centre = QWidget(self)
        self.setCentralWidget(self.centre)
        self.messages = MessageBar(self.centre, self._tokens)
        self.paper = Paper(self, self.rooms, self.settings, self.background, self.messages)
        self.paper.paper_chosen.connect(self._mark_paper)
        self.safety = Safety(self, self.planner, self.rooms.vault, self.background, self.messages)

    def _connect_features(self) -> None:
        self.muscle_map.muscles_chosen.connect(self.catalogue.set_muscles)
        self.muscle_map.failed.connect(self.messages.warn)
        self.catalogue.muscles_changed.connect(self.muscle_map.choose)
        self.catalogue.add_requested.connect(self.views.add_exercise)
        self.catalogue.add_to_day_requested.connect(self.views.add_exercise)
        self.calendar.example_requested.connect(self.show_example)
        self.views.failed.connect(self.messages.warn)
        self.views.said.connect(self.messages.announce)
        self.views.widening_offered.connect(self._offer_series)
        self.desk.serve(self.catalogue, self._body_map)
        self.desk.muscle_wanted.connect(self.exercises.choose_muscles)
        for part in (self.desk, self.plans, self.checks, self.coach):
            part.exercise_wanted.connect(self.exercises.show_exercise)
        self._connect_checks()
        self.plans.date_wanted.connect(self.show_date)
        self.plans.settings_changed.connect(self.profiles.keep_settings)
        self.plans.settings_changed.connect(self._use_plan_settings)
        self.profiles.settings_changed.connect(self._use_plan_settings)
        self.profiles.body_changed.connect(self.use_body)
        self.planner.watch(self._after_save)
        self.rooms.library.watch(self._use_library)

    def _connect_checks(self) -> None:
        self.navigation.figures_shown.connect(self.checks.show_week)
        self.checks.preview_changed.connect(self.navigation.preview)
        self.checks.said.connect(self.messages.announce)
        self.checks.muscle_wanted.connect(self.exercises.choose_muscles)
        self.coach.muscles_wanted.connect(self.exercises.choose_muscles)

    # What the actions do

    def _body_map(self) -> BodyMap:
        return self.rooms.body_map(self.settings.body_choice())

    def _make_week(self) -> WeekPanel:
        rooms = self.rooms
        week = WeekPanel(rooms.planner, rooms.catalogue, self._tokens, rooms.today, self.clipboard)
        week.use_coach(lambda: coach_settings(self.settings))
        week.use_units(self.settings.units)
        week.use_places(rooms.place_names())
        return week

    def _slots(self) -> dict[str, Callable[[], object]]:
        parts = (self.navigation, self.files, self.safety, self.help, *self._desks)
        return {name: slot for part in parts for name, slot in part.slots().items()} | {
            "print_plan": lambda: self.paper.open_preview(self.week_start),
            "paper_a4": lambda: self.paper.choose("a4"),
            "paper_letter": lambda: self.paper.choose("letter"),
            "quit": self.close,
            "undo": self.undo,
            "redo": self.redo,
            "find": self.catalogue.focus_search,
            "add_current": self.exercises.add_current,
            "example": self.show_example,
            "go_map": lambda: self.muscle_map.setFocus(_BY_KEY),
            "go_exercises": self.shelf.show_exercises,
            "fold_left": lambda: self.fold(self.panes.left, "fold_left"),
            "fold_balance": lambda: self.fold(self.balance, "fold_balance"),
            **{f"theme_{one}": partial(self.use_theme, one) for one in ThemeChoice},
            **{f"body_{body}": partial(self.use_body, body) for body in Body},
        }

    def _offer_series(self, widen: Callable[[Scope], object]) -> None:
        self.messages.say(
            self.tr("Only this one was changed; it repeats weekly."),
            (self.tr("This and later"), widened(widen, Scope.LATER)),
            (self.tr("All"), widened(widen, Scope.ALL)),
        )

    def _show_exercises(self) -> None:
        self.come_forward()
        self.actions_by_name["fold_left"].setChecked(True)
        self.fold(self.panes.left, "fold_left")
        self.shelf.show_exercises()

    def fold(self, pane: QWidget, action: str) -> None:
        """Show or hide a pane as its action is ticked."""
        pane.setVisible(self.actions_by_name[action].isChecked())

    def _mark_paper(self, paper: str) -> None:
        for name in PAPERS:
            self.actions_by_name[f"paper_{name}"].setChecked(name == paper)

    # What follows an edit

    def _after_save(self, starts: frozenset[date]) -> None:
        self.top_bar.show_saved()
        self.navigation.follow(starts)
        self._show_history()

    def _use_library(self) -> None:
        """Own exercises, places or favourites changed."""
        catalogue = self.rooms.catalogue
        self.muscle_map.use_exercises(catalogue.by_id)
        self.views.use_catalogue(catalogue, self.rooms.place_names())
        self.balance.use_catalogue(catalogue)
        self.desk.use_catalogue(catalogue)
        self.plans.use_catalogue()
        BodyChoice(self.rooms, self.settings, self.actions_by_name).put_on(self.paper)
        self.navigation.show_figures()
        self._show_history()

    def _show_history(self) -> None:
        show_history(self.actions_by_name, self.planner)

    # Looks

    def _use_theme(self, choice: ThemeChoice) -> None:
        self._tokens = Looks(self.actions_by_name, self._themed_parts()).use(choice)

    def _follow_system(self) -> None:
        if self.settings.theme_choice() is ThemeChoice.SYSTEM:
            self._use_theme(ThemeChoice.SYSTEM)

    def _themed_parts(self) -> tuple[Themed, ...]:
        return (
            self.top_bar,
            self.navigation,
            self.muscle_map,
            self.shelf,
            self.views,
            self.balance,
            self.messages,
            self.paper,
            *self._desks,
        )

    def _restore_layout(self) -> None:
        self.actions_by_name["fold_left"].setChecked(True)
        self.actions_by_name["fold_balance"].setChecked(True)
        self.panes.restore()
        self.paper.choose(self.settings.paper)
        BodyChoice(self.rooms, self.settings, self.actions_by_name).put_on(self.paper)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.panes.share_once()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.background.wait()
        self.desk.close()
        self.panes.remember()
        write_settings(self.rooms.settings_file, self.settings)
        event.accept()
