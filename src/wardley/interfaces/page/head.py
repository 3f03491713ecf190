"""What stands at the head of every page: it holds everything itself, and asks for nothing from elsewhere."""

from wardley.interfaces.page.markup import Markup, tag

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def head(title: str, css: str) -> Markup:
    """The head of a page called *title*, with the style sheet *css*."""
    return tag(
        "head",
        Markup(
            '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
            '<meta name="color-scheme" content="light dark">'
        ),
        tag("title", title),
        tag("style", Markup(css)),
    )
