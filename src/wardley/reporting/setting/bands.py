"""The strips of the one page around the work: the choices, the objectives, and what stands at the foot."""

from collections.abc import Iterator, Sequence

from wardley.reporting.setting.frame import ABOVE, BIG, BODY, CHOICE, GUTTER, SMALL, Band, Frame, label
from wardley.reporting.setting.typeset import Block, Para, Run, para
from wardley.reporting.sheet import NOT_WRITTEN, Goal, Listed, Sheet

_DATE = 130.0
_WHO = 76.0
"""How wide the date and the names of those who answer are."""

_PAD = 2.5
"""Between a line of the table of objectives and its texts."""


def choices(sheet: Sheet, frame: Frame) -> Band:
    """The title, and the upper three boxes of the cascade."""
    band = Band(frame.margin, frame.inner)
    room = frame.inner - _DATE - GUTTER
    title = para([Run(sheet.title, bold=True, tone="soft")], room, BODY)
    dated = para([Run(f"draft, as of {sheet.as_of}", tone="soft")], _DATE, SMALL, side="right")
    y = band.put(Block("title", band.x, 0, room, (title,))) + 4
    band.put(Block("date", band.x + frame.inner - _DATE, 0, _DATE, (dated,)))
    band.rule(y, strong=True)
    half = (frame.inner - GUTTER) * 0.5
    each = (frame.inner - half - 3 * GUTTER) / 2
    (first, aspiration), *others = sheet.choices()
    big = para([Run(aspiration, bold=True)], half, BIG, before=1)
    band.put(Block("aspiration", band.x, y + 8, half, (label(first, half), big)))
    for number, (name, words) in enumerate(others):
        x = band.x + half + 2 * GUTTER + number * (each + GUTTER)
        told = para([Run(words)], each, CHOICE, before=3)
        band.put(Block("choice", x, y + 8, each, (label(name, each), told)))
    return band


def goals(sheet: Sheet, frame: Frame) -> Band:
    """Objectives, their key results side by side, and who answers for them."""
    return _table(sheet, frame, result_columns(sheet, frame))


def result_columns(sheet: Sheet, frame: Frame) -> int:
    """In how many columns key results stand: in two, unless three or one take less height."""
    return min((2, 3, 1), key=lambda count: _table(sheet, frame, count).height)


def _table(sheet: Sheet, frame: Frame, count: int) -> Band:
    """The objectives with their key results in *count* columns."""
    band = Band(frame.margin, frame.inner)
    name = 0.215 * frame.inner
    result = (frame.inner - name - _WHO - (count + 1) * GUTTER) / count
    rooms = (name, *[result] * count, _WHO)
    xs = [band.x + sum(rooms[:at]) + at * GUTTER for at in range(len(rooms))]
    for at, words in ((0, "Objective"), (1, "Key results, now → target"), (count + 1, "Who")):
        band.put(Block("goal", xs[at], 0, rooms[at], (label(words, rooms[at]),), (0, at)))
    for number, goal in enumerate(sheet.goals, 1):
        y = band.height + _PAD
        band.rule(y)
        for at, paras in _goal(goal, rooms):
            if paras:
                band.put(Block("goal", xs[at], y + _PAD, rooms[at], paras, (number, at)))
    if not sheet.goals:
        y = band.height + _PAD
        band.rule(y)
        told = para([Run(NOT_WRITTEN, tone="soft")], name, BODY)
        band.put(Block("goal", band.x, y + _PAD, name, (told,), (1, 0)))
    return band


def _goal(goal: Goal, rooms: Sequence[float]) -> Iterator[tuple[int, tuple[Para, ...]]]:
    """The cells of its row, with their column."""
    yield 0, (para([Run(goal.name, bold=True)], rooms[0], BODY),)
    told = [
        [Run(one.name), Run(f" {one.move}", bold=True), Run(f" {one.by}", tone="soft")]
        for one in goal.results
    ] or [[Run(NOT_WRITTEN, tone="soft")]]
    count = len(rooms) - 2
    for at in range(count):
        yield (
            at + 1,
            tuple(
                para(runs, rooms[at + 1], BODY, before=ABOVE if number else 0)
                for number, runs in enumerate(told[at::count])
            ),
        )
    yield count + 1, (para([Run(goal.who)], rooms[-1], BODY),)


def foot(sheet: Sheet, frame: Frame) -> Band:
    """What is not done, the risks, and the notes."""
    band = Band(frame.margin, frame.inner)
    half = (frame.inner - 2 * GUTTER) / 2
    band.rule(0, strong=True)
    for number, listed in enumerate((sheet.stopped, sheet.risks)):
        x = band.x + number * (half + 2 * GUTTER)
        paras = (label(listed.title, half), *_points(listed, half))
        band.put(Block("stopped" if number == 0 else "risks", x, 7, half, paras))
    if sheet.notes:
        told = para([Run(" ".join(sheet.notes), tone="soft")], frame.inner, SMALL)
        band.put(Block("notes", band.x, band.height + 7, frame.inner, (told,)))
    return band


def _points(listed: Listed, room: float) -> Iterator[Para]:
    for why, entries in listed.grouped:
        runs = []
        for number, entry in enumerate(entries):
            runs.append(Run(f"{'; ' if number else ''}{entry.text}", bold=entry.strong))
            if entry.figure:
                runs.append(Run(f" {entry.figure}", tone="soft"))
        if why:
            runs.append(Run(f" – {why}", tone="soft"))
        yield para(runs, room, BODY, before=ABOVE)
    if listed.rest or not listed.count:
        yield para([Run(listed.rest or listed.empty, tone="soft")], room, BODY, before=ABOVE)
