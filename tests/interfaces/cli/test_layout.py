"""`wardley layout`: coordinates are written into a file, and nothing else in it changes."""

import pytest

BARE = "title Tea\ncomponent Tea [product] // hot\ncomponent Water [commodity]\nTea->Water\n"


@pytest.fixture
def bare(folder):
    (folder / "bare.owm").write_text(BARE, encoding="utf-8")
    return folder / "bare.owm"


def test_a_file_is_laid_out_where_it_stands_and_once_is_enough(wardley, bare):
    assert wardley("layout", "bare.owm") == (0, "bare.owm: 2 places written\n", "")
    made = bare.read_text(encoding="utf-8").splitlines()
    assert made[1].startswith("component Tea [0.")
    assert made[1].endswith("] // hot")
    assert [made[0], made[3]] == ["title Tea", "Tea->Water"]

    assert wardley("layout", "bare.owm") == (0, "", "")
    assert bare.read_text(encoding="utf-8").splitlines() == made


def test_the_picture_stays_the_same(wardley, bare):
    before = wardley("render", "bare.owm", "-o", "-").out
    wardley("layout", "bare.owm")

    assert wardley("render", "bare.owm", "-o", "-").out == before


def test_check_changes_nothing_and_ends_with_1_where_a_place_is_missing(wardley, bare):
    assert wardley("layout", "--check", "bare.owm") == (1, "bare.owm: would change\n", "")
    assert bare.read_text(encoding="utf-8") == BARE

    wardley("layout", "bare.owm")

    assert wardley("layout", "--check", "bare.owm") == (0, "", "")


def test_diff_shows_what_would_change_and_changes_nothing(wardley, bare):
    status, out, err = wardley("layout", "--diff", "bare.owm")

    assert (status, err) == (0, "")
    assert out.startswith("--- bare.owm\n+++ bare.owm (laid out)\n@@ ")
    assert "-component Tea [product] // hot\n" in out
    assert "+component Tea [0." in out
    assert bare.read_text(encoding="utf-8") == BARE


def test_check_and_diff_together_show_and_judge(wardley, bare):
    status, out, _ = wardley("layout", "--check", "--diff", "bare.owm")

    assert status == 1
    assert out.startswith("--- ")


def test_output_leaves_the_file_as_it_is(wardley, bare, folder):
    assert wardley("layout", "bare.owm", "-o", "placed.owm").status == 0
    assert bare.read_text(encoding="utf-8") == BARE
    assert "component Water [0." in (folder / "placed.owm").read_text(encoding="utf-8")

    assert wardley("layout", "bare.owm", "-o", "-").out == (folder / "placed.owm").read_text(encoding="utf-8")
    assert wardley("layout", "bare.owm", "-o", "there/").status == 0
    assert (folder / "there" / "bare.owm").is_file()


def test_output_takes_one_file(wardley, bare):
    status, out, err = wardley("layout", "bare.owm", "tea.owm", "-o", "placed.owm")

    assert (status, out) == (2, "")
    assert "--output takes one file" in err


def test_standard_input_is_laid_out_to_standard_output(program, wardley, bare):
    status, out, err = program("layout", "-", given=BARE.encode())
    wardley("layout", "bare.owm")

    assert (status, err) == (0, "")
    assert out == bare.read_text(encoding="utf-8")


@pytest.mark.parametrize(("mark", "encoding"), [(b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le")])
def test_a_file_keeps_its_encoding_and_its_line_ends(wardley, folder, mark, encoding):
    text = "component Täe [product]\r\ncomponent B [0.5, 0.5]\r\n"
    (folder / "odd.owm").write_bytes(mark + text.encode(encoding))
    assert wardley("layout", "odd.owm").status == 0
    raw = (folder / "odd.owm").read_bytes()

    assert raw.startswith(mark)
    made = raw[len(mark) :].decode(encoding)
    assert made.startswith("component Täe [0.")
    assert made.endswith("]\r\ncomponent B [0.5, 0.5]\r\n")


def test_what_is_left_without_a_place_is_told_and_the_rest_is_written(wardley, folder):
    text = "component P [product]\npipeline P { component Wind [custom] }\ncomponent Bad [prodct]\n"
    (folder / "odd.owm").write_text(text, encoding="utf-8")
    status, out, err = wardley("layout", "odd.owm")

    assert (status, out) == (1, "odd.owm: 1 place written\n")
    assert "odd.owm:3:16: E203 no stage is called 'prodct'" in err
    assert "'Bad' on line 3 of 'odd.owm' is left without a place: its line has a fault" in err
    assert "'Wind' on line 2 of 'odd.owm' is left without a place" in err
    made = (folder / "odd.owm").read_text(encoding="utf-8").splitlines()
    assert made[1:] == text.splitlines()[1:]


def test_a_file_that_is_no_map_is_told_and_the_others_are_laid_out(wardley, bare, folder):
    (folder / "odd.owm").write_bytes(b"title \x00\n")
    status, out, err = wardley("layout", "odd.owm", "missing.owm", "bare.owm")

    assert (status, out) == (2, "bare.owm: 2 places written\n")
    assert err.startswith("odd.owm:1:7: E005")
    assert "missing.owm" in err
    assert (folder / "odd.owm").read_bytes() == b"title \x00\n"


def test_laying_out_leaves_nothing_else_in_the_folder(wardley, bare, folder):
    wardley("layout", "bare.owm")

    assert sorted(path.name for path in folder.iterdir()) == ["bare.owm", "tea.owm"]
