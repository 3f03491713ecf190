"""Changes in words: a sentence each, and how many there are of each sort."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from wardley.graph.changes.change import Change, Difference, Group, Sourced, Standing
from wardley.model.axes import STAGES
from wardley.model.quantities import money, percent

if TYPE_CHECKING:
    from wardley.interfaces.comparing import Comparison

HEADINGS: Mapping[Group, str] = {
    "stage": "In another stage",
    "added": "Added",
    "removed": "Removed",
    "renamed": "Renamed",
    "sourcing": "Sourcing, owners and cost",
    "plans": "Expected to evolve",
    "estate": "Facts and statements",
    "moved": "Moved within a stage",
    "links": "Links",
    "rest": "Other",
}

_TALLIES: Mapping[Group, tuple[str, str]] = {
    "stage": ("in another stage", "in another stage"),
    "added": ("added", "added"),
    "removed": ("removed", "removed"),
    "renamed": ("renamed", "renamed"),
    "sourcing": ("change of sourcing, owner or cost", "changes of sourcing, owners or cost"),
    "plans": ("expectation", "expectations"),
    "estate": ("fact or statement", "facts or statements"),
    "moved": ("moved", "moved"),
    "links": ("link", "links"),
    "rest": ("other", "other"),
}

_MONEY = frozenset({"cost", "budget", "value"})
_SHARES = frozenset({"customised"})
_NOT_SAID = "not said"


def tally(difference: Difference) -> str:
    """How much changed, the news first, as in ``1 in another stage, 2 added, 4 links``."""
    counts = [(len(changes), _TALLIES[group]) for group, changes in difference.groups().items()]
    return ", ".join(f"{n} {words[n != 1]}" for n, words in counts) or "nothing changed"


def maps_tally(comparison: "Comparison") -> str:
    """How many maps of two folders changed, came and went."""
    maps = comparison.maps
    new, gone = sum(one.old is None for one in maps), sum(one.new is None for one in maps)
    changed = len(maps) - new - gone
    parts = [f"{changed} of {comparison.looked_at} maps changed"] if changed else []
    parts += [f"{count} {word}" for count, word in ((new, "new"), (gone, "gone")) if count]
    return ", ".join(parts) or f"none of {comparison.looked_at} maps changed"


def sentence(change: Change) -> str:
    """*change* for people, without a full stop; names stand in single quotes."""
    kind = change.subject.kind
    if change.what in ("moved", "arrived") or change.field == "stage":
        return _moved(change)
    if change.what == "renamed":
        guess = "a guess: " if change.guess else ""
        return f"'{change.before}' is now '{change.after}' ({guess}{change.reason})"
    if kind == "evolution":
        return _expected(change)
    if kind == "link":
        return _link(change)
    if change.what == "changed":
        return f"{_named(change)}{_from_to(change)}"
    return _alone(change)


def _named(change: Change) -> str:
    subject = change.subject
    if subject.kind == "map":
        return ""
    if subject.kind in ("component", "anchor", "submap"):
        return f"'{subject.name}': "
    if subject.kind == "form":
        return f"'{subject.name}' in the pipeline '{subject.other}': "
    arrow = f" -> '{subject.other}'" if subject.other else ""
    return f"{subject.kind} '{subject.name}'{arrow}: "


def _from_to(change: Change) -> str:
    field, before, after = change.field or "", change.before, change.after
    if isinstance(before, bool) and isinstance(after, bool):
        return f"{_words(field)}" if after else f"no longer {_words(field)}"
    if isinstance(before, Sourced | None) and isinstance(after, Sourced | None) and field == "sourcing":
        return f"{sourced(before)} → {sourced(after)}"
    return f"{_words(field)} {value(field, before)} → {value(field, after)}{_by(change)}"


def _by(change: Change) -> str:
    by, before = change.facts.get("by"), change.before
    if change.field not in _MONEY or not isinstance(by, float) or not isinstance(before, float):
        return ""
    share = f", {100 * by / before:+.0f} %" if before else ""
    return f" ({'+' if by > 0 else ''}{money(by)}{share})"


def sourced(how: Sourced | None) -> str:
    """How something is run, in a few words: what its estate lines say, or else its decorator."""
    if how is None:
        return _NOT_SAID
    who = " ".join(word for word in (how.who, how.supplier) if word)
    said = ", ".join(word for word in (who, how.how) if word)
    if said and how.decorator:
        return f"{said} ({how.decorator})"
    return said or str(how.decorator)


def value(field: str, item: object) -> str:
    """*item* as people write it."""
    if isinstance(item, bool):
        return "yes" if item else "no"
    if isinstance(item, float):
        return _amount(field, item)
    if item is None or isinstance(item, Sourced):
        return sourced(item)
    if isinstance(item, Standing):
        return _stands(item)
    if isinstance(item, Sequence) and not isinstance(item, str):
        return (" to " if field == "range" else ", ").join(value(field, part) for part in item)
    return f"'{item}'" if field in ("name", "title", "text", "remark") else str(item)


def _amount(field: str, item: float) -> str:
    if field in _MONEY:
        return money(item)
    return percent(item) if field in _SHARES else f"{round(item, 4):g}"


def _words(field: str) -> str:
    return {"range": "from", "boundaries": "the stages begin at"}.get(field, field.replace("_", " "))


def _stands(at: Standing) -> str:
    if at.evolution is None:
        return "" if at.visibility is None else f"at visibility {at.visibility:g}"
    return f"in {STAGES[at.stage]} ({at.evolution:g})" if at.stage is not None else f"at {at.evolution:g}"


def _number(item: float | None) -> str:
    return "nowhere" if item is None else f"{round(item, 4):g}"


def _moved(change: Change) -> str:
    before, after, name = change.before, change.after, change.subject.name
    if not (isinstance(before, Standing) and isinstance(after, Standing)):
        return f"{_named(change)}stands elsewhere"
    if change.subject.kind not in ("component", "anchor", "submap", "form"):
        name = f"{change.subject.kind} '{name}'"
    else:
        name = f"'{name}'"
    along = f"{_number(before.evolution)} → {_number(after.evolution)}"
    if change.field == "stage":
        stages = _stage(after), _stage(before)
        return f"{name} counts as {stages[0]} and no longer as {stages[1]}: {change.reason}"
    if change.group == "stage":
        if change.what == "arrived":
            return f"{name} arrived in {_stage(after)} as expected, from {_stage(before)}: {along}"
        return f"{name} went from {_stage(before)} to {_stage(after)}: {along}"
    if change.what == "arrived":
        return f"{name} arrived where it was expected: {along}"
    return f"{name} {_shifted(before, after)}"


def _shifted(before: Standing, after: Standing) -> str:
    """Which way something moved within its stage."""
    said = []
    for axis, words, was, is_ in (
        ("evolution", ("left", "right"), before.evolution, after.evolution),
        ("visibility", ("down", "up"), before.visibility, after.visibility),
    ):
        if was is None or is_ is None:
            if was is not is_:
                said.append(f"has {'no' if is_ is None else 'an' if axis[0] == 'e' else 'a'} {axis} now")
        elif round(was, 4) != round(is_, 4):
            said.append(f"moved {words[is_ > was]}: {axis} {_number(was)} → {_number(is_)}")
    return "; ".join(said) or "stands elsewhere"


def _stage(at: Standing) -> str:
    return STAGES[at.stage] if at.stage is not None else "no stage"


def _expected(change: Change) -> str:
    name = f"'{change.subject.name}'"
    facts = change.facts
    rename = f", as '{facts['rename']}'" if facts.get("rename") else ""
    how = f", {facts['sourcing']}" if facts.get("sourcing") else ""
    match change.what:
        case "added":
            return f"{name} is expected to evolve{_to(change.after)}{rename}{how}"
        case "removed":
            return f"{name} is no longer expected to evolve{_to(change.before)}{rename}"
    if change.field == "to":
        return f"{name} is expected to evolve{_to(change.after)}, formerly{_to(change.before)}"
    if change.field == "rename":
        return (
            f"{name} is to be called {value('name', change.after)}, formerly {value('name', change.before)}"
        )
    return f"{name} once it has evolved: {_from_to(change)}"


def _to(at: object) -> str:
    if not isinstance(at, Standing) or at.evolution is None:
        return ""
    return f" to {at.evolution:g}" + (f" ({STAGES[at.stage]})" if at.stage is not None else "")


def _link(change: Change) -> str:
    source, target = f"'{change.subject.name}'", f"'{change.subject.other}'"
    more = ", ".join(f"{_words(field)} {item}" for field, item in change.facts.items())
    more = f" ({more})" if more else ""
    match change.what:
        case "added":
            return f"{source} now needs {target}{more}"
        case "removed":
            return f"{source} no longer needs {target}{more}"
        case "turned":
            return f"{source} needs {target}; it was the other way round"
    if change.field in ("source", "target"):
        return f"{source} -> {target}: {change.field} '{change.before}' → '{change.after}'"
    return f"{source} -> {target}: {_from_to(change)}"


_A: Mapping[str, Callable[[Change], str]] = {
    "component": lambda _: "a component",
    "anchor": lambda _: "an anchor",
    "submap": lambda _: "a submap",
    "form": lambda change: f"in the pipeline '{change.subject.other}'",
}


def _alone(change: Change) -> str:
    """What came or went, with what is known of it."""
    subject = change.subject
    at = change.after if change.what == "added" else change.before
    where = f" {_stands(at)}" if isinstance(at, Standing) and subject.kind != "anchor" else ""
    facts = {field: item for field, item in change.facts.items() if item != subject.name}
    known = [f"{_words(field)} {value(field, item)}" for field, item in facts.items() if item is not True]
    known += [_words(field) for field, item in facts.items() if item is True]
    more = f"; {', '.join(known)}" if known else ""
    if subject.kind in _A:
        return f"'{subject.name}', {_A[subject.kind](change)}{where.rstrip()}{more}"
    verb = "" if subject.kind == "pipeline" else f" {change.what}"
    return f"{subject.kind} '{subject.name}'{_other(change)}{verb}{more}"


def _other(change: Change) -> str:
    return f" -> '{change.subject.other}'" if change.subject.other else ""
