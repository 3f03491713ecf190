"""Tools measured inside their own process, which stays warm between questions."""

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Self

from samples import Sample
from setting import CHILDREN, Setting, environment


class Worker:
    """A process that measures one tool; `children/serve.py` is its other end."""

    def __init__(self, name: str, command: Sequence[str], *, ours: bool = False) -> None:
        self.name = name
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment(ours=ours)
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *problem: object) -> None:
        self._process.communicate()

    def answer(self, paths: Sequence[Path], passes: int = 1) -> dict[str, Any]:
        """What the worker says about *paths*: seconds (medians of *passes*), counts, what failed."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        question = {"paths": [str(path) for path in paths], "passes": passes}
        self._process.stdin.write(json.dumps(question) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        if not line:
            raise SystemExit(f"bench: the worker of {self.name} ended early")
        answer: dict[str, Any] = json.loads(line)
        return answer

    def sample(self, path: Path, passes: int, expected: tuple[int, int]) -> Sample:
        """How long *path* takes; the tool must have found as many components and links as are *expected*."""
        answer = self.answer([path], passes)
        found = (answer["components"], answer["links"])
        if found != expected:
            told = f"{self.name} found {found} in {path.name}, not {expected}"
            raise SystemExit(f"bench: {told}: {answer['failed']}")
        return Sample(answer["wall"], answer["cpu"])


def ours(work: str) -> Worker:
    """The worker of `wardley` for *work*, ``parse`` or ``graph``."""
    return Worker("wardley", (sys.executable, str(CHILDREN / "ours.py"), work), ours=True)


def wardleymap(setting: Setting) -> Worker | None:
    """The worker of `wardleymap`, where it is installed."""
    if setting.wardleymap is None:
        return None
    return Worker("wardleymap", (str(setting.wardleymap), str(CHILDREN / "wardleymap_parse.py")))


def mermaid(setting: Setting) -> Worker | None:
    """The worker of Mermaid's parser, where it is installed."""
    if setting.mermaid is None:
        return None
    script = str(CHILDREN / "mermaid_parse.mjs")
    return Worker("mermaid", ("node", "--expose-gc", script, str(setting.mermaid)))
