"""What the user does: the open plan, its edits, the catalogue."""
