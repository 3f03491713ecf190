"""How records are made: diagnostics, findings, and everything that a map holds."""

from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True)
def record(cls: type[T]) -> type[T]:
    """A slotted, hashable dataclass that type checkers hold to be frozen.

    ``frozen=True`` would make each record six times as slow to build (1.9 us against
    0.3 us for ten fields on CPython 3.11), which a map of 100,000 components feels; the
    checker catches the assignment that the run time does not.
    """
    return dataclass(slots=True, unsafe_hash=True)(cls)
