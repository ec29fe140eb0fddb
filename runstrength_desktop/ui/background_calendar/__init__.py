"""The calendar of another planner, read-only behind the weeks."""
