"""The shortest way from a need down to a component."""

import wardley
from wardley.analyse.needs_above import needs_above, places_of_bits
from wardley.analyse.paths import Paths
from wardley.graph.chart import Chart


def chart(text: str) -> Chart:
    return Chart(wardley.parse(text), "map")


def chain(length: int) -> Chart:
    names = [f"C{number}" for number in range(length)]
    lines = ["anchor User [0.9, 0.5]", *(f"component {name} [0.5, 0.5]" for name in names)]
    lines += [f"{upper} -> {lower}" for upper, lower in zip(["User", *names], names, strict=False)]
    return chart("\n".join(lines))


def test_the_shortest_way_is_shown():
    drawn = chart(
        "anchor User [0.9, 0.5]\ncomponent A [0.7, 0.5]\ncomponent B [0.6, 0.5]\ncomponent C [0.5, 0.5]\n"
        "User -> A\nA -> B\nB -> C\nA -> C\nC -> A\n"
    )
    assert Paths(drawn).to(drawn.find("C").number) == ["User", "A", "C"]
    assert Paths(drawn).to(drawn.find("User").number) == ["User"]


def test_what_no_need_stands_on_has_no_way():
    drawn = chart(
        "anchor User [0.9, 0.5]\ncomponent A [0.7, 0.5]\ncomponent B [0.6, 0.5]\nUser -> A\nB -> A\n"
    )
    assert Paths(drawn).to(drawn.find("B").number) == []


def test_of_a_long_way_the_twelve_nearest_are_shown():
    drawn = chain(20)
    paths = Paths(drawn)
    assert paths.to(drawn.find("C10").number) == ["User", *(f"C{n}" for n in range(11))]
    assert paths.to(drawn.find("C19").number) == [f"C{n}" for n in range(8, 20)]


def test_each_need_stands_on_itself_and_on_what_is_below_it():
    drawn = chart(
        "anchor X [0.9, 0.5]\nanchor Y [0.9, 0.5]\ncomponent A [0.7, 0.5]\ncomponent B [0.6, 0.5]\n"
        "component C [0.5, 0.5]\nX -> A\nA -> B\nB -> A\nY -> B\nB -> C\n"
    )
    ((heads, bits),) = needs_above(drawn)
    above = {
        placement.name: [
            drawn.placements[heads[place]].name for place in places_of_bits(bits[placement.number])
        ]
        for placement in drawn.placements
    }
    assert above == {"A": ["X", "Y"], "B": ["X", "Y"], "C": ["X", "Y"], "X": ["X"], "Y": ["Y"]}


def test_many_needs_come_in_lots():
    text = "\n".join(f"anchor A{n} [0.9, 0.5]" for n in range(2049))
    assert [len(heads) for heads, _ in needs_above(chart(text))] == [2048, 1]
