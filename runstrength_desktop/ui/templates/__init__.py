"""The shelf of session templates."""
