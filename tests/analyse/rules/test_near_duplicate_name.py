"""W102: one component that is written twice."""

import pytest
from tests.analyse.pages import checked

CODE = "W102"


def findings(*names, **others):
    lines = [f"component {name} [0.5, 0.{n}]" for n, name in enumerate(names, 1)]
    return list(checked({"inn.owm": "\n".join(lines), **others}, CODE).findings)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Library Card", "library-cards"), ("E-Mail", "Email"), ("Sign On", "sign_on"), ("Value", "Values"),
        ("Route 1.2", "route 1 2"), ("Team (old)", "Team old"), ("Ford's", "fords"), ("v. Berg", "V Berg"),
    ],
)  # fmt: skip
def test_two_names_that_read_the_same_are_one_component(first, second):
    (found,) = findings(first, "Oven", second)
    assert (found.code, found.name, found.severity) == ("W102", "near-duplicate-name", "medium")
    assert found.message == f"'{second}' and '{first}' look like one component"
    assert found.facts == {"names": [first, second]}
    assert [(place.line, place.column) for place in found.places] == [(3, 11), (1, 11)]
    assert (found.subject.kind, found.subject.name, found.subject.map) == ("component", second, "inn")
    assert found.action.startswith("keep one, and let everything link to it; where they are two, give them")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("C++", "C#"), ("C", "C++"), ("Route 1.2", "Route 12"), ("AWS", "AW"), ("Need 1", "Need 2"),
        ("Route1 2", "Route12"), ("Route1 2a", "Route12a"),
        ("?", "!"), ("Bakery", "Bakerry"), ("Oven", "Ovens Old"), ("Class", "Classes"),
    ],
)  # fmt: skip
def test_names_that_are_merely_alike_are_two_components(first, second):
    assert findings(first, second) == []


@pytest.mark.parametrize(("first", "second", "count"), [("Bas", "Ba", 0), ("Cat", "Cats", 1)])
def test_the_last_letter_of_an_abbreviation_counts(first, second, count):
    assert len(findings(first, second)) == count


def test_the_same_name_twice_is_said_as_it_is():
    (found,) = findings("Oven", "Oven")
    assert found.message == "'Oven' is written twice"
    assert [place.line for place in found.places] == [2, 1]


def test_three_of_one_are_one_finding():
    (found,) = findings("Oven", "oven", "Ovens")
    assert found.message == "'oven' and 'Oven' look like one component"
    assert found.facts["names"] == ["Oven", "oven", "Ovens"]
    assert [place.line for place in found.places] == [2, 1, 3]


def test_an_anchor_that_is_a_component_too_is_told_at_the_later_line():
    (found,) = findings("Guests", **{"inn.owm": "anchor Guest [0.9, 0.5]\ncomponent Guests [0.5, 0.5]\n"})
    assert [place.line for place in found.places] == [2, 1]
    (found,) = findings("Guests", **{"inn.owm": "component Guests [0.5, 0.5]\nanchor Guest [0.9, 0.5]\n"})
    assert (found.subject.name, [place.line for place in found.places]) == ("Guest", [2, 1])


def test_one_name_on_two_maps_is_no_duplicate():
    assert findings("Oven", **{"farm.owm": "component Oven [0.5, 0.5]\n"}) == []


def test_the_forms_of_pipelines_may_share_a_name():
    text = (
        "component Oven [0.5, 0.5]\npipeline Oven\n{\n  component Ovens [0.3]\n  component Ovens [0.6]\n}\n"
    )
    assert findings(**{"inn.owm": text}) == []
