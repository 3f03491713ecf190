"""What every test may ask for."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).resolve().parents[1]

# A run says the same on every machine: the examples follow from the test alone, and none is too slow.
settings.register_profile("same-everywhere", derandomize=True, deadline=None, print_blob=True)
settings.register_profile("search", deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same-everywhere"))


def pytest_addoption(parser: pytest.Parser) -> None:
    """One flag for everything that is compared with a file that was accepted before."""
    parser.addoption("--accept", action="store_true", help="write what the program answers now; look at it")


def pytest_configure(config: pytest.Config) -> None:
    """The flag, where a test has no fixtures."""
    if config.getoption("--accept"):
        os.environ["WARDLEY_ACCEPT"] = "1"


@pytest.fixture
def accept() -> bool:
    """Whether ``--accept`` was given."""
    return os.environ.get("WARDLEY_ACCEPT") == "1"


@pytest.fixture(scope="session")
def repository() -> Path:
    """The folder of the checkout, or of the unpacked sdist."""
    return ROOT


@pytest.fixture(scope="session")
def examples() -> Path:
    """The maps that are shipped with the project."""
    return ROOT / "examples"


@pytest.fixture(scope="session")
def corpus() -> Path:
    """Public maps by other people, which stand beside the checkout where there are any."""
    return _beside("corpus")


@pytest.fixture(scope="session")
def probes() -> Path:
    """Odd lines, and how OnlineWardleyMaps reads them; beside the checkout where there are any."""
    return _beside("probes")


_CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "chrome")
_QUIET = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--hide-scrollbars",
)  # fmt: skip


@pytest.fixture(scope="session")
def browser() -> "Iterator[Browser]":
    """The system's Chromium, without a window; its tests belong into the xdist group ``browser``."""
    program = next(filter(None, map(shutil.which, _CHROMIUM)), None)
    if program is None:
        pytest.skip("there is no Chromium here")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=program, args=_QUIET)
        yield opened
        opened.close()


def _beside(name: str) -> Path:
    folder = ROOT.parent / "shared" / name
    if not folder.is_dir():
        pytest.skip(f"no ../shared/{name} beside the checkout")
    return folder
