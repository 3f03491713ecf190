"""Facts in words: places on the axis, and the short line that stands under a finding."""

from collections.abc import Mapping, Sequence

from wardley.model.quantities import money


def in_words(facts: Mapping[str, object], *, yearly: bool = True) -> list[str]:
    """What *facts* say about a component, or work, each in a few words, in the order of what a reader asks.

    Facts that are not known are left out. Work costs what it costs once, and so is not *yearly*.
    """
    said = [_evolution(facts), _treatment(facts), *at_stake(facts, yearly=yearly)]
    if isinstance(people := facts.get("people"), int | float):
        said.append("1 person" if people == 1 else f"{people:g} people")
    said += [f"{name} {facts[name]}" for name in ("team", "owner") if facts.get(name)]
    alternatives = facts.get("alternatives")
    if isinstance(alternatives, Sequence) and not isinstance(alternatives, str) and alternatives:
        said.append(f"on the market: {', '.join(map(str, alternatives))}")
    return [part for part in said if part]


def at_stake(facts: Mapping[str, object], *, yearly: bool = True) -> list[str]:
    """What hangs on the component, or work, of *facts*: needs and cost, as far as they are known."""
    said = [_needs(facts)]
    if isinstance(cost := facts.get("cost"), int | float):
        said.append(f"{money(cost)} a year" if yearly else money(cost))
    return [part for part in said if part]


def _evolution(facts: Mapping[str, object]) -> str:
    evolution, stage = facts.get("evolution"), facts.get("stage")
    if not isinstance(evolution, int | float):
        return str(stage or "")
    return f"{evolution:g} ({stage})" if stage else f"{evolution:g}"


def _treatment(facts: Mapping[str, object]) -> str:
    supplier = facts.get("supplier")
    who = str(facts.get("who") or "")
    if supplier:
        who = f"{who} {supplier}".strip()
    return ", ".join(part for part in (who, str(facts.get("how") or "")) if part)


def _needs(facts: Mapping[str, object]) -> str:
    above, needs = facts.get("needs_above"), facts.get("needs")
    if not needs or not isinstance(above, int):
        return ""
    return f"{above} of {needs} needs stand{'s' if above == 1 else ''} on it"
