"""Setting the one page: texts measured and put in their places, for any format to draw.

`typeset` breaks texts into lines, `frame` has the paper and what lies on it, `bands` and `work` the strips of
the page, `laid` puts them one below the other, and `fitting` chooses how much of the lists there is room for.
All lengths are points; x grows to the right, y downwards.
"""
