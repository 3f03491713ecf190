"""A named text, places in it, and the one type for things to say about it.

`Source` is a text with its name and lines; `Place` a stretch of one line; `Diagnostic` a
sentence at a place. This room knows nothing of maps.
"""
