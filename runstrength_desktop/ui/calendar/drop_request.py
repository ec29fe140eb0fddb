"""Drops on the week, as every view asks for them."""

from runstrength_desktop.ui.drop_request import DropRequest, requested_change

__all__ = ["DropRequest", "requested_change"]
