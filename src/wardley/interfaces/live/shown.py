"""What the page shows of one map."""

from wardley.interfaces.live.remarks import Remark
from wardley.source.record import record


@record
class Shown:
    """What the page shows of the map in ``file``.

    ``picture`` is SVG, None where none could be drawn. ``contents`` say what the map holds, ``remarks`` what
    is wrong. ``fault`` is a report of our own.
    """

    file: str
    title: str
    picture: str | None = None
    contents: str = ""
    remarks: tuple[Remark, ...] = ()
    fault: str = ""
