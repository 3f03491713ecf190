"""What changed, on the picture of the new map."""

import re
from xml.etree import ElementTree

import pytest
from tests.drawing.pictures import NS

import wardley
from wardley.drawing.options import Options
from wardley.drawing.scene import scene_of
from wardley.drawing.shapes import Line, Mark, Text
from wardley.drawing.theme import Theme, find, styles

OLD = """\
anchor Guest [0.95, 0.5]
component Desk [0.7, 0.3] (build)
component Safe [0.5, 0.5]
component Keys [0.3, 0.6]
Guest->Desk
Desk->Safe
Desk->Keys
evolve Keys 0.7
"""
NEW = """\
anchor Guest [0.95, 0.5]
component Desk [0.7, 0.5] (buy)
component Keys [0.3, 0.62]
component App [0.6, 0.2]
Guest->Desk
Guest->App
Desk->Keys
evolve Keys 0.8
"""


def scene(old: str = OLD, new: str = NEW, style: str | None = None):
    before, after = wardley.parse(old), wardley.parse(new)
    return scene_of(after, Options(style, changes=wardley.diff(before, after)))


def shapes(scene_, kind: str, named: str | None = None):
    found = [*scene_.lines, *scene_.marks]
    kinds = [(one, one.kind.split()) for one in found]
    return [
        one for one, own in kinds if kind in own and "legend-sign" not in own and named in (None, one.name)
    ]


def words(scene_) -> list[str]:
    return [" ".join(mark.lines) for mark in scene_.marks if isinstance(mark, Text)]


def test_what_is_new_stands_in_a_ring_with_a_plus():
    made = scene()
    (ring,) = [one for one in shapes(made, "change-new", "App") if isinstance(one, Mark)]
    (figure,) = [one for one in made.marks if one.id == "component_3"]

    assert (ring.x, ring.y) == (figure.x, figure.y)
    assert ring.width > figure.width + 8
    assert "+" in words(made)


def test_links_end_at_the_ring():
    made = scene()
    (ring,) = [one for one in shapes(made, "change-new", "App") if isinstance(one, Mark)]
    (link,) = [line for line in made.lines if line.id == "link_2"]

    far = ((link.x2 - ring.x) ** 2 + (link.y2 - ring.y) ** 2) ** 0.5
    assert far == pytest.approx(ring.width / 2)


def test_what_is_gone_is_a_dashed_ghost_where_it_stood_its_name_in_brackets():
    made = scene()
    (ghost,) = [one for one in shapes(made, "change-gone", "Safe") if isinstance(one, Mark)]

    assert (ghost.x, ghost.y) == pytest.approx((500, 350))
    assert ghost.dash == "dashed"
    assert "[Safe]" in words(made)


def test_an_arrow_leads_from_where_something_stood_heavy_into_another_stage():
    made = scene()
    (into,) = [one for one in shapes(made, "change-moved", "Desk") if isinstance(one, Line)]
    within, target = [one for one in shapes(made, "change-moved", "Keys") if isinstance(one, Line)]

    assert into.x1 == pytest.approx(300, abs=5)
    assert into.x1 < into.x2 < 500
    assert into.width > within.width
    assert within.head > 0
    assert within.x1 == pytest.approx(600, abs=5) or target.x1 == pytest.approx(600, abs=5)


def test_the_target_of_an_expectation_moves_as_well():
    lines = [one for one in shapes(scene(), "change-moved", "Keys") if isinstance(one, Line)]

    assert sorted(round(line.x1, -1) for line in lines) == [600, 700]


def test_two_rings_and_a_few_words_tell_of_another_sourcing():
    made = scene()
    inner, outer = [one for one in shapes(made, "change-sourced") if isinstance(one, Mark)]

    assert (inner.x, inner.y) == (outer.x, outer.y) == pytest.approx((500, 210))
    assert inner.width < outer.width
    assert "build → buy" in words(made)


def test_all_that_is_sourced_otherwise_stands_in_one_pair_of_rings():
    made = scene(
        "component A [0.5, 0.5]\n//@ estate A (vendor Acme, cost 120k, owner Ann)",
        "component A [0.5, 0.5]\n//@ estate A (vendor Best, cost 80k, owner Bob)",
    )

    assert len([one for one in shapes(made, "change-sourced") if isinstance(one, Mark)]) == 2
    assert "Acme → Best cost 120k → 80k owner Ann → Bob" in words(made)


def test_new_links_are_heavy_and_those_that_are_gone_dashed():
    made = scene()
    (new,) = shapes(made, "change-new", "Guest → App")
    (gone,) = shapes(made, "change-gone", "Desk → Safe")
    (same,) = [line for line in made.lines if line.id == "link_1"]

    assert new.width > same.width
    assert (gone.dash, gone.head) == ("dashed", 0)


def test_another_name_is_told_beside_the_new_one_and_a_guess_as_such():
    old = "component Desk [0.7, 0.3] label [9, 7]\nevolve Desk->Counter 0.3"
    new = "component Counter [0.7, 0.3] label [9, 7]"

    assert "was Desk" in words(scene(old, new))
    assert "was probably Desk" in words(scene(old.split("\n", maxsplit=1)[0], new))
    assert not [
        word
        for word in words(scene("component desk [0.7, 0.3]", "component Desk [0.7, 0.3]"))
        if "was" in word
    ]


def test_the_legend_names_what_there_is_and_nothing_else():
    made = scene("component A [0.5, 0.5]", "component A [0.5, 0.6]")
    legend = [" ".join(text.lines) for text in made.marks if isinstance(text, Text) and text.kind == "legend"]

    assert legend == ["Changes", "moved within its stage"]
    everything = [mark.name for mark in scene().marks if mark.kind == "legend"]
    assert everything == [
        "Changes", "into another stage", "new", "gone", "sourcing, owner or cost", "moved within its stage",
        "new link", "link gone",
    ]  # fmt: skip


def test_no_two_signs_of_the_legend_differ_by_colour_alone():
    signs = [shape for shape in (*scene().lines, *scene().marks) if shape.id.endswith("_sign")]
    looks = [
        (type(one), one.width, one.dash, getattr(one, "head", None))
        for one in signs
        if not isinstance(one, Text)
    ]

    assert len(looks) >= 6
    assert len(set(looks)) == len(looks)


def test_where_nothing_changed_the_picture_is_the_map():
    map_ = wardley.parse(NEW)

    assert wardley.render(map_, changes=wardley.diff(map_, wardley.parse(NEW))) == wardley.render(map_)


def test_who_cannot_see_it_is_told_what_changed():
    assert scene().description.endswith(
        " Since the older version: in another stage: Desk; added: App; removed: Safe;"
        " sourced otherwise: Desk; moved: Keys."
    )


def test_the_drawn_svg_is_whole_and_every_id_is_its_own():
    before, after = wardley.parse(OLD), wardley.parse(NEW)
    svg = str(wardley.render(after, changes=wardley.diff(before, after)))
    root = ElementTree.fromstring(svg)
    ids = [one.get("id") for one in root.iter() if one.get("id")]

    assert len(ids) == len(set(ids))
    assert "[Safe]" in [text.text for text in root.iter(f"{NS}text")]


def test_names_from_a_map_stay_text():
    old = 'component <b>"x"</b> [0.5, 0.5]'
    svg = str(wardley.render(wardley.parse(""), changes=wardley.diff(wardley.parse(old), wardley.parse(""))))

    assert "<b>" not in svg
    assert "[&lt;b&gt;" in svg


def test_a_removed_anchor_and_a_form_have_places_too():
    made = scene(
        "anchor A [0.9, 0.5]\ncomponent P [0.5, 0.5]\npipeline P\n{\ncomponent X [0.4]\ncomponent Y [0.6]\n}",
        "component P [0.5, 0.5]",
    )

    assert {"[A]", "[X]", "[Y]"} <= set(words(made))


def test_an_expectation_that_was_given_up_leaves_a_ghost_and_a_dashed_line():
    made = scene("component A [0.5, 0.5]\nevolve A 0.8", "component A [0.5, 0.5]")
    (line,) = [one for one in shapes(made, "change-gone") if isinstance(one, Line)]
    (ghost,) = [one for one in shapes(made, "change-gone", "A") if isinstance(one, Mark)]

    assert ghost.x == pytest.approx(800)
    assert line.dash == "dashed"


def test_a_map_at_the_future_says_so_and_shows_no_arrows():
    map_ = wardley.parse("title T\ncomponent A [0.5, 0.5]\nevolve A->B 0.8")
    svg = str(wardley.render(map_, at="future"))

    assert "T (future)" in svg
    assert ">B<" in svg
    assert 'class="evolve"' not in svg
    assert "Future" in str(wardley.render(wardley.parse("component A [0.5, 0.5]"), at="future"))


def test_what_is_marked_is_so_now():
    map_ = wardley.parse(NEW)
    with pytest.raises(ValueError, match="not in the future"):
        wardley.render(map_, at="future", changes=wardley.diff(map_, map_))
    with pytest.raises(ValueError, match="it is at now or future"):
        wardley.render(map_, at="then")


def _light(colour: str) -> float:
    def linear(part: int) -> float:
        share = part / 255
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(int(colour[at : at + 2], 16)) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("style", styles())
def test_what_is_written_of_changes_can_be_read_by_day_and_by_night(style):
    look = find(style)
    for theme in (look.light, look.dark):
        assert isinstance(theme, Theme)
        for colour in theme.change:
            assert re.fullmatch("#[0-9a-f]{6}", colour)
            for behind in (theme.paper, theme.band or theme.paper):
                dim, bright = sorted((_light(colour), _light(behind)))
                assert (bright + 0.05) / (dim + 0.05) >= 4.5
