"""``python bench/run.py [--quick] [--peers DIR] [--json FILE] [SECTION ...]``: Markdown tables."""

import argparse
import json
import os
import platform
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import checking
import graphs
import holding
import labels
import large_maps
import many_maps
import one_map
import placing
import planning
import reading
import reading_real
from report import Section, Target, targets_table
from setting import HERE, Setting, environment

SECTIONS: dict[str, Callable[[Setting], Section]] = {
    "reading": reading.section,
    "reading_real": reading_real.section,
    "holding": holding.section,
    "graphs": graphs.section,
    "checking": checking.section,
    "one_map": one_map.section,
    "many_maps": many_maps.section,
    "large_maps": large_maps.section,
    "labels": labels.section,
    "placing": placing.section,
    "planning": planning.section,
}


def main() -> None:
    """Run the sections asked for, and print each as soon as it is measured."""
    options = _options()
    targets: list[Target] = []
    plain: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as scratch:
        peers = options.peers.resolve()
        setting = Setting(peers, Path(scratch), options.quick, options.map, options.picture)
        plain["machine"] = machine = _machine(setting)
        lines = [f"- {name}: {value}" for name, value in machine.items()]
        print("# Benchmark", "", *lines, sep="\n", flush=True)
        for name in options.sections or SECTIONS:
            section = SECTIONS[name](setting)
            for table in section.tables:
                print(f"\n{table.markdown()}", flush=True)
            targets += section.targets
            plain[name] = section.plain()
    plain["load when it ended"] = ended = f"{os.getloadavg()[0]:.1f}"
    print(f"\n{targets_table(targets).markdown()}")
    print(f"Load: {machine['load when it began']} when it began, {ended} when it ended.")
    if options.json:
        options.json.write_text(json.dumps(plain, indent=1) + "\n", encoding="utf-8")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure wardley beside its peers.")
    parser.add_argument("sections", nargs="*", metavar="SECTION", help=f"all, or {', '.join(SECTIONS)}")
    parser.add_argument("--quick", action="store_true", help="fewer rounds, no largest sizes: rough figures")
    parser.add_argument("--peers", type=Path, default=HERE / ".peers", help="where install_peers.py put them")
    parser.add_argument("--json", type=Path, help="also write every sample to this file")
    parser.add_argument("--map", metavar="NAME", help="labels: every clash on the maps with NAME in theirs")
    parser.add_argument("--picture", type=Path, metavar="DIR", help="labels: keep pictures of what clashes")
    options = parser.parse_args()
    unknown = [name for name in options.sections if name not in SECTIONS]
    if unknown:
        parser.error(f"no section is called '{unknown[0]}'; there are {', '.join(SECTIONS)}")
    return options


def _machine(setting: Setting) -> dict[str, str]:
    """What the figures depend on."""
    return {
        "machine": f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores",
        "load when it began": f"{os.getloadavg()[0]:.1f}",
        "wardley": f"Python {platform.python_version()}",
        "wardleymap": _wardleymap_version(setting.wardleymap),
        "mermaid": _mermaid_version(setting.mermaid),
        "run": "quick" if setting.quick else "full",
    }


def _wardleymap_version(python: Path | None) -> str:
    if python is None:
        return "not installed"
    ask = (
        "import platform, importlib.metadata as m; print(m.version('wardleymap'), platform.python_version())"
    )
    said = subprocess.check_output([python, "-c", ask], text=True, env=environment(ours=False))
    return "{} on Python {}".format(*said.split())


def _mermaid_version(folder: Path | None) -> str:
    if folder is None:
        return "not installed"
    version = json.loads((folder / "package.json").read_text(encoding="utf-8"))["version"]
    node = subprocess.check_output(["node", "--version"], text=True).strip()
    return f"@mermaid-js/parser {version} on Node {node}"


if __name__ == "__main__":
    main()
