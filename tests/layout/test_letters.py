"""How wide text is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wardley.layout.letters import lines_of, width, wrap

words = st.text("abcWiö фЩ 漢é-", max_size=40)


@pytest.mark.parametrize(
    ("text", "thousandths"),
    [("A", 667), ("i", 222), ("W", 944), (" ", 278), ("é", 556), ("漢", 1000), ("e\u0301", 556)],
)
def test_a_letter_is_as_wide_as_helvetica_and_arial_have_it(text, thousandths):
    assert width(text, 1000) == pytest.approx(thousandths, abs=2)


def test_bold_letters_are_wider():
    assert width("A", 1000, bold=True) == 722
    assert width("Mill", 14, bold=True) > width("Mill", 14)


def test_every_letter_of_a_typewriter_is_as_wide_as_the_next():
    assert width("iiW", 10, "Courier") == pytest.approx(18)
    assert width("漢", 10, "Courier") == pytest.approx(10)


def test_what_joins_letters_or_turns_their_direction_takes_no_room():
    assert width("\u200d\u202e", 14) == 0


@given(words, words, st.sampled_from(["Helvetica", "Courier"]), st.booleans())
def test_two_texts_are_as_wide_together_as_each_by_itself(one, other, face, bold):
    together = width(one + other, 14, face, bold=bold)

    assert together == pytest.approx(width(one, 14, face, bold=bold) + width(other, 14, face, bold=bold))


@given(words, st.floats(20, 400))
def test_wrapping_keeps_every_word_and_breaks_only_at_blanks(text, room):
    lines = wrap(text, room, 14, "Helvetica")

    assert " ".join(lines).split() == text.split()
    assert all(width(line, 14) <= room or " " not in line.strip() for line in lines)


def test_every_kind_of_line_break_breaks_a_line():
    assert lines_of("a\nb\r\nc\rd") == ("a", "b", "c", "d")
