"""The page in a real browser: it is read without script, and nothing is asked for."""

import shutil
import subprocess
import threading
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from tests.interfaces.findings.html_page import Page

import wardley
from wardley.analyse.check import check
from wardley.interfaces.findings import html

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
BROWSER = next(filter(None, map(shutil.which, NAMES)), None)
QUIET = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-extensions",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--disable-dev-shm-usage",
)  # fmt: skip
OF_ITS_OWN = (".google.com", ".googleapis.com", ".gvt1.com", ".gstatic.com")
"""Where a browser may call by itself."""

pytestmark = [
    pytest.mark.skipif(BROWSER is None, reason="there is no Chromium here"),
    pytest.mark.xdist_group("browser"),
]


class Web:
    """A proxy that has one page, at http://page.test/, and notes everything that a browser asks for."""

    def __init__(self, page: str) -> None:
        self.asked: list[str] = []
        web = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                web.asked.append(self.path)
                here = self.path == "http://page.test/"
                content = page.encode() if here else b""
                self.send_response(200 if here else 404)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            def do_CONNECT(self) -> None:
                web.asked.append(self.path)
                self.send_error(502)

            def log_message(self, *_) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def open(self, folder) -> str:
        """The page as a browser has it after it was loaded; what was asked for is in ``asked``."""
        proxy = f"--proxy-server=http://127.0.0.1:{self.server.server_port}"
        words = (
            BROWSER,
            *QUIET,
            f"--user-data-dir={folder}",
            proxy,
            "--dump-dom",
            "http://page.test/",
        )
        try:
            done = subprocess.run(words, capture_output=True, timeout=120, check=True)
        finally:
            self.server.shutdown()
            self.server.server_close()
        return done.stdout.decode()

    @property
    def elsewhere(self) -> list[str]:
        """What was asked for beside the page itself."""
        hosts = tuple(f"{host}{port}" for host in OF_ITS_OWN for port in ("", ":443", ":80"))
        asked = [one for one in self.asked if not one.split("://")[-1].split("/")[0].endswith(hosts)]
        return [one for one in asked if one not in ("http://page.test/", "http://page.test/favicon.ico")]


@pytest.fixture(scope="module")
def page(examples) -> str:
    maps = [wardley.read(examples / "online-training.owm")]
    return html.tell(check(maps, today=date(2026, 2, 1)))


def test_the_browser_reads_the_page_as_it_was_written(page, tmp_path) -> None:
    written, read = Page(page), Page(Web(page).open(tmp_path))

    assert read.ids() == written.ids()
    assert read.words("main") == written.words("main")
    assert "11 components are out of line" in read.words()
    assert "'Video Delivery' is a commodity" in read.words()
    assert "Video Delivery" in {text.strip() for text in read.texts("text")}
    assert len(read.all("svg")) == 1


def test_nothing_else_is_asked_for(page, tmp_path) -> None:
    web = Web(page)
    web.open(tmp_path)

    assert "http://page.test/" in web.asked
    assert web.elsewhere == []


def test_a_page_that_asks_for_something_would_be_caught(page, tmp_path) -> None:
    open_ = page.replace("default-src 'none'", "img-src *").replace(
        "<main>", '<main><img src="http://elsewhere.test/dot.png">'
    )
    web = Web(open_)
    web.open(tmp_path)

    assert web.elsewhere == ["http://elsewhere.test/dot.png"]


def test_it_is_read_without_script_and_lets_none_run(page, tmp_path) -> None:
    script = "<script>document.querySelector('main').textContent = 'nothing'</script>"
    web = Web(page.replace("</main>", f'</main><img src="http://elsewhere.test/dot.png">{script}'))
    read = Page(web.open(tmp_path))

    assert read.words("main") == Page(page).words("main")
    assert web.elsewhere == []
