"""How the site is built: `sphinx-build -W -n -q -b html docs docs/_build/html`."""

import sys
from pathlib import Path

import wardley

sys.path.insert(0, str(Path(__file__).parent / "_ext"))

project = "wardley"
author = "the wardley authors"
copyright = author  # noqa: A001 - Sphinx's own word
version = release = wardley.__version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "made_pages"]
exclude_patterns = ["_build"]
nitpicky = True

myst_enable_extensions = ["deflist"]
myst_heading_anchors = 3

# A name in single backticks is a link where the site has such a name, and a word where it has none.
default_role = "py:name"
autodoc_member_order = "bysource"
python_use_unqualified_type_names = True
maximum_signature_line_length = 100
# What the standard library and others define is not looked up over the network: the site builds anywhere.
# What the code calls a MultiDiGraph of names, and a node of the whole estate.
nitpick_ignore = [("py:class", "Graph"), ("py:class", "Node")]
nitpick_ignore_regex = [
    ("py:class", r"tuple\[.*"),  # the types of a record's fields come in halves where they have dots
    ("py:.*", r"(networkx|graphviz|pathlib|collections|datetime|fractions|typing)\..*"),
]

smartquotes = False  # -- and quotes are words of the language and of the command line
html_theme = "furo"
html_title = f"wardley {version}"
html_copy_source = False
html_show_sphinx = False
html_static_path: list[str] = []
