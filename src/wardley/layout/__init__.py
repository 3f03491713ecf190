"""Where things stand, and which lines join them, in the map's own measures.

`place` gives every element a visibility and an evolution: those that are written stay, and `arrange` finds
the others. How high things stand follows from the value chain (`chain`, without its `circles`), how far along
from the stages that are named and what is linked (`across`), and then each gives way to figures, names and
links (`apart`, on a `ground`, with a `weave`), in px of a picture without a style. `lines` writes it all into
the text of a map. `ends` tells which line each link draws. Nothing here knows colours or formats.
"""
