"""Whether what is drawn can be seen, in every style by day and by night: level AA of the WCAG 2.2."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from tests.drawing.contrast import channels, contrast, over

from wardley.drawing.theme import Theme, find, styles

TEXT, GRAPHICS = 4.5, 3.0

HALVES = [(style, half) for style in styles() for half in ("light", "dark")]
FILLED = [(style, half) for style, half in HALVES if getattr(find(style), half).pipeline_fill]

every_half = pytest.mark.parametrize(("style", "half"), HALVES)


def _grounds(theme: Theme) -> list[str]:
    """What words on the map may lie on."""
    plain = [theme.paper, *filter(None, (theme.shade, theme.band))]
    boxes = [over(theme.pipeline_fill, ground) for ground in plain if theme.pipeline_fill]
    areas = [over(fill, theme.paper) for fill in theme.attitude_fill]
    return [*plain, *boxes, *areas]


def _on_paper(theme: Theme) -> list[str]:
    return [theme.paper, *filter(None, (theme.shade, theme.band))]


def _texts(theme: Theme) -> Iterator[tuple[str, str, str]]:
    """What is written, its colour, and what it lies on."""
    for ground in _grounds(theme):
        for key in ("label", "anchor", "note", "context"):
            yield key, getattr(theme, key), ground
    for ground in _on_paper(theme):
        yield "evolved_label", theme.evolved_label, ground
        yield "flow_text", theme.flow_text, ground
        yield "axis_text", theme.axis_text, ground  # the corners of the map have words too
    # The title and legends stand outside the map's field.
    yield "title", theme.title, theme.paper
    for number, colour in enumerate(theme.mark_text):
        yield f"mark_text.{number}", colour, theme.paper
    for number, colour in enumerate(theme.change):
        yield f"change.{number}", colour, theme.paper
    for number, (fill, colour) in enumerate(zip(theme.attitude_fill, theme.attitude_text, strict=True)):
        yield f"attitude_text.{number}", colour, over(fill, theme.paper)
    yield "annotation_text", theme.annotation_text, theme.annotation_fill
    yield "box_text", theme.box_text, theme.box_fill


def _graphics(theme: Theme) -> Iterator[tuple[str, str, str]]:
    """What is drawn, its colour, and what it lies on."""
    keys = (
        "axis", "boundary", "stroke", "evolved_stroke", "link", "evolved_link", "flow_head", "inertia",
        "pipeline_stroke", "build", "buy", "outsource", "ecosystem_line", "submap_stroke", "submap_fill",
        "annotation_stroke", "box_stroke", "force_stroke",
    )  # fmt: skip
    for ground in filter(None, (theme.paper, theme.band)):
        for key in keys:
            yield key, getattr(theme, key), ground
        for key in ("mark_stroke", "change", "tints", "ramp"):
            for number, colour in enumerate(getattr(theme, key)):
                yield f"{key}.{number}", colour, ground
    yield "market", theme.market, theme.paper
    for kind in ("build", "buy", "outsource"):
        # Where the figure's outline sinks into the ring, its fill stands out.
        ring = getattr(theme, f"{kind}_fill")
        yield (
            f"a figure on {kind}",
            max((theme.stroke, theme.fill), key=lambda one: contrast(one, ring)),
            ring,
        )


@pytest.mark.parametrize(("style", "half"), FILLED)
def test_what_runs_through_a_pipeline_is_not_bleached_by_its_fill(style: str, half: str) -> None:
    theme = getattr(find(style), half)
    faint = {}
    for ground in filter(None, (theme.paper, theme.band)):
        box = over(theme.pipeline_fill, ground)
        for key in ("link", "evolved_link", "flow_head"):
            # The fill lies over the lines.
            seen = over(theme.pipeline_fill, getattr(theme, key))
            ratio = contrast(seen, box)
            if ratio < GRAPHICS:
                faint[key, ground] = round(ratio, 2)

    assert faint == {}


@every_half
def test_what_is_written_can_be_read(style: str, half: str) -> None:
    theme = getattr(find(style), half)
    faint = {
        (key, colour, ground): round(contrast(colour, ground), 2) for key, colour, ground in _texts(theme)
    }

    assert {what: ratio for what, ratio in faint.items() if ratio < TEXT} == {}


@every_half
def test_what_is_drawn_can_be_seen(style: str, half: str) -> None:
    theme = getattr(find(style), half)
    faint = {
        (key, colour, ground): round(contrast(colour, ground), 2) for key, colour, ground in _graphics(theme)
    }

    assert {what: ratio for what, ratio in faint.items() if ratio < GRAPHICS} == {}


# How colours look to people who lack one kind of cone (Viénot, Brettel and Mollon 1999), on amounts of light.
SIGHT = {
    "all cones": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "no red": ((0.11238, 0.88762, 0), (0.11238, 0.88762, 0), (0.00401, -0.00401, 1)),
    "no green": ((0.29275, 0.70725, 0), (0.29275, 0.70725, 0), (-0.02234, 0.02234, 1)),
}


def _perceived(colour: str, sight: str) -> tuple[float, float, float]:
    """*colour* in OKLab, in which distances are those that people see (Ottosson 2020)."""
    light = channels(colour)
    red, green, blue = (
        max(0.0, sum(part * one for part, one in zip(row, light, strict=True))) for row in SIGHT[sight]
    )
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    middle = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


def _apart(one: str, other: str, sight: str) -> float:
    pairs = zip(_perceived(one, sight), _perceived(other, sight), strict=True)
    return sum((left - right) ** 2 for left, right in pairs) ** 0.5


@every_half
@pytest.mark.parametrize("sight", SIGHT)
def test_fills_by_value_are_told_apart_also_by_the_colour_blind(style: str, half: str, sight: str) -> None:
    tints = getattr(find(style), half).tints
    near = {
        (one, other): round(_apart(one, other, sight), 3)
        for place, one in enumerate(tints)
        for other in tints[:place]
    }

    # About three just noticeable differences.
    assert {pair: apart for pair, apart in near.items() if apart < 0.06} == {}


@every_half
def test_fills_by_amount_go_one_way_in_steps_that_are_seen(style: str, half: str) -> None:
    theme = getattr(find(style), half)
    contrasts = [contrast(colour, theme.paper) for colour in theme.ramp]

    assert contrasts == sorted(contrasts)
    assert all(later >= 1.25 * before for before, later in pairwise(contrasts))
