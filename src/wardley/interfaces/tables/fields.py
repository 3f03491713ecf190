"""What the columns of a table may say, and the words by which they are known.

Names are compared without case, blanks, underscores and other marks, and without what stands in brackets
behind them.
"""

import re
from typing import Literal, NamedTuple

Kind = Literal["requests", "votes", "rankings"]
Reading = Literal["name", "names", "needs", "score", "amount", "money", "date", "mark", "sourcing", "text",
                  "verdict", "rank", "told"]  # fmt: skip
"""How a cell is read; what is ``told`` is worked out by this program, and passed over when it comes back."""


class Field(NamedTuple):
    """One thing that a column may say, by its ``name``, with other ``words`` for it."""

    name: str
    reading: Reading
    words: tuple[str, ...] = ()

    @property
    def head(self) -> str:
        """The name of its column in a table that is exported."""
        return self.name.replace("_", " ").capitalize()


_REQUESTS = (
    Field(
        "name", "name",
        ("initiative", "request", "title", "request title", "project", "work", "idea", "demand"),
    ),
    Field("differentiating", "score", ("differentiates", "differentiation", "market differentiating")),
    Field("critical", "score", ("mission critical", "criticality")),
    Field("cost", "money", ("costs", "budget", "price", "amount", "investment")),
    Field("committed", "money", ("commitment", "spent", "already spent", "sunk")),
    Field("effort", "amount", ("person months", "months", "pm", "estimate")),
    Field("value", "amount", ("business value", "benefit")),
    Field("urgency", "amount", ("time criticality",)),
    Field("risk", "amount", ("risk reduction",)),
    Field("sourcing", "sourcing", ("make or buy", "build or buy")),
    Field("team", "name", ("delivery team", "squad")),
    Field("owner", "name", ("requester", "requested by", "requestor", "sponsor", "contact")),
    Field("department", "name", ("dept", "unit", "business unit", "division")),
    Field("deadline", "date", ("due", "due date", "needed by")),
    Field("better", "mark", ("better than the market", "above market")),
    Field("bridge", "mark", ("stopgap",)),
    Field("compliance", "mark", ("regulatory", "legal", "law", "mandatory")),
    Field("changes", "names", ("component", "components", "affects", "touches")),
    Field("serves", "names", ("objective", "objectives", "key result", "key results", "goal", "goals")),
    Field("because", "names", ("cause", "causes", "reason", "why")),
    Field("addresses", "names", ("concern", "concerns")),
    Field("needs", "needs", ("depends on", "dependencies", "dependency", "requires", "prerequisites")),
    Field("decision", "verdict", ("decided",)),
    Field("decided_by", "name"),
    Field("decided_on", "date"),
    Field("decision_reason", "text", ("reason for decision",)),
    Field("remark", "text", ("remarks", "note", "notes", "comment", "comments", "description", "text")),
    Field("verdict", "told"),
    Field("verdict_reason", "told"),
)  # fmt: skip

_INITIATIVE = Field("initiative", "name", (*_REQUESTS[0].words, "name"))

FIELDS: dict[Kind, tuple[Field, ...]] = {
    "votes": (
        Field("who", "name", ("voter", "person", "scored by", "rated by", "stakeholder", "participant")),
        _INITIATIVE, *_REQUESTS[1:3],
    ),
    "rankings": (
        Field("department", "name", ("dept", "unit", "business unit", "division", "ranked by")),
        Field("rank", "rank", ("place", "position", "priority")),
        _INITIATIVE,
    ),
    "requests": _REQUESTS,
}  # fmt: skip
"""By kind of table: what its columns may say. Of kinds that fit equally, the first is taken."""

WANTED: dict[Kind, tuple[str, ...]] = {
    "votes": ("who", "initiative", "differentiating", "critical"),
    "rankings": ("department", "rank", "initiative"),
    "requests": ("name",),
}
"""The columns without which a table is not of its kind."""

_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]\s*$")
_MARKS = re.compile(r"[\W_]+")
_SCALES = {
    1_000: ("k", "ths", "thousand", "thousands", "tsd", "000", "000s", "1000"),
    1_000_000: ("m", "mn", "mio", "million", "millions"),
}
_MONEY = re.compile(r"€|\$|£|¥|\b(?:eur|usd|gbp|chf|in|of)\b", re.IGNORECASE)


def key(head: str) -> str:
    """*head* as two column names are compared."""
    return _MARKS.sub("", _BRACKETS.sub("", head).casefold())


def scale(head: str) -> int:
    """What an amount below *head* is counted in: 1000 where it ends in ``(k)`` or ``(thousand EUR)``."""
    found = _BRACKETS.search(head)
    unit = _MARKS.sub("", _MONEY.sub("", found[1]).casefold()) if found else ""
    return next((size for size, words in _SCALES.items() if unit in words), 1)


def in_other_units(field: Field, head: str) -> bool:
    """Whether the column *head* counts effort in anything but person-months, as in ``Effort (days)``."""
    found = _BRACKETS.search(head)
    unit = _MARKS.sub("", found[1].casefold()) if found else ""
    return field.name == "effort" and re.search("day|week|hour|year|^p?[dhwy]$", unit) is not None


def field_of(kind: Kind, head: str) -> Field | None:
    """What a column called *head* says in a table of *kind*, or None."""
    return _BY_KEY[kind].get(key(head))


def keys(head: str) -> str | None:
    """The key of *head* where some kind of table knows it, else None."""
    found = key(head)
    return found if any(found in known for known in _BY_KEY.values()) else None


_BY_KEY: dict[Kind, dict[str, Field]] = {
    kind: {key(word): field for field in fields for word in (field.name, *field.words)}
    for kind, fields in FIELDS.items()
}
