"""The program, called in this process and as people call it."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from wardley.interfaces.cli.main import main

TEA = """\
title Tea Shop
anchor Customer [0.95, 0.60]
component Cup of Tea [0.80, 0.60]
component Water [0.40, 0.90]
Customer -> Cup of Tea
Cup of Tea -> Water
evolve Water 0.95
"""


class Result(NamedTuple):
    """What a call of the program answered."""

    status: int
    out: str
    err: str


@pytest.fixture
def tea() -> str:
    """A small map without a fault."""
    return TEA


@pytest.fixture
def folder(tmp_path, monkeypatch) -> Path:
    """The current folder of the test, with `tea.owm` in it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TMPDIR", str(tmp_path.parent))
    for name in ("NO_COLOR", "FORCE_COLOR", "WARDLEY_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "tea.owm").write_text(TEA, encoding="utf-8")
    return tmp_path


@pytest.fixture
def wardley(folder, capfd) -> Callable[..., Result]:
    """The program in this process, in the current folder of the test."""

    def call(*words: str) -> Result:
        capfd.readouterr()
        status = main(words)
        return Result(status, *capfd.readouterr())

    return call


@pytest.fixture
def program(folder) -> Callable[..., Result]:
    """The program in a process of its own, as people call it."""

    def call(*words: str, given: bytes | None = None, **environment: str) -> Result:
        done = subprocess.run(
            [sys.executable, "-m", "wardley", *words],
            input=given,
            stdin=subprocess.DEVNULL if given is None else None,
            capture_output=True,
            env=os.environ | environment,
            timeout=120,
            check=False,
        )
        return Result(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))

    return call
