"""Components filled by what is known of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.drawing.pictures import NS, Picture

import wardley
from wardley.api import render
from wardley.drawing.layers.tints import Scale, Tints, tints_from, tints_of
from wardley.drawing.options import Options
from wardley.drawing.scene import Scene, scene_of
from wardley.drawing.shapes import Mark, Text
from wardley.drawing.theme import find
from wardley.graph.estate import Estate

SHOP = """title Shop
anchor Guest [0.95, 0.5]
component Counter [0.8, 0.5]
component Oven [0.5, 0.4]
component Till [0.5, 0.7] (buy)
component Flour [0.2, 0.8]
Guest->Counter
Counter->Oven
Counter->Till
Oven->Flour
evolve Oven 0.7
//@ estate Counter (in-house, owner Ada, cost 40k)
//@ estate Oven (in-house, owner Ada, cost 10k)
//@ estate Till (vendor PayLane, owner Bo)
"""

LIGHT = find("plain").light


def shown(text: str, tints: Tints) -> Scene:
    return scene_of(wardley.parse(text), Options("plain", tints=tints))


def mark(scene: Scene, id_: str) -> Mark:
    (found,) = (one for one in scene.marks if one.id == id_)
    assert isinstance(found, Mark)
    return found


def legend(scene: Scene) -> list[str]:
    return [one.lines[0] for one in scene.marks if isinstance(one, Text) and one.kind == "legend"]


def known(text: str, by: str) -> Tints:
    (tints,) = tints_of(Estate([wardley.parse(text)]), by)
    return tints


def test_each_value_has_a_fill_the_most_frequent_the_first() -> None:
    scene = shown(SHOP, known(SHOP, "owner"))

    assert mark(scene, "component_1").fill == mark(scene, "component_2").fill == LIGHT.tints[0]
    assert mark(scene, "component_3").fill == LIGHT.tints[1]


def test_what_is_not_known_stays_paper() -> None:
    scene = shown(SHOP, known(SHOP, "owner"))
    flour, counter = mark(scene, "component_4"), mark(scene, "component_1")

    assert flour.fill == LIGHT.fill
    assert counter.fill in LIGHT.tints


def test_a_ring_around_a_fill_is_paper_and_so_is_a_market_of_which_nothing_is_known() -> None:
    text = "component Stall [0.7, 0.5] (buy)\ncomponent Fair [0.4, 0.5] (market)"
    scene = scene_of(wardley.parse(text), Options("dark", tints=tints_from("keeper", {"Stall": "Ada"})))

    assert mark(scene, "component_1_ring").fill == scene.theme.paper
    assert mark(scene, "component_2").fill == scene.theme.paper


def test_the_legend_says_what_each_fill_means_and_how_many_there_are() -> None:
    assert legend(shown(SHOP, known(SHOP, "owner"))) == ["Owner", "Ada (2)", "Bo (1)", "not known (1)"]


def test_nothing_is_said_by_colour_alone() -> None:
    picture = Picture(wardley.parse(SHOP), "plain")
    svg = str(render(picture.map, style="plain", colour_by="owner"))

    assert "<title>Counter, owner: Ada</title>" in svg
    assert "<title>Flour, owner: not known</title>" in svg
    assert "; owner: Ada" in svg  # what is read out
    assert " Coloured by owner: Ada 2; Bo 1; not known 1." in svg


def test_what_will_be_and_whom_it_serves_keep_their_own_fill() -> None:
    scene = shown(SHOP, known(SHOP, "owner"))

    assert mark(scene, "evolved_1").fill == LIGHT.evolved_fill
    assert mark(scene, "anchor_1").fill == "none"


def test_a_ring_around_a_fill_stays_empty_so_that_it_drowns_nothing() -> None:
    scene = shown(SHOP, known(SHOP, "owner"))

    assert mark(scene, "component_3_ring").fill == LIGHT.fill
    assert mark(scene, "component_3_ring").stroke == LIGHT.buy


def test_circles_are_large_enough_to_tell_their_colours() -> None:
    assert mark(shown(SHOP, known(SHOP, "owner")), "component_1").width == 14
    assert mark(scene_of(wardley.parse(SHOP), Options("plain")), "component_1").width == 10


def test_amounts_run_from_pale_to_dark() -> None:
    values = dict(zip("ABCDE", (100.0, 20.0, 3.0, 40.0, 5000.0), strict=True))
    text = "".join(f"component {name} [0.5, 0.{at}]\n" for at, name in enumerate(values, 1))
    scene = shown(text, tints_from("cost", values))
    fills = {name: mark(scene, f"component_{at}").fill for at, name in enumerate(values, 1)}

    assert [fills[name] for name in "CBDAE"] == list(LIGHT.ramp)
    assert legend(scene) == ["Cost", "3 (1)", "20 (1)", "40 (1)", "100 (1)", "5,000 (1)"]


def test_a_part_of_amounts_says_from_where_to_where_it_goes() -> None:
    scale = Scale(Tints("cost", tuple((str(n), float(n)) for n in range(1, 11))))

    assert [step.words for step in scale.steps] == ["1 to 2", "3 to 4", "5 to 6", "7 to 8", "9 to 10"]


@pytest.mark.parametrize(
    ("amounts", "kinds"),
    [
        ([7.0], ["ramp-3"]),
        ([7.0] * 9, ["ramp-3"]),
        ([1.0, 2.0], ["ramp-1", "ramp-5"]),
        ([1.0, 1.0, 1.0, 1.0, 9.0], ["ramp-1", "ramp-5"]),
        ([0.0, 1.0, 2.0], ["ramp-1", "ramp-3", "ramp-5"]),
    ],
)
def test_fewer_amounts_than_colours_are_spread_over_them(amounts: list[float], kinds: list[str]) -> None:
    scale = Scale(Tints("cost", tuple((str(at), amount) for at, amount in enumerate(amounts))))

    assert [step.kind for step in scale.steps] == kinds


@given(st.lists(st.floats(0, 1e9), min_size=1, max_size=60))
def test_more_is_never_paler_and_equal_is_alike(amounts: list[float]) -> None:
    scale = Scale(Tints("cost", tuple((str(at), amount) for at, amount in enumerate(amounts))))
    places = [scale.steps.index(scale.step(amount)) for amount in sorted(amounts)]

    assert places == sorted(places)
    assert set(places) == set(range(len(scale.steps)))  # no part of the legend is empty
    assert len({step.kind for step in scale.steps}) == len(scale.steps)


@given(st.lists(st.sampled_from("abcdefghijklmnop"), min_size=1, max_size=60))
def test_every_word_has_a_fill_and_none_of_the_first_seven_shares_it(words: list[str]) -> None:
    scale = Scale(Tints("owner", tuple((str(at), word) for at, word in enumerate(words))))
    kinds = {word: scale.step(word).kind for word in words}
    own = [word for word, kind in kinds.items() if kind != "tint-8"]

    assert len(scale.steps) <= 8
    assert len({kinds[word] for word in own}) == len(own) >= min(7, len(kinds))
    assert all(words.count(word) >= words.count(other) for word in own for other in kinds if other not in own)


def test_more_than_eight_words_leave_the_rarest_to_the_last_fill() -> None:
    words = "aaabbccddeeffgghij"
    text = "".join(f"component N{at} [0.5, {at / 20}]\n" for at in range(len(words)))
    scene = shown(text, tints_from("team", {f"N{at}": word for at, word in enumerate(words)}))

    assert legend(scene)[-1] == "3 others (3)"
    assert mark(scene, "component_18").fill == LIGHT.tints[7]
    assert mark(scene, "component_18").name == "N17, team: j"  # its title still says which


def test_one_value_has_one_colour_on_all_maps_of_an_estate() -> None:
    first = wardley.parse("component A [0.5, 0.5]\n//@ estate A (owner Bo)", name="a.owm")
    second = wardley.parse(
        "component B [0.5, 0.5]\ncomponent C [0.4, 0.5]\ncomponent D [0.3, 0.5]\n"
        "//@ estate B (owner Ada)\n//@ estate C (owner Ada)\n//@ estate D (owner Bo)",
        name="b.owm",
    )
    scenes = [
        scene_of(map_, Options("plain", tints=tints))
        for map_, tints in zip((first, second), tints_of(Estate([first, second]), "owner"), strict=True)
    ]

    assert mark(scenes[0], "component_1").fill == mark(scenes[1], "component_3").fill
    assert legend(scenes[0]) == ["Owner", "Bo (1)"]


def test_a_plan_may_say_what_the_map_does_not() -> None:
    map_ = wardley.parse("component Tea [0.5, 0.5]")
    plan = wardley.parse("estate Tea (owner Ada)", name="tea.plan")

    assert "Tea, owner: Ada" in str(render(map_, colour_by="owner", plans=[plan]))
    assert "Tea, owner: not known" in str(render(map_, colour_by="owner"))


def test_sourcing_is_known_from_decorators_too() -> None:
    assert dict(known(SHOP, "sourcing").values)["Till"] == "buy"


def test_a_form_that_nothing_is_said_of_is_filled_as_its_owner() -> None:
    text = "component Bread [0.7, 0.6]\npipeline Bread {\n  component Rye [0.6]\n}\n"
    text += "//@ estate Bread (owner Ada)"

    assert dict(known(text, "owner").values) == {"Bread": "Ada", "Rye": "Ada"}


def test_values_of_ones_own_are_given_by_name() -> None:
    map_ = wardley.parse("component Tea [0.5, 0.5]\ncomponent Cup [0.4, 0.5]")
    svg = str(render(map_, colour_by={"Tea": "hot", "Spoon": "cold"}))

    assert "<title>Tea, value: hot</title>" in svg
    assert "<title>Cup, value: not known</title>" in svg
    assert "cold" not in svg
    with pytest.raises(ValueError, match="the value of 'Tea' is a word or a number, not None"):
        render(map_, colour_by={"Tea": None})  # type: ignore[dict-item]
    with pytest.raises(ValueError, match="no attribute is called 'ownr'; there are name"):
        render(map_, colour_by="ownr")


def test_a_hostile_value_is_text_everywhere() -> None:
    svg = str(render(wardley.parse("component Tea [0.5, 0.5]"), colour_by={"Tea": '<script>"\\N&'}))

    assert "<script" not in svg
    assert "&lt;script&gt;" in svg


def test_both_legends_stand_below_the_map_and_apart() -> None:
    from wardley.drawing.layers.marks import Marking

    options = Options("plain", tints=known(SHOP, "owner"), marks=(Marking("Till", 0.2, 0.7, "high"),))
    scene = scene_of(wardley.parse(SHOP), options)
    rows = {one.lines[0]: one.y for one in scene.marks if isinstance(one, Text) and one.kind == "legend"}

    assert rows["Out of line"] - rows["Owner"] >= 15
    assert max(rows.values()) < scene.canvas.height + scene.canvas.bottom


def test_a_map_without_components_is_drawn_without_a_legend_of_them() -> None:
    assert "Owner" not in str(render(wardley.parse("title Empty"), colour_by="owner")).partition("</desc>")[2]


def test_swatches_look_as_what_they_explain() -> None:
    picture = Picture(SHOP, "plain")
    picture.svg = str(render(picture.map, style="plain", colour_by="owner"))
    from xml.etree import ElementTree

    root = ElementTree.fromstring(picture.svg)
    groups = {group.get("id"): group.find(f"{NS}ellipse") for group in root.iter(f"{NS}g")}

    for swatch, figure in (
        ("legend_tint_1_sign", "component_1"),
        ("legend_tint_unknown_sign", "component_4"),
    ):
        assert groups[swatch].get("fill") == groups[figure].get("fill")
        assert groups[swatch].get("stroke-dasharray") == groups[figure].get("stroke-dasharray")
