"""What changed since an older version, on the picture of the new one.

What is new stands in a ring with a plus; what is gone is a dashed ghost with a cross, its name in brackets.
An arrow leads from where something stood, a heavy one where the stage is another. Two rings say that it is
sourced or owned otherwise, or costs something else. New links are heavy, and those that are gone are dashed.
"""

from math import sqrt
from typing import NamedTuple

from wardley.drawing import symbols
from wardley.drawing.layers.legend_of_changes import ADDED, KINDS, MOVED, REMOVED, SOURCED, Sign, draw_legend
from wardley.drawing.parts.links import clipped
from wardley.drawing.shapes import Form, Line, Mark, Text
from wardley.drawing.sheet import Sheet, Symbol, Wanted
from wardley.graph.changes.change import Change, Difference, Sourced, stage_differs
from wardley.layout.ends import joined
from wardley.layout.labels.around import Around, Look, Point
from wardley.layout.letters import lines_of
from wardley.layout.place import place
from wardley.model.names import Element, normalised
from wardley.model.relations import Evolution, Link

_RING, _RINGS = 5.0, 9.0
"""How far the ring reaches out of the figure, and the outer one of two, px."""
_TAG, _SIGN = 11.0, 15.0
_HEAVY, _LIGHT = 2.75, 1.5
_STOOD = 7.0
"""The width of the circle that shows where something stood, px."""
_SHORTEST = 5.0
_LISTED = 12

Key = tuple[int, int]
"""The identities of an element and of an ``evolve`` line; that of None is the element as it is."""


class _End(NamedTuple):
    """What a change is drawn at: the same as a key of `Sheet.symbols`, of the old map or of the new."""

    element: Element
    evolution: Evolution | None = None


class Layer:
    """The changes of *difference*, to be laid over *sheet*, which has its symbols and no figures yet.

    Rings make figures reach further, so that links end at them and names stand clear of them.
    """

    def __init__(self, sheet: Sheet, difference: Difference) -> None:
        self.sheet = sheet
        self.changes = list(enumerate(difference.changes, 1))
        # The old map in the frame of the new one: everything stands where it would on this picture.
        self.old = Sheet(difference.old, sheet.theme, place(difference.old))
        self.old.canvas = sheet.canvas
        symbols.survey(self.old)
        self.now = {id(old): new for old, new in difference.pairs}
        self.signs: dict[Sign, None] = {}
        self.inner: dict[Key, float] = {}
        for _, change in self.changes:
            self._make_room(change)

    def _make_room(self, change: Change) -> None:
        wide = _RING if change.what == "added" else _RINGS if change.group == "sourcing" else 0.0
        end = self._end(change, old=False) if wide else None
        symbol = self.sheet.symbol(*end) if end is not None else None
        if end is None or symbol is None or not symbol.reach:
            return
        key = id(end.element), id(end.evolution)
        reach = self.inner.setdefault(key, symbol.reach) + wide
        self.sheet.symbols[key] = symbol._replace(reach=max(reach, symbol.reach))

    def _end(self, change: Change, *, old: bool) -> _End | None:
        """The element, or what becomes of it, that *change* is about; None for a link, or a remark."""
        item = change.old if old else change.new
        if isinstance(item, Evolution):
            element = (self.old if old else self.sheet).placement.names.find(item.name)
            return None if element is None else _End(element, item)
        return None if item is None or isinstance(item, Link) else _End(item)

    def draw(self) -> None:
        """Draw them, with a legend; what is named waits for a place among the other names."""
        sourced: dict[int, tuple[str, list[Change]]] = {}
        for number, change in self.changes:
            id_ = f"change_{number}"
            if change.group == "sourcing":
                sourced.setdefault(id(change.new), (id_, []))[1].append(change)
            elif not isinstance(change.old or change.new, Link):
                self._draw(id_, change)
        for id_, changes in sourced.values():
            self._sourced(id_, changes)
        self._links()
        if self.signs:
            draw_legend(self.sheet, self.signs)

    def _draw(self, id_: str, change: Change) -> None:
        if change.what == "added":
            self._added(id_, change)
        elif change.what == "removed":
            self._removed(id_, change)
        elif change.what in ("moved", "arrived") or change.field == "to":
            self._moved(id_, change)
        elif change.what == "renamed":
            self._renamed(id_, change)

    def _symbol(self, change: Change) -> Symbol | None:
        end = self._end(change, old=False)
        return self.sheet.symbol(*end) if end is not None else None

    def _stood(self, change: Change) -> Symbol | None:
        """Where what *change* is about stood."""
        end = self._end(change, old=True)
        return self.old.symbol(*end) if end is not None else None

    def _added(self, id_: str, change: Change) -> None:
        symbol = self._symbol(change)
        if symbol is None:
            return
        self.signs["added"] = None
        colour, name = self.sheet.theme.change[ADDED], change.subject.name
        reach = symbol.reach or _RING
        box = symbol.x, symbol.y, 2 * reach, 2 * reach
        self.sheet.marks.append(Mark(id_, KINDS[ADDED], "circle", *box, "none", colour, 1.75, name=name))
        corner = reach / sqrt(2) + 4
        self._sign(id_, ADDED, "+", (symbol.x - corner, symbol.y - corner))

    def _sign(self, id_: str, which: int, sign: str, at: tuple[float, float]) -> None:
        x, y = at[0], at[1] + 0.34 * _SIGN
        colour = self.sheet.theme.change[which]
        text = Text(f"{id_}_sign", KINDS[which], (sign,), x, y, _SIGN, colour, "middle", bold=True)
        self.sheet.marks.append(text)

    def _removed(self, id_: str, change: Change) -> None:
        symbol = self._stood(change)
        if symbol is None:
            return
        self.signs["removed"] = None
        theme, name = self.sheet.theme, change.subject.name
        colour, reach = theme.change[REMOVED], min(symbol.reach, 9.0) or 1.0
        if symbol.reach:
            box = symbol.x, symbol.y, 2 * reach, 2 * reach
            form: Form = "box" if symbol.square else "circle"
            mark = Mark(id_, KINDS[REMOVED], form, *box, "none", colour, 1.25, name=name, dash="dashed")
            self.sheet.marks.append(mark)
            self._sign(id_, REMOVED, "×", (symbol.x, symbol.y))
        if symbol.evolution is not None:
            self._line(id_, self._now(symbol.element), symbol, f"{name}, no longer expected to evolve")
            return
        self._name(id_, REMOVED, lines_of(f"[{name}]"), symbol, theme.label_size - 1)

    def _now(self, old: Element) -> Symbol | None:
        """Where *old* stands now, or where it stood if it is gone."""
        new = self.now.get(id(old))
        return self.old.symbol(old) if new is None else self.sheet.symbol(new)

    def _name(self, id_: str, which: int, words: tuple[str, ...], symbol: Symbol, size: float = _TAG) -> None:
        """Have the lines *words* placed where there is room around *symbol*."""
        kind, paint = f"{KINDS[which]} label", (size, self.sheet.theme.change[which])
        leading, name = size + 2, " ".join(words)
        text = Text(f"{id_}_label", kind, words, 0, 0, *paint, italic=True, leading=leading, name=name)
        point = Point(symbol.x, symbol.y, symbol.reach)
        look = Look(size, self.sheet.theme.face, leading)
        self.sheet.wanted.append(Wanted(text, Around(text.id, point, words, look)))

    def _moved(self, id_: str, change: Change) -> None:
        before, after = self._stood(change), self._symbol(change)
        if before is None or after is None:
            return
        ends = clipped(before._replace(reach=_STOOD / 2, square=False), after)
        far = ends is not None and max(abs(ends[0] - ends[2]), abs(ends[1] - ends[3])) >= _SHORTEST
        if ends is None or not far:
            return
        news = stage_differs(change.before, change.after)
        self.signs["stage" if news else "moved"] = None
        colour, name = self.sheet.theme.change[MOVED], change.subject.name
        kind = f"{KINDS[MOVED]} restaged" if news else KINDS[MOVED]
        box = before.x, before.y, _STOOD, _STOOD
        mark = Mark(f"{id_}_from", kind, "circle", *box, "none", colour, name=name, dash="dotted")
        self.sheet.marks.append(mark)
        joins = mark.id, after.id, name
        width = _HEAVY if news else _LIGHT
        self.sheet.lines.append(Line(id_, kind, *ends, colour, *joins, width=width, head=0.9))

    def _renamed(self, id_: str, change: Change) -> None:
        symbol = self._symbol(change)
        if symbol is not None and normalised(str(change.before)) != normalised(str(change.after)):
            self.signs["renamed"] = None
            mark = "was probably" if change.guess else "was"
            self._name(id_, MOVED, lines_of(f"{mark} {change.before}"), symbol)

    def _sourced(self, id_: str, changes: list[Change]) -> None:
        """Draw two rings for all that changed in how one element is sourced."""
        symbol, end = self._symbol(changes[0]), self._end(changes[0], old=False)
        if symbol is None or end is None:
            return
        self.signs["sourced"] = None
        colour, name = self.sheet.theme.change[SOURCED], changes[0].subject.name
        inner = self.inner.get((id(end.element), id(end.evolution)), 0.0)
        for number, reach in enumerate((inner + _RINGS - 4, inner + _RINGS), 1):
            look, ring = ("none", colour, 1.5), f"{id_}_ring_{number}"
            box = symbol.x, symbol.y, 2 * reach, 2 * reach
            self.sheet.marks.append(Mark(ring, KINDS[SOURCED], "circle", *box, *look, name=name))
        self._name(id_, SOURCED, tuple(map(_short, changes)), symbol)

    def _links(self) -> None:
        """Draw the links that came heavy, and those that went dashed."""
        fresh = {id(change.new): n for n, change in self.changes if change.what in ("added", "turned")}
        for line in joined(self.sheet.map, self.sheet.placement.names):
            number = fresh.get(id(self.sheet.map.links[line.number - 1]))
            source, target = self.sheet.symbol(*line.source), self.sheet.symbol(*line.target)
            ends = clipped(source, target) if source and target else None
            if number is not None and source and target and ends is not None:
                self.signs["linked"] = None
                colour = self.sheet.theme.change[ADDED]
                joins = source.id, target.id, f"{line.link.source} → {line.link.target}"
                kind, id_ = KINDS[ADDED], f"change_{number}_{len(self.sheet.lines)}"
                self.sheet.lines.append(Line(id_, kind, *ends, colour, *joins, width=_HEAVY))
        gone = {id(change.old): n for n, change in self.changes if change.what == "removed"}
        for line in joined(self.old.map, self.old.placement.names):
            number = gone.get(id(self.old.map.links[line.number - 1]))
            start, end = self._now(line.source.element), self._now(line.target.element)
            if number is not None and end is not None and line.target.evolution is None:
                self.signs["unlinked"] = None
                self._line(f"change_{number}", start, end, f"{line.link.source} → {line.link.target}")

    def _line(self, id_: str, source: Symbol | None, target: Symbol, name: str) -> None:
        """A dashed line for what no longer joins the two."""
        ends = clipped(source, target) if source is not None else None
        if ends is not None:
            colour = self.sheet.theme.change[REMOVED]
            kind = KINDS[REMOVED]
            line = Line(f"{id_}_line", kind, *ends, colour, name=name, width=1.25, dash="dashed")
            self.sheet.lines.append(line)


def _short(change: Change) -> str:
    """What changed, in as few words as can stand on a picture."""
    before, after = _word(change.before), _word(change.after)
    return f"{before} → {after}" if change.field == "sourcing" else f"{change.field} {before} → {after}"


def _word(value: object) -> str:
    if isinstance(value, Sourced):
        return value.supplier or value.who or value.decorator or value.how or "?"
    if isinstance(value, float):
        return f"{value / 1000:,.0f}k" if abs(value) >= 1000 else f"{value:g}"
    return "?" if value is None else str(value)


def describe(difference: Difference | None) -> str:
    """What changed, in a sentence for those who cannot see it."""
    if difference is None or not difference.changes:
        return ""
    words = {"stage": "in another stage", "sourcing": "sourced otherwise"}
    parts = []
    for group, changes in difference.groups().items():
        if group in ("stage", "added", "removed", "renamed", "sourcing", "moved"):
            names = list(dict.fromkeys(change.subject.name for change in changes))
            more = f" and {len(names) - _LISTED} more" if len(names) > _LISTED else ""
            parts.append(f"{words.get(group, group)}: {', '.join(names[:_LISTED])}{more}")
    return f" Since the older version: {'; '.join(parts)}." if parts else ""
