"""The one page laid out, band below band.

The letters have one size each, whatever there is to say. A page that needs more room than there is says by
how much (`Laid.over`), and is not to be drawn.
"""

from collections.abc import Sequence
from dataclasses import replace

from wardley.reporting.setting.bands import choices, foot, goals
from wardley.reporting.setting.frame import Band, Fill, Frame, Laid, Rule
from wardley.reporting.setting.typeset import Block
from wardley.reporting.setting.work import grow, work
from wardley.reporting.sheet import Sheet

_LEAST, _MOST = 8.0, 20.0
"""The room between two bands."""


def lay(sheet: Sheet, frame: Frame) -> Laid:
    """*sheet* on *frame*."""
    bands = [choices(sheet, frame), goals(sheet, frame), work(sheet, frame), foot(sheet, frame)]
    between = len(bands) - 1
    spare = frame.height - 2 * frame.margin - sum(band.height for band in bands)
    gap = min(_MOST, max(_LEAST, spare / between))
    # What is left makes the cards of the quarters longer, so that the last band stands at the foot.
    grow(bands[2], max(0.0, spare - gap * between))
    return _stacked(frame, bands, gap, max(0.0, _LEAST * between - spare))


def _stacked(frame: Frame, bands: Sequence[Band], gap: float, over: float) -> Laid:
    blocks: list[Block] = []
    fills: list[Fill] = []
    rules: list[Rule] = []
    y = frame.margin
    for band in bands:
        blocks += [one.at(one.x, one.y + y) for one in band.blocks]
        fills += [replace(one, y=one.y + y) for one in band.fills]
        rules += [replace(one, y=one.y + y) for one in band.rules]
        y += band.height + gap
    return Laid(frame, tuple(blocks), tuple(fills), tuple(rules), gap, over)
