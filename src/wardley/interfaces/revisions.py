"""Texts as git has them: ``REV:FILE``, asked of the program ``git`` without a shell.

As git reads it, FILE begins at the root of the repository, and at the current folder where it begins with
``./`` or ``../``. An empty REV is what is staged. Nothing in a repository is changed, and nothing of it is
run: contents are asked for as they are stored.
"""

import os
import subprocess
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from wardley.interfaces.arguments import Refused
from wardley.source.limits import Limits
from wardley.source.load import decoded
from wardley.source.source import Source

_FILES = frozenset({"100644", "100755"})
"""The modes of ordinary files; links and other repositories are left out."""


class Revision(NamedTuple):
    """The file or folder ``path`` as it is in the revision ``rev``."""

    rev: str
    path: str

    def __str__(self) -> str:
        return f"{self.rev}:{self.path}"


class Stored(NamedTuple):
    """A file in a revision: its path in the folder asked for, and git's name for what it holds."""

    path: str
    content: str


def revision_of(word: str) -> Revision | None:
    """What *word* names in a revision; None where it names a file, as a word does whose file is there.

    Raises `Refused` for a REV that git would take for an option.
    """
    rev, colon, path = word.partition(":")
    if not colon or word == "-" or Path(word).exists() or (len(rev) == 1 and path[:1] in ("\\", "/")):
        return None
    if rev.startswith("-"):
        raise Refused(f"'{rev}' is no revision", "a revision is named as in HEAD:maps/tea.owm")
    return Revision(rev, path)


def is_folder(revision: Revision) -> bool:
    """Whether *revision* is a folder; raises `Refused` where it is no file either, or git is not there."""
    done = _git("cat-file", "-t", str(revision))
    if done.returncode == 0:
        return done.stdout.strip() == b"tree"
    raise _refused(revision, done)


def content(revision: Revision, limits: Limits) -> Source:
    """The text of the file *revision*; raises `Refused`, and `wardley.SourceError` where it is no text."""
    return _source(str(revision), str(revision), limits)


def listed(revision: Revision) -> list[Stored]:
    """Every file in the folder *revision* and in its folders, in the order of their paths."""
    done = _git("ls-tree", "-r", "-z", "--full-tree", str(revision))
    if done.returncode != 0:
        raise _refused(revision, done)
    found = []
    for row in done.stdout.decode("utf-8", "surrogateescape").split("\0"):
        about, _, path = row.partition("\t")
        mode, _, name = about.partition(" ")
        if mode in _FILES:
            found.append(Stored(path, name.rpartition(" ")[2]))
    return sorted(found)


def stored(file: Stored, folder: Revision, limits: Limits) -> Source:
    """The text of *file*, which lies in *folder*; raises as `content` does."""
    return _source(file.content, f"{folder.rev}:{PurePosixPath(folder.path) / file.path}", limits)


def _source(object_: str, name: str, limits: Limits) -> Source:
    size = _git("cat-file", "-s", object_)
    large = size.returncode == 0 and int(size.stdout) > limits.file_bytes
    # What is too large is not read, and refused for its size like any other text.
    done = None if large else _git("cat-file", "blob", object_)
    if done is not None and done.returncode != 0:
        raise Refused(f"'{name}' cannot be read: {_reason(done)}")
    raw = b"\0" * (limits.file_bytes + 1) if done is None else done.stdout
    return decoded(raw, name, limits)


def _git(*words: str) -> "subprocess.CompletedProcess[bytes]":
    plain = os.environ | {"LC_ALL": "C"}  # what git says is looked at, so it has to be in the words we know
    try:
        return subprocess.run(  # the user's own git
            ["git", *words],  # noqa: S607 - wherever it is
            capture_output=True, stdin=subprocess.DEVNULL, env=plain, check=False,
        )  # fmt: skip
    except FileNotFoundError:
        raise Refused(
            "a revision is named, and git is not on the path", "install git, or name two files"
        ) from None
    except (OSError, ValueError) as problem:
        raise Refused(f"git cannot be asked: {problem}") from None


def _reason(done: "subprocess.CompletedProcess[bytes]") -> str:
    """What git has to say, without its own heading."""
    lines = done.stderr.decode("utf-8", "replace").strip().splitlines()
    return lines[0].removeprefix("fatal: ") if lines else "git does not say why"


def _refused(revision: Revision, done: "subprocess.CompletedProcess[bytes]") -> Refused:
    """Why *revision* is not there, in our words where git's are known."""
    reason = _reason(done)
    rev, path = revision
    if "not a git repository" in reason:
        return Refused(
            f"'{revision}' names a revision, and this folder is in no git repository",
            f"no file is called '{revision}' either",
        )
    if rev and _git("rev-parse", "--verify", "--quiet", f"{rev}^{{tree}}").returncode != 0:
        return Refused(f"no revision is called '{rev}'", "git log and git branch show which there are")
    if not path.startswith(("./", "../")) and _git("cat-file", "-e", f"{rev}:./{path}").returncode == 0:
        return Refused(
            f"'{path}' is not at the root of the repository in {rev or 'what is staged'}",
            f"say '{rev}:./{path}' for the one in this folder",
        )
    return Refused(
        f"no file is called '{path}' in {rev or 'what is staged'}",
        f"'git ls-tree -r --name-only {rev or 'HEAD'}' lists what there is",
    )
