"""The oracle's modules are imported by name; they lie beside the tests."""

import sys
from pathlib import Path

TESTS = str(Path(__file__).resolve().parents[1])
if TESTS not in sys.path:
    # At the end, so that a folder of tests never stands before a package of the same name.
    sys.path.append(TESTS)
