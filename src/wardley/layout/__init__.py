"""Where things stand, and which lines join them, in the map's own measures.

`place` gives every element a visibility and an evolution: those that are written stay, the others follow
from the value chain (`chain`). `ends` tells which line each link draws. Nothing here knows pixels,
colours or formats.
"""
