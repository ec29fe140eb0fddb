"""What the program is, and what it comes with."""
