"""What changed between two maps, as records that say what, where, from what to what.

`compare.compare` is the way in. `side` is one of the two maps. `pairing` finds which element of the old one
is which of the new one, with `guessing` for those that only seem to have a new name, and `matching`
underneath. `elements`, `plans`, `links`, `facts` and `remarks` each compare one sort of thing, and `change`
holds what they answer. How a map is drawn (its style, its size, where a name stands beside its figure) and
the order of its lines are not compared.
"""
