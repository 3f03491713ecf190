"""How far all departments agree: Kendall's coefficient of concordance W, corrected for ties.

M. G. Kendall and B. Babington Smith, *The problem of m rankings* (1939); for the correction Kendall, *Rank
Correlation Methods* (1948), chapter 6.
"""

from collections.abc import Sequence
from fractions import Fraction

from wardley.plan.ranking.lists import RankedList, common_to


def concordance(lists: Sequence[RankedList]) -> float | None:
    """Kendall's W of *lists* over the items that all of them rank: from 0 (none) to 1 (the same order).

    None where there are fewer than two lists or two such items, or where each list ties all of them.
    """
    items = common_to(lists)
    count, many = len(lists), len(items)
    if count < 2 or many < 2:
        return None
    lists = [one.among(frozenset(items)) for one in lists]
    sums = [sum(one.doubled[item] for one in lists) for item in items]
    # The sums are twice those of the ranks, hence squares of four times the size: 12 S becomes 3.
    squares = sum((total - count * (many + 1)) ** 2 for total in sums)
    ties = sum(len(group) ** 3 - len(group) for one in lists for group in one.ties)
    most = count * count * (many**3 - many) - count * ties
    return float(Fraction(3 * squares, most)) if most else None
