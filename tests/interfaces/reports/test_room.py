"""Text that has to end somewhere."""

from wardley.interfaces.reports.room import fitted, length

LINES = [f"- line {number}\n" for number in range(20)]


def test_what_fits_is_whole():
    assert fitted("head\n", LINES, 20, 1000, "json") == "head\n" + "".join(LINES)


def test_what_does_not_fit_ends_at_a_line_and_says_how_many_are_left_out():
    text = fitted("head\n", LINES, 20, 180, "html")
    kept = text.count("- line")

    assert length(text) <= 180
    assert 0 < kept < 20
    assert text.endswith(f"\n{20 - kept} more are left out here; --format html has all.\n")


def test_a_letter_beyond_the_first_plane_takes_two_units():
    assert length("🫖") == 2
