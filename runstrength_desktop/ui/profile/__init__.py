"""The profile: who the plan is for."""
