"""The one page as HTML: headings, lists and tables that print on one A4 sheet, and can be read on a phone.

The columns are as wide as those that were measured and the letters as large, in a unit (``--pt``) that is a
point on paper and larger on a screen. It holds everything itself and runs no script.
"""

from wardley.drawing.markup import Markup, joined, tag
from wardley.drawing.theme import DEFAULT, find
from wardley.interfaces.page.head import head
from wardley.interfaces.sheets.html_css import css
from wardley.reporting.page import Page
from wardley.reporting.setting.bands import result_columns
from wardley.reporting.setting.frame import A4
from wardley.reporting.setting.laid import lay
from wardley.reporting.sheet import NOT_WRITTEN, Entry, Goal, Listed, Sheet, Tally


def tell(page: Page) -> str:
    """*page* as HTML."""
    sheet: Sheet = page.sheet
    style = find(DEFAULT)
    top = head(page.title, css(style.light, style.dark, lay(sheet, A4).gap))
    main = tag(
        "main",
        joined([
            tag("header", tag("h1", sheet.title), tag("p", f"draft, as of {sheet.as_of}")),
            _choices(sheet), _goals(sheet), _work(sheet), _foot(sheet),
        ]),
    )  # fmt: skip
    notes = tag("footer", joined(tag("p", note) for note in page.footnotes)) if page.footnotes else ""
    return f'<!DOCTYPE html>\n<html lang="en">\n{top}\n{tag("body", main, notes)}\n</html>\n'


def _choices(sheet: Sheet) -> Markup:
    parts = (
        tag("section", tag("h2", name), tag("p", words), class_=kind)
        for (name, words), kind in zip(sheet.choices(), ("aspiration", "choice", "choice"), strict=True)
    )
    return tag("div", joined(parts), class_="choices")


def _goals(sheet: Sheet) -> Markup:
    heads = tag(
        "tr", *(tag("th", words, scope="col") for words in ("Objective", "Key results, now → target", "Who"))
    )
    rows = [_goal(goal) for goal in sheet.goals]
    if not rows:
        rows = [tag("tr", tag("td", NOT_WRITTEN, colspan="3", class_="soft"))]
    kind = ("one", "two", "three")[result_columns(sheet, A4) - 1]
    return tag("table", tag("thead", heads), tag("tbody", joined(rows)), class_=f"goals {kind}")


def _goal(goal: Goal) -> Markup:
    results = [
        tag("li", one.name, " ", tag("b", one.move), " ", tag("span", one.by, class_="soft by"))
        for one in goal.results
    ] or [tag("li", NOT_WRITTEN, class_="soft")]
    return tag(
        "tr", tag("th", goal.name, scope="row"), tag("td", tag("ul", joined(results))), tag("td", goal.who)
    )


def _work(sheet: Sheet) -> Markup:
    cards = tag("div", joined(map(_quarter, sheet.columns)), class_="quarters")
    beside = joined(
        tag("p", tag("b", f"{one.title}:"), " ", _inline(one), class_="beside") for one in sheet.beside
    )
    plan = tag("section", tag("h2", "Quarters", class_="unseen"), cards, beside)
    return tag("div", joined([plan, _counts(sheet)]), class_="work")


def _quarter(column: Listed) -> Markup:
    title = joined([column.title, tag("small", column.figure) if column.figure else ""], " ")
    points = [tag("li", tag("b", one.text) if one.strong else one.text) for one in column.entries]
    return tag("article", tag("h3", title), tag("ul", joined([*points, _rest(column)])))


def _rest(listed: Listed) -> Markup | str:
    words = listed.rest or ("" if listed.count else listed.empty)
    return tag("li", words, class_="soft") if words else ""


def _inline(listed: Listed) -> str:
    names = "; ".join(entry.text for entry in listed.entries)
    return f"{names} {listed.rest}".strip()


def _counts(sheet: Sheet) -> Markup:
    cost = f"known cost {sheet.no_figure}".rstrip()
    totals = joined(
        tag("div", tag("dt", words), tag("dd", f"{before} → {after}"))
        for words, (before, after) in (("requests", sheet.requests), (cost, sheet.cost))
    )
    heads = tag("tr", *(tag("th", words, scope="col") for words in ("What", "Requests", "Cost", "Share")))
    table = tag(
        "table", tag("thead", heads, class_="unseen"), tag("tbody", joined(map(_tally, sheet.tallies)))
    )
    first, colon, second = sheet.split.partition(": ")
    said = tag("p", tag("b", first + colon.strip()), Markup("<br>") if second else "", second)
    decided = tag("p", sheet.decided, class_="soft small") if sheet.decided else ""
    return tag(
        "section", tag("h2", "Before → after"), tag("dl", totals), table, said, decided, class_="counts"
    )


def _tally(tally: Tally) -> Markup:
    without = joined([Markup("<br>"), tag("small", tally.without)], "") if tally.without else ""
    return tag(
        "tr", tag("th", tally.name, without, scope="row"), tag("td", tag("b", str(tally.requests))),
        tag("td", tally.cost), tag("td", tally.share),
    )  # fmt: skip


def _foot(sheet: Sheet) -> Markup:
    parts = [
        tag(
            "section",
            tag("h2", one.title),
            tag("ul", joined([*(_reason(why, group) for why, group in one.grouped), _rest(one)])),
        )
        for one in (sheet.stopped, sheet.risks)
    ]
    notes = tag("p", " ".join(sheet.notes), class_="soft small") if sheet.notes else ""
    return joined([tag("div", joined(parts), class_="foot"), notes])


def _reason(why: str, entries: tuple[Entry, ...]) -> Markup:
    told = [
        joined([one.text, tag("span", one.figure, class_="soft") if one.figure else ""], " ")
        for one in entries
    ]
    return tag("li", joined(told, "; "), tag("span", f" – {why}", class_="soft") if why else "")
