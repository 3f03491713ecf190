"""Lines that were made to hold a reader up do not: a hang fails here, by the clock of another process."""

import subprocess
import sys

LONG = 19_990

SCRIPT = f"""
import wardley
n = {LONG}
for text in (
    "component " + " " * n + "x [0.5, 0.4]", "evolve a" + " " * n + "x", "a" + " " * n + "b",
    "component " + "[" * n, "component A " + "(buy) " * (n // 6), "component A [0.5,0.4] " + "(" * n,
    "->" * (n // 2), "a->" * (n // 3) + "b", "a+'" * (n // 3), 'component ' + '"' * n,
    'component "' + "\\\\" * n, "component A [0.5,0.4] " + "label [" * (n // 7), "note " + "[0.1," * (n // 5),
    "annotation 1 " + "[[0.1,0.2]," * (n // 11), "evolve A " + "0.5 " * (n // 4),
    "evolve A " + "product " * (n // 8),
    "a->b" + ";" * n, "a->b " + "/" * n, "/*" * (n // 2), "http://" * (n // 7), "-" * n,
    "a<" * (n // 2) + "->b",
    "annotation 1 [" + "," * n, "evolution " + "@1->" * (n // 4), "//@ estate A (" + "a, " * (n // 3) + ")",
    "//@ estate A (" + '"' * n, "//@ " + "a " * (n // 2), "component " + "x" * 1_000_000,
    "pipeline A\\n" + "{{\\n" * 100_000, "{{" * 100_000, "{{ " * (n // 2),
    "\\n".join(f"component Part {{i}} [0.5, 0.4]\\nPart {{i}}x->Prt {{i}}" for i in range(5_000)),
):
    wardley.parse(text)
print("read them all")
"""


def test_no_line_holds_the_reader_up() -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], capture_output=True, text=True, timeout=120, check=False
    )
    assert done.stdout == "read them all\n", done.stderr
