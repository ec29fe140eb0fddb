"""The catalogue beside the week: search, filters and exercises to drag."""
