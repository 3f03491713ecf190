"""What falls with a thing is what rests on it, and every path says so line by line."""

from hypothesis import given
from hypothesis import strategies as st

import wardley
from wardley.graph.estate import Estate
from wardley.graph.impact import Impact, impact
from wardley.graph.paths import route

NAMES = ("Ale", "Bread", "Corn", "Dough", "Eggs")
USERS = ("Guest", "Miller")


@st.composite
def texts(draw: st.DrawFn) -> str:
    """A small map: some users, some components, some with forms, and links between any of them."""
    users = draw(st.lists(st.sampled_from(USERS), unique=True))
    names = draw(st.lists(st.sampled_from(NAMES), min_size=1, unique=True))
    owners = draw(st.lists(st.sampled_from(names), max_size=2, unique=True))
    forms = {owner: [f"{owner} {number}" for number in range(draw(st.integers(1, 2)))] for owner in owners}
    ends = st.sampled_from([*users, *names, *(form for some in forms.values() for form in some)])
    lines = [f"anchor {user} [0.9, 0.5]" for user in users] + [
        f"component {name} [0.5, 0.5]" for name in names
    ]
    for owner, some in forms.items():
        lines += [f"pipeline {owner}", "{", *(f"component {form} [0.4]" for form in some), "}"]
    lines += [f"{above}->{below}" for above, below in draw(st.lists(st.tuples(ends, ends), max_size=8))]
    return "\n".join(lines)


ESTATES = st.lists(texts(), min_size=1, max_size=2).map(
    lambda many: Estate([wardley.parse(text, name=f"{n}.owm") for n, text in enumerate(many)])
)


def standing(estate: Estate, found: Impact) -> set[int]:
    return {
        id(estate.things.find(item.placement.name)) for part in found.maps for item in part.standing
    }  # fmt: skip


@given(ESTATES)
def test_what_stands_on_a_thing_has_a_path_to_it_and_nothing_else_has(estate: Estate) -> None:
    for thing in estate.things:
        stands = standing(estate, impact(estate, thing.name))
        for other in estate.things:
            if other is not thing:
                assert (route(estate, other.name, thing.name) is not None) == (id(other) in stands)


@given(ESTATES)
def test_a_path_hangs_together_and_each_step_stands_where_it_says(estate: Estate) -> None:
    for thing in estate.things:
        for other in estate.things:
            found = route(estate, other.name, thing.name)
            before = found.source if found else None
            for step in found.steps if found else ():
                assert step.source is before
                before = step.target
                text = step.chart.source.line(step.place.line)
                need, form = f"{step.source.name}->{step.target.name}", f"component {step.target.name} ["
                written = {"need": [need], "form": [need, form], "same": [step.target.name]}[step.kind]
                assert any(words in text for words in written)
            if found:
                assert before is found.target


@given(texts())
def test_on_one_map_that_falls_for_certain_which_has_no_other_way(text: str) -> None:
    """Held against a loop that only ever asks of each component whether it can still stand."""
    estate = Estate([wardley.parse(text, name="one.owm")])
    (chart,) = estate.charts
    forms = {
        pipeline.name: [chart.find(form.name) for form in pipeline.components]
        for pipeline in chart.map.pipelines
    }
    for gone in chart.placements:
        fallen = {gone.name}
        for _ in chart.placements:
            for one in chart.placements:
                own = forms.get(one.name, [])
                needs = [chart.placements[number] for number in chart.needs[one.number]]
                without = any(need.name in fallen for need in needs if need not in own)
                if without or (own and all(form.name in fallen for form in own)):
                    fallen.add(one.name)
        (part,) = impact(estate, gone.name).maps
        assert {item.placement.name for item in part.standing if item.falls} == fallen - {gone.name}
        assert {need.name for need in part.falling} == {need.name for need in chart.anchors} & fallen
