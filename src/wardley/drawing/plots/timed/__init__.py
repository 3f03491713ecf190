"""The parts of the picture of work in time."""
