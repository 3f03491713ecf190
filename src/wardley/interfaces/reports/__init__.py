"""Ways to show what was found: one file, one way."""
