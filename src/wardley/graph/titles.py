"""Short names that tell the maps of an estate apart."""

from collections import Counter
from collections.abc import Sequence

from wardley.model.map import WardleyMap


def chart_names(maps: Sequence[WardleyMap]) -> list[str]:
    """By map, the stem of its file; where stems meet, with as many of its folders as tell them apart.

    They do not depend on the folder that a program was started in, unless stems meet.
    """
    paths = [_parts(map_, number) for number, map_ in enumerate(maps)]
    depth = [1] * len(paths)
    while True:
        names = ["/".join(path[-d:]) for path, d in zip(paths, depth, strict=True)]
        count = Counter(names)
        longer = [
            n for n, name in enumerate(names) if count[name] > 1 and depth[n] < len(paths[n])
        ]  # fmt: skip
        if not longer:
            return _numbered(names)
        for n in longer:
            depth[n] += 1


def _parts(map_: WardleyMap, number: int) -> list[str]:
    name = map_.source.name if map_.source else ""
    if not name or name.startswith("<"):
        return [map_.title or f"map {number + 1}"]
    parts = [part for part in name.replace("\\", "/").split("/") if part not in ("", ".")]
    return [*parts[:-1], parts[-1].rsplit(".", 1)[0] if "." in parts[-1].strip(".") else parts[-1]]


def _numbered(names: list[str]) -> list[str]:
    taken = set(names)
    number: Counter[str] = Counter()
    found: list[str] = []
    for name in names:
        number[name] += 1
        told = name if number[name] == 1 else f"{name} ({number[name]})"
        while number[name] > 1 and told in taken:  # a file may be called so
            number[name] += 1
            told = f"{name} ({number[name]})"
        taken.add(told)
        found.append(told)
    return found
