"""Whatever is hidden, the rest stands where it stood and is joined as it was."""

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.laws.maps import MAPS

from wardley.graph.chart import Chart
from wardley.layout.ends import joined
from wardley.layout.place import place
from wardley.layout.view import cut
from wardley.model.map import WardleyMap


@st.composite
def _cut_maps(draw: st.DrawFn) -> tuple[WardleyMap, frozenset[int]]:
    map_ = draw(MAPS)
    count = len(Chart(map_, "map").placements)
    numbers = st.frozensets(st.integers(0, count - 1), min_size=1) if count else st.just(frozenset())
    return map_, draw(numbers)


@given(_cut_maps())
def test_what_is_left_stands_where_it_stood(drawn):
    whole, numbers = drawn
    chart = Chart(whole, "map")
    part = cut(chart, numbers)
    before, after = place(whole), place(part)
    kept = {id(chart.placements[number].element) for number in numbers}

    for field in ("anchors", "components", "submaps"):
        items = [item for item in getattr(whole, field) if id(item) in kept]
        left = getattr(part, field)
        assert [item.name for item in left] == [item.name for item in items]
        assert [after.of(item) for item in left] == [before.of(item) for item in items]


@settings(max_examples=50)  # making a map takes longer than cutting it
@given(_cut_maps())
def test_every_line_that_is_left_joins_what_it_joined(drawn):
    whole, numbers = drawn
    part = cut(Chart(whole, "map"), numbers)

    def lines(map_):
        placement = place(map_)
        return [
            (placement.of(line.source.element), placement.of(line.target.element), line.link.flow)
            for line in joined(map_, placement.names)
        ]

    before = lines(whole)
    assert all(line in before for line in lines(part))


@settings(max_examples=25)
@given(_cut_maps())
def test_the_whole_cut_to_all_of_it_has_every_component(drawn):
    whole, _ = drawn
    chart = Chart(whole, "map")
    part = cut(chart, range(len(chart.placements)))

    assert len(part.components) == len(whole.components)
    assert len(part.notes) == len(whole.notes)
    assert len(part.annotations) == len(whole.annotations)
