"""From entries to what people want and choose."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from wardley.model.entries import Entry
from wardley.model.known import Known, made, number
from wardley.model.names import normalised
from wardley.model.strategy import (
    Capability,
    Cascade,
    Cause,
    Choice,
    Concern,
    Driver,
    KeyResult,
    Objective,
    Stakeholder,
    Strategy,
    System,
)


def strategy(known: Known) -> Strategy:
    """What *known* says of the strategy; names that nothing declares go to ``known.unknown``."""
    results = tuple(_key_results(known))
    of: dict[str, list[KeyResult]] = defaultdict(list)
    for result in results:
        of[normalised(result.objective or "")].append(result)
    objectives = tuple(
        made(
            Objective, entry, text=entry.record.text, cascade=_cascade(known, entry),
            supports=tuple(map(known.spelt, known.joined("supports", _name(entry)))),
            key_results=tuple(of[normalised(_name(entry))]),
        )
        for entry in known.by_keyword["objective"]
    )  # fmt: skip
    return Strategy(
        _cascades(known), objectives, results,
        tuple(made(Cause, entry, text=entry.record.text) for entry in known.by_keyword["cause"]),
        tuple(_concerns(known)),
        tuple(
            made(Driver, entry, now=number(entry, 0), wanted=number(entry, 1))
            for entry in known.by_keyword["driver"]
        ),
        tuple(made(Stakeholder, entry) for entry in known.by_keyword["stakeholder"]),
        tuple(_name(entry) for entry in known.by_keyword["department"]),
    )  # fmt: skip


def _name(entry: Entry) -> str:
    return entry.record.name or ""


def _key_results(known: Known) -> Iterator[KeyResult]:
    for entry in known.by_keyword["keyresult"]:
        objective = entry.values.get("objective")
        if objective is not None:
            objective = known.find(objective, ("objective",), entry)
        texts = {f"{field}_text": _written(entry, field) for field in ("start", "target")}
        if all(texts.values()) and len({text.endswith("%") for text in texts.values() if text}) > 1:
            known.say(
                entry, "E305", texts["target_text"] or "",
                "from and to are in different units: one is a percentage and the other is not",
            )  # fmt: skip
        yield made(KeyResult, entry, objective=objective, **texts)


def _written(entry: Entry, field: str) -> str | None:
    """What the author wrote behind the word that fills *field*, or None."""
    if field not in entry.values:
        return None
    start, end = entry.columns[field]
    return entry.source.line(entry.record.line)[start:end].strip().partition(" ")[2].strip().strip('"')


def _concerns(known: Known) -> Iterator[Concern]:
    for entry in known.by_keyword["concern"]:
        driver = entry.values.get("driver")
        if driver is not None and known.kind_of(driver) == "driver":
            driver = known.spelt(driver)
        yield made(
            Concern, entry, seriousness=number(entry, 0), urgency=number(entry, 1), growth=number(entry, 2),
            evidence=entry.record.text, driver=driver,
        )  # fmt: skip


def _cascades(known: Known) -> tuple[Cascade, ...]:
    """The cascades in the order of their first line: declared ones, and that of the whole."""
    boxes: dict[str | None, dict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
    for keyword, made_of in (("capability", _capability), ("system", _system)):
        for entry in known.by_keyword[keyword]:
            item = made_of(known, entry)
            boxes[item.cascade][keyword].append(item)
    for keyword in ("aspiration", "play", "win"):
        for entry in known.by_keyword[keyword]:
            cascade = _cascade(known, entry)
            choice = made(Choice, entry, kind=keyword, cascade=cascade, text=entry.record.text)
            boxes[cascade]["choice"].append(choice)
    declared = {_name(entry): entry for entry in known.by_keyword["cascade"]}
    names = dict.fromkeys([*([None] if None in boxes else []), *declared])
    return tuple(
        Cascade(
            name, _above(known, declared[name]) if name is not None else None,
            tuple(boxes[name]["choice"]), tuple(boxes[name]["capability"]), tuple(boxes[name]["system"]),
            declared[name].place if name is not None else None,
        )
        for name in names
    )  # fmt: skip


def _capability(known: Known, entry: Entry) -> Capability:
    capability: Capability = made(
        Capability, entry, now=number(entry, 0), needed=number(entry, 1), cascade=_cascade(known, entry),
        realised_by=known.joined("realised_by", _name(entry)),
    )  # fmt: skip
    return capability


def _system(known: Known, entry: Entry) -> System:
    measures = tuple(map(known.spelt, known.joined("measures", _name(entry))))
    system: System = made(System, entry, cascade=_cascade(known, entry), measures=measures)
    return system


def _above(known: Known, entry: Entry) -> str | None:
    """The way to win or capability of another cascade that the one in *entry* serves."""
    under = entry.values.get("under")
    return None if under is None else known.find(under, ("win", "capability"), entry)


def _cascade(known: Known, entry: Entry) -> str | None:
    """The cascade that *entry* belongs to: the one it names, else the last ``cascade`` line above it."""
    named = entry.values.get("cascade")
    if named is not None:
        for line in known.by_keyword["cascade"]:
            if normalised(_name(line)) == normalised(named):
                return _name(line)
        known.miss(named, entry)
        return None
    above = None
    for line in known.by_keyword["cascade"]:
        if line.source is entry.source and line.record.line < entry.record.line:
            above = _name(line)
    return above
