"""The strip of the one page with the work: quarters side by side, and the counts at their right."""

from dataclasses import replace

from wardley.reporting.setting.frame import (
    ABOVE,
    BODY,
    GUTTER,
    SMALL,
    TOTAL,
    Band,
    Fill,
    Frame,
    Rule,
    label,
)
from wardley.reporting.setting.typeset import Block, Para, Run, para
from wardley.reporting.sheet import Listed, Sheet, Tally

_COUNTS = 218.0
"""How wide the counts are."""
_BETWEEN, _PAD = 6.0, 7.0
"""Between two quarters, and from the edge of one to its text."""
_NUMBERS = 32.0, 48.0, 46.0
"""How wide the columns of requests, cost and share are."""


def work(sheet: Sheet, frame: Frame) -> Band:
    """What is done when, what else goes on, and how much of what was asked for that is."""
    band = Band(frame.margin, frame.inner)
    room = frame.inner - _COUNTS - 2 * GUTTER
    height = _cards(sheet, band, room)
    _counts(sheet, band, band.x + frame.inner - _COUNTS)
    if sheet.beside:
        paras = tuple(_sentence(one, room) for one in sheet.beside)
        block = Block("beside", band.x, 0, room, paras)
        height = max(height, band.height - block.height - _PAD)
        band.put(block.at(band.x, height + _PAD))
    else:
        height = band.height = max(height, band.height)
    band.fills = [replace(one, height=height) for one in band.fills]
    return band


def grow(band: Band, by: float) -> None:
    """Make the cards of a *band* of work longer, and let what stands below them give way."""
    band.fills = [replace(one, height=one.height + by) for one in band.fills]
    band.blocks = [one.at(one.x, one.y + by) if one.role == "beside" else one for one in band.blocks]
    band.height += by


def _cards(sheet: Sheet, band: Band, room: float) -> float:
    """A card for each quarter; how high the highest is."""
    count = max(1, len(sheet.columns))
    each = (room - (count - 1) * _BETWEEN) / count
    for number, column in enumerate(sheet.columns):
        x = band.x + number * (each + _BETWEEN)
        band.fills.append(Fill(x, 0, each, 0))
        inner = each - 2 * _PAD
        band.put(Block("quarter", x + _PAD, _PAD, inner, _column(column, inner)))
    return band.height + _PAD


def _column(column: Listed, room: float) -> tuple[Para, ...]:
    head = [Run(column.title, bold=True, tone="accent")]
    if column.figure:
        head.append(Run(f" {column.figure}", tone="soft"))
    paras = [para(head, room, BODY)]
    paras += [para([Run(one.text, bold=one.strong)], room, BODY, before=ABOVE + 1) for one in column.entries]
    if column.rest or not column.count:
        paras.append(para([Run(column.rest or column.empty, tone="soft")], room, BODY, before=ABOVE + 1))
    return tuple(paras)


def _sentence(listed: Listed, room: float) -> Para:
    names = "; ".join(entry.text + (f" {entry.figure}" if entry.figure else "") for entry in listed.entries)
    rest = f" {listed.rest}" if listed.rest else ""
    runs = [Run(f"{listed.title}:", bold=True, tone="soft"), Run(f" {names or listed.empty}{rest}")]
    return para(runs, room, SMALL, before=1)


def _counts(sheet: Sheet, band: Band, x: float) -> None:
    """What was asked for and what goes on, and what becomes of the rest."""
    top = Block("counts", x, 0, _COUNTS, (label("Before → after", _COUNTS),))
    y = band.put(top) + 2
    end = y
    half = (_COUNTS - GUTTER) / 2
    cost = f"known cost {sheet.no_figure}".rstrip()
    for at, (words, (before, after)) in enumerate((("requests", sheet.requests), (cost, sheet.cost))):
        told = para([Run(f"{before} → {after}", bold=True)], half, TOTAL)
        named = para([Run(words, tone="soft")], half, SMALL)
        end = max(end, band.put(Block("total", x + at * (half + GUTTER), y, half, (told, named))))
    end += 5
    for row, tally in enumerate(sheet.tallies):
        end = _tally(band, tally, (x, end), row)
    band.rules.append(Rule(x, end, _COUNTS))
    first, colon, second = sheet.split.partition(": ")
    paras = [para([Run(first + colon.strip(), bold=True)], _COUNTS, BODY)]
    if second:
        paras.append(para([Run(second)], _COUNTS, BODY))
    if sheet.decided:
        paras.append(para([Run(sheet.decided, tone="soft")], _COUNTS, SMALL, before=2))
    band.put(Block("split", x, end + 4, _COUNTS, tuple(paras)))


def _tally(band: Band, tally: Tally, place: tuple[float, float], row: int) -> float:
    """One row of the counts; where it ends."""
    x, y = place
    band.rules.append(Rule(x, y, _COUNTS))
    name = _COUNTS - sum(_NUMBERS)
    named = [para([Run(tally.name)], name, BODY)]
    if tally.without:
        named.append(para([Run(tally.without, tone="soft")], name, SMALL))
    end = band.put(Block("tally", x, y + 2.5, name, tuple(named), (row, 0)))
    left = x + name
    cells = (str(tally.requests), tally.cost, tally.share)
    for at, (words, room) in enumerate(zip(cells, _NUMBERS, strict=True), 1):
        told = para([Run(words, bold=at == 1)], room, BODY, side="right")
        end = max(end, band.put(Block("tally", left, y + 2.5, room, (told,), (row, at))))
        left += room
    return end + 2.5
