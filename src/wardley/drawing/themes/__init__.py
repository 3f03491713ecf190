"""One file a style, named after it, with its ``THEME``; a new file is a new style."""
