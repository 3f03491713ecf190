"""How results reach a disk: whole or not at all."""

import os
import sys
from collections import Counter
from collections.abc import Sequence
from itertools import count
from pathlib import Path

from wardley.interfaces.arguments import Refused

_numbers = count()


def write_whole(path: Path, content: bytes) -> None:
    """Put *content* in the file at *path*, so that nobody ever sees half of it.

    An existing file keeps its permissions, a symbolic link keeps pointing, and a device or
    a pipe is simply written to. Raises ``OSError`` where that cannot be done; then an existing file
    is as it was, and nothing is left beside it.
    """
    target = path.resolve()
    if target.exists() and not target.is_file():
        target.write_bytes(content)
        return
    draft = target.with_name(f".wardley-{os.getpid()}-{next(_numbers)}.tmp")
    try:
        with draft.open("xb") as file:
            file.write(content)
        if target.exists():
            draft.chmod(target.stat().st_mode & 0o7777)
        draft.replace(target)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


def write_out(content: str | bytes) -> None:
    """Put *content* on standard output byte for byte, in UTF-8 whatever the terminal's encoding."""
    sys.stdout.flush()
    sys.stdout.buffer.write(encoded(content))
    sys.stdout.buffer.flush()


def encoded(content: str | bytes) -> bytes:
    """*content* as it stands in a file: UTF-8, where half a surrogate pair becomes '?'."""
    return content.encode("utf-8", "replace") if isinstance(content, str) else content


def deliver(content: str | bytes, output: str) -> None:
    """Put *content* in the file *output*, or on standard output where that is ``-``.

    Raises `Refused` where the file cannot be written.
    """
    if output == "-":
        write_out(content)
        return
    try:
        Path(output).parent.mkdir(parents=True, exist_ok=True)
        write_whole(Path(output), encoded(content))
    except OSError as problem:
        raise Refused(f"'{output}' cannot be written: {reason(problem)}") from None


def is_folder(output: str) -> bool:
    """Whether *output* names a folder: one that is there, or a name that ends like one."""
    return output.endswith(("/", os.sep)) or Path(output).is_dir()


def reason(problem: OSError) -> str:
    """Why the system refused, in its words and our case."""
    words = problem.strerror or str(problem)
    return words[:1].lower() + words[1:]


def beside(sources: Sequence[str], suffix: str) -> dict[str, Path]:
    """For each of *sources* the file of the same stem beside it; where stems meet, the whole name is kept."""
    return _apart({source: Path(source).parent / _name(source, suffix) for source in sources}, suffix)


def gathered(sources: Sequence[str], folder: Path, suffix: str) -> dict[str, Path]:
    """For each of *sources* a file in *folder*; where stems meet, their folders are kept too.

    Standard input, ``-``, is called ``stdin``.
    """
    alike: dict[str, list[str]] = {}
    for source in sources:
        alike.setdefault(_folded(_name(source, suffix)), []).append(source)
    targets: dict[str, Path] = {}
    for group in alike.values():
        parents = [Path(os.path.abspath(source)).parent for source in group]  # noqa: PTH100 - without '..', links kept
        shared = os.path.commonpath(parents)
        for source, parent in zip(group, parents, strict=True):
            targets[source] = folder / parent.relative_to(shared) / _name(source, suffix)
    return _apart({source: targets[source] for source in sources}, suffix)


def _apart(targets: dict[str, Path], suffix: str) -> dict[str, Path]:
    wanted = Counter(_folded(str(target)) for target in targets.values())
    for source, target in targets.items():
        if wanted[_folded(str(target))] > 1:
            targets[source] = target.parent / f"{Path(source).name}.{suffix}"
    return targets


def _name(source: str, suffix: str) -> str:
    return f"{'stdin' if source == '-' else Path(source).stem}.{suffix}"


def _folded(name: str) -> str:
    """*name* as a file system sees it that knows no case, where pictures would replace one another."""
    return name.casefold()
