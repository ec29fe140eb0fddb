"""The muscle map: what a week trains, and the first filter of the catalogue."""
