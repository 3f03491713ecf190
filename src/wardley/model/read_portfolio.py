"""From entries to the work that people ask for, their scores and rankings, and the time there is for it."""

from collections.abc import Iterable, Iterator

from wardley.model.entries import Entry
from wardley.model.known import Known, made, number
from wardley.model.names import normalised
from wardley.model.portfolio import Capacity, Decision, Horizon, Initiative, Need, Ranking, Vote
from wardley.model.quantities import when

_LEFT = frozenset({"stop", "defer", "merge"})


def decisions(known: Known) -> tuple[Decision, ...]:
    """What was decided, in order; each names what it is about in ``subject``."""
    found = []
    for entry in known.by_keyword["decision"]:
        name = entry.record.name or ""
        if known.kind_of(name) is None:
            known.miss(name, entry)
        into = entry.values.get("into")
        if into is not None:
            into = known.find(into, ("initiative",), entry)
        found.append(made(Decision, entry, subject=known.spelt(name), into=into, reason=entry.record.text))
    return tuple(found)


def initiatives(known: Known, decided: Iterable[Decision]) -> tuple[Initiative, ...]:
    """The work that is asked for, in order; *decided* tells which of it is stopped or not kept."""
    verdicts = {normalised(decision.subject): decision.verdict for decision in decided}
    found = []
    for entry in known.by_keyword["initiative"]:
        name = entry.record.name or ""
        verdict = verdicts.get(normalised(name))
        joined = {
            join: tuple(dict.fromkeys(map(known.spelt, known.joined(join, name))))
            for join in ("serves", "because", "addresses")
        }
        found.append(
            made(
                Initiative, entry, differentiating=number(entry, 0), critical=number(entry, 1),
                changes=known.joined("changes", name), needs=_needs(known, name), text=entry.record.text,
                stopped=verdict == "stop", kept=verdict not in _LEFT, **joined,
            )
        )  # fmt: skip
    return tuple(found)


def _needs(known: Known, name: str) -> tuple[Need, ...]:
    """What the initiative *name* needs, each once; one that is needed ``first`` on any line is so."""
    found: dict[str, bool] = {}
    for target, entry in known.joins.get(("needs", normalised(name)), ()):
        first = entry.record.keyword == "link" and any(
            attribute.text.strip() == "first" for attribute in entry.record.attributes
        )
        spelt = known.spelt(target)
        if normalised(spelt) == normalised(name):
            known.say(entry, "E309", target, f"'{name}' cannot need itself")
        else:
            found[spelt] = found.get(spelt, False) or first
    return tuple(Need(target, first) for target, first in found.items())


def votes(known: Known) -> tuple[Vote, ...]:
    """How people score the work, in order; of one person's scores for one initiative the first."""
    found: dict[tuple[str, str], Vote] = {}
    for entry in known.by_keyword["rate"]:
        who, target = entry.record.name or "", entry.record.target
        if target is None:
            known.say(
                entry, "E306", who, "rate wants an initiative behind the arrow",
                "write it as in rate Ada->Replace CRM [0.2, 0.9]",
            )  # fmt: skip
            continue
        name = known.find(target, ("initiative",), entry)
        first, second = number(entry, 0), number(entry, 1)
        if name is None or first is None or second is None:
            continue
        key = (normalised(who), normalised(name))
        if key in found:
            known.say(entry, "E302", who, f"'{who}' has rated '{name}' already", "keep one of the two")
            continue
        found[key] = Vote(who, name, first, second, entry.place)
    return tuple(found.values())


def rankings(known: Known) -> tuple[Ranking, ...]:
    """What departments would do first, in order. A name that cannot be ranked is told and left out."""
    return tuple(
        Ranking(entry.record.name or "", tuple(_groups(known, entry)), entry.place)
        for entry in known.by_keyword["rank"]
    )


def _groups(known: Known, entry: Entry) -> Iterator[tuple[str, ...]]:
    seen: set[str] = set()
    for attribute in entry.record.attributes:
        group = []
        for written in _tied(attribute.text):
            name = known.find(written, ("initiative",), entry)
            if name is None:
                continue
            if name in seen:
                known.say(entry, "E302", written, f"'{name}' is ranked twice by '{entry.record.name}'")
                continue
            seen.add(name)
            group.append(name)
        if group:
            yield tuple(group)


def _tied(text: str) -> Iterator[str]:
    """The names in *text*, parted by ``=`` outside quotes, without their quotes."""
    part, quoted = "", False
    for letter in text + "=":
        if letter == "=" and not quoted:
            if name := part.strip():
                yield name
            part = ""
        elif letter == '"':
            quoted = not quoted
        else:
            part += letter


def horizon(known: Known) -> Horizon | None:
    """The quarters that are planned, or None; of several lines the first that can be read."""
    found = None
    for entry in known.by_keyword["quarters"]:
        if found is not None:
            known.say(entry, "E302", "quarters", "quarters are given already", "keep one of the two")
            continue
        try:
            first, last = when(entry.record.name or ""), when(entry.record.target or entry.record.name or "")
        except ValueError as problem:
            known.say(entry, "E303", entry.record.name or "", "quarters are no dates", str(problem))
            continue
        if first.first > last.last:
            known.say(entry, "E303", entry.record.target or "", f"{last} lies before {first}")
            continue
        found = Horizon(first, last, entry.values.get("budget"), entry.place)
    return found


def capacities(known: Known, planned: Horizon | None) -> tuple[Capacity, ...]:
    """What teams can do in each quarter of *planned*, in order; one number alone stands for every quarter."""
    count = len(planned.quarters) if planned else None
    found = []
    for entry in known.by_keyword["capacity"]:
        numbers, name = entry.record.numbers, entry.record.name or ""
        if len(numbers) == 1 and count:
            numbers *= count
        if count is not None and len(numbers) != count:
            known.say(
                entry, "E308", "[" if numbers else name,
                f"capacity takes a number for each of the {count} quarters, and here are {len(numbers)}",
            )  # fmt: skip
            continue
        found.append(Capacity(name, numbers, entry.place))
    return tuple(found)
