"""How much of the one page's lists there is room for, and when it is refused."""

import math
from collections.abc import Iterator

from wardley.reporting.setting.bands import goals
from wardley.reporting.setting.frame import FRAMES
from wardley.reporting.setting.laid import lay
from wardley.reporting.sheet import MOST_GOALS, MOST_RESULTS, MOST_WORDS, Sheet, words_in
from wardley.reporting.too_much import TooMuch

LARGEST = 5
"""So many of what is stopped are named, if there is room."""

_GOALS = 0.35
"""Objectives that take more of a page's height than this are what makes it too long."""

_ELSEWHERE = "every other --report takes as much as there is"


def fitted(full: Sheet) -> Sheet:
    """*full* with as much of its lists as one page takes, and how much more there is; raises `TooMuch`.

    What stands out (differentiating work) comes first, then what is stopped and the risks, then the other
    work, turn by turn in each quarter. Each list has at least its first entry.
    """
    _shapely(full)
    lists = full.lists()
    shown = [min(1, len(one.entries)) for one in lists]
    sheet = full.cut(tuple(shown))
    _held(sheet)
    closed: set[int] = set()
    for at in _turns(full):
        if at in closed or shown[at] >= len(lists[at].entries):
            continue
        shown[at] += 1
        larger = full.cut(tuple(shown))
        if _fits(larger):
            sheet = larger
        else:
            shown[at] -= 1
            closed.add(at)
    return sheet


def _turns(full: Sheet) -> Iterator[int]:
    """Which list grows next, by its number; each has had its first entry."""
    lists = full.lists()
    work = range(len(full.columns))
    most = max((len(one.entries) for one in lists), default=0)
    for row in range(1, most):
        yield from (at for at in work if row < len(lists[at].entries) and lists[at].entries[row].strong)
    last = len(lists) - 1
    for _ in range(1, LARGEST):
        yield from (last - 1, last)
    for _ in range(1, most):
        yield from range(last - 1)


def _fits(sheet: Sheet) -> bool:
    return sheet.words <= MOST_WORDS and all(not lay(sheet, frame).over for frame in FRAMES)


def _shapely(sheet: Sheet) -> None:
    if len(sheet.goals) > MOST_GOALS:
        raise TooMuch(
            f"{len(sheet.goals)} objectives stand at the top, and one page carries {MOST_GOALS} (W703)",
            f"merge or drop some, or let those of a department support one above them; {_ELSEWHERE}",
        )
    for goal in sheet.goals:
        if len(goal.results) > MOST_RESULTS:
            raise TooMuch(
                f"the objective '{goal.name}' has {len(goal.results)} key results, and one page carries"
                f" {MOST_RESULTS} (W703)",
                f"keep the few that say most; {_ELSEWHERE}",
            )


def _held(sheet: Sheet) -> None:
    """Refuse *sheet*, which has one entry in each list, where even that is too much."""
    if sheet.words > MOST_WORDS:
        code = next((code for code, _ in _texts(sheet) if code), "W705")
        raise TooMuch(
            f"the one page would hold {sheet.words} words besides numbers, and {MOST_WORDS} is the most"
            f" ({code})",
            _shorten(sheet),
        )
    for frame in FRAMES:
        over = lay(sheet, frame).over
        if over:
            results = sum(len(goal.results) for goal in sheet.goals)
            much = goals(sheet, frame).height > frame.height * _GOALS
            raise TooMuch(
                f"the one page would be {math.ceil(over)} points too long for one {frame.name}, and its"
                f" letters do not shrink ({'W703' if much else 'W705'})",
                f"its {results} key results take most of it: keep those that say most, or {_shorten(sheet)}"
                if much
                else _shorten(sheet),
            )


def _texts(sheet: Sheet) -> list[tuple[str, str]]:
    """What people can shorten, with the rule that speaks of it; the longest first."""
    found = [("", sheet.title), *(("W705", text) for _, text in sheet.choices())]
    for goal in sheet.goals:
        found += [("W703", goal.name), *(("W703", one.name) for one in goal.results)]
    found += [
        ("", text) for one in sheet.lists() for entry in one.entries for text in (entry.text, entry.why)
    ]
    return sorted(found, key=lambda one: (-words_in(one[1]), -len(one[1]), one[1]))


def _shorten(sheet: Sheet) -> str:
    told = [
        f"'{text if len(text) <= 60 else text[:57] + '...'}' ({words_in(text)} words)"
        for _, text in _texts(sheet)[:3]
    ]
    return f"shorten first {', '.join(told)}; {_ELSEWHERE}"
