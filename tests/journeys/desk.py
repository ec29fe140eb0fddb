"""A desk to sit at: a screen, the program on it, a mouse and a keyboard."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from runstrength_desktop import composition
from runstrength_desktop.cli.report import week_json
from runstrength_desktop.domain.iso_week import parse_week

PATIENCE_S = 20.0
STEP_S = 0.015
ROOT = Path(__file__).resolve().parents[2]

missing_tools = [tool for tool in ("Xvfb", "xdotool") if shutil.which(tool) is None]


class Screen:
    """A virtual X server of its own."""

    def __init__(self, size: str = "1440x900") -> None:
        reader, writer = os.pipe()
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writer), "-screen", "0", f"{size}x24", "-nolisten", "tcp"],
            pass_fds=[writer],
            stderr=subprocess.DEVNULL,
        )
        os.close(writer)
        with os.fdopen(reader) as stream:
            self.name = f":{stream.readline().strip()}"

    def close(self) -> None:
        self._server.terminate()
        self._server.wait()


class Desk:
    """The program on a screen, and hands; settings and log lie beside the plan.

    The first steps were shown before, or they would stand over the right of an empty week.
    """

    def __init__(self, screen: Screen, database: Path, *, first_start: bool = False) -> None:
        home = database.parent / "home"
        settings = home / "runstrength" / "settings.json"
        settings.parent.mkdir(parents=True, exist_ok=True)
        if not first_start:
            settings.write_text(json.dumps({"version": 1, "first_steps_shown": True}))
        self._environment = {
            **os.environ,
            "DISPLAY": screen.name,
            "XDG_DATA_HOME": str(home),
            "QT_QPA_PLATFORM": "xcb",
            "PYTHONPATH": str(ROOT),
        }
        self._environment.pop("WAYLAND_DISPLAY", None)
        self._database = database
        self._program: subprocess.Popen[str] | None = None
        self._at = (0, 0)

    # the program

    def start(self) -> None:
        self._program = subprocess.Popen(
            [sys.executable, "-m", "tests.journeys.driven_app", str(self._database)],
            env=self._environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            bufsize=1,
            cwd=ROOT,
        )
        self.wait_until(lambda: self.ask("row|Exercises|") != "nowhere", "the window is there")
        self.wait_until(lambda: self.ask("active") == "True", "the window has the keyboard")

    def quit(self) -> int:
        """Ctrl+Q, as a user does."""
        assert self._program is not None
        self.key("ctrl+q")
        code = self._program.wait(PATIENCE_S)
        self._close_pipes()
        return code

    def end(self) -> None:
        """Whatever is left of it."""
        if self._program is not None and self._program.poll() is None:
            self._program.kill()
            self._program.wait()
            self._close_pipes()

    def ask(self, question: str) -> str:
        assert self._program is not None
        assert self._program.stdin is not None
        assert self._program.stdout is not None
        self._program.stdin.write(question + "\n")
        return self._program.stdout.readline().strip()

    def command(self, *words: str) -> str:
        """The `runstrength` command on the same plan."""
        return subprocess.run(
            [
                sys.executable,
                "-m",
                "runstrength_desktop",
                "--database",
                str(self._database),
                *words,
            ],
            env=self._environment,
            capture_output=True,
            text=True,
            check=True,
            cwd=ROOT,
        ).stdout

    def day(self, week: str, number: int) -> dict[str, Any]:
        """A day of the stored week, Monday 0, as `show --json` would say it."""
        start = parse_week(week, date.today())
        plan = composition.open_plan_for_reading(self._database)
        try:
            told = week_json(plan.read([start])[0], composition.catalogue())
        finally:
            plan.close()
        days: list[dict[str, Any]] = json.loads(json.dumps(told["days"]))
        return days[number]

    def wait_until(self, holds: Callable[[], bool], what: str) -> None:
        deadline = time.monotonic() + PATIENCE_S
        while not holds():
            assert time.monotonic() < deadline, f"never: {what}"
            time.sleep(0.05)

    # the hands

    def key(self, *keys: str) -> None:
        self._hand("key", "--delay", "30", *keys)
        time.sleep(0.1)

    def press(self, key: str) -> None:
        """Hold a key down."""
        self._hand("keydown", key)

    def release(self, key: str) -> None:
        """Let a key go that was held down."""
        self._hand("keyup", key)

    def type(self, text: str) -> None:
        self._hand("type", "--delay", "25", text)
        time.sleep(0.1)

    def click(self, question: str, *, holding: str = "") -> None:
        x, y = self.point(question)
        if holding:
            self.press(holding)
        self._hand("mousemove", str(x), str(y), "click", "1")
        if holding:
            self.release(holding)
        time.sleep(0.1)

    def drag(self, start: str, end: str, *, drop: bool = True, holding: str = "") -> None:
        """Press, move in small steps, let go."""
        self.lift(start)
        if holding:
            self.press(holding)
        self.carry(end)
        if not drop:
            self.key("Escape")
        self.let_go()
        if holding:
            self.release(holding)

    def lift(self, start: str) -> None:
        """Press, and move far enough for a drag to begin."""
        x, y = self._at = self.point(start)
        self._hand("mousemove", str(x), str(y), "mousedown", "1")
        self._glide((x + 14, y + 6), steps=4)

    def carry(self, end: str) -> None:
        """Move in small steps to a place, and stay there."""
        self._glide(self.point(end), steps=12)
        time.sleep(0.1)

    def let_go(self) -> None:
        """Release the button."""
        self._hand("mouseup", "1")
        time.sleep(0.1)

    def point(self, question: str) -> tuple[int, int]:
        self.wait_until(lambda: self.ask(question) != "nowhere", question)
        x, y = self.ask(question).split()
        return int(x), int(y)

    def _glide(self, end: tuple[int, int], steps: int) -> None:
        (from_x, from_y), self._at = self._at, end
        words: list[str] = []
        for n in range(1, steps + 1):
            x = from_x + (end[0] - from_x) * n // steps
            y = from_y + (end[1] - from_y) * n // steps
            words += ["mousemove", str(x), str(y), "sleep", str(STEP_S)]
        self._hand(*words)

    def _hand(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self._environment, check=True)

    def _close_pipes(self) -> None:
        assert self._program is not None
        for pipe in (self._program.stdin, self._program.stdout):
            if pipe is not None:
                pipe.close()
