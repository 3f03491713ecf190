"""What is to be watched."""

from wardley.drawing.options import AS_IT_IS, Options
from wardley.drawing.theme_file import SUFFIX
from wardley.graph.view import Wanted
from wardley.source.limits import Limits
from wardley.source.record import record


@record
class Asked:
    """What is to be watched, and how it is drawn: ``files`` are maps, and plans by their suffix.

    ``wanted`` is the part that is shown, None for all. ``findings``: what is out of line is marked.
    ``colour_by`` is a word of `wardley.graph.attributes`.
    """

    files: tuple[str, ...]
    options: Options = AS_IT_IS
    wanted: Wanted | None = None
    findings: bool = False
    colour_by: str | None = None
    engine: str | None = None
    limits: Limits = Limits()

    @property
    def maps(self) -> tuple[str, ...]:
        """The files that draw something."""
        return tuple(file for file in self.files if not file.lower().endswith(".plan"))

    @property
    def eyed(self) -> tuple[str, ...]:
        """The files that pictures follow from: those, and that of a style of one's own."""
        style = self.options.style or ""
        return (*self.files, style) if style.lower().endswith(SUFFIX) else self.files
