"""``memory.py MAP``: this process's bytes before and after it holds the model of MAP, as JSON.

Linux only: elsewhere the system does not tell a process's present size so simply.
"""

import json
import os
import sys
from pathlib import Path

import wardley


def resident() -> int:
    """How much memory this process has at this moment."""
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")


# Loads what reading needs, which is no part of the model.
wardley.parse("component A [0.5, 0.5]\nA -> A\nevolve A 0.6\n")
before = resident()
map_ = wardley.read(sys.argv[1])
print(json.dumps({"before": before, "after": resident(), "components": len(map_.components)}))
