"""`wardley path`: how one component comes to rest on another."""

import json

import pytest


@pytest.fixture
def estate(folder):
    (folder / "hill.owm").write_text(
        "title Hill\ncomponent Water [0.9, 0.9]\ncomponent Spring [0.5, 0.2]\ncomponent Path [0.5, 0.5]\n"
        "Water->Spring\npipeline Spring\n{\n  component Well [0.2]\n}\n",
        encoding="utf-8",
    )
    return folder


def test_a_path_is_told_a_line_a_step(wardley, estate):
    status, out, err = wardley("path", "customer", "Water")

    assert (status, err) == (0, "")
    assert out == (
        "'Customer' rests on 'Water', 2 steps down on Tea Shop\n"
        "  Customer -> Cup of Tea (tea.owm:5)\n"
        "  Cup of Tea -> Water (tea.owm:6)\n"
    )


def test_one_step_is_one_step(wardley, estate):
    assert wardley("path", "Customer", "Cup of Tea").out.startswith(
        "'Customer' rests on 'Cup of Tea', 1 step down on "
    )


def test_a_path_over_several_maps_says_where_it_changes(wardley, estate):
    assert wardley("path", "Cup of Tea", "Well").out == (
        "'Cup of Tea' rests on 'Well', 4 steps down over 2 maps\n"
        "  Cup of Tea -> Water (tea.owm:6)\n"
        "  Water is Water on Hill (hill.owm:2)\n"
        "  Water -> Spring (hill.owm:5)\n"
        "  Spring -> Well, one of its forms (hill.owm:8)\n"
    )


def test_where_it_is_the_other_way_round_that_path_is_told(wardley, estate):
    status, out, err = wardley("path", "Water", "Cup of Tea")

    assert (status, err) == (0, "")
    assert out == (
        "'Water' does not rest on 'Cup of Tea'; it is the other way round\n"
        "'Cup of Tea' rests on 'Water', 1 step down on Tea Shop\n"
        "  Cup of Tea -> Water (tea.owm:6)\n"
    )


def test_where_there_is_none_that_is_told(wardley, estate):
    status, out, err = wardley("path", "Path", "Spring")

    assert (status, err) == (0, "")
    assert out == ("'Path' does not rest on 'Spring', nor the other way round\n")
    assert wardley("path", "Path", "Customer").out == (
        "'Path' does not rest on 'Customer', nor the other way round; no map shows both\n"
    )


def test_two_names_of_one_thing_are_told_as_such(wardley, estate):
    assert wardley("path", "water", "WATER").out == "both names mean 'Water'\n"


def test_the_answer_is_data_where_that_is_asked_for(wardley, estate):
    there = json.loads(wardley("path", "Water", "Spring", "hill.owm", "--format", "json").out)
    back = json.loads(wardley("path", "Spring", "Water", "hill.owm", "--format", "json").out)
    none = json.loads(wardley("path", "Path", "Water", "hill.owm", "--format", "json").out)

    step = {
        "kind": "need", "map": "hill", "from": "Water", "to": "Spring",
        "place": {"file": "hill.owm", "line": 5, "column": 1},
    }  # fmt: skip
    assert there == {"from": "Water", "to": "Spring", "path": [step], "reverse": None}
    assert back == {"from": "Spring", "to": "Water", "path": None, "reverse": [step]}
    assert none == {"from": "Path", "to": "Water", "path": None, "reverse": None}


@pytest.mark.parametrize("ends", [("Cofee", "Water"), ("Water", "Cofee")])
def test_an_unknown_end_is_told(wardley, estate, ends):
    status, out, err = wardley("path", *ends)

    assert (status, out) == (2, "")
    assert err.startswith("wardley: no component of the estate is called 'Cofee'\n")
