"""Write ``src/wardley/drawing/glyphs.py``: the letters that the Graphviz of the wheel has for a PNG.

    python tools/make_glyphs.py Arimo-Regular.ttf

It carries this font, uses it for what its others lack, and draws a box for all else. Needs ``fonttools``,
which is part of ``wardley[dev]``; the library itself reads the table only.
"""

import sys
from pathlib import Path

from fontTools.ttLib import TTFont

TABLE = Path(__file__).resolve().parents[1] / "src" / "wardley" / "drawing" / "glyphs.py"


def runs(path: str) -> list[str]:
    """The letters of the font at *path* from the blank on, as ``20-7E`` where several follow one another."""
    found: list[list[int]] = []
    for letter in sorted(TTFont(path).getBestCmap()):
        if letter < 0x20:
            continue
        if found and found[-1][1] == letter - 1:
            found[-1][1] = letter
        else:
            found.append([letter, letter])
    return [f"{first:X}" if first == last else f"{first:X}-{last:X}" for first, last in found]


def literal(words: list[str]) -> str:
    """The runs as lines of Python."""
    lines, line = [], ""
    for word in words:
        if len(line) + len(word) > 96:
            lines.append(line)
            line = ""
        line += f"{word} "
    return "\n".join(f'    "{line}"' for line in [*lines, line.rstrip()])


def main(path: str) -> None:
    """Write the table."""
    TABLE.write_text(
        '"""The letters that the wheel\'s Graphviz has for a PNG; for others it draws a box.\n\n'
        "Runs of letters in hexadecimal, the first and the last of each. Made by ``tools/make_glyphs.py``\n"
        "from Arimo, the font that it carries for what its others lack.\n"
        '"""\n\n'
        f"GLYPHS = (\n{literal(runs(path))}\n)\n",
        encoding="utf-8",
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
