"""Colours, type and spacing as tokens."""
