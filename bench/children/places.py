"""The places that authors write for names: taken from a map, given to one, and asked about."""

from dataclasses import replace

import wardley

Offset = tuple[float, float]


def without_places(map_: wardley.WardleyMap) -> wardley.WardleyMap:
    """*map_* without a written place for any name."""
    return _with(map_, None)


def with_all_places(map_: wardley.WardleyMap) -> wardley.WardleyMap:
    """*map_* with a place written for every name that can have one; which is of no account."""
    return _with(map_, (5.0, -10.0))


def _with(map_: wardley.WardleyMap, offset: Offset | None) -> wardley.WardleyMap:
    pipelines = tuple(
        replace(
            pipeline, components=tuple(replace(form, label_offset=offset) for form in pipeline.components)
        )
        for pipeline in map_.pipelines
    )
    return replace(
        map_,
        components=tuple(replace(one, label_offset=offset) for one in map_.components),
        anchors=tuple(replace(one, label_offset=offset) for one in map_.anchors),
        submaps=tuple(replace(one, label_offset=offset) for one in map_.submaps),
        evolutions=tuple(replace(one, label_offset=offset) for one in map_.evolutions),
        pipelines=pipelines,
    )


def with_places(map_: wardley.WardleyMap) -> set[str]:
    """The ids, in a picture, of the names whose place is written; that of an anchor is not looked at."""
    rooms: dict[str, tuple[object, ...]] = {
        "component": map_.components,
        "submap": map_.submaps,
        "evolved": map_.evolutions,
    }
    for number, pipeline in enumerate(map_.pipelines, 1):
        rooms[f"pipeline_{number}_form"] = pipeline.components
    return {
        f"{kind}_{number}_label"
        for kind, items in rooms.items()
        for number, item in enumerate(items, 1)
        if getattr(item, "label_offset", None) is not None
    }
