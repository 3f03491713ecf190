"""Whether what is on a plot can be seen, in every style by day and by night: level AA of the WCAG 2.2."""

import pytest
from tests.drawing.contrast import contrast, over

from wardley.drawing.theme import find, styles

TEXT, GRAPHICS = 4.5, 3.0

every_half = pytest.mark.parametrize(
    ("style", "half"), [(style, half) for style in styles() for half in ("light", "dark")]
)


@every_half
def test_words_can_be_read_on_bands_and_bars(style: str, half: str) -> None:
    theme = getattr(find(style), half)
    band = over(theme.plot_band, theme.paper)
    read = {
        **{f"{key} on a band": contrast(getattr(theme, key), band) for key in ("label", "axis_text")},
        "what is late, on a band": contrast(theme.mark_text[0], band),
        "label on a strong bar": contrast(theme.label, theme.build_fill),
    }

    assert {what: ratio for what, ratio in read.items() if ratio < TEXT} == {}


@every_half
def test_lines_and_outlines_can_be_seen_on_paper_and_bands(style: str, half: str) -> None:
    theme = getattr(find(style), half)
    faint = {}
    for ground in (theme.paper, over(theme.plot_band, theme.paper)):
        for key in ("axis", "axis_text", "label", "build"):
            faint[key, ground] = contrast(getattr(theme, key), ground)
        faint["mark_stroke.1", ground] = contrast(theme.mark_stroke[0], ground)

    assert {what: ratio for what, ratio in faint.items() if ratio < GRAPHICS} == {}


@every_half
def test_a_dot_without_a_category_is_told_from_those_that_have_one(style: str, half: str) -> None:
    """Grey, or black, and none of the colours of categories."""
    theme = getattr(find(style), half)

    assert theme.boundary not in theme.tints[:7]
    assert all(contrast(colour, theme.paper) >= GRAPHICS for colour in theme.tints[:7])
