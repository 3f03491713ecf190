"""Work, votes, rankings and decisions as the statements that say them, a line each.

What is written reads back as it was; a name that no statement can hold is `Unwritable`.
"""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from wardley.model.portfolio import Decision, Initiative, Ranking, Vote
from wardley.model.words import FORMS
from wardley.syntax.quoted import quoted

_BARE = re.compile(
    r'(?!")(?:[^"(),;\n\r\t]|"[^"\n\r\t]*")+|"[^"\n\r\t]*"(?:[^"(),;\n\r\t]|"[^"\n\r\t]*")*[^"(),;\s]'
)
"""What stands in round brackets as it is although it has quotes, which are in pairs and not around it all."""
_LINKED = ("changes", "serves", "because", "addresses")


class Unwritable(ValueError):  # noqa: N818 - it says what is so
    """A name that cannot stand where it would have to; the message says which, and why."""


def initiative(work: Initiative) -> tuple[str, ...]:
    """The statement of *work*, and links for what cannot stand in its brackets."""
    words, links = _words_of(work), []
    for field in _LINKED:
        for name in getattr(work, field):
            value = _inside(name)
            if value is None:
                links.append(f"{end(work.name)}->{quoted(name)}")
            else:
                words.append(f"{field} {value}")
    for need in work.needs:
        value = None if need.first else _inside(need.name)
        if value is None:
            links.append(f"{end(work.name)}->{quoted(need.name)}{' (first)' if need.first else ''}")
        else:
            words.append(f"needs {value}")
    scores = ""
    if work.differentiating is not None and work.critical is not None:
        scores = _scores(work.differentiating, work.critical)
    parts = ["initiative", quoted(work.name), scores, _listed(words), _remark(work.text)]
    return (_spaced(parts), *links)


def _words_of(work: Initiative) -> list[str]:
    words: list[str] = [work.sourcing] if work.sourcing else []
    for field in ("cost", "committed", "effort", "value", "urgency", "risk"):
        amount = getattr(work, field)
        if amount is not None:
            words.append(f"{field} {amount_of(amount)}")
    for field in ("team", "owner", "department"):
        name = getattr(work, field)
        if name:
            words.append(f"{field} {inside(name)}")
    if work.deadline is not None:
        words.append(f"deadline {work.deadline}")
    return words + [mark for mark in ("better", "bridge", "compliance") if getattr(work, mark)]


def vote(given: Vote) -> str:
    """The ``rate`` line of *given*."""
    scores = _scores(given.differentiating, given.critical)
    return f"rate {quoted(given.who)}->{quoted(given.initiative)} {scores}"


def ranking(given: Ranking) -> str:
    """The ``rank`` line of *given*."""
    groups = ", ".join(" = ".join(map(listed_name, group)) for group in given.order)
    return f"rank {quoted(given.department)} ({groups})"


def decision(made: Decision) -> str:
    """The ``decision`` line of *made*."""
    words: list[str] = []
    if made.verdict == "merge" and made.into is not None:
        words.append(f"merge into {listed_name(made.into)}")
    elif made.verdict is not None:
        words.append(made.verdict)
    words += [f"by {inside(made.by)}"] if made.by else []
    words += [f"on {made.on}"] if made.on is not None else []
    return _spaced(["decision", quoted(made.subject), _listed(words), _remark(made.reason)])


def line(statement: str) -> str:
    """*statement* as a line of a ``.plan`` file: what looks like a comment in it is not taken for one."""
    return f"//@ {statement}" if "//" in statement or "/*" in statement else statement


def inside(name: str) -> str:
    """*name* as it stands behind a word in round brackets; raises `Unwritable`."""
    value = _inside(name)
    if value is None:
        what = "a line break" if "\n" in name or "\r" in name else "a double quote"
        raise Unwritable(f"{what} cannot stand in '{name}' here")
    return value


def _inside(name: str) -> str | None:
    """As `inside`; None where there is no way to write it. Brackets know no escaped quote."""
    if '"' not in name and "\n" not in name and "\r" not in name:
        return quoted(name)
    return name if _BARE.fullmatch(name) and name == name.strip() else None


def listed_name(name: str) -> str:
    """*name* in the list of a ``rank`` line, where quotes are taken off and nothing else is read."""
    if '"' in name or "\n" in name:
        raise Unwritable(f"a double quote or a line break cannot stand in '{name}' here")
    return name if quoted(name) == name else f'"{name}"'


def end(name: str) -> str:
    """*name* before an arrow: a word that opens statements would be taken for one."""
    shown = quoted(name)
    return f'"{name}"' if shown == name and name.split(" ", 1)[0] in FORMS else shown


def _scores(first: float, second: float) -> str:
    return f"[{decimal_of(first)}, {decimal_of(second)}]"


def decimal_of(number: float) -> str:
    """*number* in digits, without more of them than it has."""
    text = format(Decimal(repr(number)), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def amount_of(number: float) -> str:
    """*number* as an amount: whole thousands with k, from ten of them."""
    if abs(number) >= 10_000 and number % 1_000 == 0 and abs(number) < 1e15:
        return f"{number / 1_000:.0f}k"
    return decimal_of(number)


def _listed(words: Iterable[str]) -> str:
    inner = ", ".join(words)
    return f"({inner})" if inner else ""


def _remark(text: str | None) -> str:
    return f"; {text}" if text else ""


def _spaced(parts: Iterable[str]) -> str:
    return " ".join(part for part in parts if part)


def written(works: Iterable[Initiative]) -> Iterator[str]:
    """The lines of *works*, one after another."""
    for work in works:
        yield from map(line, initiative(work))
