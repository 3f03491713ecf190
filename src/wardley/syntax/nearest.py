"""The word that was probably meant."""

from collections import defaultdict
from collections.abc import Iterable
from difflib import SequenceMatcher

_COMPARISONS = 50_000
"""How many pairs of words are compared for one text, about a second's worth."""


def nearest(word: str, words: Iterable[str], cutoff: float = 0.75) -> str | None:
    """The one of *words* most like *word*, if its likeness (`difflib`, 0..1) reaches *cutoff*.

    Letter case does not count, and of equally near words the first in the order of the
    alphabet is taken, so that the answer does not depend on the order of *words*.
    """
    wanted = word.lower()
    best: tuple[float, str] | None = None
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(wanted)
    for candidate in sorted(words):
        # Two words cannot be alike whose lengths are far apart.
        if 2 * min(len(candidate), len(wanted)) < cutoff * (len(candidate) + len(wanted)):
            continue
        matcher.set_seq1(candidate.lower())
        if matcher.quick_ratio() < cutoff:
            continue
        ratio = matcher.ratio()
        if ratio >= cutoff and (best is None or ratio > best[0]):
            best = ratio, candidate
    return best[1] if best else None


class Nearest:
    """`nearest` for many questions to the same words.

    While *words* times *questions* stays under 50,000, each question looks at all words; beyond,
    only at some of those that begin or end with the same three letters, so that the whole stays
    linear.
    """

    def __init__(self, words: Iterable[str], questions: int, cutoff: float = 0.75) -> None:
        self._words = sorted(words)
        self._cutoff = cutoff
        self._ends: dict[str, list[str]] = defaultdict(list)
        self._few = max(4, min(200, _COMPARISONS // (2 * max(questions, 1))))
        if len(self._words) * questions > _COMPARISONS:
            for word in self._words:
                self._ends["^" + word[:3].lower()].append(word)
                self._ends["$" + word[-3:].lower()].append(word)

    def find(self, word: str) -> str | None:
        """The word most like *word*, or None."""
        if not self._ends:
            return nearest(word, self._words, self._cutoff)
        same = self._ends["^" + word[:3].lower()][: self._few]
        same += self._ends["$" + word[-3:].lower()][: self._few]
        return nearest(word, set(same), self._cutoff)
