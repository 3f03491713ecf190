"""The page: the picture of one map, what it holds, and what is wrong with its text."""

import re
from collections.abc import Sequence
from functools import cache
from importlib import resources

from wardley.interfaces.live.board import Posted
from wardley.interfaces.live.remarks import Remark
from wardley.interfaces.page.markup import Markup, badge, joined, tag

REMARKS = 50
"""So many remarks are shown at most."""

_LEADS_AWAY = re.compile(r"<a (?=[^>]*\bhref=)")


def page(posted: Sequence[Posted], chosen: int, version: int, nonce: str) -> str:
    """The page of the map with the number *chosen*, from 1; its script bears the *nonce*."""
    one = posted[chosen - 1]
    count = len(one.shown.remarks)
    title = f"{f'({count}) ' if count else ''}{one.shown.title} · wardley"
    head = joined(
        [
            Markup(
                '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
            ),
            Markup('<meta name="color-scheme" content="light dark"><link rel="icon" href="data:,">'),
            tag("title", title),
            tag("style", _resource("page.css")),
        ]
    )
    body = joined(
        [
            tag(
                "header", tag("h1", one.shown.title, id="title"), _maps(posted, chosen), _zoom(), _status(one)
            ),
            _picture(one),
            _remarks(one.shown.remarks),
            tag("script", _resource("page.js"), nonce=nonce),
        ]
    )
    language = tag("html", tag("head", head), tag("body", body), lang="en", data_version=str(version))
    return f"<!DOCTYPE html>\n{language}\n"


@cache
def _resource(name: str) -> Markup:
    return Markup(resources.files(__package__).joinpath(name).read_text(encoding="utf-8"))


def _maps(posted: Sequence[Posted], chosen: int) -> Markup:
    """The way to the other maps, where there are any."""
    links = [
        tag(
            "a", one.shown.file, _count(len(one.shown.remarks)), href=f"?map={number}",
            aria_current="page" if number == chosen else None,
        )
        for number, one in enumerate(posted, 1)
    ]  # fmt: skip
    return tag("nav", *(links if len(posted) > 1 else ()), id="maps", aria_label="Maps")


def _count(remarks: int) -> str:
    return tag("span", f" {remarks}", class_="count", title="things to mend") if remarks else ""


def _zoom() -> Markup:
    buttons = (("out", "−", "Smaller (-)"), ("fit", "Fit", "Fit the window (0)"), ("in", "+", "Larger (+)"))
    made = (
        tag("button", word, type="button", id=id_, title=tip, aria_label=tip) for id_, word, tip in buttons
    )
    return tag("div", *made, class_="zoom", role="group", aria_label="Size")


def _status(one: Posted) -> Markup:
    """When the map was drawn and what it holds, or why what is seen is not what is written."""
    if not one.time:
        said: tuple[str, ...] = ("being drawn …",)
    elif one.old:
        said = (one.time, "this is the last picture that could be drawn; the text cannot be used as it is")
    elif one.shown.picture is None:
        said = (one.time, "nothing could be drawn yet")
    else:
        said = (one.time, one.shown.contents, _things(len(one.shown.remarks)))
    return tag(
        "p", " · ".join(filter(None, said)), id="status", role="status", class_="old" if one.old else None
    )


def _things(count: int) -> str:
    return f"{count} thing{'' if count == 1 else 's'} to mend" if count else ""


def _picture(one: Posted) -> Markup:
    """The picture, whose addresses open beside the page."""
    drawn = one.shown.picture
    inside = Markup(_LEADS_AWAY.sub('<a target="_blank" rel="noopener noreferrer" ', drawn)) if drawn else ""
    return tag(
        "main", inside, id="picture", tabindex="0", aria_label=f"Map: {one.shown.title}",
        class_="old" if one.old else None, data_number=str(one.number),
    )  # fmt: skip


def _remarks(remarks: Sequence[Remark]) -> Markup:
    more = len(remarks) - REMARKS
    items = [*map(_remark, remarks[:REMARKS])]
    if more > 0:
        items.append(tag("li", f"and {more} more"))
    inside = (tag("h2", "To mend"), tag("ol", *items)) if items else ()
    return tag("section", *inside, id="remarks", aria_label="To mend", tabindex="0" if items else None)


def _remark(remark: Remark) -> Markup:
    where = [part for part in (remark.where, remark.code) if part]
    parts = [
        tag("p", badge(remark.severity), " ", tag("span", " · ".join(where), class_="where")),
        tag("p", f"{remark.message[:1].upper()}{remark.message[1:]}", class_="message"),
        # A line each, so that none of their letters can begin another.
        tag("pre", joined(remark.excerpt)) if remark.excerpt else "",
        tag("p", remark.also, class_="where") if remark.also else "",
        tag("p", remark.help, class_="help") if remark.help else "",
    ]
    return tag("li", joined(parts))
