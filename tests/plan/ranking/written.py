"""Ranked lists for tests: as people write them, and any."""

from hypothesis import strategies as st

from wardley.plan.ranking.lists import RankedList


def ranked(text: str, department: str = "Sales") -> RankedList:
    """What *department* ranks: items with blanks between them, the best first, tied ones joined by ``=``."""
    return RankedList(department, tuple(tuple(group.split("=")) for group in text.split()))


def written(*texts: str) -> tuple[RankedList, ...]:
    """A list for each of *texts*, of the departments D0, D1, ..."""
    return tuple(ranked(text, f"D{number}") for number, text in enumerate(texts))


def voters(**texts: int) -> tuple[RankedList, ...]:
    """Of each ranking of single letters as many lists as are given."""
    return written(*(" ".join(text) for text, many in texts.items() for _ in range(many)))


def from_ranks(*ranks: list[float]) -> tuple[RankedList, ...]:
    """A list for each of *ranks*: the rank of each item, from the first to the last."""
    found = []
    for number, given in enumerate(ranks):
        groups = tuple(
            tuple(f"item {at:02}" for at, one in enumerate(given) if one == rank)
            for rank in sorted(set(given))
        )
        found.append(RankedList(f"D{number}", groups))
    return tuple(found)


@st.composite
def one_list(draw, items="abcdef", whole=False):
    """Any list of *items*, with ties, of all of them or of some."""
    order = draw(st.permutations(list(items)))
    many = len(order) if whole else draw(st.integers(1, len(order)))
    groups: list[list[str]] = []
    for item in order[:many]:
        if groups and draw(st.integers(0, 3)) == 0:
            groups[-1].append(item)
        else:
            groups.append([item])
    return RankedList("any", tuple(map(tuple, groups)))


def some_lists(items="abcdef", whole=False, least=1, most=5):
    """Any few lists."""
    return st.lists(one_list(items, whole), min_size=least, max_size=most).map(
        lambda lists: tuple(RankedList(f"D{number}", one.groups) for number, one in enumerate(lists))
    )
