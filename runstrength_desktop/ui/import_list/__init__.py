"""The window that shows what a list would bring in."""
