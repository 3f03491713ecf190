"""The word that was probably meant."""

from difflib import SequenceMatcher

from hypothesis import given
from hypothesis import strategies as st

from wardley.syntax.nearest import Nearest, nearest

WORDS = st.text("aAbBcdetlmiké ", min_size=1, max_size=8)


def test_a_slip_finds_its_word_whatever_the_case() -> None:
    assert nearest("compnent", ["anchor", "component"]) == "component"
    assert nearest("KETLE", ["Kettle", "Power"]) == "Kettle"


def test_a_word_like_none_of_them_finds_none() -> None:
    assert nearest("moon", ["anchor", "component"]) is None
    assert nearest("moon", []) is None


def test_of_equally_near_words_the_first_of_the_alphabet_is_taken() -> None:
    assert nearest("teb", ["tec", "tea"], 0.6) == "tea"


@given(WORDS, st.lists(WORDS, max_size=8), st.sampled_from([0.5, 0.75, 0.85]))
def test_no_word_is_passed_over_that_difflib_would_take(word: str, words: list[str], cutoff: float) -> None:
    def likeness(other: str) -> float:
        return SequenceMatcher(None, other.lower(), word.lower(), autojunk=False).ratio()

    best = max((likeness(other) for other in words), default=0.0)
    found = nearest(word, words, cutoff)
    assert (found is not None) == (best >= cutoff)
    if found is not None:
        assert likeness(found) == best
        assert Nearest(words, 1, cutoff).find(word) == found


def test_many_questions_to_many_words_still_find_a_near_one() -> None:
    words = [f"Component number {number}" for number in range(3000)]
    assert Nearest(words, 3000, 0.85).find("Componnt number 7") is not None
