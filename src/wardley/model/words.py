"""The words of the estate, strategy and plan statements: what may stand in each, and how it is read.

This table is the language behind ``//@``: adding a word is adding a row.
"""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from wardley.model import quantities
from wardley.model.estate import TREATMENTS

Reader = Callable[[str], object]

ROWS = (
    "ubiquity", "certainty", "publication", "market", "knowledge", "market-perception",
    "user-perception", "industry-perception", "value", "understanding", "comparison", "failure",
    "action", "efficiency", "decision",
)  # fmt: skip
"""The rows of the cheat sheet (Wardley's book, figure 17), in its order."""

CONDITIONS = ("concept", "suitability", "technology", "attitude")
"""What must be given before an activity changes its stage (Wardley's book, chapter 9)."""

INERTIA = {
    "business-relationship": "vendor management",
    "financial-capital": "future planning: write down, sweat and dump",
    "political-capital": "modernisation",
    "barriers-to-entry": "say that the change cannot be avoided",
    "knowledge-capital": "training",
    "skill-sets": "organisational development",
    "new-relationships": "vendor management",
    "governance": "awareness of co-evolution",
    "suitability": "weak signals",
    "second-sourcing": "supply-chain management: standards, open source, abstraction",
    "pricing-competition": "market analysis",
    "strategic-control": "strategic planning",
    "declining-value": "awareness of what the unit is worth",
    "past-success": "data on the market, not on the past",
    "rewards-and-culture": "change what is rewarded",
    "financial-markets": "tell the market what is coming",
}
"""The forms of inertia, and the tactic against each (Wardley's book, figure 129)."""


class Key(NamedTuple):
    """A word between the brackets: the ``field`` it fills, and the reader of what follows it.

    Without a ``reader`` the word stands alone and fills the field with ``value``. ``optional`` words may
    stand alone or with a value; ``many`` may be repeated. ``also`` is a second field that the reader fills,
    while ``field`` gets ``value``.
    """

    field: str
    reader: Reader | None = None
    value: object = True
    optional: bool = False
    many: bool = False
    also: str | None = None


class Form(NamedTuple):
    """What a statement may hold. ``numbers`` are the counts allowed in square brackets, within ``bounds``."""

    keys: Mapping[str, Key] = {}
    numbers: tuple[int, ...] | None = (0,)
    bounds: tuple[float, float] | None = None
    named: bool = True
    arrow: bool = False


def _words(text: str) -> str:
    return text


def _several(text: str) -> tuple[str, ...]:
    return tuple(part for part in (part.strip() for part in text.split("/")) if part)


def _row(text: str) -> int:
    if text not in {"1", "2", "3", "4"}:
        raise ValueError("a row of the cheat sheet is 1, 2, 3 or 4")
    return int(text)


def _answer(text: str) -> bool:
    if text not in {"yes", "no"}:
        raise ValueError("it is answered with yes or no")
    return text == "yes"


def _confidence(text: str) -> str:
    if text not in {"low", "medium", "high"}:
        raise ValueError("confidence is low, medium or high")
    return text


def _share_or_amount(text: str) -> float:
    return quantities.share(text) if text.endswith("%") else quantities.amount(text)


def _type(text: str) -> str:
    if text not in _TYPES:
        raise ValueError(f"a contract's type is {', '.join(_TYPES[:-1])} or {_TYPES[-1]}")
    return text


def _inertia(text: str) -> str:
    if text not in INERTIA:
        raise ValueError(f"the forms of inertia are {', '.join(INERTIA)}")
    return text


def _attitude(text: str) -> str:
    known = {"pioneers": "pioneers", "settlers": "settlers", "town-planners": "townplanners"}
    known["townplanners"] = "townplanners"
    if text not in known:
        raise ValueError("an attitude is pioneers, settlers or town-planners")
    return known[text]


def _into(text: str) -> str:
    name = text.removeprefix("into ").strip()
    if not text.startswith("into ") or not name:
        raise ValueError("it is written as merge into My initiative")
    return name[1:-1].replace('\\"', '"') if len(name) > 1 and name[0] == name[-1] == '"' else name


def _choice(field: str, *words: str) -> dict[str, Key]:
    return {word: Key(field, None, word) for word in words}


def _marks(*words: str) -> dict[str, Key]:
    return {word: Key(word.replace("-", "_")) for word in words}


def _values(reader: Reader, *words: str) -> dict[str, Key]:
    return {word: Key(word.replace("-", "_"), reader) for word in words}


_TYPES = ("fixed-spec", "time-and-material", "outcome", "subscription", "unit")

_ESTATE = {
    **_choice("who", "in-house", "community"),
    "shared": Key("who", _words, "shared", optional=True, also="supplier"),
    "vendor": Key("who", _words, "vendor", also="supplier"),
    "partner": Key("who", _words, "partner", also="supplier"),
    **_choice("how", *TREATMENTS),
    **_choice("method", "agile", "lean", "six-sigma"),
    **_choice("contract_type", *_TYPES),
    **_choice("kind", "activity", "practice", "data", "knowledge", "need"),
    **_marks("sells", "differentiating", "parity", "critical", "bridge", "mandated"),
    **_values(quantities.share, "customised"),
    **_values(quantities.amount, "people", "cost"),
    **_values(quantities.when, "since", "reviewed"),
    **_values(_words, "owner", "team", "system", "capability", "exit"),
    "alternatives": Key("alternatives", _several),
    "confidence": Key("confidence", _confidence),
    "inertia": Key("inertia", _inertia, many=True),
    "retiring": Key("retiring", quantities.when, optional=True, also="retires"),
    "end-of-life": Key("end_of_life", quantities.when),
}

_INITIATIVE = {
    **_choice("sourcing", "build", "buy", "outsource", "partner"),
    **_marks("better", "bridge", "compliance"),
    **_values(quantities.amount, "cost", "committed", "effort", "value", "urgency", "risk"),
    **_values(_words, "team", "owner", "department"),
    "deadline": Key("deadline", quantities.when),
    **{word: Key(word, _words, many=True) for word in ("changes", "serves", "because", "addresses", "needs")},
}

_KEY_RESULT = {
    **_values(_words, "objective", "owner", "metric", "against", "department"),
    "from": Key("start", _share_or_amount),
    "to": Key("target", _share_or_amount),
    "by": Key("by", quantities.when),
}

_DECISION = {
    **_choice("verdict", "keep", "stop", "defer", "partner", "renew", "leave"),
    "merge": Key("verdict", _into, "merge", also="into"),
    "by": Key("by", _words),
    "on": Key("on", quantities.when),
}

FORMS: Mapping[str, Form] = {
    "estate": Form(_ESTATE),
    "signs": Form(
        {row: Key(row, _row) for row in ROWS}
        | {condition: Key(condition, _answer) for condition in CONDITIONS}
    ),
    "same": Form(),
    "contract": Form(
        {
            **_values(_words, "vendor"), "type": Key("type", _type), "ends": Key("ends", quantities.when),
            "notice": Key("notice", quantities.months), **_marks("rolling"),
            **_values(quantities.amount, "cost"),
        }
    ),
    "team": Form(
        {
            **_values(_words, "department"), "attitude": Key("attitude", _attitude),
            "people": Key("people", quantities.amount),
        }
    ),
    "department": Form(),
    "stakeholder": Form(_values(_words, "department")),
    "cause": Form(
        {**_choice("kind", "value", "failure", "compliance", "habit"), **_values(_words, "stakeholder")}
    ),
    "concern": Form(
        {
            **_choice("kind", "threat", "opportunity"), **_choice("next", "problem", "decision", "protect"),
            **_values(_words, "driver", "owner", "stakeholder"),
        },
        (0, 3), (1, 5),
    ),
    "driver": Form(_choice("group", "strategy", "cost", "revenue"), (0, 2)),
    **{word: Form(_values(_words, "cascade")) for word in ("aspiration", "play", "win", "system")},
    "capability": Form(_values(_words, "cascade", "owner"), (0, 1, 2), (1, 5)),
    "cascade": Form(_values(_words, "under")),
    "objective": Form(
        {
            **_values(_words, "owner", "department", "cascade"),
            "supports": Key("supports", _words, many=True),
        }
    ),
    "keyresult": Form(_KEY_RESULT),
    "initiative": Form(_INITIATIVE, (0, 2), (0, 1)),
    "rate": Form({}, (2,), (0, 1), arrow=True),
    "rank": Form({}),
    "quarters": Form({"budget": Key("budget", quantities.amount)}, arrow=True),
    "capacity": Form({}, None, (0, 1e9)),
    "decision": Form(_DECISION),
    "accept": Form({"until": Key("until", quantities.when)}, arrow=True),
    "policy": Form({"label": Key("label", _words), **_choice("order", "purpose-first", "wsjf")}, None),
    "map": Form(),
}  # fmt: skip
"""By keyword: what its statement may hold."""

FREE = frozenset({"same", "rank"})
"""The statements whose brackets hold names and not words of the language."""
