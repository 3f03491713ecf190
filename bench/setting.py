"""Where things are, and how the programs measured are started."""

import os
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
SOURCES = ROOT / "src"
CHILDREN = HERE / "children"
CORPUS = ROOT.parent / "shared" / "corpus" / "maps"

# The first two falsify start-up: without bytecode every start compiles the library anew.
FALSIFYING = ("PYTHONDONTWRITEBYTECODE", "PYTHONPYCACHEPREFIX", "PYTHONPATH", "PYTHONDEVMODE")


@dataclass(frozen=True, slots=True)
class Setting:
    """What every section is told; ``map`` and ``pictures`` are for `labels` alone."""

    peers: Path
    scratch: Path
    quick: bool
    map: str | None = None
    pictures: Path | None = None

    @property
    def rounds(self) -> int:
        """How many samples are taken of what runs inside a warm process."""
        return 3 if self.quick else 7

    @property
    def wardleymap(self) -> Path | None:
        """The Python that has `wardleymap`; None where it is not installed."""
        python = self.peers / "py" / "bin" / "python"
        return python if any(self.peers.glob("py/lib/python*/site-packages/wardley_map")) else None

    @property
    def mermaid(self) -> Path | None:
        """The folder of the package `@mermaid-js/parser`; None where it is not installed."""
        folder = self.peers / "node" / "node_modules" / "@mermaid-js" / "parser"
        return folder if folder.is_dir() else None


def environment(*, ours: bool) -> dict[str, str]:
    """The variables a child runs with: bytecode is kept, and *ours* comes from this tree."""
    kept = {name: value for name, value in os.environ.items() if name not in FALSIFYING}
    return {**kept, "PYTHONPATH": str(SOURCES)} if ours else kept
