"""What `python -m wardley` runs."""

import sys

from wardley.interfaces.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
