"""One file a style, named after it, with its ``LIGHT`` and ``DARK`` look; a new file is a new style.

They are Python's data and not TOML, as those of users are: loading a reader of TOML takes longer (5 ms) than
everything else that is done before a map is drawn.
"""
