"""Maps with their places written into their text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.laws.texts import TEXTS

import wardley
from wardley.layout.lines import laid_out
from wardley.layout.place import place
from wardley.model.axes import EvolutionAxis
from wardley.source.source import Source

STAGES = EvolutionAxis()


def lay(text: str, name: str = "a.owm") -> str:
    return laid_out(Source(name, text)).text


def test_the_numbers_are_those_of_the_picture_and_stand_where_the_stage_stood() -> None:
    text = "component Tea [product] // hot\ncomponent Water [commodity]\nTea->Water\n"
    tea, water = map(place(map_ := wardley.parse(text)).of, map_.components)

    assert lay(text) == (
        f"component Tea [{tea.visibility:.2f}, {tea.evolution:.2f}] // hot\n"
        f"component Water [{water.visibility:.2f}, {water.evolution:.2f}]\nTea->Water\n"
    )
    assert STAGES.stage_of(tea.evolution) == 2
    assert STAGES.stage_of(water.evolution) == 3


def test_nothing_is_changed_where_everything_is_written() -> None:
    text = "component Tea[ .5,0.50 ]\r\n\tanchor  A [0.9 , 0.1]\rA -> Tea  \n\n"

    assert lay(text) == text


def test_every_line_end_and_blank_stays() -> None:
    text = "title  T \r\n  component A   [ product ]  (buy)\t//c\rcomponent B\n\n\nA->B"
    made = lay(text)

    assert made.startswith("title  T \r\n  component A   [0.")
    assert "]  (buy)\t//c\rcomponent B [0." in made
    assert made.endswith("]\n\n\nA->B")


def test_forms_get_an_evolution_alone() -> None:
    text = (
        "component P [0.4, 0.6]\npipeline P\n{\n  component Wind [custom] label [3, 4]\n  component Sun\n}\n"
    )

    assert lay(text) == text.replace("[custom]", "[0.285]").replace("Sun", "Sun [0.60]")


def test_a_line_with_a_fault_is_left_and_told() -> None:
    done = laid_out(Source("a.owm", "component A [prodct]\ncomponent B [product]\n"))

    assert done.text.startswith("component A [prodct]\ncomponent B [0.")
    assert [(left.line, left.name, left.why) for left in done.left] == [(1, "A", "its line has a fault")]
    assert done.written == 1


def test_elements_that_share_a_line_are_left_and_told() -> None:
    text = "component P [0.4, 0.6]\npipeline P { component Wind [custom] }\n"
    done = laid_out(Source("a.owm", text))

    assert done.text == text
    assert [left.name for left in done.left] == ["Wind"]


def test_a_form_of_nothing_is_left_and_told() -> None:
    text = "pipeline P\n{\n  component Wind [custom]\n}\n"
    done = laid_out(Source("a.owm", text))

    assert done.text == text
    assert [left.why for left in done.left] == ["nothing declares what its pipeline belongs to"]


def test_what_is_in_comments_is_left() -> None:
    text = "/* component A\ncomponent B */\n// component C [product]\ncomponent D /* x */ [product] /* y */\n"
    made = lay(text)

    assert made.startswith(
        "/* component A\ncomponent B */\n// component C [product]\ncomponent D /* x */ [0."
    )
    assert made.endswith("] /* y */\n")


def test_facts_behind_a_component_stay() -> None:
    assert lay("component A [product] //@ (in-house, cost 3k)\n").endswith("] //@ (in-house, cost 3k)\n")


def test_two_elements_of_one_name_get_a_place_each() -> None:
    map_ = wardley.parse(lay("component A\ncomponent A\n"))

    assert map_.components[0].visibility is not None
    assert map_.components[0] != map_.components[1]


def test_the_verb_lays_a_text_out() -> None:
    text = "component A [product]\n"

    assert wardley.place(text) == lay(text)


_PART = st.sampled_from(
    ["", " [product]", " [0.61, custom]", " [ Commodity ]", " [0.5, 0.5]", " [0.123456, genesis]"]
)
_FORM_PART = st.sampled_from(["", " [0.3]", " [custom]"])
_AFTER = st.sampled_from(
    ["", "  ", " label [3, -4]", " (buy)", " (market, build) inertia", " // note", " /* a */"]
)
_NAME = st.sampled_from(["A", "Tea shop", '"Q;u"', "B (old)", "Größe", "茶", '"two\\nlines"', "A"])
_LINE = st.one_of(
    st.builds(
        "{}{} {}{}{}".format,
        st.sampled_from(["", "  ", "\t"]),
        st.sampled_from(["component", "anchor", "submap", "market"]),
        _NAME, _PART, _AFTER,
    ),
    st.builds("{}->{}".format, _NAME, _NAME),
    st.builds("evolve {} 0.8".format, _NAME),
    st.builds("pipeline {} {{\n  component {}{}\n}}".format, _NAME, _NAME, _FORM_PART),
    st.sampled_from(["", "// component X", "note N", "title T", "component [", "size [300, 300]"]),
)  # fmt: skip
MAPS = st.lists(_LINE, max_size=14).map("\n".join)


def places(text: str) -> list[object]:
    map_ = wardley.parse(text)
    placement = place(map_)
    forms = [form for pipeline in map_.pipelines for form in pipeline.components]
    return [
        (item.name, placement.of(item)) for item in (*map_.components, *map_.anchors, *map_.submaps, *forms)
    ]


@given(MAPS)
def test_what_is_laid_out_has_the_picture_of_what_was_not(text: str) -> None:
    done = laid_out(Source("a.owm", text))

    if not done.left:
        assert places(done.text) == places(text)


@given(MAPS)
def test_laying_out_twice_changes_nothing(text: str) -> None:
    made = lay(text)

    assert lay(made) == made


@given(MAPS)
def test_everything_else_says_the_same(text: str) -> None:
    def said(written: str) -> list[str]:
        map_ = wardley.parse(written)
        elements = [
            (
                type(item).__name__,
                item.name,
                item.label_offset,
                item.sourcing,
                item.market,
                item.inertia,
                item.line,
            )
            for item in (*map_.components, *map_.anchors, *map_.submaps)
        ]
        faults = [(diagnostic.code, diagnostic.places[0].line) for diagnostic in map_.diagnostics]
        return [*map(str, elements), str(map_.links), str(map_.evolutions), str(map_.notes), str(faults)]

    assert said(lay(text)) == said(text)


@given(TEXTS)
def test_any_text_can_be_laid_out(text: str) -> None:
    made = lay(text)

    assert len(made.splitlines()) == len(text.splitlines())
    assert lay(made) == made


@pytest.mark.parametrize("suffix", [".owm", ".mmd", ".plan"])
def test_real_maps_lose_and_gain_nothing_but_numbers(corpus, suffix) -> None:
    for path in sorted((corpus / "maps").glob(f"*{suffix}"))[::7]:
        text = wardley.read(path).source.text
        done = laid_out(Source(path.name, text))
        kept = [
            (old, new)
            for old, new in zip(text.splitlines(), done.text.splitlines(), strict=True)
            if old != new
        ]
        assert len(kept) == done.written
