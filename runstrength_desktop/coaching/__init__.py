"""What to say about a plan: pure functions, each naming its rule."""
