"""A part of a map, chosen: what a component needs and serves, and what is left out or alone is shown."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from wardley.graph.chart import Chart
from wardley.graph.estate import Estate
from wardley.graph.links import forms_of
from wardley.graph.selector import Selector, ViewRefused
from wardley.source.record import record


@record
class Wanted:
    """What is to be shown, in the words of `wardley.graph.selector.Selector`.

    ``focus``: what these need and serve, up to ``depth`` steps away (None: however far). ``only``: what fits
    one of these. ``hide``: nothing that fits one of these. What ``focus`` names itself is always shown.
    """

    focus: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    hide: tuple[str, ...] = ()
    depth: int | None = None

    def __bool__(self) -> bool:
        return bool(self.focus or self.only or self.hide)


@dataclass(frozen=True, slots=True)
class Chosen:
    """By map, the numbers of the placements that are shown; and what they are, in words."""

    numbers: Mapping[Chart, frozenset[int]]
    words: str


def chosen(estate: Estate, wanted: Wanted) -> Chosen:
    """What *wanted* shows of each map of *estate*; of some maps that may be nothing.

    The forms of a pipeline come with their owner, and it with them; what hides one of them leaves it.
    Raises `ViewRefused` where a name or value is nowhere, or nothing at all is left.
    """
    if wanted.depth is not None and not wanted.focus:
        raise ViewRefused("the depth is that of a focus, and none is named", "name a component to focus on")
    if wanted.depth is not None and wanted.depth < 0:
        raise ViewRefused(f"a depth is a number of steps, as in 2, not {wanted.depth}")
    if not estate.charts:
        raise ViewRefused("nothing here draws anything", "name a map beside the plans")
    focus, only, hide = (
        [Selector(text, estate) for text in texts] for texts in (wanted.focus, wanted.only, wanted.hide)
    )
    numbers, counts = {}, [0, 0, 0]
    for chart in estate.charts:
        family = _Family(chart)
        every = frozenset(range(len(chart.placements)))
        named = _fitting(focus, chart)
        reached = family.around(named, wanted.depth) if focus else every
        alone = family.whole(_fitting(only, chart)) if only else every
        hidden = _fitting(hide, chart) - family.with_owners(named)
        numbers[chart] = family.standing(((reached & alone) - hidden) | named, hidden)
        for at, group in enumerate((reached, alone, hidden)):
            counts[at] += len(group)
    if not any(numbers.values()):
        raise ViewRefused("nothing is left to show", _left(counts, (focus, only, hide), estate))
    return Chosen(numbers, _in_words(focus, only, hide, wanted.depth))


def _fitting(selectors: Iterable[Selector], chart: Chart) -> frozenset[int]:
    return frozenset(number for selector in selectors for number in selector.on(chart))


class _Family:
    """Who needs whom on one map, where the forms of a pipeline stand for their owner and it for them."""

    def __init__(self, chart: Chart) -> None:
        self._chart = chart
        self._forms = forms_of(chart)
        self._owner = {form: owner for owner, forms in self._forms.items() for form in forms}

    def whole(self, numbers: frozenset[int]) -> frozenset[int]:
        """*numbers* with the forms of every owner, and the owners of every form, among them."""
        forms = (form for number in numbers for form in self._forms.get(number, ()))
        owners = (self._owner[number] for number in numbers if number in self._owner)
        return numbers.union(forms, owners)

    def standing(self, numbers: frozenset[int], hidden: frozenset[int]) -> frozenset[int]:
        """*numbers* without the forms of owners that are hidden, and with the owners of the others."""
        return self.with_owners(numbers - self._with_forms(hidden))

    def around(self, numbers: frozenset[int], depth: int | None) -> frozenset[int]:
        """*numbers*, everything that they need, and everything that needs them, in *depth* steps."""
        start = self._with_forms(numbers)
        below = _walk(start, self._needs, self._with_forms, depth)
        above = _walk(start, self._needed_by, self.with_owners, depth)
        return below | above

    def with_owners(self, numbers: Iterable[int]) -> frozenset[int]:
        """*numbers* with the owners of the forms among them, which may themselves be forms."""
        owner = self._owner
        return _spread(numbers, lambda number: (owner[number],) if number in owner else ())

    def _with_forms(self, numbers: Iterable[int]) -> frozenset[int]:
        return _spread(numbers, lambda number: self._forms.get(number, ()))

    def _needs(self, number: int) -> Iterable[int]:
        """What *number* needs by a link, and where it is a form, what its owner does."""
        own = [number, self._owner[number]] if number in self._owner else [number]
        for one in own:
            forms = self._forms.get(one, ())
            yield from (target for target in self._chart.needs[one] if target not in forms)

    def _needed_by(self, number: int) -> Iterable[int]:
        """What needs *number* by a link: where that is an owner, its forms do too."""
        for one in self._chart.needed_by[number]:
            if self._owner.get(number) != one:
                yield from self._with_forms((one,))


def _spread(numbers: Iterable[int], step: Callable[[int], Iterable[int]]) -> frozenset[int]:
    """*numbers* and all that *step* leads to from them."""
    found = set(numbers)
    waiting = list(found)
    while waiting:
        for number in step(waiting.pop()):
            if number not in found:
                found.add(number)
                waiting.append(number)
    return frozenset(found)


def _walk(
    start: frozenset[int],
    step: Callable[[int], Iterable[int]],
    gathered: Callable[[Iterable[int]], frozenset[int]],
    depth: int | None,
) -> frozenset[int]:
    """Everything in *depth* steps from *start*; what each step reaches is *gathered* with its family."""
    seen = ring = gathered(start)
    while ring and depth != 0:
        ring = gathered({target for number in ring for target in step(number)} - seen) - seen
        seen |= ring
        depth = None if depth is None else depth - 1
    return seen


def _left(
    counts: list[int], groups: tuple[list[Selector], list[Selector], list[Selector]], estate: Estate
) -> str:
    """Why nothing is left: how many each of the choices fits."""
    total = sum(len(chart.placements) for chart in estate.charts)
    if not total:
        return "the maps hold no component"
    names = ("the focus reaches", "only fits", "hide fits")
    said = [f"{name} {count}" for name, count, group in zip(names, counts, groups, strict=True) if group]
    return f"{', '.join(said)} of {total} component{'' if total == 1 else 's'}"


def _in_words(focus: list[Selector], only: list[Selector], hide: list[Selector], depth: int | None) -> str:
    """What is shown, as in ``what 'CRM' needs and serves, only owner=Ada``."""
    parts = []
    if focus:
        verbs = "needs and serves" if len(focus) == 1 else "need and serve"
        parts.append(f"what {_joined(focus, 'and')} {verbs}")
        if depth is not None:
            parts.append(f"up to {depth} step{'' if depth == 1 else 's'} away")
    if only:
        parts.append(f"only {_joined(only, 'or')}")
    if hide:
        # Not by its name: whoever hides something may have to.
        parts.append("without what is hidden" if parts else "all but what is hidden")
    return ", ".join(parts)


def _joined(selectors: list[Selector], joint: str) -> str:
    *most, last = (selector.shown for selector in selectors)
    return f"{', '.join(most)} {joint} {last}" if most else last
