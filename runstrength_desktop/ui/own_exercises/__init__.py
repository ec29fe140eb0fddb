"""Dialogs for own exercises and own places."""
