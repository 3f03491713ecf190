"""A page of HTML, looked at."""

from html.parser import HTMLParser

BLOCKS = {"td", "th", "tr", "li", "p", "h1", "h2", "h3", "pre", "summary", "small", "caption", "text"}
"""Elements that begin a word of their own."""

VOID = {"meta", "br", "link", "img", "input", "hr", "base", "source"}


class Page(HTMLParser):
    """The elements of a page: each as (name, attributes), its text, and which were left open."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.html = text
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.open: list[str] = []
        self.wrong: list[str] = []
        self._texts: list[tuple[tuple[str, ...], str]] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs) -> None:
        self.elements.append((tag, {key: value or "" for key, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)
        if tag in BLOCKS:
            self._texts.append((tuple(self.open), " "))

    def handle_startendtag(self, tag, attrs) -> None:
        self.elements.append((tag, {key: value or "" for key, value in attrs}))

    def handle_endtag(self, tag) -> None:
        if tag in BLOCKS:
            self._texts.append((tuple(self.open), " "))
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)

    def handle_data(self, data) -> None:
        self._texts.append((tuple(self.open), data))

    def all(self, name: str) -> list[dict[str, str]]:
        """The attributes of every element *name*."""
        return [attributes for tag, attributes in self.elements if tag == name]

    def ids(self) -> list[str]:
        """Every id."""
        return [attributes["id"] for _, attributes in self.elements if "id" in attributes]

    def words(self, inside: str = "body") -> str:
        """What is read inside *inside*, blanks joined."""
        return " ".join("".join(data for where, data in self._texts if inside in where).split())

    def texts(self, name: str) -> list[str]:
        """The text right inside each element *name*."""
        return [data for where, data in self._texts if where and where[-1] == name and data.strip()]
