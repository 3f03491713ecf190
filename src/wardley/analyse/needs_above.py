"""Which needs stand on which components, for many needs at once."""

from collections.abc import Iterator

from wardley.graph.chart import Chart

_AT_ONCE = 2048
"""Needs whose bits are carried down together: longer integers cost more than another walk."""


def needs_above(chart: Chart) -> Iterator[tuple[list[int], list[int]]]:
    """For so many needs at a time: their numbers, and by number of a placement which have it below them.

    The latter are integers: bit *n* stands for the need at place *n* of the former. A need stands on itself.
    """
    heads = [anchor.number for anchor in chart.anchors]
    for start in range(0, len(heads), _AT_ONCE):
        batch = heads[start : start + _AT_ONCE]
        bits = [0] * len(chart.placements)
        for index, head in enumerate(batch):
            bits[head] |= 1 << index
        for group in chart.reach.order:
            shared = 0
            for number in group:
                shared |= bits[number]
            for number in group if shared else ():
                bits[number] = shared
                for target in chart.needs[number]:
                    bits[target] |= shared
        yield batch, bits


def places_of_bits(bits: int) -> Iterator[int]:
    """The places of the ones in *bits*, from 0, rising."""
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest
