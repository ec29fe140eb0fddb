"""Filling a week: proposals to choose from, each with its reasons."""
