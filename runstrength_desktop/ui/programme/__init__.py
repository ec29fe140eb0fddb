"""Starting a programme: which, from when, what it would do, and what stands in."""
