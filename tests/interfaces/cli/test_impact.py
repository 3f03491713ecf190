"""`wardley impact`: what falls when something goes."""

import json

import pytest

INN = """\
title Inn
anchor Guest [0.95, 0.6]
component Supper [0.8, 0.5]
component flour [0.4, 0.9]
Guest->Supper
Supper->flour
"""

MILL = """\
title Mill
anchor Miller [0.95, 0.6]
component Flour [0.8, 0.5]
component Wheel [0.5, 0.4]
Miller->Flour
Flour->Wheel
//@ estate Wheel (vendor Brook)
"""

READING = (
    "every line counts as a need that nothing else meets;"
    " a pipeline's owner stands while one of its forms does\n"
)


@pytest.fixture
def estate(folder):
    (folder / "tea.owm").unlink()
    (folder / "inn.owm").write_text(INN, encoding="utf-8")
    (folder / "mill.owm").write_text(MILL, encoding="utf-8")
    return folder


def test_what_stands_on_a_component_is_told_map_by_map(wardley, estate):
    status, out, err = wardley("impact", "wheel")

    assert (status, err) == (0, "")
    assert out == (
        "Inn: 'Wheel' goes elsewhere\n"
        "  1 of 1 need falls: Guest\n"
        "  1  flour   is 'Flour' on Mill (inn.owm:4)\n"
        "  2  Supper  needs flour (inn.owm:6)\n"
        "  3  Guest   needs Supper (inn.owm:5)\n"
        "\n"
        "Mill: 'Wheel' goes\n"
        "  1 of 1 need falls: Miller\n"
        "  1  Flour   needs Wheel (mill.owm:6)\n"
        "  2  Miller  needs Flour (mill.owm:5)\n"
        f"\n{READING}"
    )


def test_where_nothing_stands_on_it_that_is_told(wardley, estate):
    assert wardley("impact", "Miller", "mill.owm").out == (
        f"Mill: 'Miller' goes\n  1 of 1 need falls: Miller\n  nothing stands on it\n\n{READING}"
    )


def test_needs_that_do_not_fall_are_counted(wardley, estate):
    (estate / "mill.owm").write_text(f"{MILL}anchor Fish [0.9, 0.1]\nFish->Wheel\n", encoding="utf-8")

    assert "  1 of 2 needs falls: Miller\n" in wardley("impact", "Flour", "mill.owm").out
    assert "  2 of 2 needs fall: Miller, Fish\n" in wardley("impact", "Wheel", "mill.owm").out


def test_the_forms_of_a_pipeline_are_told_as_choices(wardley, estate):
    text = INN + "pipeline Supper\n{\n  component Stew [0.4]\n  component Pie [0.6]\n}\n"
    (estate / "inn.owm").write_text(text, encoding="utf-8")

    assert wardley("impact", "Pie", "inn.owm").out == (
        "Inn: 'Pie' goes\n"
        "  0 of 1 need fall\n"
        "  as long as no other form of a pipeline takes over, also: Guest\n"
        "  1  Supper  needs Pie, or else another form of a pipeline (inn.owm:10)\n"
        "  2  Guest   needs Supper, or else another form of a pipeline (inn.owm:5)\n"
        f"\n{READING}"
    )


def test_a_map_of_nobodys_needs_is_told(wardley, estate):
    (estate / "one.owm").write_text("component A [0.5, 0.5]\n", encoding="utf-8")

    assert "  the map shows nobody's needs\n" in wardley("impact", "A", "one.owm").out


def test_another_word_for_it_is_told(wardley, estate):
    (estate / "words.plan").write_text("same Grain (Flour)\n", encoding="utf-8")
    out = wardley("impact", "Grain").out

    assert out.startswith("Inn: 'Grain' goes, here called flour\n")


@pytest.mark.parametrize("words", [("--vendor", "brook", "mill.owm"), ("brook", "mill.owm", "--vendor")])
def test_everything_of_a_supplier_goes_at_once(wardley, estate, words):
    status, out, _ = wardley("impact", *words)

    assert status == 0
    assert out.startswith("Mill: 'Brook' goes, and with it Wheel\n  1 of 1 need falls: Miller\n")


def test_a_supplier_of_nothing_is_told(wardley, estate):
    (estate / "deal.plan").write_text("contract Deal (vendor Nobody)\n", encoding="utf-8")

    assert wardley("impact", "Nobody", "--vendor").out == "nothing on these maps comes from 'Nobody'\n"


def test_the_answer_is_data_where_that_is_asked_for(wardley, estate):
    data = json.loads(wardley("impact", "Wheel", "--format", "json").out)

    assert (data["name"], data["supplier"], data["things"]) == ("Wheel", False, ["Wheel"])
    inn, mill = data["maps"]
    assert (mill["map"], mill["title"]) == ("mill", "Mill")
    assert mill["gone"] == [{"name": "Wheel", "place": {"file": "mill.owm", "line": 4, "column": 11}}]
    assert mill["needs"] == {"total": 1, "fall": ["Miller"], "choice": []}
    assert mill["standing"][0] == {
        "name": "Flour", "kind": "activity", "depth": 1, "falls": True, "through": "Wheel", "elsewhere": None,
        "place": {"file": "mill.owm", "line": 6, "column": 1},
    }  # fmt: skip
    assert (inn["gone"], inn["standing"][0]["elsewhere"]) == ([], "mill")


def test_the_suffix_of_the_output_says_the_format(wardley, estate):
    assert wardley("impact", "Wheel", "-o", "out/wheel.json") == (0, "", "")
    assert json.loads((estate / "out" / "wheel.json").read_text(encoding="utf-8"))["name"] == "Wheel"
    assert wardley("impact", "Wheel", "-o", "wheel.txt") == (0, "", "")
    assert (estate / "wheel.txt").read_text(encoding="utf-8").startswith("Inn: ")


@pytest.mark.parametrize(
    ("words", "message", "help_"),
    [
        (("Weel",), "no component of the estate is called 'Weel'", "did you mean 'Wheel'?"),
        (("Zzz",), "no component of the estate is called 'Zzz'", "see that its map is among the paths"),
        (
            ("brook",), "no component of the estate is called 'brook'",
            "a supplier is: wardley impact --vendor brook tells what rests on it",
        ),
        (("Brok", "--vendor"), "no supplier of the estate is called 'Brok'", "did you mean 'Brook'?"),
        (("Flour", "--vendor"), "no supplier of the estate is called 'Flour'", "a component is"),
    ],
)  # fmt: skip
def test_an_unknown_name_is_answered_with_what_may_have_been_meant(wardley, estate, words, message, help_):
    assert wardley("impact", *words) == (2, "", f"wardley: {message}\n  help: {help_}\n")


def test_a_name_of_an_initiative_is_told_as_such(wardley, estate):
    (estate / "year.plan").write_text("initiative Quiet years\n", encoding="utf-8")

    assert wardley("impact", "Quiet years").err.endswith("  help: an initiative is\n")


def test_without_a_name_the_command_is_refused(wardley, estate):
    status, out, err = wardley("impact")

    assert (status, out) == (2, "")
    assert "NAME" in err


def test_a_line_that_cannot_be_read_is_told_beside_the_answer(wardley, estate):
    (estate / "mill.owm").write_text(f"{MILL}zzz\n", encoding="utf-8")
    status, out, err = wardley("impact", "Wheel")

    assert status == 1
    assert "Flour   needs Wheel" in out
    assert err.startswith("mill.owm:8:1: E")


def test_what_contradicts_itself_is_told_beside_the_answer(wardley, estate):
    (estate / "year.plan").write_text("map inn.owm\nmap sea.owm\n", encoding="utf-8")
    status, out, err = wardley("impact", "Wheel")

    assert (status, out[:4]) == (1, "Inn:")
    assert err.startswith(
        "year.plan:2:5: E316 the map 'sea.owm' is not among those that were read\n2 | map sea.owm\n"
    )


def test_a_warning_is_the_checks_business(wardley, estate):
    (estate / "mill.owm").write_text(f"{MILL}Flour->Nowhere\n", encoding="utf-8")

    assert wardley("impact", "Wheel")[::2] == (0, "")


def test_a_file_that_cannot_be_used_is_told_beside_the_answer(wardley, estate):
    status, out, err = wardley("impact", "Wheel", "mill.owm", "sea.owm")

    assert (status, err) == (2, "wardley: sea.owm: no such file\n  help: check the name and the folder\n")
    assert out.startswith("Mill: 'Wheel' goes\n")


def test_where_nothing_can_be_read_there_is_no_answer(wardley, estate):
    assert wardley("impact", "Wheel", "sea.owm")[:2] == (2, "")


def test_settings_say_what_is_left_out_and_where_stages_begin(wardley, estate):
    (estate / "wardley.toml").write_text(
        'exclude = ["mill.owm"]\n[policy]\nmargin = 9\nload = 1\n', encoding="utf-8"
    )

    assert wardley("impact", "Wheel").status == 2
    assert wardley("impact", "Supper").status == 0


def test_settings_that_cannot_be_used_are_all_told(wardley, estate):
    (estate / "wardley.toml").write_text("ignroe = []\nselect = 1\n", encoding="utf-8")
    status, out, err = wardley("impact", "Wheel")

    assert (status, out) == (2, "")
    assert err.startswith(
        "wardley: wardley.toml:1: the settings know no 'ignroe'\n  help: did you mean 'ignore'?\n"
    )
    assert "\nwardley: wardley.toml:2: 'select' is a list of codes" in err


def test_a_threshold_that_cannot_be_used_is_told(wardley, estate):
    (estate / "wardley.toml").write_text(
        "policy = { stages = [0.5, 0.4, 0.9], made-up = 1 }\n", encoding="utf-8"
    )
    status, _, err = wardley("impact", "Wheel")

    assert status == 2
    assert err.startswith("wardley: policy stages rise from 0 to 1\n")


def test_standard_input_is_an_estate_too(program, estate):
    done = program("impact", "Wheel", "-", given=MILL.encode())

    assert (done.status, done.out[:18]) == (0, "Mill: 'Wheel' goes")
    assert "(<stdin>:6)" in done.out


def test_a_name_cannot_drive_the_terminal(wardley, estate):
    (estate / "mill.owm").write_text("component A\x1b[31mB [0.5, 0.5]\n", encoding="utf-8")

    assert "\x1b" not in "".join(map(str, wardley("impact", "A\x1b[31mB", "mill.owm")))
