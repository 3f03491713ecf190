"""Changes as lines of text, the news first: for people at a terminal, and to be sent to others."""

from collections.abc import Iterator

from wardley.interfaces.comparing import Compared, Comparison
from wardley.interfaces.reports.changed import HEADINGS, maps_tally, sentence, tally
from wardley.interfaces.reports.contents import contents
from wardley.interfaces.reports.text import printable

SUFFIX = "txt"


def tell(comparison: Comparison) -> str:
    """*comparison* as text: a headline, and a line for each change under the heading of its group."""
    head = f"{comparison.old} → {comparison.new}"
    if not comparison.folders:
        lines = [line for one in comparison.maps for line in _map(head, one)]
    else:
        lines = [f"{head}: {maps_tally(comparison)}"]
        for one in comparison.maps:
            lines += ["", *_map(one.name, one)]
    return "".join(f"{printable(line)}\n" for line in lines)


def _map(head: str, one: Compared) -> Iterator[str]:
    if one.old is None:
        yield f"{head}: a new map with {contents(one.difference.new)}"
    elif one.new is None:
        yield f"{head}: gone; it had {contents(one.difference.old)}"
    else:
        yield f"{head}: {tally(one.difference)}"
        for group, changes in one.difference.groups().items():
            yield ""
            yield HEADINGS[group]
            yield from (f"  {sentence(change)}" for change in changes)
