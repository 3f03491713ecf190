"""When two names look like words for one thing, and which words name nothing in particular."""

import re

from wardley.model.names import normalised

ENDINGS = frozenset({"system", "service", "platform", "tool"})
"""Words that add little at the end of a name: *Booking* and *Booking System* look like one thing."""

GENERIC = frozenset(
    {
        "access", "asset", "awareness", "behaviour", "belief", "business", "capability", "change", "choice",
        "citizen", "client", "community", "company", "competition", "consumer", "control", "cost",
        "culture", "customer", "data", "demand", "digital", "economy", "environment", "equality", "ethics",
        "exclusion", "experience", "goal", "government", "growth", "inclusion", "individual", "industry",
        "information", "innovation", "knowledge", "land", "landscape", "law", "leadership", "market",
        "money", "organisation", "other", "partner", "people", "person", "platform", "policy", "price",
        "principle", "private", "product", "profit", "public", "purpose", "quality", "regulation",
        "resource", "revenue", "risk", "rural", "safety", "security", "self", "service", "skill", "society",
        "space", "standard", "status", "story", "strategy", "supplier", "supply chain", "surplus",
        "sustainability", "symbol", "system", "team", "technology", "territory", "tool", "trade",
        "transparency", "trust", "urban", "user", "value", "visibility", "waste", "wealth",
    }
)  # fmt: skip
"""Conditions, crowds and whole kinds of things: on two maps they are hardly one thing."""

_SHORTEST = 3
"""Letters that must be left of a name when its ending is taken off: *IT Service* is not *IT*."""

_APOSTROPHES = {ord("'"): None, ord("\N{RIGHT SINGLE QUOTATION MARK}"): None}
"""The one that keyboards have, and the one that office programs make of it."""

_WORDS = re.compile(r"[^\W_]+[+#]*")
_PLURALS = (("ies", "y"), ("sses", "ss"), ("xes", "x"), ("ches", "ch"), ("shes", "sh"), ("s", ""))
_NO_PLURALS = ("ss", "us", "is")


def normal_form(name: str) -> str:
    """*name* without case, marks, blanks, plurals and endings that add little; never empty for a name."""
    words = [_singular(word) for word in _WORDS.findall(normalised(name).translate(_APOSTROPHES))]
    while words and words[-1] in ENDINGS and len("".join(words[:-1])) >= _SHORTEST:
        words.pop()
    return "".join(words) or normalised(name)


def generic(name: str) -> bool:
    """Whether *name* is one of `GENERIC`, or holds no letter at all."""
    return normal_form(name) in _GENERIC or not any(letter.isalpha() for letter in name)


def _singular(word: str) -> str:
    if len(word) < 4 or word.endswith(_NO_PLURALS):
        return word
    for plural, singular in _PLURALS:
        if word.endswith(plural) and (plural != "ies" or len(word) > 4):
            return word.removesuffix(plural) + singular
    return word


_GENERIC = frozenset(map(normal_form, GENERIC))
