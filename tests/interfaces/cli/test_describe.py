"""`wardley describe`: what maps show, in words."""

import json

import pytest
from tests.drawing.teashop import IN_ORDER, TEA_SHOP


def test_a_map_is_told_in_words(wardley) -> None:
    done = wardley("describe", "tea.owm")

    assert (done.status, done.err) == (0, "")
    assert done.out.startswith(
        "Tea Shop: a Wardley map of 2 components in 2 steps from Customer down to Water;"
    )
    assert "\nValue chain\n  Customer, anchor\n    Cup of Tea, Product\n      Water, Commodity" in done.out


def test_a_map_from_standard_input_is_told_too(program) -> None:
    done = program("describe", "-", given=TEA_SHOP.encode())

    assert (done.status, done.err) == (0, "")
    assert done.out.startswith("Tea Shop: a Wardley map of 7 components ")


def test_the_lines_are_as_wide_as_the_terminal(program) -> None:
    narrow = program("describe", "tea.owm", COLUMNS="40").out
    wide = program("describe", "tea.owm", COLUMNS="200").out

    assert max(map(len, narrow.splitlines())) <= 40
    assert len(wide.splitlines()[0]) > 80


def test_json_has_the_elements_in_reading_order(wardley, folder) -> None:
    (folder / "shop.owm").write_text(TEA_SHOP, encoding="utf-8")
    (told,) = json.loads(wardley("describe", "shop.owm", "--format", "json").out)["maps"]

    assert [words.partition(",")[0] for words in told["elements"]] == IN_ORDER
    assert told["chain"][1] == {
        "depth": 1,
        "name": "Cup of Tea",
        "along": "",
        "said": "Product",
        "again": False,
    }
    assert told["rows"][0] == {"visibility": 0.8, "cells": [[], [], ["Cup of Tea"], []]}


@pytest.mark.parametrize(
    ("name", "start"),
    [("a.txt", "Tea Shop: "), ("a.md", "## Tea Shop"), ("a.json", "{"), ("a.html", "<section ")],
)
def test_the_suffix_of_the_output_names_the_format(name: str, start: str, wardley, folder) -> None:
    assert wardley("describe", "tea.owm", "-o", name).out == ""
    assert (folder / name).read_text(encoding="utf-8").startswith(start)


def test_several_maps_go_one_after_the_other_or_into_a_folder(wardley, folder) -> None:
    (folder / "empty.owm").write_text("title Empty", encoding="utf-8")
    out = wardley("describe", "tea.owm", "empty.owm").out
    wardley("describe", "tea.owm", "empty.owm", "--format", "markdown", "-o", "words/")

    assert out.endswith("\n\nEmpty: a Wardley map of nothing yet.\n")
    assert sorted(path.name for path in (folder / "words").iterdir()) == ["empty.md", "tea.md"]


def test_a_line_that_could_not_be_read_is_told_and_the_rest_described(wardley, folder) -> None:
    (folder / "odd.owm").write_text("component A [0.5, 0.5]\nxomponent [\n", encoding="utf-8")
    done = wardley("describe", "odd.owm")

    assert done.status == 1
    assert "odd.owm:2" in done.err
    assert "A, Product" in done.out


def test_a_file_that_is_not_here_leaves_the_others(wardley) -> None:
    done = wardley("describe", "no.owm", "tea.owm")

    assert done.status == 2
    assert "no.owm" in done.err
    assert done.out.startswith("Tea Shop: ")


def test_nothing_is_written_where_nothing_could_be_read(wardley, folder) -> None:
    done = wardley("describe", "no.owm", "-o", "words.txt")

    assert (done.status, done.out) == (2, "")
    assert not (folder / "words.txt").exists()


def test_a_suffix_that_no_format_has_is_refused(wardley) -> None:
    done = wardley("describe", "tea.owm", "-o", "tea.docx")

    assert done.status == 2
    assert done.err == (
        "wardley: no format has the suffix '.docx'\n"
        "  help: end the name in .html, .json, .md or .txt, or say --format\n"
    )


def test_names_cannot_drive_the_terminal(wardley, folder) -> None:
    (folder / "evil.owm").write_text("component Te\x1b[2Ja \u202e [0.5, 0.5]", encoding="utf-8")
    done = wardley("describe", "evil.owm")

    assert not {"\x1b", "\u202e"} & set(done.out)


def test_every_real_map_is_described(corpus, wardley) -> None:
    for path in sorted((corpus / "maps").iterdir())[::25]:
        done = wardley("describe", str(path))

        assert done.status in (0, 1), path.name
        assert "Wardley map of " in " ".join(done.out.split()), path.name
        assert "Traceback" not in done.err
