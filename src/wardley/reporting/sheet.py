"""What stands on the one page: short texts in fixed places, of which there are never more than fit.

Texts are plain and ready to be shown. What is not known says so. Where a list is longer than what is shown of
it, it says how many more there are, so that nothing is left out in silence.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace

from wardley.source.record import record

NOT_WRITTEN = "not written"

MOST_WORDS = 180
"""Words besides numbers that people can be asked to take in from one page."""

MOST_GOALS = 5
MOST_RESULTS = 5
"""Objectives on a page, and key results to each of them."""

_LETTERS = re.compile(r"[^\W\d_]")
_FIGURE = re.compile(
    r"[^\w]*(?:\d[\d.,:/-]*(?:%|k|m|bn|x|th|st|nd|rd)?|\d{4}Q\d|[EW]\d{3}|Q\d)[^\w]*", re.IGNORECASE
)


@record
class Entry:
    """A point of a list: its ``text``, ``strong`` where it stands out, and its ``figure``, '' for none.

    ``why`` is the reason that is given for it; entries with the same one stand together.
    """

    text: str
    strong: bool = False
    figure: str = ""
    why: str = ""


@record
class Listed:
    """``entries`` under a ``title``, which are all or the first of ``count``.

    ``empty`` is what is said where there are none, ``noun`` what the others are called where they are
    counted. ``figure`` stands beside the title.
    """

    title: str
    entries: tuple[Entry, ...]
    count: int
    empty: str = "none"
    noun: str = ""
    figure: str = ""

    @property
    def more(self) -> int:
        """How many there are that are not shown."""
        return self.count - len(self.entries)

    @property
    def rest(self) -> str:
        """How many more there are, in words; '' where all are shown."""
        return f"and {self.more} more {self.noun}".rstrip() if self.more else ""

    @property
    def grouped(self) -> tuple[tuple[str, tuple[Entry, ...]], ...]:
        """The entries by the reason that is given for them, in the order of their first."""
        found: dict[str, list[Entry]] = {}
        for entry in self.entries:
            found.setdefault(entry.why or entry.text, []).append(entry)
        return tuple((group[0].why, tuple(group)) for group in found.values())


@record
class Result:
    """A key result: its ``name``, the ``move`` from now to the target, and ``by`` when."""

    name: str
    move: str
    by: str

    def __str__(self) -> str:
        return f"{self.name} {self.move} {self.by}"


@record
class Goal:
    """An objective, with ``who`` answers for it."""

    name: str
    who: str
    results: tuple[Result, ...]


@record
class Tally:
    """What becomes of ``requests`` of those that were asked for: ``cost`` and ``share`` of the known cost.

    ``without`` says how many have no figure, where some have one.
    """

    name: str
    requests: int
    cost: str
    share: str
    without: str = ""


@record
class Sheet:
    """One page, ready to be set.

    ``columns`` are the quarters with the work that is done in them, ``beside`` the other work that goes on:
    with a partner, or without a place in the draft. ``requests`` and their known ``cost`` stand before and
    after, with how many have ``no_figure``. ``split`` says what of the cost is not spent, ``decided`` who
    judged. ``notes`` are in small letters at the foot.
    """

    title: str
    as_of: str
    aspiration: str
    play: str
    win: str
    goals: tuple[Goal, ...]
    columns: tuple[Listed, ...]
    beside: tuple[Listed, ...]
    requests: tuple[str, str]
    cost: tuple[str, str]
    no_figure: str
    tallies: tuple[Tally, ...]
    split: str
    decided: str
    stopped: Listed
    risks: Listed
    notes: tuple[str, ...] = ()

    def lists(self) -> tuple[Listed, ...]:
        """Every list that may be cut, the quarters first."""
        return (*self.columns, *self.beside, self.stopped, self.risks)

    def cut(self, shown: tuple[int, ...]) -> "Sheet":
        """The same with only the first entries of each list, as many as *shown* says of each."""
        lists = [
            replace(one, entries=one.entries[:most]) for one, most in zip(self.lists(), shown, strict=True)
        ]
        first, second = len(self.columns), len(self.columns) + len(self.beside)
        return replace(
            self, columns=tuple(lists[:first]), beside=tuple(lists[first:second]), stopped=lists[-2],
            risks=lists[-1],
        )  # fmt: skip

    def choices(self) -> tuple[tuple[str, str], ...]:
        """The upper three boxes of the choice cascade: what each is called, and what stands in it."""
        return ("Aspiration", self.aspiration), ("Where we play", self.play), ("How we win", self.win)

    def written(self) -> Iterator[str]:
        """Every text that people, or a rule, put into words; without headings."""
        yield from (self.aspiration, self.play, self.win)
        for goal in self.goals:
            yield from (goal.name, goal.who, *(result.name for result in goal.results))
        for one in self.lists():
            yield from (entry.text for entry in one.entries)
            yield from dict.fromkeys(entry.why for entry in one.entries)

    @property
    def words(self) -> int:
        """How many words there are to be read, besides numbers and the headings of the page."""
        return sum(map(words_in, self.written()))


def words_in(text: str) -> int:
    """The words of *text* besides numbers, amounts, dates and codes.

    Of a script that has no blanks between words, two letters count as one.
    """
    return sum(_words_of(token) for token in text.split())


def _words_of(token: str) -> int:
    if not _LETTERS.search(token) or _FIGURE.fullmatch(token):
        return 0
    wide = sum(unicodedata.east_asian_width(letter) in "WF" for letter in token)
    return -(-wide // 2) if wide else 1
