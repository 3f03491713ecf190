"""The parts of the picture of four quadrants."""
