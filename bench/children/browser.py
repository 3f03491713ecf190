"""Pictures in a real browser: where it sets their letters, and what it makes of their shapes."""

import shutil
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from geometry import Polygon
from playwright.sync_api import sync_playwright

PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
"""Those of the system; where there is none, Playwright's own is started, which must have been installed."""

QUIET = (
    "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--hide-scrollbars",
)  # fmt: skip

PAGE = "<!doctype html><meta charset=utf-8><style>body{margin:0}svg{display:block}</style><body>"

SHOW = """
text => {
  const read = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
  document.body.replaceChildren(document.importNode(read, true));
}
"""

LOOK = """
() => {
  const svg = document.querySelector('svg');
  const back = svg.getScreenCTM().inverse();
  const place = element => {
    const m = back.multiply(element.getScreenCTM());
    return (x, y) => [m.a * x + m.c * y + m.e, m.b * x + m.d * y + m.f];
  };
  const owner = element => {
    const group = element.closest('g[id][class]');
    return {id: group.id, kind: group.getAttribute('class').split(/\\s+/)};
  };
  const seen = element => {
    const style = getComputedStyle(element);
    return style.fill !== 'none' || style.stroke !== 'none';
  };
  const groups = {};
  for (const group of svg.querySelectorAll('g[id][class]')) {
    const title = [...group.children].find(child => child.tagName === 'title');
    groups[group.id] = title ? title.textContent : '';
  }
  const lines = [...svg.querySelectorAll('text')].map(text => {
    const box = text.getBBox(), y = text.y.baseVal[0].value, at = place(text);
    const size = parseFloat(getComputedStyle(text).fontSize);
    return {...owner(text), text: text.textContent, size, width: box.width, along: at(1, 0), zero: at(0, 0),
            start: at(box.x, y)};
  });
  const discs = [...svg.querySelectorAll('ellipse, circle')].filter(seen).map(disc => {
    const radius = (disc.rx || disc.r).baseVal.value;
    return {...owner(disc), centre: place(disc)(disc.cx.baseVal.value, disc.cy.baseVal.value), radius};
  });
  const polygons = [...svg.querySelectorAll('polygon, rect')].filter(seen).filter(
    shape => shape.closest('g[id][class]') && !shape.classList.contains('paper')
  ).map(shape => {
    const at = place(shape);
    if (shape.points) return {...owner(shape), points: [...shape.points].map(p => at(p.x, p.y))};
    const [x, y, w, h] = ['x', 'y', 'width', 'height'].map(side => shape[side].baseVal.value);
    return {...owner(shape), points: [at(x, y), at(x + w, y), at(x + w, y + h), at(x, y + h)]};
  });
  const strokes = [...svg.querySelectorAll('g.link > path, g.evolve > path, g.lead > path')].map(path => {
    const at = place(path), end = path.getPointAtLength(path.getTotalLength());
    const start = path.getPointAtLength(0);
    return {...owner(path), start: at(start.x, start.y), end: at(end.x, end.y)};
  });
  const view = svg.viewBox.baseVal;
  return {groups, lines, discs, polygons, strokes,
          view: [view.x, view.y, view.x + view.width, view.y + view.height]};
}
"""

OUTLINE = """
polygons => {
  const svg = document.querySelector('svg');
  for (const points of polygons) {
    const drawn = document.createElementNS('http://www.w3.org/2000/svg', 'polygon');
    drawn.setAttribute('points', points.map(point => point.join(',')).join(' '));
    drawn.setAttribute('style', 'fill: #ff000018; stroke: #ff0000; stroke-width: 1');
    svg.append(drawn);
  }
}
"""


class Browser:
    """One browser with one page, that shows one picture after another; nothing of it leaves the machine."""

    def __enter__(self) -> Self:
        self._playwright = sync_playwright().start()
        found = next(filter(None, map(shutil.which, PROGRAMS)), None)
        self._browser = self._playwright.chromium.launch(executable_path=found, args=QUIET)
        self.version = f"{self._browser.browser_type.name} {self._browser.version}"
        self._page = self._browser.new_context(offline=True).new_page()
        self._page.set_content(PAGE)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._browser.close()
        self._playwright.stop()

    def look(self, svg: str) -> dict[str, Any]:
        """What the browser makes of *svg*, in the units of its ``viewBox``.

        ``groups``: titles by id; ``lines`` of text, ``discs``, ``polygons`` and ``strokes`` (of links,
        evolutions, and leads from figures to their names), each with the id and the kinds of its group;
        ``view``: the bounds of the picture.

        What neither fill nor stroke shows is left out of discs and polygons.
        """
        self._page.evaluate(SHOW, svg)
        seen: dict[str, Any] = self._page.evaluate(LOOK)
        return seen

    def shoot(self, path: Path, outlined: Sequence[Polygon]) -> None:
        """The picture looked at last as PNG, with red outlines around *outlined*."""
        self._page.evaluate(OUTLINE, [list(polygon) for polygon in outlined])
        self._page.locator("svg").first.screenshot(path=path)
