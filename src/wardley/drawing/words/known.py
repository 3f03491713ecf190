"""What ``estate`` lines say of the elements of a map, in short."""

from collections.abc import Iterator

from wardley.model.map import WardleyMap
from wardley.source.shown import one_line

_FROM = {"vendor": "from", "partner": "from", "shared": "shared, from"}
_RUN = {"in-house": "in-house", "shared": "shared", "vendor": "a vendor", "partner": "a partner"}


def estate_lines(map_: WardleyMap) -> Iterator[str]:
    """A line for each element that something is known of: who runs it, how, and who owns it."""
    if not any(record.keyword == "estate" for record in map_.records):
        return
    from wardley.graph.estate import Estate  # noqa: PLC0415 - most maps do without it

    for chart in Estate([map_]).charts:
        for placement in chart.placements:
            facts = placement.facts
            if facts is None:
                continue
            who = placement.who and _RUN.get(placement.who, placement.who)
            if placement.who in _FROM and placement.supplier:
                who = f"{_FROM[placement.who]} {placement.supplier}"
            owner = facts.owner and f"owner {facts.owner}"
            team = facts.team and f"team {facts.team}"
            said = [word for word in (who, placement.how, owner, team) if word]
            if said:
                yield one_line(f"{placement.name}: {', '.join(said)}")
