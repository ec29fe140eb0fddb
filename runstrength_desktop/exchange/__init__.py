"""Lists of other programs, read with suspicion."""
