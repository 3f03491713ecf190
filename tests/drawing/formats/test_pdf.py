"""The PDF."""

import re
import shutil
import subprocess
import sys
from base64 import b64encode
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

import wardley
from wardley.drawing import fonts
from wardley.drawing.draw import draw, draw_with_remarks
from wardley.drawing.engine import EngineMissing
from wardley.drawing.options import Options

TEA = """\
title Tea & Co
anchor Guest [0.95, 0.6]
component Cup of Tea [0.8, 0.6]
component Water [0.4, 0.9]
submap Harvest [0.3, 0.3] url(harvest)
url harvest [https://example.org/a b?x=1&y=2]
Guest->Cup of Tea
Cup of Tea->Water; boiled
Cup of Tea->Harvest
evolve Cup of Tea 0.8
"""


def read(map_or_text, **asked) -> PdfReader:
    map_ = wardley.parse(map_or_text) if isinstance(map_or_text, str) else map_or_text
    return PdfReader(BytesIO(bytes(draw(map_, "pdf", Options(**asked), "pure"))))


def text_of(found: PdfReader) -> list[str]:
    return [line for line in found.pages[0].extract_text().splitlines() if line.strip()]


def test_it_is_one_page_as_large_as_the_map():
    found = read("size [400, 300]")

    assert len(found.pages) == 1
    assert [float(side) for side in found.pages[0].mediabox] == pytest.approx(
        [0, 0, (400 + 105) * 0.75, (300 + 137) * 0.75]
    )


def test_its_words_are_words_in_the_order_of_reading():
    words = text_of(read(TEA))

    assert [word for word in words if word in ("Guest", "Cup of Tea", "Water", "Harvest")] == [
        "Guest", "Cup of Tea", "Cup of Tea", "Water", "Harvest",
    ]  # fmt: skip
    assert {"Tea & Co", "boiled", "Genesis", "Evolution"} <= set(words)


def test_it_says_what_it_is():
    found = read(TEA)

    assert found.metadata.title == "Tea & Co"
    assert found.metadata.subject.startswith("A Wardley map of 2 components and 1 submap")
    assert found.trailer["/Root"]["/Lang"] == "en"


def test_a_submap_leads_to_its_address():
    found = read(TEA)
    (link,) = (one.get_object() for one in found.pages[0]["/Annots"])
    left, bottom, right, top = map(float, link["/Rect"])

    assert link["/A"]["/URI"] == "https://example.org/a%20b?x=1&y=2"
    assert (left + right) / 2 == pytest.approx((35 + 300) * 0.75, abs=0.5)
    assert float(found.pages[0].mediabox.height) - (top + bottom) / 2 == pytest.approx(
        (45 + 490) * 0.75, abs=0.5
    )


@pytest.mark.parametrize("style", ["plain", "wardley", "colour", "handwritten", "dark", "modern"])
def test_western_names_need_no_font_of_the_machine(style, monkeypatch):
    monkeypatch.setattr(fonts, "_folders", lambda: pytest.fail("fonts were looked for"))
    fonts._files.cache_clear()
    found = read(TEA.replace("Water", "Café für Übergrößen – €"), style=style)
    used = {font["/BaseFont"] for font in found.pages[0]["/Resources"]["/Font"].values()}

    assert {name.removeprefix("/").partition("-")[0] for name in used} <= {"Helvetica", "Courier"}
    assert "Café für Übergrößen – €" in text_of(found)


def test_the_same_map_makes_the_same_bytes_in_any_process():
    program = (
        "import sys, wardley; map_ = wardley.parse(sys.argv[1]);"
        "sys.stdout.buffer.write(wardley.render(map_, 'pdf', engine='pure'))"
    )
    made = {
        subprocess.run(
            [sys.executable, "-c", program, TEA],
            capture_output=True,
            check=True,
            env={"PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }

    assert made == {bytes(draw(wardley.parse(TEA), "pdf", engine="pure"))}


def test_other_letters_are_taken_from_a_font_that_is_there():
    if fonts.face_for("Žлω", "Helvetica", bold=False) is None:
        pytest.skip("there is no font here that has them")
    drawn = draw_with_remarks(wardley.parse("component Žluť Вода Ύδωρ [0.5, 0.5]"), "pdf", engine="pure")

    assert drawn.remarks == ()
    assert "Žluť Вода Ύδωρ" in text_of(PdfReader(BytesIO(bytes(drawn.picture))))


def test_letters_that_no_font_has_are_told(monkeypatch, tmp_path):
    monkeypatch.setattr(fonts, "_folders", lambda: (tmp_path,))
    fonts._files.cache_clear()
    try:
        map_ = wardley.parse("component Вода [0.5, 0.5]\ncomponent Tea [0.2, 0.2]", name="a.owm")
        (remark,) = draw_with_remarks(map_, "pdf", engine="pure").remarks
    finally:
        fonts._files.cache_clear()

    assert (remark.code, str(remark.place)) == ("D201", "a.owm:1:11")
    assert remark.message == "a PDF has no letters for 'Вода' (Вода)"


@pytest.mark.parametrize("name", ["שלום", "مرحبا", "हिन्दी"])
def test_letters_that_would_stand_in_the_wrong_order_or_form_are_told(name):
    (remark,) = draw_with_remarks(wardley.parse(f"component {name} [0.5, 0.5]"), "pdf", engine="pure").remarks

    assert remark.facts["names"] == [name]


def test_without_svglib_it_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "svglib.fonts", None)

    with pytest.raises(EngineMissing, match=re.escape("pip install 'wardley[pdf]'")):
        draw(wardley.parse(TEA), "pdf", engine="pure")


@pytest.mark.skipif(shutil.which("dot") is None, reason="there is no system Graphviz here")
def test_a_system_s_graphviz_writes_it_by_itself(monkeypatch):
    monkeypatch.setitem(sys.modules, "svglib.fonts", None)
    found = PdfReader(BytesIO(bytes(draw(wardley.parse("size [400, 300]\n" + TEA), "pdf", engine="dot"))))

    assert [float(side) for side in found.pages[0].mediabox] == pytest.approx([0, 0, 505, 437], abs=1)
    assert "Cup of Tea" in " ".join(text_of(found))


def pixels(ppm: bytes) -> tuple[int, int, bytes]:
    _, wide, high, _, data = re.match(rb"(P6)\s(\d+)\s(\d+)\s(\d+)\s(.*)", ppm, re.DOTALL).groups()
    return int(wide), int(high), data


@pytest.mark.xdist_group("browser")
@pytest.mark.skipif(shutil.which("pdftoppm") is None, reason="there is no pdftoppm here")
@pytest.mark.parametrize("style", ["plain", "wardley", "modern"])
def test_it_looks_like_the_svg_in_a_browser(browser, examples, tmp_path: Path, style):
    """Both rasterised and made coarse: hardly any patch may differ by more than how edges are smoothed."""
    map_ = wardley.read(examples / "online-training.owm")
    svg = str(draw(map_, "svg", Options(style=style, scheme="light"), "pure"))
    (tmp_path / "map.pdf").write_bytes(bytes(draw(map_, "pdf", Options(style=style), "pure")))
    wide, high = (
        round(float(side)) for side in re.search(r'width="([\d.]+)" height="([\d.]+)"', svg).groups()
    )
    words = ("pdftoppm", "-r", "96", "-scale-to-x", str(wide), "-scale-to-y", str(high), "-singlefile")
    subprocess.run([*words, tmp_path / "map.pdf", tmp_path / "map"], check=True)
    _, _, printed = pixels((tmp_path / "map.ppm").read_bytes())
    page = browser.new_page(viewport={"width": wide, "height": high})
    page.set_content(f"<body style='margin:0'>{svg}")
    shades = page.evaluate(COARSE, [b64encode(printed).decode(), wide, high])
    page.close()

    assert len(shades) > 3000
    assert sum(shade > 40 for shade in shades) < len(shades) * 0.01
    assert sum(shades) / len(shades) < 3


COARSE = """async ([encoded, wide, high]) => {
  const printed = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
  const svg = new XMLSerializer().serializeToString(document.querySelector("svg"));
  const image = new Image();
  image.src = "data:image/svg+xml;base64," + btoa(unescape(encodeURIComponent(svg)));
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [wide, high];
  const pen = canvas.getContext("2d");
  pen.drawImage(image, 0, 0, wide, high);
  const shown = pen.getImageData(0, 0, wide, high).data;
  const side = 14, shades = [];
  for (let top = 0; top + side <= high; top += side) {
    for (let left = 0; left + side <= wide; left += side) {
      let sum = 0;
      for (let y = top; y < top + side; y += 1) {
        for (let x = left; x < left + side; x += 1) {
          const at = y * wide + x;
          for (let part = 0; part < 3; part += 1) sum += shown[4 * at + part] - printed[3 * at + part];
        }
      }
      shades.push(Math.abs(sum) / (3 * side * side));
    }
  }
  return shades;
}"""
