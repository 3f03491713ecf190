"""Which lines the links draw."""

import wardley
from wardley.layout.ends import joined
from wardley.model.names import Names


def lines(text: str) -> list[str]:
    map_ = wardley.parse(text)
    return [
        f"{line.source.element.name}{'*' if line.source.evolution else ''}"
        f" {line.target.element.name}{'*' if line.target.evolution else ''}"
        for line in joined(map_, Names(map_))
    ]


def test_a_link_joins_the_elements_as_they_are() -> None:
    assert lines("component A [.5,.5]\ncomponent B [.4,.4]\nevolve A 0.7\nevolve B 0.6\nA->B") == ["A B"]


def test_an_end_is_found_whatever_its_case_and_blanks() -> None:
    assert lines('component "Hot\\nWater" [.5,.5]\ncomponent B [.4,.4]\nhot  water->B') == ["Hot\nWater B"]


def test_an_anchor_is_also_joined_to_what_its_need_becomes() -> None:
    assert lines("anchor A [.9,.5]\ncomponent B [.4,.4]\nevolve B 0.6\nA->B") == ["A B", "A B*"]


def test_a_new_name_means_what_will_be() -> None:
    text = "component Kettle [.4,.4]\ncomponent Power [.2,.4]\nevolve Kettle->Boiler 0.6\nboiler->Power"

    assert lines(text) == ["Kettle* Power"]


def test_forms_of_a_pipeline_are_joined() -> None:
    text = "component P [.4,.4]\npipeline P\n{\ncomponent Wind [.5]\n}\ncomponent B [.2,.2]\nWind->B"

    assert lines(text) == ["Wind B"]


def test_links_to_nowhere_and_to_oneself_draw_nothing() -> None:
    assert lines("component A [.5,.5]\nA->Moon\nMoon->A\nA->A") == []


def test_the_same_link_twice_is_one_line() -> None:
    assert lines("component A [.5,.5]\ncomponent B [.4,.4]\nA->B\nA->B\nA+>B") == ["A B", "A B"]


def test_of_two_elements_with_a_name_the_first_is_meant() -> None:
    map_ = wardley.parse("anchor A [.9,.9]\ncomponent A [.5,.5]\ncomponent B [.1,.1]\nA->B")
    (line,) = joined(map_, Names(map_))

    assert line.source.element is map_.components[0]
