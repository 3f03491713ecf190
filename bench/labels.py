"""What stands on what in pictures of real maps, by a real browser's boxes."""

import csv
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from processes import FailedError, run
from report import Section, Table, Target
from setting import CHILDREN, CORPUS, Setting

SMALL = 60
"""Up to this many components nothing may overlap."""

MANNERS = ("written", "auto")

Clash = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that is counted on each map; ``owm`` and ``mermaid`` as quoted in `PEERS`."""

    name: str
    of: Callable[[dict[str, Any]], int]
    owm: str = "–"
    mermaid: str = "–"


PEERS = (
    "OWM, Mermaid: median / total over 34 maps as OWM draws them with their authors' labels, and the 14"
    " of them that Mermaid draws too, in smaller type. Quoted from an earlier count, not measured here: its"
    " boxes may have been a little other."
)


def _kind(kind: str, *places: str) -> Callable[[dict[str, Any]], int]:
    """How many clashes of *kind*; where *places* are given, only those with a text of one of them."""
    return lambda found: sum(
        clash["kind"] == kind and (not places or not set(places).isdisjoint(clash["places"]))
        for clash in found["clashes"]
    )


def _struck(found: dict[str, Any]) -> int:
    return len({clash["text"] for clash in found["clashes"] if clash["kind"] == "links"})


FIGURES = (
    Figure("overlapping pairs of texts", _kind("texts"), "2 / 72", "0 / 3"),
    Figure("… one of them ours to place", _kind("texts", "ours")),
    Figure("… both ours to place", lambda found: _pairs(found, "ours", "ours")),
    Figure("… ours on a name where its author put it", lambda found: _pairs(found, "ours", "written")),
    Figure("… ours on what is fixed", lambda found: _pairs(found, "fixed", "ours")),
    Figure("… both where their author put them", lambda found: _pairs(found, "written", "written")),
    Figure(
        "… a name where its author put it, on what is fixed", lambda found: _pairs(found, "fixed", "written")
    ),
    Figure("… both fixed", lambda found: _pairs(found, "fixed", "fixed")),
    Figure("texts over symbols", _kind("symbols"), "2 / 101", "0 / 5"),
    Figure("… ours to place", _kind("symbols", "ours")),
    Figure("texts on an edge of a box", _kind("edges")),
    Figure("… ours to place", _kind("edges", "ours")),
    Figure("texts struck by links", _struck, "43 / 1,531", "11 / 167"),
    Figure("links that strike a text, pairs", _kind("links")),
    Figure("… a text that is ours to place", _kind("links", "ours")),
    Figure("names nearer to another figure, without a line to their own", _kind("nearer")),
    Figure("lines to names that cross another's name or figure", _kind("crossed")),
    Figure("texts that run out of the picture", _kind("outside")),
    Figure("names left out", lambda found: len(found["left out"])),
)
OURS = FIGURES[1], FIGURES[9], FIGURES[11]
"""What falls short where it is not 0."""


def _pairs(found: dict[str, Any], *places: str) -> int:
    return sum(clash["kind"] == "texts" and clash["places"] == list(places) for clash in found["clashes"])


def section(setting: Setting) -> Section:
    """The maps that people drew, as they wrote them and without a written place for any name."""
    paths = drawn_by_people(setting.map)
    if not paths:
        return Section([Table("Labels", ["map"], [], ["The maps are not here: they are other people's."])])
    command = [sys.executable, str(CHILDREN / "labelled.py")]
    if setting.pictures:
        command += ["--picture", str(setting.pictures.resolve())]
    try:
        seen = json.loads(run([*command, *map(str, paths)], ours=True).output)
    except FailedError as failure:
        return Section([Table("Labels", ["map"], [], [f"Could not be measured: {failure}"])])
    if setting.map:
        return Section([_offenders(name, found) for name, found in seen["maps"].items()], [], seen)
    return Section([_totals(seen), _short(seen["maps"])], _targets(seen["maps"]), seen)


def drawn_by_people(part: str | None = None) -> list[Path]:
    """The maps that people drew; only those with *part* in their name where it is given."""
    index = CORPUS.parent / "index.tsv"
    if not index.is_file():
        return []
    with index.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    human = [row["file"] for row in rows if (row["kind"], row["format"]) == ("human-map", "owm")]
    found = [CORPUS / name for name in human if (part or "") in name]
    if not found:
        raise SystemExit(f"bench: no map that people drew is called '{part}'")
    return found


def _split(seen: dict[str, Any]) -> tuple[list[Any], list[Any]]:
    small = [found for found in seen.values() if found["components"] <= SMALL]
    return small, [found for found in seen.values() if found["components"] > SMALL]


def _totals(seen: dict[str, Any]) -> Table:
    small, large = _split(seen["maps"])
    sizes = (f"{len(small)} maps ≤ {SMALL}", small), (f"{len(large)} larger", large)
    groups = [
        (f"{manner}, {size}", [found[manner] for found in maps_])
        for manner in MANNERS
        for size, maps_ in sizes
    ]
    rows = [
        [
            figure.name,
            *(_cell([figure.of(one) for one in found]) for _, found in groups),
            figure.owm,
            figure.mermaid,
        ]
        for figure in FIGURES
    ]
    sides = [_size([one["size"] for one in found]) for _, found in groups]
    rows.append(["width × height of the picture, median; largest", *sides, "–", "–"])
    notes = [
        "Per map: median / total (maps that have any).",
        PEERS,
        f"{seen['browser']}; letters are {seen['letters']:.3f} times as wide as the library's table says.",
        "A box: from 0.75 em above the baseline to 0.22 em below, 1 px smaller on each side.",
    ]
    columns = ["figure", *(name for name, _ in groups), "OWM, 34 maps", "Mermaid, 14"]
    return Table("Labels: what stands on what", columns, rows, notes)


def _cell(values: Sequence[int]) -> str:
    if not values:
        return "–"
    return f"{median(values):g} / {sum(values):,} ({sum(value > 0 for value in values)})"


def _size(sizes: Sequence[Sequence[float]]) -> str:
    if not sizes:
        return "–"
    wide, high = median(wide for wide, _ in sizes), median(high for _, high in sizes)
    most = max(sizes, key=lambda size: size[0] * size[1])
    return f"{wide:.0f} × {high:.0f}; {most[0]:.0f} × {most[1]:.0f}"


def _short(seen: dict[str, Any]) -> Table:
    """Every map on which a text that is ours to place, in ``auto``, stands where it should not."""
    rows = []
    for name, found in sorted(seen.items(), key=lambda item: (item[1]["components"], item[0])):
        auto = found["auto"]
        counts = [figure.of(auto) for figure in OURS]
        if any(counts):
            examples = [
                " on ".join(clash["names"])[:60]
                for clash in auto["clashes"]
                if clash["kind"] in ("texts", "symbols", "edges") and "ours" in clash["places"]
            ]
            rows.append([name, str(found["components"]), *map(str, counts), examples[0].replace("|", "\\|")])
    columns = ("map", "components", "pairs of texts", "over symbols", "on edges", "the first")
    return Table("Labels: maps that fall short, auto", columns, rows, ["Texts that are ours to place only."])


def _offenders(name: str, found: dict[str, Any]) -> Table:
    """Every clash on one map."""
    rows = []
    for manner in MANNERS:
        for clash in found[manner]["clashes"]:
            texts = [text.replace("|", "\\|") for text in clash["names"]]
            ids = " × ".join(filter(None, (clash["text"], clash["other"])))
            rows.append([manner, clash["kind"], ids, *texts, " ".join(clash["places"])])
        rows += [[manner, "left out", "–", text, "–", "–"] for text in found[manner]["left out"]]
    notes = []
    for manner in MANNERS:
        wide, high = found[manner]["size"]
        notes.append(f"{manner}: {found[manner]['texts']} texts on {wide:.0f} × {high:.0f} px")
    columns = ("labels", "clash", "ids", "text", "with", "places")
    return Table(f"{name}, {found['components']} components", columns, rows, notes)


def _targets(seen: dict[str, Any]) -> list[Target]:
    small, _ = _split(seen)
    every = list(seen.values())
    worst = f"at worst, maps of up to {SMALL} components, auto"
    targets = [
        Target(f"{what}, {worst}", 0, max(of(found["auto"]) for found in small))
        for what, of in (
            ("overlapping pairs of texts", FIGURES[0].of),
            ("overlapping pairs, one ours to place", FIGURES[1].of),
            ("texts over symbols", FIGURES[8].of),
            ("texts over symbols, ours to place", FIGURES[9].of),
            ("texts on edges of boxes, ours to place", FIGURES[11].of),
        )
    ]
    middle = median(_struck(found["auto"]) for found in every)
    targets.append(Target("texts struck by links, median of all maps, auto", 5, middle))
    more = max(FIGURES[1].of(found["written"]) for found in every)
    targets.append(Target("overlapping pairs, one ours to place, at worst, all maps, written", 0, more))
    return targets
