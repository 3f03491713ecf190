"""What a map says, typed: frozen records, read from statements and written back.

`map.WardleyMap` is the whole; `elements`, `relations`, `axes` and `records` its parts; `read` makes it
from statements, `names` tells what a name means, `resolve` what points at nothing. This room knows nothing
of graphs or drawing.
"""
