"""The page over HTTP: who is answered, and what is given away."""

import http.client
import re
import socket
import tempfile
import threading
import xml.etree.ElementTree as ET
from functools import partial

import pytest
from tests.interfaces.live.watched import Site, watched

from wardley.interfaces.live import server as module
from wardley.interfaces.live.asked import Asked
from wardley.interfaces.live.board import Board
from wardley.interfaces.live.server import Server
from wardley.interfaces.live.watching import Watching

TEA = "title Tea Shop\ncomponent Tea [0.5, 0.5]\n"
SECRET = "the recipe is a secret"


def fill(folder):
    (folder / "tea.owm").write_text(TEA, encoding="utf-8")
    (folder / "pot.owm").write_text("component Pot [0.5, 0.5]\n", encoding="utf-8")
    (folder / "secret.txt").write_text(SECRET, encoding="utf-8")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    fill(tmp_path)
    return tmp_path


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The page of two maps that nobody changes."""
    folder = tmp_path_factory.mktemp("maps")
    fill(folder)
    with watched(str(folder / "tea.owm"), str(folder / "pot.owm")) as site:
        yield site


@pytest.fixture
def changing(folder):
    """The page of a map that the test changes."""
    with watched("tea.owm") as site:
        yield site


def test_the_page_shows_the_picture_and_what_the_map_holds(site):
    status, headers, text = site.get()

    assert status == 200
    assert headers["content-type"] == "text/html; charset=utf-8"
    assert "<title>Tea Shop · wardley</title>" in text
    assert re.search(r"\d\d:\d\d:\d\d · 1 component<", text)
    assert text.count("<svg") == 1


def test_the_picture_alone_is_svg(site):
    status, headers, text = site.get("/picture.svg")

    assert (status, headers["content-type"]) == (200, "image/svg+xml; charset=utf-8")
    assert ET.fromstring(text).tag == "{http://www.w3.org/2000/svg}svg"


def test_each_map_has_a_page_with_the_way_to_the_others(site):
    text = site.get("/?map=2").text

    links = re.findall(r'<a href="([^"]+)"( aria-current="page")?>[^<]*?(\w+\.owm)<', text)
    assert links == [("?map=1", "", "tea.owm"), ("?map=2", ' aria-current="page"', "pot.owm")]
    assert "Pot" in site.get("/picture.svg?map=2").text


@pytest.mark.parametrize("path", ["/", "/picture.svg"])
def test_a_question_for_the_head_is_answered_without_a_body(site, path):
    whole, head = site.get(path), site.get(path, "HEAD")

    assert (head.status, head.text) == (200, "")
    assert head.headers["content-length"] == str(len(whole.text.encode()))


@pytest.mark.parametrize(
    "path",
    [
        "/tea.owm", "/secret.txt", "/../secret.txt", "/../../etc/passwd", "/%2e%2e/secret.txt",
        "/..%2fsecret.txt", "/..\\secret.txt", "//secret.txt", "//etc/passwd", "/./", "/picture.svg/",
        "/picture.svg/../tea.owm", "/?map=0", "/?map=3", "/?map=-1", "/?map=tea.owm", "/?map=../secret.txt",
        "/?map=1&map=9", "/?map=99999999", "/?map=%31%30", "/?map=%D9%A1", "/events/", "/favicon.ico",
        "/page.js", "/page.css", "file:///etc/passwd", "*", "secret.txt", "/picture.svg%00", "/PICTURE.SVG",
    ],
)  # fmt: skip
def test_nothing_else_is_there(site, path):
    status, headers, text = site.get(path)

    assert (status, text) == (404, "404 Not Found\n")
    assert headers["content-type"].startswith("text/plain")


@pytest.mark.parametrize(
    "host",
    [
        "evil.example", "evil.example:{port}", "127.0.0.1", "localhost", "127.0.0.1:1", "0.0.0.0:{port}", "",
        "127.0.0.1:{port}.evil.example", "evil@127.0.0.1:{port}", "[::1]:{port}", "localhost.:{port}",
        "2130706433:{port}",
    ],
)  # fmt: skip
@pytest.mark.parametrize("path", ["/", "/picture.svg", "/events"])
def test_a_name_that_is_not_this_machine_is_refused(site, path, host):
    """As from a page whose own name was made to mean this machine."""
    status, _, text = site.get(path, Host=host.format(port=site.port))

    assert (status, text) == (403, "403 Forbidden\n")


@pytest.mark.parametrize("host", ["127.0.0.1:{port}", "localhost:{port}", "LocalHost:{port}"])
def test_the_names_of_this_machine_are_answered(site, host):
    assert site.get(Host=host.format(port=site.port)).status == 200


@pytest.mark.parametrize(
    "method", ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "CONNECT", "TRACE", "get", "X"]
)
def test_nothing_can_be_done_but_look(site, method):
    answer = site.get("/", method)

    assert (answer.status, answer.headers["allow"]) == (405, "GET, HEAD")


@pytest.mark.parametrize("path", ["/", "/picture.svg", "/nowhere"])
def test_no_page_from_elsewhere_may_read_or_show_it(site, path):
    headers = site.get(path, Origin="https://evil.example").headers

    assert not [name for name in headers if name.startswith("access-control")]
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cache-control"] == "no-store"
    assert headers["server"] == "wardley"


@pytest.mark.parametrize("path", ["/", "/picture.svg", "/events"])
@pytest.mark.parametrize("site_", ["cross-site", "same-site", "odd"])
@pytest.mark.parametrize("mode", ["no-cors", "cors", "navigate"])
def test_what_a_page_from_elsewhere_asks_for_is_refused(site, path, site_, mode):
    asked = {"Sec-Fetch-Site": site_, "Sec-Fetch-Mode": mode, "Sec-Fetch-Dest": "iframe"}

    assert site.get(path, **asked).status == 403


def test_a_link_elsewhere_may_lead_to_the_page(site):
    asked = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}

    assert site.get("/", **asked).status == 200


def test_the_page_runs_its_own_script_and_asks_for_nothing_from_elsewhere(site):
    first, second = site.get(), site.get()
    policy = dict(part.strip().split(" ", 1) for part in first.headers["content-security-policy"].split(";"))
    (nonce,) = re.findall(r'<script nonce="([^"]+)">', first.text)

    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == f"'nonce-{nonce}'"
    assert policy["connect-src"] == "'self'"
    assert policy["frame-ancestors"] == "'none'"
    assert nonce not in second.text


def test_the_picture_alone_runs_nothing(site):
    policy = site.get("/picture.svg").headers["content-security-policy"]

    assert policy.startswith("default-src 'none';")
    assert "script" not in policy


HOST = b"Host: 127.0.0.1:%d\r\n"


@pytest.mark.parametrize(
    ("request_", "status"),
    [
        (b"GET\r\n\r\n", 400),
        (b"GET /\r\n\r\n", 403),
        (b"GET /?map=\xd9\xa1 HTTP/1.1\r\n" + HOST + b"\r\n", 404),
        (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 400),
        (b"GET / HTTP/x.1\r\n\r\n", 400),
        (b"GET / HTTP/3.0\r\n\r\n", 505),
        (b"GET / HTTP/1.1\r\n\r\n", 403),
        (b"GET / HTTP/1.1\r\n" + HOST + HOST + b"\r\n", 403),
        (b"GET http://[ HTTP/1.1\r\n" + HOST + b"\r\n", 400),
        (b"GET /" + b"a" * 70_000 + b" HTTP/1.1\r\n" + HOST + b"\r\n", 414),
        (b"GET / HTTP/1.1\r\n" + b"A: b\r\n" * 300 + b"\r\n", 431),
        (b"GET / HTTP/1.1\r\nA: " + b"b" * 70_000 + b"\r\n\r\n", 431),
    ],
)  # fmt: skip
def test_what_is_no_request_is_refused_and_the_next_one_answered(site, request_, status, capfd):
    with socket.create_connection(("127.0.0.1", site.port), timeout=30) as connection:
        connection.sendall(request_.replace(b"%d", str(site.port).encode()))
        answer = connection.makefile("rb").readline()

    assert answer.split()[1] == str(status).encode()
    assert site.get().status == 200
    assert capfd.readouterr().err == ""


def test_whoever_hangs_up_in_the_middle_is_no_fault(site, capfd):
    for sent in (b"", b"GET / HT", b"GET / HTTP/1.1\r\nHost: x"):
        with socket.create_connection(("127.0.0.1", site.port), timeout=30) as connection:
            connection.sendall(sent)

    assert site.get().status == 200
    assert capfd.readouterr().err == ""


def test_a_fault_of_ours_is_told_and_the_next_visitor_answered(site, monkeypatch, capfd, tmp_path):
    from wardley.interfaces.live import visitor

    monkeypatch.setattr(tempfile, "mkstemp", partial(tempfile.mkstemp, dir=tmp_path))
    with monkeypatch.context() as patched:
        patched.setattr(visitor, "page", lambda *_: 1 / 0)
        with pytest.raises(http.client.RemoteDisconnected):
            site.get()
    assert site.get().status == 200
    assert capfd.readouterr().err.startswith("wardley: this is a fault in wardley")


def test_what_comes_with_a_question_is_not_taken_for_the_next(site):
    inner = b"GET /picture.svg HTTP/1.1\r\n" + HOST + b"\r\n"
    outer = b"GET /nowhere HTTP/1.1\r\n" + HOST + b"Content-Length: %n\r\n\r\n"
    sent = (outer.replace(b"%n", str(len(inner)).encode()) + inner).replace(b"%d", str(site.port).encode())
    with socket.create_connection(("127.0.0.1", site.port), timeout=30) as connection:
        connection.sendall(sent)
        answer = connection.makefile("rb").read()

    assert answer.count(b"HTTP/1.1 ") == 1


def test_several_questions_may_come_over_one_connection(site):
    connection = http.client.HTTPConnection("127.0.0.1", site.port, timeout=30)
    for _ in range(3):
        connection.request("GET", "/picture.svg")
        answer = connection.getresponse()
        assert (answer.status, len(answer.read()) > 100) == (200, True)
        assert not answer.will_close
    connection.close()


def test_every_save_is_told_to_all_who_wait_and_seen_by_who_asks(changing, folder):
    with changing.news() as first, changing.news() as second:
        before = next(first), next(second)
        (folder / "tea.owm").write_text(TEA + "component Water [0.3, 0.9]\n", encoding="utf-8")
        after = next(first), next(second)

    assert after == (before[0] + 1, before[1] + 1)
    assert "2 components" in changing.get().text
    assert "Water" in changing.get("/picture.svg").text


def test_a_file_that_is_taken_away_is_told_and_its_last_picture_kept(changing, folder):
    with changing.news() as news:
        next(news)
        (folder / "tea.owm").unlink()
        next(news)
        text = changing.get().text
        assert "No such file" in text
        assert "this is the last picture that could be drawn" in text
        assert "<svg" in text
        (folder / "tea.owm").write_text(TEA, encoding="utf-8")
        next(news)
    assert "No such file" not in changing.get().text
    assert "that could be drawn" not in changing.get().text


def test_a_text_that_becomes_none_is_told(changing, folder):
    with changing.news() as news:
        next(news)
        (folder / "tea.owm").write_bytes(b"title \xe9\n")
        next(news)

    assert "This is not UTF-8" in changing.get().text
    assert "<svg" in changing.get().text


def test_so_many_pages_may_wait_and_no_more(monkeypatch):
    monkeypatch.setattr(module, "STREAMS", 2)
    board = Board(["tea.owm"])
    with Server(board, 0) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        site = Site(server.address)
        with site.news() as first, site.news() as second:
            assert (next(first), next(second)) == (0, 0)
            assert site.get("/events").status == 503
            assert site.get().status == 200
        board.close()
        server.shutdown()


def test_a_port_that_is_taken_is_left_alone(folder):
    with Server(Board([]), 0) as first, pytest.raises(OSError, match="use"):
        Server(Board([]), first.port)


def test_nobody_but_this_machine_can_reach_it(folder):
    with Server(Board([]), 0) as server:
        assert server.server_address[0] == "127.0.0.1"


def test_the_usual_port_is_taken_or_else_any_other(folder, monkeypatch):
    with Server(Board([]), 0) as taken:
        monkeypatch.setattr("wardley.interfaces.live.watching.PORT", taken.port)
        watching = Watching(Asked(("tea.owm",)), quiet=True)
        assert f":{taken.port}/" not in watching.address
        threading.Timer(0, watching.end).start()
        watching.run()


def test_an_end_is_an_end_though_pages_are_open(folder):
    with watched("tea.owm") as site:
        waiting = http.client.HTTPConnection("127.0.0.1", site.port, timeout=30)
        waiting.request("GET", "/events")
        answer = waiting.getresponse()
        answer.readline()
    assert b"data" not in answer.read().split(b"data: 1\n\n")[-1]
    waiting.close()
    with pytest.raises(ConnectionRefusedError):
        site.get()
