"""Whose plan it is: choosing, adding, naming, and copying weeks to another."""
