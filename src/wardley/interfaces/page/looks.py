"""The style sheet of the page: for day and night, for narrow screens and for paper."""

CSS = """\
:root { color-scheme: light dark; --paper: #ffffff; --ink: #1b2026; --soft: #515b66; --line: #ccd2d8;
  --band: #f3f5f7; --link: #0b57a4; --fits: #e3f1e6; --custom: #fde8e6; --outsourced: #fdf0dc;
  --high: #a01b14; --medium: #7d4400; --low: #4d5660; --on: #ffffff; }
@media (prefers-color-scheme: dark) { :root { --paper: #14171b; --ink: #e7eaed; --soft: #a8b2bc;
  --line: #3b434c; --band: #1d2228; --link: #8ec5ff; --fits: #17331f; --custom: #45201d;
  --outsourced: #42300f;  --high: #ffb4ab; --medium: #ffc97a; --low: #c3cad1; --on: #14171b; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1rem 3rem; max-width: 84rem; background: var(--paper);
  color: var(--ink); font: 1rem/1.5 system-ui, "Segoe UI", "Helvetica Neue", Arial, sans-serif; }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; }
h1 { font-size: 1.7rem; margin: 0 0 .5rem; }
h2 { font-size: 1.35rem; margin: 2.6rem 0 .6rem; padding-top: .8rem; border-top: 2px solid var(--line); }
h3 { font-size: 1.08rem; margin: 1.8rem 0 .5rem; }
p { max-width: 46rem; margin: .4rem 0; }
a { color: var(--link); }
ul { padding-left: 1.2rem; margin: .4rem 0; }
li { margin: .2rem 0; overflow-wrap: anywhere; }
.lead { font-size: 1.22rem; line-height: 1.45; margin: .8rem 0; }
.soft { color: var(--soft); }
.tally { display: flex; flex-wrap: wrap; gap: .5rem 1.6rem; padding: 0; margin: 1rem 0; list-style: none; }
.badge { display: inline-block; padding: 0 .5em; border-radius: .25em; font-size: .82em; font-weight: 650;
  border: 1px solid var(--low); color: var(--low); white-space: nowrap; }
.badge.high, .badge.error { background: var(--high); border-color: var(--high); color: var(--on); }
.badge.medium { background: var(--medium); border-color: var(--medium); color: var(--on); }
.badge.low { background: var(--low); color: var(--on); }
figure { margin: .5rem 0 1rem; overflow-x: auto; border: 1px solid var(--line); border-radius: .4rem; }
figure svg { display: block; width: 100%; min-width: 44rem; height: auto; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; }
caption { text-align: left; color: var(--soft); padding: 0 0 .5rem; max-width: 46rem; }
th, td { text-align: left; vertical-align: top; padding: .4rem .55rem; border-bottom: 1px solid var(--line); }
thead th { font-weight: 600; color: var(--soft); font-size: .85rem; vertical-align: bottom; }
tbody th { font-weight: 650; overflow-wrap: break-word; }
td { overflow-wrap: break-word; }
.number { font-variant-numeric: tabular-nums; white-space: nowrap; }
.code { white-space: nowrap; font-variant-numeric: tabular-nums; }
.rows thead th:first-child { width: 17%; }
.rows tbody tr:first-child > * { border-bottom: 0; padding-bottom: .1rem; }
.rows .say { padding-top: .1rem; padding-bottom: .8rem; }
.say ul { list-style: none; padding: 0; }
.do::before { content: "\\2192\\00a0"; color: var(--soft); }
.cross { width: auto; min-width: min(100%, 34rem); table-layout: fixed; }
.cross td, .cross thead th { text-align: center; hyphens: auto; }
.cross td { border: 1px solid var(--line); min-width: 5.5rem; height: 3.6rem; vertical-align: middle; }
.cross td b { display: block; font-size: 1.15rem; }
.cross td small { display: block; color: var(--ink); line-height: 1.3; }
.cross td .side { font-style: italic; }
.fits { background: var(--fits); } .custom { background: var(--custom); }
.outsourced { background: var(--outsourced); }
.cross .none { color: var(--soft); }
.key { display: inline-block; padding: 0 .4em; border: 1px solid var(--line); border-radius: .2em;
  color: var(--ink); }
details { margin: .4rem 0; }
summary { cursor: pointer; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
code, pre { font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; font-size: .92em; }
pre { background: var(--band); border: 1px solid var(--line); border-radius: .4rem; padding: .7rem .9rem;
  overflow-x: auto; }
.place { color: var(--soft); font-size: .88em; overflow-wrap: anywhere; }
footer { margin-top: 2.6rem; padding-top: .8rem; border-top: 2px solid var(--line); color: var(--soft);
  font-size: .9rem; }
@media screen and (max-width: 52rem) {
  .wide, .wide tbody, .wide tr, .wide th, .wide td { display: block; }
  .wide thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .wide tbody { border: 1px solid var(--line); border-radius: .4rem; padding: .5rem .7rem; margin: .7rem 0; }
  .wide tr > * { border: 0; padding: .1rem 0 !important; }
  .wide td[data-label]::before { content: attr(data-label) ": "; color: var(--soft); font-size: .9em; }
  .wide td:empty { display: none; }
  .cross { width: 100%; min-width: 0; font-size: .78rem; }
  .cross td, .cross th { min-width: 0; padding: .3rem .2rem; }
  .cross thead th, .cross tbody th { font-size: .68rem; overflow-wrap: anywhere; }
}
@media print {
  :root { font-size: 12px; color-scheme: light; --paper: #ffffff; --ink: #000000; --soft: #444444;
    --line: #bbbbbb; --band: #f3f5f7; --link: #000000; --fits: #e3f1e6; --custom: #fde8e6;
    --outsourced: #fdf0dc; --high: #a01b14; --medium: #7d4400; --low: #4d5660; --on: #ffffff; }
  @page { margin: 14mm; size: A4 landscape; }
  body { padding: 0; max-width: none; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  h2, h3, caption { break-after: avoid; }
  figure, tbody, .cross, li { break-inside: avoid; }
  figure { overflow: visible; } figure svg { min-width: 0; max-height: 118mm; }
  h2 { margin-top: 1.2rem; padding-top: .4rem; } .lead { font-size: 1.1rem; max-width: none; }
  pre { white-space: pre-wrap; }
  details::details-content { content-visibility: visible; height: auto; }
  a { text-decoration: none; }
}
"""
