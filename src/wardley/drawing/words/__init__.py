"""A picture for those who cannot see it, and what there is to say about how it came out.

`description` is what stands on a map, `spoken` how it is said, `readout` which words belong to which shape,
and `outline` the map as text. `known` adds what the estate says; `chunks` are the words that go into a PNG.
`crowding` tells of names without room.
"""
