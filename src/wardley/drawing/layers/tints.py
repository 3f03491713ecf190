"""Components filled by what is known of them, such as their owner or their cost, with a legend.

Words get a colour each, the most frequent first; amounts are cut into five parts with equally many
components, from pale to dark. What is not known stays paper. None of it is told by
colour alone: each figure's title says its value, the legend how many there are.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from math import isfinite
from typing import TYPE_CHECKING, NamedTuple

from wardley.drawing.layers.legend import Pen
from wardley.drawing.shapes import Mark
from wardley.drawing.sheet import Fill, Sheet
from wardley.drawing.theme import Theme
from wardley.layout.letters import width
from wardley.model.elements import Anchor, Submap
from wardley.source.record import record

if TYPE_CHECKING:
    from wardley.graph.estate import Estate

Value = str | float
"""A word, or an amount."""

UNKNOWN = "not known"

SMALLEST = 7.0
"""The radius from which two colours are told apart at a glance, px."""

_MOST_WORDS, _PARTS = 8, 5
_LONGEST = 40
_SWATCH, _SIZE, _UP = 11.0, 12.0, 4.2


@record
class Tints:
    """What is known of the components of a map by the word ``by``, as (name, value).

    ``scale`` are all the values of the estate that the map is a part of, so that one has one colour on all of
    its maps; where empty, those of the map count.
    """

    by: str
    values: tuple[tuple[str, Value], ...]
    scale: tuple[Value, ...] = ()


class Step(NamedTuple):
    """What has one fill: its class, which of a theme's ``tints`` or ``ramp`` it is, and what that means."""

    kind: str
    words: str

    def colour(self, theme: Theme) -> str:
        """Its colour in *theme*."""
        name, _, number = self.kind.partition("-")
        colours = theme.tints if name == "tint" else theme.ramp
        return colours[int(number) - 1]


class Scale:
    """Which value has which fill; ``steps`` are in the order of the legend."""

    def __init__(self, tints: Tints) -> None:
        values = tints.scale or tuple(value for _, value in tints.values)
        numbers = sorted(value for value in values if not isinstance(value, str))
        self._cuts: list[float] = []
        self._rank: dict[str, int] = {}
        if numbers and len(numbers) == len(values):
            self.steps = self._parts(numbers)
        else:
            self.steps = self._words(Counter(map(shown, values)))

    def _words(self, counts: Counter[str]) -> list[Step]:
        ranked = sorted(counts, key=lambda word: (-counts[word], word))
        own = ranked if len(ranked) <= _MOST_WORDS else ranked[: _MOST_WORDS - 1]
        self._rank = {word: min(place, _MOST_WORDS - 1) for place, word in enumerate(ranked)}
        steps = [Step(f"tint-{number}", word) for number, word in enumerate(own, 1)]
        if len(own) < len(ranked):
            steps.append(Step(f"tint-{_MOST_WORDS}", f"{len(ranked) - len(own)} others"))
        return steps

    def _parts(self, numbers: list[float]) -> list[Step]:
        last = len(numbers) - 1
        ends = (numbers[-(-len(numbers) * part // _PARTS) - 1] for part in range(1, _PARTS))
        self._cuts = sorted({end for end in ends if end < numbers[last]})
        groups: list[list[float]] = [[] for _ in range(len(self._cuts) + 1)]
        for number in numbers:
            groups[bisect_left(self._cuts, number)].append(number)
        # Fewer parts than colours are spread over all of them.
        spread = (_PARTS - 1) / max(1, len(groups) - 1)
        places = [round(part * spread) if len(groups) > 1 else _PARTS // 2 for part in range(len(groups))]
        return [
            Step(f"ramp-{place + 1}", _range(group[0], group[-1]))
            for place, group in zip(places, groups, strict=True)
        ]

    def step(self, value: Value) -> Step:
        """The fill of *value*, which is one of the scale."""
        if self._rank:
            return self.steps[self._rank[shown(value)]]
        return self.steps[bisect_left(self._cuts, float(value))]


def fill(sheet: Sheet, tints: Tints) -> None:
    """Note how the components of *sheet* are to be filled."""
    scale = Scale(tints)
    known: dict[int, Value] = {}
    for name, value in tints.values:
        element = sheet.placement.names.find(name)
        if element is not None:
            known.setdefault(id(element), value)
    for symbol in sheet.symbols.values():
        element = symbol.element
        if symbol.evolution is not None or isinstance(element, Anchor | Submap):
            continue
        if id(element) not in known:
            unknown = Fill("tint-unknown", sheet.theme.fill, f"{tints.by}: {UNKNOWN}")
            sheet.fills[id(element)] = unknown
            continue
        value = known[id(element)]
        step = scale.step(value)
        said = f"{tints.by}: {shown(value)}"
        sheet.fills[id(element)] = Fill(step.kind, step.colour(sheet.theme), said)


def draw_legend(sheet: Sheet, tints: Tints) -> None:
    """Write below the map what its fills mean, and how many components have each."""
    counts = _counts(sheet)
    if not counts:
        return
    pen = Pen(sheet)
    pen.write("legend_by", tints.by[:1].upper() + tints.by[1:], bold=True)
    unknown = Step("tint-unknown", UNKNOWN)
    for step in (*Scale(tints).steps, unknown):
        if not counts[step.kind]:
            continue
        words = f"{_cut(step.words)} ({counts[step.kind]})"
        pen.room(_SWATCH + 6 + width(words, _SIZE, sheet.theme.face))
        known = step is not unknown
        colour = step.colour(sheet.theme) if known else sheet.theme.fill
        _swatch(sheet, step.kind, (pen.x + _SWATCH / 2, pen.y - _UP), colour)
        pen.x += _SWATCH + 6
        pen.write(f"legend_{step.kind.replace('-', '_')}", words)


def _swatch(sheet: Sheet, kind: str, at: tuple[float, float], colour: str) -> None:
    id_, box = f"legend_{kind.replace('-', '_')}_sign", (*at, _SWATCH, _SWATCH)
    stroke = sheet.theme.stroke
    sheet.marks.append(Mark(id_, f"legend {kind}", "circle", *box, colour, stroke, 1.25))


def _counts(sheet: Sheet) -> Counter[str]:
    drawn = {id(symbol.element) for symbol in sheet.symbols.values() if symbol.evolution is None}
    return Counter(fill.kind for element, fill in sheet.fills.items() if element in drawn)


def describe(sheet: Sheet, tints: Tints) -> str:
    """What the fills say, in a sentence for those who cannot see it."""
    counts = _counts(sheet)
    parts = [f"{step.words} {counts[step.kind]}" for step in Scale(tints).steps if counts[step.kind]]
    if counts["tint-unknown"]:
        parts.append(f"{UNKNOWN} {counts['tint-unknown']}")
    return f" Coloured by {tints.by}: {'; '.join(parts)}." if parts else ""


def spoken(sheet: Sheet, words: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """*words* that are said of shapes, by id, with what their fills say."""
    said = {
        symbol.id: sheet.fills[id(symbol.element)].words
        for symbol in sheet.symbols.values()
        if symbol.evolution is None and id(symbol.element) in sheet.fills
    }
    return ((id_, f"{text}; {said[id_]}" if id_ in said else text) for id_, text in words)


def tints_of(estate: "Estate", by: str) -> list[Tints]:
    """What the word *by* says of the components of each chart of *estate*, in their order.

    *by* is one of `wardley.graph.attributes.ATTRIBUTES`, else `ValueError` is raised. Where a component has
    several values, they count as one together. What is not said of a form in a pipeline is as for its owner.
    """
    from wardley.graph.attributes import ATTRIBUTES  # noqa: PLC0415 - a map is drawn without it
    from wardley.graph.links import forms_of  # noqa: PLC0415

    if by not in ATTRIBUTES:
        raise ValueError(f"no attribute is called '{by}'; there are {', '.join(ATTRIBUTES)}")
    values = ATTRIBUTES[by].values
    found: list[list[tuple[str, Value]]] = []
    for chart in estate.charts:
        owner = {form: owner for owner, forms in forms_of(chart).items() for form in forms}
        said: list[tuple[str, Value]] = []
        for placement in chart.placements:
            if placement.kind in ("anchor", "submap"):
                continue
            words = values(estate, chart, placement)
            if not words and placement.number in owner:
                words = values(estate, chart, chart.placements[owner[placement.number]])
            if words:
                said.append((placement.name, _value(words)))
        found.append(said)
    scale = tuple(value for said in found for _, value in said)
    return [Tints(by, tuple(said), scale) for said in found]


def tints_from(by: str, values: Mapping[str, object]) -> Tints:
    """Fills by *values* of one's own, by the names of components; *by* is what the legend calls them.

    Raises `ValueError` for a value that is neither a word nor a number.
    """
    found: list[tuple[str, Value]] = []
    for name, value in values.items():
        if not isinstance(value, str | int | float) or (isinstance(value, float) and not isfinite(value)):
            raise ValueError(f"the value of '{name}' is a word or a number, not {value!r}")
        found.append((name, value))
    return Tints(by, tuple(found))


def _value(words: tuple[str, ...]) -> Value:
    if len(words) == 1:
        try:
            number = float(words[0])
        except ValueError:
            return words[0]
        return number if isfinite(number) else words[0]
    return ", ".join(words)


def shown(value: Value) -> str:
    """*value* in words."""
    if isinstance(value, str):
        return value
    return f"{value:,.0f}" if value == int(value) or abs(value) >= 100 else f"{value:.3g}"


def _range(least: float, most: float) -> str:
    low, high = shown(least), shown(most)
    return low if low == high else f"{low} to {high}"


def _cut(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
