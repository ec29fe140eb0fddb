"""The `runstrength` command."""

from runstrength_desktop.cli.main import main

__all__ = ["main"]
