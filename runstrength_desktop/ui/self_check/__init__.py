"""The self-check: a questionnaire of two minutes, a few tests, and what comes of it."""
