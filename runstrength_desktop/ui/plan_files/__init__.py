"""Plan files: weeks saved, and weeks that come in."""
