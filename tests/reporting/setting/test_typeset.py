from hypothesis import given
from hypothesis import strategies as st

from wardley.reporting.setting.typeset import Block, Run, breadth, para

ROOM, SIZE = 80.0, 10.0


def lines(text: str, room: float = ROOM) -> list[str]:
    return ["".join(run.text for run in line) for line in para([Run(text)], room, SIZE).lines]


def test_words_are_broken_at_blanks():
    assert lines("Documents in Japanese with a local partner") == [
        "Documents in", "Japanese with a", "local partner",
    ]  # fmt: skip


def test_a_number_keeps_its_sign_and_a_move_both_its_ends():
    assert lines("Cohort completion 61 % → 80 %") == ["Cohort", "completion", "61 % → 80 %"]


def test_a_word_that_is_wider_than_the_room_is_cut():
    assert len(lines("Internationalisierungsbeauftragte")) > 1


def test_letters_of_full_width_may_begin_a_line_anywhere_and_a_full_stop_does_not():
    told = lines("顧客が自分で直せる。" * 3)

    assert len(told) > 1
    assert not any(line.startswith("。") for line in told)


def test_a_combining_letter_stays_with_its_base():
    assert not any(line.startswith("\u0301") for line in lines("e\u0301" * 60))


def test_looks_follow_one_another_in_a_line():
    told = para([Run("Sessions lost"), Run(" 4 → 1", bold=True), Run(" by 2026Q2", tone="soft")], 300, SIZE)

    assert [(run.text, run.bold, run.tone) for run in told.lines[0]] == [
        ("Sessions lost", False, "ink"), (" 4 → 1", True, "ink"), (" by 2026Q2", False, "soft"),
    ]  # fmt: skip


def test_a_line_break_in_a_name_is_a_blank():
    assert lines("One\ntwo", 300) == ["One two"]


def test_what_turns_a_line_round_is_not_shown():
    assert "\u202e" not in lines("abc\u202edef", 300)[0]


def test_a_block_is_as_high_as_its_paragraphs():
    first = para([Run("One")], ROOM, 10)
    second = para([Run("Two")], ROOM, 10, before=5)

    assert Block("note", 0, 7, ROOM, (first, second)).bottom == 7 + 12.2 + 5 + 12.2


@given(st.text(max_size=60), st.floats(25, 200), st.booleans())
def test_no_line_is_wider_than_its_room_and_no_letter_is_lost(text, room, bold):
    told = para([Run(text, bold=bold)], room, SIZE)

    for line in told.lines:
        letters = "".join(run.text for run in line)
        assert breadth(line, SIZE) <= room or len(letters.split()) == 1
    squeezed = "".join("".join(run.text for run in line) for line in told.lines)
    assert "".join(squeezed.split()) == "".join(told.text.split())
