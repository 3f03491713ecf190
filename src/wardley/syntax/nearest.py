"""The word that was probably meant."""

from collections import defaultdict
from collections.abc import Iterable
from difflib import SequenceMatcher
from typing import NamedTuple

NAMES_ALIKE = 0.82
"""From this likeness (`difflib`) a name that nothing declares is taken for a misspelt one.

On Wardley's published maps this finds 31 links, all but one or two of which are slips; from 0.80 down the
first wrong ones come ('economy' for 'economic'), and 0.85 misses swapped letters in short words.
"""

_COMPARISONS = 50_000
"""How many pairs of words are compared for one text."""


class _Word(NamedTuple):
    """A word ready to be compared: its ``letters`` are a bit for each letter, some of which share one."""

    word: str
    lower: str
    letters: int


def _prepared(word: str) -> _Word:
    lower = word.lower()
    letters = 0
    for letter in lower:
        letters |= 1 << (ord(letter) % 61)
    return _Word(word, lower, letters)


def nearest(word: str, words: Iterable[str], cutoff: float = 0.75) -> str | None:
    """The one of *words* most like *word*, if its likeness (`difflib`, 0..1) reaches *cutoff*.

    Letter case does not count, and of equally near words the first in the order of the
    alphabet is taken, so that the answer does not depend on the order of *words*.
    """
    return _nearest(_prepared(word), [_prepared(other) for other in sorted(words)], cutoff)


def _nearest(wanted: _Word, words: Iterable[_Word], cutoff: float) -> str | None:
    best: tuple[float, str] | None = None
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(wanted.lower)
    length = len(wanted.lower)
    for other in words:
        # A letter that the other lacks can match nothing: cheap to see, and true of nearly every pair.
        shared = min(
            length - (wanted.letters & ~other.letters).bit_count(),
            len(other.lower) - (other.letters & ~wanted.letters).bit_count(),
        )
        if 2 * shared < cutoff * (length + len(other.lower)):
            continue
        matcher.set_seq1(other.lower)
        ratio = matcher.ratio()
        if ratio >= cutoff and (best is None or ratio > best[0]):
            best = ratio, other.word
    return best[1] if best else None


class Nearest:
    """`nearest` for many questions to the same words.

    While *words* times *questions* stays under 50,000, each question looks at all words; beyond,
    only at some of those that begin or end with the same three letters, so that the whole stays
    linear.
    """

    def __init__(self, words: Iterable[str], questions: int, cutoff: float = 0.75) -> None:
        self._words = [_prepared(word) for word in sorted(words)]
        self._cutoff = cutoff
        self._ends: dict[str, list[_Word]] = defaultdict(list)
        self._few = max(4, min(200, _COMPARISONS // (2 * max(questions, 1))))
        if len(self._words) * questions > _COMPARISONS:
            for word in self._words:
                self._ends["^" + word.lower[:3]].append(word)
                self._ends["$" + word.lower[-3:]].append(word)

    def find(self, word: str) -> str | None:
        """The word most like *word*, or None."""
        wanted = _prepared(word)
        if not self._ends:
            return _nearest(wanted, self._words, self._cutoff)
        same = {
            *self._ends["^" + wanted.lower[:3]][: self._few],
            *self._ends["$" + wanted.lower[-3:]][: self._few],
        }
        return _nearest(wanted, sorted(same), self._cutoff)
