"""The usual week of runs."""
