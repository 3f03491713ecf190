"""The modules of a room: how one file becomes a command, a format or a rule.

A room is listed, not enrolled in: adding a file is all that it takes. A program that freezes
the package into one executable must therefore name the rooms' modules to its bundler.
"""

import importlib
import pkgutil
from types import ModuleType


def names(room: str) -> tuple[str, ...]:
    """The public modules of the package *room*, in order of name; none of them is imported."""
    folders = importlib.import_module(room).__path__
    found = {module.name for module in pkgutil.iter_modules(folders)}
    return tuple(sorted(name for name in found if not name.startswith("_")))


def load(room: str, name: str) -> ModuleType:
    """The module *name* of the package *room*; raises ``ModuleNotFoundError`` where there is none."""
    return importlib.import_module(f"{room}.{name}")
