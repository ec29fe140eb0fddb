"""What a plan is: frozen values and pure edits; standard library only."""
