"""What a map holds, in one line."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wardley.model.map import WardleyMap


def contents(chart: "WardleyMap") -> str:
    """What stands on *chart*, as in ``9 components, 12 links, 1 evolving``; only what there is."""
    counts = (
        (len(chart.anchors), "anchor", "anchors"),
        (len(chart.components), "component", "components"),
        (len(chart.submaps), "submap", "submaps"),
        (len(chart.pipelines), "pipeline", "pipelines"),
        (len(chart.links), "link", "links"),
        (len(chart.evolutions), "evolving", "evolving"),
        (len(chart.notes), "note", "notes"),
        (len(chart.annotations), "annotation", "annotations"),
        (len(chart.records), "estate statement", "estate statements"),
    )
    found = [f"{count} {one if count == 1 else many}" for count, one, many in counts if count]
    return ", ".join(found) or "nothing yet"
