"""Backups by date and counts, and putting one back."""
