"""RunStrength: plan a runner's strength week, see what it does, print it."""

__version__ = "0.1.0"
