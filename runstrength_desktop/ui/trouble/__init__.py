"""Faults of the program itself: written down, shown, sent nowhere."""
