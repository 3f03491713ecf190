"""Components chosen by name or by what is known of them, as in ``CRM``, ``owner=Pay*``, ``stage=product``."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from wardley.graph.attributes import ATTRIBUTES, MARKS, NO, spelt
from wardley.graph.chart import Chart
from wardley.graph.estate import Estate
from wardley.graph.links import forms_of
from wardley.graph.placement import Placement
from wardley.model.names import normalised
from wardley.syntax.nearest import nearest

UNKNOWN = frozenset({"", "?", "unknown"})
"""The values that ask for what nobody has said."""

_LISTED = 8
_ALIKE = 0.6


class ViewRefused(ValueError):  # noqa: N818 - it says what happened
    """What was asked to be shown or hidden cannot be; ``message`` says why, ``help`` what could, or None."""

    def __init__(self, message: str, help_: str | None = None) -> None:
        super().__init__(f"{message}; {help_}" if help_ else message)
        self.message = message
        self.help = help_


class Selector:
    """What *text* chooses on the maps of *estate*.

    A name fits as at the end of a link: letter case and blanks do not count, ``same`` lines and new names
    are known. ``*`` stands for any letters and ``?`` for one. ``word=value`` asks what is known of a
    component (see `wardley.graph.attributes`); without a value, or with ``unknown``, it fits what has none,
    anchors aside. What is not said of a form in a pipeline is as for its owner. Raises `ViewRefused` where
    *text* can fit nothing: a name or a value that no map has, an unknown word.
    """

    def __init__(self, text: str, estate: Estate) -> None:
        self.text = text.strip()
        self._estate = estate
        word, equals, value = self.text.partition("=")
        key = re.sub(r"[\s_]+", "-", word.strip().lower())
        named = self._named()
        self._word = key if equals and key in ATTRIBUTES and not named else None
        self._value = " ".join(value.split())
        self._numbers = {chart: self._chosen(chart, named.get(chart)) for chart in estate.charts}
        if not any(self._numbers.values()) and not self._may_fit_nothing:
            raise self._refusal(key if equals else None)
        first = next(iter(named.values()), None)
        self.shown = f"'{first[0].name if first else self.text}'"
        """The selector in words: a name in quotes as the map writes it, or ``owner=Ada``."""
        if self._word:
            self.shown = f"{self._word}={self._value if self._value not in UNKNOWN else 'unknown'}"

    def on(self, chart: Chart) -> frozenset[int]:
        """The numbers of the placements of *chart* that it fits."""
        return self._numbers[chart]

    @property
    def _may_fit_nothing(self) -> bool:
        """Whether that nothing fits is an answer, and no slip: all is known, or no component is like that."""
        if self._word is None:
            return False
        attribute = ATTRIBUTES[self._word]
        known = set(map(normalised, attribute.known))
        return self._value.lower() in UNKNOWN or any(
            normalised(spelt(attribute, chart, self._value)) in known for chart in self._estate.charts
        )

    def _chosen(self, chart: Chart, named: list[Placement] | None) -> frozenset[int]:
        if self._word is not None:
            found = self._like(chart, self._word)
        elif named is None and _is_pattern(self.text):
            fits = _fitting(normalised(self.text))
            found = (one for one in chart.placements if fits(one.key))
        else:
            found = (one for one in named or ())
        return frozenset(placement.number for placement in found)

    def _named(self) -> dict[Chart, list[Placement]]:
        """What the text means as a name, map by map; where one declares it twice, both."""
        key = normalised(self.text)
        thing = self._estate.things.find(self.text)
        found: dict[Chart, list[Placement]] = defaultdict(list)
        for chart, placement in thing.placements if thing else ():
            found[chart].append(placement)
        for chart in self._estate.charts:
            meant = chart.find(self.text)
            if meant is not None:
                found[chart].append(meant)
            for other in chart.placements:
                if other.key == key:
                    found[chart].append(other)
        return dict(found)

    def _like(self, chart: Chart, word: str) -> Iterator[Placement]:
        """The placements of *chart* of which *word* says what is asked for."""
        attribute, unsaid = ATTRIBUTES[word], ((), (NO,))
        owner = {form: owner for owner, forms in forms_of(chart).items() for form in forms}
        fits = self._test(chart, word)
        for placement in chart.placements:
            values = attribute.values(self._estate, chart, placement)
            if values in unsaid and placement.number in owner:
                values = attribute.values(self._estate, chart, chart.placements[owner[placement.number]])
            if fits is None:
                if values in unsaid and placement.kind != "anchor":
                    yield placement
            elif any(fits(normalised(value)) for value in values):
                yield placement

    def _test(self, chart: Chart, word: str) -> Callable[[str], object] | None:
        """Whether a value is what is asked for; None where what is not known is."""
        asked = normalised(self._value)
        if asked in UNKNOWN:
            return None
        if _is_pattern(asked):
            return _fitting(asked)
        wanted = normalised(spelt(ATTRIBUTES[word], chart, self._value))
        return lambda value: value == wanted

    def _refusal(self, word: str | None) -> ViewRefused:
        if self._word:
            there = self._values(self._word)
            known = ATTRIBUTES[self._word].known or there
            message = f"nothing has {self._word} '{self._value}'"
            if not there and not known:
                return ViewRefused(message, f"the maps say nothing of {self._word}")
            return ViewRefused(message, _suggestion(self._value, known))
        message = f"no component is called '{self.text}'"
        names = dict.fromkeys(one.name for chart in self._estate.charts for one in chart.placements)
        meant = _meant(self.text, self._estate)
        near = None if meant else nearest(self.text, names, _ALIKE)
        if not (meant or near) and word is not None:
            return ViewRefused(f"{message}, and no attribute '{word}'", _suggestion(word, ATTRIBUTES))
        if meant:
            return ViewRefused(message, f"write {meant}")
        if near:
            return ViewRefused(message, f"did you mean '{near}'?")
        return ViewRefused(message, f"there are {_listed(names)}" if names else "the maps hold no component")

    def _values(self, word: str) -> list[str]:
        """Every value of *word* on the maps, each once, in the order of the alphabet."""
        values = ATTRIBUTES[word].values
        found = {
            value
            for chart in self._estate.charts
            for placement in chart.placements
            for value in values(self._estate, chart, placement)
        }
        return sorted(found, key=lambda value: (value.lower(), value))


def _meant(text: str, estate: Estate) -> str | None:
    """The selector that was meant by *text* where that is a value without its word, as in ``owner=Ada``."""
    key = normalised(text)
    if key in MARKS:
        return f"tag={key}"
    for word in ("owner", "team", "supplier", "stage", "sourcing", "who", "how", "kind", "department"):
        for chart in estate.charts:
            for placement in chart.placements:
                if key in map(normalised, ATTRIBUTES[word].values(estate, chart, placement)):
                    return f"{word}={text}"
    return None


def _suggestion(text: str, known: Iterable[str]) -> str:
    words = list(known)
    near = nearest(text, words, _ALIKE)
    return f"did you mean '{near}'?" if near else f"there are {_listed(words)}"


def _listed(words: Iterable[str]) -> str:
    every = list(words)
    more = f" and {len(every) - _LISTED} more" if len(every) > _LISTED + 1 else ""
    return ", ".join(every[:_LISTED] if more else every) + more


def _is_pattern(text: str) -> bool:
    return "*" in text or "?" in text


def _fitting(pattern: str) -> Callable[[str], object]:
    parts = {"*": ".*", "?": "."}
    made = "".join(parts.get(part, re.escape(part)) for part in re.split(r"([*?])", pattern))
    return re.compile(made, re.DOTALL).fullmatch
