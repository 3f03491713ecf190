"""The style sheet of the one page: by day and by night, on a wide screen, on a phone and on paper."""

from wardley.drawing.theme import Theme
from wardley.interfaces.sheets.paints import paints_of
from wardley.reporting.setting.frame import A4

_KEYS = ("paper", "card", "line", "strong", "ink", "soft", "accent")

_LEAST, _SPARE = 8.0, 3.0
"""The least gap, and what a browser needs of it, because it rounds the height of every line."""

_LOOK = """\
* { box-sizing: border-box; }
h1, h2, h3, p, ul, dl, dd, table { margin: 0; padding: 0; }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: calc(10 * var(--pt))/1.22 Arial, Helvetica, "Liberation Sans", sans-serif; }
main { width: var(--wide); min-height: var(--high); margin: 0 auto;
  display: flex; flex-direction: column; gap: var(--gap); }
header { display: flex; justify-content: space-between; align-items: end; gap: calc(12 * var(--pt));
  border-bottom: calc(1.25 * var(--pt)) solid var(--strong); padding-bottom: calc(3 * var(--pt));
  margin-bottom: calc(7 * var(--pt) - var(--gap)); }
header h1 { font-size: inherit; color: var(--soft); }
header p { font-size: calc(9 * var(--pt)); color: var(--soft); white-space: nowrap; }
h2, .goals thead th { font-size: calc(9 * var(--pt)); line-height: 1.22; color: var(--accent); }
ul { list-style: none; }
li, p, th, td, dd { overflow-wrap: anywhere; }
small, .small, .beside { font-size: calc(9 * var(--pt)); }
.soft, small, dt { color: var(--soft); font-weight: 400; }
.choices { display: grid; grid-template-columns: 384.9fr 180.5fr 180.5fr;
  column-gap: calc(18 * var(--pt)); }
.aspiration p { font-size: calc(19 * var(--pt)); font-weight: 700; text-wrap: balance; }
.choice p { font-size: calc(12 * var(--pt)); margin-top: calc(3 * var(--pt)); }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: calc(2.2 * var(--pt)) 0; }
tbody tr { border-top: calc(.6 * var(--pt)) solid var(--line); }
.goals thead th { padding-top: 0; }
.goals th:first-child { width: calc(181 * var(--pt)); }
.goals th:last-child { width: calc(76 * var(--pt)); }
.goals th, .goals td { padding-right: calc(12 * var(--pt)); }
.goals tr > :last-child { padding-right: 0; }
.goals ul { display: grid; grid-template-columns: 1fr 1fr; gap: calc(2.5 * var(--pt)) calc(12 * var(--pt)); }
.one ul { grid-template-columns: 1fr; }
.three ul { grid-template-columns: 1fr 1fr 1fr; }
.goals li b, .by { white-space: nowrap; }
.work { flex: 1; display: grid; grid-template-columns: 1fr calc(218 * var(--pt));
  column-gap: calc(24 * var(--pt)); }
.work > section:first-child { display: flex; flex-direction: column; gap: calc(6 * var(--pt)); }
.quarters { flex: 1; display: grid; grid-auto-flow: column; grid-auto-columns: 1fr;
  gap: calc(6 * var(--pt)); }
article { background: var(--card); border-radius: calc(3 * var(--pt)); padding: calc(7 * var(--pt)); }
h3 { font-size: inherit; color: var(--accent); }
h3 small { font-size: inherit; }
article li { margin-top: calc(3.5 * var(--pt)); }
.beside b { color: var(--soft); }
.counts dl { display: grid; grid-template-columns: 1fr 1fr; column-gap: calc(12 * var(--pt));
  margin: calc(2 * var(--pt)) 0 calc(5 * var(--pt)); }
.counts dl div { display: flex; flex-direction: column-reverse; justify-content: start; }
.counts dd { font-size: calc(14 * var(--pt)); font-weight: 700; }
dt { font-size: calc(9 * var(--pt)); }
.counts th { font-weight: 400; }
.counts td { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap;
  padding-left: calc(8 * var(--pt)); }
.counts tbody { border-bottom: calc(.6 * var(--pt)) solid var(--line); }
.counts p { margin-top: calc(3 * var(--pt)); }
.foot { display: grid; grid-template-columns: 1fr 1fr; column-gap: calc(24 * var(--pt));
  border-top: calc(1.25 * var(--pt)) solid var(--strong); padding-top: calc(6 * var(--pt)); }
.foot li { margin-top: calc(2.5 * var(--pt)); }
.foot + p { margin-top: calc(6 * var(--pt) - var(--gap)); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
footer { width: var(--wide); margin: calc(22 * var(--pt)) auto 0; color: var(--soft);
  font-size: calc(9 * var(--pt)); }
"""

_WHERE = """\
@media screen {
  body { padding: calc(27 * var(--pt)); }
  @media (max-width: 60rem) {
    :root { --pt: .1rem; }
    body { padding: 1rem; }
    main, footer { width: auto; min-height: 0; }
    .choices, .work, .foot, .goals ul, .three ul { grid-template-columns: 1fr;
      row-gap: calc(10 * var(--pt)); }
    .goals ul { row-gap: calc(2.5 * var(--pt)); }
    .quarters { grid-auto-flow: row; }
    .goals, .goals tbody, .goals tr, .goals tbody th, .goals tbody td { display: block; width: auto; }
    .goals thead { display: none; }
    .goals tbody th:first-child { width: auto; }
    .goals tr { padding: calc(4 * var(--pt)) 0; }
    .goals tbody th, .goals tbody td { padding: calc(1 * var(--pt)) 0; }
    .goals td:last-child::before { content: "Who: "; color: var(--soft); }
    .goals li b, .by { white-space: normal; }
  }
}
@media print {
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  footer { display: none; }
}
"""


def css(light: Theme, dark: Theme, gap: float) -> str:
    """The whole of it, in the colours of *light* and *dark*, with *gap* pt between two strips of the page."""
    day, night = ("; ".join(f"--{key}: {paints_of(theme)[key]}" for key in _KEYS) for theme in (light, dark))
    high = A4.height - 2 * A4.margin - 1  # a browser rounds the sheet down
    return (
        f"@page {{ size: A4 landscape; margin: {A4.margin:g}pt; }}\n"
        f":root {{ color-scheme: light dark; --pt: 1.4px; {day};\n"
        f"  --wide: calc({A4.inner:.2f} * var(--pt)); --high: calc({high:.2f} * var(--pt));\n"
        f"  --gap: calc({max(_LEAST, gap - _SPARE):.2f} * var(--pt)); }}\n"
        f"@media screen and (prefers-color-scheme: dark) {{ :root {{ {night}; }} }}\n"
        "@media print { :root { color-scheme: light; --pt: 1pt; } }\n"
        f"{_LOOK}{_WHERE}"
    )
