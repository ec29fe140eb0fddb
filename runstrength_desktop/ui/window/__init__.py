"""The main window: connects the features' signals."""
