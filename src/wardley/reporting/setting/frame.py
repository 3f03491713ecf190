"""The paper of the one page, what lies on it, and the sizes of its letters."""

from dataclasses import dataclass, field

from wardley.reporting.setting.typeset import Block, Para, Run, Tone, para
from wardley.source.record import record

SMALL, BODY, CHOICE, TOTAL, BIG = 9.0, 10.0, 12.0, 14.0, 19.0
"""The sizes of letters. Nothing is smaller than can be read from paper in the hand."""

GUTTER = 12.0
"""Between two columns."""

ABOVE = 2.5
"""Above a point of a list."""


@record
class Frame:
    """A page: what it is called, how wide and high it is, and its ``margin``."""

    name: str
    width: float
    height: float
    margin: float

    @property
    def inner(self) -> float:
        """How wide what stands on it may be."""
        return self.width - 2 * self.margin


A4 = Frame("A4 sheet", 841.89, 595.28, 27)
SLIDE = Frame("16:9 slide", 960, 540, 22)
FRAMES = A4, SLIDE


@record
class Fill:
    """A rectangle behind texts."""

    x: float
    y: float
    width: float
    height: float


@record
class Rule:
    """A thin line from left to right; ``strong`` ones part the page."""

    x: float
    y: float
    width: float
    strong: bool = False


@record
class Laid:
    """A page with its ``blocks`` of text, on ``fills`` and between ``rules``.

    ``gap`` is the room between two of its strips, ``over`` how much too high all of it is; 0 where it fits.
    """

    frame: Frame
    blocks: tuple[Block, ...]
    fills: tuple[Fill, ...]
    rules: tuple[Rule, ...]
    gap: float
    over: float


@dataclass
class Band:
    """A strip of the page in the making: as wide as ``width`` from ``x``, with y from its own top."""

    x: float
    width: float
    blocks: list[Block] = field(default_factory=list)
    fills: list[Fill] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    height: float = 0.0

    def put(self, block: Block) -> float:
        """Take *block* in, and answer where it ends."""
        self.blocks.append(block)
        self.height = max(self.height, block.bottom)
        return block.bottom

    def rule(self, y: float, *, strong: bool = False) -> None:
        """Draw a line across all of it."""
        self.rules.append(Rule(self.x, y, self.width, strong))
        self.height = max(self.height, y)


def label(words: str, room: float, tone: Tone = "accent") -> Para:
    """The heading of a part of the page."""
    return para([Run(words, bold=True, tone=tone)], room, SMALL)
