"""Where several maps place the same things: a row a thing, a dot a map."""

from wardley.drawing.canvas import fraction
from wardley.drawing.plots.board import SMALL, TITLE, WORDS, Board, Paint, Written, shortened
from wardley.drawing.plots.dodge import Disc
from wardley.drawing.plots.legend import Key
from wardley.drawing.plots.named import Tag, figure, write_beside
from wardley.drawing.plots.profile import Profile, Row
from wardley.drawing.shapes import Area
from wardley.layout.labels.room import FIGURE, LINK, Room
from wardley.source.shown import one_line

_WIDE, _HIGH, _HEADS = 760.0, 34.0, 190.0
_RADIUS = 5.0
_HEAD = Written(WORDS, bold=True)
_NAME = Written(WORDS, anchor="end")
_MAP = Written(SMALL - 1, leading=12)


def draw(board: Board, plot: Profile) -> None:
    """See the room's docstring."""
    how = Written(TITLE, bold=True, leading=26)
    lines = board.wrapped(board.entitle(plot.title, "Profile"), _WIDE + _HEADS, how)
    board.write("title", "title", lines, (-_HEADS, -44 - how.leading * (len(lines) - 1)), how)
    bottom = _HIGH * len(plot.rows) + 12
    edges = (0.0, *(boundary * _WIDE for boundary in plot.boundaries), _WIDE)
    for number, stage in enumerate(plot.stages):
        left, right = edges[number], edges[number + 1]
        if number % 2:
            board.areas.append(
                Area(f"stage_{number + 1}_band", "plot-band", left, 0, right, bottom, board.theme.plot_band)
            )
        board.write(
            f"stage_{number + 1}",
            "axis-label",
            (board.fitted(stage, right - left - 8, _HEAD),),
            (left + 5, -9),
            _HEAD,
        )
        board.line(f"border_{number}", "grid", (left, 0, left, bottom), board.theme.boundary, 0.75, "dotted")
    board.line("axis", "axis", (0, bottom, _WIDE, bottom), board.theme.axis)
    room, tags = Room(), list[Tag]()
    for number, row in enumerate(plot.rows, 1):
        tags += _row(board, row, number, room)
    board.left_out += [tag.words for tag in write_beside(board, room, tags)]
    _key(board, plot, bottom)
    board.description = one_line(
        f"{len(plot.rows)} things where maps place them. " + " ".join(_said(row) for row in plot.rows)
    )


def _row(board: Board, row: Row, number: int, room: Room) -> list[Tag]:
    """Draw a row; the names of the maps that are far from the others."""
    y = _HIGH * (number - 0.5) + 6
    name = shortened(row.name)
    board.write(f"row_{number}", "heading", (board.fitted(name, _HEADS - 18, _NAME),), (-12, y + 4.5), _NAME)
    at = [min(max(fraction(spot.evolution, 0.0), 0.0), 1.0) * _WIDE for spot in row.spots]
    theme, tags = board.theme, list[Tag]()
    if at:
        board.line(f"range_{number}", "range", (min(at), y, max(at), y), theme.axis, 1.25)
        room.cross(min(at), y, max(at), y, LINK)
    if row.median is not None:
        x = row.median * _WIDE
        ink = theme.label
        board.mark(f"median_{number}", "median", "box", (x, y, 2.5, 22), Paint(ink, ink), f"{name}: median")
    for order, (spot, x) in enumerate(zip(row.spots, at, strict=True), 1):
        disc = Disc(x, y, _RADIUS)
        kind = f"dot {'hollow ' if spot.far else ''}tint-1"
        fill = theme.paper if spot.far else theme.tints[0]
        id_ = f"spot_{number}_{order}"
        said = f"{name} on {one_line(spot.map)}"
        box = x, y, 2 * _RADIUS, 2 * _RADIUS
        board.mark(id_, kind, "circle", box, Paint(fill, theme.tints[0], 2), said)
        board.say(id_, f"{said}: evolution {spot.evolution:.2f}{', far from the others' if spot.far else ''}")
        room.take(figure(disc), FIGURE)
        if spot.far:
            tags.append(Tag(f"{id_}_map", disc, shortened(spot.map), said, _MAP))
    return tags


def _key(board: Board, plot: Profile, bottom: float) -> None:
    key, theme = Key(board, _WIDE, bottom + 32), board.theme
    x, y = key.entry("a map", 10)
    board.mark("key_spot", "dot tint-1", "circle", (x, y, 10, 10), Paint(theme.tints[0], theme.tints[0], 2))
    spots = [spot for row in plot.rows for spot in row.spots]
    if any(spot.far for spot in spots):
        x, y = key.entry("far from the others", 10)
        board.mark(
            "key_far", "dot hollow tint-1", "circle", (x, y, 10, 10), Paint(theme.paper, theme.tints[0], 2)
        )
    if any(row.median is not None for row in plot.rows):
        x, y = key.entry("median", 4)
        board.mark("key_median", "median", "box", (x, y, 2.5, 14), Paint(theme.label, theme.label))


def _said(row: Row) -> str:
    middle = f", median {row.median:.2f}" if row.median is not None else ""
    return f"{row.name}: {len(row.spots)} map{'' if len(row.spots) == 1 else 's'}{middle}."
