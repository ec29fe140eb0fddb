"""The checks of the week: what to look at, why, and what would help."""
