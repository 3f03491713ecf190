"""Write ``src/wardley/layout/advances.py``: how far each letter takes the pen, from the metrics of a font.

    python tools/make_advances.py LiberationSans-Regular.ttf LiberationSans-Bold.ttf

Liberation Sans has the widths of Arial and Helvetica (that is what it was made for), and letters of more
scripts. Needs ``fonttools``, which is part of ``wardley[dev]``; the library itself reads the table only.
"""

import sys
from itertools import pairwise
from pathlib import Path

from fontTools.ttLib import TTFont

TABLE = Path(__file__).resolve().parents[1] / "src" / "wardley" / "layout" / "advances.py"

BLOCKS = (
    (0x20, 0x7E), (0xA0, 0x24F), (0x370, 0x52F), (0x5D0, 0x5EA), (0x1E00, 0x1EFF), (0x2010, 0x2044),
    (0x20A0, 0x20BF), (0x2100, 0x2125), (0x2190, 0x2195), (0x2200, 0x2265),
)  # fmt: skip
"""The first and the last of the letters that are looked for; what the font lacks is left out."""

GAP = 12
"""So many letters that the font lacks do not end a run."""


def advances(path: str) -> dict[int, int]:
    """The advance of each letter that the font has, in thousandths of the letters' size."""
    font = TTFont(path)
    unit, glyphs, metrics = font["head"].unitsPerEm, font.getBestCmap(), font["hmtx"].metrics
    letters = (letter for first, last in BLOCKS for letter in range(first, last + 1))
    return {letter: round(1000 * metrics[glyphs[letter]][0] / unit) for letter in letters if letter in glyphs}


def runs(table: dict[int, int]) -> list[tuple[int, list[int]]]:
    """Runs of letters that nearly follow one another: the first, and all advances; 0 for what lacks."""
    found: list[tuple[int, list[int]]] = []
    for before, letter in pairwise([-GAP - 2, *table]):
        if letter - before <= GAP + 1:
            found[-1][1].extend([0] * (letter - before - 1) + [table[letter]])
        else:
            found.append((letter, [table[letter]]))
    return found


def literal(name: str, table: dict[int, int]) -> str:
    """The table as Python."""
    lines = [f"{name}: tuple[tuple[int, tuple[int, ...]], ...] = ("]
    for first, widths in runs(table):
        words = [*map(str, widths)]
        lines.append(f"    (0x{first:04X}, (")
        lines += [f"        {', '.join(words[at : at + 20])}," for at in range(0, len(words), 20)]
        lines.append("    )),")
    return "\n".join([*lines, ")  # fmt: skip"])


def main(regular: str, bold: str) -> None:
    """Write the table."""
    TABLE.write_text(
        '"""How far each letter takes the pen, in thousandths of the letters\' size.\n\n'
        "Runs of letters: the first one's code, and the advances of it and those after it. Made by\n"
        "``tools/make_advances.py`` from Liberation Sans, whose widths are those of Arial and Helvetica.\n"
        '"""\n\n'
        f"{literal('REGULAR', advances(regular))}\n\n{literal('BOLD', advances(bold))}\n",
        encoding="utf-8",
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
