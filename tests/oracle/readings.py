"""Every text that OnlineWardleyMaps' converter has answered, read by us, and laid beside its answer.

`python -m oracle.readings`, with `tests` on the path, prints what differs and why.
"""

import csv
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import wardley
from oracle.compare import Unequal, compare
from oracle.differences import explain
from oracle.legacy import as_owm, expected


@dataclass(frozen=True)
class Reading:
    """One text, and all that differs, each with the code of its reason or None."""

    name: str
    kind: str
    text: str
    unequal: tuple[tuple[str | None, Unequal], ...]

    @property
    def codes(self) -> set[str | None]:
        return {code for code, _ in self.unequal}


@cache
def of_corpus(folder: Path) -> tuple[Reading, ...]:
    """The public maps in *folder*, in the order of their names."""
    with (folder / "index.tsv").open(encoding="utf-8", newline="") as file:
        kinds = {row["file"]: row["kind"] for row in csv.DictReader(file, delimiter="\t")}
    return tuple(_maps(folder, kinds))


def _maps(folder: Path, kinds: dict[str, str]) -> Iterator[Reading]:
    for path in sorted((folder / "expected").glob("*.json")):
        name = f"{path.stem}.owm"
        # As bytes: a carriage return by itself is no line end, and Python would make it one.
        text = (folder / "maps" / name).read_bytes().decode("utf-8")
        yield _reading(name, kinds[name], text, json.loads(path.read_text(encoding="utf-8")))


@cache
def of_probes(folder: Path) -> tuple[Reading, ...]:
    """The odd lines in *folder*, named by file and line."""
    return tuple(_odd_lines(folder))


def _odd_lines(folder: Path) -> Iterator[Reading]:
    for path in sorted(folder.glob("c*.jsonl")):
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
            if line:
                probe = json.loads(line)
                yield _reading(f"{path.stem}:{number}", "probe", probe["text"], probe["head"])


def _reading(name: str, kind: str, text: str, answer: Any) -> Reading:
    ours = as_owm(wardley.parse(text, name=name))
    if answer == "refused":
        unequal = [Unequal("map", "refused", ours, None)]
    else:
        unequal = compare(ours, expected(answer), text)
    return Reading(name, kind, text, tuple((explain(one, text), one) for one in unequal))


def lines_by_reason(readings: Iterable[Reading]) -> dict[str | None, int]:
    """How many lines differ for each reason, the most frequent first."""
    places = {(code, reading.name, one.line) for reading in readings for code, one in reading.unequal}
    counted = Counter(code for code, _, _ in places)
    return dict(sorted(counted.items(), key=lambda item: (-item[1], str(item[0]))))


def told(readings: Iterable[Reading]) -> str:
    """Each text that differs, with its reasons, and each difference that has none in full."""
    lines = []
    for reading in readings:
        if reading.unequal:
            lines.append(f"{reading.name}: {', '.join(sorted(str(code) for code in reading.codes))}")
        for code, one in reading.unequal:
            if code is None:
                where = f"{reading.name}:{one.line}: {one.written or reading.text!r}"
                lines.append(
                    f"  {where}\n    {one.section} {one.field}: ours {one.ours!r}, theirs {one.theirs!r}"
                )
    return "\n".join(lines)


if __name__ == "__main__":
    shared = Path(__file__).resolve().parents[3] / "shared"
    everything = (*of_corpus(shared / "corpus"), *of_probes(shared / "probes"))
    print(told(everything))  # noqa: T201 - this is a report
    print(sum(not one.unequal for one in everything), "of", len(everything), "equal")  # noqa: T201
    print(lines_by_reason(everything))  # noqa: T201
