"""One thing may go by several words.

Two maps that name one thing differently cannot be compared, and neither can the people who drew them. This
is a list of questions: the words look alike, and only people know whether the things are.

```owm
// counter.owm
component Booking System [0.60, 0.55] // W504 note
component Loyalty Card [0.40, 0.50] // W504 note
//@ same Loyalty Card (Points)
// online.owm
component Bookings [0.60, 0.60]
component Points [0.45, 0.55]
```

Names of different maps look alike where they are equal without plurals, blanks and marks, and without
*system*, *service*, *platform* or *tool* at their end. Case alone is no difference: one name in two cases
is one thing already. Names are compared in these forms only, never by how many letters differ. A map that
shows two of the words tells them apart, so nothing is asked; and neither is it about words that name
nothing in particular (the list of W502). Words that a `same` line joins, and that the maps still use, are
on the list too. More than 10 questions are told as one finding, with their list (`policy words-listed
[10]`).

Instead:

```owm
// counter.owm
component Booking [0.60, 0.55]
// online.owm
component Booking [0.60, 0.60]
```

Accept it where the words mean two things; better, choose words that do not look alike.

Source: Simon Wardley, *Wardley Maps*, chapter 4, figure 32 (use a common language).
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from wardley.analyse.finding import Finding, Subject
from wardley.analyse.lexicon import generic, normal_form
from wardley.analyse.profile import Spot, maps_of, places
from wardley.analyse.rule import Found
from wardley.graph.estate import Estate
from wardley.graph.words import Thing

CODE = "W504"
NAME = "words-differ"
THRESHOLDS = {"words-listed": (10.0,)}


class _Question(NamedTuple):
    """Where each of several words for what may be one thing stands first; ``joined`` if a line says it is."""

    spots: list[Spot]
    joined: bool

    @property
    def words(self) -> list[str]:
        """The words, as the maps write them."""
        return [placement.name for _, placement in self.spots]


def unchecked(estate: Estate) -> str | None:
    """That there are no two maps whose words could differ, or None."""
    return None if len(estate.charts) > 1 else "there are no two maps"


def check(estate: Estate, _: Found) -> Iterator[Finding]:
    """Words of different maps that look alike, and those that are declared to mean one thing."""
    questions = [*_joined(estate), *_alike(estate)]
    if len(questions) > estate.policy.number("words-listed"):
        yield _list(estate, questions)
    else:
        yield from (_finding(estate, question) for question in questions)


def _joined(estate: Estate) -> Iterator[_Question]:
    """What ``same`` lines join, where several maps use several of their words."""
    for same in estate.things.same:
        thing = estate.things.find(same.name)
        spots = _words(thing) if thing else []
        if len(spots) > 1 and len(maps_of(spots)) > 1:
            yield _Question(spots, joined=True)


def _alike(estate: Estate) -> Iterator[_Question]:
    """Different things of one form; not where a map shows two of them, and so tells them apart."""
    forms: dict[str, dict[Thing, Spot]] = defaultdict(dict)
    for thing in estate.things:
        for spot in _words(thing):
            name = spot[1].name
            if not generic(name):
                forms[normal_form(name)].setdefault(thing, spot)
    for things in forms.values():
        charts = [chart for thing in things for chart in thing.charts]
        if len(things) > 1 and len(set(charts)) == len(charts):
            yield _Question(list(things.values()), joined=False)


def _words(thing: Thing) -> list[Spot]:
    """Where each word for *thing* stands first; users are left out."""
    found: dict[str, Spot] = {}
    for chart, placement in thing.placements:
        if placement.kind not in ("anchor", "submap"):
            found.setdefault(placement.key, (chart, placement))
    return list(found.values())


def _finding(estate: Estate, question: _Question) -> Finding:
    said = " and ".join(f"'{placement.name}' on '{chart.name}'" for chart, placement in question.spots)
    action = "ask those who drew the maps whether they are one thing, and choose one word if so"
    if question.joined:
        action = "choose one of the words, and use it on every map"
    return Finding(
        CODE, NAME, "note",
        f"{said} are words for one thing" if question.joined else f"{said} look like words for one thing",
        places(question.spots), action,
        {"words": question.words, "maps": maps_of(question.spots), "joined": question.joined},
        Subject("thing", question.words[0]), _threshold(estate),
    )  # fmt: skip


def _list(estate: Estate, questions: list[_Question]) -> Finding:
    things = [{"words": q.words, "maps": maps_of(q.spots), "joined": q.joined} for q in questions]
    return Finding(
        CODE, NAME, "note", f"{len(things)} things may go by several words each",
        tuple(question.spots[0][1].place for question in questions),
        "go through the list with those who drew the maps, and choose one word for what is one thing",
        {"count": len(things), "things": things}, Subject("estate", "estate"), _threshold(estate),
    )  # fmt: skip


def _threshold(estate: Estate) -> dict[str, object]:
    return {"words-listed": estate.policy.number("words-listed")}
