"""``python bench/install_peers.py [DIR]``: what `run.py` compares with; without DIR, in bench/.peers.

`wardleymap` imports `requests` without asking for it. npm picks the newest parser that this Node can run.
"""

import subprocess
import sys
import venv
from pathlib import Path

PYTHON_PACKAGES = ("wardleymap==0.2.1", "requests")
NODE_PACKAGES = ("@mermaid-js/parser",)


def main() -> None:
    """Both peers, each in a folder of its own, so that neither sees our packages."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parent / ".peers").resolve()
    venv.create(folder / "py", with_pip=True)
    subprocess.run([folder / "py" / "bin" / "pip", "install", "--quiet", *PYTHON_PACKAGES], check=True)
    (folder / "node").mkdir(exist_ok=True)
    install = ["npm", "install", "--no-audit", "--no-fund", "--prefix", str(folder / "node"), *NODE_PACKAGES]
    subprocess.run(install, check=True)


if __name__ == "__main__":
    main()
