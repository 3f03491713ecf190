"""The page on which a map is explored: one file that asks for nothing from elsewhere.

`network` says which shapes of a picture belong to which element, and who needs whom; `data` is that for the
script, with what is known of each element. `controls` are the fields to search and choose by, `table` lists
all elements for those who see no picture or run no script, and `page` puts everything together. ``view.js``
moves and scales the picture, ``explore.js`` does all the rest, and ``page.css`` is the style sheet.
"""
