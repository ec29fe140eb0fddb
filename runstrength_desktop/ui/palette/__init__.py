"""The command palette: every action, exercise and date from one line."""
