"""How changes between maps are told: one file a format, named after it.

Each has the ``SUFFIX`` of its files and ``tell(comparison)``, which answers the text. Pictures are the
business of `wardley.drawing`.
"""
