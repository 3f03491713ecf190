"""From files to what the page shows of each map."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from wardley.api import read
from wardley.drawing.draw import draw
from wardley.drawing.engine import EngineError
from wardley.drawing.options import Options
from wardley.drawing.theme_file import ThemeError
from wardley.interfaces.arguments import Refused
from wardley.interfaces.faults import described
from wardley.interfaces.live.asked import Asked
from wardley.interfaces.live.remarks import Remark, of_diagnostic, of_words
from wardley.interfaces.live.shown import Shown
from wardley.interfaces.reports.contents import contents
from wardley.model.map import WardleyMap
from wardley.source.errors import SourceError


class _Sitting(NamedTuple):
    """A map as it is to be drawn, with all that its picture follows from; ``style`` is the text of a file."""

    map: WardleyMap
    options: Options
    remarks: tuple[Remark, ...] = ()
    style: bytes = b""


class Artist:
    """Draws what is *asked*; a map of which nothing has changed is not drawn again."""

    def __init__(self, asked: Asked) -> None:
        self._asked = asked
        self._before: dict[str, tuple[_Sitting, Shown]] = {}

    def draw(self) -> list[Shown]:
        """Every map as it is now, in the order of the files."""
        try:
            texts = {file: self._text(file) for file in self._asked.files}
            parts, told = self._parts([map_ for map_, _ in texts.values() if map_ is not None])
        except Refused as refusal:
            parts, told = {}, [of_words(str(refusal), refusal.help)]
        except Exception as problem:  # noqa: BLE001 - whatever it is, the page goes on, and says so
            return [_faulty(file, problem) for file in self._asked.maps]
        plans = [file for file in self._asked.files if file not in self._asked.maps]
        told += [remark for file in plans for remark in texts[file][1]]
        return [self._shown(file, *texts[file], parts, told) for file in self._asked.maps]

    def _text(self, file: str) -> tuple[WardleyMap | None, tuple[Remark, ...]]:
        """The map or plan in *file*, None where it cannot be used at all, and what is wrong with it."""
        try:
            map_ = read(file, limits=self._asked.limits)
        except SourceError as problem:
            return None, (of_diagnostic(problem.diagnostic, None),)
        told = tuple(of_diagnostic(diagnostic, map_.source) for diagnostic in map_.diagnostics)
        return map_, told

    def _parts(self, maps: Sequence[WardleyMap]) -> tuple[dict[int, _Sitting], list[Remark]]:
        """By the identity of a map, what is shown of it with its marks; and what is wrong with the estate."""
        asked, look = self._asked, self._asked.options
        if not maps or not (asked.findings or asked.wanted or asked.colour_by):
            return {id(map_): _Sitting(map_, look) for map_ in maps}, []
        from wardley.interfaces.live.estate import parts  # noqa: PLC0415 - most maps are watched without it

        found, told = parts(maps, asked)
        return {
            key: _Sitting(one.map, replace(look, marks=one.marks, view=one.words, tints=one.tints))
            for key, one in found.items()
        }, told

    def _shown(
        self,
        file: str,
        map_: WardleyMap | None,
        own: tuple[Remark, ...],
        parts: dict[int, _Sitting],
        told: Iterable[Remark],
    ) -> Shown:
        remarks = (*own, *told)
        if map_ is None:
            return Shown(file, file, remarks=remarks)
        part = parts.get(id(map_))
        if part is None:
            hidden = (of_words("nothing of this map is shown, by what was asked for"),)
            return Shown(file, map_.title or file, remarks=remarks or hidden)
        sitting = part._replace(remarks=remarks, style=self._style())
        before = self._before.get(file)
        if before is not None and before[0] == sitting:
            return before[1]
        shown = self._picture(file, sitting)
        self._before[file] = sitting, shown
        return shown

    def _style(self) -> bytes:
        """The text of the style's file; nothing where there is none, or none that can be read."""
        try:
            return b"".join(Path(file).read_bytes() for file in self._asked.eyed[len(self._asked.files) :])
        except OSError:
            return b""

    def _picture(self, file: str, sitting: _Sitting) -> Shown:
        map_, look = sitting.map, sitting.options
        title = map_.title or file
        try:
            picture = str(draw(map_, "svg", look, self._asked.engine))
        except (EngineError, ThemeError) as problem:
            return Shown(file, title, remarks=(of_words(str(problem)), *sitting.remarks))
        except Exception as problem:  # noqa: BLE001 - see above
            return _faulty(file, problem)
        words = contents(map_) + (f"; shown: {look.view}" if look.view else "")
        return Shown(file, title, picture, words, sitting.remarks)


def _faulty(file: str, problem: Exception) -> Shown:
    told = of_words("this is a fault in wardley, not in your map", "the terminal says where the report is")
    return Shown(file, file, remarks=(told,), fault=described(problem))
